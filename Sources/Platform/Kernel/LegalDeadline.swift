import Foundation

/// A term in working days: it starts on the day after the receipt and ends at 24:00 of its last working day in the
/// zone of the office (Civil Code, art. 191 and 194).
package struct LegalDeadline: Hashable, Sendable, Codable {
    /// The day of receipt, which does not count.
    package let received: Day
    package let workingDays: Int
    package let lastDay: Day

    /// Nil where the production calendar does not reach.
    package init?(received: Day, workingDays: Int, calendar: ProductionCalendar) {
        guard let last = calendar.nthWorkingDay(after: received, n: workingDays) else { return nil }
        self.received = received
        self.workingDays = workingDays
        lastDay = last
    }

    /// The term of what was received at the moment, by the day that it then was at the office.
    package init?(receivedAt moment: Date, workingDays: Int, zone: TimeZone, calendar: ProductionCalendar) {
        self.init(received: Day(of: moment, in: zone), workingDays: workingDays, calendar: calendar)
    }

    /// The moment when the term is over: 24:00 of the last day.
    package func moment(in zone: TimeZone) -> Date { lastDay.end(in: zone) }

    package func isOver(at now: Date, in zone: TimeZone) -> Bool { now >= moment(in: zone) }
}
