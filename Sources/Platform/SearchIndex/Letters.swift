/// What a person meant to type: the other keyboard layout, Russian in Latin letters, words written as they sound.
enum Letters {
    private static let latinKeys = Array("qwertyuiop[]asdfghjkl;'zxcvbnm,.`{}:\"<>~")
    private static let cyrillicKeys = Array("йцукенгшщзхъфывапролджэячсмитьбюёхъжэбюё")
    private static let toCyrillic = Dictionary(zip(latinKeys, cyrillicKeys), uniquingKeysWith: { first, _ in first })
    private static let toLatin = Dictionary(zip(cyrillicKeys, latinKeys), uniquingKeysWith: { first, _ in first })

    /// `gfcgjhn` is «паспорт», «зфыызщке» is `passport`: the text in the other layout; nil when it has nothing to change.
    static func otherLayout(_ typed: String) -> String? {
        let text = typed.lowercased()
        let isCyrillic = Words.isCyrillic(text)
        guard isCyrillic || Words.isLatin(text) else { return nil }
        let keys = isCyrillic ? toLatin : toCyrillic
        let other = String(text.map { keys[$0] ?? $0 })
        return other == text ? nil : other
    }

    private static let alike = Dictionary(
        zip("aceopxykmtbhACEOPXYKMTBH", "асеорхукмтвнАСЕОРХУКМТВН"), uniquingKeysWith: { first, _ in first })

    /// A Latin letter among Cyrillic ones is that which looks like it: «пacпорт», copied from somewhere.
    static func oneAlphabet(_ word: String) -> String {
        let cyrillic = word.unicodeScalars.count { (0x0400...0x04FF).contains($0.value) }
        guard cyrillic > 0, Words.isLatin(word.lowercased()) else { return word }
        let other = String(word.map { alike[$0] ?? $0 })
        return Words.isLatin(other.lowercased()) ? word : other
    }

    /// The longest first: `shch` before `sh`.
    private static let syllables: [(String, String)] = [
        ("shch", "щ"), ("sch", "щ"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("yo", "е"),
        ("jo", "е"), ("yu", "ю"), ("ju", "ю"), ("iu", "ю"), ("ya", "я"), ("ja", "я"), ("ia", "ия"), ("ye", "е"),
        ("je", "е"),
        ("iy", "ий"), ("yy", "ый"), ("ij", "ий"), ("ck", "к"), ("ph", "ф"), ("a", "а"), ("b", "б"), ("c", "ц"),
        ("d", "д"),
        ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"), ("j", "й"), ("k", "к"), ("l", "л"), ("m", "м"),
        ("n", "н"),
        ("o", "о"), ("p", "п"), ("q", "к"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"), ("w", "в"),
        ("x", "кс"),
        ("y", "ы"), ("z", "з"), ("'", "ь"), ("`", "ь"),
    ]
    private static let digits: [Character: String] = ["4": "ч", "6": "ш"]

    /// `spravka` is «справка»: Russian that was typed in Latin letters; `x` may be «х» (arxiv) or «кс» (taxi). Empty where
    /// there is nothing to change.
    static func transliterations(_ word: String) -> [String] {
        guard let plain = transliterated(word) else { return [] }
        guard word.contains("x"), let other = transliterated(word.replacing("x", with: "h")) else { return [plain] }
        return [plain, other]
    }

    private static func transliterated(_ word: String) -> String? {
        guard Words.isLatin(word), !Words.isCyrillic(word) else { return nil }
        var rest = Substring(word)
        var russian = ""
        while let first = rest.first {
            if let (latin, cyrillic) = syllables.first(where: { rest.hasPrefix($0.0) }) {
                rest = rest.dropFirst(latin.count)
                // After a vowel y is й: `avtomobilnyy`, `reestroviy`, `moy`.
                let sounds = cyrillic == "ы" && russian.last.map { "аеиоуыэюя".contains($0) } ?? false ? "й" : cyrillic
                russian += sounds
            } else {
                russian += digits[first] ?? String(first)
                rest = rest.dropFirst()
            }
        }
        return russian
    }

    /// How a Cyrillic word sounds, roughly: words that differ only by what the ear confuses have one key («регестрация»,
    /// «регистрация»). Latin words keep their letters, doubled ones once.
    static func sound(of word: String) -> [UInt8] {
        var key: [UInt8] = []
        key.reserveCapacity(word.utf8.count / 2)
        for scalar in word.unicodeScalars {
            guard let code = sounds[scalar] ?? (scalar.isASCII ? UInt8(scalar.value) : nil) else { continue }
            guard code != 0, key.last != code else { continue }
            // «тс», «тьс», «дс» are «ц»; «сч», «зч» are «щ».
            if key.last == tee, code == ess {
                key[key.count - 1] = tsay
            } else if key.last == ess, code == chay {
                key[key.count - 1] = shay
            } else {
                key.append(code)
            }
        }
        return key
    }

    private static let (tee, ess, tsay, chay, shay): (UInt8, UInt8, UInt8, UInt8, UInt8) = (
        0x54, 0x53, 0x43, 0x48, 0x57
    )

    private static let sounds: [Unicode.Scalar: UInt8] = {
        let groups: [(String, UInt8)] = [
            ("ао", 0x41), ("еиыэй", 0x49), ("у", 0x55), ("я", 0x51), ("ю", 0x59), ("бп", 0x50), ("вф", 0x46),
            ("гк", 0x4B),
            ("дт", tee), ("жшщ", shay), ("зс", ess), ("ц", tsay), ("ч", chay), ("л", 0x4C), ("м", 0x4D), ("н", 0x4E),
            ("р", 0x52), ("х", 0x58), ("ьъ", 0),
        ]
        return Dictionary(
            groups.flatMap { letters, code in letters.unicodeScalars.map { ($0, code) } },
            uniquingKeysWith: { first, _ in first })
    }()
}
