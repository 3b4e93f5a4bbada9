/// A query as typed, made into terms that the index understands; never fails, whatever was typed.
struct SearchQuery {
    private let words: [String]

    /// What is read of a query; nobody types more, and an attacker gains nothing.
    static let longestQuery = 300
    static let mostWords = 12

    /// Words that say nothing by themselves.
    private static let fillers: Set<String> = [
        "и", "или", "в", "во", "на", "о", "об", "для", "по", "с", "со", "к", "за", "из", "от", "у", "как", "the", "of",
        "a", "an", "in", "on", "for", "to", "and", "or",
    ]

    init(_ typed: String) {
        // By scalars: a character can be made of any number of marks, so characters are no bound.
        let head = String(String.UnicodeScalarView(typed.unicodeScalars.prefix(Self.longestQuery)))
        let all = WordStemmer.words(of: head, limit: Self.mostWords)
        let telling = all.filter { !Self.fillers.contains($0) }
        words = telling.isEmpty ? all : telling
    }

    var isEmpty: Bool { words.isEmpty }

    enum Join: String {
        case all = " AND "
        case any = " OR "
    }

    /// An FTS5 expression: every word by its stem, the last also by its beginning, since one may still be typing.
    func expression(_ stemmer: WordStemmer, _ join: Join) -> String {
        words.enumerated().map { index, word in
            let stem = "\"\(stemmer.stem(word))\""
            return index == words.count - 1 ? "(\(stem) OR \"\(word)\" *)" : stem
        }.joined(separator: join.rawValue)
    }
}

/// Text typed with the keyboard in the wrong layout: `gfcgjhn` is «паспорт».
enum KeyboardLayout {
    private static let latin = Array("qwertyuiop[]asdfghjkl;'zxcvbnm,.`")
    private static let cyrillic = Array("йцукенгшщзхъфывапролджэячсмитьбюё")
    private static let toCyrillic = Dictionary(zip(latin, cyrillic), uniquingKeysWith: { first, _ in first })

    /// Nil when nothing changes or there is a Cyrillic letter already.
    static func repaired(_ typed: String) -> String? {
        let text = typed.lowercased()
        guard text.count <= SearchQuery.longestQuery, !text.contains(where: cyrillic.contains) else { return nil }
        let other = String(text.map { toCyrillic[$0] ?? $0 })
        return other == text ? nil : other
    }
}
