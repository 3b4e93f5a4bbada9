/// СНИЛС: the number of a person's pension account, NNN-NNN-NNN CC, and the person's key all over the state.
///
/// The two last digits check the first nine (weights 9…1, modulo 101); numbers up to 001-001-998 carry no check.
package struct Snils: CheckedText, Sensitive {
    /// Eleven digits.
    package let digits: String

    package init(_ text: String) throws(Refusal) {
        guard let number = Digits(text) else { throw .malformed }
        guard number.count == 11 else { throw number.count == 0 ? .malformed : .wrongLength(number.count) }
        guard !number.isAllZero else { throw .wrongCheck }
        if number.text.prefix(9) > "001001998" {
            let control = number.sum(weights: [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101 % 100
            guard control == number.values.suffix(2).reduce(0, { $0 * 10 + $1 }) else { throw .wrongCheck }
        }
        digits = number.text
    }

    package enum Refusal: ValueRefusal {
        case malformed
        case wrongLength(Int)
        case wrongCheck

        package var phrase: Phrase {
            switch self {
            case .malformed:
                Phrase(
                    ru: "СНИЛС состоит из 11 цифр, например 112-233-445\u{00A0}95. Напишите его цифрами",
                    en: "A SNILS has 11 digits, like 112-233-445\u{00A0}95. Write it in digits")
            case .wrongLength(let count):
                Phrase(
                    ru: "В СНИЛС 11 цифр, а здесь \(count). Сверьте номер с документом",
                    en: "A SNILS has 11 digits, and here are \(count). Compare it with your document")
            case .wrongCheck:
                Phrase(
                    ru: "В номере СНИЛС ошибка: контрольные цифры не сходятся. Сверьте номер с документом",
                    en: "There is a mistake in the SNILS: its check digits do not match. Compare it with your document")
            }
        }
    }

    package var stored: String { digits }

    /// «112-233-445 95», with a no-break space.
    package var formatted: String {
        let parts = [digits.prefix(3), digits.dropFirst(3).prefix(3), digits.dropFirst(6).prefix(3)]
        return parts.joined(separator: "-") + "\u{00A0}" + digits.suffix(2)
    }

    /// «•••-•••-445 95»: enough for its owner to recognise it.
    package var masked: String { "•••-•••-" + digits.dropFirst(6).prefix(3) + "\u{00A0}" + digits.suffix(2) }
}
