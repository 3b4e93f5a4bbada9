import Foundation
import GRDB
import Storage

extension SQLiteStore {
    package func migrate(_ migrations: [Migration], at now: Date) throws {
        try pool.writeWithoutTransaction { db in
            try db.execute(
                sql: """
                    CREATE TABLE IF NOT EXISTS schema_migration (
                        name TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, applied_at INTEGER NOT NULL
                    ) STRICT
                    """)
            for migration in try migrations.missing(among: appliedMigrations(db)) {
                try db.inTransaction(.immediate) {
                    for statement in migration.statements { try db.execute(sql: statement.strictForSQLite) }
                    try db.execute(
                        sql: "INSERT INTO schema_migration VALUES (?, ?, ?)",
                        arguments: [migration.name, migration.fingerprint, Int64(now.timeIntervalSince1970 * 1000)])
                    return .commit
                }
            }
        }
    }

    package func pendingMigrations(_ migrations: [Migration]) throws -> [String] {
        try pool.read { db in
            guard try db.tableExists("schema_migration") else { return migrations.map(\.name) }
            return try migrations.missing(among: appliedMigrations(db)).map(\.name)
        }
    }

    private func appliedMigrations(_ db: Database) throws -> [String: String] {
        try GRDB.Row.fetchAll(db, sql: "SELECT name, fingerprint FROM schema_migration")
            .reduce(into: [:]) { $0[$1["name"]] = $1["fingerprint"] }
    }

    package func schemaText() throws -> String {
        try pool.read { db in
            try String.fetchAll(
                db, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, name"
            ).joined(separator: ";\n\n") + ";\n"
        }
    }

    package func plan(of sql: Storage.SQL) throws -> [String] {
        try pool.read { db in
            // A plan is made without a look at the file: without a real query it could be that of an earlier schema.
            _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master")
            return try GRDB.Row.fetchAll(
                db, sql: "EXPLAIN QUERY PLAN " + sql.text,
                arguments: StatementArguments(sql.values.map { $0.databaseValue })
            ).map { $0["detail"] }
        }
    }
}

extension String {
    /// Tables are STRICT: a column holds what its type says.
    fileprivate var strictForSQLite: String {
        let trimmed = trimmingCharacters(in: .whitespacesAndNewlines)
        return trimmed.hasPrefix("CREATE TABLE") && trimmed.hasSuffix(")") ? trimmed + " STRICT" : trimmed
    }
}
