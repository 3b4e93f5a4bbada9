import DesignSystem
import Foundation
import Kernel
import Storage

/// A person's session whose page an operator of the help line may know of: after the person has read out a code that the
/// portal showed to him alone, for a quarter of an hour. The operator learns the address, the title and the errors of the
/// page, never what stands in it.
package struct SharedScreen: Sendable {
    package let id: String
    /// Whose session it is: as sessions name it.
    package let kind: String
    package let principal: String
    /// When the operator has joined; nil while the code waits.
    package let endsAt: Date?
    package let codeEndsAt: Date
    package let seen: Seen?

    /// The page where the person is.
    package struct Seen: Codable, Sendable {
        /// Without its query: nothing that was typed stands there.
        package let path: String
        package let title: String
        package let errors: [String]
        package let status: Int
        package let at: Date
    }

    package static let codeLifetime: TimeInterval = 600
    package static let lifetime: TimeInterval = 900

    package static let migration = Migration(
        "web-003-shared-screen",
        "ALTER TABLE session ADD COLUMN shared_until INTEGER",
        """
        CREATE TABLE shared_screen (
            id TEXT PRIMARY KEY, session_hash TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, principal_id TEXT NOT NULL,
            code_hash TEXT UNIQUE, code_ends_at INTEGER NOT NULL, operator_id TEXT, ends_at INTEGER, content BLOB
        )
        """,
        "CREATE INDEX shared_screen_by_end ON shared_screen (code_ends_at)")

    static func codeHash(_ code: SmsCode, _ keys: Keyring) -> String { keys.lookup("shared-screen", code.digits) }
    static func context(_ id: String) -> String { "shared_screen:\(id)" }

    fileprivate static func screens(_ condition: SQL, keys: Keyring) -> Query<SharedScreen> {
        Query("SELECT * FROM shared_screen WHERE \(sql: condition)") { row in
            let id = try row.text("id")
            return SharedScreen(
                id: id, kind: try row.text("kind"), principal: try row.text("principal_id"),
                endsAt: try row.optionalMoment("ends_at"), codeEndsAt: try row.moment("code_ends_at"),
                seen: try row.optionalData("content").map { try keys.open(json: $0, context: context(id)) })
        }
    }

    // MARK: The operator

    /// Joins by the code that the person read out.
    /// - Returns: nil for a code that nobody has, or whose time is over.
    package static func join(
        _ code: SmsCode, operator id: StaffID, at now: Date, keys: Keyring, in tx: any WriteTransaction
    ) throws -> SharedScreen? {
        let hash = codeHash(code, keys)
        guard let screen = try tx.first(screens("code_hash = \(hash) AND code_ends_at > \(now)", keys: keys)) else {
            return nil
        }
        let end = now.addingTimeInterval(lifetime)
        let joined = try tx.run(
            """
            UPDATE shared_screen SET code_hash = NULL, operator_id = \(id), ends_at = \(end)
            WHERE id = \(screen.id) AND code_hash = \(hash)
            """)
        guard joined == 1 else { return nil }
        try tx.run(
            """
            UPDATE session SET shared_until = \(end)
            WHERE token_hash IN (SELECT session_hash FROM shared_screen WHERE id = \(screen.id))
            """)
        return screen
    }

    /// The screen that an operator has joined, while it is shared.
    package static func joined(
        _ id: String, operator staff: StaffID, at now: Date, keys: Keyring, in tx: any ReadTransaction
    ) throws -> SharedScreen? {
        try tx.first(screens("id = \(id) AND operator_id = \(staff) AND ends_at > \(now)", keys: keys))
    }

    // MARK: The edge

    /// Notes the page that a session was shown.
    static func note(
        _ screen: SeenScreen, path: String, status: Int, ofSession hash: String, at now: Date, keys: Keyring,
        in tx: any WriteTransaction
    ) throws {
        guard
            let id = try tx.first(
                Query("SELECT id FROM shared_screen WHERE session_hash = \(hash) AND ends_at > \(now)") {
                    try $0.text("id")
                })
        else { return }
        let seen = Seen(path: path, title: screen.title, errors: screen.errors, status: status, at: now)
        let content = try keys.seal(json: seen, context: context(id))
        try tx.run("UPDATE shared_screen SET content = \(content) WHERE id = \(id)")
    }

    static func sweep(at now: Date, in tx: any WriteTransaction) throws -> Int {
        try tx.run(
            """
            DELETE FROM shared_screen WHERE id IN (
                SELECT id FROM shared_screen WHERE code_ends_at < \(now.addingTimeInterval(-lifetime))
                ORDER BY code_ends_at LIMIT \(Sweep.portion))
            """)
    }
}

extension PortalContext {
    private var sessionHash: String? {
        visit.tokens.sessionToken.map { SessionStore(keys: visit.platform.keys).hash($0) }
    }

    /// What of this session is shared; nil when nothing is.
    package func sharedScreen(in tx: any ReadTransaction) throws -> SharedScreen? {
        guard let hash = sessionHash else { return nil }
        return try tx.first(SharedScreen.screens("session_hash = \(hash)", keys: visit.platform.keys)).flatMap {
            screen in
            now < (screen.endsAt ?? screen.codeEndsAt) ? screen : nil
        }
    }

    /// Makes a code for the operator, in place of an earlier one.
    /// - Throws: `TooManyRequests` after ten in an hour.
    package func shareScreen(in tx: any WriteTransaction) throws -> SmsCode {
        guard let hash = sessionHash, let (kind, id) = visit.principal?.key else { throw NotFound() }
        try Throttle("shared-screen", hash, limit: 10, window: 3_600, keys: visit.platform.keys).count(at: now, in: tx)
        var code = SmsCode.new()
        while try tx.exists(
            "SELECT 1 FROM shared_screen WHERE code_hash = \(SharedScreen.codeHash(code, visit.platform.keys))")
        {
            code = SmsCode.new()
        }
        try endSharing(in: tx)
        try tx.run(
            """
            INSERT INTO shared_screen (id, session_hash, kind, principal_id, code_hash, code_ends_at)
            VALUES (\(ID<SharedScreenTag>.new(at: now)), \(hash), \(kind), \(id),
                    \(SharedScreen.codeHash(code, visit.platform.keys)), \(now.addingTimeInterval(SharedScreen.codeLifetime)))
            """)
        return code
    }

    package func endSharing(in tx: any WriteTransaction) throws {
        guard let hash = sessionHash else { return }
        try tx.run("DELETE FROM shared_screen WHERE session_hash = \(hash)")
        try tx.run("UPDATE session SET shared_until = NULL WHERE token_hash = \(hash)")
    }
}

private enum SharedScreenTag {}
