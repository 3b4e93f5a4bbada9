import Crypto
import Foundation
import Kernel

/// Copies an installation from SQLite to an empty PostgreSQL and proves that both hold the same.
///
/// It can be cut off at any moment and begun again: rows come in the order of their keys, a batch a transaction, so what
/// has come says where to go on. Until it is proved, a mark among the migrations keeps every node from starting on it.
package struct StoreMove: Sendable {
    /// What has been copied and compared.
    package struct Report: Sendable, Equatable {
        package let tables: Int
        package let rows: Int
        /// The head of the journal's chain, the same on both sides.
        package let head: String
    }

    private static let mark = "unfinished move"
    private static let batch = 1_000
    /// Many rows a statement, in few sizes: each text is prepared once.
    private static let rowsAtOnce = 50

    let source: any StoreEngine
    let target: any StoreEngine
    let keys: Keyring
    let migrations: [Migration]

    package init(from source: any StoreEngine, to target: any StoreEngine, keys: Keyring, migrations: [Migration]) {
        self.source = source
        self.target = target
        self.keys = keys
        self.migrations = migrations
    }

    /// - Throws: `MoveFault` when the target holds something else, or the sides differ in the end.
    package func run(at now: Date, progress: @Sendable (String) -> Void) async throws -> Report {
        let keyID = keys.id
        guard source.engine == .sqlite, target.engine == .postgres,
            try await source.read({ tx in try InstallationRecord.keyID(in: tx) }) == keyID
        else { throw MoveFault.otherKeys }
        let tables = try await source.read { tx in try MovedTable.all(in: tx) }
        let begun = try await begin(tables, at: now)
        progress(begun ? "going on with a move that was begun" : "copying \(tables.count) tables")
        for table in tables {
            let count = try await copy(table)
            if count > 0 { progress("\(table.name): \(count) rows copied") }
        }
        progress("comparing both sides")
        var rows = 0
        for table in tables { rows += try await compare(table) }
        let head = try await compareJournals()
        try await end(tables)
        return Report(tables: tables.count, rows: rows, head: head)
    }

    /// Makes the schema and sets the mark; answers whether the mark of the same move was there already.
    private func begin(_ tables: [MovedTable], at now: Date) async throws -> Bool {
        let identity = try await source.read { tx in
            try tx.first(
                Query("SELECT key_id, made_at FROM installation") {
                    "\(try $0.text("key_id")) \(try $0.integer("made_at"))"
                }) ?? ""
        }
        if try await target.pendingMigrationsBeside(mark: Self.mark, migrations) {
            try await target.migrate(migrations, at: now)
        }
        return try await target.write { tx in
            let marked = try tx.first(
                Query("SELECT fingerprint FROM schema_migration WHERE name = \(Self.mark)") {
                    try $0.text("fingerprint")
                })
            if let marked {
                guard marked == identity else { throw MoveFault.otherMove }
                return true
            }
            for table in tables where try !table.isEmpty(in: tx) { throw MoveFault.notEmpty(table.name) }
            try tx.run(
                """
                INSERT INTO schema_migration (name, fingerprint, applied_at, additive)
                VALUES (\(Self.mark), \(identity), \(now), \(false))
                """)
            return false
        }
    }

    private func copy(_ table: MovedTable) async throws -> Int {
        var last = try await target.read { tx in try table.lastKey(in: tx) }
        var count = 0
        while true {
            let from = last
            let rows = try await source.read { tx in try table.rows(after: from, limit: Self.batch, in: tx) }
            guard let end = rows.last else { return count }
            try await target.write { tx in
                for start in stride(from: 0, to: rows.count, by: Self.rowsAtOnce) {
                    try table.insert(rows[start..<min(start + Self.rowsAtOnce, rows.count)], in: tx)
                }
            }
            count += rows.count
            last = table.keyValues(of: end)
        }
    }

    /// Reads both sides in the order of the key and compares how many rows there are and the hash of all values.
    private func compare(_ table: MovedTable) async throws -> Int {
        let here = try await Self.fingerprint(of: table, in: source)
        let there = try await Self.fingerprint(of: table, in: target)
        guard here == there else { throw MoveFault.different(table.name, here.rows, there.rows) }
        return here.rows
    }

    private static func fingerprint(
        of table: MovedTable, in store: any Store
    ) async throws -> (rows: Int, hash: SHA256Digest) {
        var hash = SHA256()
        var (last, count): ([SQLValue]?, Int) = (nil, 0)
        while true {
            let from = last
            let rows = try await store.read { tx in try table.rows(after: from, limit: batch, in: tx) }
            guard let end = rows.last else { return (count, hash.finalize()) }
            for row in rows { for value in row { value.update(&hash) } }
            count += rows.count
            last = table.keyValues(of: end)
        }
    }

    private func compareJournals() async throws -> String {
        let journal = Journal(keys: keys)
        let (here, there) = (try await journal.verify(source), try await journal.verify(target))
        guard case .whole(_, _, let head) = there, here == there else { throw MoveFault.journal }
        return head
    }

    /// Lets numbers that the engine gives begin after those that came, and takes the mark away: nodes may start.
    private func end(_ tables: [MovedTable]) async throws {
        try await target.write { tx in
            for table in tables where table.key.count == 1 {
                let (name, column) = (table.name, table.key[0])
                let sequence = try tx.first(
                    Query("SELECT pg_get_serial_sequence(\(name), \(column)) AS name") { try $0.optionalText("name") })
                guard let sequence, let sequence, let last = try table.lastKey(in: tx)?.first else { continue }
                _ = try tx.exists("SELECT setval(CAST(\(sequence) AS regclass), \(last)) AS n")
            }
            try tx.run("DELETE FROM schema_migration WHERE name = \(Self.mark)")
        }
    }
}

