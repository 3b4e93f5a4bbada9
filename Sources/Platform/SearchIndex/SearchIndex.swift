import GRDB

/// The index of one node over its catalogue snapshot: SQLite FTS5 in memory, whatever the main engine.
///
/// The texts are stemmed before they are stored, so the index needs no tokenizer of its own. Replaced as a whole with
/// the snapshot. A query is never a syntax error: it is taken apart into words first.
package final class SearchIndex: Sendable {
    private let queue: DatabaseQueue
    private let stemmer = WordStemmer()

    package init(_ documents: [SearchDocument]) throws {
        queue = try DatabaseQueue()
        let stemmer = self.stemmer
        try queue.write { db in
            try db.execute(sql: Self.schema)
            for document in documents { try Self.insert(document, db, stemmer) }
        }
    }

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
        for (text, repaired) in [(typed, nil), (KeyboardLayout.repaired(typed), KeyboardLayout.repaired(typed))] {
            guard let text else { continue }
            let query = SearchQuery(text)
            guard !query.isEmpty else { continue }
            for join in [SearchQuery.Join.all, .any] {
                let answer = try await answer(
                    to: query.expression(stemmer, join), region: region, kind: kind, limit: limit, offset: offset,
                    repaired: repaired)
                if answer.total > 0 { return answer }
            }
        }
        return .nothing
    }

    private func answer(
        to expression: String, region: String?, kind: SearchKind?, limit: Int, offset: Int, repaired: String?
    ) async throws -> SearchAnswer {
        let reach = """
            entry_text MATCH :expression AND (entry.everywhere OR EXISTS (
                SELECT 1 FROM entry_region WHERE entry_id = entry.id AND region = :region))
            """
        return try await queue.read { db in
            let counts = try Row.fetchAll(
                db,
                sql: """
                    SELECT entry.kind AS kind, count(*) AS number FROM entry_text JOIN entry ON entry.id = entry_text.rowid
                    WHERE \(reach) GROUP BY entry.kind
                    """, arguments: ["expression": expression, "region": region])
            // A hit in the title weighs most. Services weigh more than what belongs to them: a document has one short
            // line of text, which alone would lift it above every service that needs it.
            let hits = try Row.fetchAll(
                db,
                sql: """
                    SELECT entry.kind AS kind, entry.key AS key FROM entry_text
                    JOIN entry ON entry.id = entry_text.rowid
                    WHERE \(reach) AND (:kind IS NULL OR entry.kind = :kind)
                    ORDER BY bm25(entry_text, 10.0, 4.0, 1.0)
                        * CASE entry.kind WHEN 'service' THEN 3.0 WHEN 'organisation' THEN 2.0 ELSE 1.0 END,
                        entry.kind, entry.key
                    LIMIT :limit OFFSET :offset
                    """,
                arguments: [
                    "expression": expression, "region": region, "kind": kind?.rawValue,
                    "limit": max(0, min(limit, 500)),
                    "offset": max(0, offset),
                ])
            return SearchAnswer(
                hits: hits.compactMap { row in
                    SearchKind(rawValue: row["kind"]).map { SearchAnswer.Hit(kind: $0, key: row["key"]) }
                },
                counts: Dictionary(
                    counts.compactMap { row in SearchKind(rawValue: row["kind"]).map { ($0, row["number"]) } },
                    uniquingKeysWith: { first, _ in first }),
                repaired: repaired)
        }
    }
}
