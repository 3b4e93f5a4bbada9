import Catalogue
import Foundation
import Kernel

extension LegalTerm {
    /// The last moment of the term when it runs from `start`. The day of the event does not count.
    ///
    /// Nil where the production calendar does not reach.
    func deadline(from start: Date, zone: TimeZone, calendar: ProductionCalendar) -> Date? {
        guard (0...36_500).contains(count) else { return nil }
        let day = Day(of: start, in: zone)
        switch unit {
        case .minute: return start.addingTimeInterval(Double(count) * 60)
        case .hour: return start.addingTimeInterval(Double(count) * 3600)
        case .sameDay: return day.end(in: zone)
        case .calendarDay: return day.adding(days: count).end(in: zone)
        case .workingDay:
            return LegalDeadline(received: day, workingDays: count, calendar: calendar)?.moment(in: zone)
        case .month:
            let months = day.month - 1 + count
            let (year, month) = (day.year + months / 12, months % 12 + 1)
            // The last day of a month that has no such day (Civil Code, 192).
            let last = stride(from: day.day, through: 1, by: -1).lazy
                .compactMap { Day(year: year, month: month, day: $0) }.first
            return last?.end(in: zone)
        }
    }
}
