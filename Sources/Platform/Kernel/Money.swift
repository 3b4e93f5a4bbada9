/// An amount of roubles in whole kopecks, never a fraction.
package struct Money: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let minor: Int64

    package init(minor: Int64) { self.minor = minor }

    /// Whole roubles; nil beyond what can be counted.
    package init?(rubles: Int64) {
        let (minor, overflow) = rubles.multipliedReportingOverflow(by: 100)
        guard !overflow else { return nil }
        self.minor = minor
    }

    package static let zero = Money(minor: 0)

    /// Reads «3000», «350.50», «3 000,5»; nil for anything else, an amount below zero included.
    package init?(_ text: String) {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }.map(String.init)
        guard (1...2).contains(parts.count), !text.contains("-"), let whole = Digits(parts[0]),
            (1...15).contains(whole.count), let rubles = Int64(whole.text)
        else { return nil }
        var kopecks: Int64 = 0
        if parts.count == 2 {
            guard let fraction = Digits(parts[1]), (1...2).contains(fraction.count), let value = Int64(fraction.text)
            else { return nil }
            kopecks = fraction.count == 1 ? value * 10 : value
        }
        minor = rubles * 100 + kopecks
    }

    /// Nil when the sum is beyond what can be counted.
    package func adding(_ other: Money) -> Money? {
        let (sum, overflow) = minor.addingReportingOverflow(other.minor)
        return overflow ? nil : Money(minor: sum)
    }

    package static func < (left: Money, right: Money) -> Bool { left.minor < right.minor }

    /// «3 000 ₽», «350,50 ₽», “3,000 ₽”; no-break spaces.
    package func text(_ language: Language) -> String {
        let magnitude = minor.magnitude
        let rubles = grouped(magnitude / 100, in: language)
        let rest = magnitude % 100
        let kopecks = rest == 0 ? "" : (language == .ru ? "," : ".") + (rest < 10 ? "0" : "") + String(rest)
        return (minor < 0 ? "\u{2212}" : "") + rubles + kopecks + "\u{00A0}₽"
    }

    package var description: String { text(.ru) }
}

extension Money: Codable {
    package init(from decoder: any Decoder) throws {
        minor = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(minor)
    }
}

/// A number with its thousands apart: «12 345» with no-break spaces, “12,345”.
package func grouped(_ number: some UnsignedInteger, in language: Language) -> String {
    var groups: [Substring] = []
    var digits = String(number)[...]
    while digits.count > 3 {
        groups.insert(digits.suffix(3), at: 0)
        digits = digits.dropLast(3)
    }
    return ([digits] + groups).joined(separator: language == .ru ? "\u{00A0}" : ",")
}

/// The size of a file for people, in units of 1024.
package enum ByteSize {
    /// The longest file that people can send: 20 MiB; one byte more is too much.
    package static let longestFile = 20 * 1024 * 1024

    /// «1,4 МБ», «20 МБ», “512 KB”
    package static func text(_ bytes: Int, in language: Language) -> String {
        let units: [(Int, Phrase)] = [
            (1 << 30, Phrase(ru: "ГБ", en: "GB")), (1 << 20, Phrase(ru: "МБ", en: "MB")),
            (1 << 10, Phrase(ru: "КБ", en: "KB")),
        ]
        let size = max(0, bytes)
        guard let (unit, name) = units.first(where: { size >= $0.0 }) else {
            return "\(size)\u{00A0}" + language(Phrase(ru: "Б", en: "B"))
        }
        // Tenths, rounded up: a file a byte over a limit must not look as if it kept to it.
        let tenths = size / unit * 10 + (size % unit * 10 + unit - 1) / unit
        let fraction = tenths % 10 == 0 ? "" : (language == .ru ? "," : ".") + String(tenths % 10)
        return grouped(UInt(tenths / 10), in: language) + fraction + "\u{00A0}" + language(name)
    }
}
