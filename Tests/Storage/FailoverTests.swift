import Foundation
import PostgresStorage
import Storage
import Testing

/// The server itself is the matter: it stops, starts, is a standby, waits for one.
@Suite(.serialized, .enabled(if: ThrowawayServer.url != nil)) struct FailoverTests {
    @Test func anAddressThatIsWrongIsSaidWithoutItsPassword() throws {
        let url = "postgres://okno:open-sesame@127.0.0.1:1/okno?password=open-sesame&connect_timeout=2"
        #expect {
            try PostgresStore(try DatabaseAddress(url), logger: .silent)
        } throws: {
            "\($0)".contains("127.0.0.1") && !"\($0)".contains("open-sesame")
        }
        for text in ["postgres://a:open-sesame@h/db?nonsense=1", "open-sesame", "postgres://h/db?prepared=maybe"] {
            #expect {
                try DatabaseAddress(text)
            } throws: {
                !"\($0)".contains("open-sesame") && !"\($0)".contains("nonsense")
            }
        }
        #expect(!"\(try DatabaseAddress(url))".contains("open-sesame"))
    }

    @Test func aWrongPasswordIsRefusedAndAPasswordFileIsRead() async throws {
        let address = try ThrowawayServer.required()
        #expect {
            try PostgresStore(address.with("password", "open-sesame"), logger: .silent)
        } throws: {
            "\($0)".contains("password authentication failed") && !"\($0)".contains("open-sesame")
        }
        let file = NSTemporaryDirectory() + "okno-pgpass-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: file) }
        let password = try #require(address.parameter("password"))
        let isMade = FileManager.default.createFile(
            atPath: file, contents: Data("*:*:*:*:\(password)\n".utf8), attributes: [.posixPermissions: 0o600])
        #expect(isMade)
        let store = try PostgresStore(address.without("password").with("passfile", file), logger: .silent)
        #expect(try await store.read { tx in try tx.count("SELECT 7 AS n") } == 7)
        store.close()
    }

    /// With a standby that is not there a commit waits; cut off, it stands here and perhaps nowhere else.
    @Test func aCommitThatWasNotReplicatedIsUnknown() async throws {
        let server = try OwnServer()
        let store = try PostgresStore(server.address, logger: .silent)
        defer { store.close() }
        try await store.migrate([StoreUnderTest.notes], at: StoreUnderTest.now)
        try await store.write { tx in try tx.run("INSERT INTO note (text) VALUES ('before')") }
        try server.address.perform("ALTER SYSTEM SET synchronous_standby_names = 'nobody'")
        try server.address.perform("SELECT pg_reload_conf()::text")
        // While a commit waits for nobody, its wait is broken off from outside.
        let cutter = Task.detached {
            for _ in 0..<100 {
                try await Task.sleep(for: .milliseconds(100))
                try server.address.perform(
                    "SELECT pg_cancel_backend(pid)::text FROM pg_stat_activity WHERE wait_event = 'SyncRep'")
            }
        }
        defer { cutter.cancel() }
        try await Task.sleep(for: .milliseconds(300))
        func outcome(_ body: @escaping @Sendable (any WriteTransaction) throws -> Void) async -> String {
            do {
                try await store.write(body)
                return "done"
            } catch {
                return "\(error)"
            }
        }
        #expect(await outcome { tx in try tx.run("INSERT INTO note (text) VALUES ('cut off')") } == "outcomeUnknown")
        // What found it already there may not be told as certain either.
        #expect(await outcome { tx in _ = try tx.count("SELECT count(*) AS n FROM note") } == "outcomeUnknown")
        // A plain reader does not wait for anybody.
        let texts = try await store.texts()
        #expect(texts == ["before", "cut off"])
        try server.address.perform("ALTER SYSTEM RESET synchronous_standby_names")
        try server.address.perform("SELECT pg_reload_conf()::text")
        try await Task.sleep(for: .milliseconds(300))
        #expect(await outcome { tx in _ = try tx.count("SELECT count(*) AS n FROM note") } == "done")
    }

    @Test func whileTheServerIsAwayRequestsAreRefusedAtOnceAndThenItIsBack() async throws {
        let server = try OwnServer()
        let store = try PostgresStore(server.address, logger: .silent)
        defer { store.close() }
        try await store.migrate([StoreUnderTest.notes], at: StoreUnderTest.now)
        try server.stop()
        for _ in 0..<3 {
            let started = Date()
            await #expect {
                try await store.write { tx in try tx.run("INSERT INTO note (text) VALUES ('lost')") }
            } throws: {
                if case StorageFault.connection = $0 { true } else { false }
            }
            #expect(Date().timeIntervalSince(started) < 4)
        }
        try server.start()
        var tries = 0
        while (try? await store.write { tx in try tx.run("INSERT INTO note (text) VALUES ('kept')") }) == nil {
            tries += 1
            try #require(tries < 100)
            try await Task.sleep(for: .milliseconds(100))
        }
        let texts = try await store.texts()
        #expect(texts == ["kept"])
    }

    @Test func aStandbyIsNotTakenForThePrimary() throws {
        let server = try OwnServer()
        try server.address.perform("ALTER SYSTEM SET default_transaction_read_only = on")
        try server.address.perform("SELECT pg_reload_conf()::text")
        Thread.sleep(forTimeInterval: 0.5)
        #expect {
            try PostgresStore(server.address, logger: .silent)
        } throws: {
            "\($0)".contains("read-only")
        }
    }
}

/// A PostgreSQL for one test that stops it, or changes what holds for all its sessions.
final class OwnServer: Sendable {
    private let folder = "/tmp/okno-own-" + UUID().uuidString
    let address: DatabaseAddress

    init() throws { address = try DatabaseAddress(try Self.tool("start", folder)) }

    deinit {
        // The folder is a throwaway.
        _ = try? Self.tool("stop", folder)
        try? FileManager.default.removeItem(atPath: folder)
    }

    func stop() throws { _ = try Self.tool("stop", folder) }
    func start() throws { _ = try Self.tool("start", folder) }

    private static func tool(_ verb: String, _ folder: String) throws -> String {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        // Not Foundation's Process: it takes a child for running as long as a grandchild, here the server, holds its socket.
        let tool = root.appendingPathComponent("tools/postgres").path
        let pipe = try #require(popen("'\(tool)' \(verb) '\(folder)'", "r"))
        var bytes: [UInt8] = []
        while case let byte = fgetc(pipe), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
        let text = String(decoding: bytes, as: UTF8.self)
        try #require(pclose(pipe) == 0)
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
