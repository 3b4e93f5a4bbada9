import Foundation
import Kernel
import SearchIndex

/// The front door of the catalogue: regions, agencies, offices, centres, services, and the search among them.
package final class CatalogueArea: Sendable {
    /// The published catalogue.
    package let snapshot: CatalogueSnapshot
    private let index: SearchIndex
    let summaryLines = SummaryLines()

    package init(snapshot: CatalogueSnapshot) throws {
        self.snapshot = snapshot
        index = try SearchIndex(snapshot.searchDocuments())
    }

    /// Reads the folder `services/`; throws `CatalogueFaults`, every fault at once.
    package convenience init(folder: URL) throws {
        try self.init(snapshot: CatalogueLoader(folder: folder).load())
    }

    /// What a search found: hits of one page, counts of all kinds, and the query in the other keyboard layout if that
    /// is how it was read.
    package struct Found: Sendable {
        package let hits: [SearchHit]
        package let counts: [SearchKind: Int]
        package let repaired: String?
        package var total: Int { counts.values.reduce(0, +) }
    }

    /// Searches services, organisations, documents and forms (R55).
    package func search(
        _ query: String, region: String?, kind: SearchKind? = nil, limit: Int = 20, offset: Int = 0
    ) async throws -> Found {
        let answer = try await index.search(query, region: region, kind: kind, limit: limit, offset: offset)
        return Found(hits: answer.hits.compactMap(snapshot.resolve), counts: answer.counts, repaired: answer.repaired)
    }
}
