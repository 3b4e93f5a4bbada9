import Foundation
import SQLiteStorage
import TestSupport
import Testing

@testable import Okno

@Suite struct SchemaTests {
    /// The schema is committed, so that a change of it is seen in review.
    /// Write it anew by `UPDATE_SCHEMA=1 make test-swift FILTER=SchemaTests`.
    @Test func theCommittedSchemaIsTheOneThatIsMade() throws {
        let folder = NSTemporaryDirectory() + "okno-schema-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try SQLiteStore(path: folder + "/okno.sqlite")
        try store.migrate(Portal.migrations, at: TestPlatform.morning)
        let made = try store.schemaText()
        let file = TestPlatform.servicesFolder.deletingLastPathComponent().appendingPathComponent("Schema/sqlite.sql")
        if ProcessInfo.processInfo.environment["UPDATE_SCHEMA"] != nil {
            try made.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == made)
    }
}
