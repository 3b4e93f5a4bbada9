import DesignSystem
import Kernel
import Markup
import Web

private typealias T = AccountsTexts

/// The last steps of the registration: the password, the check and the account.
extension AccountsArea {
    // MARK: The password

    func showPassword(_ context: RegistrantContext, errors: FieldErrors = FieldErrors()) async throws
        -> PortalResponse
    {
        guard let draft = try await openDraft(context, at: .password) else { return .redirect("/register") }
        let t = context.language
        let form = FormState(language: t, errors: errors)
        let page = RegistrationPage(
            area: self, step: .password, number: draft.registration.number, form: form,
            region: draft.registration.region)
        let meter = try passwordMeter(own: own(draft, context), t)
        return try await page.response(context, title: T.passwordTitle) {
            p(.class("lead")) { t(T.passwordLead) }
            if draft.password != nil { Banner(.good) { t(T.passwordKept) } }
            NewPasswordFields(form: form, meter: meter)
        }
    }

    /// Answers that are not all right yet are refused on their own page; here they only forbid words.
    private func own(_ draft: RegistrationDraft, _ context: RegistrantContext) -> [String] {
        (try? registrationForm(at: context.now).person(draft.answers, language: context.language).data.ownWords) ?? []
    }

    func takePassword(_ context: RegistrantContext, _ input: FormInput) async throws -> PortalResponse {
        guard let draft = try await openDraft(context, at: .password) else { return .redirect("/register") }
        let (id, now) = (context.registration, context.now)
        var hash: PasswordHash?
        if draft.password == nil || !input.raw("password").isEmpty {
            let errors = NewPasswordFields.errors(input, own: own(draft, context))
            guard errors.isEmpty else { return try await showPassword(context, errors: errors) }
            hash = try await passwords.hash(input.raw("password"))
        }
        let next = try await context.store.write { [hash] tx in try choosePassword(hash, of: id, at: now, in: tx) }
        return .redirect(next.path)
    }

    // MARK: The end

    func showCheck(_ context: RegistrantContext) async throws -> PortalResponse {
        guard let draft = try await openDraft(context, at: .check) else { return .redirect("/register") }
        let t = context.language
        let person = try registrationForm(at: context.now).person(draft.answers, language: t)
        let rows = checkRows(person, context)
        let page = RegistrationPage(
            area: self, step: .check, number: draft.registration.number, form: FormState(language: t),
            region: person.region)
        return try await page.response(context, title: T.checkTitle, button: T.create) {
            p(.class("lead")) { t(T.checkLead) }
            AnswerList(rows, language: t)
        }
    }

    private func checkRows(_ person: PersonDraft, _ context: RegistrantContext) -> [AnswerRow] {
        let t = context.language
        let data = person.data
        let region = catalogue.snapshot.region(person.region).map { t($0.name) } ?? person.region
        let (place, about) = (RegistrationStep.location.path, RegistrationStep.person.path)
        var rows = [AnswerRow(t(T.stepLocation), "\(region), \(data.locality)", change: place)]
        rows += PersonRows(data: data, dates: dates(person.region, context)).rows(change: about)
        rows += [
            AnswerRow(t(T.email), data.email.text, change: about),
            AnswerRow(t(T.phone), data.phone?.display ?? "", change: about),
            AnswerRow(t(T.deliveryLabel), deliveryText(data.delivery, t), change: RegistrationStep.delivery.path),
            AnswerRow(t(T.password), t(T.passwordChosen), change: RegistrationStep.password.path),
        ]
        return rows
    }

    func takeCheck(_ context: RegistrantContext) async throws -> PortalResponse {
        let (id, now, language) = (context.registration, context.now, context.language)
        let hooks = context.visit.hooks
        let outcome = try await context.store.write { tx in
            let outcome = try finishRegistration(id, language: language, at: now, in: tx)
            if case .created(let person) = outcome { try hooks.registered(id, person.id, now, tx) }
            return outcome
        }
        switch outcome {
        case .unfinished(let step): return .redirect(step.path)
        case .created(let person):
            return try await enter(
                context, .person(person.principal), by: SignInProof([]), fallback: "/register/done", returns: false)
        }
    }
}
