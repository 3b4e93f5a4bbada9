import Foundation
import Kernel
import Storage

/// A session of the one who looks, as he may see it.
package struct OwnSession: Sendable {
    /// A part of the hash of its token: tells it from the others and opens nothing.
    package let id: String
    package let userAgent: String
    package let createdAt: Date
    package let seenAt: Date
    /// By what it was opened.
    package let methods: Set<SignInMethod>
    /// When he showed that.
    package let provedAt: Date
    /// The session by which he looks.
    package let isThis: Bool
}

extension PortalContext {
    /// Stands in SQL as a number too: PostgreSQL takes a bound one for another type than `substr` has.
    private static var idLength: Int { 16 }

    /// The live sessions of whoever is signed in, this one first, then by the last thing done; a hundred at most.
    package func sessions(at now: Date, in tx: any ReadTransaction) throws -> [OwnSession] {
        guard let (kind, id) = visit.principal?.key else { return [] }
        let own = visit.tokens.sessionToken.map { SessionStore(keys: visit.platform.keys).hash($0) }
        let found = try tx.all(
            Query(
                """
                SELECT token_hash, user_agent, created_at, seen_at, methods, proved_at FROM session
                WHERE kind = \(kind) AND principal_id = \(id) AND ends_at > \(now)
                    AND seen_at + idle_seconds * 1000 > \(now)
                ORDER BY seen_at DESC LIMIT 100
                """
            ) { row in
                let hash = try row.text("token_hash")
                return OwnSession(
                    id: String(hash.prefix(Self.idLength)), userAgent: try row.text("user_agent"),
                    createdAt: try row.moment("created_at"), seenAt: try row.moment("seen_at"),
                    methods: Set(text: try row.text("methods")),
                    provedAt: try row.optionalMoment("proved_at") ?? row.moment("created_at"), isThis: hash == own)
            })
        return found.filter(\.isThis) + found.filter { !$0.isThis }
    }

    /// Ends one of his sessions; of nobody else's.
    /// - Returns: whether there was such a one.
    package func endSession(_ session: String, in tx: any WriteTransaction) throws -> Bool {
        guard let (kind, id) = visit.principal?.key, session.utf8.count == Self.idLength else { return false }
        return try tx.run(
            """
            DELETE FROM session
            WHERE kind = \(kind) AND principal_id = \(id) AND substr(token_hash, 1, 16) = \(session)
            """) > 0
    }

    /// Ends all his sessions but this one.
    package func endOtherSessions(in tx: any WriteTransaction) throws {
        guard let (kind, id) = visit.principal?.key, let token = visit.tokens.sessionToken else { return }
        let own = SessionStore(keys: visit.platform.keys).hash(token)
        try tx.run("DELETE FROM session WHERE kind = \(kind) AND principal_id = \(id) AND token_hash <> \(own)")
    }
}
