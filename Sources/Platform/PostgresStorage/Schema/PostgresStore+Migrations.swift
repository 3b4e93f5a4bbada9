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
            for migration in try Self.missing(migrations, in: tx) {
                for statement in migration.statements {
                    for text in try TableText.translated(statement) { try tx.command(text) }
                }
                try tx.run(
                    """
                    INSERT INTO schema_migration (name, fingerprint, applied_at, additive)
                    VALUES (\(migration.name), \(migration.fingerprint), \(now), \(migration.isAdditive))
                    """)
            }
        }
    }

    package func pendingMigrations(_ migrations: [Migration]) async throws -> [String] {
        try await read { tx in
            guard try tx.count("SELECT (to_regclass('schema_migration') IS NOT NULL) AS n") == 1 else {
                return migrations.map(\.name)
            }
            return try Self.missing(migrations, in: tx).map(\.name)
        }
    }

    /// While nodes are replaced one by one, those of before run on a schema of after: what a later program added in a
    /// way that leaves them alone does not stop them.
    private static func missing(_ migrations: [Migration], in tx: any ReadTransaction) throws -> [Migration] {
        let applied = try tx.all(
            Query("SELECT name, fingerprint, additive FROM schema_migration") { row in
                let (name, fingerprint) = (try row.text("name"), try row.text("fingerprint"))
                return (name: name, fingerprint: fingerprint, isAdditive: try row.bool("additive"))
            })
        return try migrations.missing(
            among: Dictionary(applied.map { ($0.name, $0.fingerprint) }, uniquingKeysWith: { first, _ in first }),
            harmless: Set(applied.filter(\.isAdditive).map(\.name)))
    }

    package func plan(of sql: SQL) async throws -> [String] {
        try await read { tx in
            try tx.all(Query("EXPLAIN (COSTS OFF) \(sql: sql)") { try $0.text("QUERY PLAN") })
        }
    }
}
