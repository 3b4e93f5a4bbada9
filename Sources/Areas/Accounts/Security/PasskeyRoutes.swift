import DesignSystem
import Foundation
import Kernel
import Markup
import Passkeys
import Storage
import Web

private typealias T = SecurityTexts

/// The passkeys of whoever is signed in: made, taken again, removed. First the owner proves himself, then the device is
/// asked: a wrong password leaves nothing on it.
extension AccountsArea {
    func passkeyRoutes<Context>(_ routes: SecuredRoutes<Context>) -> [Route] {
        [
            routes.get("/passkeys/new") { try await newPasskeyPage($0, FormState(language: $0.language)) },
            routes.post("/passkeys") { try await takeProofForPasskey($0, $1) },
            routes.post("/passkeys/options") { context, _ in try await askToRegister(context) },
            routes.post("/passkeys/answer") { try await takePasskey($0, $1) },
            routes.get("/passkeys/{id}/resumption") { try await resumptionPage($0, FormState(language: $0.language)) },
            routes.post("/passkeys/{id}/resumption") { try await takeResumption($0, $1) },
            routes.post("/passkeys/{id}/removal") { try await dropPasskey($0, $1) },
        ]
    }

    // MARK: a new one

    private func newPasskeyPage(_ context: some SecuredContext, _ form: FormState) async throws -> PortalResponse {
        guard relyingParty != nil else { throw NotFound() }
        let t = context.language
        let proof = try await secondProof(context)
        return try await securityFrame(context, T.newPasskey, form) {
            p(.class("lead")) { t(context.owner.isStaff ? T.passkeyWhyOfStaff : T.passkeyWhy) }
            p { t(T.passkeyNeeds) }
            ActionForm(action: type(of: context).security + "/passkeys", csrf: context.csrf) {
                PasskeyNameField(form: form)
                ProofFields(form: form, proof: proof)
                ButtonRow {
                    Button(t(T.next))
                    LinkButton(t(T.cancel), href: type(of: context).security, kind: .link)
                }
            }
        }
    }

    private func takeProofForPasskey(_ context: some SecuredContext, _ input: FormInput) async throws -> PortalResponse
    {
        guard relyingParty != nil else { throw NotFound() }
        var form = FormState(language: context.language)
        let name = PasskeyNameField.read(input, into: &form)
        // A passkey passes by the app, so whoever adds one shows that he has it.
        if form.errors.isEmpty { try await prove(context, input, &form) }
        guard let name, form.errors.isEmpty else { return try await newPasskeyPage(context, form) }
        let (owner, now) = (context.owner, context.now)
        let permit = try await context.store.write { tx in try allowPasskey(of: owner, at: now, in: tx) }
        let t = context.language
        let path = type(of: context).security + "/passkeys"
        return try await securityFrame(context, T.newPasskey, form) {
            p(.class("lead")) { t(T.passkeyReady(name.text)) }
            ActionForm(action: path + "/answer", csrf: context.csrf) {
                HiddenField("name", name.text)
                HiddenField("permit", permit.text)
                PasskeyBox(
                    .create, options: path + "/options", label: t(T.makePasskey), missing: t(T.noPasskeys),
                    failed: t(T.passkeyStopped))
            }
            p { a(.class("tap"), .href(type(of: context).security)) { t(T.cancel) } }
        }
    }

    private func askToRegister(_ context: some SecuredContext) async throws -> PortalResponse {
        try await askToRegister(context, of: context.owner, name: context.name)
    }

    func askToRegister(_ context: some PortalContext, of owner: FactorOwner, name: String) async throws
        -> PortalResponse
    {
        guard let party = relyingParty else { throw NotFound() }
        let (now, keys) = (context.now, keys)
        let asked = try await context.store.write { tx in
            try Throttle("passkey-new", owner.id, limit: 60, window: 600, keys: keys).count(at: now, in: tx)
            return try registrationOptions(party, for: owner, name: name, at: now, in: tx)
        }
        return .passkeyOptions(asked.json)
    }

