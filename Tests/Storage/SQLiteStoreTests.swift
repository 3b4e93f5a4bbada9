import Foundation
import Kernel
import SQLiteStorage
import Storage
import Testing

/// What only SQLite has. What both engines do alike stands in StoreTests.
@Suite struct SQLiteStoreTests {
    @Test func everyCommitIsOnDisk() throws {
        let folder = try Folder()
        #expect(try folder.store().synchronousLevel() == 2)
    }

    @Test func aNewerDatabaseIsRefused() throws {
        let folder = try Folder()
        try folder.store().close()
        #expect(throws: MigrationFault.newerThanThisProgram("test-001")) { try folder.store([]) }
    }
}

/// A store in a folder of its own.
final class Folder: Sendable {
    let path = NSTemporaryDirectory() + "okno-storage-" + UUID().uuidString
    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    static let now = StoreUnderTest.now

    func store(_ migrations: [Migration] = [StoreUnderTest.notes]) throws -> SQLiteStore {
        let store = try SQLiteStore(path: path + "/okno.sqlite")
        try store.migrate(migrations, at: Self.now)
        return store
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
