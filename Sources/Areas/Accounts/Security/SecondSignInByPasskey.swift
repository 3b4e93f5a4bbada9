import DesignSystem
import Foundation
import Kernel
import Markup
import Passkeys
import Storage
import Web

private typealias T = SecurityTexts

/// A passkey after the right password: in place of the code, or set up by staff who have nothing yet. Before the password
/// nothing here answers, so that nobody learns of whom there is a passkey.
extension AccountsArea {
    private static func purpose(_ token: SecretToken) -> String { "second:" + token.text }

    func askSecond(_ context: VisitorContext, _ kind: SignInForm) async throws -> PortalResponse {
        guard let party = relyingParty, let (token, half) = try await half(context, kind) else { throw NotFound() }
        let (now, keys) = (context.now, keys)
        let asked = try await context.store.write { tx in
            try Throttle("passkey-second", half.owner.id, limit: 60, window: 600, keys: keys).count(at: now, in: tx)
            return try proofOptions(party, for: Self.purpose(token), of: half.owner, at: now, in: tx)
        }
        return .passkeyOptions(asked.json)
    }

    func takeSecondPasskey(_ context: VisitorContext, _ input: FormInput, _ kind: SignInForm) async throws
        -> PortalResponse
    {
        guard let party = relyingParty else { throw NotFound() }
        guard let (token, half) = try await half(context, kind) else { return over(kind) }
        let given = PasskeyProof(input)
        let (keys, now, hooks) = (keys, context.now, context.visit.hooks)
        let principal = try await context.store.write { tx -> Principal? in
            let signer = try given.flatMap { given in
                try given.answer.flatMap {
                    try ownerOfPasskey(
                        $0, credential: given.credential, party, for: Self.purpose(token), at: now, in: tx)
                }
            }
            guard signer == half.owner else {
                try HalfSignIn.fail(token, keys: keys, in: tx)
                return nil
            }
            // One sign-in opens one session, whoever else has the cookie.
            guard try HalfSignIn.end(token, keys: keys, in: tx) else { return nil }
            return try hooks.principal(half.owner.kind, half.owner.id, tx)
        }
        guard let principal else {
            var form = FormState(language: context.language)
            form.errors.add("code", T.passkeyWrong)
            return try await secondPage(context, kind, form)
        }
        return try await enter(context, principal, by: half.proof.with([.key, .several])).with(
            cookie: Cookie(Self.cookie(context), "", maxAge: 0))
    }

    // MARK: set-up by staff

    /// The half sign-in of a member of staff who has nothing set up, with his name.
    private func newcomer(_ context: VisitorContext) async throws -> (SecretToken, HalfSignIn, String)? {
        guard let (token, half) = try await half(context, .staff) else { return nil }
        let hooks = context.visit.hooks
        let (principal, isAsked) = try await context.store.read { tx in
            (try hooks.principal(half.owner.kind, half.owner.id, tx), try factors(of: half.owner, in: tx).isAsked)
        }
        guard case .staff(let member)? = principal, !isAsked else { return nil }
        return (token, half, member.name)
    }

    func showStaffPasskey(_ context: VisitorContext) async throws -> PortalResponse {
        guard relyingParty != nil else { throw NotFound() }
        guard try await newcomer(context) != nil else { return over(.staff) }
        return try await staffPasskeyPage(context, FormState(language: context.language))
    }

    private func staffPasskeyPage(_ context: VisitorContext, _ form: FormState) async throws -> PortalResponse {
        let t = context.language
        return try await context.page(t(T.newPasskey), status: form.errors.isEmpty ? 200 : 422) {
            h1 { t(T.newPasskey) }
            ErrorSummary(in: form)
            p(.class("lead")) { t(T.passkeyWhyOfStaff) }
            ActionForm(action: "/staff/sign-in/passkey", csrf: context.csrf) {
                PasskeyNameField(form: form)
                PasskeyBox(
                    .create, options: "/staff/sign-in/passkey/options", label: t(T.makePasskey),
                    missing: t(T.noPasskeys), failed: t(T.passkeyStopped))
            }
            p { a(.class("tap"), .href("/staff/sign-in/app")) { t(T.appInstead) } }
        }
    }

    func askStaffToRegister(_ context: VisitorContext) async throws -> PortalResponse {
        guard let (_, half, name) = try await newcomer(context) else { throw NotFound() }
        return try await askToRegister(context, of: half.owner, name: name)
    }

    func takeStaffPasskey(_ context: VisitorContext, _ input: FormInput) async throws -> PortalResponse {
        guard relyingParty != nil else { throw NotFound() }
        guard let (token, half, _) = try await newcomer(context) else { return over(.staff) }
        let owner = half.owner
        var form = FormState(language: context.language)
        guard let name = PasskeyNameField.read(input, into: &form) else {
            return try await staffPasskeyPage(context, form)
        }
        let (keys, now, hooks) = (keys, context.now, context.visit.hooks)
        do {
            let (codes, principal) = try await keep(input, named: name, of: owner, context) { new, tx in
                // Looked at again: something may have been set up, or the sign-in ended, meanwhile.
                guard try !factors(of: owner, in: tx).isAsked,
                    try HalfSignIn.find(token, at: now, keys: keys, in: tx) != nil,
                    let principal = try hooks.principal(owner.kind, owner.id, tx),
                    try HalfSignIn.end(token, keys: keys, in: tx)
                else { throw NotFound() }
                return (try addPasskey(new, by: principal.actor, at: now, in: tx), principal)
            }
            return try await entered(context, principal, by: half.proof.with([.key, .several]), with: codes)
        } catch is PasskeyFault {
            form.errors.add("name", T.passkeyNotMade)
            return try await staffPasskeyPage(context, form)
        }
    }
}
