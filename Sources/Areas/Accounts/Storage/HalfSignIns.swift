import Foundation
import Kernel
import Storage
import Web

/// A sign-in whose password was right, or whom another provider knows, and whose second factor is still to come. Opens
/// nothing by itself.
struct HalfSignIn: Sendable {
    let owner: FactorOwner
    /// What he has proved himself by so far.
    let proof: SignInProof

    /// Seconds to find the telephone.
    static let lifetime = 600
    /// Wrong codes after which the password is asked for again.
    static let mostFailures = 5

    /// Begins one; answers the token for the cookie.
    static func begin(
        _ owner: FactorOwner, by proof: SignInProof, at now: Date, keys: Keyring, in tx: any WriteTransaction
    ) throws -> SecretToken {
        let token = SecretToken.new()
        try tx.run(
            """
            INSERT INTO half_sign_in (token_hash, kind, principal_id, failures, expires_at, methods, proved_at)
            VALUES (\(keys.codeHash("half-sign-in", token.text)), \(owner.kind), \(owner.id), 0,
                    \(now.addingTimeInterval(Double(lifetime))), \(proof.methods.text),
                    \(proof.at))
            """)
        return token
    }

    static func find(_ token: SecretToken, at now: Date, keys: Keyring, in tx: any ReadTransaction) throws -> Self? {
        try tx.first(
            Query(
                """
                SELECT kind, principal_id, methods, proved_at FROM half_sign_in
                WHERE token_hash = \(keys.codeHash("half-sign-in", token.text)) AND expires_at > \(now)
                    AND failures < \(mostFailures)
                """
            ) {
                HalfSignIn(
                    owner: FactorOwner(kind: try $0.text("kind"), id: try $0.text("principal_id")),
                    proof: SignInProof(
                        Set(text: try $0.text("methods")), at: try $0.optionalMoment("proved_at")))
            })
    }

    static func fail(_ token: SecretToken, keys: Keyring, in tx: any WriteTransaction) throws {
        try tx.run(
            """
            UPDATE half_sign_in SET failures = failures + 1
            WHERE token_hash = \(keys.codeHash("half-sign-in", token.text))
            """)
    }

    /// Ends it; false when another request did so before.
    static func end(_ token: SecretToken, keys: Keyring, in tx: any WriteTransaction) throws -> Bool {
        try tx.run("DELETE FROM half_sign_in WHERE token_hash = \(keys.codeHash("half-sign-in", token.text))") == 1
    }

    /// Ends all of somebody: after a new password, a block.
    static func endAll(of owner: FactorOwner, in tx: any WriteTransaction) throws {
        try tx.run("DELETE FROM half_sign_in WHERE kind = \(owner.kind) AND principal_id = \(owner.id)")
    }
}
