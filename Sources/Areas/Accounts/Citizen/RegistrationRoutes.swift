import Catalogue
import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = AccountsTexts

extension AccountsArea {
    var registrationRoutes: [Route] {
        [
            .get("/register", visitor: { try await startRegistration($0) }),
            .get("/register/location", visitor: { try await showLocation($0) }),
            .post("/register/location", visitor: { try await takeLocation($0, $1) }),
            .get("/register/terms", registrant: { try await showAgreement($0, .terms, .terms) }),
            .post("/register/terms", registrant: { try await takeAgreement($0, $1, .terms, .terms) }),
            .get("/register/consent", registrant: { try await showAgreement($0, .consent, .personalData) }),
            .post("/register/consent", registrant: { try await takeAgreement($0, $1, .consent, .personalData) }),
            .get("/register/delivery", registrant: { try await showFields($0, .delivery) }),
            .post("/register/delivery", registrant: { try await takeFields($0, $1, .delivery) }),
            .get("/register/person", registrant: { try await showFields($0, .person) }),
            .post("/register/person", registrant: { try await takeFields($0, $1, .person) }),
            .get("/register/password", registrant: { try await showPassword($0) }),
            .post("/register/password", registrant: { try await takePassword($0, $1) }),
            .get("/register/check", registrant: { try await showCheck($0) }),
            .post("/register/check", registrant: { context, _ in try await takeCheck(context) }),
        ]
    }

    // MARK: The beginning

    /// To the step one was at; else to the first.
    private func startRegistration(_ context: VisitorContext) async throws -> PortalResponse {
        switch context.visit.principal {
        case .person: return .redirect("/cabinet")
        case .staff(let member): return .redirect(member.role.desk.path)
        case .registrant(let id):
            let now = context.now
            let draft = try await context.store.read { tx in try registrationDraft(id, in: tx) }
            return .redirect(min(draft.registration.step, registrationForm(at: now).firstOpenStep(draft)).path)
        case nil: return try await showLocation(context)
        }
    }

    private func showLocation(_ context: VisitorContext) async throws -> PortalResponse {
        switch context.visit.principal {
        case .person, .staff: return try await startRegistration(context)
        case nil:
            var form = FormState(language: context.language)
            form["region"] = context.region ?? ""
            return try await locationPage(context, form, number: nil)
        case .registrant(let id):
            let draft = try await context.store.read { tx in try registrationDraft(id, in: tx) }
            let form = FormState(language: context.language, values: draft.answers.formValues)
            return try await locationPage(context, form, number: draft.registration.number)
        }
    }

    /// The first answers open the registration and its session.
    private func takeLocation(_ context: VisitorContext, _ input: FormInput) async throws -> PortalResponse {
        let values = answers(of: .location, input)
        let (now, address) = (context.now, context.request.address)
        switch context.visit.principal {
        case .person, .staff: return try await startRegistration(context)
        case .registrant(let id):
            let (errors, next) = try await context.store.write { tx in
                try answer(.location, values, of: id, at: now, in: tx)
            }
            guard errors.isEmpty else {
                let draft = try await context.store.read { tx in try registrationDraft(id, in: tx) }
                let form = FormState(language: context.language, values: draft.answers.formValues, errors: errors)
                return try await locationPage(context, form, number: draft.registration.number)
            }
            return .redirect(next.path).remembering(region: values["region"] ?? "")
        case nil:
            let answers = RegistrationAnswers(values: values)
            let errors = registrationForm(at: now).errors(of: .location, answers)
            guard errors.isEmpty else {
                let form = FormState(language: context.language, values: answers.formValues, errors: errors)
                return try await locationPage(context, form, number: nil)
            }
            let registration = try await context.store.write { tx in
                try beginRegistration(answers, from: address, at: now, in: tx)
            }
            // Whatever page asked for signing in waits until there is an account.
            return try await context.open(
                .registrant(registration.id), fallback: RegistrationStep.terms.path, returns: false
            ).remembering(region: answers["region"])
        }
    }

    private func locationPage(_ context: VisitorContext, _ form: FormState, number: PortalNumber?) async throws
        -> PortalResponse
    {
        let t = context.language
        let page = RegistrationPage(area: self, step: .location, number: number, form: form, region: form["region"])
        return try await page.response(context, title: T.registration) {
            p(.class("lead")) { t(T.startLead) }
            LocationFields(form: form, regions: catalogue.snapshot.regions)
            if number == nil {
                p {
                    t(T.haveAccount) + " "
                    a(.href("/sign-in")) { t(T.signIn) }
                }
            }
        }
    }

