/// The number that people see and say: `40-7K3M-9PXA` for an application, an inquiry or a registration.
///
/// Two digits of the region (00 without one), seven random characters and a check character. The letters are those
/// that Russian and Latin share by shape, as on car plates, less those taken for digits (B, O, Y): a number may be typed in either layout.
/// Characters have values modulo 19 and places different weights, so any one wrong character and any two swapped ones are noticed.
/// Not a secret and not unique by itself: the table that keeps it is, and the caller takes another on a collision.
package struct PortalNumber: CheckedText, CustomStringConvertible {
    /// «40-7K3M-9PXA»
    package let text: String

    package init(_ typed: String) throws(Refusal) {
        guard typed.utf8.count <= 100 else { throw .malformed }
        let signs = typed.unicodeScalars.filter { !Digits.separators.contains($0) && $0 != "№" }
        let characters = signs.compactMap(Self.character)
        guard characters.count == signs.count, characters.count == 10 else { throw .malformed }
        let values = characters.compactMap(Self.value)
        guard values.count == 10, values.prefix(2).allSatisfy({ $0 <= 9 }), values.dropFirst(2).allSatisfy({ $0 >= 2 })
        else { throw .malformed }
        guard Self.weighted(values) == 0 else { throw .wrongCheck }
        text = Self.written(values)
    }

    private init(values: [Int]) { text = Self.written(values) }

    /// A new number from the given randomness. A region that is not two digits counts as none.
    package static func new(region: String?, random: inout some RandomNumberGenerator) -> PortalNumber {
        let code = region.flatMap { Digits($0) }.flatMap { $0.count == 2 ? $0.values : nil } ?? [0, 0]
        while true {
            let body = (0..<7).map { _ in Int.random(in: 2..<alphabet.count, using: &random) }
            // The check is what brings the weighted sum to zero; its weight is 1.
            let check = (modulus - weighted(code + body + [0])) % modulus
            // Values 0 and 1 are digits that look like O and I and stand only in the region's code.
            if check >= 2 { return PortalNumber(values: code + body + [check]) }
        }
    }

    /// How many bodies of seven characters there are.
    package static let bodies = 410_338_673

    /// The number with the body of that place among all; nil where its check would look like a letter. For made-up
    /// data that must not meet itself.
    package init?(region: String, body: Int) {
        guard (0..<Self.bodies).contains(body), let code = Digits(region), code.count == 2 else { return nil }
        var rest = body
        var values: [Int] = []
        for _ in 0..<7 {
            values.append(2 + rest % 17)
            rest /= 17
        }
        let check = (Self.modulus - Self.weighted(code.values + values + [0])) % Self.modulus
        guard check >= 2 else { return nil }
        self.init(values: code.values + values + [check])
    }

    /// A new number from the system's secure randomness.
    package static func new(region: String?) -> PortalNumber {
        var random = SystemRandomNumberGenerator()
        return new(region: region, random: &random)
    }

    package enum Refusal: ValueRefusal {
        case malformed, wrongCheck

        package var phrase: Phrase {
            switch self {
            case .malformed:
                Phrase(
                    ru: "Номер выглядит так: 40-7K3M-9PXA. Перепишите его целиком\u{00A0}— в нём 10 знаков",
                    en: "A number looks like 40-7K3M-9PXA. Copy it whole: it has 10 characters")
            case .wrongCheck:
                Phrase(
                    ru: "В номере опечатка: один из знаков не тот. Сверьте его с уведомлением",
                    en: "There is a slip in the number: one character is wrong. Compare it with the notice")
            }
        }
    }

    package var stored: String { text }
    package var description: String { text }
    /// The two digits of the region, nil without one.
    package var region: String? { text.hasPrefix("00") ? nil : String(text.prefix(2)) }

    private static let modulus = 19
    private static let alphabet = Array("0123456789ACEHKMPTX".unicodeScalars)

    private static func value(_ scalar: Unicode.Scalar) -> Int? { alphabet.firstIndex(of: scalar) }

    private static func weighted(_ values: [Int]) -> Int {
        zip(values, stride(from: values.count, to: 0, by: -1)).reduce(0) { $0 + $1.0 * $1.1 } % modulus
    }

    private static func written(_ values: [Int]) -> String {
        var text = String.UnicodeScalarView()
        for (place, value) in values.enumerated() {
            if place == 2 || place == 6 { text.append("-") }
            text.append(alphabet[value])
        }
        return String(text)
    }

    /// The character that was meant: upper case, Latin for its Russian look-alike, a digit for a letter never used.
    private static func character(_ typed: Unicode.Scalar) -> Unicode.Scalar? {
        if alphabet.contains(typed) { return typed }
        let upper = typed.properties.uppercaseMapping.unicodeScalars
        guard upper.count == 1, let scalar = upper.first else { return nil }
        return lookAlikes[scalar] ?? (alphabet.contains(scalar) ? scalar : nil)
    }

    private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
        "А": "A", "С": "C", "Е": "E", "Ё": "E", "Н": "H", "К": "K", "М": "M", "Р": "P", "Т": "T", "Х": "X",
        "B": "8", "В": "8", "O": "0", "О": "0", "D": "0", "Q": "0", "I": "1", "L": "1", "І": "1", "|": "1", "З": "3",
        "Ч": "4", "S": "5", "Ѕ": "5", "G": "6", "Б": "6", "Z": "2",
    ]
}
