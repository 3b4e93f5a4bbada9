import Foundation
import Kernel

/// A day of an office with the times at which a visit can begin.
package struct VisitDay: Sendable {
    package enum State: String, Sendable {
        case open
        case closed
        /// Outside the years of the production calendar: nothing is promised, and the page says so.
        case unknown
    }

    package let day: Day
    package let state: State
    package let times: [FreeTime]

    package init(day: Day, state: State, times: [FreeTime]) {
        self.day = day
        self.state = state
        self.times = times
    }
}

/// A time at which a visit can begin, or could if it were not taken.
package struct FreeTime: Sendable, Hashable {
    package let start: Date
    package let end: Date
    package let isTaken: Bool

    /// As a form sends it, in the office's own time: «2026-11-23T10:00».
    package static func value(of start: Date, in zone: TimeZone) -> String {
        Day(of: start, in: zone).iso + "T" + TimeOfDay(of: start, in: zone).text
    }

    /// Reads what a form sent; nil for anything else.
    package static func start(from value: String, in zone: TimeZone) -> Date? {
        guard value.utf8.count <= 20 else { return nil }
        let parts = value.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = Day(iso: String(parts[0])), let time = TimeOfDay(String(parts[1])) else {
            return nil
        }
        return day.moment(at: time, in: zone)
    }
}
