import Foundation
import Kernel

/// A subject of the federation by the Russian classification. The first thing a visitor chooses (R49).
package struct Region: Sendable, Hashable, Identifiable {
    package enum Kind: String, Sendable, CaseIterable {
        case republic, krai, oblast
        case federalCity = "federal_city"
        case autonomousOblast = "autonomous_oblast"
        case autonomousOkrug = "autonomous_okrug"
    }

    /// The code people know: «74». Not ОКАТО and not ОКТМО.
    package let code: String
    package let name: Phrase
    package let kind: Kind
    /// The federal district; absent where none is assigned.
    package let district: Phrase?
    package let okato: String
    package let oktmo: String
    package let iso: String?
    /// The administrative centre.
    package let centre: Phrase
    /// The zone of its centre; an office has its own, since some regions span several.
    package let zone: TimeZone
    /// Difference to UTC as written, «+05:00»; there is no summer time.
    package let offset: String
    package let source: FactSource

    package var id: String { code }
}
