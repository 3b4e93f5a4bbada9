import Foundation
import Kernel
import Storage
import Web

/// Whose second factor: as the session's row names him.
struct FactorOwner: Sendable, Hashable {
    let kind: String
    let id: String

    init(kind: String, id: String) {
        self.kind = kind
        self.id = id
    }

    init(_ principal: Principal) { (kind, id) = principal.key }
    init(_ person: PersonID) { self.init(kind: "person", id: person.text) }
    init(_ staff: StaffID) { self.init(kind: "staff", id: staff.text) }

    var isStaff: Bool { kind == "staff" }
    /// Binds a sealed secret or the hash of a code to him.
    var context: String { "second_factor:\(kind):\(id)" }
}

/// An authenticator app that was set up.
struct SecondFactor: Sendable {
    let secret: TimeSecret
    /// Of the last code that was taken: a code works once.
    let lastStep: Int
    let createdAt: Date
}

/// All that can follow the password.
struct OwnFactors: Sendable {
    let owner: FactorOwner
    let app: SecondFactor?
    let passkeys: [OwnPasskey]
    let codesLeft: Int

    /// Those that are not refused.
    var usablePasskeys: [OwnPasskey] { passkeys.filter { $0.suspendedAt == nil } }

    /// Whether the password alone is not enough. A citizen's passkey is a way in of its own; for staff it is what follows
    /// the password, also while it is suspended: otherwise whoever has a copy and the password would set up an app of his.
    var isAsked: Bool { app != nil || (owner.isStaff && !passkeys.isEmpty) }
}

extension Query where Output == SecondFactor {
    static func secondFactor(of owner: FactorOwner, keys: Keyring) -> Self {
        Query(
            """
            SELECT secret, last_step, created_at FROM second_factor
            WHERE kind = \(owner.kind) AND principal_id = \(owner.id)
            """
        ) { row in
            SecondFactor(
                secret: TimeSecret(bytes: Array(try keys.open(row.data("secret"), context: owner.context))),
                lastStep: try row.integer("last_step"), createdAt: try row.moment("created_at"))
        }
    }
}

extension ReadTransaction {
    /// How many recovery codes are left.
    func recoveryCodesLeft(of owner: FactorOwner) throws -> Int {
        try count(
            """
            SELECT count(*) AS n FROM recovery_code
            WHERE kind = \(owner.kind) AND principal_id = \(owner.id) AND used_at IS NULL
            """)
    }
}

extension WriteTransaction {
    /// Keeps the app's secret and fresh recovery codes in place of what was there; only hashes of the codes stay.
    func keep(
        _ secret: TimeSecret, lastStep: Int, codes: [ActivationCode], of owner: FactorOwner, at now: Date, keys: Keyring
    ) throws {
        try removeSecondFactor(of: owner)
        let sealed = try keys.seal(Data(secret.bytes), context: owner.context)
        try run(
            """
            INSERT INTO second_factor (kind, principal_id, secret, last_step, created_at)
            VALUES (\(owner.kind), \(owner.id), \(sealed), \(lastStep), \(now))
            """)
        try keep(codes, of: owner, at: now, keys: keys)
    }

    func removeRecoveryCodes(of owner: FactorOwner) throws {
        try run("DELETE FROM recovery_code WHERE kind = \(owner.kind) AND principal_id = \(owner.id)")
    }

    func keep(_ codes: [ActivationCode], of owner: FactorOwner, at now: Date, keys: Keyring) throws {
        try removeRecoveryCodes(of: owner)
        for code in codes {
            try run(
                """
                INSERT INTO recovery_code (code_hash, kind, principal_id, created_at)
                VALUES (\(keys.codeHash(owner.context, code.text)), \(owner.kind), \(owner.id), \(now))
                """)
        }
    }

    /// Marks the step as used; false when that or a later one was used meanwhile.
    func take(step: Int, of owner: FactorOwner) throws -> Bool {
        try run(
            """
            UPDATE second_factor SET last_step = \(step)
            WHERE kind = \(owner.kind) AND principal_id = \(owner.id) AND last_step < \(step)
            """) == 1
    }

    /// Uses a recovery code up; false when it is none of his or was used before.
    func take(_ code: ActivationCode, of owner: FactorOwner, at now: Date, keys: Keyring) throws -> Bool {
        try run(
            """
            UPDATE recovery_code SET used_at = \(now)
            WHERE code_hash = \(keys.codeHash(owner.context, code.text)) AND kind = \(owner.kind)
                AND principal_id = \(owner.id) AND used_at IS NULL
            """) == 1
    }

    /// - Parameter keepsCodes: where passkeys stay that the recovery codes stand in for as well.
    @discardableResult
    func removeSecondFactor(of owner: FactorOwner, keepsCodes: Bool = false) throws -> Bool {
        if !keepsCodes { try removeRecoveryCodes(of: owner) }
        return try run("DELETE FROM second_factor WHERE kind = \(owner.kind) AND principal_id = \(owner.id)") == 1
    }
}