extension StoreEngine {
    /// Whether the schema has to be made: not when a mark of ours stands there, which says that it was.
    fileprivate func pendingMigrationsBeside(mark: String, _ migrations: [Migration]) async throws -> Bool {
        do {
            return try await !pendingMigrations(migrations).isEmpty
        } catch MigrationFault.newerThanThisProgram(mark) {
            return false
        }
    }
}

extension SQLValue {
    /// Each value with its kind and length in front, so that no two rows read alike.
    fileprivate func update(_ hash: inout SHA256) {
        switch self {
        case .null: hash.update(data: Data("-".utf8))
        case .integer(let number): hash.update(data: Data("i\(number);".utf8))
        case .real(let number): hash.update(data: Data("r\(number.bitPattern);".utf8))
        case .text(let text): hash.update(data: Data("t\(text.utf8.count):\(text)".utf8))
        case .blob(let data):
            hash.update(data: Data("b\(data.count):".utf8))
            hash.update(data: data)
        }
    }
}

/// Why an installation was not moved. The source is as it was.
package enum MoveFault: Error, Equatable, CustomStringConvertible {
    case otherKeys
    case notEmpty(String)
    case otherMove
    case different(String, Int, Int)
    case journal
    case noKey(String)
    case cannotBeOrdered([String])

    package var description: String {
        switch self {
        case .otherKeys: "the key file is not the one of the installation"
        case .notEmpty(let table): "the target is not empty (\(table) has rows); name an empty database"
        case .otherMove: "the target holds a part of another installation; name an empty database"
        case .different(let table, let here, let there):
            "\(table) differs: \(here) rows here, \(there) there, or other contents; nothing was changed here, begin again with an empty database"
        case .journal: "the journal's chain is not whole, or not the same, on both sides"
        case .noKey(let table): "\(table) has no primary key"
        case .cannotBeOrdered(let tables): "tables refer to each other in a circle: \(tables.joined(separator: ", "))"
        }
    }
}
