import Foundation
import Kernel
import SearchIndex
import Storage
import Synchronization
import Web

/// A version of the catalogue as a node shows it: the snapshot and what is made from it.
final class PublishedCatalogue: Sendable {
    /// The number of the version; 0 for one that was read from a folder.
    let number: Int
    let snapshot: CatalogueSnapshot
    let index: SearchIndex
    let summaryLines = SummaryLines()
    let pdfs = FormPDFs()

    init(number: Int, snapshot: CatalogueSnapshot) {
        self.number = number
        self.snapshot = snapshot
        index = SearchIndex(
            snapshot.searchDocuments(), synonyms: snapshot.synonyms, cues: CatalogueSnapshot.searchCues)
    }
}

/// The front door of the catalogue: regions, agencies, offices, centres, services, and the search among them.
package final class CatalogueArea: Sendable {
    private let shown: Mutex<PublishedCatalogue>
    let counters = CatalogueCounters()
    /// How long services really took, by service; refreshed from time to time.
    private let measured = Mutex<[String: MeasuredTerm]>([:])

    package static var migrations: [Migration] { CatalogueVersions.migrations + CatalogueCounters.migrations }

    /// Removes counts that have served their time; answers how many.
    package static func sweep(at now: Date, in tx: any WriteTransaction) throws -> Int {
        try CatalogueCounters.sweep(at: now, in: tx)
    }

    /// The codes of the regions that this installation shows; nil for all.
    let regions: Set<String>?

    init(_ published: PublishedCatalogue, regions: Set<String>? = nil) {
        shown = Mutex(published)
        self.regions = regions
    }

    package convenience init(snapshot: CatalogueSnapshot) {
        self.init(PublishedCatalogue(number: 0, snapshot: snapshot))
    }

    /// Reads the folder `services/`; throws `CatalogueFaults`, every fault at once.
    package convenience init(folder: URL) throws {
        self.init(snapshot: try CatalogueLoader(folder: folder).load())
    }

    var published: PublishedCatalogue { shown.withLock { $0 } }
    /// The published catalogue. One request reads it once: another may be published at any moment.
    package var snapshot: CatalogueSnapshot { published.snapshot }
    /// The number of the published version.
    package var number: Int { published.number }

    func show(_ published: PublishedCatalogue) { shown.withLock { $0 = published } }

    /// Adds what was counted since the last time to the database; a node that ends loses two seconds of it at most.
    package func saveCounters(to store: any Store) async throws { try await counters.save(to: store) }

    /// What was measured lately (feature C3).
    package func keep(measured terms: [String: MeasuredTerm]) { measured.withLock { $0 = terms } }
    func measuredTerm(of service: String) -> MeasuredTerm? { measured.withLock { $0[service] } }

    private let visits = Mutex<[String: Int]>([:])
    /// How often each card was opened in the last weeks.
    var popularity: [String: Int] { visits.withLock { $0 } }

    /// Reads what was counted in the last four weeks, for the order of lists.
    package func refreshPopularity(from store: any Store, at now: Date) async throws {
        let since = Day(of: now, in: .gmt).adding(days: -28)
        let top = try await store.read { tx in try CatalogueCounters.top(.visit, since: since, limit: 1_000, in: tx) }
        visits.withLock { $0 = Dictionary(top.map { ($0.name, $0.cases) }, uniquingKeysWith: +) }
    }

    /// A card that was shown from the memory of pages counts like a fresh one.
    package func countKept(_ path: String, at now: Date) {
        let parts = path.split(separator: "/")
        guard parts.count == 2, parts[0] == "services" else { return }
        let slug = String(parts[1])
        if snapshot.service(slug) != nil { counters.count(.visit, slug, at: now) }
    }

    /// What a search found: hits of one page, counts of all kinds, and the query as it was read where that differs.
    package struct Found: Sendable {
        package let hits: [SearchHit]
        package let counts: [SearchKind: Int]
        package let repaired: String?
        /// The stems by which things were found, to mark them.
        package let stems: Set<String>
        package var total: Int { counts.values.reduce(0, +) }
    }

    /// Searches services, organisations, documents, forms (R55) and life events.
    package func search(
        _ query: String, region: String?, kind: SearchKind? = nil, isLiteral: Bool = false, limit: Int = 20,
        offset: Int = 0
    ) -> Found {
        let published = published
        let answer = published.index.search(
            query, region: region, kind: kind, isLiteral: isLiteral, limit: limit, offset: offset)
        return Found(
            hits: answer.hits.compactMap(published.snapshot.resolve), counts: answer.counts, repaired: answer.repaired,
            stems: answer.stems)
    }
}

extension Platform {
    /// Versions of the catalogue in this installation's store.
    package var catalogue: PublishCatalogue { PublishCatalogue(store: store, journal: journal) }
}
