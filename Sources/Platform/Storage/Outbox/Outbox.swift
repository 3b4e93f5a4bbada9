import Foundation
import Kernel

/// Something that happened and must be told: written in the transaction of what happened, delivered after it.
package struct OutboxEvent: Sendable {
    package let id: ID<OutboxEvent>
    /// What it is about, for the handler: `mail.send`, `application.decided`.
    package let topic: String
    package let payload: Data
    package let attempts: Int
    package let createdAt: Date

    package func decode<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
        try JSONDecoder().decode(type, from: payload)
    }
}

/// The outbox: events wait here until a worker has delivered them, at least once, with back-off. Whoever receives
/// one must do no harm when it comes again. Payloads are sealed.
package struct Outbox: Sendable {
    let keys: Keyring

    package init(keys: Keyring) { self.keys = keys }

    package static let migration = Migration(
        "storage-002-outbox",
        """
        CREATE TABLE outbox (
            id TEXT PRIMARY KEY, topic TEXT NOT NULL, payload BLOB NOT NULL, created_at INTEGER NOT NULL,
            due_at INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
            state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'dead')),
            finished_at INTEGER, last_error TEXT
        )
        """,
        "CREATE INDEX outbox_due ON outbox (state, due_at, id)",
        "CREATE INDEX outbox_by_topic ON outbox (topic, state)")

    /// Records an event in the transaction of what happened.
    package func record(_ topic: String, _ payload: some Encodable, at now: Date, in tx: any WriteTransaction) throws {
        let id = ID<OutboxEvent>.new(at: now)
        let sealed = try keys.seal(json: payload, context: "outbox:\(id)")
        try tx.send(
            """
            INSERT INTO outbox (id, topic, payload, created_at, due_at) VALUES (\(id), \(topic), \(sealed), \(now), \(now))
            """)
    }

    /// Whether anything is due for one of `topics`.
    package func isDue(_ topics: [String], at now: Date, in tx: any ReadTransaction) throws -> Bool {
        // In order, so that it is the index that is asked: what was delivered lies around for days.
        try tx.exists("SELECT 1 FROM outbox WHERE \(sql: Self.due(topics, at: now)) ORDER BY due_at, id LIMIT 1")
    }

    /// Takes the events that are due, oldest first, for the worker of one node: until `lease` they are due for no other.
    /// Topics without a handler stay where they are.
    package func claim(
        _ topics: [String], at now: Date, until lease: Date, limit: Int, in tx: any WriteTransaction
    ) throws -> [OutboxEvent] {
        // SQLite has one writer; of two on PostgreSQL the second goes past what the first holds instead of waiting.
        let locked: SQL = tx.engine == .postgres ? " FOR UPDATE SKIP LOCKED" : ""
        return try tx.all(
            Query(
                """
                UPDATE outbox SET due_at = \(lease) WHERE id IN (
                    SELECT id FROM outbox WHERE \(sql: Self.due(topics, at: now))
                    ORDER BY due_at, id LIMIT \(limit)\(sql: locked))
                RETURNING id, topic, payload, attempts, created_at
                """,
                decode: { [keys] row in
                    let id: ID<OutboxEvent> = try row.id("id")
                    return OutboxEvent(
                        id: id, topic: try row.text("topic"),
                        payload: try keys.open(row.data("payload"), context: "outbox:\(id)"),
                        attempts: try row.integer("attempts"), createdAt: try row.moment("created_at"))
                })
        ).sorted { $0.id.text < $1.id.text }
    }

    private static func due(_ topics: [String], at now: Date) -> SQL {
        "state = 'waiting' AND due_at <= \(now) AND topic IN \(list: topics)"
    }

    /// Gives back what was claimed and not begun.
    package func release(_ events: [OutboxEvent], at now: Date, in tx: any WriteTransaction) throws {
        for event in events {
            try tx.run("UPDATE outbox SET due_at = \(now) WHERE id = \(event.id) AND state = 'waiting'")
        }
    }

    package func finish(_ id: ID<OutboxEvent>, at now: Date, in tx: any WriteTransaction) throws {
        try tx.run("UPDATE outbox SET state = 'done', finished_at = \(now) WHERE id = \(id)")
    }

    /// Puts a failed delivery back: after 5 s, doubling to an hour; dead after 20 tries, which is an alarm.
    package func postpone(_ event: OutboxEvent, because error: String, at now: Date, in tx: any WriteTransaction) throws
    {
        let tries = event.attempts + 1
        let wait = min(3600.0, 5.0 * Double(1 << min(tries - 1, 12)))
        try tx.run(
            """
            UPDATE outbox SET attempts = \(tries), due_at = \(now.addingTimeInterval(wait)), last_error = \(error),
                state = \(tries >= 20 ? "dead" : "waiting") WHERE id = \(event.id)
            """)
    }

    /// Removes what was delivered three days ago: messages hold personal data and have served.
    ///
    /// A portion of it; answers how many went (`Sweep.run`).
    @discardableResult
    package static func sweep(at now: Date, in tx: any WriteTransaction) throws -> Int {
        try tx.run(
            """
            DELETE FROM outbox WHERE id IN (
                SELECT id FROM outbox WHERE state = 'done' AND due_at < \(now.addingTimeInterval(-3 * 86_400))
                ORDER BY due_at, id LIMIT \(Sweep.portion))
            """)
    }

    /// How many wait, by topic, for metrics and readiness.
    package static func waiting() -> Query<(topic: String, count: Int)> {
        Query("SELECT topic, count(*) AS n FROM outbox WHERE state = 'waiting' GROUP BY topic ORDER BY topic") {
            (try $0.text("topic"), try $0.integer("n"))
        }
    }
}
