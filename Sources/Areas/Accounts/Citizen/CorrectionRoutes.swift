import DesignSystem
import Kernel
import Markup
import Web

private typealias T = AccountsTexts

extension AccountsArea {
    var correctionRoutes: [Route] {
        [
            .get(
                "/cabinet/profile/data",
                person: { context in
                    let person = try await me(context)
                    guard person.level < .confirmed else { return .redirect("/cabinet/profile") }
                    return try await correctionPage(context, person.formValues, FieldErrors())
                }),
            .post("/cabinet/profile/data", person: { try await takeCorrection($0, $1) }),
        ]
    }

    private func correctionPage(_ context: CitizenContext, _ values: [String: String], _ errors: FieldErrors)
        async throws
        -> PortalResponse
    {
        let t = context.language
        let form = FormState(language: t, values: values.mapValues { [$0] }, errors: errors)
        let regions = catalogue.snapshot.regions
        let id = context.person
        let marked = try await context.store.read { tx in try context.visit.hooks.fieldsToCorrect(id, tx) }
        return try await profilePage(context, T.correctData, form) {
            p(.class("lead")) { t(T.personLead) }
            if !marked.isEmpty {
                Banner(.warning, title: t(T.differsTitle)) {
                    p { t(T.differsText) }
                    ul { for field in marked { li { a(.href("#f-" + field)) { t(T.correctedField(field)) } } } }
                }
            }
            Banner(.information) { t(T.correctionNote) }
            ActionForm(action: "/cabinet/profile/data", csrf: context.csrf, warnsUnsaved: true) {
                LocationFields(form: form, regions: regions)
                PersonFields(form: form, regions: regions, asksAddress: false, asksContacts: false, marked: Set(marked))
                ButtonRow {
                    Button(t(T.save))
                    LinkButton(t(T.back), href: "/cabinet/profile", kind: .link)
                }
            }
        }
    }

    private func takeCorrection(_ context: CitizenContext, _ input: FormInput) async throws -> PortalResponse {
        let person = try await me(context)
        guard person.level < .confirmed else { return .redirect("/cabinet/profile") }
        var values = answers(of: .location, input).merging(answers(of: .person, input)) { first, _ in first }
        // Not asked here.
        values["email"] = person.email.text
        values["phone"] = ""
        let draft: PersonDraft
        do {
            draft = try registrationForm(at: context.now).correction(RegistrationAnswers(values: values), of: person)
        } catch let errors as FieldErrors {
            return try await correctionPage(context, values, errors)
        }
        let (id, now) = (person.id, context.now)
        try await context.store.write { tx in try correctData(of: id, to: draft, at: now, in: tx) }
        return .redirect("/cabinet/profile?corrected=1")
    }
}

extension Person {
    /// The data as it would be typed.
    fileprivate var formValues: [String: String] {
        var values = [
            "region": region, "locality": locality, "surname": name.surname.text, "given": name.given.text,
            "patronymic": name.patronymic?.text ?? "", "sex": sex.rawValue, "snils": snils.formatted,
            "inn": inn?.digits ?? "",
        ]
        values.merge(DateField.values("birth", birthDate)) { first, _ in first }
        if let passport {
            values["passport-series"] = passport.series.digits
            values["passport-number"] = passport.number.digits
            values["passport-unit"] = passport.unit.text
            values["passport-by"] = passport.issuedBy.text
            values.merge(DateField.values("passport-on", passport.issuedOn)) { first, _ in first }
        }
        return values
    }
}

extension DateField {
    /// A day as the three inputs have it.
    static func values(_ name: String, _ day: Day) -> [String: String] {
        let names = parts(name)
        return [names.day: String(day.day), names.month: String(day.month), names.year: String(day.year)]
    }
}
