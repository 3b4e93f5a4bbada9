import Foundation
import Kernel

/// When an office works, in its own zone. Closed on holidays and moved days off; an hour shorter on short days.
///
/// In years the production calendar does not hold nothing is promised: there are no intervals.
package struct OfficeHours: Sendable, Equatable {
    /// A time without a break, from and up to.
    package struct Interval: Sendable, Hashable {
        package let from: TimeOfDay
        package let to: TimeOfDay

        /// Nil unless it begins before it ends.
        package init?(from: TimeOfDay, to: TimeOfDay) {
            guard from < to else { return nil }
            self.from = from
            self.to = to
        }
    }

    package let week: [Weekday: [Interval]]
    package let zone: TimeZone
    /// Days on which it is closed though the week says otherwise.
    package var closed: [ClosedPeriod] = []
    private let calendar: ProductionCalendar

    package init(week: [Weekday: [Interval]], zone: TimeZone, calendar: ProductionCalendar) {
        self.week = week.filter { !$0.value.isEmpty }
        self.zone = zone
        self.calendar = calendar
    }

    /// The same zone and calendar, another week.
    package func with(_ week: [Int: [CentreSettings.Span]]) -> OfficeHours {
        let days = week.compactMap { number, spans -> (Weekday, [Interval])? in
            let intervals = spans.compactMap { span -> Interval? in
                guard let from = TimeOfDay(minutes: span.from), let to = TimeOfDay(minutes: span.to) else { return nil }
                return Interval(from: from, to: to)
            }
            return Weekday(rawValue: number).map { ($0, intervals) }
        }
        var hours = OfficeHours(
            week: Dictionary(days, uniquingKeysWith: { first, _ in first }), zone: zone, calendar: calendar)
        hours.closed = closed
        return hours
    }

    /// The intervals of the day in order; none when the office is closed.
    package func intervals(on day: Day) -> [Interval] {
        guard !closed.contains(where: { $0.contains(day) }), let works = calendar.isWorkingDay(day),
            let dayOff = calendar.isDayOff(day), !dayOff,
            let isShort = calendar.isShort(day)
        else { return [] }
        var intervals = week[day.weekday] ?? []
        // On a Saturday that the decree made a working day, those who rest on Saturdays work as on a Friday.
        if intervals.isEmpty, works, day.weekday.isWeekend { intervals = week[.friday] ?? [] }
        guard isShort, let last = intervals.last else { return intervals }
        let shortened = last.to.adding(minutes: -60).flatMap { Interval(from: last.from, to: $0) }
        return intervals.dropLast() + [shortened].compactMap { $0 }
    }

    package func isOpen(at moment: Date) -> Bool {
        let time = TimeOfDay(of: moment, in: zone)
        return intervals(on: Day(of: moment, in: zone)).contains { $0.from <= time && time < $0.to }
    }

    /// Whether someone can be received from this moment for so many minutes without a break.
    package func isOpen(at moment: Date, minutes: Int) -> Bool {
        let time = TimeOfDay(of: moment, in: zone)
        guard let end = time.adding(minutes: max(0, minutes)) else { return false }
        return intervals(on: Day(of: moment, in: zone)).contains { $0.from <= time && end <= $0.to }
    }

    /// The last moment of work on the day; nil when closed.
    package func closing(on day: Day) -> Date? {
        intervals(on: day).last.map { day.moment(at: $0.to, in: zone) }
    }

    /// Today's closing time while it is open at this moment.
    package func openUntil(at moment: Date) -> TimeOfDay? {
        isOpen(at: moment) ? intervals(on: Day(of: moment, in: zone)).last?.to : nil
    }

    /// The next moment when it opens, within a month; nil when unknown.
    package func nextOpening(after moment: Date) -> Date? {
        let today = Day(of: moment, in: zone)
        for offset in 0...31 {
            let day = today.adding(days: offset)
            for interval in intervals(on: day) {
                let opening = day.moment(at: interval.from, in: zone)
                if opening > moment { return opening }
            }
        }
        return nil
    }

    /// «пн–пт 9:00–18:00, обед 13:00–14:00; сб 10:00–16:00»
    package var text: Phrase { Phrase(ru: text(in: .ru), en: text(in: .en)) }

    /// The lines of the week: days in a row with the same hours stand together.
    package var lines: [(days: Phrase, hours: Phrase)] {
        groups.map { group in
            let days = [Language.ru, .en].map { dayText(group.days, in: $0) }
            let hours = [Language.ru, .en].map { hourText(group.intervals, in: $0) }
            return (Phrase(ru: days[0], en: days[1]), Phrase(ru: hours[0], en: hours[1]))
        }
    }

    private func text(in language: Language) -> String {
        groups.map { dayText($0.days, in: language) + "\u{00A0}" + hourText($0.intervals, in: language) }
            .joined(separator: "; ")
    }

    private var groups: [(days: [Weekday], intervals: [Interval])] {
        var groups: [(days: [Weekday], intervals: [Interval])] = []
        for weekday in Weekday.allCases {
            guard let intervals = week[weekday] else { continue }
            if let last = groups.last, last.intervals == intervals, last.days.last?.rawValue == weekday.rawValue - 1 {
                groups[groups.count - 1].days.append(weekday)
            } else {
                groups.append(([weekday], intervals))
            }
        }
        return groups
    }

    private func dayText(_ days: [Weekday], in language: Language) -> String {
        guard let first = days.first, let last = days.last, first != last else {
            return days.map { language($0.short) }.joined()
        }
        return language(first.short) + "–" + language(last.short)
    }

    private func hourText(_ intervals: [Interval], in language: Language) -> String {
        guard intervals.count == 2 else {
            return intervals.map { span($0.from, $0.to) }.joined(separator: ", ")
        }
        let lunch = language(Phrase(ru: "обед", en: "break"))
        return span(intervals[0].from, intervals[1].to) + ", \(lunch)\u{00A0}"
            + span(intervals[0].to, intervals[1].from)
    }

    private func span(_ from: TimeOfDay, _ to: TimeOfDay) -> String { "\(from.shortText)–\(to.shortText)" }
}

extension TimeOfDay {
    /// «9:00»: as people write office hours.
    package var shortText: String { text.hasPrefix("0") ? String(text.dropFirst()) : text }
}
