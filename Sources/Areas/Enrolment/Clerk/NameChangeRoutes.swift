import Accounts
import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = EnrolmentTexts

/// A proved person with a new passport: name, birth date or sex are taken over from it.
extension EnrolmentArea {
    var nameChangeRoutes: [Route] {
        [
            .get(
                "/enrolment/registrations/{id}/name",
                staff: { (clerk: ClerkContext) in try await showNameChange(clerk) }),
            .post(
                "/enrolment/registrations/{id}/name",
                staff: { (clerk: ClerkContext, form) in try await takeNameChange(clerk, form) }),
        ]
    }

    /// The proved person, whom this clerk has searched for; nil sends back to the search.
    private func visitor(_ clerk: ClerkContext) async throws -> Person? {
        guard let id = PersonID(clerk.request[parameter: "id"]) else { throw NotFound() }
        let (staff, now) = (clerk.member.id, clerk.now)
        do {
            let person = try await clerk.store.read { tx in try personAtDesk(id, by: staff, at: now, in: tx) }
            return person.level == .confirmed ? person : nil
        } catch is NotFound {
            return nil
        }
    }

    private func showNameChange(_ clerk: ClerkContext) async throws -> PortalResponse {
        guard let person = try await visitor(clerk) else { return .redirect("/enrolment") }
        var form = FormState(language: clerk.language)
        let birth = DateField.parts("birth")
        let values = [
            "surname": person.name.surname.text, "given": person.name.given.text,
            "patronymic": person.name.patronymic?.text ?? "", "sex": person.sex.rawValue,
            birth.day: String(person.birthDate.day), birth.month: String(person.birthDate.month),
            birth.year: String(person.birthDate.year), "check": DeskCheckID.new(at: clerk.now).text,
        ]
        for (name, value) in values { form[name] = value }
        return try await page(clerk, person, form)
    }

    private func page(_ clerk: ClerkContext, _ person: Person, _ form: FormState) async throws -> PortalResponse {
        let t = clerk.language
        let path = "/enrolment/registrations/\(person.id)"
        return try await clerk.page(
            t(T.nameTitle), status: form.errors.isEmpty ? 200 : 422,
            crumbs: [
                Crumb(t(T.desk), "/enrolment"), Crumb(person.registrationNumber.text, path), Crumb(t(T.nameTitle)),
            ]
        ) {
            h1 { t(T.nameTitle) }
            ErrorSummary(in: form)
            p(.class("lead")) { t(T.nameLead) }
            ActionForm(action: path + "/name", csrf: clerk.csrf, warnsUnsaved: true) {
                HiddenField("check", form["check"])
                TextField("surname", label: t(T.surname), in: form, autocomplete: "off", maxLength: 100)
                TextField("given", label: t(T.given), in: form, autocomplete: "off", maxLength: 100)
                TextField(
                    "patronymic", label: t(T.patronymic), in: form, autocomplete: "off", required: false, maxLength: 100
                )
                DateField("birth", label: t(T.birthDate), in: form)
                ChoiceGroup(
                    "sex", label: t(T.sex), in: form,
                    options: Sex.allCases.map { ChoiceOption($0.rawValue, t($0.name)) },
                    inline: true)
                DeskEvidenceFields(form: form, hasPatronymic: true)
                ButtonRow {
                    Button(t(T.changeName))
                    LinkButton(t(T.anotherSearch), href: "/enrolment", kind: .link)
                }
            }
        }
    }

    private func takeNameChange(_ clerk: ClerkContext, _ input: FormInput) async throws -> PortalResponse {
        guard let person = try await visitor(clerk) else { return .redirect("/enrolment") }
        guard let check = DeskCheckID(input["check"]) else { throw NotFound() }
        let centre = try await centre(clerk)
        do {
            let (name, birthDate, sex) = try input.identity(today: Day(of: clerk.now, in: centre.zone))
            let evidence = try input.evidence()
            let (staff, now) = (clerk.member.id, clerk.now)
            try await clerk.store.write { tx in
                try changeNameAtDesk(
                    check, of: person.id, to: name, birthDate: birthDate, sex: sex, evidence, by: staff,
                    centre: centre.id, at: now, in: tx)
            }
            return .redirect("/enrolment?changed=1")
        } catch let errors as FieldErrors {
            return try await page(clerk, person, input.state(clerk.language, errors))
        }
    }
}

extension FormInput {
    /// Name, birth date and sex as typed.
    fileprivate func identity(today: Day) throws -> (PersonName, Day, Sex) {
        var errors = FieldErrors()
        func part(_ field: String) -> NamePart? {
            do { return try NamePart(self[field]) } catch {
                errors.add(field, error.phrase)
                return nil
            }
        }
        let (surname, given) = (part("surname"), part("given"))
        let patronymic = self["patronymic"].isEmpty ? nil : part("patronymic")
        let names = DateField.parts("birth")
        var birth: Day?
        do {
            let day = try Day(day: self[names.day], month: self[names.month], year: self[names.year])
            birth = try BirthDate(forAccount: day, today: today).day
        } catch let refusal as any ValueRefusal {
            errors.add("birth", refusal.phrase)
        }
        let sex = Sex(rawValue: self["sex"])
        if sex == nil { errors.add("sex", EnrolmentTexts.chooseSex) }
        try errors.throwIfAny()
        guard let surname, let given, let birth, let sex else { throw errors }
        return (PersonName(surname: surname, given: given, patronymic: patronymic), birth, sex)
    }
}
