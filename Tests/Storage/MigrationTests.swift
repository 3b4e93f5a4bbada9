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
}
