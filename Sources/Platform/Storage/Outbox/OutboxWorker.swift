import Foundation
import Kernel
import Logging

/// Delivers the outbox's events to the handlers registered for their topics, one after another, until cancelled.
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

    /// Delivers what is due now; answers how many events it took.
    @discardableResult
    package func deliverDue() async throws -> Int {
        let topics = handlers.keys.sorted()
        let now = clock.now
        guard try await store.read({ tx in try outbox.isDue(topics, at: now, in: tx) }) else { return 0 }
        let events = try await store.write { tx in
            try outbox.claim(topics, at: now, until: now.addingTimeInterval(Self.lease), limit: Self.batch, in: tx)
        }
        var left = events[...]
        while let event = left.first, !Task.isCancelled, clock.now.timeIntervalSince(now) < Self.begins {
            left.removeFirst()
            try await deliver(event)
        }
        if !left.isEmpty {
            let rest = Array(left)
            try await store.write { tx in try outbox.release(rest, at: clock.now, in: tx) }
        }
        return events.count - left.count
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
