import Foundation
import Kernel
import SQLiteStorage
import Storage

/// A database as the first released version of this engine left it: `Schema/released/<engine>-1.sql` with its keys.
package final class ReleasedDatabase: Sendable {
    package let store: any StoreEngine
    package let keys: Keyring
    private let folder: String
    private let database: TestDatabase?

    package static func open() async throws -> ReleasedDatabase {
        let folder = NSTemporaryDirectory() + "okno-released-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        if let server = TestServer.shared {
            let database = try await server.makeEmpty()
            try load("postgres-1", ["psql", "-q", "-v", "ON_ERROR_STOP=1", "-d", database.url])
            return try ReleasedDatabase(try database.open(), database, folder)
        }
        // Python reads it: there is no sqlite3 on every machine, and the driver takes a statement at a time.
        let script = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript(sys.stdin.read())"
        try load("sqlite-1", ["python3", "-c", script, folder + "/okno.sqlite"])
        return try ReleasedDatabase(try SQLiteStore(path: folder + "/okno.sqlite"), nil, folder)
    }

    private init(_ store: any StoreEngine, _ database: TestDatabase?, _ folder: String) throws {
        self.store = store
        self.database = database
        self.folder = folder
        // A checkout gives the file to all; keys that others can read are refused.
        let file = folder + "/keys.json"
        try FileManager.default.copyItem(
            at: Self.released.appendingPathComponent("keys-1.json"), to: .init(filePath: file))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
        keys = try KeyFile.read(file)
    }

    deinit {
        // What stays lies in the temporary folder or on the throwaway server.
        try? store.close()
        try? FileManager.default.removeItem(atPath: folder)
    }

    private static let released = TestPlatform.servicesFolder.deletingLastPathComponent()
        .appendingPathComponent("Schema/released")

    private static func load(_ name: String, _ command: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.standardInput = try FileHandle(forReadingFrom: released.appendingPathComponent(name + ".sql"))
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw NotLoaded(name: name) }
    }

    struct NotLoaded: Error { let name: String }
}
