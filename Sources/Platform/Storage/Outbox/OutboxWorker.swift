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

    /// Delivers what is due now; answers how many events it took.
    @discardableResult
    package func deliverDue() async throws -> Int {
        let topics = handlers.keys.sorted()
        let now = clock.now
        let events = try await store.read { tx in try outbox.due(topics, at: now, limit: 100, in: tx) }
        for event in events {
            if Task.isCancelled { break }
            guard let handler = handlers[event.topic] else { continue }
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
        return events.count
    }

    /// Runs until the task is cancelled; stops between events.
    package func run() async {
        while !Task.isCancelled {
            do {
                if try await deliverDue() > 0 { continue }
            } catch {
                logger.error("outbox", metadata: ["error": "\(type(of: error))"])
            }
            // Cancellation ends the sleep; the loop's condition then ends the worker.
            try? await Task.sleep(for: .milliseconds(500))
        }
    }
}
