import Foundation
import Storage
import TestSupport
import Testing

@testable import Okno

@Suite struct SchemaTests {
    /// The schema is committed, one file an engine, so that a change of it is seen in review.
    /// Write it anew by `UPDATE_SCHEMA=1 make test-swift FILTER=SchemaTests` (and with `ENGINE=postgres`).
    @Test func theCommittedSchemaIsTheOneThatIsMade() async throws {
        let test = try await TestPlatform(Portal.migrationsOfAreas)
        let store = test.store
        let made = try await store.schemaText()
        let file = Self.folder.appendingPathComponent("\(store.engine.rawValue).sql")
        if ProcessInfo.processInfo.environment["UPDATE_SCHEMA"] != nil {
            try made.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == made)
    }

    static let folder = TestPlatform.servicesFolder.deletingLastPathComponent().appendingPathComponent("Schema")
}
