import Foundation
import Kernel
import SQLiteStorage
import Storage
import Testing

/// A store in a folder of its own.
final class Folder: Sendable {
    let path = NSTemporaryDirectory() + "okno-storage-" + UUID().uuidString
    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    static let now = Date(timeIntervalSince1970: 1_795_158_000)
    static let notes = Migration("test-001", "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)")

    func store(_ migrations: [Migration] = [notes]) throws -> SQLiteStore {
        let store = try SQLiteStore(path: path + "/okno.sqlite")
        try store.migrate(migrations, at: Self.now)
        return store
    }
}

@Suite struct SQLiteStoreTests {
    @Test func everyCommitIsOnDisk() throws {
        let folder = try Folder()
        #expect(try folder.store().synchronousLevel() == 2)
    }

    @Test func readsWhatWasWritten() async throws {
        let store = try Folder().keep().store()
        try await store.write { tx in try tx.run("INSERT INTO note (text) VALUES (\("ё'\"; DROP TABLE note; --"))") }
        let texts = try await store.read { tx in try tx.all(Query("SELECT text FROM note") { try $0.text("text") }) }
        #expect(texts == ["ё'\"; DROP TABLE note; --"])
    }

    @Test func anErrorUndoesAllOfItsTransactionAndNothingOfTheOthers() async throws {
        struct Stop: Error {}
        let store = try Folder().keep().store()
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<200 {
                group.addTask {
                    // Every third one changes its mind after writing.
                    try? await store.write { tx in
                        try tx.run("INSERT INTO note (text) VALUES (\("n\(number)"))")
                        if number % 3 == 0 { throw Stop() }
                    }
                }
            }
        }
        let count = try await store.read { tx in try tx.count("SELECT count(*) AS n FROM note") }
        #expect(count == 200 - 67)
    }

    @Test func aBrokenRuleIsNamed() async throws {
        let store = try Folder().keep().store()
        try await store.write { tx in try tx.run("INSERT INTO note (text) VALUES ('a')") }
        await #expect {
            try await store.write { tx in try tx.run("INSERT INTO note (text) VALUES ('a')") }
        } throws: { error in
            guard case StorageFault.unique = error else { return false }
            return true
        }
    }

    @Test func aReleasedMigrationCannotBeEdited() throws {
        let folder = try Folder()
        try folder.store().close()
        #expect(throws: MigrationFault.edited("test-001")) {
            try folder.store([Migration("test-001", "CREATE TABLE note (id INTEGER PRIMARY KEY)")])
        }
    }

    @Test func aNewerDatabaseIsRefused() throws {
        let folder = try Folder()
        try folder.store().close()
        #expect(throws: MigrationFault.newerThanThisProgram("test-001")) { try folder.store([]) }
    }

    @Test func anEmptyListMatchesNothing() async throws {
        let store = try Folder().keep().store()
        try await store.write { tx in try tx.run("INSERT INTO note (text) VALUES ('a')") }
        let none: [String] = []
        let found = try await store.read { tx in try tx.exists("SELECT 1 FROM note WHERE text IN \(list: none)") }
        #expect(!found)
    }
}

extension Folder {
    /// Keeps the folder for the length of the process: the store outlives the expression that made it.
    func keep() -> Folder {
        Self.kept.withLock { $0.append(self) }
        return self
    }
    private static let kept = Kept()
    private final class Kept: @unchecked Sendable {
        private var folders: [Folder] = []
        private let lock = NSLock()
        func withLock(_ body: (inout [Folder]) -> Void) { lock.withLock { body(&folders) } }
    }
}
