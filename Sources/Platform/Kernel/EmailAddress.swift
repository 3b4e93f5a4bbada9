import Foundation

/// An e-mail address that a letter can be sent to: one @, a name of up to 64 bytes, a domain of two labels or more.
///
/// Comments, quotes and address lists of RFC 5322 are refused: nobody has them, and headers could be forged with them.
package struct EmailAddress: CheckedText, Sensitive {
    /// As typed, the domain in lower case.
    package let text: String

    package init(_ text: String) throws(Refusal) {
        guard text.utf8.count <= 1000 else { throw .tooLong }
        let typed =
            text.isPlain
            ? text : text.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping
        let parts = typed.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let name = parts.first, let host = parts.last else {
            throw parts.count < 2 ? .noAt : .severalAts
        }
        guard !name.isEmpty, !name.hasPrefix("."), !name.hasSuffix("."), !name.contains(".."),
            name.unicodeScalars.allSatisfy(Self.isNameScalar)
        else { throw .badName }
        let small = host.lowercased()
        let domain = small.isPlain ? small : small.precomposedStringWithCanonicalMapping
        guard Self.isDomain(domain) else { throw .badDomain }
        guard name.utf8.count <= 64, domain.utf8.count <= 253, name.utf8.count + domain.utf8.count < 254 else {
            throw .tooLong
        }
        self.text = name + "@" + domain
    }

    private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)
                || "!#$%&'*+-/=?^_`{|}~.".unicodeScalars.contains(scalar)
        }
        return isLetter(scalar)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .otherLetter, .titlecaseLetter, .nonspacingMark, .spacingMark,
            .decimalNumber:
            true
        default: false
        }
    }

    private static func isDomain(_ domain: String) -> Bool {
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, let top = labels.last, !top.allSatisfy(\.isNumber), top.count >= 2 else {
            return false
        }
        return labels.allSatisfy { label in
            !label.isEmpty && label.utf8.count <= 63 && !label.hasPrefix("-") && !label.hasSuffix("-")
                && label.unicodeScalars.allSatisfy { $0 == "-" || isLetter($0) }
        }
    }

    package enum Refusal: ValueRefusal {
        case noAt, severalAts, badName, badDomain, tooLong

        package var phrase: Phrase {
            switch self {
            case .noAt:
                Phrase(
                    ru: "В адресе электронной почты нет знака @. Пример: ada@example.ru",
                    en: "The e-mail address has no @. Example: ada@example.ru")
            case .severalAts:
                Phrase(
                    ru: "В адресе электронной почты должен быть один знак @. Укажите один адрес",
                    en: "An e-mail address has one @. Give one address")
            case .badName:
                Phrase(
                    ru:
                        "Проверьте часть адреса до знака @: там буквы, цифры, точка, дефис, подчёркивание, без пробелов",
                    en: "Check the part before the @: letters, digits, dot, hyphen, underscore, no spaces")
            case .badDomain:
                Phrase(
                    ru: "Проверьте часть адреса после знака @, например example.ru",
                    en: "Check the part after the @, for example example.ru")
            case .tooLong:
                Phrase(
                    ru: "Адрес слишком длинный: до @ не больше 64 знаков, всего не больше 254",
                    en: "The address is too long: up to 64 characters before the @, up to 254 in all")
            }
        }
    }

    package var stored: String { text }

    /// The address for look-up: in lower case throughout, since no provider tells `Ada@` from `ada@`.
    package var key: String { text.lowercased() }

    /// «a•••@example.ru»: enough for its owner to recognise it.
    package var masked: String { text.prefix(1) + "•••" + text.drop(while: { $0 != "@" }) }
}
