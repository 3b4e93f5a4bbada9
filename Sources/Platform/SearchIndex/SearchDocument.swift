/// The kinds of things that a search finds: the four of R55, and life events, which lead through several services.
package enum SearchKind: String, Sendable, Hashable, Codable, CaseIterable {
    case service, organisation, document, form
    case lifeEvent = "life_event"
}

/// One thing that can be found: what it is called, what is said about it, and where it exists.
package struct SearchDocument: Sendable, Hashable {
    package enum Reach: Sendable, Hashable {
        case everywhere
        case only([String])
    }

    /// A name of the thing in one language: its title, its official name, or what people say instead.
    ///
    /// A query that says just this finds the thing first; so names are kept apart from each other.
    package struct Name: Sendable, Hashable {
        package let text: String
        /// How much it weighs against other names, 0 to 1: a title 1, what is only related much less.
        package let weight: Float

        package init(_ text: String, _ weight: Float) {
            self.text = text
            self.weight = weight
        }
    }

    package let kind: SearchKind
    /// Which thing it is, within its kind.
    package let key: String
    package let names: [Name]
    /// Everything else that is said about it, piece by piece: pieces that many things share are read once.
    package let body: [String]
    package let reach: Reach
    /// Of two things that fit alike, the weightier stands first; 1 is usual.
    package let weight: Float

    package init(kind: SearchKind, key: String, names: [Name], body: [String], reach: Reach, weight: Float = 1) {
        self.kind = kind
        self.key = key
        self.names = names
        self.body = body
        self.reach = reach
        self.weight = weight
    }
}

/// Words that people say, and the words of the catalogue that they mean; in one direction.
package struct SearchSynonym: Sendable, Hashable {
    package let said: [String]
    package let means: String

    package init(said: [String], means: String) {
        self.said = said
        self.means = means
    }
}

/// Words by which people say what kind of thing they want rather than which: «бланк», «адрес».
package struct SearchCue: Sendable, Hashable {
    package let words: [String]
    package let kind: SearchKind

    package init(words: [String], kind: SearchKind) {
        self.words = words
        self.kind = kind
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
    /// The query as it was read, where that differs from what was typed: «паспорт» for `gfcgjhn` or «поспорт».
    package let repaired: String?
    /// The stems by which things were found: the words to mark on the page.
    package let stems: Set<String>

    package var total: Int { counts.values.reduce(0, +) }
    package static let nothing = SearchAnswer(hits: [], counts: [:], repaired: nil, stems: [])
}
