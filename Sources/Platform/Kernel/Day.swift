/// A day of the Gregorian calendar, years 1–9999, without a time and a zone.
package struct Day: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Nil when there is no such day, like 31 April.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        self.init(known: year, month, day)
    }

    private init(known year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day that is so many days after 1 January 1970; the first or last day of the calendar beyond its ends.
    package init(number: Int) {
        // Days in the civil calendar by eras of 400 years, counted from 1 March (H. Hinnant, "chrono-compatible
        // low-level date algorithms").
        let shifted = min(max(number, Self.first), Self.last) + 719_468
        let era = shifted.flooredQuotient(146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            known: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static let first = -719_162  // 0001-01-01
    private static let last = 2_932_896  // 9999-12-31

    /// Days since 1 January 1970.
    package var number: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear.flooredQuotient(400)
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The day so many days later (earlier when negative); stops at the ends of the calendar.
    package func adding(days: Int) -> Day {
        let (sum, overflow) = number.addingReportingOverflow(days)
        return Day(number: overflow ? (days < 0 ? Self.first : Self.last) : sum)
    }

    /// The same day of another year; 1 March for 29 February in a common year. Stops at the ends of the calendar.
    package func adding(years: Int) -> Day {
        let (sum, overflow) = year.addingReportingOverflow(years)
        let target = overflow ? (years < 0 ? 1 : 9999) : min(max(sum, 1), 9999)
        return Day(year: target, month: month, day: day) ?? Day(known: target, 3, 1)
    }

    /// How many days from here to there; negative when that day is earlier.
    package func days(until other: Day) -> Int { other.number - number }

    package var weekday: Weekday {
        // 1 January 1970 was a Thursday.
        Weekday(rawValue: (number + 3).flooredRemainder(7) + 1) ?? .monday
    }

    package static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// «2026-11-03»
    package var iso: String {
        [(year, 4), (month, 2), (day, 2)].map { value, width in
            let digits = String(value)
            return String(repeating: "0", count: width - digits.count) + digits
        }.joined(separator: "-")
    }

    package var description: String { iso }
}

/// A day of the week; the week begins on Monday.
package enum Weekday: Int, Sendable, Hashable, Codable, CaseIterable, Comparable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    package var isWeekend: Bool { self >= .saturday }

    package static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }

    package var name: Phrase {
        switch self {
        case .monday: Phrase(ru: "понедельник", en: "Monday")
        case .tuesday: Phrase(ru: "вторник", en: "Tuesday")
        case .wednesday: Phrase(ru: "среда", en: "Wednesday")
        case .thursday: Phrase(ru: "четверг", en: "Thursday")
        case .friday: Phrase(ru: "пятница", en: "Friday")
        case .saturday: Phrase(ru: "суббота", en: "Saturday")
        case .sunday: Phrase(ru: "воскресенье", en: "Sunday")
        }
    }

    /// «пн», “Mon”
    package var short: Phrase {
        switch self {
        case .monday: Phrase(ru: "пн", en: "Mon")
        case .tuesday: Phrase(ru: "вт", en: "Tue")
        case .wednesday: Phrase(ru: "ср", en: "Wed")
        case .thursday: Phrase(ru: "чт", en: "Thu")
        case .friday: Phrase(ru: "пт", en: "Fri")
        case .saturday: Phrase(ru: "сб", en: "Sat")
        case .sunday: Phrase(ru: "вс", en: "Sun")
        }
    }
}

extension Int {
    /// Rounded towards minus infinity, for a positive divisor.
    func flooredQuotient(_ divisor: Int) -> Int { self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor) }
    func flooredRemainder(_ divisor: Int) -> Int { self - flooredQuotient(divisor) * divisor }
}
