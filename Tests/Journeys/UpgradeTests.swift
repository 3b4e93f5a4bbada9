import Foundation
import HelpDesk
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Okno

/// What the first released version wrote is read by this one. The files of `Schema/released` are never edited.
@Suite struct UpgradeTests {
    @Test func theFirstReleasedSchemaBecomesTheOneOfToday() async throws {
        let old = try await ReleasedDatabase.open()
        let store = old.store
        try await store.migrate(Portal.migrations, at: TestPlatform.morning)
        #expect(try await store.pendingMigrations(Portal.migrations).isEmpty)
        let fresh = try await TestPlatform(Portal.migrationsOfAreas)
        #expect(try await store.schemaText() == fresh.store.schemaText())
    }

    @Test func whatWasThereIsThereAndReadWithItsKeys() async throws {
        let old = try await ReleasedDatabase.open()
        let (store, keys) = (old.store, old.keys)
        try await store.migrate(Portal.migrations, at: TestPlatform.morning)
        #expect(try await store.read { tx in try InstallationRecord.keyID(in: tx) } == keys.id)
        guard case .whole(3, 0, _) = try await Journal(keys: keys).verify(store) else {
            Issue.record("the journal is not whole")
            return
        }
        let logins = try await store.read { tx in
            try tx.all(Query("SELECT login FROM staff ORDER BY login") { try $0.text("login") })
        }
        #expect(logins == ["official.one", "operator.one"])
        let events = try await store.write { tx in
            try Outbox(keys: keys).claim(
                ["mail.send"], at: .distantFuture, until: .distantFuture, limit: 10, in: tx)
        }
        #expect(events.count == 1)
        #expect(events.first.map { String(decoding: $0.payload, as: UTF8.self) }?.contains("ada@example.org") == true)
    }

    /// A program that knows less than the database does not run on it, unless what is new is only more.
    @Test func aMigrationThatIsNotKnownStopsAnOlderProgram() async throws {
        let test = try await TestPlatform(Portal.migrationsOfAreas)
        let newer = Migration("zzz-001", "UPDATE staff SET name = name")
        try await test.store.migrate(Portal.migrations + [newer], at: TestPlatform.morning)
        await #expect(throws: MigrationFault.newerThanThisProgram("zzz-001")) {
            _ = try await test.store.pendingMigrations(Portal.migrations)
        }
    }
}
