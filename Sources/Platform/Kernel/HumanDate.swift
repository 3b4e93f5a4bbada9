import Foundation

/// Dates as people say them, seen from a moment in a zone: «12 ноября, 10:14», «сегодня до 18:00».
///
/// The year is named only when it is not the present one; numbers do not part from their words at a line end.
package struct HumanDate: Sendable {
    package let now: Date
    package let zone: TimeZone
    package let language: Language

    package init(now: Date, zone: TimeZone, language: Language) {
        self.now = now
        self.zone = zone
        self.language = language
    }

    package var today: Day { Day(of: now, in: zone) }

    /// «12 ноября, 10:14»; with a note, «12 ноября, 10:14 по времени Челябинска».
    package func moment(_ moment: Date, zoneNote: Phrase? = nil) -> String {
        day(Day(of: moment, in: zone)) + ", " + time(moment) + note(zoneNote)
    }

    /// «сегодня, 10:14», «завтра, 10:14», else as `moment`.
    package func relativeMoment(_ moment: Date, zoneNote: Phrase? = nil) -> String {
        relative(Day(of: moment, in: zone)) + ", " + time(moment) + note(zoneNote)
    }

    /// «12 ноября», and «12 ноября 2025» when it is not this year.
    package func day(_ day: Day) -> String {
        written(day, withYear: day.year != today.year)
    }

    /// «12 ноября 2026 года», for documents.
    package func fullDay(_ day: Day) -> String {
        written(day, withYear: true) + (language == .ru ? "\u{00A0}года" : "")
    }

    /// «12 ноября, четверг»: for a visit.
    package func dayWithWeekday(_ day: Day) -> String { self.day(day) + ", " + language(day.weekday.name) }

    /// «вчера», «сегодня», «завтра», and the date for any other day.
    package func relative(_ day: Day) -> String {
        switch today.days(until: day) {
        case -1: language(Phrase(ru: "вчера", en: "yesterday"))
        case 0: language(Phrase(ru: "сегодня", en: "today"))
        case 1: language(Phrase(ru: "завтра", en: "tomorrow"))
        default: self.day(day)
        }
    }

    /// A deadline: «сегодня до 18:00», «завтра до конца дня», «до 12 ноября, 18:00»; midnight is the end of a day.
    package func until(_ moment: Date, zoneNote: Phrase? = nil) -> String {
        let clock = TimeOfDay(of: moment, in: zone)
        let shown = Day(of: moment, in: zone)
        let endsDay = clock == .midnight
        let day = endsDay ? shown.adding(days: -1) : shown
        // What is over is named by its date: «вчера до конца дня» would not be Russian.
        let isNear = (0...1).contains(today.days(until: day))
        let text: String
        switch (language, isNear, endsDay) {
        case (.ru, true, true): text = relative(day) + " до\u{00A0}конца дня"
        case (.ru, true, false): text = relative(day) + " до\u{00A0}" + clock.text
        case (.ru, false, true): text = "до\u{00A0}конца дня " + self.day(day)
        case (.ru, false, false): text = "до\u{00A0}" + self.day(day) + ", " + clock.text
        case (.en, true, true): text = "by the end of " + relative(day)
        case (.en, true, false): text = relative(day) + " by\u{00A0}" + clock.text
        case (.en, false, true): text = "by the end of " + self.day(day)
        case (.en, false, false): text = "by " + self.day(day) + ", " + clock.text
        }
        return text + note(zoneNote)
    }

    /// «10:14»
    package func time(_ moment: Date) -> String { TimeOfDay(of: moment, in: zone).text }

    /// «2026-11-12T10:14+05:00», for the `datetime` attribute of `time`.
    package func iso(_ moment: Date) -> String {
        let offset = zone.secondsFromGMT(for: moment) / 60
        let clock = TimeOfDay(minutes: abs(offset)) ?? .midnight
        return Day(of: moment, in: zone).iso + "T" + time(moment) + (offset < 0 ? "-" : "+") + clock.text
    }

    private func note(_ zoneNote: Phrase?) -> String { zoneNote.map { " " + language($0) } ?? "" }

    private func written(_ day: Day, withYear: Bool) -> String {
        let months =
            language == .ru
            ? [
                "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
                "ноября", "декабря",
            ]
            : [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ]
        return "\(day.day)\u{00A0}" + months[day.month - 1] + (withYear ? "\u{00A0}\(day.year)" : "")
    }
}
