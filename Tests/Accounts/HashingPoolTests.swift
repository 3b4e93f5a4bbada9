import Foundation
import Storage
import Testing

@testable import Accounts

/// Few at once, a bounded line, and nobody forgotten.
@Suite struct HashingPoolTests {
    private final class Gate: @unchecked Sendable {
        // Guarded by `condition`.
        private var isOpen = false
        private var inside = 0
        private var greatest = 0
        var most: Int {
            condition.lock()
            defer { condition.unlock() }
            return greatest
        }
        private let condition = NSCondition()

        func pass() {
            condition.lock()
            inside += 1
            greatest = max(greatest, inside)
            while !isOpen { condition.wait() }
            inside -= 1
            condition.unlock()
        }

        func open() {
            condition.lock()
            isOpen = true
            condition.broadcast()
            condition.unlock()
        }
    }

    @Test func twoWorkTheRestWaitAndTooManyAreTurnedAway() async throws {
        let (pool, gate) = (HashingPool(atOnce: 2, waiting: 5), Gate())
        let outcomes = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    do {
                        try await pool.run { gate.pass() }
                        return true
                    } catch StorageFault.busy {
                        return false
                    }
                }
            }
            // Whoever is turned away is told at once; the gate opens when thirteen were.
            var turnedAway = 0
            var done = 0
            for try await isDone in group {
                if isDone { done += 1 } else { turnedAway += 1 }
                guard turnedAway == 13 else { continue }
                while gate.most < 2 { try await Task.sleep(for: .milliseconds(1)) }
                gate.open()
            }
            return (done, turnedAway)
        }
        #expect(outcomes == (7, 13))
        #expect(gate.most == 2)
        // Afterwards there is room again.
        try await pool.run {}
    }

    @Test func anErrorReachesWhoAsked() async throws {
        struct Broken: Error {}
        let pool = HashingPool(atOnce: 1, waiting: 1)
        await #expect(throws: Broken.self) { try await pool.run { throw Broken() } }
        #expect(try await pool.run { 7 } == 7)
    }

    @Test func threadsEndWithThePool() async throws {
        for _ in 0..<200 {
            let pool = HashingPool(atOnce: 2, waiting: 1)
            try await pool.run {}
        }
        try await Task.sleep(for: .milliseconds(300))
        let threads = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count
        #expect(threads < 150)
    }
}
