import Catalogue
import DesignSystem
import Kernel
import Markup
import Web

private typealias T = AccountsTexts

/// The steps of the registration between the first and the password.
extension AccountsArea {
    // MARK: The two agreements

    func showAgreement(
        _ context: RegistrantContext, _ step: RegistrationStep, _ kind: ConsentRecord.Kind,
        errors: FieldErrors = FieldErrors()
    ) async throws -> PortalResponse {
        guard let draft = try await openDraft(context, at: step) else { return .redirect("/register") }
        guard let text = catalogue.snapshot.text(kind.text)?.text else { throw NotFound() }
        let t = context.language
        let isGiven = registrationForm(at: context.now).isGiven(kind, in: draft)
        var form = FormState(language: t, errors: errors)
        form["agree"] = isGiven ? "yes" : ""
        let page = RegistrationPage(
            area: self, step: step, number: draft.registration.number, form: form, region: draft.registration.region)
        return try await page.response(context, title: kind == .terms ? T.termsTitle : T.consentTitle) {
            if isGiven { Banner(.good) { t(T.givenAlready) } }
            if kind == .personalData { p(.class("lead")) { t(T.consentNote) } }
            LegalTextView(text: text, language: t)
            CheckField("agree", label: t(kind == .terms ? T.termsAgree : T.consentAgree), in: form)
        }
    }

    func takeAgreement(
        _ context: RegistrantContext, _ input: FormInput, _ step: RegistrationStep, _ kind: ConsentRecord.Kind
    ) async throws -> PortalResponse {
        guard input["agree"] == "yes" else {
            let phrase = kind == .terms ? T.agreeTerms : T.agreeConsent
            return try await showAgreement(context, step, kind, errors: FieldErrors("agree", phrase))
        }
        let (id, now) = (context.registration, context.now)
        let next = try await context.store.write { tx in try agree(to: kind, at: step, of: id, at: now, in: tx) }
        return .redirect(next.path)
    }

    // MARK: Steps of fields

    func showFields(_ context: RegistrantContext, _ step: RegistrationStep) async throws -> PortalResponse {
        guard let draft = try await openDraft(context, at: step) else { return .redirect("/register") }
        return try await fieldsPage(context, step, draft, errors: FieldErrors())
    }

    func takeFields(_ context: RegistrantContext, _ input: FormInput, _ step: RegistrationStep) async throws
        -> PortalResponse
    {
        let values = answers(of: step, input)
        let (id, now) = (context.registration, context.now)
        let (errors, next, draft) = try await context.store.write { tx in
            let (errors, next) = try answer(step, values, of: id, at: now, in: tx)
            return (errors, next, try registrationDraft(id, in: tx))
        }
        return errors.isEmpty ? .redirect(next.path) : try await fieldsPage(context, step, draft, errors: errors)
    }

    private func fieldsPage(
        _ context: RegistrantContext, _ step: RegistrationStep, _ draft: RegistrationDraft, errors: FieldErrors
    ) async throws -> PortalResponse {
        let t = context.language
        let snapshot = catalogue.snapshot
        let region = draft.answers["region"]
        var form = FormState(language: t, values: draft.answers.formValues, errors: errors)
        // Most letters go to where one lives.
        if form["address-region"].isEmpty { form["address-region"] = region }
        let rules = registrationForm(at: context.now)
        let page = RegistrationPage(
            area: self, step: step, number: draft.registration.number, form: form, region: draft.registration.region)
        return try await page.response(context, title: step == .delivery ? T.deliveryTitle : T.personTitle) {
            p(.class("lead")) { t(step == .delivery ? T.deliveryLead : T.personLead) }
            if step == .delivery {
                DeliveryFields(
                    form: form, kinds: rules.deliveryKinds(in: region), postOffices: snapshot.postOffices(in: region),
                    centres: snapshot.centres(in: region))
            } else {
                PersonFields(form: form, regions: snapshot.regions, asksAddress: rules.asksAddress(draft.answers))
            }
        }
    }
}
