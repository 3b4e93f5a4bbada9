import Crypto
import Foundation
import GRDB
import Storage

extension SQLiteStore {
    /// Applies the migrations that are missing, in their order, each in its own transaction.
    ///
    /// - Throws: `MigrationFault` when a released migration was edited or one is unknown to this program.
    package func migrate(_ migrations: [Migration], at now: Date) throws {
        try pool.writeWithoutTransaction { db in
            try db.execute(
                sql: """
                    CREATE TABLE IF NOT EXISTS schema_migration (
                        name TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, applied_at INTEGER NOT NULL
                    ) STRICT
                    """)
            let applied = try GRDB.Row.fetchAll(db, sql: "SELECT name, fingerprint FROM schema_migration")
                .reduce(into: [String: String]()) { $0[$1["name"]] = $1["fingerprint"] }
            let known = Set(migrations.map(\.name))
            if let stranger = applied.keys.first(where: { !known.contains($0) }) {
                throw MigrationFault.newerThanThisProgram(stranger)
            }
            for migration in migrations {
                let fingerprint = migration.fingerprint
                if let before = applied[migration.name] {
                    guard before == fingerprint else { throw MigrationFault.edited(migration.name) }
                    continue
                }
                try db.inTransaction(.immediate) {
                    for statement in migration.statements { try db.execute(sql: statement.strictForSQLite) }
                    try db.execute(
                        sql: "INSERT INTO schema_migration VALUES (?, ?, ?)",
                        arguments: [migration.name, fingerprint, Int64(now.timeIntervalSince1970 * 1000)])
                    return .commit
                }
            }
        }
    }

    /// The schema as SQLite holds it, for `Schema/sqlite.sql`.
    package func schemaText() throws -> String {
        try pool.read { db in
            try String.fetchAll(
                db, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, name"
            ).joined(separator: ";\n\n") + ";\n"
        }
    }

    /// The plan of a query, a line a step, for the tests that no hot query scans a table.
    package func plan(of sql: Storage.SQL) throws -> [String] {
        try pool.read { db in
            try GRDB.Row.fetchAll(
                db, sql: "EXPLAIN QUERY PLAN " + sql.text,
                arguments: StatementArguments(sql.values.map { $0.databaseValue })
            ).map { $0["detail"] }
        }
    }
}

/// The schema cannot be brought up to date.
package enum MigrationFault: Error, Equatable, CustomStringConvertible {
    case edited(String)
    case newerThanThisProgram(String)

    package var description: String {
        switch self {
        case .edited(let name): "migration \(name) was changed after it had been applied"
        case .newerThanThisProgram(let name): "the database has migration \(name), which this program does not know"
        }
    }
}

extension Migration {
    fileprivate var fingerprint: String {
        SHA256.hash(data: Data(statements.joined(separator: "\n;\n").utf8))
            .map { String(format: "%02x", $0) }.joined()
    }
}

extension String {
    /// Tables are STRICT: a column holds what its type says.
    fileprivate var strictForSQLite: String {
        let trimmed = trimmingCharacters(in: .whitespacesAndNewlines)
        return trimmed.hasPrefix("CREATE TABLE") && trimmed.hasSuffix(")") ? trimmed + " STRICT" : trimmed
    }
}
