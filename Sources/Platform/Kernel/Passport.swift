/// What is wrong with a passport's data.
package enum PassportRefusal: ValueRefusal {
    case series, number, unit
    case issuedBeforeFourteen
    case issuedInFuture

    package var phrase: Phrase {
        switch self {
        case .series:
            Phrase(
                ru: "В серии паспорта 4 цифры, например 75\u{00A0}14", en: "The series has 4 digits, like 75\u{00A0}14")
        case .number: Phrase(ru: "В номере паспорта 6 цифр", en: "The number has 6 digits")
        case .unit:
            Phrase(
                ru: "Код подразделения состоит из 6 цифр, например 740-026",
                en: "The code of the issuing unit has 6 digits, like 740-026")
        case .issuedBeforeFourteen:
            Phrase(
                ru: "Паспорт выдают с 14 лет, а эта дата раньше. Проверьте дату выдачи и дату рождения",
                en: "A passport is issued from the age of 14, and this date is earlier. "
                    + "Check the date of issue and the date of birth")
        case .issuedInFuture:
            Phrase(
                ru: "Этот день ещё не наступил. Проверьте дату выдачи",
                en: "This day is still to come. Check the date of issue")
        }
    }
}

/// The series of a passport: four digits.
package struct PassportSeries: CheckedText, Sensitive {
    package let digits: String

    package init(_ text: String) throws(PassportRefusal) {
        guard let number = Digits(text), number.count == 4 else { throw .series }
        digits = number.text
    }

    package var stored: String { digits }
}

/// The number of a passport: six digits.
package struct PassportNumber: CheckedText, Sensitive {
    package let digits: String

    package init(_ text: String) throws(PassportRefusal) {
        guard let number = Digits(text.contains("№") ? text.replacing("№", with: "") : text), number.count == 6 else {
            throw .number
        }
        digits = number.text
    }

    package var stored: String { digits }
}

/// The code of the unit that issued a passport: NNN-NNN.
package struct PassportUnit: CheckedText, Sensitive {
    /// «740-026»
    package let text: String

    package init(_ text: String) throws(PassportRefusal) {
        guard let number = Digits(text), number.count == 6 else { throw .unit }
        self.text = number.slice(0, 3) + "-" + number.slice(3, 6)
    }

    package var stored: String { text }
}

/// The passport of a citizen. Only its shape is checked, and that it was issued from the 14th birthday on: series of
/// unknown regions and years do occur and are no reason to turn a person away.
package struct Passport: Hashable, Sendable, Codable, Sensitive {
    package let series: PassportSeries
    package let number: PassportNumber
    package let unit: PassportUnit
    package let issuedBy: FreeText
    package let issuedOn: Day

    package init(
        series: PassportSeries, number: PassportNumber, unit: PassportUnit, issuedBy: FreeText, issuedOn: Day,
        born: Day, today: Day
    ) throws(PassportRefusal) {
        try Self.checkIssue(on: issuedOn, born: born, today: today)
        self.series = series
        self.number = number
        self.unit = unit
        self.issuedBy = issuedBy
        self.issuedOn = issuedOn
    }

    /// Refuses a day of issue before the 14th birthday or in the future.
    package static func checkIssue(on issuedOn: Day, born: Day, today: Day) throws(PassportRefusal) {
        guard issuedOn <= today else { throw .issuedInFuture }
        guard issuedOn >= born.adding(years: 14) else { throw .issuedBeforeFourteen }
    }

    /// «45 10 123456», with no-break spaces.
    package var formatted: String {
        series.digits.prefix(2) + "\u{00A0}" + series.digits.suffix(2) + "\u{00A0}" + number.digits
    }

    /// The last day on which it is valid: 90 days after the 20th and the 45th birthday; nil for the last one, which has
    /// no end (decree 828 of 08.07.1997).
    package func validUntil(born: Day) -> Day? {
        [20, 45].map { born.adding(years: $0) }.first { issuedOn < $0 }?.adding(days: 90)
    }

    /// Whether it had to be replaced at 20 or 45 and its 90 further days are over: worth a warning, not a refusal.
    package func isOutdated(on today: Day, born: Day) -> Bool {
        [20, 45].contains { age in
            let replaced = born.adding(years: age)
            return issuedOn < replaced && today > replaced.adding(days: 90)
        }
    }
}
