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

    // MARK: Common

    /// The registration, if this step may be shown: none before is open.
    func openDraft(_ context: RegistrantContext, at step: RegistrationStep) async throws -> RegistrationDraft? {
        let (id, now) = (context.registration, context.now)
        let draft = try await context.store.read { tx in try registrationDraft(id, in: tx) }
        return step <= registrationForm(at: now).firstOpenStep(draft) ? draft : nil
    }

    /// Of what a form sent only the fields of the step, none longer than any honest answer.
    func answers(of step: RegistrationStep, _ input: FormInput) -> [String: String] {
        let pairs = RegistrationForm.fields(of: step).compactMap { name in
            input.values[name].map { _ in
                (name, String(input[name].unicodeScalars.prefix(RegistrationForm.longestAnswer)))
            }
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
