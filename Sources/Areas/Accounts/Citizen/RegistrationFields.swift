import Catalogue
import DesignSystem
import Kernel
import Markup

private typealias T = AccountsTexts

/// Region and place.
struct LocationFields: Component {
    let form: FormState
    let regions: [Region]

    var body: some HTML {
        let t = form.language
        SelectField("region", label: t(T.region), hint: t(T.locationHint), in: form, options: regions.options(t))
        TextField(
            "locality", label: t(T.locality), hint: t(T.localityHint), in: form, autocomplete: "address-level2",
            maxLength: 100)
    }
}

extension [Region] {
    /// By name, as people look for them.
    func options(_ language: Language) -> [ChoiceOption] {
        map { ChoiceOption($0.code, language($0.name)) }.sorted { $0.label < $1.label }
    }
}

/// The ways to the activation code.
struct DeliveryFields: Component {
    let form: FormState
    let kinds: [CodeDelivery.Kind]
    let postOffices: [PostOffice]
    let centres: [EnrolmentCentre]

    var body: some HTML {
        let t = form.language
        if !kinds.contains(.centre) {
            Banner(.information) { t(T.noCentres) }
        } else {
            Banner(.information) { t(T.deliveryHurry) }
        }
        ChoiceGroup(
            "delivery", label: t(T.deliveryQuestion), in: form,
            options: kinds.map { ChoiceOption($0.rawValue, t(T.deliveryName($0)), hint: t(T.deliveryHint($0))) })
        if kinds.contains(.letterToPostOffice) {
            SelectField(
                "post-office", label: t(T.postOffice), hint: t(T.postOfficeHint), in: form,
                options: postOffices.map { ChoiceOption($0.id, "\($0.index), \(t($0.address))") }, required: false)
        }
        if !centres.isEmpty {
            Details(t(T.centresList)) {
                ul {
                    for centre in centres {
                        li { "\(t(centre.name)): \(t(centre.locality)), \(t(centre.address))" }
                    }
                }
            }
        }
    }
}

/// Name, birth, numbers and contacts; an address and a passport.
struct PersonFields: Component {
    let form: FormState
    let regions: [Region]
    let asksAddress: Bool
    var asksContacts = true
    /// Fields that a clerk found to differ from the documents.
    var marked: Set<String> = []

    /// What a marked field says instead of its hint.
    private func hint(_ field: String, _ usual: Phrase? = nil) -> String? {
        (marked.contains(field) ? T.differsHere : usual).map { form.language($0) }
    }

    var body: some HTML {
        let t = form.language
        MarkedField(marked.contains("surname")) {
            TextField(
                "surname", label: t(T.surname), hint: hint("surname"), in: form, autocomplete: "family-name",
                maxLength: 100)
        }
        MarkedField(marked.contains("given")) {
            TextField(
                "given", label: t(T.given), hint: hint("given"), in: form, autocomplete: "given-name", maxLength: 100)
        }
        MarkedField(marked.contains("patronymic")) {
            TextField(
                "patronymic", label: t(T.patronymic), hint: hint("patronymic", T.patronymicHint), in: form,
                autocomplete: "additional-name", required: false, maxLength: 100)
        }
        MarkedField(marked.contains("birth")) {
            DateField("birth", label: t(T.birth), hint: hint("birth"), in: form, birthday: true)
        }
        MarkedField(marked.contains("sex")) {
            ChoiceGroup(
                "sex", label: t(T.sex), hint: hint("sex"), in: form,
                options: Sex.allCases.map { ChoiceOption($0.rawValue, t($0.name)) }, inline: true)
        }
        MarkedField(marked.contains("snils")) { SnilsField("snils", hint: hint("snils"), in: form) }
        if asksContacts {
            TextField(
                "email", label: t(T.email), hint: t(T.emailHint), in: form, kind: .email, width: .medium, maxLength: 254
            )
            PhoneField("phone", label: t(T.phone), hint: t(T.phoneHint), in: form, required: false)
        }
        TextField(
            "inn", label: t(T.inn), hint: t(T.innHint), in: form, kind: .number, required: false, width: .medium,
            maxLength: 20)
        if asksAddress { AddressFields(form: form, regions: regions) }
        MarkedField(marked.contains("passport-number")) {
            PassportFields(form: form, hint: hint("passport-number"))
        }
    }
}

/// Where the letter with the code goes.
struct AddressFields: Component {
    let form: FormState
    let regions: [Region]
    /// What the address is for.
    var label = T.address
    var hint: Phrase? = T.addressHint

    var body: some HTML {
        let t = form.language
        Fieldset(label: t(label), hint: hint.map { t($0) }) {
            TextField(
                "address-index", label: t(T.index), in: form, kind: .number, autocomplete: "postal-code", width: .short,
                maxLength: 10)
            SelectField("address-region", label: t(T.region), in: form, options: regions.options(t))
            TextField("address-locality", label: t(T.locality), in: form, maxLength: 100)
            TextField(
                "address-street", label: t(T.street), hint: t(T.streetHint), in: form, required: false, maxLength: 150)
            TextField("address-house", label: t(T.house), in: form, width: .short, maxLength: 30)
            TextField("address-flat", label: t(T.flat), in: form, required: false, width: .short, maxLength: 20)
        }
    }
}

/// The passport: all of it or nothing.
struct PassportFields: Component {
    let form: FormState
    /// Whether it opens on demand, where it is not what the page is about.
    var isFolded = true
    /// What is wrong with it, as a clerk found.
    var hint: String?

    var body: some HTML {
        let t = form.language
        let isUsed = RegistrationForm.passportFields.contains { !form[$0].isEmpty }
        if isFolded {
            Details(t(T.passportOptional), open: isUsed || hint != nil) { fields }
        } else {
            fields
        }
    }

    @HTMLBuilder private var fields: some HTML {
        let t = form.language
        p(.class("hint")) { hint ?? t(T.passportHint) }
        TextField("passport-series", label: t(T.passportSeries), in: form, kind: .number, width: .short, maxLength: 7)
        TextField("passport-number", label: t(T.passportNumber), in: form, kind: .number, width: .short, maxLength: 9)
        TextField("passport-unit", label: t(T.passportUnit), in: form, kind: .number, width: .short, maxLength: 9)
        TextField("passport-by", label: t(T.passportBy), in: form, maxLength: 300)
        DateField("passport-on", label: t(T.passportOn), in: form)
    }
}
