/// A word's number within a vocabulary: one for all its forms.
typealias Term = Int32

/// The words of an index: which stem each form has, which forms begin with some letters, which are near to a mistyped one.
struct Vocabulary: Sendable {
    /// The stem of each term.
    private(set) var stems: [String] = []
    private var terms: [TextKey: Term] = [:]
    private var forms: [TextKey: Term] = [:]
    /// All forms in the order of their bytes, for beginnings.
    private var sorted: [(form: String, term: Term)] = []
    private var near = NearWords()
    let stemmer = WordStemmer()

    /// The term of a word of a text, made when it is new.
    mutating func add(_ word: String) -> Term {
        if let known = forms[TextKey(word)] { return known }
        let stem = stemmer.stem(word)
        let term = terms[TextKey(stem)] ?? Term(clamping: stems.count)
        if terms[TextKey(stem)] == nil {
            terms[TextKey(stem)] = term
            stems.append(stem)
        }
        forms[TextKey(word)] = term
        return term
    }

    /// To be called once, when all the words are there.
    mutating func finish() {
        sorted = forms.map { ($0.key.text, $0.value) }.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
        near = NearWords(sorted)
    }

    func term(_ word: String) -> Term? { forms[TextKey(word)] ?? terms[TextKey(stemmer.stem(word))] }
    func isForm(_ word: String) -> Bool { forms[TextKey(word)] != nil }
    func stem(_ term: Term) -> String { stems.indices.contains(Int(term)) ? stems[Int(term)] : "" }
    var count: Int { stems.count }

    /// The terms of forms that begin so, at most so many.
    func beginning(with start: String, limit: Int) -> [Term] {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle].form.utf8.lexicographicallyPrecedes(start.utf8) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        var found: [Term] = []
        for entry in sorted[low...] {
            guard found.count < limit, entry.form.utf8.starts(with: start.utf8) else { break }
            if found.last != entry.term, !found.contains(entry.term) { found.append(entry.term) }
        }
        return found
    }

    /// Forms that a mistyped word may have meant, the nearest first, with how near: 1 is the same sound.
    func near(_ word: String) -> [NearWords.Found] { near.find(word) }

    /// The word as several known ones: «загранпаспорт», «справкаосудимости». Nil where it is none.
    func parts(of word: String) -> [String]? {
        let letters = Array(word.unicodeScalars)
        guard (6...Words.longestWord).contains(letters.count) else { return nil }
        // The fewest parts that end at each letter.
        var best: [(parts: Int, start: Int)?] = Array(repeating: nil, count: letters.count + 1)
        best[0] = (0, 0)
        for end in 1...letters.count {
            for start in stride(from: end - 1, through: max(0, end - 20), by: -1) {
                guard let before = best[start], !(start == 0 && end == letters.count) else { continue }
                let part = String(String.UnicodeScalarView(letters[start..<end]))
                let isWord = Words.fillers.contains(part) || (end - start >= 3 && term(part) != nil)
                guard isWord, before.parts + 1 < best[end]?.parts ?? .max else { continue }
                best[end] = (before.parts + 1, start)
            }
        }
        guard let last = best[letters.count], last.parts <= 4 else { return nil }
        var parts: [String] = []
        var end = letters.count
        while end > 0, let step = best[end] {
            parts.insert(String(String.UnicodeScalarView(letters[step.start..<end])), at: 0)
            end = step.start
        }
        return parts
    }
}
