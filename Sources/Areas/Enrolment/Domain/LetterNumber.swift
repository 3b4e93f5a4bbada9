import Kernel
import Storage

/// The portal's own number of a letter, given when it is printed first: eleven random digits and one that notices a slip
/// (Luhn, ISO/IEC 7812-1, annex B). Digits alone, so that a scanner types them alike in either keyboard layout.
package struct LetterNumber: CheckedText {
    package let text: String

    package init(_ typed: String) throws(Refusal) {
        guard typed.utf8.count <= 60 else { throw .malformed }
        let separators: Set<Character> = [" ", "\u{00A0}", "-", "–", "\t"]
        let digits = typed.filter { !separators.contains($0) }
        guard digits.utf8.count == 12, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .malformed }
        let values = digits.utf8.map { Int($0) - 0x30 }
        guard values.last == Self.check(values.dropLast()) else { throw .wrongCheck }
        text = digits
    }

    private init(digits: [Int]) { text = digits.map(String.init).joined() }

    static func new() -> LetterNumber {
        var random = SystemRandomNumberGenerator()
        // The first is no zero: tables of numbers drop it.
        let digits = (0..<11).map { Int.random(in: $0 == 0 ? 1...9 : 0...9, using: &random) }
        return LetterNumber(digits: digits + [check(digits[...])])
    }

    private static func check(_ digits: ArraySlice<Int>) -> Int {
        let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
            let value = digit.offset % 2 == 0 ? digit.element * 2 : digit.element
            return sum + (value > 9 ? value - 9 : value)
        }
        return (10 - sum % 10) % 10
    }

    /// In fours, for who reads it.
    package var shown: String {
        text.enumerated().map { $0.offset > 0 && $0.offset % 4 == 0 ? "\u{00A0}\($0.element)" : "\($0.element)" }
            .joined()
    }

    package var stored: String { text }

    package enum Refusal: ValueRefusal {
        case malformed, wrongCheck

        package var phrase: Phrase { EnrolmentTexts.letterNumberShape }
    }
}

/// What a scanner types: keys, not letters. With the Russian layout on, `K` comes as «Л».
enum ScannedText {
    private static let keys = Dictionary(
        zip("ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ", "QWERTYUIOPASDFGHJKLZXCVBNM"), uniquingKeysWith: { first, _ in first })

    /// As it would have come with the Latin layout on.
    static func latin(_ typed: String) -> String { String(typed.uppercased().map { keys[$0] ?? $0 }) }
}

extension TrackingNumber {
    /// From a field that a scanner fills, in either layout.
    init(scanned typed: String) throws(Refusal) {
        do { self = try TrackingNumber(typed) } catch {
            // It is refused for what was typed, not for what it might have been.
            guard let other = try? TrackingNumber(ScannedText.latin(typed)) else { throw error }
            self = other
        }
    }
}

extension PortalNumber {
    /// From a field that a scanner fills, in either layout.
    init(scanned typed: String) throws(Refusal) {
        do { self = try PortalNumber(typed) } catch {
            guard let other = try? PortalNumber(ScannedText.latin(typed)) else { throw error }
            self = other
        }
    }
}
