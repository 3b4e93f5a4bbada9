import Foundation
import Kernel
import Storage

/// A sign-in whose password was right and whose second factor is still to come. Opens nothing by itself.
struct HalfSignIn: Sendable {
    let owner: FactorOwner

    /// Seconds to find the telephone.
    static let lifetime = 600
    /// Wrong codes after which the password is asked for again.
    static let mostFailures = 5

    /// Begins one; answers the token for the cookie.
    static func begin(_ owner: FactorOwner, at now: Date, keys: Keyring, in tx: any WriteTransaction) throws
        -> SecretToken
    {
        let token = SecretToken.new()
        try tx.run(
            """
            INSERT INTO half_sign_in (token_hash, kind, principal_id, failures, expires_at)
            VALUES (\(keys.codeHash("half-sign-in", token.text)), \(owner.kind), \(owner.id), 0,
                    \(now.addingTimeInterval(Double(lifetime))))
            """)
        return token
    }

    static func find(_ token: SecretToken, at now: Date, keys: Keyring, in tx: any ReadTransaction) throws -> Self? {
        try tx.first(
            Query(
                """
                SELECT kind, principal_id FROM half_sign_in
                WHERE token_hash = \(keys.codeHash("half-sign-in", token.text)) AND expires_at > \(now)
                    AND failures < \(mostFailures)
                """
            ) { HalfSignIn(owner: FactorOwner(kind: try $0.text("kind"), id: try $0.text("principal_id"))) })
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
