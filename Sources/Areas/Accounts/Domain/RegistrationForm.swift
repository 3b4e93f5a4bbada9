import Catalogue
import DesignSystem
import Foundation
import Kernel

/// The questions of the registration: which fields a step has, and what may be answered.
struct RegistrationForm: Sendable {
    let catalogue: CatalogueSnapshot
    /// The moment that ages are reckoned from.
    let now: Date

    static let longestAnswer = 1_000

    /// The fields of each step; others that a request brings are not kept.
    static func fields(of step: RegistrationStep) -> [String] {
        switch step {
        case .location: ["region", "locality"]
        case .delivery: ["delivery", "post-office"]
        case .person: personFields + addressFields + passportFields
        case .terms, .consent, .password, .check, .done: []
        }
    }

    static let addressFields = [
        "address-index", "address-region", "address-locality", "address-street", "address-house", "address-flat",
    ]
    static let passportFields =
        ["passport-series", "passport-number", "passport-unit", "passport-by"] + dateFields("passport-on")
    private static let personFields =
        ["surname", "given", "patronymic", "sex", "snils", "email", "phone", "inn"] + dateFields("birth")

    static func dateFields(_ name: String) -> [String] {
        let parts = DateField.parts(name)
        return [parts.day, parts.month, parts.year]
    }

    // MARK: The steps

    /// What is wrong with the answers of a step of fields.
    func errors(of step: RegistrationStep, _ answers: RegistrationAnswers) -> FieldErrors {
        var reader = AnswerReader(answers)
        switch step {
        case .location: _ = location(&reader)
        case .delivery: _ = deliveryChoice(&reader)
        case .person: _ = person(&reader)
        case .terms, .consent, .password, .check, .done: break
        }
        return reader.errors
    }

    /// The first step that is not in order; `check` when all are.
    func firstOpenStep(_ draft: RegistrationDraft) -> RegistrationStep {
        RegistrationStep.allCases.first { step in
            switch step {
            case .location, .delivery, .person: !errors(of: step, draft.answers).isEmpty
            case .terms: !isGiven(.terms, in: draft)
            case .consent: !isGiven(.personalData, in: draft)
            case .password: draft.password == nil
            case .check, .done: true
            }
        } ?? .check
    }

    /// Whether the text that holds today was agreed to.
    func isGiven(_ kind: ConsentRecord.Kind, in draft: RegistrationDraft) -> Bool {
        guard let text = catalogue.text(kind.text) else { return false }
        return draft.consents.contains { $0.kind == kind && $0.textHash == text.hash }
    }

    /// All answers as a person; throws what is wrong with any.
    func person(_ answers: RegistrationAnswers, language: Language) throws -> PersonDraft {
        var reader = AnswerReader(answers)
        let place = location(&reader)
        let person = person(&reader)
        let delivery = delivery(&reader)
        return try draft(place, person, delivery, reader.errors, language)
    }

    /// Corrected answers of somebody who has an account: contacts and delivery are changed elsewhere.
    func correction(_ answers: RegistrationAnswers, of account: Person) throws -> PersonDraft {
        var reader = AnswerReader(answers)
        let place = location(&reader)
        let person = person(&reader)
        return try draft(place, person, account.codeDelivery, reader.errors, account.language)
    }

    /// Of somebody at the counter: without a way to a code, which he does not need.
    func newcomer(_ answers: RegistrationAnswers, language: Language) throws -> PersonDraft {
        var reader = AnswerReader(answers)
        let place = location(&reader)
        let person = person(&reader)
        return try draft(place, person, .centre, reader.errors, language)
    }

    private func draft(
        _ place: (region: Region, locality: FreeText)?, _ person: PersonAnswers?, _ delivery: CodeDelivery?,
        _ errors: FieldErrors, _ language: Language
    ) throws -> PersonDraft {
        try errors.throwIfAny()
        guard let place, let person, let delivery else { throw FieldErrors() }
        return PersonDraft(
            name: person.name, birthDate: person.birth, sex: person.sex, snils: person.snils, inn: person.inn,
            passport: person.passport, email: person.email, phone: person.phone, region: place.region.code,
            locality: place.locality.text, delivery: delivery, language: language)
    }

    private func location(_ reader: inout AnswerReader) -> (region: Region, locality: FreeText)? {
        let region = catalogue.region(reader.answers["region"])
        if region == nil { reader.errors.add("region", AccountsTexts.chooseRegion) }
        let locality = reader.line("locality", max: 100, missing: AccountsTexts.enterLocality)
        guard let region, let locality else { return nil }
        return (region, locality)
    }

    /// The ways that exist where the applicant lives.
    func deliveryKinds(in region: String) -> [CodeDelivery.Kind] {
        let centres = catalogue.centres(in: region)
        var kinds: [CodeDelivery.Kind] = []
        if centres.contains(where: { $0.kind != .postOffice }) { kinds.append(.centre) }
        if centres.contains(where: { $0.kind == .postOffice }) { kinds.append(.postOffice) }
        kinds.append(.letterToAddress)
        if !catalogue.postOffices(in: region).isEmpty { kinds.append(.letterToPostOffice) }
        return kinds
    }

