import Foundation
import Kernel
import Storage

/// Marks the ids of closed periods.
enum CentreClosureTag {}
typealias CentreClosureID = ID<CentreClosureTag>

/// A closed period of a centre as administrators keep it.
struct CentreClosure: Sendable {
    let id: CentreClosureID
    let centre: String
    let period: ClosedPeriod

    init(_ row: Row) throws {
        id = try row.id("id")
        centre = try row.text("centre")
        let days = (Day(iso: try row.text("from_day")), Day(iso: try row.text("to_day")))
        guard let from = days.0, let to = days.1,
            let period = ClosedPeriod(from: from, to: to, reason: try row.text("reason"))
        else { throw UnreadableClosure() }
        self.period = period
    }
}

/// What stands in the table is no period.
struct UnreadableClosure: Error {}

extension Query where Output == CentreClosure {
    private static var columns: SQL { "id, centre, from_day, to_day, reason" }
    /// How many are read of all centres together.
    static var most: Int { 2_000 }

    /// Those of all centres that are not over on the day, the earliest first.
    static func closures(notOverOn day: Day) -> Self {
        Query(
            """
            SELECT \(sql: columns) FROM centre_closure WHERE to_day >= \(day.iso) ORDER BY to_day, id LIMIT \(most)
            """,
            decode: { try CentreClosure($0) })
    }

    static func closure(_ id: CentreClosureID) -> Self {
        Query("SELECT \(sql: columns) FROM centre_closure WHERE id = \(id)", decode: { try CentreClosure($0) })
    }
}

enum CentreMigrations {
    /// Days are ISO texts, which are ordered like the days.
    static let closures = Migration(
        "enrolment-020-centres",
        """
        CREATE TABLE centre_closure (
            id TEXT PRIMARY KEY, centre TEXT NOT NULL, from_day TEXT NOT NULL, to_day TEXT NOT NULL,
            reason TEXT NOT NULL, CHECK (from_day <= to_day)
        )
        """,
        "CREATE INDEX centre_closure_by_end ON centre_closure (to_day, id)")
}
