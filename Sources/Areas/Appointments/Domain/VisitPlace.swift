import Catalogue
import Foundation
import Kernel

/// An office as visits see it: hours in its own zone, a fixed grid of times, and how many are received at once.
///
/// A visit begins only on the grid, which starts anew after every break; longer visits take several cells of it. So two
/// visits of different length cannot overlap on one place without claiming one and the same cell.
package struct VisitPlace: Sendable {
    package let id: String
    package let hours: OfficeHours
    /// The step of the grid, in minutes.
    package let step: Int
    /// How many places there are.
    package let capacity: Int
    private let calendar: ProductionCalendar

    package init(id: String, hours: OfficeHours, step: Int, capacity: Int, calendar: ProductionCalendar) {
        self.id = id
        self.hours = hours
        self.step = min(max(step, 5), 480)
        self.capacity = min(max(capacity, 0), 200)
        self.calendar = calendar
    }

    package init(_ office: Office, calendar: ProductionCalendar) {
        self.init(
            id: office.id, hours: office.hours, step: office.visitMinutes, capacity: office.capacity,
            calendar: calendar)
    }

    package var zone: TimeZone { hours.zone }

    /// At least so long ahead: the applicant has to get there.
    package static let leastLead: TimeInterval = 3600
    /// At most so many days ahead.
    package static let greatestLeadDays = 60
    /// An unanswered proposal lapses half an hour before its time, and an offer of the agency after three days.
    package static let answerMargin: TimeInterval = 1800
    package static let offerLasts: TimeInterval = 3 * 86_400

    /// How many cells a visit of so many minutes takes.
    func cells(for minutes: Int?) -> Int {
        let wanted = min(max(minutes ?? step, 1), 480)
        return (wanted + step - 1) / step
    }

    /// The times of the day at which a visit of so many minutes can begin, free or not.
    func starts(on day: Day, minutes: Int?) -> [Date] {
        let length = cells(for: minutes) * step
        return hours.intervals(on: day).flatMap { interval in
            stride(from: interval.from.minutes, through: interval.to.minutes - length, by: step).compactMap {
                TimeOfDay(minutes: $0).map { day.moment(at: $0, in: zone) }
            }
        }
    }

    /// What keeps a visit from beginning then, whoever else comes; nil when nothing does.
    func refusal(of start: Date, minutes: Int?, at now: Date) -> RefusedVisit? {
        guard capacity > 0 else { return .outsideHours }
        if start < now { return .past }
        if start < now.addingTimeInterval(Self.leastLead) { return .tooSoon }
        let day = Day(of: start, in: zone)
        let today = Day(of: now, in: zone)
        guard today.days(until: day) <= Self.greatestLeadDays else { return .tooFar }
        switch state(of: day) {
        case .unknown: return .unknownDay
        case .closed: return .closedDay
        case .open: return starts(on: day, minutes: minutes).contains(start) ? nil : .outsideHours
        }
    }

    /// Whether anyone is received on the day at all; unknown where the production calendar does not reach.
    func state(of day: Day) -> VisitDay.State {
        guard calendar.isWorkingDay(day) != nil else { return .unknown }
        return hours.intervals(on: day).isEmpty || capacity == 0 ? .closed : .open
    }
}
