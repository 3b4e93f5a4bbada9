/// The four kinds of things that a search finds (R55).
package enum SearchKind: String, Sendable, Hashable, Codable, CaseIterable {
    case service, organisation, document, form
}

/// One thing that can be found: its texts in all languages, and where it exists.
package struct SearchDocument: Sendable, Hashable {
    package enum Reach: Sendable, Hashable {
        case everywhere
        case only([String])
    }

    package let kind: SearchKind
    /// Which thing it is, within its kind.
    package let key: String
    package let title: String
    package let keywords: String
    package let body: String
    package let reach: Reach

    package init(kind: SearchKind, key: String, title: String, keywords: String, body: String, reach: Reach) {
        self.kind = kind
        self.key = key
        self.title = title
        self.keywords = keywords
        self.body = body
        self.reach = reach
    }
}

/// What was found.
package struct SearchAnswer: Sendable, Equatable {
    package struct Hit: Sendable, Hashable {
        package let kind: SearchKind
        package let key: String
    }

    /// One page of hits, the best first.
    package let hits: [Hit]
    /// How many there are of each kind, whatever kind was asked for.
    package let counts: [SearchKind: Int]
    /// The query as it was read when the keyboard was in the other layout: «паспорт» for `gfcgjhn`.
    package let repaired: String?

    package var total: Int { counts.values.reduce(0, +) }
    package static let nothing = SearchAnswer(hits: [], counts: [:], repaired: nil)
}
