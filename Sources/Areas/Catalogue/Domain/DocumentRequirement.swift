import Kernel

/// A document that services need, under one name everywhere.
package struct CatalogueDocument: Sendable, Hashable, Codable, Identifiable {
    package let id: String
    package let name: Phrase
    /// It is the application itself, in one of its forms.
    package let isApplication: Bool
    /// What it is, in a sentence or two.
    package var about: Phrase?
    /// Who issues it.
    package var issuer: Issuer?
    /// State bodies hold it themselves, and it is none of those that art. 7, part 6 of 210-ФЗ lets them ask for: a service
    /// may not demand it of the applicant.
    package var isHeldByState: Bool?
    // Absent in definitions that were kept before it existed.
    package var keywords: Keywords?

    package enum Issuer: Sendable, Hashable, Codable {
        case agency(String)
        case service(String)
    }
}

/// One line of the list of documents of a service (R6, R62, R70).
package struct DocumentRequirement: Sendable, Hashable, Codable, Identifiable {
    package enum Provider: String, Sendable, Hashable, Codable, CaseIterable {
        /// Only the citizen has it.
        case applicant
        /// Asked from another agency; may be attached, never demanded (210-ФЗ, art. 7, part 1).
        case interagency
    }

    /// The document's id, unique within a service; also the id of its slot.
    package let id: String
    package let name: Phrase
    package let provider: Provider
    /// It is the application itself, which the form of the portal replaces.
    package let isApplication: Bool
    /// The condition under which it is needed.
    package let condition: Phrase?
    /// The original is shown at the visit.
    package let isOriginal: Bool
    /// A copy is attached all the same, to be compared with the original.
    package let needsCopyToo: Bool
    /// How long it may be used.
    package var validity: Phrase?
    /// What kind of copy or original.
    package var form: Phrase?
    /// Where the agency shows a filled sample: an address of the web.
    package var sample: String?

    /// Whether a copy is attached to the application: always, when nil conditions stand in the way.
    package var isSlot: Bool {
        provider == .applicant && !isApplication && (!isOriginal || needsCopyToo)
    }

    /// A slot without which the application is not complete.
    package var isRequiredSlot: Bool { isSlot && condition == nil }
}
