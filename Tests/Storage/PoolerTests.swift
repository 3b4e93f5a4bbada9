import Foundation
import PostgresStorage
import Storage
import Testing

/// pgbouncer in front of the database, the real one.
@Suite(.serialized, .enabled(if: ThrowawayServer.url != nil && OwnPooler.program != nil)) struct PoolerTests {
    @Test func sharedSessionsAreFoundAtTheStartAndTheSettingIsNamed() throws {
        let pooler = try OwnPooler(mode: "transaction")
        #expect {
            try PostgresStore(pooler.address("prepared=on"), logger: .silent)
        } throws: {
            "\($0)".contains("?prepared=off")
        }
    }

    @Test func sessionsThatAreNotSharedNeedNoSetting() async throws {
        let pooler = try OwnPooler(mode: "session")
        let store = try PostgresStore(pooler.address("connections=2"), logger: .silent)
        defer { store.close() }
        let seven = try await store.read { tx in try tx.count("SELECT 7 AS n") }
        #expect(seven == 7)
    }

    @Test func everythingWorksWithUnnamedStatements() async throws {
        let place = try StoreUnderTest(.postgres)
        // Fewer sessions with the server than connections with the pooler: they are shared all the time.
        let pooler = try OwnPooler(mode: "transaction", sessions: 3)
        let name = try #require(try place.address().parameter("dbname"))
        let store = try PostgresStore(pooler.address("prepared=off").with("dbname", name), logger: .silent)
        defer { store.close() }
        try await store.migrate([StoreUnderTest.notes], at: StoreUnderTest.now)
        try await store.write { tx in try tx.run("INSERT INTO note (id, text) VALUES (0, 'ё?')") }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<100 {
                group.addTask {
                    try await store.write { tx in
                        let number = try tx.count("SELECT id AS n FROM note")
                        try tx.run("UPDATE note SET id = \(number + 1) WHERE text = \("ё?")")
                    }
                }
                group.addTask { _ = try await store.texts() }
            }
            try await group.waitForAll()
        }
        let counted = try await store.read { tx in try tx.count("SELECT id AS n FROM note") }
        #expect(counted == 100)
        // What holds in each transaction, whoever had the session before.
        let settings = try await store.write { tx in
            try ["transaction_isolation", "synchronous_commit", "statement_timeout"].map { name in
                try tx.first(Query("SELECT current_setting(\(name)) AS value") { try $0.text("value") }) ?? ""
            }
        }
        #expect(settings == ["serializable", "on", "15s"])
        await #expect {
            try await store.write { tx in try tx.run("INSERT INTO note (text) VALUES ('ё?')") }
        } throws: {
            if case StorageFault.unique = $0 { true } else { false }
        }
        // The pooler's sessions die, and it goes on.
        try place.endSessions()
        let texts = try await store.texts()
        #expect(texts == ["ё?"])
    }
}

/// A pgbouncer for one test.
final class OwnPooler: Sendable {
    static let program = ["/usr/sbin/pgbouncer", "/usr/bin/pgbouncer"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    private let folder = NSTemporaryDirectory() + "okno-pooler-" + UUID().uuidString
    private let port: Int
    private let url: String

    init(mode: String, sessions: Int = 20) throws {
        let server = try ThrowawayServer.required()
        func part(_ name: String) throws -> String { try #require(server.parameter(name)) }
        port = Int.random(in: 32_000..<32_700)
        url = "postgres://\(try part("user"))@127.0.0.1:\(port)/\(try part("dbname"))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let settings = """
            [databases]
            * = host=\(try part("host")) port=\(try part("port")) user=\(try part("user")) password=\(try part("password"))
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = \(port)
            unix_socket_dir =
            auth_type = any
            pool_mode = \(mode)
            default_pool_size = \(sessions)
            logfile = \(folder)/log
            pidfile = \(folder)/pid
            """
        try settings.write(toFile: folder + "/settings", atomically: true, encoding: .utf8)
        // pgbouncer refuses to run as root.
        let program = try #require(Self.program)
        try #require(
            system(
                """
                if [ "$(id -u)" = 0 ]; then chown -R postgres '\(folder)'; runuser -u postgres -- \(program) -q -d '\(folder)/settings'
                else \(program) -q -d '\(folder)/settings'; fi >/dev/null 2>&1
                """) == 0)
        for _ in 0..<50 where !FileManager.default.fileExists(atPath: folder + "/pid") { usleep(100_000) }
    }

    deinit {
        if let text = try? String(contentsOfFile: folder + "/pid", encoding: .utf8),
            let pid = Int32(text.trimmingCharacters(in: .whitespacesAndNewlines))
        {
            kill(pid, SIGTERM)
        }
        // The folder is a throwaway.
        try? FileManager.default.removeItem(atPath: folder)
    }

    func address(_ parameter: String) throws -> DatabaseAddress { try DatabaseAddress("\(url)?\(parameter)") }
}
