import DesignSystem
import Foundation
import Kernel
import Passkeys
import Storage
import Web

private typealias T = SecurityTexts

/// A citizen's passkey in place of password and code. The device is asked for any of the portal's passkeys: no account is
/// named, so nothing is told of one.
extension AccountsArea {
    var passkeySignInRoutes: [Route] {
        [
            .post("/sign-in/passkey/options", visitor: { context, _ in try await askToSignIn(context) }),
            .post("/sign-in/passkey", visitor: { try await signInByPasskey($0, $1) }),
        ]
    }

    private static func purpose(_ context: VisitorContext) -> String { "sign-in:" + context.csrf }

    private func askToSignIn(_ context: VisitorContext) async throws -> PortalResponse {
        guard let party = relyingParty else { throw NotFound() }
        let (address, now, keys) = (context.request.address, context.now, keys)
        let asked = try await context.store.write { tx in
            try Throttle("passkey", address, limit: 60, window: 600, keys: keys).count(at: now, in: tx)
            return try proofOptions(party, for: Self.purpose(context), at: now, in: tx)
        }
        return .passkeyOptions(asked.json)
    }

    private func signInByPasskey(_ context: VisitorContext, _ input: FormInput) async throws -> PortalResponse {
        guard let party = relyingParty else { throw NotFound() }
        let given = PasskeyProof(input)
        let (now, keys) = (context.now, keys)
        let (address, hooks) = (context.request.address, context.visit.hooks)
        let principal = try await context.store.write { tx -> Principal? in
            try Throttle("sign-in", address, limit: 60, window: 600, keys: keys).count(at: now, in: tx)
            guard let given, let answer = given.answer,
                let owner = try ownerOfPasskey(
                    answer, credential: given.credential, party, for: Self.purpose(context), at: now, in: tx),
                !owner.isStaff
            else { return nil }
            return try hooks.principal(owner.kind, owner.id, tx)
        }
        guard let principal else {
            return try await signInPage(
                context, .citizen, FormState(language: context.language), refusal: T.passkeyRefused, status: 422)
        }
        // Its device checked its owner: what he has, and what he knows or is.
        return try await enter(context, principal, by: SignInProof([.key, .several]), fallback: "/cabinet")
    }
}
