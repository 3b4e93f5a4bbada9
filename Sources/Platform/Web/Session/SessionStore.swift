import Foundation
import Kernel
import Storage

/// Sessions: an opaque token of 256 bits in a cookie, its keyed hash here. Rotated at sign-in, ended by idleness, by age
/// and by leaving (part 4 of the security numbers: citizen 12 h / 30 min, official 8 h / 15 min, desk 8 h / 5 min).
package struct SessionStore: Sendable {
    let keys: Keyring

    package init(keys: Keyring) { self.keys = keys }

    package static let migration = Migration(
        "web-001-session",
        """
        CREATE TABLE session (
            token_hash TEXT PRIMARY KEY, kind TEXT NOT NULL, principal_id TEXT NOT NULL, created_at INTEGER NOT NULL,
            seen_at INTEGER NOT NULL, idle_seconds INTEGER NOT NULL, ends_at INTEGER NOT NULL, user_agent TEXT NOT NULL
        )
        """,
        "CREATE INDEX session_by_principal ON session (kind, principal_id)",
        "CREATE INDEX session_by_end ON session (ends_at)",
        """
        CREATE TABLE interrupted_form (
            token_hash TEXT PRIMARY KEY, kind TEXT NOT NULL, principal_id TEXT NOT NULL, content BLOB NOT NULL,
            created_at INTEGER NOT NULL
        )
        """,
        "CREATE INDEX interrupted_form_by_age ON interrupted_form (created_at)")

    /// A session's row.
    struct Record: Sendable {
        let kind: String
        let principalID: String
        let seenAt: Date
        let isAlive: Bool
        /// Until when an operator may know where its owner is.
        let sharedUntil: Date?
    }

    /// Opens a session; answers the token for the cookie.
    package func open(
        _ principal: Principal, by proof: SignInProof = SignInProof([]), userAgent: String, at now: Date,
        in tx: any WriteTransaction
    ) throws -> String {
        var random = SystemRandomNumberGenerator()
        let token = (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }.hex
        let (kind, id) = principal.key
        let limits = Self.limits(of: principal)
        try tx.run(
            """
            INSERT INTO session (
                token_hash, kind, principal_id, created_at, seen_at, idle_seconds, ends_at, user_agent, methods,
                proved_at)
            VALUES (\(hash(token)), \(kind), \(id), \(now), \(now), \(limits.idle), \(now.addingTimeInterval(limits.whole)),
                    \(String(userAgent.prefix(200))), \(proof.methods.text),
                    \(proof.at))
            """)
        return token
    }

    func find(_ token: String, at now: Date, in tx: any ReadTransaction) throws -> Record? {
        try tx.first(
            Query(
                """
                SELECT kind, principal_id, seen_at, idle_seconds, ends_at, shared_until FROM session
                WHERE token_hash = \(hash(token))
                """
            ) { row in
                let seen = try row.moment("seen_at")
                let idle = try row.integer("idle_seconds")
                return Record(
                    kind: try row.text("kind"), principalID: try row.text("principal_id"), seenAt: seen,
                    isAlive: try now < row.moment("ends_at") && now < seen.addingTimeInterval(Double(idle)),
                    sharedUntil: try row.optionalMoment("shared_until"))
            })
    }

    func touch(_ token: String, at now: Date, in tx: any WriteTransaction) throws {
        try tx.run("UPDATE session SET seen_at = \(now) WHERE token_hash = \(hash(token))")
    }

    func close(_ token: String, in tx: any WriteTransaction) throws {
        try tx.run("DELETE FROM session WHERE token_hash = \(hash(token))")
    }

    /// Ends all sessions of somebody: after a new password, a change of role, a block.
    package func closeAll(of principal: Principal, in tx: any WriteTransaction) throws {
        let (kind, id) = principal.key
        try closeAll(kind: kind, id: id, in: tx)
    }

    package func closeAll(kind: String, id: String, in tx: any WriteTransaction) throws {
        try tx.run("DELETE FROM session WHERE kind = \(kind) AND principal_id = \(id)")
    }

    /// Removes what ended more than a day ago: till then it tells whose form was interrupted.
    ///
    /// A portion of them; answers the most that went of one table (`Sweep.run`).
    @discardableResult
    package func sweep(at now: Date, in tx: any WriteTransaction) throws -> Int {
        let dayAgo = now.addingTimeInterval(-86_400)
        let sessions = try tx.run(
            """
            DELETE FROM session WHERE token_hash IN (
                SELECT token_hash FROM session WHERE ends_at < \(dayAgo) ORDER BY ends_at LIMIT \(Sweep.portion))
            """)
        let forms = try tx.run(
            """
            DELETE FROM interrupted_form WHERE token_hash IN (
                SELECT token_hash FROM interrupted_form WHERE created_at < \(dayAgo)
                ORDER BY created_at LIMIT \(Sweep.portion))
            """)
        return max(sessions, forms, try SharedScreen.sweep(at: now, in: tx))
    }

    func hash(_ token: String) -> String { keys.codeHash("session", token) }

    /// Seconds after which the desk of a clerk is locked (part 4 of the numbers of security).
    package static let deskIdle = 5 * 60

    private static func limits(of principal: Principal) -> (idle: Int, whole: TimeInterval) {
        switch principal {
        case .registrant: (30 * 60, 12 * 3600)
        case .person: (30 * 60, 12 * 3600)
        case .staff(let member):
            switch member.role {
            case .clerk, .postalClerk: (deskIdle, 8 * 3600)
            case .official, .helpOperator, .administrator: (15 * 60, 8 * 3600)
            }
        }
    }
}
