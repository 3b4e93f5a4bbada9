import Foundation
import Kernel
import Storage

/// A browser from which somebody signed in before: a random token in a cookie, its keyed hash here, bound to the account.
/// It opens nothing: it only tells the owner's own attempts from a stranger's.
struct KnownDevice: Sendable {
    let hash: String
    let owner: FactorOwner

    /// Days after which an unused one is forgotten; browsers keep no cookie longer than 400.
    static let lifetime = 400

    init(_ token: SecretToken, of owner: FactorOwner, keys: Keyring) {
        hash = keys.codeHash("device:" + owner.context, token.text)
        self.owner = owner
    }

    func isKnown(in tx: any ReadTransaction) throws -> Bool {
        try tx.exists(
            """
            SELECT 1 FROM known_device WHERE device_hash = \(hash) AND kind = \(owner.kind) AND principal_id = \(owner.id)
            """)
    }

    /// Marks it as used now.
    /// - Returns: whether it is new to an account that others are known of.
    func use(at now: Date, in tx: any WriteTransaction) throws -> Bool {
        let changed = try tx.run("UPDATE known_device SET seen_at = \(now) WHERE device_hash = \(hash)")
        guard changed == 0 else { return false }
        let isFirst = try !tx.exists(
            "SELECT 1 FROM known_device WHERE kind = \(owner.kind) AND principal_id = \(owner.id)")
        try tx.run(
            """
            INSERT INTO known_device (device_hash, kind, principal_id, seen_at)
            VALUES (\(hash), \(owner.kind), \(owner.id), \(now)) ON CONFLICT (device_hash) DO NOTHING
            """)
        return !isFirst
    }

    /// Forgets them all; the next one is told of as new.
    static func forgetAll(of owner: FactorOwner, at now: Date, keys: Keyring, in tx: any WriteTransaction) throws {
        try tx.run("DELETE FROM known_device WHERE kind = \(owner.kind) AND principal_id = \(owner.id)")
        // Stands for those that were known.
        try tx.run(
            """
            INSERT INTO known_device (device_hash, kind, principal_id, seen_at)
            VALUES (\(keys.codeHash("device:none:" + owner.context, "")), \(owner.kind), \(owner.id), \(now))
            """)
    }
}
