import Foundation
import Kernel

/// Moments in the zone of an office, with a note which zone that is.
struct OfficeTime: Sendable {
    let zone: TimeZone

    /// «МСК», «МСК+2»: how time is named in the country.
    var name: Phrase {
        let moscow = TimeZone(identifier: "Europe/Moscow") ?? .gmt
        // There is no summer time; the difference is the same at any moment.
        let reference = Date(timeIntervalSince1970: 1_700_000_000)
        let minutes = (zone.secondsFromGMT(for: reference) - moscow.secondsFromGMT(for: reference)) / 60
        guard minutes != 0 else { return Phrase(ru: "МСК", en: "Moscow time") }
        let sign = minutes < 0 ? "−" : "+"
        let hours = abs(minutes) / 60
        let rest = abs(minutes) % 60
        let shift = sign + "\(hours)" + (rest == 0 ? "" : ":\(rest < 10 ? "0" : "")\(rest)")
        return Phrase(ru: "МСК" + shift, en: "Moscow time" + shift)
    }

    func dates(_ now: Date, _ language: Language) -> HumanDate { HumanDate(now: now, zone: zone, language: language) }

    /// «24 ноября, вторник, 10:20 (МСК+2)»
    func visit(_ start: Date, now: Date) -> Phrase {
        func said(_ language: Language) -> String {
            let dates = dates(now, language)
            return dates.dayWithWeekday(Day(of: start, in: zone)) + ", " + dates.time(start)
                + "\u{00A0}(\(language(name)))"
        }
        return Phrase(ru: said(.ru), en: said(.en))
    }

    /// «12 ноября 2026 года, 10:14 (МСК)», for paper.
    func full(_ moment: Date, _ language: Language) -> String {
        let dates = dates(moment, language)
        return dates.fullDay(Day(of: moment, in: zone)) + ", " + dates.time(moment) + "\u{00A0}(\(language(name)))"
    }
}
