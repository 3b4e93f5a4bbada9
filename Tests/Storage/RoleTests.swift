import Foundation
import PostgresStorage
import Storage
import Testing

/// The role that runs the portal cannot take back what was written, nor change the schema.
@Suite(.enabled(if: ThrowawayServer.url != nil)) struct RoleTests {
    private static let lines = Migration(
        "test-002", "CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT NOT NULL)",
        "CREATE TRIGGER line_keeps_rows BEFORE DELETE ON line\nBEGIN SELECT RAISE(ABORT, 'lines stay'); END",
        "CREATE TRIGGER line_keeps_content BEFORE UPDATE ON line\nBEGIN SELECT RAISE(ABORT, 'lines stay'); END")

    @Test func theRunTimeRoleWorksAndCanTakeNothingBack() async throws {
        let place = try StoreUnderTest(.postgres)
        let role = "okno_role_" + UUID().uuidString.prefix(8).lowercased()
        try ThrowawayServer.required().perform("CREATE ROLE \(role) LOGIN PASSWORD 'of-the-test'")
        // A role that is left over goes with the throwaway server.
        defer { try? ThrowawayServer.address?.perform("DROP ROLE \(role)") }
        let migrations = [StoreUnderTest.notes, Self.lines]
        try await place.use(migrations) { store in
            let owner = try #require(store as? PostgresStore)
            try await owner.grant(to: role)
            // A second time is no different.
            try await owner.grant(to: role)
            let address = try place.address().with("user", role).with("password", "of-the-test")
            let running = try PostgresStore(address, logger: .silent)
            defer { running.close() }
            let pending = try await running.pendingMigrations(migrations)
            #expect(pending.isEmpty)
            try await running.write { tx in
                try tx.run("INSERT INTO note (text) VALUES ('a'), ('b')")
                try tx.run("UPDATE note SET text = 'c' WHERE text = 'a'")
                try tx.run("DELETE FROM note WHERE text = 'b'")
                try tx.run("INSERT INTO line (text) VALUES ('written')")
            }
            let forbidden: [SQL] = [
                "DELETE FROM line", "UPDATE line SET text = 'other'", "TRUNCATE line", "DROP TABLE line",
                "DROP TABLE note",
                "ALTER TABLE line DISABLE TRIGGER ALL", "DROP TRIGGER line_keeps_rows ON line",
                "CREATE TABLE own (id BIGINT)",
                "ALTER TABLE note ADD COLUMN a BIGINT", "DELETE FROM schema_migration", "CREATE INDEX i ON note (text)",
                "SET LOCAL session_replication_role = replica",
                "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger "
                    + "LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'",
            ]
            for sql in forbidden {
                await #expect("\(sql.text)") {
                    try await running.write { tx in try tx.run(sql) }
                } throws: {
                    // 42501: insufficient privilege.
                    if case StorageFault.other(let detail) = $0 { detail.hasPrefix("42501") } else { false }
                }
            }
            await #expect(throws: (any Error).self) {
                try await running.migrate(
                    [Migration("test-003", "CREATE TABLE more (id INTEGER)")], at: StoreUnderTest.now)
            }
            try await owner.write { tx in try tx.run("INSERT INTO line (text) VALUES ('by the owner')") }
            try ThrowawayServer.required().with("dbname", try #require(address.parameter("dbname")))
                .perform("DROP OWNED BY \(role)")
        }
    }
}
