/// ИНН: the taxpayer's number, 10 digits for an organisation and 12 for a person, the last ones being checks.
package struct Inn: CheckedText, Sensitive {
    package let digits: String

    package init(_ text: String) throws(Refusal) {
        guard let number = Digits(text), number.count > 0 else { throw .malformed }
        switch number.count {
        case 10:
            guard number.last == Self.check(number, [2, 4, 10, 3, 5, 9, 4, 6, 8]) else { throw .wrongCheck }
        case 12:
            guard number.values[10] == Self.check(number, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]),
                number.last == Self.check(number, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8])
            else { throw .wrongCheck }
        default: throw .wrongLength(number.count)
        }
        // All zeros pass the checks and belong to nobody.
        guard !number.isAllZero else { throw .wrongCheck }
        digits = number.text
    }

    /// The number of a person: 12 digits only.
    package init(person text: String) throws(Refusal) {
        let inn = try Inn(text)
        guard inn.isPerson else { throw .ofAnOrganisation }
        self = inn
    }

    private static func check(_ number: Digits, _ weights: [Int]) -> Int { number.sum(weights: weights) % 11 % 10 }

    package enum Refusal: ValueRefusal {
        case malformed
        case wrongLength(Int)
        case wrongCheck
        case ofAnOrganisation

        package var phrase: Phrase {
            switch self {
            case .malformed:
                Phrase(
                    ru: "ИНН состоит только из цифр: 12 у человека, 10 у организации",
                    en: "An INN has digits only: 12 for a person, 10 for an organisation")
            case .wrongLength(let count):
                Phrase(
                    ru: "В ИНН человека 12 цифр, организации\u{00A0}— 10, а здесь \(count). Сверьте номер с документом",
                    en: "A person's INN has 12 digits, an organisation's 10, and here are \(count). "
                        + "Compare it with your document")
            case .wrongCheck:
                Phrase(
                    ru: "В ИНН ошибка: контрольные цифры не сходятся. Сверьте номер с документом",
                    en: "There is a mistake in the INN: its check digits do not match. Compare it with your document")
            case .ofAnOrganisation:
                Phrase(
                    ru: "Это ИНН организации. Укажите ИНН человека\u{00A0}— в нём 12 цифр",
                    en: "This is the INN of an organisation. Give the INN of a person: it has 12 digits")
            }
        }
    }

    package var isPerson: Bool { digits.count == 12 }
    package var stored: String { digits }
    /// The code of the subject of the federation where it was given.
    package var region: String { String(digits.prefix(2)) }
}
