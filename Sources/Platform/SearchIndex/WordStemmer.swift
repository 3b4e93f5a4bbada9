import CStemmer
import Foundation

/// Cuts words to their stems by libstemmer (Snowball): Russian for Cyrillic words, English for Latin ones.
///
/// «ё» is «е», letters are small; words keep their order. What is not a letter or a digit separates.
package final class WordStemmer: @unchecked Sendable {
    // A stemmer of the library keeps a buffer of its own, so one word at a time: guarded by `lock`.
    private let lock = NSLock()
    private let russian: OpaquePointer?
    private let english: OpaquePointer?

    package init() {
        russian = sb_stemmer_new("russian", "UTF_8")
        english = sb_stemmer_new("english", "UTF_8")
    }

    deinit {
        sb_stemmer_delete(russian)
        sb_stemmer_delete(english)
    }

    /// Longer words are cut here: no language has them, and the library need not see them.
    static let longestWord = 48

    /// The words of a text as they are compared, before they are cut.
    package static func words(of text: String, limit: Int = .max) -> [String] {
        var words: [String] = []
        var word = ""
        func finish() {
            if !word.isEmpty { words.append(word) }
            word = ""
        }
        for character in text.lowercased() {
            guard words.count < limit else { return words }
            if character.isLetter || character.isNumber {
                if word.count < longestWord { word.append(character == "ё" ? "е" : character) }
            } else {
                finish()
            }
        }
        finish()
        return Array(words.prefix(limit))
    }

    /// The stem of one word that `words(of:)` gave.
    package func stem(_ word: String) -> String {
        let isCyrillic = word.unicodeScalars.contains { (0x0400...0x04FF).contains($0.value) }
        guard let stemmer = isCyrillic ? russian : english else { return word }
        let bytes = Array(word.utf8)
        return lock.withLock {
            // Nil only when memory has run out; the word itself still finds something.
            guard let stemmed = sb_stemmer_stem(stemmer, bytes, Int32(clamping: bytes.count)) else { return word }
            let length = Int(sb_stemmer_length(stemmer))
            let stem = String(decoding: UnsafeBufferPointer(start: stemmed, count: length), as: UTF8.self)
            return stem.isEmpty ? word : stem
        }
    }

    /// The text as stems with spaces between, as it stands in the index.
    package func stems(of text: String) -> String { Self.words(of: text).map(stem).joined(separator: " ") }
}
