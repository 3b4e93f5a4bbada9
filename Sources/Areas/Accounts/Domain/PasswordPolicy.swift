import Foundation
import Kernel

/// What a password may be (after NIST SP 800-63B-4): long, not expected, of any characters. No rules of composition,
/// no expiry.
///
/// Whatever a guesser would try first counts as one character: common words in either keyboard layout, walks over the
/// keyboard, years and dates, repeated signs, and the person's own name, address and numbers. Of what remains there
/// have to be `leastUnits`.
enum PasswordPolicy {
    static let shortest = 12
    static let longest = 256
    private static let leastUnits = 7
    private static let leastDistinct = 5

    enum Refusal: ValueRefusal {
        case empty, tooLong, predictable, personal, tooUniform
        case tooShort(Int)

        var phrase: Phrase {
            switch self {
            case .empty: AccountsTexts.passwordEmpty
            case .tooShort(let count): AccountsTexts.passwordShort(count, shortest)
            case .tooLong: AccountsTexts.passwordLong(longest)
            case .predictable: AccountsTexts.passwordPredictable
            case .personal: AccountsTexts.passwordPersonal
            case .tooUniform: AccountsTexts.passwordUniform
            }
        }
    }

    /// - Parameter own: what an acquaintance would try: names, parts of the e-mail, СНИЛС, phone, dates.
    static func check(_ password: String, own: [String] = []) throws(Refusal) {
        guard !password.isEmpty else { throw .empty }
        guard password.utf8.count <= 4 * longest else { throw .tooLong }
        let composed = password.precomposedStringWithCanonicalMapping
        let count = composed.unicodeScalars.count
        guard count >= shortest else { throw .tooShort(count) }
        guard count <= longest else { throw .tooLong }
        let signs = Array(fold(composed))
        guard Set(signs).count >= leastDistinct else { throw .tooUniform }
        let own = Set(own.map(fold).filter { $0.count >= 3 }.flatMap { [$0, swapLayout($0)] }).map(Array.init)
        guard units(signs, besides: own) >= leastUnits else {
            throw units(signs, besides: []) >= leastUnits ? .personal : .predictable
        }
    }

    enum Verdict: Sendable {
        case refused(Refusal)
        case fit
        /// Half as long again as it has to be.
        case strong
    }

    /// How a password that is being chosen looks.
    static func judge(_ password: String, own: [String]) -> Verdict {
        do { try check(password, own: own) } catch { return .refused(error) }
        let own = own.map(fold).filter { $0.count >= 3 }.flatMap { [$0, swapLayout($0)] }.map(Array.init)
        let signs = Array(fold(password.precomposedStringWithCanonicalMapping))
        return units(signs, besides: own) >= leastUnits + 4 ? .strong : .fit
    }

    /// How many units remain when everything expected counts as one.
    private static func units(_ signs: [Character], besides own: [[Character]]) -> Int {
        var count = 0
        var index = 0
        while index < signs.count {
            index += max(1, expectedLength(signs[index...], own))
            count += 1
        }
        return count
    }

    /// The length of the longest expected piece at the beginning.
    private static func expectedLength(_ rest: ArraySlice<Character>, _ own: [[Character]]) -> Int {
        let words = (own + commonWords[rest.first ?? " ", default: []]).filter { rest.starts(with: $0) }.map(\.count)
        return max(words.max() ?? 0, walk(rest), repeated(rest), year(rest))
    }

    /// A walk along a row of keys or through the digits, in either direction: four signs and more.
    private static func walk(_ rest: ArraySlice<Character>) -> Int {
        for step in [1, -1] {
            var length = 1
            for (here, next) in zip(rest, rest.dropFirst()) {
                guard let from = keyPlaces[here], let to = keyPlaces[next], from.row == to.row,
                    to.place - from.place == step
                else { break }
                length += 1
            }
            if length >= 4 { return length }
        }
        return 0
    }

    /// The same sign three times and more, or the same two to four signs again.
    private static func repeated(_ rest: ArraySlice<Character>) -> Int {
        let signs = Array(rest)
        for period in 1...4 where signs.count >= 2 * period {
            var length = period
            while length < signs.count, signs[length] == signs[length - period] { length += 1 }
            if length >= max(3, 2 * period) { return length }
        }
        return 0
    }

    /// A date in digits (27031985, 270385) or a year of people's lives.
    private static func year(_ rest: ArraySlice<Character>) -> Int {
        let digits = rest.prefix(8).prefix { $0.isASCII && $0.isNumber }.compactMap(\.wholeNumberValue)
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
        func isYear(_ year: Int) -> Bool { (1920...2039).contains(year) }
        if digits.count == 8 {
            if isYear(number(4..<8)), (1...31).contains(number(0..<2)) { return 8 }
            if isYear(number(0..<4)), (1...12).contains(number(4..<6)) { return 8 }
        }
        if digits.count >= 6, (1...31).contains(number(0..<2)), (1...12).contains(number(2..<4)) { return 6 }
        return digits.count >= 4 && isYear(number(0..<4)) ? 4 : 0
    }

    private static func fold(_ text: String) -> String { text.lowercased().replacing("ё", with: "е") }

    private static let rows = [
        "1234567890", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю.",
    ]

    private static let keyPlaces: [Character: (row: Int, place: Int)] = {
        var places: [Character: (row: Int, place: Int)] = [:]
        for (row, keys) in rows.enumerated() {
            for (place, key) in keys.enumerated() where places[key] == nil { places[key] = (row, place) }
        }
        return places
    }()

    /// The word as it comes out with the other layout switched on: «пароль» is «gfhjkm».
    private static func swapLayout(_ word: String) -> String {
        String(word.map { otherLayout[$0] ?? $0 })
    }

    private static let otherLayout: [Character: Character] = {
        let latin = Array("qwertyuiop[]asdfghjkl;'zxcvbnm,.")
        let russian = Array("йцукенгшщзхъфывапролджэячсмитьбю")
        return Dictionary(
            zip(latin, russian).map { ($0, $1) } + zip(russian, latin).map { ($0, $1) },
            uniquingKeysWith: { first, _ in first })
    }()

    /// By first sign, in both layouts.
    private static let commonWords: [Character: [[Character]]] = {
        let words = (PasswordWords.latin + PasswordWords.russian).map(fold)
        let all = Set(words + words.map(swapLayout))
        return Dictionary(grouping: all.filter { $0.count >= 3 }.map(Array.init), by: { $0.first ?? " " })
    }()
}
