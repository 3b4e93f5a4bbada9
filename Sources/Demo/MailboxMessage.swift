import Foundation
import Kernel
import Storage

/// A letter or a short message that the demonstration kept instead of sending.
struct MailboxMessage: Sendable {
    enum Kind: String, Sendable, SQLBindable { case mail, sms }

    struct Content: Codable {
        let to: String
        let subject: String
        let body: String
    }

    let id: ID<MailboxMessage>
    let position: Int
    let kind: Kind
    let content: Content
    let createdAt: Date

    static let migration = Migration(
        "demo-001-mailbox",
        """
        CREATE TABLE demo_message (
            id TEXT PRIMARY KEY, position INTEGER NOT NULL UNIQUE, message_id TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL CHECK (kind IN ('mail', 'sms')), address_hash TEXT NOT NULL, content BLOB NOT NULL,
            created_at INTEGER NOT NULL
        )
        """,
        "CREATE INDEX demo_message_by_kind ON demo_message (kind, position)",
        "CREATE INDEX demo_message_by_address ON demo_message (address_hash, position)")

    /// Keeps a message; one that comes again stays as it is.
    static func keep(
        _ kind: Kind, messageID: String, address: String, _ content: Content, keys: Keyring, at now: Date,
        in tx: any WriteTransaction
    ) throws {
        let id = ID<MailboxMessage>.new(at: now)
        let position = try tx.count("SELECT coalesce(max(position), 0) + 1 AS n FROM demo_message")
        try tx.run(
            """
            INSERT INTO demo_message (id, position, message_id, kind, address_hash, content, created_at)
            VALUES (\(id), \(position), \(messageID), \(kind), \(keys.lookup("demo_message", address)),
                    \(keys.seal(json: content, context: "demo_message:\(id):content")), \(now))
            ON CONFLICT (message_id) DO NOTHING
            """)
    }
}

extension Query where Output == MailboxMessage {
    private static var columns: SQL { "id, position, kind, content, created_at" }

    static func messages(
        kind: MailboxMessage.Kind?, addressHash: String?, before: Int?, limit: Int, keys: Keyring
    ) -> Self {
        var conditions: SQL = "1 = 1"
        if let kind { conditions = conditions + " AND kind = \(kind)" }
        if let addressHash { conditions = conditions + " AND address_hash = \(addressHash)" }
        if let before { conditions = conditions + " AND position < \(before)" }
        return Query(
            "SELECT \(sql: columns) FROM demo_message WHERE \(sql: conditions) ORDER BY position DESC LIMIT \(limit)",
            decode: { try MailboxMessage($0, keys: keys) })
    }

    static func message(_ id: ID<MailboxMessage>, keys: Keyring) -> Self {
        Query(
            "SELECT \(sql: columns) FROM demo_message WHERE id = \(id)", decode: { try MailboxMessage($0, keys: keys) })
    }
}

extension MailboxMessage {
    init(_ row: Row, keys: Keyring) throws {
        id = try row.id("id")
        content = try keys.open(json: row.data("content"), context: "demo_message:\(id):content")
        position = try row.integer("position")
        kind = try row.choice("kind")
        createdAt = try row.moment("created_at")
    }
}
