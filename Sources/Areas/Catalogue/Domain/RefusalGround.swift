import Kernel

/// A ground of refusal from the closed list of a service: an agency may not invent one.
package struct RefusalGround: Sendable, Hashable, Codable, Identifiable {
    /// Two refusals are different things (210-ФЗ): not accepting the documents, and refusing the service. A suspension is
    /// neither: the term stands still until its cause is gone.
    package enum Stage: String, Sendable, Hashable, Codable, CaseIterable { case intake, suspension, decision }

    package let id: String
    package let stage: Stage
    package let text: Phrase
    package let source: FactSource
}

/// What a service can end with.
package struct ServiceOutcome: Sendable, Hashable, Codable {
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case positive, negative, suspension, interim
    }

    package let kind: Kind
    package let name: Phrase
}