    private func takePasskey(_ context: some SecuredContext, _ input: FormInput) async throws -> PortalResponse {
        var form = FormState(language: context.language)
        guard let name = PasskeyNameField.read(input, into: &form) else {
            return try await newPasskeyPage(context, form)
        }
        let (owner, actor, now) = (context.owner, context.actor, context.now)
        do {
            // Used up by itself: it stays so whatever is wrong with the answer.
            let isAllowed = try await context.store.write { tx in
                try PasskeyChallenge(text: input["permit"]).map { try takePermit($0, of: owner, at: now, in: tx) }
                    ?? false
            }
            guard isAllowed else { throw PasskeyFault.wrongChallenge }
            let codes = try await keep(input, named: name, of: owner, context) {
                try addPasskey($0, by: actor, at: now, in: $1)
            }
            if !codes.isEmpty { return try await codesPage(context, codes) }
        } catch let errors as FieldErrors {
            form.errors = errors
            return try await newPasskeyPage(context, form)
        } catch is PasskeyFault {
            form.errors.add("name", T.passkeyNotMade)
            return try await newPasskeyPage(context, form)
        }
        return .redirect(type(of: context).security + "?done=passkey")
    }

    /// Reads the answer of the device, uses its challenge up and keeps the passkey.
    /// - Throws: `PasskeyFault`, `FieldErrors`.
    func keep<Kept: Sendable>(
        _ input: FormInput, named name: FreeText, of owner: FactorOwner, _ context: some PortalContext,
        by add: @escaping @Sendable (NewPasskey, any WriteTransaction) throws -> Kept
    ) async throws -> Kept {
        guard let party = relyingParty else { throw NotFound() }
        let now = context.now
        let answer = try RegistrationAnswer(
            clientDataJSON: input["clientDataJSON"], attestationObject: input["attestationObject"])
        guard let challenge = answer.challenge,
            try await context.store.write({ tx in try takeRegistration(challenge, of: owner, at: now, in: tx) })
        else { throw PasskeyFault.wrongChallenge }
        let passkey = try party.check(answer, challenge: challenge, verification: .required)
        return try await context.store.write { tx in
            try add(NewPasskey(passkey: passkey, name: name.text, owner: owner), tx)
        }
    }

    // MARK: what there is

    private func own(_ context: some SecuredContext) async throws -> OwnPasskey {
        let owner = context.owner
        guard let id = PasskeyID(context.request[parameter: "id"]),
            let found = try await context.store.read({ tx in
                try factors(of: owner, in: tx).passkeys.first { $0.id == id }
            })
        else { throw NotFound() }
        return found
    }

    private func resumptionPage(_ context: some SecuredContext, _ form: FormState) async throws -> PortalResponse {
        let passkey = try await own(context)
        guard passkey.suspendedAt != nil else { throw NotFound() }
        let t = context.language
        let proof = try await secondProof(context)
        return try await securityFrame(context, T.resumePasskey, form) {
            p(.class("lead")) { t(T.resumeLead(passkey.name)) }
            p { t(T.resumeText) }
            ActionForm(
                action: type(of: context).security + "/passkeys/\(passkey.id)/resumption", csrf: context.csrf
            ) {
                ProofFields(form: form, proof: proof)
                ButtonRow {
                    Button(t(T.resumePasskey), kind: .danger)
                    LinkButton(t(T.cancel), href: type(of: context).security, kind: .link)
                }
            }
        }
    }

    private func takeResumption(_ context: some SecuredContext, _ input: FormInput) async throws -> PortalResponse {
        let passkey = try await own(context)
        guard passkey.suspendedAt != nil else { throw NotFound() }
        var form = FormState(language: context.language)
        try await prove(context, input, &form)
        guard form.errors.isEmpty else { return try await resumptionPage(context, form) }
        let (owner, actor, now) = (context.owner, context.actor, context.now)
        try await context.store.write { tx in
            try resumePasskey(passkey.id, of: owner, by: actor, at: now, in: tx)
        }
        return .redirect(type(of: context).security + "?done=passkey-resumed")
    }

    private func dropPasskey(_ context: some SecuredContext, _ input: FormInput) async throws -> PortalResponse {
        guard let id = PasskeyID(context.request[parameter: "id"]) else { throw NotFound() }
        let field = PasskeyList.passwordField(id)
        func refusal(_ phrase: Phrase) async throws -> PortalResponse {
            try await showSecurity(
                context, FormState(language: context.language, errors: FieldErrors(field, phrase)))
        }
        if let wrong = try await checkPassword(context, input, field: field) { return try await refusal(wrong) }
        let (owner, actor, now) = (context.owner, context.actor, context.now)
        do {
            try await context.store.write { tx in try removePasskey(id, of: owner, by: actor, at: now, in: tx) }
        } catch is LastFactor {
            return try await refusal(T.lastFactor)
        }
        return .redirect(type(of: context).security + "?done=passkey-removed")
    }
}
