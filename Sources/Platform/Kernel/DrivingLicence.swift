/// What is wrong with a driving licence.
package enum LicenceRefusal: ValueRefusal {
    case number, issuedInFuture, endsBeforeIssue, tooLong

    package var phrase: Phrase {
        switch self {
        case .number:
            Phrase(
                ru: "В удостоверении 10 знаков: 4 знака серии и 6 цифр номера, например 99\u{00A0}12\u{00A0}345678",
                en: "A licence has 10 signs: a series of 4 and a number of 6 digits, like 99\u{00A0}12\u{00A0}345678")
        case .issuedInFuture:
            Phrase(
                ru: "Этот день ещё не наступил. Проверьте дату выдачи",
                en: "This day is still to come. Check the date of issue")
        case .endsBeforeIssue:
            Phrase(
                ru: "Срок кончается раньше, чем начался. Проверьте обе даты",
                en: "It ends before it begins. Check both dates")
        case .tooLong:
            Phrase(
                ru: "Удостоверение выдают на 10 лет. Проверьте дату окончания",
                en: "A licence is issued for 10 years. Check the day on which it ends")
        }
    }
}

/// Series and number of a driving licence: two digits, two digits or Cyrillic letters, six digits.
package struct LicenceNumber: CheckedText, Sensitive {
    /// «9912345678»
    package let text: String

    package init(_ typed: String) throws(LicenceRefusal) {
        let signs = typed.uppercased().filter { !$0.isWhitespace && $0 != "№" }
        let parts = Array(signs)
        let letters = "АВЕКМНОРСТУХ"
        guard parts.count == 10, parts.prefix(2).allSatisfy(Self.isDigit), parts.suffix(6).allSatisfy(Self.isDigit),
            parts[2..<4].allSatisfy({ Self.isDigit($0) || letters.contains($0) })
        else { throw .number }
        text = signs
    }

    private static func isDigit(_ sign: Character) -> Bool { sign.isASCII && sign.isNumber }

    package var stored: String { text }
    /// «99 12 345678», with no-break spaces.
    package var formatted: String {
        text.prefix(2) + "\u{00A0}" + text.dropFirst(2).prefix(2) + "\u{00A0}" + text.suffix(6)
    }
}

/// A driving licence: valid ten years (196-ФЗ, art. 25).
package struct DrivingLicence: Hashable, Sendable, Codable, Sensitive {
    package let number: LicenceNumber
    package let issuedOn: Day
    /// The last day on which it is valid.
    package let validUntil: Day

    package init(number: LicenceNumber, issuedOn: Day, validUntil: Day, today: Day) throws(LicenceRefusal) {
        guard issuedOn <= today else { throw .issuedInFuture }
        guard validUntil > issuedOn else { throw .endsBeforeIssue }
        // Ten years, and what government decrees have added at times.
        guard validUntil <= issuedOn.adding(years: 14) else { throw .tooLong }
        self.number = number
        self.issuedOn = issuedOn
        self.validUntil = validUntil
    }
}
