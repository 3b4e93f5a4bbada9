import DesignSystem
import Foundation
import Kernel
import Markup
import Passkeys
import Storage
import Web

private typealias T = SecurityTexts

/// Whoever sits at an open session proves once more that he is its owner, before what cannot be taken back: with the
/// password and, where there is a second factor, with its code or a passkey of staff.
extension AccountsArea {
    /// The challenge of a passkey that stands in for the code, where staff have no app.
    func proofRoutes<Context>(_ routes: SecuredRoutes<Context>) -> [Route] {
        [
            routes.post("/proof/options") { context, _ in
                guard let party = relyingParty else { throw NotFound() }
                let (owner, now, keys) = (context.owner, context.now, keys)
                let asked = try await context.store.write { tx in
                    try Throttle("passkey-proof", owner.id, limit: 60, window: 600, keys: keys).count(at: now, in: tx)
                    return try proofOptions(party, for: Self.proofPurpose(owner), of: owner, at: now, in: tx)
                }
                return .passkeyOptions(asked.json)
            }
        ]
    }

    private static func proofPurpose(_ owner: FactorOwner) -> String { "proof:" + owner.context }

    /// Adds what is wrong with password and second factor, which is asked for only after the right password and is used
    /// up then.
    func prove(
        _ context: some SecuredContext, _ input: FormInput, _ form: inout FormState, field: String = ProofFields.code
    ) async throws {
        if let refusal = try await checkPassword(context, input) {
            form.errors.add("current-password", refusal)
        } else if let refusal = try await checkSecond(context.owner, input, field: field, at: context.now) {
            form.errors.add(field, refusal)
        }
    }

    /// What to say when the present password was not given rightly; nil when it was.
    func checkPassword(_ context: some SecuredContext, _ input: FormInput, field: String = "current-password")
        async throws -> Phrase?
    {
        guard !input.raw(field).isEmpty else { return AccountsTexts.enterPassword }
        let password = String(input.raw(field).prefix(2 * PasswordPolicy.longest))
        switch try await confirmPassword(password, of: context.owner, at: context.now) {
        case .entered: return nil
        case .refused: return AccountsTexts.passwordWrong
        case .wait(let seconds): return AccountsTexts.signInWait(seconds)
        }
    }

    /// What to say when the second factor was not given rightly; nil when it was, and for whoever has none.
    func checkSecond(_ owner: FactorOwner, _ input: FormInput, field: String, at now: Date) async throws -> Phrase? {
        guard try await hasFactor(owner) else { return nil }
        if let party = relyingParty, let given = PasskeyProof(input) {
            let signer = try await platform.store.write { tx in
                try given.answer.flatMap {
                    try ownerOfPasskey(
                        $0, credential: given.credential, party, for: Self.proofPurpose(owner), at: now, in: tx)
                }
            }
            return signer == owner ? nil : T.passkeyWrong
        }
        let code: SecondCode
        do { code = try SecondCode(input[field]) } catch { return error.phrase }
        switch try await platform.store.write({ tx in try prove(code, of: owner, from: .session, at: now, in: tx) }) {
        case .right: return nil
        case .wrong: return T.codeWrong
        case .wait(let seconds): return AccountsTexts.signInWait(seconds)
        }
    }

    /// The fields by which a citizen proves himself once more, for forms of other areas.
    package func proofFields(_ context: CitizenContext, in form: FormState) async throws -> AnyHTML {
        AnyHTML(ProofFields(form: form, proof: try await secondProof(context)))
    }

    /// Adds to the form what is wrong with the fields of `proofFields`.
    package func proveOwner(_ context: CitizenContext, _ input: FormInput, _ form: inout FormState) async throws {
        try await prove(context, input, &form)
    }

    /// Whether the password alone is not enough for him.
    func hasFactor(_ owner: FactorOwner) async throws -> Bool {
        try await platform.store.read { tx in try factors(of: owner, in: tx).isAsked }
    }

    func hasFactor(_ context: CitizenContext) async throws -> Bool { try await hasFactor(context.owner) }

    func secondProof(_ context: some SecuredContext) async throws -> SecondProof {
        try await secondProof(context.owner, options: type(of: context).security + "/proof/options")
    }

    func secondProof(_ owner: FactorOwner, options: String) async throws -> SecondProof {
        let factors = try await platform.store.read { tx in try self.factors(of: owner, in: tx) }
        let takesPasskey = owner.isStaff && relyingParty != nil && !factors.usablePasskeys.isEmpty
        return SecondProof(
            isAsked: factors.isAsked, hasApp: factors.app != nil, passkeyOptions: takesPasskey ? options : nil)
    }
}

/// By what somebody's second factor is proved once more.
struct SecondProof: Sendable {
    let isAsked: Bool
    let hasApp: Bool
    /// Where the browser learns what to ask the device for; nil where only a code will do.
    let passkeyOptions: String?
}

/// What a passkey answered, as a form brings it; nil where no passkey was asked.
struct PasskeyProof {
    let credential: String
    /// Nil for what cannot be read, which is refused like any other that does not fit.
    let answer: SignInAnswer?

    init?(_ input: FormInput) {
        guard !input["credential"].isEmpty else { return nil }
        credential = input["credential"]
        // Why it cannot be read does not matter: see `answer`.
        answer = try? SignInAnswer(
            clientDataJSON: input["clientDataJSON"], authenticatorData: input["authenticatorData"],
            signature: input["signature"])
    }
}

extension PortalResponse {
    /// What the browser is to ask a device for.
    static func passkeyOptions(_ json: String) -> PortalResponse {
        PortalResponse(headers: [("Content-Type", "application/json; charset=utf-8")], body: Array(json.utf8))
    }
}

/// Password and, where there is one, the second factor: asked for once more before a dangerous act.
struct ProofFields: Component {
    let form: FormState
    let proof: SecondProof
    let code: String

    /// Named apart from codes of letters: both may stand on one page.
    static let code = "app-code"

    init(form: FormState, proof: SecondProof, code: String = ProofFields.code) {
        self.form = form
        self.proof = proof
        self.code = code
    }

    init(form: FormState, asksCode: Bool) {
        self.init(form: form, proof: SecondProof(isAsked: asksCode, hasApp: asksCode, passkeyOptions: nil))
    }

    var body: some HTML {
        TextField(
            "current-password", label: form.language(AccountsTexts.currentPassword), in: form, kind: .password,
            width: .medium)
        SecondProofFields(name: code, form: form, proof: proof)
    }
}

/// The second factor alone: its code, or a passkey where one will do.
struct SecondProofFields: Component {
    let name: String
    let form: FormState
    let proof: SecondProof
    /// In place of «код из приложения».
    var label: Phrase?

    var body: some HTML {
        let t = form.language
        if proof.isAsked {
            TextField(
                name, label: t(label ?? (proof.hasApp ? T.code : T.recoveryCode)),
                hint: proof.hasApp ? t(T.codeOrRecovery) : nil, in: form, kind: .code,
                autocomplete: "one-time-code", required: proof.passkeyOptions == nil, width: .medium, maxLength: 40)
            if let options = proof.passkeyOptions {
                PasskeyBox(
                    .get, options: options, label: t(T.proveByPasskey), kind: .quiet, missing: nil,
                    failed: t(T.passkeyWrong), isBesides: true)
            }
        }
    }
}
