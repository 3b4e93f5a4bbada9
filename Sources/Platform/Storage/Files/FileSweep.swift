import Foundation
import Kernel
import Logging

/// How the areas answer for the bytes of the store.
package struct FileOwners: Sendable {
    /// Those of the keys that a row names.
    let named: @Sendable ([String], any ReadTransaction) throws -> Set<String>
    /// Files that rows name, after a key and in the keys' order.
    let page: @Sendable (String, Int, any ReadTransaction) throws -> [StoredFile]
    /// Writes down names that rows of earlier versions do not show.
    let recall: @Sendable () async throws -> Void

    package init(
        named: @escaping @Sendable ([String], any ReadTransaction) throws -> Set<String>,
        page: @escaping @Sendable (String, Int, any ReadTransaction) throws -> [StoredFile],
        recall: @escaping @Sendable () async throws -> Void
    ) {
        self.named = named
        self.page = page
        self.recall = recall
    }
}

/// Removes bytes that no row names: of requests that ended between the bytes and their row.
///
/// A key is condemned in a transaction that sees that no row names it, and only then its bytes are deleted. Whoever names
/// a key asks in his transaction whether it is condemned (`refuseSwept`). One of the two comes first, on any number of
/// nodes: a row never loses its bytes.
package struct FileSweep: Sendable {
    private let store: any Store
    private let files: any FileStore
    private let owners: FileOwners
    private let logger: Logger

    /// A page of keys: as many as are asked for in one query.
    private static let pageSize = 500
    /// Bytes younger than this may be on their way to their row.
    private static let leastAge: TimeInterval = 86_400

    package init(store: any Store, files: any FileStore, owners: FileOwners, logger: Logger) {
        self.store = store
        self.files = files
        self.owners = owners
        self.logger = logger
    }

    package static let migration = Migration(
        "files-001",
        "CREATE TABLE condemned_file (file_key TEXT PRIMARY KEY, condemned_at INTEGER NOT NULL)",
        "CREATE TABLE file_sweep (id INTEGER PRIMARY KEY CHECK (id = 1), due_at INTEGER NOT NULL)")

    /// Sweeps once a day, on one of the nodes.
    package func runWhenDue(at now: Date) async throws {
        let isOurs = try await store.write { tx in
            try tx.run("INSERT INTO file_sweep (id, due_at) VALUES (1, \(now)) ON CONFLICT DO NOTHING")
            let next = now.addingTimeInterval(86_400)
            return try tx.run("UPDATE file_sweep SET due_at = \(next) WHERE id = 1 AND due_at <= \(now)") == 1
        }
        guard isOurs else { return }
        let count = try await run(at: now)
        if count > 0 { logger.info("files that no row named are gone", metadata: ["count": "\(count)"]) }
    }

    /// Removes what is old enough and nobody's; answers how much that was.
    package func run(at now: Date, leastAge: TimeInterval = Self.leastAge) async throws -> Int {
        let before = now.addingTimeInterval(-leastAge)
        var count = 0
        var last = ""
        var isRecalled = false
        while !Task.isCancelled {
            let page = try await files.keys(before: before, after: last, limit: Self.pageSize)
            guard let end = page.last else { break }
            last = end
            let owners = owners
            let named = try await store.read { tx in try owners.named(page, tx) }
            let loose = page.filter { !named.contains($0) }
            guard !loose.isEmpty else { continue }
            if !isRecalled {
                try await owners.recall()
                isRecalled = true
            }
            for key in try await condemn(loose, at: now) {
                try await files.delete(key)
                count += 1
            }
        }
        _ = try await files.dropUnfinished(before: before)
        try await forgetOld(at: now)
        return count
    }

    private func condemn(_ keys: [String], at now: Date) async throws -> [String] {
        let owners = owners
        return try await store.write { tx in
            let named = try owners.named(keys, tx)
            let condemned = keys.filter { !named.contains($0) }
            for key in condemned {
                try tx.run(
                    """
                    INSERT INTO condemned_file (file_key, condemned_at) VALUES (\(key), \(now)) ON CONFLICT DO NOTHING
                    """)
            }
            return condemned
        }
    }

    /// No request lives for a month: a key condemned before can never be named.
    private func forgetOld(at now: Date) async throws {
        let monthAgo = now.addingTimeInterval(-30 * 86_400)
        try await store.write { tx in
            _ = try tx.run("DELETE FROM condemned_file WHERE condemned_at < \(monthAgo)")
        }
    }

    /// To be asked in the transaction that names keys.
    /// - Throws: `FileStoreFault.swept` when the bytes of one are gone or going.
    package static func refuseSwept(_ keys: [String], in tx: any ReadTransaction) throws {
        guard try !tx.exists("SELECT file_key FROM condemned_file WHERE file_key IN \(list: keys)") else {
            throw FileStoreFault.swept
        }
    }
}
