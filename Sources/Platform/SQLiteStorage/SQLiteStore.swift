import Foundation
import GRDB
import Kernel
import Storage
import Synchronization

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
        configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA trusted_schema = OFF") }
        pool = try DatabasePool(path: path, configuration: configuration)
        let level = try pool.writeWithoutTransaction { db in
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

    /// On the thread that asks: most reads take less time than two changes of threads would.
    private func readHere<Output>(_ body: (any ReadTransaction) throws -> Output) throws -> Output {
        try pool.read { db in try body(SQLiteTransaction(db: db)) }
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

/// A transaction over a GRDB connection; statements are prepared once per connection.
struct SQLiteTransaction: WriteTransaction {
    let db: Database
    let engine = Engine.sqlite

    func all<Output>(_ query: Query<Output>) throws -> [Output] {
        let statement = try db.cachedStatement(sql: query.sql.text)
        try statement.setArguments(StatementArguments(query.sql.values.map { $0.databaseValue }))
        let count = statement.columnCount
        let names = ColumnNames.shared.names(of: statement, text: query.sql.text)
        let cursor = try GRDB.Row.fetchCursor(statement)
        var answer: [Output] = []
        while let row = try cursor.next() {
            let values = (0..<count).map { SQLValue(row[$0] as DatabaseValue) }
            answer.append(try query.decode(Storage.Row(names: names, values: values)))
        }
        return answer
    }

    func run(_ sql: Storage.SQL) throws -> Int {
        let statement = try db.cachedStatement(sql: sql.text)
        try statement.setArguments(StatementArguments(sql.values.map { $0.databaseValue }))
        try statement.execute()
        return db.changesCount
    }
}

/// The places of columns in the answers of statements, by their text.
private final class ColumnNames: Sendable {
    static let shared = ColumnNames()
    private static let most = 4_000
    private let known = Mutex<[String: (count: Int, names: [String: Int])]>([:])

    func names(of statement: Statement, text: String) -> [String: Int] {
        // `SELECT *` of another store of this process may have more columns.
        if let found = known.withLock({ $0[text] }), found.count == statement.columnCount { return found.names }
        let columns = statement.columnNames
        let names = Dictionary(columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        known.withLock { known in
            if known.count < Self.most { known[text] = (columns.count, names) }
        }
        return names
    }
}

extension SQLValue {
    var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .blob(let data): data.databaseValue
        }
    }

    init(_ value: DatabaseValue) {
        switch value.storage {
        case .null: self = .null
        case .int64(let number): self = .integer(number)
        case .double(let number): self = .real(number)
        case .string(let text): self = .text(text)
        case .blob(let data): self = .blob(data)
        }
    }
}

extension StorageFault {
    /// GRDB's error without its arguments, which could be personal data.
    init(_ error: DatabaseError) {
        let message = error.message ?? ""
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY: self = .unique(constraint: message)
        case .SQLITE_CONSTRAINT_FOREIGNKEY: self = .foreignKey
        case .SQLITE_CONSTRAINT_CHECK: self = .check(constraint: message)
        case .SQLITE_CONSTRAINT_NOTNULL: self = .notNull(column: message)
        default:
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
            case .SQLITE_FULL, .SQLITE_IOERR: self = .diskFull
            case .SQLITE_CANTOPEN, .SQLITE_NOTADB: self = .connection
            default: self = .other(detail: "\(error.resultCode.rawValue): \(message)")
            }
        }
    }
}
