import Foundation

/// Why a code cannot be the one that was sent, before anything is looked up.
package enum CodeRefusal: ValueRefusal {
    case activationShape, activationSlip, smsShape, token

    package var phrase: Phrase {
        switch self {
        case .activationShape:
            Phrase(
                ru: "В коде 11 знаков, например 7K3MF-9PXA2-D. Перепишите его целиком",
                en: "The code has 11 characters, like 7K3MF-9PXA2-D. Copy it whole")
        case .activationSlip:
            Phrase(
                ru: "В коде опечатка: один из знаков не тот. Сверьте его с листком. Попытка не потрачена",
                en: "There is a slip in the code: one character is wrong. Compare it with the slip. No try was used up")
        case .smsShape: Phrase(ru: "В коде из сообщения 6 цифр", en: "The code in the message has 6 digits")
        case .token:
            Phrase(
                ru: "Ссылка неполная. Откройте её из письма ещё раз или скопируйте целиком",
                en: "The link is incomplete. Open it from the letter again or copy it whole")
        }
    }
}

/// The code that a clerk or a letter brings: ten characters of Crockford's base 32 (50 random bits) and a check.
///
/// The check is a weighted sum in the field of 32 elements: any one wrong character and any two swapped ones are
/// noticed before a try is used up.
package struct ActivationCode: CheckedText, Sensitive {
    /// Eleven characters without hyphens.
    package let text: String

    package init(_ typed: String) throws(CodeRefusal) {
        guard typed.utf8.count <= 100 else { throw .activationShape }
        let signs = typed.unicodeScalars.filter { !Digits.separators.contains($0) }
        let values = signs.compactMap(Self.value)
        guard values.count == signs.count, values.count == 11 else { throw .activationShape }
        guard Self.weighted(values) == 0 else { throw .activationSlip }
        text = Self.written(values)
    }

    /// A new code from the given randomness, which has to be secure outside of tests.
    package static func new(random: inout some RandomNumberGenerator) -> ActivationCode {
        let body = (0..<10).map { _ in Int.random(in: 0..<32, using: &random) }
        return ActivationCode(values: body + [weighted(body + [0])])
    }

    /// A new code from the system's secure randomness.
    package static func new() -> ActivationCode {
        var random = SystemRandomNumberGenerator()
        return new(random: &random)
    }

    private init(values: [Int]) { text = Self.written(values) }

    package var stored: String { text }

    /// «7K3MF-9PXA2-D», as it stands on the slip.
    package var printed: String {
        [text.prefix(5), text.dropFirst(5).prefix(5), text.suffix(1)].joined(separator: "-")
    }

    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".unicodeScalars)

    private static func written(_ values: [Int]) -> String { values.map { String(alphabet[$0]) }.joined() }

    /// Σ vᵢ·αⁿ⁻¹⁻ⁱ in GF(2⁵) by Horner's rule, α a root of x⁵+x²+1; the check has weight 1, and adding is subtracting.
    private static func weighted(_ values: [Int]) -> Int {
        values.reduce(0) { sum, value in
            let doubled = sum << 1
            return (doubled & 32 == 0 ? doubled : doubled ^ 0b100101) ^ value
        }
    }

    /// The value of what was typed in either case and layout; I and L are 1, O is 0 (Crockford).
    private static func value(_ typed: Unicode.Scalar) -> Int? {
        let upper = typed.properties.uppercaseMapping.unicodeScalars
        guard upper.count == 1, let scalar = upper.first else { return nil }
        return alphabet.firstIndex(of: lookAlikes[scalar] ?? scalar)
    }

    private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
        "I": "1", "L": "1", "O": "0", "А": "A", "В": "B", "С": "C", "Е": "E", "Н": "H", "К": "K", "М": "M", "О": "0",
        "Р": "P", "Т": "T", "Х": "X", "У": "Y", "З": "3", "І": "1",
    ]
}

/// The code of an SMS or a letter to confirm an address: six digits.
package struct SmsCode: CheckedText, Sensitive {
    package let digits: String

    package init(_ text: String) throws(CodeRefusal) {
        guard let number = Digits(text), number.count == 6 else { throw .smsShape }
        digits = number.text
    }

    /// A new code from the given randomness, which has to be secure outside of tests.
    package static func new(random: inout some RandomNumberGenerator) -> SmsCode {
        SmsCode(known: (0..<6).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined())
    }

    /// A new code from the system's secure randomness.
    package static func new() -> SmsCode {
        var random = SystemRandomNumberGenerator()
        return new(random: &random)
    }

    private init(known digits: String) { self.digits = digits }

    package var stored: String { digits }
}

/// 256 random bits for an address or a cookie: 43 characters of base64url.
package struct SecretToken: CheckedText, Sensitive {
    package let text: String

    package init(_ text: String) throws(CodeRefusal) {
        guard text.utf8.count == 43,
            text.utf8.allSatisfy({ byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            })
        else { throw .token }
        self.text = text
    }

    /// A new token from the given randomness, which has to be secure outside of tests.
    package static func new(random: inout some RandomNumberGenerator) -> SecretToken {
        let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
        let base64 = Data(bytes).base64EncodedString()
        return SecretToken(
            known: base64.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: ""))
    }

    /// A new token from the system's secure randomness.
    package static func new() -> SecretToken {
        var random = SystemRandomNumberGenerator()
        return new(random: &random)
    }

    private init(known text: String) { self.text = text }

    package var stored: String { text }
}