    // MARK: The two agreements

    private func showAgreement(
        _ context: RegistrantContext, _ step: RegistrationStep, _ kind: ConsentRecord.Kind, errors: FieldErrors = FieldErrors()
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

    private func takeAgreement(
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

    private func showFields(_ context: RegistrantContext, _ step: RegistrationStep) async throws -> PortalResponse {
        guard let draft = try await openDraft(context, at: step) else { return .redirect("/register") }
        return try await fieldsPage(context, step, draft, errors: FieldErrors())
    }

    private func takeFields(_ context: RegistrantContext, _ input: FormInput, _ step: RegistrationStep) async throws
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

    // MARK: The password

    private func showPassword(_ context: RegistrantContext, errors: FieldErrors = FieldErrors()) async throws -> PortalResponse {
        guard let draft = try await openDraft(context, at: .password) else { return .redirect("/register") }
        let t = context.language
        let form = FormState(language: t, errors: errors)
        let page = RegistrationPage(
            area: self, step: .password, number: draft.registration.number, form: form, region: draft.registration.region)
        return try await page.response(context, title: T.passwordTitle) {
            p(.class("lead")) { t(T.passwordLead) }
            if draft.password != nil { Banner(.good) { t(T.passwordKept) } }
            NewPasswordFields(form: form)
        }
    }

    private func takePassword(_ context: RegistrantContext, _ input: FormInput) async throws -> PortalResponse {
        guard let draft = try await openDraft(context, at: .password) else { return .redirect("/register") }
        let (id, now) = (context.registration, context.now)
        var hash: PasswordHash?
        if draft.password == nil || !input.raw("password").isEmpty {
            let own = (try? registrationForm(at: now).person(draft.answers, language: context.language).data.ownWords) ?? []
            let errors = NewPasswordFields.errors(input, own: own)
            guard errors.isEmpty else { return try await showPassword(context, errors: errors) }
            hash = try await passwords.hash(input.raw("password"))
        }
        let next = try await context.store.write { [hash] tx in try choosePassword(hash, of: id, at: now, in: tx) }
        return .redirect(next.path)
    }

    // MARK: The end

    private func showCheck(_ context: RegistrantContext) async throws -> PortalResponse {
        guard let draft = try await openDraft(context, at: .check) else { return .redirect("/register") }
        let t = context.language
        let person = try registrationForm(at: context.now).person(draft.answers, language: t)
        let rows = checkRows(person, context)
        let page = RegistrationPage(
            area: self, step: .check, number: draft.registration.number, form: FormState(language: t), region: person.region)
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

    private func takeCheck(_ context: RegistrantContext) async throws -> PortalResponse {
        let (id, now, language) = (context.registration, context.now, context.language)
        let outcome = try await context.store.write { tx in
            try finishRegistration(id, language: language, at: now, in: tx)
        }
        switch outcome {
        case .unfinished(let step): return .redirect(step.path)
        case .created(let person):
            return try await context.open(.person(person.principal), fallback: "/register/done", returns: false)
        }
    }

    // MARK: Common

    /// The registration, if this step may be shown: none before is open.
    private func openDraft(_ context: RegistrantContext, at step: RegistrationStep) async throws -> RegistrationDraft? {
        let (id, now) = (context.registration, context.now)
        let draft = try await context.store.read { tx in try registrationDraft(id, in: tx) }
        return step <= registrationForm(at: now).firstOpenStep(draft) ? draft : nil
    }

    /// Of what a form sent only the fields of the step, none longer than any honest answer.
    func answers(of step: RegistrationStep, _ input: FormInput) -> [String: String] {
        let pairs = RegistrationForm.fields(of: step).compactMap { name in
            input.values[name].map { _ in (name, String(input[name].unicodeScalars.prefix(RegistrationForm.longestAnswer))) }
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    func dates(_ region: String, _ context: some PortalContext) -> HumanDate {
        let zone = catalogue.snapshot.region(region)?.zone ?? TimeZone(identifier: "Europe/Moscow") ?? .gmt
        return HumanDate(now: context.now, zone: zone, language: context.language)
    }

    func deliveryText(_ delivery: CodeDelivery, _ t: Language) -> String {
        let name = t(T.deliveryName(delivery.kind))
        switch delivery {
        case .centre, .postOffice: return name
        case .letterToAddress(let address): return "\(name): \(address.text)"
        case .letterToPostOffice(let id):
            guard let office = catalogue.snapshot.postOffice(id) else { return name }
            return "\(name): \(office.index), \(t(office.address))"
        }
    }
}
