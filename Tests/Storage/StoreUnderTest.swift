import Foundation
import Logging
import PostgresStorage
import SQLiteStorage
import Storage
import Testing

extension Engine {
    /// PostgreSQL only where a throwaway server was named.
    static var tested: [Engine] { ThrowawayServer.address == nil ? [.sqlite] : [.sqlite, .postgres] }
}

/// The server of `OKNO_TEST_DATABASE`, on which tests may make and drop what they like.
enum ThrowawayServer {
    static let url = ProcessInfo.processInfo.environment["OKNO_TEST_DATABASE"]
    static var address: DatabaseAddress? { url.flatMap { try? DatabaseAddress($0) } }

    static func required() throws -> DatabaseAddress { try #require(address, "OKNO_TEST_DATABASE is not set") }
}

/// An empty database of its own, dropped with the test that made it.
final class StoreUnderTest: Sendable {
    static let now = Date(timeIntervalSince1970: 1_795_158_000)
    static let notes = Migration("test-001", "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)")

    let engine: Engine
    private let name = "okno_test_" + UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: "")
    private let path: String

    init(_ engine: Engine) throws {
        self.engine = engine
        path = NSTemporaryDirectory() + name
        switch engine {
        case .sqlite: try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        case .postgres: try ThrowawayServer.required().perform("CREATE DATABASE \(name) TEMPLATE template0")
        }
    }

    deinit {
        // What cannot be removed goes with the temporary folder or the throwaway server.
        try? FileManager.default.removeItem(atPath: path)
        if engine == .postgres { try? ThrowawayServer.address?.perform("DROP DATABASE \(name) WITH (FORCE)") }
    }

    func address() throws -> DatabaseAddress { try ThrowawayServer.required().with("dbname", name) }

    /// Opens it; anew at each call.
    func open() throws -> any StoreEngine {
        switch engine {
        case .sqlite: try SQLiteStore(path: path + "/okno.sqlite")
        case .postgres: try PostgresStore(try address(), logger: .silent)
        }
    }

    /// Opens it with `migrations`, runs `body`, and closes it.
    @discardableResult
    func use<Output>(
        _ migrations: [Migration] = [notes], _ body: (any StoreEngine) async throws -> Output
    ) async throws -> Output {
        let store = try open()
        // A store that does not close shows in the test that needs it closed.
        defer { try? store.close() }
        try await store.migrate(migrations, at: Self.now)
        return try await body(store)
    }
}

extension Logger {
    static var silent: Logger {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return logger
    }
}
