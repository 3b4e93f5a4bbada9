import SearchIndex

/// How much each name of a thing weighs in the search, by kind: data of the catalogue (`shared/search.yaml`, feature B8).
struct SearchWeights: Sendable, Equatable {
    /// Each from 0 to 2, where 1 is usual.
    struct Weights: Sendable, Equatable {
        /// Of its title.
        var title: Float
        /// Of its official name.
        var official: Float
        /// Of what people say instead.
        var keywords: Float
        /// Of the kind against the other kinds.
        var kind: Float
    }

    private var kinds: [SearchKind: Weights]

    init(_ kinds: [SearchKind: Weights] = [:]) { self.kinds = kinds }

    subscript(_ kind: SearchKind) -> Weights { kinds[kind] ?? Self.usual(kind) }

    /// What holds where the file says nothing.
    static func usual(_ kind: SearchKind) -> Weights {
        switch kind {
        case .service: Weights(title: 1, official: 0.8, keywords: 0.93, kind: 1.05)
        case .form: Weights(title: 0.9, official: 0.8, keywords: 0.9, kind: 0.85)
        case .lifeEvent: Weights(title: 1, official: 1, keywords: 0.9, kind: 0.8)
        case .organisation: Weights(title: 1, official: 1, keywords: 1, kind: 1)
        case .document: Weights(title: 1, official: 1, keywords: 0.97, kind: 0.86)
        }
    }
}
