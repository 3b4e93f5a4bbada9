import Foundation
import Storage

/// Rows in the tables that a fill leaves nearly empty, so that they are big too: sessions, codes, letters, inquiries.
struct Padding: Sendable {
    let world: ScaleWorld
    static let count = 12_000

    func add() async throws {
        let count = Self.count
        let nothing = world.test.store.engine == .sqlite ? "x''" : "''::bytea"
        try await world.test.store.write { tx in
            for (table, columns) in Self.rows {
                try tx.run(
                    SQL(
                        stringLiteral: """
                            INSERT INTO \(table) (\(columns.map(\.0).joined(separator: ", ")))
                            WITH RECURSIVE counter (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM counter WHERE i < \(count)),
                                people (p, q) AS (SELECT id, row_number() OVER (ORDER BY id) FROM person)
                            SELECT \(columns.map(\.1).joined(separator: ", ").replacing(Self.nothing, with: nothing)) FROM counter JOIN people ON q = i
                            """))
            }
            try tx.run("ANALYZE")
        }
    }

    /// Stands for no bytes, which the engines write differently.
    private static let nothing = "{nothing}"
    private static let moment = "1795000000000 + i * 1000"

    private static let rows: [(String, [(String, String)])] = [
        (
            "session",
            [
                ("token_hash", "'t' || i"), ("kind", "'person'"), ("principal_id", "p"), ("created_at", moment),
                ("seen_at", moment), ("idle_seconds", "1800"), ("ends_at", moment), ("user_agent", "''"),
            ]
        ),
        ("throttle", [("subject_hash", "'t' || i"), ("window_start", moment), ("tries", "1")]),
        (
            "sign_in_delay",
            [("subject_hash", "'t' || i"), ("failures", "1"), ("last_at", moment), ("blocked_until", moment)]
        ),
        (
            "interrupted_form",
            [
                ("token_hash", "'t' || i"), ("kind", "'person'"), ("principal_id", "p"), ("content", Self.nothing),
                ("created_at", moment),
            ]
        ),
        (
            "outbox",
            [
                ("id", "'00000000-0000-7000-8000-' || (100000000000 + i)"), ("topic", "'mail.send'"),
                ("payload", Self.nothing), ("created_at", moment), ("due_at", moment),
                ("state", "CASE WHEN i % 4 = 0 THEN 'waiting' ELSE 'done' END"),
            ]
        ),
        (
            "contact_code",
            [
                ("person_id", "p"), ("purpose", "'email'"), ("address_lookup", "'a' || i"), ("code_hash", "'c' || i"),
                ("created_at", moment), ("expires_at", moment),
            ]
        ),
        (
            "activation_code",
            [
                ("id", "'ac' || i"), ("person_id", "p"), ("code_hash", "'c' || i"), ("channel", "'counter'"),
                ("state", "'live'"), ("issued_at", moment), ("expires_at", moment + " + 1"), ("issued_by", "'x'"),
            ]
        ),
        (
            "activation_letter",
            [
                ("id", "'al' || i"), ("person_id", "p"), ("step", "'cancelled'"), ("region", "'74'"),
                ("destination", Self.nothing), ("ordered_at", moment), ("changed_at", moment),
            ]
        ),
        (
            "desk_search",
            [
                ("id", "'ds' || i"), ("staff_id", "'x'"), ("kind", "'snils'"), ("at", moment), ("ends_at", moment),
            ]
        ),
        (
            "registration",
            [
                ("id", "'re' || i"), ("number", "'rn' || i"), ("step", "'person'"), ("region", "'74'"),
                ("answers", Self.nothing), ("created_at", moment), ("changed_at", moment),
            ]
        ),
        (
            "inquiry",
            [
                ("id", "'in' || i"), ("number", "'n' || i"), ("person_id", "p"), ("topic", "'other'"),
                ("state", "'new'"), ("language", "'ru'"), ("content", Self.nothing), ("form_hash", "'f' || i"),
                ("created_at", moment), ("answer_by", moment),
            ]
        ),
    ]
}
