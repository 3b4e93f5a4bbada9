import Foundation

/// Lets transactions that met others be run again one after the other. All at once they would meet again: PostgreSQL
/// tells serializable transactions apart by pages of indexes, and what people do at one moment lies on one page.
final class RepeatQueue: Sendable {
    /// Whoever waits longer goes on without being first.
    private static let patience: TimeInterval = 1
    private let lock = NSLock()

    /// Waits to be first; whether it came to that. Each success is followed by `leave()` on the same thread.
    func enter() -> Bool { lock.lock(before: Date() + Self.patience) }

    func leave() { lock.unlock() }
}
