import Foundation
import Kernel
import Passkeys
import Storage

/// Marks the ids of passkeys.
enum PasskeyTag {}
typealias PasskeyID = ID<PasskeyTag>

/// A passkey of an account.
struct OwnPasskey: Sendable {
    let id: PasskeyID
    let owner: FactorOwner
    /// As its owner calls it.
    let name: String
    /// The credential's id, base64url.
    let credential: String
    let stored: StoredPasskey
    let createdAt: Date
    let usedAt: Date?
    /// Since when it is refused, because it seems to have a copy.
    let suspendedAt: Date?
}

extension Query where Output == OwnPasskey {
    private static func passkeys(_ condition: SQL, keys: Keyring) -> Self {
        Query("SELECT * FROM passkey WHERE \(sql: condition)") { row in
            let id: PasskeyID = try row.id("id")
            guard let algorithm = PasskeyKey.Algorithm(rawValue: try row.integer("algorithm")) else {
                throw PasskeyFault.unsupportedAlgorithm
            }
            return OwnPasskey(
                id: id, owner: FactorOwner(kind: try row.text("kind"), id: try row.text("principal_id")),
                name: try keys.openText(row.data("name"), context: "passkey:\(id):name"),
                credential: try row.text("credential"),
                stored: StoredPasskey(
                    key: try PasskeyKey(algorithm: algorithm, bytes: Array(row.data("public_key"))),
                    signCount: UInt32(clamping: try row.integer("sign_count"))),
                createdAt: try row.moment("created_at"), usedAt: try row.optionalMoment("used_at"),
                suspendedAt: try row.optionalMoment("suspended_at"))
        }
    }

    static func passkeys(of owner: FactorOwner, keys: Keyring) -> Self {
        passkeys("kind = \(owner.kind) AND principal_id = \(owner.id) ORDER BY created_at, id LIMIT 50", keys: keys)
    }

    static func passkey(credential: String, keys: Keyring) -> Self {
        passkeys("credential = \(credential)", keys: keys)
    }
}

extension WriteTransaction {
    func keep(_ passkey: RegisteredPasskey, named name: String, of owner: FactorOwner, at now: Date, keys: Keyring)
        throws
    {
        let id = PasskeyID.new(at: now)
        try run(
            """
            INSERT INTO passkey (id, kind, principal_id, name, credential, algorithm, public_key, sign_count, created_at)
            VALUES (\(id), \(owner.kind), \(owner.id), \(keys.seal(name, context: "passkey:\(id):name")),
                    \(Base64URL.encode(passkey.id)), \(passkey.key.algorithm.rawValue), \(Data(passkey.key.bytes)),
                    \(Int(passkey.signCount)), \(now))
            """)
    }

    /// Notes the use; false when another request with the same counter was before.
    func use(_ passkey: OwnPasskey, signCount: UInt32, at now: Date) throws -> Bool {
        try run(
            """
            UPDATE passkey SET sign_count = \(Int(signCount)), used_at = \(now)
            WHERE id = \(passkey.id) AND sign_count = \(Int(passkey.stored.signCount)) AND suspended_at IS NULL
            """) == 1
    }

    /// Refuses it from now on; false when it was refused already.
    func suspend(_ passkey: OwnPasskey, at now: Date) throws -> Bool {
        try run("UPDATE passkey SET suspended_at = \(now) WHERE id = \(passkey.id) AND suspended_at IS NULL") == 1
    }

    /// Takes a suspended one again. Its counter begins anew: the one that was kept may be the copy's.
    func resume(_ id: PasskeyID, of owner: FactorOwner) throws -> Bool {
        try run(
            """
            UPDATE passkey SET suspended_at = NULL, sign_count = 0
            WHERE id = \(id) AND kind = \(owner.kind) AND principal_id = \(owner.id) AND suspended_at IS NOT NULL
            """) == 1
    }

    func removePasskey(_ id: PasskeyID, of owner: FactorOwner) throws -> Bool {
        try run(
            "DELETE FROM passkey WHERE id = \(id) AND kind = \(owner.kind) AND principal_id = \(owner.id)") == 1
    }

    // MARK: challenges

    /// Keeps a challenge for one answer within five minutes.
    /// - Parameter purpose: what for, and for whom: an answer to another's challenge finds nothing.
    func keep(_ challenge: PasskeyChallenge, for purpose: String, at now: Date, keys: Keyring) throws {
        try run(
            """
            INSERT INTO passkey_challenge (challenge_hash, expires_at)
            VALUES (\(keys.codeHash("passkey:" + purpose, challenge.text)), \(now.addingTimeInterval(300)))
            """)
    }

    /// Uses a challenge up; false when there is none, or its time is over.
    func take(_ challenge: PasskeyChallenge, for purpose: String, at now: Date, keys: Keyring) throws -> Bool {
        try run(
            """
            DELETE FROM passkey_challenge
            WHERE challenge_hash = \(keys.codeHash("passkey:" + purpose, challenge.text)) AND expires_at > \(now)
            """) == 1
    }
}
