import Foundation
import Kernel

/// The one row that binds a database to its keys.
package enum InstallationRecord {
    package static let migration = Migration(
        "storage-000-installation",
        """
        CREATE TABLE installation (
            only_row INTEGER PRIMARY KEY CHECK (only_row = 1), key_id TEXT NOT NULL, made_at INTEGER NOT NULL
        )
        """)

    /// Writes the keys' id on the first start; afterwards answers whether the keys are the same.
    package static func bind(_ keys: Keyring, at now: Date, in tx: any WriteTransaction) throws -> Bool {
        let known = try tx.first(Query("SELECT key_id FROM installation") { try $0.text("key_id") })
        if let known { return known == keys.id }
        try tx.run("INSERT INTO installation (only_row, key_id, made_at) VALUES (1, \(keys.id), \(now))")
        return true
    }
}
