import Foundation
import Logging
import PostgresStorage
import Storage
import Testing

/// What can go wrong between the portal and PostgreSQL, and what is said of it.
@Suite(.enabled(if: ThrowawayServer.url != nil)) struct PostgresStoreTests {
    @Test func commitsWaitForTheDisk() async throws {
        try await StoreUnderTest(.postgres).use { store in
            let level = try await store.read { tx in
                try tx.first(Query("SHOW synchronous_commit") { try $0.text("synchronous_commit") })
            }
            #expect(level == "on")
        }
    }

    /// A store of so many connections on a database with its schema.
    private func store(of place: StoreUnderTest, connections: Int) async throws -> PostgresStore {
        try await place.use { _ in }
        return try PostgresStore(try place.address(connections: connections), logger: .silent)
    }

    @Test func tooMuchWorkIsRefusedInTime() async throws {
        let place = try StoreUnderTest(.postgres)
        let store = try await store(of: place, connections: 2)
        defer { store.close() }
        let refusals = Tally()
        let started = Date()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    do {
                        try await store.read { tx in _ = try tx.exists("SELECT pg_sleep(2)::text AS x") }
                    } catch StorageFault.busy {
                        refusals.add()
                    } catch {
                        Issue.record(error)
                    }
                }
            }
        }
        // Two at a time for two seconds each: those that begin after five seconds never do.
        #expect(refusals.count >= 10 && refusals.count <= 16, "\(refusals.count)")
        #expect(Date().timeIntervalSince(started) < 10)
    }

    @Test func whoReadsFindsAConnectionHoweverManyWrite() async throws {
        let place = try StoreUnderTest(.postgres)
        let store = try await store(of: place, connections: 4)
        defer { store.close() }
        let written = Tally()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    try await store.write { tx in _ = try tx.exists("SELECT pg_sleep(2)::text AS x") }
                    written.add()
                }
            }
            try await Task.sleep(for: .milliseconds(200))
            try await store.read { tx in _ = try tx.exists("SELECT 1 AS x") }
            #expect(written.count == 0)
            try await group.waitForAll()
        }
        #expect(written.count == 4)
    }

    @Test func aConnectionKilledWhileItLayIdleIsNotNoticed() async throws {
        let place = try StoreUnderTest(.postgres)
        try await place.use { store in
            for number in 0..<5 {
                try place.endSessions()
                try await store.write { tx in try tx.run("INSERT INTO note (text) VALUES (\("\(number)"))") }
            }
            let texts = try await store.texts()
            #expect(texts.count == 5)
        }
    }

    @Test func aTransactionWhoseConnectionIsKilledIsRunAgain() async throws {
        try await StoreUnderTest(.postgres).use { store in
            let runs = Tally()
            try await store.write { tx in
                try tx.run("INSERT INTO note (text) VALUES ('a')")
                if runs.add() == 1 { _ = try tx.exists("SELECT pg_terminate_backend(pg_backend_pid()) AS x") }
            }
            #expect(runs.count == 2)
            let texts = try await store.texts()
            #expect(texts == ["a"])
        }
    }

    @Test func whatIsSentIsCountedWhenTheyMeet() async throws {
        try await StoreUnderTest(.postgres).use { store in
            try await store.write { tx in try tx.run("INSERT INTO note (id, text) VALUES (0, '')") }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<100 {
                    group.addTask { try await store.write { tx in try tx.send("UPDATE note SET id = id + 1") } }
                    group.addTask {
                        try await store.write { tx in
                            let number = try tx.count("SELECT id AS n FROM note")
                            try tx.send("UPDATE note SET id = \(number + 1)")
                        }
                    }
                }
                try await group.waitForAll()
            }
            let counted = try await store.read { tx in try tx.count("SELECT id AS n FROM note") }
            #expect(counted == 200)
        }
    }

    @Test func whatIsKilledAgainAndAgainIsGivenUp() async throws {
        try await StoreUnderTest(.postgres).use { store in
            await #expect {
                try await store.write { tx in _ = try tx.exists("SELECT pg_terminate_backend(pg_backend_pid()) AS x") }
            } throws: {
                if case StorageFault.connection = $0 { true } else { false }
            }
        }
    }

    @Test func anErrorThatWasSwallowedStillEndsItsTransaction() async throws {
        try await StoreUnderTest(.postgres).use { store in
            await #expect(throws: StorageFault.self) {
                try await store.write { tx in
                    try tx.run("INSERT INTO note (text) VALUES ('a')")
                    // Wrong on purpose: after this nothing can be committed.
                    _ = try? tx.run("INSERT INTO note (text) VALUES ('a')")
                }
            }
            let texts = try await store.texts()
            #expect(texts.isEmpty)
        }
    }

    @Test func aLongStatementIsCutOffAsBusy() async throws {
        try await StoreUnderTest(.postgres).use { store in
            await #expect {
                try await store.write { tx in
                    try tx.run("SET LOCAL statement_timeout = 50")
                    _ = try tx.exists("SELECT pg_sleep(2)::text AS x")
                }
            } throws: {
                if case StorageFault.busy = $0 { true } else { false }
            }
        }
    }

    @Test func theSameStatementTakesNothingAndSomething() async throws {
        let migration = Migration("test-001", "CREATE TABLE thing (id INTEGER PRIMARY KEY, size INTEGER, text TEXT)")
        try await StoreUnderTest(.postgres).use([migration]) { store in
            let values: [(Int?, String?)] = [(nil, nil), (1, nil), (nil, "b"), (2, "c"), (nil, nil)]
            for (size, text) in values {
                try await store.write { tx in try tx.run("INSERT INTO thing (size, text) VALUES (\(size), \(text))") }
            }
            let kept = try await store.read { tx in
                try tx.all(
                    Query("SELECT size, text FROM thing ORDER BY id") {
                        "\(try $0.optionalInteger("size") ?? 0)\(try $0.optionalText("text") ?? "-")"
                    })
            }
            #expect(kept == ["0-", "1-", "0b", "2c", "0-"])
        }
    }

    @Test func moreStatementsThanAreRemembered() async throws {
        try await StoreUnderTest(.postgres).use { store in
            for round in 0..<2 {
                for length in 1...400 {
                    let numbers = Array(1...length)
                    let found = try await store.read { tx in
                        try tx.count("SELECT \(round) + count(*) AS n FROM note WHERE id IN \(list: numbers)")
                    }
                    #expect(found == round)
                }
            }
        }
    }

    @Test func manyThatMeetAllSucceed() async throws {
        try await StoreUnderTest(.postgres).use { store in
            try await store.write { tx in try tx.run("INSERT INTO note (id, text) VALUES (0, '')") }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<400 {
                    group.addTask {
                        try await store.write { tx in
                            let number = try tx.count("SELECT id AS n FROM note")
                            try tx.run("UPDATE note SET id = \(number + 1)")
                        }
                    }
                }
                try await group.waitForAll()
            }
            let counted = try await store.read { tx in try tx.count("SELECT id AS n FROM note") }
            #expect(counted == 400)
        }
    }
}

extension StoreUnderTest {
    func address(connections: Int) throws -> DatabaseAddress {
        let url = try #require(ThrowawayServer.url)
        let name = try #require(try address().parameter("dbname"))
        return try DatabaseAddress(url + (url.contains("?") ? "&" : "?") + "connections=\(connections)")
            .with("dbname", name)
    }
}

extension StoreUnderTest {
    /// Ends all sessions with its database.
    func endSessions() throws {
        try ThrowawayServer.required().perform(
            "SELECT pg_terminate_backend(pid, 1000)::text FROM pg_stat_activity "
                + "WHERE datname = '\(try address().parameter("dbname") ?? "")'")
    }
}

/// Counts from many tasks at once.
final class Tally: @unchecked Sendable {
    private let lock = NSLock()
    private var number = 0

    @discardableResult
    func add() -> Int {
        lock.withLock {
            number += 1
            return number
        }
    }

    var count: Int { lock.withLock { number } }
}
