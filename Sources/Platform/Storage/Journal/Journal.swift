import Crypto
import Foundation
import Kernel

/// One line of the audit journal: who did what to what, when and why. Holds ids and words of ours, never contents.
package struct JournalEntry: Sendable {
    package let actor: PortalActor
    /// A verb of the service in dotted form: `application.accepted`, `person.read`.
    package let action: String
    /// What it was done to: table-like word and id.
    package let subject: (kind: String, id: String)
    package let reason: String?
    /// Facts without personal data: codes of grounds, from → to of a status.
    package let details: [String: String]

    package init(
        _ actor: PortalActor, _ action: String, on kind: String, _ id: String, reason: String? = nil,
        details: [String: String] = [:]
    ) {
        self.actor = actor
        self.action = action
        subject = (kind, id)
        self.reason = reason
        self.details = details
    }
}

/// The append-only journal. Each row carries its own keyed hash; a sealer chains rows in batches within a second, so
/// that writers never wait for one head. Changing, deleting, reordering or inserting a row unseen needs the key.
package struct Journal: Sendable {
    let key: SymmetricKey

    package init(keys: Keyring) { key = keys.key(.audit) }

    package static let migration = Migration(
        "storage-001-journal",
        """
        CREATE TABLE journal (
            id TEXT PRIMARY KEY, at INTEGER NOT NULL, actor_kind TEXT NOT NULL, actor_id TEXT, action TEXT NOT NULL,
            subject_kind TEXT NOT NULL, subject_id TEXT NOT NULL, reason TEXT, details TEXT NOT NULL,
            own_hash TEXT NOT NULL
        )
        """,
        "CREATE INDEX journal_by_subject ON journal (subject_kind, subject_id, id)",
        "CREATE INDEX journal_by_actor ON journal (actor_id, id)",
        "CREATE TABLE journal_unsealed (journal_id TEXT PRIMARY KEY REFERENCES journal (id), at INTEGER NOT NULL)",
        """
        CREATE TABLE journal_seal (
            position INTEGER PRIMARY KEY, journal_id TEXT NOT NULL UNIQUE REFERENCES journal (id),
            chain_hash TEXT NOT NULL, sealed_at INTEGER NOT NULL
        )
        """,
        """
        CREATE TRIGGER journal_keeps_rows BEFORE DELETE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
        """,
        """
        CREATE TRIGGER journal_keeps_content BEFORE UPDATE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
        """,
        """
        CREATE TRIGGER journal_seal_keeps_rows BEFORE DELETE ON journal_seal
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
        """,
        """
        CREATE TRIGGER journal_seal_keeps_content BEFORE UPDATE ON journal_seal
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
        """)

    /// Writes a line in the transaction of what it tells of.
    package func record(_ entry: JournalEntry, at now: Date, in tx: any WriteTransaction) throws {
        let id = ID<JournalEntry>.new(at: now)
        let details = try String(decoding: Self.encoder.encode(entry.details), as: UTF8.self)
        let line = JournalLine(
            id: id.text, at: now, actorKind: entry.actor.kind, actorID: entry.actor.id, action: entry.action,
            subjectKind: entry.subject.kind, subjectID: entry.subject.id, reason: entry.reason, details: details,
            ownHash: "")
        try tx.send(
            """
            INSERT INTO journal (id, at, actor_kind, actor_id, action, subject_kind, subject_id, reason, details, own_hash)
            VALUES (\(line.id), \(now), \(line.actorKind), \(line.actorID), \(line.action), \(line.subjectKind),
                    \(line.subjectID), \(line.reason), \(details), \(line.hash(key)))
            """)
        try tx.send("INSERT INTO journal_unsealed (journal_id, at) VALUES (\(line.id), \(now))")
    }

    private static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return encoder
    }()
}

/// A line as it lies in the table.
package struct JournalLine: Sendable {
    package let id: String
    package let at: Date
    package let actorKind: String
    package let actorID: String?
    package let action: String
    package let subjectKind: String
    package let subjectID: String
    package let reason: String?
    package let details: String
    let ownHash: String

    init(
        id: String, at: Date, actorKind: String, actorID: String?, action: String, subjectKind: String,
        subjectID: String, reason: String?, details: String, ownHash: String
    ) {
        self.id = id
        self.at = at
        self.actorKind = actorKind
        self.actorID = actorID
        self.action = action
        self.subjectKind = subjectKind
        self.subjectID = subjectID
        self.reason = reason
        self.details = details
        self.ownHash = ownHash
    }

    package init(_ row: Row) throws {
        id = try row.text("id")
        at = try row.moment("at")
        actorKind = try row.text("actor_kind")
        actorID = try row.optionalText("actor_id")
        action = try row.text("action")
        subjectKind = try row.text("subject_kind")
        subjectID = try row.text("subject_id")
        reason = try row.optionalText("reason")
        details = try row.text("details")
        ownHash = try row.text("own_hash")
    }

    /// HMAC over all fields, each with its length in front, so that no two lines read alike.
    func hash(_ key: SymmetricKey) -> String {
        let moment = String(Int64((at.timeIntervalSince1970 * 1000).rounded()))
        var mac = HMAC<SHA256>(key: key)
        for field in [id, moment, actorKind, actorID, action, subjectKind, subjectID, reason, details] {
            mac.update(data: Data("\(field.map { $0.utf8.count } ?? -1):".utf8))
            mac.update(data: Data((field ?? "").utf8))
        }
        return mac.finalize().hex
    }

    static func chain(after previous: String, _ own: String, position: Int, _ key: SymmetricKey) -> String {
        HMAC<SHA256>.authenticationCode(for: Data("\(position)|\(previous)|\(own)".utf8), using: key).hex
    }
}
