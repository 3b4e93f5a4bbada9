import Foundation
import Kernel
import Storage

/// Who builds the named world: of nodes that start at the same time, one; the others wait until it is done.
struct WorldClaim {
    static let migration = Migration(
        "demo-002-world",
        """
        CREATE TABLE demo_world (
            only_row INTEGER PRIMARY KEY CHECK (only_row = 1), begun_at INTEGER NOT NULL, done_at INTEGER
        )
        """)

    enum State: Sendable {
        case mine
        case being(since: Date)
        case done
    }

    /// Claims the building. A world of before this table is done.
    static func take(at now: Date, in tx: any WriteTransaction) throws -> State {
        if let known = try tx.first(
            Query("SELECT begun_at, done_at FROM demo_world") {
                (begun: try $0.moment("begun_at"), done: try $0.optionalMoment("done_at"))
            })
        {
            return known.done == nil ? .being(since: known.begun) : .done
        }
        let isThere = try tx.exists("SELECT 1 FROM person LIMIT 1")
        let done = isThere ? now : nil
        try tx.run("INSERT INTO demo_world (only_row, begun_at, done_at) VALUES (1, \(now), \(done))")
        return isThere ? .done : .mine
    }

    static func finish(at now: Date, in tx: any WriteTransaction) throws {
        try tx.run("UPDATE demo_world SET done_at = \(now) WHERE done_at IS NULL")
    }
}

extension DemoWorld {
    /// How long a node waits for another that builds the world; one that was killed in the middle leaves half of it.
    private static let patience: TimeInterval = 120

    /// Runs `build` on one of the nodes, and answers on all when it is done.
    func once(_ build: @Sendable () async throws -> Void) async throws {
        while true {
            let now = platform.clock.now
            switch try await platform.store.write({ tx in try WorldClaim.take(at: now, in: tx) }) {
            case .done: return
            case .mine:
                try await build()
                let end = platform.clock.now
                return try await platform.store.write { tx in try WorldClaim.finish(at: end, in: tx) }
            case .being(let since) where now.timeIntervalSince(since) > Self.patience:
                platform.logger.warning("the demonstration's world was begun and never finished: some of it is missing")
                return try await platform.store.write { tx in try WorldClaim.finish(at: now, in: tx) }
            case .being: try await Task.sleep(for: .milliseconds(200))
            }
        }
    }
}
