import Foundation
import Storage

extension PostgresStore {
    /// One at a time, whichever node asks: a lock held to the end of the transaction.
    private static let migrationLock = "SELECT pg_advisory_xact_lock(7163284)"

    /// All that are missing in one transaction: an upgrade is there or not.
    package func migrate(_ migrations: [Migration], at now: Date) async throws {
        try await alone { tx in
            try tx.command(Self.migrationLock)
            try tx.command("SET LOCAL client_min_messages = warning")
            try tx.command(
                """
                CREATE TABLE IF NOT EXISTS schema_migration (
                    name TEXT COLLATE "C" PRIMARY KEY, fingerprint TEXT COLLATE "C" NOT NULL, applied_at BIGINT NOT NULL,
                    additive BIGINT NOT NULL
                )
                """)
            try tx.command(TableText.refusal)
            let missing = try migrations.missing(among: Self.applied(tx))
            for migration in missing {
                for statement in migration.statements {
                    for text in try TableText.translated(statement) { try tx.command(text) }
                }
                try tx.run(
                    """
                    INSERT INTO schema_migration (name, fingerprint, applied_at, additive)
                    VALUES (\(migration.name), \(migration.fingerprint), \(now), \(false))
                    """)
            }
        }
    }

    package func pendingMigrations(_ migrations: [Migration]) async throws -> [String] {
        try await read { tx in
            guard try tx.count("SELECT (to_regclass('schema_migration') IS NOT NULL) AS n") == 1 else {
                return migrations.map(\.name)
            }
            return try migrations.missing(among: Self.applied(tx)).map(\.name)
        }
    }

    private static func applied(_ tx: any ReadTransaction) throws -> [String: String] {
        try tx.all(
            Query("SELECT name, fingerprint FROM schema_migration") {
                (try $0.text("name"), try $0.text("fingerprint"))
            }
        ).reduce(into: [:]) { $0[$1.0] = $1.1 }
    }

    package func plan(of sql: SQL) async throws -> [String] {
        try await read { tx in
            try tx.all(Query("EXPLAIN (COSTS OFF) \(sql: sql)") { try $0.text("QUERY PLAN") })
        }
    }
}
