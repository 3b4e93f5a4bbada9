import Foundation

/// Where the time comes from. Nothing in Okno reads the wall clock but `SystemClock`; tests hold the time
/// still and the demonstration moves it.
package protocol PortalClock: Sendable {
    /// The present moment.
    var now: Date { get }
}

/// The machine's own clock.
package struct SystemClock: PortalClock {
    package init() {}
    package var now: Date { Date() }
}

/// A clock that stands still until it is moved: for tests, and for the demonstration.
package final class SettableClock: PortalClock, @unchecked Sendable {
    // Guarded by `lock`.
    private var moment: Date
    private let lock = NSLock()

    package init(_ moment: Date) { self.moment = moment }

    package var now: Date { lock.withLock { moment } }

    package func set(_ moment: Date) { lock.withLock { self.moment = moment } }

    package func advance(by seconds: TimeInterval) { lock.withLock { moment = moment.addingTimeInterval(seconds) } }
}

/// A clock that runs with the machine's, shifted by an offset that the demonstration can change.
package final class ShiftedClock: PortalClock, @unchecked Sendable {
    // Guarded by `lock`.
    private var offset: TimeInterval
    private let lock = NSLock()

    package init(offset: TimeInterval = 0) { self.offset = offset }

    package var now: Date { Date().addingTimeInterval(lock.withLock { offset }) }

    package func shift(by seconds: TimeInterval) { lock.withLock { offset += seconds } }
}
