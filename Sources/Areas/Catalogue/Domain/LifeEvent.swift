import Kernel

/// A situation of life that leads through several services in the order in which they are needed.
package struct LifeEvent: Sendable, Hashable, Codable, Identifiable {
    package struct Step: Sendable, Hashable, Codable {
        package let title: Phrase
        /// By when.
        package let when: Phrase?
        package let text: Phrase?
        /// Ids of services; none for a step outside the portal.
        package let services: [String]
    }

    package let id: String
    package let name: Phrase
    package let summary: Phrase
    package let keywords: Keywords
    package let steps: [Step]
    package let source: FactSource

    package var services: [String] { steps.flatMap(\.services) }
}
