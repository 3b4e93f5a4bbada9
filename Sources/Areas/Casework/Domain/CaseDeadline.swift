import Applications
import Catalogue
import Foundation
import Kernel

/// What is due next on an application: the first answer, then the service itself.
struct CaseDeadline: Sendable, Equatable {
    /// The last working moment of the office on that day.
    let moment: Date
    /// 24:00 of the last day: after it the term is missed (Civil Code, art. 194).
    let legal: Date

    func isMissed(at now: Date) -> Bool { now >= legal }

    /// Nil when nothing is due, or when the production calendar does not reach.
    init?(of record: ApplicationRecord, service: PublicService?, office: Office, calendar: ProductionCalendar) {
        let day: Day?
        if record.awaitsAnswer {
            // The legal moment is the first of the following day.
            day = record.registerBy.map { Day(of: $0.addingTimeInterval(-1), in: office.zone) }
        } else if Self.isLive(record.status) {
            day = service.flatMap { Self.lastDay(of: $0, record, office, calendar) }
        } else {
            day = nil
        }
        guard let day else { return nil }
        legal = day.end(in: office.zone)
        moment = office.hours.closing(on: day) ?? legal
    }

    private static func isLive(_ status: ApplicationStatus) -> Bool {
        [.accepted, .inProgress, .awaitingApplicant, .invited].contains(status)
    }

    /// The last day of the service's own term, where the term runs from submission or registration.
    private static func lastDay(
        of service: PublicService, _ record: ApplicationRecord, _ office: Office, _ calendar: ProductionCalendar
    ) -> Day? {
        let term = service.conditions(in: record.region, municipality: office.municipality).term.content
        guard term.count >= 0, term.count <= 3650 else { return nil }
        let from: Date?
        switch term.start {
        case .submission: from = record.submittedAt
        case .registration, nil: from = record.registeredAt
        default: from = nil
        }
        guard let from else { return nil }
        let start = Day(of: from, in: office.zone)
        switch term.unit {
        case .workingDay: return calendar.nthWorkingDay(after: start, n: term.count)
        // A term that ends on a day off ends on the next working day (Civil Code, art. 193).
        case .calendarDay: return calendar.workingDay(onOrAfter: start.adding(days: term.count))
        case .month: return start.adding(months: term.count).flatMap { calendar.workingDay(onOrAfter: $0) }
        case .sameDay: return start
        case .minute, .hour: return nil
        }
    }
}

extension Day {
    /// The same day of a later month, or its last day (Civil Code, art. 192).
    fileprivate func adding(months: Int) -> Day? {
        let index = year * 12 + month - 1 + months
        let (year, month) = (index / 12, index % 12 + 1)
        return stride(from: day, through: 1, by: -1).lazy.compactMap { Day(year: year, month: month, day: $0) }.first
    }
}
