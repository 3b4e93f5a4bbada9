import Foundation

/// A time of the clock on the wall, 00:00–24:00; 24:00 is the end of a day and stands only at the end of a period.
package struct TimeOfDay: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Minutes after midnight, 0–1440.
    package let minutes: Int

    package init?(minutes: Int) {
        guard (0...1440).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    package init?(hour: Int, minute: Int) {
        guard (0...24).contains(hour), (0...59).contains(minute) else { return nil }
        self.init(minutes: hour * 60 + minute)
    }

    /// Reads «9:30» and «09:30».
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1])
        else { return nil }
        self.init(hour: hour, minute: minute)
    }

    /// What the clock of the zone shows at the moment.
    package init(of moment: Date, in zone: TimeZone) {
        minutes = min(max(Day.localSeconds(of: moment, in: zone).flooredRemainder(86400) / 60, 0), 1439)
    }

    package static let midnight = TimeOfDay(known: 0)
    private init(known minutes: Int) { self.minutes = minutes }

    package var hour: Int { minutes / 60 }
    package var minute: Int { minutes % 60 }

    /// «09:30»
    package var text: String { (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)" }
    package var description: String { text }

    /// Nil when that is on another day.
    package func adding(minutes more: Int) -> TimeOfDay? {
        let (sum, overflow) = minutes.addingReportingOverflow(more)
        return overflow ? nil : TimeOfDay(minutes: sum)
    }

    package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }
}

extension TimeOfDay: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let time = TimeOfDay(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a time, HH:MM")
        }
        self = time
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension Day {
    /// The day that it is in the zone at the moment.
    package init(of moment: Date, in zone: TimeZone) {
        self.init(number: Self.localSeconds(of: moment, in: zone).flooredQuotient(86400))
    }

    /// Seconds of the zone's own clock since 1970, held within the calendar.
    static func localSeconds(of moment: Date, in zone: TimeZone) -> Int {
        let seconds = moment.timeIntervalSince1970
        guard seconds.isFinite else { return 0 }
        return Int(min(max(seconds, -62_135_596_800), 253_402_300_799).rounded(.down))
            + zone.secondsFromGMT(for: moment)
    }

    /// The first moment of the day in the zone; where clocks skip midnight, the moment they skip it.
    package func start(in zone: TimeZone) -> Date { moment(seconds: 0, in: zone) }

    /// 24:00 of the day in the zone: the first moment that is no longer this day.
    package func end(in zone: TimeZone) -> Date { adding(days: 1).start(in: zone) }

    /// The moment when the clock of the zone shows the time; of two such moments the earlier.
    package func moment(at time: TimeOfDay, in zone: TimeZone) -> Date {
        time.minutes == 1440 ? end(in: zone) : moment(seconds: time.minutes * 60, in: zone)
    }

    private func moment(seconds: Int, in zone: TimeZone) -> Date {
        let local = number * 86400 + seconds
        let asUTC = TimeInterval(local)
        // The offset may change near the moment (summer time, a law): try the one before and the one after.
        let candidates = [-86400.0, 86400.0].map { shift in
            Date(
                timeIntervalSince1970: asUTC
                    - Double(zone.secondsFromGMT(for: Date(timeIntervalSince1970: asUTC + shift))))
        }
        let exact = candidates.filter { Int($0.timeIntervalSince1970) + zone.secondsFromGMT(for: $0) == local }
        // In the hour that clocks skip no moment fits: the earlier offset gives the moment just after the gap.
        return exact.min() ?? candidates[0]
    }
}
