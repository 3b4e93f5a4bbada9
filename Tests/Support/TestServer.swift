import Foundation
import Kernel
import Logging
import PostgresStorage
import Storage

/// The throwaway PostgreSQL of `OKNO_TEST_DATABASE`: a database for every test, copied from one that has the schema.
package actor TestServer {
    /// Nil where the tests run on SQLite.
    package static let shared: TestServer? = ProcessInfo.processInfo.environment["OKNO_TEST_DATABASE"].map {
        do {
            let url = $0 + ($0.contains("?") ? "&" : "?") + "connections=3&connect_timeout=30"
            return TestServer(url: $0, address: try DatabaseAddress(url))
        } catch {
            preconditionFailure("OKNO_TEST_DATABASE: \(error)")
        }
    }

    private let url: String
    private let address: DatabaseAddress
    private var templates: [String: Task<String, any Error>] = [:]
    // Tests run side by side by the hundred; more databases at once than this only wait for each other.
    private var free = 12
    private var waiting: [CheckedContinuation<Void, Never>] = []

    private init(url: String, address: DatabaseAddress) {
        self.url = url
        self.address = address
    }

    /// Makes a database with the schema of `migrations`.
    func make(_ migrations: [Migration], at now: Date, logger: Logger) async throws -> (PostgresStore, TestDatabase) {
        let template = try await self.template(of: migrations, at: now)
        let database = try await copy(template)
        return (try PostgresStore(database.address, logger: logger), database)
    }

    /// Makes a database with nothing in it.
    func makeEmpty() async throws -> TestDatabase { try await copy("template0") }

    private func copy(_ template: String) async throws -> TestDatabase {
        await enter()
        do {
            let name = "okno_test_" + UUID().uuidString.lowercased().replacing("-", with: "")
            try address.perform("CREATE DATABASE \(name) TEMPLATE \(template)")
            return TestDatabase(server: self, url: url, address: address, name: name)
        } catch {
            leave()
            throw error
        }
    }

    private func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }

    /// One template a set of migrations, made by whoever needs it first.
    private func template(of migrations: [Migration], at now: Date) async throws -> String {
        let fingerprints = migrations.map { "\($0.name) \($0.fingerprint)" }.joined(separator: "\n")
        let hash = String(Migration("all", fingerprints).fingerprint.prefix(16))
        let making =
            templates[hash] ?? Task { [address] in try await Self.makeTemplate(hash, migrations, now, address) }
        templates[hash] = making
        return try await making.value
    }

    private static func makeTemplate(
        _ hash: String, _ migrations: [Migration], _ now: Date, _ address: DatabaseAddress
    ) async throws -> String {
        // The process is in the name: two runs on one server do not wait for each other.
        let name = "okno_template_\(hash)_\(ProcessInfo.processInfo.processIdentifier)"
        try address.perform("CREATE DATABASE \(name) TEMPLATE template0")
        let store = try PostgresStore(address.with("dbname", name), logger: .silent)
        try await store.migrate(migrations, at: now)
        store.close()
        return name
    }
}

/// A test's own database, dropped with it.
final class TestDatabase: Sendable {
    let address: DatabaseAddress
    /// For other programs.
    let url: String
    private let server: TestServer
    private let admin: DatabaseAddress
    private let name: String

    init(server: TestServer, url: String, address: DatabaseAddress, name: String) {
        // The path of the address is the database's name.
        var parts = URLComponents(string: url)
        parts?.path = "/" + name
        self.url = parts?.string ?? url
        self.server = server
        admin = address
        self.name = name
        self.address = address.with("dbname", name)
    }

    func open() throws -> PostgresStore { try PostgresStore(address, logger: .silent) }

    deinit {
        // What stays goes with the throwaway server.
        try? admin.perform("DROP DATABASE \(name) WITH (FORCE)")
        Task { [server] in await server.leave() }
    }
}

extension Logger {
    static var silent: Logger {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return logger
    }
}
