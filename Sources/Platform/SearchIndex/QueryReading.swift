/// One word of a query: the words of the index that it may mean.
struct QueryWord: Sendable {
    struct Meaning: Sendable, Hashable {
        let term: Term
        /// 1 for the word itself, less for what is only like it.
        let weight: Float
    }

    /// As it was read, after mistakes were put right.
    var text: String
    /// The best first; empty where nothing in the catalogue is like it.
    var meanings: [Meaning]
    var isPutRight = false

    var quality: Float { meanings.first?.weight ?? 0 }
}

/// A query as it is understood: the words as typed, and other ways to say the same.
struct QueryReading: Sendable {
    struct Variant: Sendable {
        let words: [QueryWord]
        let weight: Float
    }

    let variants: [Variant]
    /// The kind of thing that its words ask for.
    let wanted: SearchKind?
    /// The query in words, where it is not what was typed.
    let repaired: String?

    /// What is read of a query; nobody types more, and an attacker gains nothing.
    static let longestQuery = 300
    static let mostWords = 12
}

/// Reads queries by a vocabulary; never fails, whatever was typed.
struct QueryReader: Sendable {
    let vocabulary: Vocabulary
    /// By the stems of what is said, with spaces between: the words that it means.
    let synonyms: [String: [[String]]]
    /// By stem: the kind of thing that the word asks for.
    let cues: [String: SearchKind]

    private static let longestSaying = 4
    private static let mostVariants = 6

    /// - Parameter isLiteral: the words stand as they were typed, even those that the catalogue does not know.
    func read(_ typed: String, isLiteral: Bool = false) -> QueryReading {
        // By scalars: a character can be made of any number of marks, so characters are no bound.
        let head = String(String.UnicodeScalarView(typed.unicodeScalars.prefix(QueryReading.longestQuery)))
        let (all, isOther) =
            isLiteral ? (Words.of(head, limit: QueryReading.mostWords).map(asTyped), false) : interpreted(head)
        let said = all.filter { !Words.fillers.contains($0.text) }
        let words = said.isEmpty ? all : said
        guard !words.isEmpty else { return QueryReading(variants: [], wanted: nil, repaired: nil) }
        // What kind of thing is wanted decides between things, it does not find them.
        let wanted = words.lazy.compactMap { cues[stem(of: $0)] }.first
        let telling = words.filter { cues[stem(of: $0)] == nil }
        let isRepaired = isOther || all.contains(where: \.isPutRight)
        return QueryReading(
            variants: variants(of: telling.isEmpty ? words : telling), wanted: telling.isEmpty ? nil : wanted,
            repaired: isRepaired ? all.map(\.text).joined(separator: " ") : nil)
    }

    // MARK: what was meant to be typed

    private enum Mode: CaseIterable { case typed, otherLayout, transliterated }

    /// Each run of letters as typed, in the other keyboard layout or as Russian in Latin letters: whichever the catalogue
    /// knows best. One person types all of it in one way, so the whole decides before the part.
    private func interpreted(_ text: String) -> (words: [QueryWord], isOther: Bool) {
        let chunks = text.split(whereSeparator: \.isWhitespace).prefix(QueryReading.mostWords).map {
            Letters.oneAlphabet(String($0))
        }
        let options = chunks.enumerated().map { index, chunk in
            Mode.allCases.map { mode in understood(chunk, mode, isLast: index == chunks.count - 1) }
        }
        func total(_ mode: Int) -> Float { options.reduce(0) { $0 + Self.quality($1[mode]) } - (mode == 0 ? 0 : 0.05) }
        let whole = Mode.allCases.indices.max { total($0) < total($1) || (total($0) == total($1) && $0 > $1) } ?? 0
        var words: [QueryWord] = []
        var isOther = false
        for option in options {
            let own = Mode.allCases.indices.max { Self.quality(option[$0]) < Self.quality(option[$1]) } ?? whole
            let mode = Self.quality(option[own]) > Self.quality(option[whole]) + 0.5 ? own : whole
            guard let read = option[mode] else { continue }
            if mode != 0 { isOther = true }
            words += read
        }
        return (Array(words.prefix(QueryReading.mostWords)), isOther)
    }

    /// How well a run of letters is understood, 0 to 1; nil words are understood worst.
    private static func quality(_ words: [QueryWord]?) -> Float {
        guard let words, !words.isEmpty else { return 0 }
        return words.reduce(0) { $0 + (Words.fillers.contains($1.text) ? 1 : $1.quality) } / Float(words.count)
    }

