import Foundation
import Kernel
import Storage

/// A week of the public figures, by its number since 1970. Once it is over and counted its rows are summed up, once, and
/// the figures are made of the sums.
struct FigureWeek: Sendable, Comparable {
    let number: Int

    private static let length = 604_800

    init(number: Int) { self.number = number }
    init(of moment: Date) { number = Int((moment.timeIntervalSince1970 / Double(Self.length)).rounded(.down)) }

    var begin: Date { Date(timeIntervalSince1970: Double(number * Self.length)) }
    var end: Date { Date(timeIntervalSince1970: Double((number + 1) * Self.length)) }
    var next: FigureWeek { FigureWeek(number: number + 1) }

    static func < (left: FigureWeek, right: FigureWeek) -> Bool { left.number < right.number }

    /// The tables of the sums, a later addition to those they are made from.
    static let migration = Migration(
        "helpdesk-004-weeks",
        "CREATE TABLE figure_week (week INTEGER PRIMARY KEY, summed_at INTEGER NOT NULL)",
        """
        CREATE TABLE served_week (
            week INTEGER NOT NULL REFERENCES figure_week (week), service_id TEXT NOT NULL, agency_id TEXT NOT NULL,
            days INTEGER NOT NULL, completed INTEGER NOT NULL, registered INTEGER NOT NULL,
            registered_in_time INTEGER NOT NULL, provided INTEGER NOT NULL, provided_in_time INTEGER NOT NULL,
            PRIMARY KEY (week, service_id, agency_id, days)
        )
        """,
        """
        CREATE TABLE review_week (
            week INTEGER NOT NULL REFERENCES figure_week (week), service_id TEXT NOT NULL, agency_id TEXT NOT NULL,
            reviews INTEGER NOT NULL, time_sum INTEGER NOT NULL, time_count INTEGER NOT NULL,
            queue_sum INTEGER NOT NULL, queue_count INTEGER NOT NULL, courtesy_sum INTEGER NOT NULL,
            courtesy_count INTEGER NOT NULL, comfort_sum INTEGER NOT NULL, comfort_count INTEGER NOT NULL,
            information_sum INTEGER NOT NULL, information_count INTEGER NOT NULL,
            PRIMARY KEY (week, service_id, agency_id)
        )
        """)

    /// The whole weeks since the moment that are summed up; nil when there are none.
    static func summed(since: Date, in tx: any ReadTransaction) throws -> ClosedRange<FigureWeek>? {
        guard let known = try known(in: tx) else { return nil }
        let begun = FigureWeek(of: since)
        let first = max(known.lowerBound, begun.begin == since ? begun : begun.next)
        return first <= known.upperBound ? first...known.upperBound : nil
    }

    /// All that are summed up: they follow one another without a gap.
    private static func known(in tx: any ReadTransaction) throws -> ClosedRange<FigureWeek>? {
        func week(_ sql: SQL) throws -> FigureWeek? {
            try tx.first(Query(sql) { FigureWeek(number: try $0.integer("week")) })
        }
        guard let first = try week("SELECT week FROM figure_week ORDER BY week LIMIT 1"),
            let last = try week("SELECT week FROM figure_week ORDER BY week DESC LIMIT 1")
        else { return nil }
        return first...last
    }

    /// The next week that can be summed up: over, and nothing of it can still come; nil when there is none.
    static func due(at now: Date, in tx: any ReadTransaction) throws -> FigureWeek? {
        func moment(_ sql: SQL) throws -> Date? { try tx.first(Query(sql) { try $0.moment("at") }) }
        let newest = try moment("SELECT finished_at AS at FROM served_application ORDER BY finished_at DESC LIMIT 1")
        // Applications are counted a day back from the newest; a review is there when it is left.
        guard let newest else { return nil }
        let settled = min(newest, now).addingTimeInterval(-86_400)
        let oldest = try [
            moment("SELECT finished_at AS at FROM served_application ORDER BY finished_at LIMIT 1"),
            moment("SELECT created_at AS at FROM review ORDER BY created_at LIMIT 1"),
        ].compactMap { $0 }.min()
        guard let week = try known(in: tx)?.upperBound.next ?? oldest.map(FigureWeek.init(of:)) else { return nil }
        return week.end <= settled ? week : nil
    }

    /// Sums the week up.
    func sum(at now: Date, in tx: any WriteTransaction) throws {
        try tx.run("INSERT INTO figure_week (week, summed_at) VALUES (\(number), \(now))")
        try tx.run(
            """
            INSERT INTO served_week (week, service_id, agency_id, days, completed, registered, registered_in_time,
                provided, provided_in_time)
            SELECT \(number), service_id, agency_id, days, sum(CASE WHEN outcome = 'completed' THEN 1 ELSE 0 END),
                count(registered_in_time), coalesce(sum(registered_in_time), 0), count(provided_in_time),
                coalesce(sum(provided_in_time), 0)
            FROM served_application WHERE finished_at >= \(begin) AND finished_at < \(end)
            GROUP BY service_id, agency_id, days
            """)
        try tx.run(
            """
            INSERT INTO review_week (week, service_id, agency_id, reviews, time_sum, time_count, queue_sum, queue_count,
                courtesy_sum, courtesy_count, comfort_sum, comfort_count, information_sum, information_count)
            SELECT \(number), service_id, agency_id, count(*), coalesce(sum(time_mark), 0), count(time_mark),
                coalesce(sum(queue_mark), 0), count(queue_mark), coalesce(sum(courtesy_mark), 0), count(courtesy_mark),
                coalesce(sum(comfort_mark), 0), count(comfort_mark), coalesce(sum(information_mark), 0),
                count(information_mark)
            FROM review WHERE created_at >= \(begin) AND created_at < \(end) AND service_id IS NOT NULL
            GROUP BY service_id, agency_id
            """)
    }
}

extension HelpDeskArea {
    /// Sums up weeks that are over, at most so many; answers how many.
    @discardableResult
    package func sumWeeks(atMost limit: Int = 20, at now: Date) async throws -> Int {
        for count in 0..<limit {
            let isDone = try await platform.store.write { tx in
                guard let week = try FigureWeek.due(at: now, in: tx) else { return true }
                try week.sum(at: now, in: tx)
                return false
            }
            if isDone { return count }
        }
        return limit
    }

    /// Forgets the sums, for a demonstration that was filled with what is past; they are made anew.
    package func forgetWeeks(in tx: any WriteTransaction) throws {
        try tx.run("DELETE FROM served_week")
        try tx.run("DELETE FROM review_week")
        try tx.run("DELETE FROM figure_week")
    }
}
