/// Why what was typed is no day.
package enum DayRefusal: ValueRefusal {
    case incomplete
    case notNumbers
    case shortYear
    case noSuchDay

    package var phrase: Phrase {
        switch self {
        case .incomplete:
            Phrase(
                ru: "Укажите дату полностью: день, месяц и год, например 27.03.1985",
                en: "Give the whole date: day, month and year, for example 27.03.1985")
        case .notNumbers:
            Phrase(
                ru: "Напишите дату цифрами: день, месяц и год, например 27.03.1985",
                en: "Write the date in digits: day, month and year, for example 27.03.1985")
        case .shortYear:
            Phrase(ru: "Напишите год четырьмя цифрами, например 1985", en: "Write the year in four digits, like 1985")
        case .noSuchDay:
            Phrase(
                ru: "Такого дня нет в календаре. Проверьте день и месяц",
                en: "There is no such day. Check the day and the month")
        }
    }
}

extension Day {
    /// Reads «2026-11-03» and nothing else.
    package init?(iso: String) {
        guard iso.utf8.count == 10 else { return nil }
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], let digits = Digits(parts.joined()), digits.count == 8 else {
            return nil
        }
        let year = digits.values.prefix(4).reduce(0) { $0 * 10 + $1 }
        let month = digits.values[4] * 10 + digits.values[5]
        self.init(year: year, month: month, day: digits.values[6] * 10 + digits.values[7])
    }

    /// Reads the three fields of a form.
    package init(day: String, month: String, year: String) throws(DayRefusal) {
        let fields = [day, month, year].map { $0.filter { !$0.isWhitespace } }
        guard fields.allSatisfy({ !$0.isEmpty }) else { throw .incomplete }
        let numbers = fields.compactMap { $0.utf8.count <= 4 ? Digits($0) : nil }
        guard numbers.count == 3, zip(numbers, fields).allSatisfy({ $0.text == $1 }) else { throw .notNumbers }
        guard numbers[2].count == 4, numbers[2].values[0] != 0 else { throw .shortYear }
        let values = numbers.map { $0.values.reduce(0) { $0 * 10 + $1 } }
        guard let found = Day(year: values[2], month: values[1], day: values[0]) else { throw .noSuchDay }
        self = found
    }

    /// Reads one field: «03.11.2026», or ISO as a date input sends it.
    package init(typed: String) throws(DayRefusal) {
        guard typed.utf8.count <= 100 else { throw .notNumbers }
        let text = typed.filter { !$0.isWhitespace }
        guard !text.isEmpty else { throw .incomplete }
        if let day = Day(iso: text) {
            self = day
            return
        }
        let parts = text.split(whereSeparator: { ".-/".contains($0) }).map(String.init)
        guard parts.count == 3 else { throw parts.count < 3 ? .incomplete : .notNumbers }
        if parts[0].count == 4 { throw .noSuchDay }
        try self.init(day: parts[0], month: parts[1], year: parts[2])
    }
}

extension Day: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let day = Day(iso: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day, YYYY-MM-DD")
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
