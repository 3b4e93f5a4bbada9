import Foundation
import Kernel
import Logging
import Storage
import TestSupport
import Testing
import Web

/// Nodes at the same database at the same time. On SQLite, where there is one, the same code runs beside itself.
@Suite struct ManyNodesTests {
    private actor Tally {
        private(set) var counts: [String: Int] = [:]
        func add(_ key: String) { counts[key, default: 0] += 1 }
    }

    @Test func eachEventIsDeliveredOnceHoweverManyWorkers() async throws {
        let test = try await TestPlatform()
        let (outbox, now, tally) = (test.platform.outbox, test.clock.now, Tally())
        try await test.store.write { tx in
            for number in 0..<120 { try outbox.record("greet", "\(number)", at: now, in: tx) }
        }
        let nodes = [test.store, try test.anotherNode(), try test.anotherNode()]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for node in nodes {
                let worker = OutboxWorker(
                    store: node, outbox: outbox, clock: test.clock,
                    handlers: ["greet": { event in await tally.add(try event.decode(String.self)) }],
                    logger: test.platform.logger)
                group.addTask { while try await worker.deliverDue() > 0 {} }
            }
            try await group.waitForAll()
        }
        let counts = await tally.counts
        #expect(counts.count == 120 && counts.values.allSatisfy { $0 == 1 }, "\(counts.filter { $0.value != 1 })")
    }

    @Test func whatANodeHadTakenWhenItDiedIsDueAgainAfterItsLease() async throws {
        let test = try await TestPlatform()
        let (outbox, now) = (test.platform.outbox, test.clock.now)
        let lease = now.addingTimeInterval(90)
        try await test.store.write { tx in try outbox.record("greet", "x", at: now, in: tx) }
        func claimed(at moment: Date) async throws -> Int {
            try await test.store.write { tx in
                try outbox.claim(["greet"], at: moment, until: lease, limit: 9, in: tx).count
            }
        }
        #expect(try await claimed(at: now) == 1)
        #expect(try await claimed(at: now) == 0)
        #expect(try await claimed(at: lease) == 1)
    }

    @Test func sealersOfManyNodesMakeOneChain() async throws {
        let test = try await TestPlatform()
        let (journal, now) = (test.platform.journal, test.clock.now)
        let nodes = [test.store, try test.anotherNode(), try test.anotherNode()]
        let lines = 60
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (place, node) in nodes.enumerated() {
                group.addTask {
                    for number in 0..<lines {
                        try await node.write { tx in
                            try journal.record(
                                JournalEntry(.system("test"), "thing.done", on: "thing", "\(place)-\(number)"),
                                at: now.addingTimeInterval(Double(number)), in: tx)
                        }
                    }
                }
                group.addTask {
                    var sealed = 0
                    for _ in 0..<400 where sealed < nodes.count * lines {
                        // One that another was before tries again half a second later; here at once.
                        _ = try? await node.write { tx in try journal.seal(upTo: 50, at: now, in: tx) }
                        sealed = try await node.read { tx in try journal.head(in: tx).position }
                    }
                    #expect(sealed == nodes.count * lines)
                }
            }
            try await group.waitForAll()
        }
        guard case .whole(nodes.count * lines, 0, _) = try await journal.verify(test.store) else {
            Issue.record("the chain has a gap: \(try await journal.verify(test.store))")
            return
        }
    }

    @Test func triesAreCountedForAllNodesTogether() async throws {
        let test = try await TestPlatform()
        let (keys, now) = (test.platform.keys, test.clock.now)
        let nodes = [test.store, try test.anotherNode(), try test.anotherNode()]
        let passed = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<12 {
                let node = nodes[number % nodes.count]
                group.addTask {
                    do {
                        try await node.write { tx in
                            try Throttle("test", "somebody", limit: 5, window: 60, keys: keys).count(at: now, in: tx)
                        }
                        return true
                    } catch {
                        return false
                    }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(passed == 5)
    }

    @Test func aDatabaseOfOneKindIsNotTheOther() async throws {
        let test = try await TestPlatform()
        let store = test.store
        #expect(try await store.write { tx in try InstallationRecord.bind(.demonstration, in: tx) })
        #expect(try await !store.write { tx in try InstallationRecord.bind(.installation, in: tx) })
        #expect(try await store.read { tx in try InstallationRecord.kind(in: tx) } == .demonstration)
    }
}
