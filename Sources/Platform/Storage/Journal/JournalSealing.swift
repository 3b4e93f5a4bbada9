import Foundation
import Kernel

extension Journal {
    /// Chains the lines that wait, oldest first; answers how many it chained. Called by a worker every half second.
    ///
    /// Of several nodes one seals at a time. What decides is the schema: a position and a line stand once in the chain, so
    /// a second sealer can only fail. The lock merely keeps it from trying in vain; it ends with the transaction, because
    /// behind a pooler a session is not ours to hold locks in.
    package func seal(upTo limit: Int = 500, at now: Date, in tx: any WriteTransaction) throws -> Int {
        if tx.engine == .postgres {
            // The number means nothing but "the journal of this database".
            guard try tx.count("SELECT pg_try_advisory_xact_lock(7265636) AS n") == 1 else { return 0 }
        }
        // CROSS keeps SQLite's planner from going through the whole journal when hardly anything waits.
        let lines = try tx.all(
            Query(
                """
                SELECT j.* FROM journal_unsealed u CROSS JOIN journal j WHERE j.id = u.journal_id
                ORDER BY u.journal_id LIMIT \(limit)
                """, decode: { try JournalLine($0) }))
        guard !lines.isEmpty else { return 0 }
        var (position, head) = try self.head(in: tx)
        var seals: [SQL] = []
        for line in lines {
            position += 1
            head = JournalLine.chain(after: head, line.ownHash, position: position, key)
            seals.append("(\(position), \(line.id), \(head), \(now))")
        }
        // Many rows a statement, in few sizes: each text is prepared once.
        for rows in Self.portions(seals) {
            let values = rows.dropFirst().reduce(rows[0]) { $0 + ", " + $1 }
            try tx.run("INSERT INTO journal_seal (position, journal_id, chain_hash, sealed_at) VALUES \(sql: values)")
        }
        for ids in Self.portions(lines.map(\.id)) {
            try tx.run("DELETE FROM journal_unsealed WHERE journal_id IN \(list: ids)")
        }
        return lines.count
    }

    /// Portions of 100, then of 10, then single ones.
    private static func portions<Element>(_ all: [Element]) -> [[Element]] {
        var (portions, rest) = ([[Element]](), all[...])
        while !rest.isEmpty {
            let size = rest.count >= 100 ? 100 : rest.count >= 10 ? 10 : 1
            portions.append(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        return portions
    }

    /// Where the chain stands: the last position and its hash.
    package func head(in tx: any ReadTransaction) throws -> (position: Int, hash: String) {
        try tx.first(
            Query("SELECT position, chain_hash FROM journal_seal ORDER BY position DESC LIMIT 1") {
                (try $0.integer("position"), try $0.text("chain_hash"))
            }) ?? (0, "")
    }

    /// The age in seconds of the oldest line that no seal covers; over 60 is an alarm.
    package func oldestUnsealed(at now: Date, in tx: any ReadTransaction) throws -> TimeInterval? {
        try tx.first(
            Query("SELECT min(at) AS at FROM journal_unsealed") { try $0.optionalMoment("at") }
        )?.map { now.timeIntervalSince($0) }
    }

    /// Proves the chain from its beginning; may run beside nodes that write and seal.
    package func verify(_ store: any Store) async throws -> JournalProof {
        var head = ""
        var position = 0
        while true {
            let from = position
            // The end of the chain and the counts of one snapshot: lines sealed meanwhile are a page more.
            let (page, unsealed, all) = try await store.read { tx in
                let page = try tx.all(Self.page(after: from))
                guard page.isEmpty else { return (page, 0, 0) }
                return (
                    page, try tx.count("SELECT count(*) AS n FROM journal_unsealed"),
                    try tx.count("SELECT count(*) AS n FROM journal")
                )
            }
            if page.isEmpty {
                guard all == position + unsealed else { return .broken(at: position, "lines stand outside the chain") }
                return .whole(lines: position, unsealedTail: unsealed, head: head)
            }
            for entry in page {
                position += 1
                guard entry.position == position else { return .broken(at: position, "a seal is missing") }
                guard let line = entry.line else { return .broken(at: position, "the line is missing or damaged") }
                guard line.hash(key) == line.ownHash else { return .broken(at: position, "the line was changed") }
                head = JournalLine.chain(after: head, line.ownHash, position: position, key)
                guard head == entry.chain else { return .broken(at: position, "the chain does not continue") }
            }
        }
    }

    private static func page(after position: Int) -> Query<(position: Int, chain: String, line: JournalLine?)> {
        Query(
            """
            SELECT s.position, s.chain_hash, j.* FROM journal_seal s LEFT JOIN journal j ON j.id = s.journal_id
            WHERE s.position > \(position) ORDER BY s.position LIMIT 1000
            """,
            decode: { row in
                // A row that cannot be read is damage, reported by the caller.
                (
                    position: try row.integer("position"), chain: try row.text("chain_hash"),
                    line: try? JournalLine(row)
                )
            })
    }
}

/// What `okno audit verify` says.
package enum JournalProof: Sendable, Equatable {
    /// `head` is to be kept elsewhere: a later proof must contain it.
    case whole(lines: Int, unsealedTail: Int, head: String)
    case broken(at: Int, String)
}
