import Kernel

/// Whose service it is: the three levels that one list unites (R50, R101).
package enum ServiceLevel: String, Sendable, Hashable, Codable, CaseIterable {
    case federal, regional, municipal
}

/// A heading of the thematic classifier (R52).
package struct Theme: Sendable, Hashable, Codable, Identifiable {
    package let id: String
    package let name: Phrase
}

/// A heading of the classifier by users (R53).
package struct ApplicantCategory: Sendable, Hashable, Codable, Identifiable {
    package let id: String
    package let name: Phrase
}

/// A way in which services are provided; a list, because the law names several and history closes some (R98).
package struct ServiceChannel: Sendable, Hashable, Codable, Identifiable {
    package let id: String
    package let name: Phrase
    /// The day from which it exists no longer.
    package let closed: Day?

    package static let portal = "portal"
}
