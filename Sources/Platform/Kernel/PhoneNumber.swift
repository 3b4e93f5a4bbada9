/// A telephone number of Russia, kept as E.164.
///
/// Taken as people write it: `8 (800) 100-10-70`, `+7 912 345-67-89`, `9123456789`. SMS goes to mobile numbers only.
package struct PhoneNumber: CheckedText, Sensitive {
    /// «+79123456789»
    package let e164: String
    /// How many digits belong to the code of the place: three, unless brackets showed four or five.
    private let codeLength: Int

    package init(_ text: String) throws(Refusal) {
        guard text.utf8.count <= 100 else { throw .malformed }
        let typed = text.filter { !$0.isWhitespace }
        guard let number = Digits(typed.filter { !"+().".contains($0) }), number.count > 0,
            !typed.dropFirst().contains("+")
        else { throw .malformed }
        let national: Substring
        switch (typed.hasPrefix("+"), number.values[0], number.count) {
        case (true, 7, 11), (false, 7, 11), (false, 8, 11): national = number.text.dropFirst()
        case (true, 7, _): throw .wrongLength
        case (true, _, _): throw .foreign
        // Ten digits that begin with 8 are a national number that lacks a digit, not a code of its own.
        case (false, let first, 10) where first != 8: national = number.text[...]
        default: throw .wrongLength
        }
        switch national.first {
        case "3", "4", "8", "9": break
        case "6", "7": throw .foreign
        default: throw .noSuchCode
        }
        e164 = "+7" + national
        codeLength = Self.codeLength(typed)
    }

    private static func codeLength(_ typed: String) -> Int {
        guard let open = typed.firstIndex(of: "("), let close = typed[open...].firstIndex(of: ")") else { return 3 }
        let length = typed[open..<close].filter(\.isNumber).count
        return (4...5).contains(length) ? length : 3
    }

    package enum Refusal: ValueRefusal {
        case malformed, wrongLength, foreign, noSuchCode

        package var phrase: Phrase {
            switch self {
            case .malformed:
                Phrase(
                    ru: "Напишите номер цифрами, например +7\u{00A0}912\u{00A0}345-67-89",
                    en: "Write the number in digits, like +7\u{00A0}912\u{00A0}345-67-89")
            case .wrongLength:
                Phrase(
                    ru: "В номере должно быть 11 цифр: +7 или 8, код и сам номер",
                    en: "The number must have 11 digits: +7 or 8, the code and the number itself")
            case .foreign:
                Phrase(
                    ru: "Это номер другой страны. Укажите российский номер: он начинается с +7 или 8",
                    en: "This is a number of another country. Give a Russian one: it begins with +7 or 8")
            case .noSuchCode:
                Phrase(
                    ru: "Такого кода нет: после +7 или 8 идёт 3, 4, 8 или 9. Проверьте номер",
                    en: "There is no such code: after +7 or 8 comes 3, 4, 8 or 9. Check the number")
            }
        }
    }

    private var national: Substring { e164.dropFirst(2) }

    package var isMobile: Bool { national.hasPrefix("9") }

    package var stored: String {
        codeLength == 3 ? e164 : "+7(" + national.prefix(codeLength) + ")" + national.dropFirst(codeLength)
    }

    /// As people read it: «+7 912 345-67-89» for a mobile, «8 (800) 100-10-70» for any other; no-break spaces.
    package var display: String {
        let local = national.dropFirst(codeLength)
        let head = local.dropLast(4)
        let grouped = [head, local.suffix(4).prefix(2), local.suffix(2)].joined(separator: "-")
        let code = national.prefix(codeLength)
        return isMobile ? "+7\u{00A0}\(code)\u{00A0}\(grouped)" : "8\u{00A0}(\(code))\u{00A0}\(grouped)"
    }

    /// «+7 912 •••-••-89»: enough for its owner to recognise it.
    package var masked: String { "+7\u{00A0}\(national.prefix(3))\u{00A0}•••-••-\(national.suffix(2))" }

    /// Two numbers are one when they are dialled alike, however they were written.
    package static func == (left: Self, right: Self) -> Bool { left.e164 == right.e164 }
    package func hash(into hasher: inout Hasher) { hasher.combine(e164) }
}
