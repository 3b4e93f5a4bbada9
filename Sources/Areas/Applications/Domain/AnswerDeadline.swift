import Catalogue
import Foundation
import Kernel

/// Until when the agency registers and answers (R75): the end of the next working day at the office, unless the
/// service's regulation gives more working days.
enum AnswerDeadline {
    /// Nil where the production calendar does not reach: then no deadline is promised.
    static func moment(sentAt: Date, term: LegalTerm?, zone: TimeZone, calendar: ProductionCalendar) -> Date? {
        let days = term.flatMap { $0.unit == .workingDay ? $0.count : nil } ?? 1
        return LegalDeadline(receivedAt: sentAt, workingDays: max(1, days), zone: zone, calendar: calendar)?
            .moment(in: zone)
    }
}
