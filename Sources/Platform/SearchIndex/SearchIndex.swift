/// The index of one node over its catalogue snapshot, in memory: which words stand in which names and things.
///
/// Made once and never changed; a new catalogue brings a new index. A query is never a syntax error.
package final class SearchIndex: Sendable {
    private let postings: Postings
    private let reader: QueryReader
    private let scratches = ScratchPool()

    package init(_ documents: [SearchDocument], synonyms: [SearchSynonym] = [], cues: [SearchCue] = []) {
        var vocabulary = Vocabulary()
        postings = Postings(documents, &vocabulary)
        var sayings: [String: [[String]]] = [:]
        for synonym in synonyms {
            let means = Words.of(synonym.means).filter { !Words.fillers.contains($0) }
            for said in synonym.said {
                let words = Words.of(said).filter { !Words.fillers.contains($0) }
                for word in words { _ = vocabulary.add(word) }
                let key = words.map(vocabulary.stemmer.stem).joined(separator: " ")
                if !key.isEmpty, !means.isEmpty { sayings[key, default: []].append(means) }
            }
        }
        var kinds: [String: SearchKind] = [:]
        for cue in cues {
            for word in cue.words.flatMap({ Words.of($0) }) {
                _ = vocabulary.add(word)
                kinds[vocabulary.stemmer.stem(word)] = cue.kind
            }
        }
        vocabulary.finish()
        reader = QueryReader(vocabulary: vocabulary, synonyms: sayings, cues: kinds)
    }

    /// What the query finds in the region; without one, in any.
    /// - Parameter isLiteral: nothing is put right: no mistakes, layouts or alphabets.
    package func search(
        _ typed: String, region: String? = nil, kind: SearchKind? = nil, isLiteral: Bool = false, limit: Int = 20,
        offset: Int = 0
    ) -> SearchAnswer {
        let reading = reader.read(typed, isLiteral: isLiteral)
        guard !reading.variants.isEmpty else { return .nothing }
        let first = max(0, min(offset, 10_000))
        let length = max(0, min(limit, 500))
        let ranked = scratches.use { scratch in
            postings.rank(reading, region: region, kind: kind, most: first + length, &scratch)
        }
        guard !ranked.counts.isEmpty else { return .nothing }
        return SearchAnswer(
            hits: ranked.things.dropFirst(first).map { postings.hit($0) }, counts: ranked.counts,
            repaired: reading.repaired, stems: stems(of: reading))
    }

    private func stems(of reading: QueryReading) -> Set<String> {
        var stems: Set<String> = []
        for variant in reading.variants {
            for word in variant.words where !Words.fillers.contains(word.text) {
                for meaning in word.meanings.prefix(12) { stems.insert(reader.vocabulary.stem(meaning.term)) }
            }
        }
        return stems
    }
}
