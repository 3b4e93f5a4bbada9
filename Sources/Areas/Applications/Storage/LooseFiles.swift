import Foundation
import Kernel
import Storage
import Web

/// Bytes that no row names any more. Rows go in the transaction, bytes after it: a crash between leaves bytes that
/// nobody can find, never a row without bytes.
struct LooseFiles: Sendable {
    let platform: Platform

    /// Removes a file's row; answers the keys that nothing names now. A corrected application shares its files.
    func remove(_ file: DraftFile, in tx: any WriteTransaction) throws -> [String] {
        try tx.run("DELETE FROM draft_file WHERE id = \(file.id)")
        let key = file.upload.original.key
        let isShared = try tx.exists(
            """
            SELECT id FROM draft_file WHERE file_key = \(key)
            UNION ALL SELECT id FROM application_file WHERE file_key = \(key)
            """)
        return isShared ? [] : [key]
    }

    func delete(_ keys: [String]) async {
        for key in keys {
            do {
                try await platform.files.delete(key)
            } catch {
                // Nobody can reach these bytes any more: no row names them and they are sealed. They only take room.
                platform.logger.warning("file not deleted", metadata: ["error": "\(type(of: error))"])
            }
        }
    }
}
