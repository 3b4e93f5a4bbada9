import Foundation
import Kernel
import Storage

/// Which bytes of the store belong to a row: of drafts, of applications, of agencies' answers.
extension ApplicationsArea {
    /// How the sweep and the scrubber ask for files.
    package var fileOwners: FileOwners {
        FileOwners(
            named: { keys, tx in Set(try tx.all(Self.named(keys))) },
            page: { key, limit, tx in try tx.all(Self.files(after: key, limit: limit)) },
            recall: { try await EventFiles(area: self).recall() })
    }

    static func named(_ keys: [String]) -> Query<String> {
        Query(
            """
            SELECT file_key AS name FROM draft_file WHERE file_key IN \(list: keys)
            UNION SELECT preview_key FROM draft_file WHERE preview_key IN \(list: keys)
            UNION SELECT file_key FROM application_file WHERE file_key IN \(list: keys)
            UNION SELECT preview_key FROM application_file WHERE preview_key IN \(list: keys)
            UNION SELECT file_key FROM event_file WHERE file_key IN \(list: keys)
            """
        ) { try $0.text("name") }
    }

    /// A page of all files, by key; an application that was corrected shares files and is named once.
    static func files(after key: String, limit: Int) -> Query<StoredFile> {
        Query(
            """
            SELECT name, size, sha256 FROM (
                SELECT * FROM (SELECT file_key AS name, size, sha256 FROM draft_file
                    WHERE file_key > \(key) ORDER BY file_key LIMIT \(limit)) AS a
                UNION SELECT * FROM (SELECT preview_key AS name, preview_size, preview_sha256 FROM draft_file
                    WHERE preview_key > \(key) ORDER BY preview_key LIMIT \(limit)) AS b
                UNION SELECT * FROM (SELECT file_key AS name, size, sha256 FROM application_file
                    WHERE file_key > \(key) ORDER BY file_key LIMIT \(limit)) AS c
                UNION SELECT * FROM (SELECT preview_key AS name, preview_size, preview_sha256 FROM application_file
                    WHERE preview_key > \(key) ORDER BY preview_key LIMIT \(limit)) AS d
                UNION SELECT * FROM (SELECT file_key AS name, size, sha256 FROM event_file
                    WHERE file_key > \(key) ORDER BY file_key LIMIT \(limit)) AS e
            ) AS f
            ORDER BY name LIMIT \(limit)
            """
        ) {
            StoredFile(key: try $0.text("name"), size: try $0.integer("size"), sha256: try $0.text("sha256"))
        }
    }
}
