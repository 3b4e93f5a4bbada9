import Foundation
import Kernel

/// A text that people agree to or rely on. Agreement records its version and hash (R16, R17).
package struct LegalText: Sendable, Hashable, Codable {
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// The terms of the portal.
        case terms
        /// The consent to the processing of personal data, separate from every other agreement.
        case consent
        case privacy
        case accessibility
    }

    package struct Section: Sendable, Hashable, Codable {
        package let title: Phrase
        package let paragraphs: [Phrase]
    }

    package let kind: Kind
    /// As people name it: the day from which it holds, «2026-11-01».
    package let version: String
    package let title: Phrase
    package let sections: [Section]

    /// A version in words, «1 ноября 2026 года»; one that is no day stays as it is.
    package static func dated(_ version: String, in language: Language) -> String {
        guard let day = Day(iso: version) else { return version }
        return HumanDate(now: day.start(in: .gmt), zone: .gmt, language: language).fullDay(day)
    }
}

/// A legal text with the SHA-256 of its canonical form, in hex: what exactly was agreed to.
package struct PublishedText: Sendable, Hashable {
    package let text: LegalText
    package let hash: String

    package var version: String { text.version }
}
