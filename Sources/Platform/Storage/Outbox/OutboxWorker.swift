import Foundation
import Kernel
import Logging

/// Delivers the outbox's events to the handlers registered for their topics, a few at once, until cancelled.
package struct OutboxWorker: Sendable {
    package typealias Handler = @Sendable (OutboxEvent) async throws -> Void

    let store: any Store
    let outbox: Outbox
    let clock: any PortalClock
    let handlers: [String: Handler]
    let logger: Logger

    package init(
        store: any Store, outbox: Outbox, clock: any PortalClock, handlers: [String: Handler], logger: Logger
    ) {
        self.store = store
        self.outbox = outbox
        self.clock = clock
        self.handlers = handlers
        self.logger = logger
    }

    /// How many events a node takes at once, for how long they are its own, and how long it begins new ones: whatever is
    /// left then is given back, so that a slow receiver makes no other node deliver what this one is at.
    private static let batch = 50
    private static let lease: TimeInterval = 90
    private static let begins: TimeInterval = 30
    /// Receivers answer slowly, and what is noted of deliveries at the same moment shares a commit.
    private static let atOnce = 8

    /// Delivers what is due now; answers how many events it took.
    @discardableResult
    package func deliverDue() async throws -> Int {
        let topics = handlers.keys.sorted()
        let now = clock.now
        guard try await store.read({ tx in try outbox.isDue(topics, at: now, in: tx) }) else { return 0 }
        let events = try await store.write { tx in
            try outbox.claim(topics, at: now, until: now.addingTimeInterval(Self.lease), limit: Self.batch, in: tx)
        }
        let left = try await deliver(events, begunUntil: now.addingTimeInterval(Self.begins))
        if !left.isEmpty {
            try await store.write { tx in try outbox.release(left, at: clock.now, in: tx) }
        }
        return events.count - left.count
    }

    /// Delivers events, oldest first; answers those that were not begun in time.
    private func deliver(_ events: [OutboxEvent], begunUntil end: Date) async throws -> [OutboxEvent] {
        try await withThrowingTaskGroup(of: Void.self) { group in
            var left = events[...]
            var begun = 0
            while let event = left.first, !Task.isCancelled, clock.now < end {
                left.removeFirst()
                if begun >= Self.atOnce { try await group.next() }
                begun += 1
                // What was begun is finished and noted, also while the worker is being stopped.
                group.addTask { try await deliver(event) }
            }
            try await group.waitForAll()
            return Array(left)
        }
    }

    private func deliver(_ event: OutboxEvent) async throws {
        guard let handler = handlers[event.topic] else { return }
        do {
            try await handler(event)
            try await store.write { tx in try outbox.finish(event.id, at: clock.now, in: tx) }
        } catch {
            logger.warning(
                "delivery failed",
                metadata: [
                    "topic": "\(event.topic)", "attempts": "\(event.attempts + 1)", "error": "\(type(of: error))",
                ])
            try await store.write { tx in
                try outbox.postpone(event, because: "\(type(of: error))", at: clock.now, in: tx)
            }
        }
    }

    /// Runs until the task is cancelled; stops between events.
    package func run() async {
        var health = WorkHealth("outbox", logger)
        while !Task.isCancelled {
            do {
                let count = try await deliverDue()
                health.succeeded()
                if count > 0 { continue }
            } catch {
                health.failed(error)
            }
            // Cancellation ends the sleep; the loop's condition then ends the worker.
            try? await Task.sleep(for: .milliseconds(500))
        }
    }
}
