import Foundation
import GRDB
import Storage

/// The store on SQLite in WAL mode: one writer, many readers of snapshots, every commit on disk.
///
/// - Danger: GRDB's pool sets `synchronous = NORMAL` after `prepareDatabase`, which loses acknowledged commits in a
///   power cut. It is set to FULL here after opening and read back; opening fails otherwise.
package final class SQLiteStore: StoreEngine {
    package let engine = Engine.sqlite
    let pool: DatabasePool
    private let writer: SharedCommitWriter

    /// Opens or makes the database at `path` (a file; its folder exists).
    package init(path: String) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = max(8, ProcessInfo.processInfo.activeProcessorCount)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
            // Each savepoint of a shared commit keeps what it would undo: in files it would cost more writes than the log.
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        pool = try DatabasePool(path: path, configuration: configuration)
        let level = try pool.writeWithoutTransaction { db in
            // Room for all that a shared commit changes (16 MiB), so that no page is written to the log twice.
            try db.execute(sql: "PRAGMA cache_size = -16384")
            // Pages change many times before they are worth copying into the database: every 64 MiB of log.
            try db.execute(sql: "PRAGMA wal_autocheckpoint = 16384")
            try db.execute(sql: "PRAGMA synchronous = FULL")
            return try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1
        }
        guard level == 2 else { throw DurabilityFault(level: level) }
        writer = SharedCommitWriter(pool: pool)
    }

    package func read<Output: Sendable>(
        _ body: @escaping @Sendable (any ReadTransaction) throws -> Output
    ) async throws -> Output {
        do {
            return try readHere(body)
        } catch let error as DatabaseError {
            throw StorageFault(error)
        }
    }

    /// On the thread that asks: most reads take less time than two changes of threads would. The connection is one that
    /// cannot write, and the transaction is ours: GRDB's own takes more time than the few rows that most ask for.
    private func readHere<Output>(_ body: (any ReadTransaction) throws -> Output) throws -> Output {
        try pool.unsafeRead { db in
            try db.run("BEGIN")
            let outcome = Result { try body(SQLiteTransaction(db: db)) }
            // A failing disk may have ended it already. It changed nothing, so how it ends does not matter, but left open it
            // would end the process.
            if db.isInsideTransaction { try db.run("ROLLBACK") }
            return try outcome.get()
        }
    }

    package func write<Output: Sendable>(
        _ body: @escaping @Sendable (any WriteTransaction) throws -> Output
    ) async throws -> Output {
        try await writer.write(body)
    }

    /// How the writer's `synchronous` stands: 2 is FULL.
    package func synchronousLevel() throws -> Int {
        try pool.writeWithoutTransaction { db in try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1 }
    }

    /// Waits for the writes in the queue and closes the files.
    package func close() throws {
        writer.stop()
        try pool.close()
    }
}

/// The engine would not promise that a commit is on disk.
package struct DurabilityFault: Error, CustomStringConvertible {
    let level: Int
    package var description: String { "SQLite refused synchronous=FULL (it reads \(level)); commits could be lost" }
}
