import Kernel

/// A municipality within a region («муниципальный район», «городской округ») that has conditions of its own.
package struct Municipality: Sendable, Hashable, Identifiable {
    package let id: String
    package let region: String
    package let name: Phrase
    package let source: FactSource
}

/// A service that is offered no longer: its address leads to the one that took its place.
package struct WithdrawnService: Sendable, Hashable, Codable, Identifiable {
    package let id: String
    package let name: Phrase
    package let successor: String?
}
