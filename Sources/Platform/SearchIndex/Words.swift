/// How a text falls into words, for the index and for a query alike.
package enum Words {
    /// Longer words are cut here: no language has them.
    static let longestWord = 48

    /// The words of a text as they are compared: small letters, «ё» as «е», marks dropped. What is neither letter nor
    /// digit separates.
    package static func of(_ text: String, limit: Int = .max) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        var length = 0
        func finish() {
            if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
            word.removeAll(keepingCapacity: true)
            length = 0
        }
        for scalar in text.unicodeScalars {
            guard words.count < limit else { break }
            guard let plain = folded(scalar) else {
                if scalar.properties.generalCategory != .nonspacingMark { finish() }
                // й may come as two scalars: a letter and its mark; so may ё, whose mark is dropped.
                if scalar == breve, word.suffix(2).elementsEqual(shortI.dropLast(2)) {
                    word.replaceSubrange((word.count - 2)..., with: shortI.dropFirst(2))
                }
                continue
            }
            guard length < longestWord else { continue }
            length += 1
            word.append(contentsOf: UTF8.encode(plain) ?? UTF8.EncodedScalar())
        }
        finish()
        return Array(words.prefix(limit))
    }

    /// «и» and «й».
    private static let shortI = Array("ий".utf8)
    private static let breve: Unicode.Scalar = "\u{0306}"

    /// The letter or digit as it is compared; nil for what separates words.
    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x61...0x7A, 0x30...0x39: return scalar
        case 0x0430...0x044F: return scalar
        case 0x0451, 0x0401: return "е"
        case 0x41...0x5A, 0x0410...0x042F: return Unicode.Scalar(scalar.value + 0x20) ?? scalar
        case 0...0x7F, 0x2000...0x206F, 0xA0, 0xAB, 0xBB: return nil
        default:
            let properties = scalar.properties
            guard properties.isAlphabetic || properties.numericType != nil else { return nil }
            let lower = properties.lowercaseMapping.unicodeScalars
            return lower.count == 1 ? lower.first : scalar
        }
    }

    static func isCyrillic(_ word: String) -> Bool {
        word.unicodeScalars.contains { (0x0400...0x04FF).contains($0.value) }
    }
    static func isLatin(_ word: String) -> Bool { word.utf8.contains { (0x61...0x7A).contains($0) } }

    /// Words that say nothing by themselves: particles, and the verbs with which everybody asks.
    static let fillers: Set<String> = [
        "и", "или", "в", "во", "на", "о", "об", "обо", "для", "по", "с", "со", "к", "ко", "за", "из", "от", "у", "до",
        "а",
        "не", "ли", "же", "как", "где", "что", "чтобы", "какой", "какие", "какая", "какое", "куда", "когда", "кто",
        "сколько",
        "можно", "нужно", "надо", "хочу", "мне", "меня", "мой", "моя", "мою", "мое", "мои", "я", "это", "если", "то",
        "при",
        "через", "онлайн", "госуслуги", "получить", "получение", "оформить", "оформление", "сделать", "подать",
        "узнать",
        "взять", "заказать", "нужен", "нужна", "нужны", "хотим", "нам", "него", "нее", "их", "его", "ее", "свой",
        "свою",
        "the", "of", "a", "an", "in", "on", "for", "to", "and", "or", "how", "where", "what", "my", "i", "get", "is",
        "do",
    ]
}
