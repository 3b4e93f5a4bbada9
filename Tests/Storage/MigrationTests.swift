import Foundation
import Storage
import Testing

@Suite struct MigrationTests {
    @Test(arguments: Engine.tested) func aReleasedMigrationCannotBeEdited(engine: Engine) async throws {
        let place = try StoreUnderTest(engine)
        try await place.use { _ in }
        let edited = [Migration("test-001", "CREATE TABLE note (id INTEGER PRIMARY KEY)")]
        await #expect(throws: MigrationFault.edited("test-001")) { try await place.use(edited) { _ in } }
    }

    @Test(arguments: Engine.tested) func whatIsMissingIsNamedAndThenDone(engine: Engine) async throws {
        let place = try StoreUnderTest(engine)
        let second = Migration("test-002", "ALTER TABLE note ADD COLUMN seen INTEGER")
        let empty = try place.open()
        #expect(try await empty.pendingMigrations([StoreUnderTest.notes, second]) == ["test-001", "test-002"])
        try empty.close()
        try await place.use { store in
            #expect(try await store.pendingMigrations([StoreUnderTest.notes, second]) == ["test-002"])
            try await store.migrate([StoreUnderTest.notes, second], at: StoreUnderTest.now)
            #expect(try await store.pendingMigrations([StoreUnderTest.notes, second]) == [])
            try await store.write { tx in try tx.run("INSERT INTO note (text, seen) VALUES ('a', 1)") }
        }
    }

    @Test(arguments: Engine.tested) func aMigrationThatFailsLeavesNothing(engine: Engine) async throws {
        let place = try StoreUnderTest(engine)
        let broken = Migration("test-002", "CREATE TABLE half (id INTEGER PRIMARY KEY)", "CREATE NONSENSE")
        await #expect(throws: (any Error).self) { try await place.use([StoreUnderTest.notes, broken]) { _ in } }
        try await place.use { store in
            await #expect(throws: StorageFault.self) {
                try await store.read { tx in try tx.count("SELECT count(*) AS n FROM half") }
            }
        }
    }

    @Test(arguments: Engine.tested) func theSameSchemaHasTheSameText(engine: Engine) async throws {
        let first = try await StoreUnderTest(engine).use { try await $0.schemaText() }
        let second = try await StoreUnderTest(engine).use { try await $0.schemaText() }
        #expect(first == second && first.contains("CREATE TABLE note"))
    }

    @Test(arguments: Engine.tested) func aPlanNamesItsIndex(engine: Engine) async throws {
        let index = Migration("test-002", "CREATE INDEX note_backwards ON note (text, id)")
        try await StoreUnderTest(engine).use([StoreUnderTest.notes, index]) { store in
            let plan = try await store.plan(of: "SELECT id FROM note WHERE text = \("a")")
            #expect(plan.joined().contains("note"))
        }
    }

    @Test func whatLeavesAnOlderProgramAloneIsAdditive() {
        func isAdditive(_ statements: String...) -> Bool {
            statements.map { Migration("a", "CREATE TABLE own (id TEXT)", $0).isAdditive }.allSatisfy { $0 }
        }
        #expect(
            isAdditive("CREATE TABLE a (id TEXT)", "CREATE INDEX i ON other (id)", "CREATE UNIQUE INDEX i ON own (id)"))
        #expect(
            isAdditive("ALTER TABLE other ADD COLUMN a TEXT", "ALTER TABLE other ADD COLUMN a TEXT NOT NULL DEFAULT ''")
        )
        #expect(!isAdditive("ALTER TABLE other ADD COLUMN a TEXT NOT NULL"))
        #expect(!isAdditive("CREATE UNIQUE INDEX i ON other (id)"))
        #expect(!isAdditive("CREATE TRIGGER t BEFORE UPDATE ON other BEGIN SELECT RAISE(ABORT, ''); END"))
        #expect(!isAdditive("DROP TABLE other") && !isAdditive("UPDATE other SET a = 1"))
    }

    /// While nodes are replaced one by one: the older program starts and works on the newer schema.
    @Test(.enabled(if: ThrowawayServer.url != nil)) func anOlderNodeGoesOnBesideAnAdditiveMigration() async throws {
        let place = try StoreUnderTest(.postgres)
        let added = Migration("test-002", "ALTER TABLE note ADD COLUMN seen INTEGER")
        try await place.use { old in
            try await old.write { tx in try tx.run("INSERT INTO note (text) VALUES (\("before"))") }
            let whole: SQL = "SELECT * FROM note ORDER BY id"
            let first = try await old.read { tx in try tx.all(Query(whole) { try $0.text("text") }) }
            #expect(first == ["before"])
            try await place.use([StoreUnderTest.notes, added]) { new in
                try await new.write { tx in try tx.run("INSERT INTO note (text, seen) VALUES ('new', 1)") }
                // The same statements as before, prepared before the column came.
                try await old.write { tx in try tx.run("INSERT INTO note (text) VALUES (\("after"))") }
                let seen = try await old.read { tx in try tx.all(Query(whole) { try $0.text("text") }) }
                #expect(seen == ["before", "new", "after"])
            }
            let pending = try await old.pendingMigrations([StoreUnderTest.notes])
            #expect(pending.isEmpty)
        }
        let texts = try await place.use { restarted in try await restarted.texts() }
        #expect(texts.count == 3)
    }

    @Test(.enabled(if: ThrowawayServer.url != nil)) func anOlderNodeIsStoppedByAMigrationThatIsNotAdditive()
        async throws
    {
        let place = try StoreUnderTest(.postgres)
        let changed = Migration("test-002", "ALTER TABLE note DROP COLUMN text")
        try await place.use([StoreUnderTest.notes, changed]) { _ in }
        await #expect(throws: MigrationFault.newerThanThisProgram("test-002")) { try await place.use { _ in } }
    }
}
