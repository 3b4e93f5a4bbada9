import Kernel

/// A body or institution that provides services («ведомство», «учреждение»).
package struct Agency: Sendable, Hashable, Identifiable {
    package enum Kind: String, Sendable, CaseIterable { case body, institution }

    package let id: String
    package let name: Phrase
    package let short: Phrase
    package let level: ServiceLevel
    package let kind: Kind
    package let parent: String?
    package let role: Phrase?
    /// The one region where it is; nil for a kind of body that every region has.
    package var region: String?
    package var locality: Phrase?
    package var keywords = Keywords.none
    package let source: FactSource
}

/// Supervision and the like: carried out by an agency, applied for by nobody (R9).
package struct StateFunction: Sendable, Hashable, Identifiable {
    package let id: String
    package let name: Phrase
    package let summary: Phrase
    package let level: ServiceLevel
    package let agency: String
    /// The rule of law that gives it.
    package var basis: Phrase?
    package let source: FactSource
}