    private func understood(_ chunk: String, _ mode: Mode, isLast: Bool) -> [QueryWord]? {
        let texts: [String]
        switch mode {
        case .typed: texts = Words.of(chunk, limit: QueryReading.mostWords)
        case .otherLayout:
            guard let other = Letters.otherLayout(chunk) else { return nil }
            texts = Words.of(other, limit: QueryReading.mostWords)
        case .transliterated:
            let latin = Words.of(chunk, limit: QueryReading.mostWords)
            guard latin.contains(where: { Words.isLatin($0) }) else { return nil }
            return latin.enumerated().map { index, text in
                let isEnd = isLast && index == latin.count - 1
                let readings = Letters.transliterations(text).map { word($0, isLast: isEnd) }
                return readings.max { $0.quality < $1.quality } ?? word(text, isLast: isEnd)
            }
        }
        return texts.enumerated().map { index, text in word(text, isLast: isLast && index == texts.count - 1) }
    }

    // MARK: what a word may mean

    /// A word with its other forms, and nothing else.
    private func asTyped(_ text: String) -> QueryWord { plain(text) }

    private func word(_ text: String, isLast: Bool) -> QueryWord {
        guard !Words.fillers.contains(text) else {
            return QueryWord(text: text, meanings: vocabulary.term(text).map { [.init(term: $0, weight: 1)] } ?? [])
        }
        var meanings: [QueryWord.Meaning] = []
        var right = text
        let length = text.unicodeScalars.count
        // One may still be typing, or cut a long word short: «сним с учёта».
        let isKnown = vocabulary.term(text) != nil
        let begun = length >= 3 && (isLast || !isKnown) ? vocabulary.beginning(with: text, limit: 24) : []
        if let term = vocabulary.term(text) {
            meanings.append(.init(term: term, weight: 1))
        } else if isLast, !begun.isEmpty {
            // What begins so is likelier than what is like it.
        } else if length >= 4 || vocabulary.parts(of: text) != nil {
            let near = vocabulary.near(text)
            if let best = near.first {
                right = best.form
                for found in near.prefix(5) where found.closeness >= best.closeness - 0.15 {
                    meanings.append(.init(term: found.term, weight: found.closeness * 0.95))
                }
            }
        }
        if isLast || meanings.isEmpty {
            for term in begun { meanings.append(.init(term: term, weight: isKnown ? 0.6 : 0.8)) }
        }
        // Words of one root: «регистрировать» and «регистрация».
        if length >= 6 {
            let stem = vocabulary.stemmer.stem(right).unicodeScalars
            let root = String(String.UnicodeScalarView(stem.prefix(max(5, stem.count - 3))))
            for term in vocabulary.beginning(with: root, limit: 12) { meanings.append(.init(term: term, weight: 0.45)) }
        }
        var seen: Set<Term> = []
        meanings = meanings.filter { seen.insert($0.term).inserted }.sorted { $0.weight > $1.weight }
        return QueryWord(text: right, meanings: meanings, isPutRight: right != text)
    }

    private func plain(_ text: String) -> QueryWord {
        QueryWord(text: text, meanings: vocabulary.term(text).map { [.init(term: $0, weight: 1)] } ?? [])
    }

    // MARK: other ways to say it

    /// The words as read; with sayings replaced by what they mean; words that were run together or apart.
    private func variants(of words: [QueryWord]) -> [QueryReading.Variant] {
        var variants = [QueryReading.Variant(words: words, weight: 1)]
        var replaced: [QueryWord] = []
        var index = 0
        var isReplaced = false
        while index < words.count {
            if let (length, meanings) = saying(in: words, at: index), let first = meanings.first {
                for meaning in meanings.prefix(3) {
                    variants.append(.init(words: joined(words, index, length, meaning.map(plain)), weight: 0.95))
                }
                replaced += first.map(plain)
                index += length
                isReplaced = true
            } else {
                replaced.append(words[index])
                index += 1
            }
        }
        if isReplaced, variants.count > 2 { variants.insert(.init(words: replaced, weight: 0.95), at: 1) }
        for index in words.indices {
            if words[index].quality < 0.9, let parts = vocabulary.parts(of: words[index].text) {
                let known = parts.filter { !Words.fillers.contains($0) }.map(plain)
                variants.append(.init(words: joined(words, index, 1, known), weight: 0.95))
            }
            if index + 1 < words.count {
                let together = words[index].text + words[index + 1].text
                if vocabulary.isForm(together) {
                    variants.append(.init(words: joined(words, index, 2, [plain(together)]), weight: 0.97))
                }
            }
        }
        return Array(variants.prefix(Self.mostVariants))
    }

    private func joined(_ words: [QueryWord], _ start: Int, _ length: Int, _ middle: [QueryWord]) -> [QueryWord] {
        Array(words[..<start]) + middle + Array(words[(start + length)...])
    }

    /// The longest saying that begins here.
    private func saying(in words: [QueryWord], at start: Int) -> (length: Int, meanings: [[String]])? {
        for length in stride(from: min(Self.longestSaying, words.count - start), to: 0, by: -1) {
            let key = words[start..<(start + length)].map { stem(of: $0) }.joined(separator: " ")
            if let meanings = synonyms[key] { return (length, meanings) }
        }
        return nil
    }

    private func stem(of word: QueryWord) -> String { vocabulary.stemmer.stem(word.text) }
}
