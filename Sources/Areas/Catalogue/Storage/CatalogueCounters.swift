import Foundation
import Kernel
import Storage
import Synchronization

/// What people do in the public catalogue, counted by day without a word about who: cards opened, searches that found
/// nothing, whether an answer helped, services wanted online. Counted in memory and added to the database every two seconds.
final class CatalogueCounters: Sendable {
    enum Kind: String, Sendable, CaseIterable {
        /// A card was opened; the key is the service.
        case visit
        /// A search was made; the key is empty.
        case search
        /// A search found nothing; the key is the query.
        case nothing
        /// «Нашли то, что искали?»: the key is the query.
        case helped
        case unhelpful = "not_helped"
        /// «Нужна в электронном виде»: the key is the service.
        case wanted
    }

    struct Key: Sendable, Hashable {
        let day: Day
        let kind: Kind
        let key: String
    }

    static let migrations = [
        Migration(
            "catalogue-002-counts",
            """
            CREATE TABLE catalogue_count (
                day TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, cases INTEGER NOT NULL,
                PRIMARY KEY (day, kind, name)
            )
            """)
    ]

    private let waiting = Mutex<[Key: Int]>([:])
    /// So many different things at once; what comes on top within one second is not counted.
    private static let most = 5_000
    /// Longer queries are of no use in a report.
    private static let longestName = 80

    func count(_ kind: Kind, _ name: String, at now: Date) {
        let key = Key(day: Day(of: now, in: .gmt), kind: kind, key: String(name.prefix(Self.longestName)))
        waiting.withLock { counts in
            guard counts[key] != nil || counts.count < Self.most else { return }
            counts[key, default: 0] += 1
        }
    }

    /// A query that may be kept: no number of a document or telephone, no address of mail (R18), no name of a person:
    /// no patronymic, no two words running that are written like names.
    static func mayKeep(_ query: String) -> Bool {
        guard query.count(where: \.isNumber) < 5, !query.contains("@"), !query.isEmpty else { return false }
        let words = query.split { !$0.isLetter }
        func isPatronymic(_ word: Substring) -> Bool {
            word.count > 5 && patronymics.contains { word.lowercased().hasSuffix($0) }
        }
        func isLikeName(_ word: Substring) -> Bool {
            word.count > 1 && word.prefix(1) != word.prefix(1).lowercased()
                && word.dropFirst().allSatisfy(\.isLowercase)
        }
        return !words.contains(where: isPatronymic)
            && !zip(words, words.dropFirst()).contains { isLikeName($0) && isLikeName($1) }
    }

    /// Endings of patronymics in the cases in which one asks.
    private static let patronymics = [
        "вич", "вича", "вичу", "вичем", "вна", "вны", "вне", "вну", "вной", "чна", "чны", "чне", "чну", "чной",
    ]

    /// Adds what was counted since the last time.
    func save(to store: any Store) async throws {
        let counts = waiting.withLock { counts in
            defer { counts = [:] }
            return counts
        }
        guard !counts.isEmpty else { return }
        do {
            try await store.write { tx in
                // In one order on every node, so that two nodes never wait for each other.
                for (key, cases) in counts.sorted(by: {
                    ($0.key.kind.rawValue, $0.key.key) < ($1.key.kind.rawValue, $1.key.key)
                }) {
                    try tx.send(
                        """
                        INSERT INTO catalogue_count (day, kind, name, cases)
                        VALUES (\(key.day.iso), \(key.kind.rawValue), \(key.key), \(cases))
                        ON CONFLICT (day, kind, name) DO UPDATE SET cases = catalogue_count.cases + excluded.cases
                        """)
                }
            }
        } catch {
            // Counted again with the next ones.
            waiting.withLock { $0.merge(counts, uniquingKeysWith: +) }
            throw error
        }
    }

    /// The most frequent names of a kind since a day, with how often.
    static func top(_ kind: Kind, since day: Day, limit: Int, in tx: any ReadTransaction) throws -> [(
        name: String, cases: Int
    )] {
        try tx.all(
            Query(
                """
                SELECT name, SUM(cases) AS n FROM catalogue_count WHERE day >= \(day.iso) AND kind = \(kind.rawValue)
                GROUP BY name ORDER BY SUM(cases) DESC, name LIMIT \(limit)
                """
            ) { (try $0.text("name"), try $0.integer("n")) })
    }

    static func total(_ kind: Kind, since day: Day, in tx: any ReadTransaction) throws -> Int {
        try tx.count(
            """
            SELECT COALESCE(SUM(cases), 0) AS n FROM catalogue_count WHERE day >= \(day.iso) AND kind = \(kind.rawValue)
            """)
    }

    /// Queries serve for four weeks; the rest for two years.
    static func sweep(at now: Date, in tx: any WriteTransaction) throws -> Int {
        let today = Day(of: now, in: .gmt)
        return try tx.run(
            """
            DELETE FROM catalogue_count WHERE day < \(today.adding(days: -730).iso)
                OR (day < \(today.adding(days: -28).iso) AND kind IN ('nothing', 'helped', 'not_helped'))
            """)
    }
}
