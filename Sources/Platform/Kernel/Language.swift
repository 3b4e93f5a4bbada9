import Foundation

/// A language of the interface. Russian is the default.
package enum Language: String, Sendable, Codable, CaseIterable {
    case ru, en

    /// The phrase in this language: `t(AccountsTexts.signIn)`.
    package func callAsFunction(_ phrase: Phrase) -> String { self == .ru ? phrase.ru : phrase.en }

    /// A counted phrase in this language, with its number: `t(CatalogueTexts.services, 5)` is «5 услуг».
    package func callAsFunction(_ plural: Plural, _ count: Int) -> String { plural.text(count, in: self) }
}

/// A text of the interface in every language. Having both is a condition of existing, so no key can lack one.
///
/// Areas keep theirs in an enum `<Area>Texts` of static phrases; texts with values in them are static functions.
package struct Phrase: Sendable, Hashable, Codable {
    package let ru: String
    package let en: String

    package init(ru: String, en: String) {
        self.ru = ru
        self.en = en
    }

    /// The same in every language: a number, a name, a text that was typed by a person.
    package static func verbatim(_ text: String) -> Phrase { Phrase(ru: text, en: text) }
}

/// A phrase that agrees with a number (CLDR plural rules for Russian and English). `%` stands for the number.
package struct Plural: Sendable {
    package let one: Phrase
    package let few: String
    package let many: String

    /// - Parameters:
    ///   - one: «% услуга», "% service". - few: «% услуги». - many: «% услуг»; English takes `other`.
    package init(ru one: String, _ few: String, _ many: String, en single: String, _ other: String) {
        self.one = Phrase(ru: one, en: single)
        self.few = few
        self.many = many
        self.other = other
    }
    package let other: String

    package func text(_ count: Int, in language: Language) -> String {
        let form: String
        switch language {
        case .en: form = count == 1 ? one.en : other
        case .ru:
            let tens = count.magnitude % 100
            let units = count.magnitude % 10
            if units == 1, tens != 11 {
                form = one.ru
            } else if (2...4).contains(units), !(12...14).contains(tens) {
                form = few
            } else {
                form = many
            }
        }
        guard let place = form.utf8.firstIndex(of: UInt8(ascii: "%")) else { return form }
        return form[..<place] + String(count) + form[form.utf8.index(after: place)...]
    }
}
