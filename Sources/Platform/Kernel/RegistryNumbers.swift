/// What is wrong with a number of a state registry or an index.
package enum RegistryNumberRefusal: ValueRefusal {
    case malformed(expected: Phrase)
    case wrongCheck

    package var phrase: Phrase {
        switch self {
        case .malformed(let expected): expected
        case .wrongCheck:
            Phrase(
                ru: "В номере ошибка: контрольная цифра не сходится. Сверьте номер с документом",
                en: "There is a mistake in the number: its check digit does not match. Compare it with your document")
        }
    }
}

/// ОГРН: the number of an organisation in the state register, 13 digits, the last being (first 12 mod 11) mod 10.
package struct Ogrn: CheckedText, CustomStringConvertible {
    package let digits: String

    package init(_ text: String) throws(RegistryNumberRefusal) {
        guard let number = Digits(text), number.count == 13, number.values[0] == 1 || number.values[0] == 5 else {
            throw .malformed(
                expected: Phrase(
                    ru: "ОГРН состоит из 13 цифр и начинается с 1 или 5",
                    en: "An OGRN has 13 digits and begins with 1 or 5"))
        }
        guard number.last == number.remainder(ofFirst: 12, by: 11) % 10 else { throw .wrongCheck }
        digits = number.text
    }

    package var stored: String { digits }
    package var description: String { digits }
}

/// ОГРНИП: the number of a sole trader in the state register, 15 digits, the last being (first 14 mod 13) mod 10.
package struct Ogrnip: CheckedText, CustomStringConvertible {
    package let digits: String

    package init(_ text: String) throws(RegistryNumberRefusal) {
        guard let number = Digits(text), number.count == 15, number.values[0] == 3 else {
            throw .malformed(
                expected: Phrase(
                    ru: "ОГРНИП состоит из 15 цифр и начинается с 3",
                    en: "An OGRNIP has 15 digits and begins with 3"))
        }
        guard number.last == number.remainder(ofFirst: 14, by: 13) % 10 else { throw .wrongCheck }
        digits = number.text
    }

    package var stored: String { digits }
    package var description: String { digits }
}

/// УИН: the id of a charge to be paid, 20 or 25 digits, the last being a check (weights 1…10, then 3…, modulo 11).
package struct Uin: CheckedText, CustomStringConvertible {
    package let digits: String

    package init(_ text: String) throws(RegistryNumberRefusal) {
        guard let number = Digits(text), number.count == 20 || number.count == 25, !number.isAllZero else {
            throw .malformed(
                expected: Phrase(ru: "УИН состоит из 20 или 25 цифр", en: "A UIN has 20 or 25 digits"))
        }
        guard number.last == Self.check(number) else { throw .wrongCheck }
        digits = number.text
    }

    private static func check(_ number: Digits) -> Int {
        for start in [1, 3] {
            let weights = (0..<number.count - 1).map { (start - 1 + $0) % 10 + 1 }
            let remainder = number.sum(weights: weights) % 11
            if remainder != 10 { return remainder }
        }
        return 0
    }

    package var stored: String { digits }
    package var description: String { digits }
}

/// The postal index of an address: six digits, the first not zero.
package struct PostalIndex: CheckedText, CustomStringConvertible {
    package let digits: String

    package init(_ text: String) throws(RegistryNumberRefusal) {
        guard let number = Digits(text), number.count == 6, number.values[0] != 0 else {
            throw .malformed(
                expected: Phrase(
                    ru: "Почтовый индекс состоит из 6 цифр, например 454091",
                    en: "A postal index has 6 digits, like 454091"))
        }
        digits = number.text
    }

    package var stored: String { digits }
    package var description: String { digits }
}
