import CStemmer
import Foundation

/// Cuts words to their stems by libstemmer (Snowball): Russian for Cyrillic words, English for Latin ones.
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

    /// The stem of one word that `Words.of` gave.
    package func stem(_ word: String) -> String {
        guard let stemmer = Words.isCyrillic(word) ? russian : english else { return word }
        let bytes = Array(word.utf8)
        return lock.withLock {
            // Nil only when memory has run out; the word itself still finds something.
            guard let stemmed = sb_stemmer_stem(stemmer, bytes, Int32(clamping: bytes.count)) else { return word }
            let length = Int(sb_stemmer_length(stemmer))
            let stem = String(decoding: UnsafeBufferPointer(start: stemmed, count: length), as: UTF8.self)
            return stem.isEmpty ? word : stem
        }
    }
}
