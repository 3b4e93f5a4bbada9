import Catalogue
import Foundation
import Kernel
import Logging
import SQLiteStorage
import Storage
import Web

/// A real platform for one test: a database (SQLite, or PostgreSQL where `OKNO_TEST_DATABASE` names a throwaway server)
/// and files of its own, a clock that stands at Friday, 20 November 2026, 10:00 in Moscow, keys made for it.
package final class TestPlatform: Sendable {
    package let platform: Platform
    package let clock: SettableClock
    package let store: any StoreEngine
    package let folder: String
    // Dropped after the store is closed.
    private let database: TestDatabase?

    /// The moment at which the clock stands first.
    package static let morning = Date(timeIntervalSince1970: 1_795_158_000)

    /// - Parameter log: where the platform writes its log; nowhere when nil.
    package init(_ migrations: [Migration] = [], isDemonstration: Bool = false, log: RecordedLog? = nil) async throws {
        folder = NSTemporaryDirectory() + "okno-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        clock = SettableClock(Self.morning)
        let logger = log?.logger() ?? .silent
        if let server = TestServer.shared {
            (store, database) = try await server.make(Platform.migrations + migrations, at: clock.now, logger: logger)
        } else {
            store = try SQLiteStore(path: folder + "/okno.sqlite")
            database = nil
            try await store.migrate(Platform.migrations + migrations, at: clock.now)
        }
        let keys = try KeyFile.create(folder + "/keys")
        platform = Platform(
            store: store, files: try FolderFileStore(root: folder + "/files", keys: keys), clock: clock, keys: keys,
            logger: logger, publicURL: URL(string: "http://localhost:8080") ?? URL(fileURLWithPath: "/"),
            isDemonstration: isDemonstration)
    }

    deinit {
        // A test that ends leaves nothing behind; what cannot be removed lies in the temporary folder.
        try? store.close()
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Everything the database keeps, to look for what may not lie in it openly.
    package func storedBytes() async throws -> Data {
        if store.engine == .sqlite {
            return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("okno.sqlite") }
                .reduce(into: Data()) { $0 += FileManager.default.contents(atPath: folder + "/" + $1) ?? Data() }
        }
        return try await store.read { tx in
            let columns = try tx.all(
                Query(
                    """
                    SELECT CAST(table_name AS TEXT) AS place, CAST(column_name AS TEXT) AS name
                    FROM information_schema.columns WHERE table_schema = current_schema()
                    """, decode: { (table: try $0.text("place"), name: try $0.text("name")) }))
            return try columns.reduce(into: Data()) { all, column in
                let values = try tx.all(
                    Query(SQL(stringLiteral: "SELECT \"\(column.name)\" AS v FROM \"\(column.table)\"")) {
                        try $0.value("v")
                    })
                for value in values {
                    switch value {
                    case .text(let text): all += Data(text.utf8)
                    case .blob(let data): all += data
                    default: break
                    }
                }
            }
        }
    }

    /// A store of another node on the same database. SQLite has one node: there it is the same store.
    package func anotherNode() throws -> any StoreEngine { try database?.open() ?? store }

    /// The catalogue that ships, read from `services/` once for all tests.
    package static let catalogue: CatalogueArea = {
        do {
            return try CatalogueArea(folder: servicesFolder)
        } catch {
            preconditionFailure("the catalogue that ships has faults: \(error)")
        }
    }()

    /// The catalogue that ships, with one text of one file changed.
    package static func catalogue(changing path: String, _ old: String, to new: String) throws -> CatalogueArea {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("services-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: servicesFolder, to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent(path)
        let text = try String(contentsOf: file, encoding: .utf8)
        precondition(text.contains(old), "\(path) does not say so")
        try Data(text.replacing(old, with: new).utf8).write(to: file)
        return try CatalogueArea(folder: folder)
    }

    /// `services/` of this checkout.
    package static let servicesFolder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("services")

    /// Runs what waits in the outbox through `handlers`, as the worker would.
    @discardableResult
    package func deliver(_ handlers: [String: OutboxWorker.Handler]) async throws -> Int {
        try await OutboxWorker(
            store: store, outbox: platform.outbox, clock: clock, handlers: handlers, logger: platform.logger
        ).deliverDue()
    }
}
