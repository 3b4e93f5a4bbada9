import Kernel
import Markup

/// A text of a definition; one that exists in Russian only is marked as Russian on an English page, so that a screen reader
/// reads it as such.
struct Said: Component {
    let phrase: Phrase
    let language: Language

    init(_ phrase: Phrase, _ language: Language) {
        self.phrase = phrase
        self.language = language
    }

    var body: some HTML {
        if language == .en, phrase.en == phrase.ru,
            phrase.ru.unicodeScalars.contains(where: { (0x0400...0x04FF).contains($0.value) })
        {
            span(.lang(Language.ru.rawValue)) { phrase.ru }
        } else {
            language(phrase)
        }
    }
}
