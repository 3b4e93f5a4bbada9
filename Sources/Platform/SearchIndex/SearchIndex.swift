import Foundation
import GRDB
import Synchronization

/// The index of one node over its catalogue snapshot: SQLite FTS5 in memory, whatever the main engine.
///
/// The texts are stemmed before they are stored, so the index needs no tokenizer of its own. Replaced as a whole with
/// the snapshot. A query is never a syntax error: it is taken apart into words first.
package final class SearchIndex: Sendable {
    /// The same index several times, so that as many searches run at once; asked in turn.
    private let queues: [DatabaseQueue]
    private let turn = Atomic<Int>(0)
    private let stemmer = WordStemmer()

    package init(_ documents: [SearchDocument]) throws {
        let first = try DatabaseQueue()
        let stemmer = self.stemmer
        try first.write { db in
            try db.execute(sql: Self.schema)
            for document in documents { try Self.insert(document, db, stemmer) }
        }
        let others = try (1..<Self.copies).map { _ in
            let copy = try DatabaseQueue()
            try first.backup(to: copy)
            return copy
        }
        queues = [first] + others
    }

    private static let copies = min(4, max(2, ProcessInfo.processInfo.activeProcessorCount))

    private static let schema = """
        CREATE TABLE entry (
            id INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL, everywhere INTEGER NOT NULL,
            UNIQUE (kind, key));
        CREATE TABLE entry_region (
            entry_id INTEGER NOT NULL, region TEXT NOT NULL, PRIMARY KEY (entry_id, region)) WITHOUT ROWID;
        CREATE VIRTUAL TABLE entry_text USING fts5(title, keywords, body, tokenize = 'ascii', prefix = '2 3 4');
        """

    private static func insert(_ document: SearchDocument, _ db: Database, _ stemmer: WordStemmer) throws {
        try db.execute(
            sql: "INSERT INTO entry (kind, key, everywhere) VALUES (?, ?, ?)",
            arguments: [document.kind.rawValue, document.key, document.reach == .everywhere])
        let id = db.lastInsertedRowID
        try db.execute(
            sql: "INSERT INTO entry_text (rowid, title, keywords, body) VALUES (?, ?, ?, ?)",
            arguments: [
                id, stemmer.stems(of: document.title), stemmer.stems(of: document.keywords),
                stemmer.stems(of: document.body),
            ])
        guard case .only(let regions) = document.reach else { return }
        for region in Set(regions) {
            try db.execute(
                sql: "INSERT INTO entry_region (entry_id, region) VALUES (?, ?)", arguments: [id, region])
        }
    }

    /// What the query finds in the region; without one, only what every region has.
    ///
    /// All the words must be there; if nothing has them all, any of them; if nothing at all, the query is read in the
    /// other keyboard layout.
    package func search(
        _ typed: String, region: String? = nil, kind: SearchKind? = nil, limit: Int = 20, offset: Int = 0
    ) async throws -> SearchAnswer {
        let found = try answer(to: typed, region: region, kind: kind, limit: limit, offset: offset, repaired: nil)
        guard found.total == 0, let repaired = KeyboardLayout.repaired(typed) else { return found }
        let other = try answer(
            to: repaired, region: region, kind: kind, limit: limit, offset: offset, repaired: repaired)
        return other.total > 0 ? other : .nothing
    }

    private func answer(
        to text: String, region: String?, kind: SearchKind?, limit: Int, offset: Int, repaired: String?
    ) throws -> SearchAnswer {
        let query = SearchQuery(text)
        guard !query.isEmpty else { return .nothing }
        let (all, any) = (query.expression(stemmer, .all), query.expression(stemmer, .any))
        let next = turn.wrappingAdd(1, ordering: .relaxed).newValue.magnitude % UInt(queues.count)
        // Nothing writes any more, so no transaction is needed; and on the thread that asks, since it is soon done.
        return try queues[Int(next)].unsafeRead { db in
            var found = try Self.entries(all, region: region, db)
            if found.isEmpty, any != all { found = try Self.entries(any, region: region, db) }
            guard !found.isEmpty else { return .nothing }
            let hits = found.lazy.filter { kind == nil || $0.kind == kind }
            return SearchAnswer(
                hits: Array(hits.dropFirst(max(0, offset)).prefix(max(0, min(limit, 500)))),
                counts: Dictionary(found.map { ($0.kind, 1) }, uniquingKeysWith: +), repaired: repaired)
        }
    }

    /// All that match, the best first: one pass gives the page and the counts of all kinds.
    ///
    /// A hit in the title weighs most. Services weigh more than what belongs to them: a document has one short line of
    /// text, which alone would lift it above every service that needs it.
    private static func entries(_ expression: String, region: String?, _ db: Database) throws -> [SearchAnswer.Hit] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT entry.kind AS kind, entry.key AS key FROM entry_text JOIN entry ON entry.id = entry_text.rowid
                WHERE entry_text MATCH :expression AND (entry.everywhere OR EXISTS (
                    SELECT 1 FROM entry_region WHERE entry_id = entry.id AND region = :region))
                ORDER BY bm25(entry_text, 10.0, 4.0, 1.0)
                    * CASE entry.kind WHEN 'service' THEN 3.0 WHEN 'organisation' THEN 2.0 ELSE 1.0 END,
                    entry.kind, entry.key
                """)
        var hits: [SearchAnswer.Hit] = []
        let rows = try Row.fetchCursor(statement, arguments: ["expression": expression, "region": region])
        while let row = try rows.next() {
            if let kind = SearchKind(rawValue: row[0]) { hits.append(SearchAnswer.Hit(kind: kind, key: row[1])) }
        }
        return hits
    }
}
