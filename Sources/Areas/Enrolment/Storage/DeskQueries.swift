import Foundation
import Kernel
import Storage

/// A line of a centre's journal.
struct DeskCheckRow: Sendable {
    let id: DeskCheckID
    let person: PersonID
    let centre: String
    let staff: StaffID
    let at: Date
    let outcome: DeskOutcome
    let reason: RefusalReason?
    let comment: String?

    init(_ row: Row, keys: Keyring) throws {
        id = try row.id("id")
        person = try row.id("person_id")
        centre = try row.text("centre")
        staff = try row.id("staff_id")
        at = try row.moment("at")
        outcome = try row.choice("outcome")
        reason = try row.optionalText("reason").map { try RefusalReason(kept: $0) ?? row.choice("reason") }
        comment = try row.optionalData("comment").map { [id] in
            try keys.openText($0, context: "desk_check:\(id):comment")
        }
    }
}

extension Query where Output == DeskCheckRow {
    private static var columns: SQL { "id, person_id, centre, staff_id, at, outcome, reason, comment" }

    static func check(_ id: DeskCheckID, keys: Keyring) -> Self {
        Query("SELECT \(sql: columns) FROM desk_check WHERE id = \(id)", decode: { try DeskCheckRow($0, keys: keys) })
    }

    /// What desks did with a registration, newest first.
    static func checks(of person: PersonID, limit: Int, keys: Keyring) -> Self {
        Query(
            """
            SELECT \(sql: columns) FROM desk_check WHERE person_id = \(person) ORDER BY at DESC, id DESC LIMIT \(limit)
            """,
            decode: { try DeskCheckRow($0, keys: keys) })
    }

    /// The journal of a centre between two moments, newest first, before the key of the page before.
    static func journal(
        of centre: String, from: Date, to: Date, before key: PageKey?, limit: Int, keys: Keyring
    ) -> Self {
        let bound: SQL = key.map { " AND (at < \($0.at) OR (at = \($0.at) AND id < \($0.id)))" } ?? ""
        let part: SQL = """
            WHERE centre = \(centre) AND at >= \(from) AND at < \(to)\(sql: bound)
            ORDER BY at DESC, id DESC LIMIT \(limit)
            """
        // Each by its own index, then the newest of both. A bare NULL would be text to PostgreSQL, and a comment is bytes.
        return Query(
            """
            SELECT \(sql: columns) FROM (
                SELECT * FROM (SELECT \(sql: columns) FROM desk_check \(sql: part)) AS a
                UNION ALL
                SELECT * FROM (
                    SELECT id, person_id, centre, staff_id, at, kind AS outcome, NULL AS reason,
                        (SELECT comment FROM desk_check WHERE 1 = 0) AS comment
                    FROM access_check \(sql: part)) AS b) AS both_kinds
            ORDER BY at DESC, id DESC LIMIT \(limit)
            """,
            decode: { try DeskCheckRow($0, keys: keys) })
    }
}

enum DeskQueries {
    static func counts(of centre: String, from: Date, to: Date, in tx: any ReadTransaction) throws -> DeskCounts {
        let rows = try tx.all(
            Query(
                """
                SELECT outcome, count(*) AS n FROM desk_check
                WHERE centre = \(centre) AND at >= \(from) AND at < \(to) GROUP BY outcome
                """
            ) { (try $0.choice("outcome", as: DeskOutcome.self), try $0.integer("n")) })
        let proved = try tx.all(
            Query(
                """
                SELECT kind, count(*) AS n FROM access_check
                WHERE centre = \(centre) AND at >= \(from) AND at < \(to) GROUP BY kind
                """
            ) { (try $0.choice("kind", as: DeskOutcome.self), try $0.integer("n")) })
        return DeskCounts(
            issued: rows.first { $0.0 == .issued }?.1 ?? 0, refused: rows.first { $0.0 == .refused }?.1 ?? 0,
            access: proved.first { $0.0 == .access }?.1 ?? 0,
            registered: proved.first { $0.0 == .registered }?.1 ?? 0)
    }

    /// Whether the clerk found this registration by a search that has not grown old.
    static func hasFound(_ person: PersonID, staff: StaffID, at now: Date, in tx: any ReadTransaction) throws -> Bool {
        try tx.exists(
            """
            SELECT 1 AS n FROM desk_search_result r JOIN desk_search s ON s.id = r.search_id
            WHERE r.person_id = \(person) AND s.staff_id = \(staff) AND s.ends_at > \(now) LIMIT 1
            """)
    }

    /// What a search of this clerk found; nil when it is not his or has grown old.
    static func results(of search: String, staff: StaffID, at now: Date, in tx: any ReadTransaction) throws
        -> [PersonID]?
    {
        guard
            try tx.exists(
                "SELECT 1 AS n FROM desk_search WHERE id = \(search) AND staff_id = \(staff) AND ends_at > \(now)")
        else { return nil }
        return try tx.all(
            Query(
                "SELECT person_id FROM desk_search_result WHERE search_id = \(search) ORDER BY person_id DESC LIMIT 50"
            ) {
                try $0.id("person_id")
            })
    }
}

/// What a centre did in a day.
struct DeskCounts: Sendable, Equatable {
    let issued: Int
    let refused: Int
    /// Proved accounts given back or changed.
    let access: Int
    /// Proved accounts made for visitors who had none.
    let registered: Int
}
