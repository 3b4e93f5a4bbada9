import Foundation
import Kernel

/// What a database is for: real people, or the demonstration's made-up ones.
package enum InstallationKind: String, Sendable, SQLBindable {
    case installation, demonstration
}

/// The rows that bind a database to its keys and say what it is for.
package enum InstallationRecord {
    package static let migration = Migration(
        "storage-000-installation",
        """
        CREATE TABLE installation (
            only_row INTEGER PRIMARY KEY CHECK (only_row = 1), key_id TEXT NOT NULL, made_at INTEGER NOT NULL
        )
        """)

    package static let kindMigration = Migration(
        "storage-003-kind",
        """
        CREATE TABLE installation_kind (
            only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
            kind TEXT NOT NULL CHECK (kind IN ('installation', 'demonstration'))
        )
        """)

    /// Writes the keys' id on the first start; afterwards answers whether the keys are the same.
    package static func bind(_ keys: Keyring, at now: Date, in tx: any WriteTransaction) throws -> Bool {
        if let known = try keyID(in: tx) { return known == keys.id }
        try tx.run("INSERT INTO installation (only_row, key_id, made_at) VALUES (1, \(keys.id), \(now))")
        return true
    }

    /// Writes the kind on the first start; afterwards answers whether it is the same.
    package static func bind(_ kind: InstallationKind, in tx: any WriteTransaction) throws -> Bool {
        if let known = try self.kind(in: tx) { return known == kind }
        try tx.run("INSERT INTO installation_kind (only_row, kind) VALUES (1, \(kind))")
        return true
    }

    /// The id of the keys the database belongs to; nil before the first start.
    package static func keyID(in tx: any ReadTransaction) throws -> String? {
        try tx.first(Query("SELECT key_id FROM installation") { try $0.text("key_id") })
    }

    /// What the database is for; nil before the first start.
    package static func kind(in tx: any ReadTransaction) throws -> InstallationKind? {
        try tx.first(Query("SELECT kind FROM installation_kind") { try $0.choice("kind") })
    }
}