    private func deliveryChoice(_ reader: inout AnswerReader) -> CodeDelivery.Kind? {
        let region = reader.answers["region"]
        guard let kind: CodeDelivery.Kind = reader.choice("delivery", AccountsTexts.chooseDelivery) else { return nil }
        guard deliveryKinds(in: region).contains(kind) else {
            reader.errors.add("delivery", AccountsTexts.noSuchDelivery)
            return nil
        }
        if kind == .letterToPostOffice, catalogue.postOffice(reader.answers["post-office"])?.region != region {
            reader.errors.add("post-office", AccountsTexts.choosePostOffice)
            return nil
        }
        return kind
    }

    /// Whether the step of the person's data asks for an address.
    func asksAddress(_ answers: RegistrationAnswers) -> Bool {
        answers["delivery"] == CodeDelivery.Kind.letterToAddress.rawValue
    }

    func delivery(_ reader: inout AnswerReader) -> CodeDelivery? {
        switch deliveryChoice(&reader) {
        case nil: nil
        case .centre: .centre
        case .postOffice: .postOffice
        case .letterToPostOffice: .letterToPostOffice(id: reader.answers["post-office"])
        case .letterToAddress: address(&reader).map(CodeDelivery.letterToAddress)
        }
    }

    func address(_ reader: inout AnswerReader) -> PostalAddress? {
        let index: PostalIndex? = reader.required("address-index", AccountsTexts.enterIndex)
        let region = catalogue.region(reader.answers["address-region"])
        if region == nil { reader.errors.add("address-region", AccountsTexts.chooseRegion) }
        let locality = reader.line("address-locality", max: 100, missing: AccountsTexts.enterLocality)
        let street = reader.optionalLine("address-street", max: 150)
        let house = reader.line("address-house", max: 30, missing: AccountsTexts.enterHouse)
        let flat = reader.optionalLine("address-flat", max: 20)
        guard let index, let region, let locality, let house else { return nil }
        return PostalAddress(
            index: index, region: region.name.ru, locality: locality, street: street, house: house, flat: flat)
    }

    private typealias PersonAnswers = (
        name: PersonName, birth: Day, sex: Sex, snils: Snils, inn: Inn?, passport: Passport?, email: EmailAddress,
        phone: PhoneNumber?
    )

    private func person(_ reader: inout AnswerReader) -> PersonAnswers? {
        let today = today(in: reader.answers["region"])
        let surname: NamePart? = reader.required("surname", AccountsTexts.enterSurname)
        let given: NamePart? = reader.required("given", AccountsTexts.enterGiven)
        let patronymic: NamePart? = reader.optional("patronymic")
        let birth = reader.day("birth", missing: AccountsTexts.enterBirth).flatMap { day in
            reader.read("birth") { () throws(BirthDate.Refusal) in try BirthDate(forAccount: day, today: today) }?.day
        }
        let sex: Sex? = reader.choice("sex", AccountsTexts.chooseSex)
        let snils: Snils? = reader.required("snils", AccountsTexts.enterSnils)
        let email: EmailAddress? = reader.required("email", AccountsTexts.enterEmail)
        let phone: PhoneNumber? = reader.optional("phone")
        let typedInn = reader.answers["inn"]
        let inn = typedInn.isEmpty ? nil : reader.read("inn") { () throws(Inn.Refusal) in try Inn(person: typedInn) }
        let passport = passport(&reader, born: birth, today: today)
        if asksAddress(reader.answers) { _ = address(&reader) }
        guard let surname, let given, let birth, let sex, let snils, let email else { return nil }
        return (
            PersonName(surname: surname, given: given, patronymic: patronymic), birth, sex, snils, inn, passport, email,
            phone
        )
    }

    /// All of the passport or nothing.
    func passport(_ reader: inout AnswerReader, born: Day?, today: Day) -> Passport? {
        guard Self.passportFields.contains(where: { !reader.answers[$0].isEmpty }) else { return nil }
        let series: PassportSeries? = reader.required("passport-series", AccountsTexts.wholePassport)
        let number: PassportNumber? = reader.required("passport-number", AccountsTexts.wholePassport)
        let unit: PassportUnit? = reader.required("passport-unit", AccountsTexts.wholePassport)
        let by = reader.line("passport-by", max: 300, missing: AccountsTexts.wholePassport)
        let on = reader.day("passport-on", missing: AccountsTexts.wholePassport)
        guard let series, let number, let unit, let by, let on, let born else { return nil }
        return reader.read("passport-on") { () throws(PassportRefusal) in
            try Passport(
                series: series, number: number, unit: unit, issuedBy: by, issuedOn: on, born: born, today: today)
        }
    }

    private func today(in region: String) -> Day {
        Day(of: now, in: catalogue.region(region)?.zone ?? TimeZone(identifier: "Europe/Moscow") ?? .gmt)
    }
}

extension PersonData {
    /// What an acquaintance would try as a password.
    var ownWords: [String] {
        let birth = [birthDate.iso.replacing("-", with: ""), String(birthDate.year)]
        return [name.surname.text, name.given.text, name.patronymic?.text ?? "", snils.digits, email.text]
            + email.text.split(whereSeparator: { "@._-+".contains($0) }).map(String.init) + birth
            + [phone.map { String($0.e164.dropFirst(2)) } ?? "", phone.map { String($0.e164.suffix(7)) } ?? ""]
    }
}
