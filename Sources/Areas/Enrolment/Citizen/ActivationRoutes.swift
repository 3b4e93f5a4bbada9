import Accounts
import DesignSystem
import Foundation
import Kernel
import Web

private typealias T = EnrolmentTexts

extension EnrolmentArea {
    var citizenRoutes: [Route] {
        [
            .get("/cabinet/activation", person: { citizen in try await activation(citizen) }),
            .post("/cabinet/activation", person: { citizen, form in try await enterCode(citizen, form) }),
            .post("/cabinet/activation/letter", person: { citizen, _ in try await orderLetter(citizen) }),
            .get("/cabinet/activation/delivery", person: { citizen in try await delivery(citizen) }),
            .post("/cabinet/activation/delivery", person: { citizen, form in try await chooseDelivery(citizen, form) }),
        ]
    }

    private func activation(
        _ citizen: CitizenContext, errors: FieldErrors = FieldErrors(), typed: String = "", snilsTaken: Bool = false,
        status: Int = 200
    ) async throws -> PortalResponse {
        let (person, state, allowance) = try await read(citizen)
        let now = citizen.now
        let (check, near) = try await citizen.store.read { tx in
            (try identityCheck(of: person, in: tx), try centres(in: person.region, at: now, in: tx))
        }
        var form = FormState(language: citizen.language, errors: errors)
        form["code"] = typed
        return try await ActivationPage(
            person: person, state: state, catalogue: catalogue.snapshot,
            takesSignatures: signatures != nil, form: form,
            snilsTaken: snilsTaken, allowance: allowance, check: check, near: near,
            dates: dates(of: person.region, citizen)
        ).response(citizen, status: status)
    }

    /// The person and where the activation stands. Somebody who has waited for a letter that nobody ordered gets it now.
    private func read(_ citizen: CitizenContext) async throws -> (Person, ActivationState, LetterAllowance) {
        let (id, now) = (citizen.person, citizen.now)
        let found = try await citizen.store.read { tx in
            (
                try accounts.person(id, in: tx), try state(of: id, at: now, in: tx),
                try letterAllowance(of: id, at: now, in: tx)
            )
        }
        guard let person = found.0, let state = found.1 else { throw NotFound() }
        guard state.step == .letterNotOrdered, state.letter == nil, person.emailConfirmed, found.2 == .free else {
            return (person, state, found.2)
        }
        let renewed = try await citizen.store.write { tx in
            _ = try orderFirstLetter(for: id, by: .person(id), at: now, in: tx)
            return try self.state(of: id, at: now, in: tx)
        }
        return (person, renewed ?? state, found.2)
    }

    private func enterCode(_ citizen: CitizenContext, _ form: FormInput) async throws -> PortalResponse {
        let typed = form["code"]
        guard !typed.isEmpty else { return try await refuse(citizen, T.codeMissing, typed) }
        let code: ActivationCode
        do {
            code = try ActivationCode(typed)
        } catch {
            return try await refuse(citizen, error.phrase, typed)
        }
        let (id, address, now) = (citizen.person, citizen.request.address, citizen.now)
        let outcome = try await citizen.store.write { tx in try redeem(code, of: id, from: address, at: now, in: tx) }
        guard let phrase = outcome.refusal else { return .redirect("/cabinet/activation") }
        return try await refuse(citizen, phrase, typed, snilsTaken: outcome == .snilsTaken)
    }

    private func refuse(_ citizen: CitizenContext, _ phrase: Phrase, _ typed: String, snilsTaken: Bool = false)
        async throws
        -> PortalResponse
    {
        try await activation(
            citizen, errors: FieldErrors("code", phrase), typed: String(typed.prefix(100)), snilsTaken: snilsTaken,
            status: 422)
    }

    private func orderLetter(_ citizen: CitizenContext) async throws -> PortalResponse {
        let (id, now) = (citizen.person, citizen.now)
        let outcome = try await citizen.store.write { tx in
            try orderLetter(for: id, by: .person(id), at: now, in: tx)
        }
        switch outcome {
        // The page says why beside the choice.
        case .notNow: return try await activation(citizen, errors: FieldErrors("", T.noLetterNow), status: 422)
        case .emailNotConfirmed:
            return try await activation(citizen, errors: FieldErrors("", T.confirmEmailFirst), status: 422)
        case .ordered, .alreadyOnItsWay, .notWanted, .alreadyConfirmed: return .redirect("/cabinet/activation")
        }
    }

    private func delivery(_ citizen: CitizenContext) async throws -> PortalResponse {
        let id = citizen.person
        guard let person = try await citizen.store.read({ tx in try accounts.person(id, in: tx) }) else {
            throw NotFound()
        }
        guard person.level != .confirmed else { return .redirect("/cabinet/activation") }
        return try await deliveryPage(
            citizen, person,
            FormState(
                language: citizen.language, values: person.codeDelivery.formValues(catalogue.snapshot, person.region)))
    }

    private func deliveryPage(_ citizen: CitizenContext, _ person: Person, _ form: FormState, status: Int = 200)
        async throws -> PortalResponse
    {
        let (id, now) = (person.id, citizen.now)
        let allowance = try await citizen.store.read { tx in try letterAllowance(of: id, at: now, in: tx) }
        return try await DeliveryPage(
            region: person.region, catalogue: catalogue.snapshot, allowance: allowance,
            dates: dates(of: person.region, citizen), form: form
        ).response(citizen, status: status)
    }

    private func chooseDelivery(_ citizen: CitizenContext, _ form: FormInput) async throws -> PortalResponse {
        let (id, now) = (citizen.person, citizen.now)
        guard let person = try await citizen.store.read({ tx in try accounts.person(id, in: tx) }) else {
            throw NotFound()
        }
        do {
            let delivery = try DeliveryForm(region: person.region, catalogue: catalogue.snapshot, now: now)
                .read { form[$0] }
            try await citizen.store.write { tx in _ = try chooseDelivery(delivery, of: id, at: now, in: tx) }
            return .redirect("/cabinet/activation")
        } catch let errors as FieldErrors {
            let state = FormState(language: citizen.language, values: form.keepable, errors: errors)
            return try await deliveryPage(citizen, person, state, status: 422)
        }
    }

    /// Times as people of the region read them.
    func dates(of region: String?, _ context: some PortalContext) -> HumanDate {
        let zone =
            region.flatMap { catalogue.snapshot.region($0)?.zone } ?? Self.zone
        return HumanDate(now: context.now, zone: zone, language: context.language)
    }
}

extension RedeemOutcome {
    /// What stands beside the field; nil when the account is confirmed.
    var refusal: Phrase? {
        switch self {
        case .confirmed, .alreadyConfirmed: nil
        case .wrong(let left): T.wrong(left)
        case .dead: T.dead
        case .expired: T.expired
        case .used: T.used
        case .replaced: T.replaced
        case .calledBack: T.calledBack
        case .otherData: T.otherData
        case .noCode: T.noCode
        case .closed: T.closed
        case .snilsTaken: T.snilsTaken
        }
    }
}
