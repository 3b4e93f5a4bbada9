import Foundation
import Kernel
import SearchIndex

/// The front door of the catalogue: regions, agencies, offices, centres, services, and the search among them.
package final class CatalogueArea: Sendable {
    /// The published catalogue.
    package let snapshot: CatalogueSnapshot
    private let index: SearchIndex
    let summaryLines = SummaryLines()

    package init(snapshot: CatalogueSnapshot) {
        self.snapshot = snapshot
        index = SearchIndex(snapshot.searchDocuments(), synonyms: snapshot.synonyms, cues: CatalogueSnapshot.searchCues)
    }

    /// Reads the folder `services/`; throws `CatalogueFaults`, every fault at once.
    package convenience init(folder: URL) throws {
        self.init(snapshot: try CatalogueLoader(folder: folder).load())
    }

    /// What a search found: hits of one page, counts of all kinds, and the query in the other keyboard layout if that
    /// is how it was read.
    package struct Found: Sendable {
        package let hits: [SearchHit]
        package let counts: [SearchKind: Int]
        package let repaired: String?
        /// The stems by which things were found, to mark them.
        package let stems: Set<String>
        package var total: Int { counts.values.reduce(0, +) }
    }

    /// Searches services, organisations, documents and forms (R55).
    package func search(
        _ query: String, region: String?, kind: SearchKind? = nil, limit: Int = 20, offset: Int = 0
    ) -> Found {
        let answer = index.search(query, region: region, kind: kind, limit: limit, offset: offset)
        return Found(hits: answer.hits.compactMap(snapshot.resolve), counts: answer.counts, repaired: answer.repaired,
            stems: answer.stems)
    }
}
