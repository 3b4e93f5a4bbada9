import Foundation
import Kernel

extension Journal {
    /// Chains the lines that wait, oldest first; answers how many it chained. Called by a worker every half second.
    package func seal(upTo limit: Int = 500, at now: Date, in tx: any WriteTransaction) throws -> Int {
        let lines = try tx.all(
            Query(
                """
                SELECT j.* FROM journal_unsealed u JOIN journal j ON j.id = u.journal_id
                ORDER BY u.journal_id LIMIT \(limit)
                """, decode: { try JournalLine($0) }))
        guard !lines.isEmpty else { return 0 }
        var (position, head) = try self.head(in: tx)
        for line in lines {
            position += 1
            head = JournalLine.chain(after: head, line.ownHash, position: position, key)
            try tx.run(
                """
                INSERT INTO journal_seal (position, journal_id, chain_hash, sealed_at)
                VALUES (\(position), \(line.id), \(head), \(now))
                """)
            try tx.run("DELETE FROM journal_unsealed WHERE journal_id = \(line.id)")
        }
        return lines.count
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

    /// Proves the chain from its beginning.
    package func verify(_ store: any Store) async throws -> JournalProof {
        var head = ""
        var position = 0
        while true {
            let (from, before) = (position, head)
            let page = try await store.read { tx in
                try tx.all(
                    Query(
                        """
                        SELECT s.position, s.chain_hash, j.* FROM journal_seal s
                        LEFT JOIN journal j ON j.id = s.journal_id
                        WHERE s.position > \(from) ORDER BY s.position LIMIT 1000
                        """,
                        decode: { row in
                            (
                                position: try row.integer("position"), chain: try row.text("chain_hash"),
                                line: try? JournalLine(row)
                            )  // a row that cannot be read is damage, reported below
                        }))
            }
            if page.isEmpty { break }
            head = before
            for entry in page {
                position += 1
                guard entry.position == position else { return .broken(at: position, "a seal is missing") }
                guard let line = entry.line else { return .broken(at: position, "the line is missing or damaged") }
                guard line.hash(key) == line.ownHash else { return .broken(at: position, "the line was changed") }
                head = JournalLine.chain(after: head, line.ownHash, position: position, key)
                guard head == entry.chain else { return .broken(at: position, "the chain does not continue") }
            }
        }
        let (last, end) = (position, head)
        return try await store.read { tx in
            let unsealed = try tx.count("SELECT count(*) AS n FROM journal_unsealed")
            let all = try tx.count("SELECT count(*) AS n FROM journal")
            guard all == last + unsealed else { return .broken(at: last, "lines stand outside the chain") }
            return .whole(lines: last, unsealedTail: unsealed, head: end)
        }
    }
}

/// What `okno audit verify` says.
package enum JournalProof: Sendable, Equatable {
    /// `head` is to be kept elsewhere: a later proof must contain it.
    case whole(lines: Int, unsealedTail: Int, head: String)
    case broken(at: Int, String)
}
