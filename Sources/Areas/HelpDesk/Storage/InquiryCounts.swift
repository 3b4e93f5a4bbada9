import Foundation
import Kernel
import Storage

/// How many inquiries stand where, in the period that the journal shows.
struct InquiryCounts: Sendable {
    let byState: [InquiryState: Int]
    let overdue: Int

    var all: Int { byState.values.reduce(0, +) }

    static func read(since: Date?, now: Date, in tx: any ReadTransaction) throws -> InquiryCounts {
        let from = since ?? Date(timeIntervalSince1970: 0)
        let rows = try tx.all(
            Query("SELECT state, count(*) AS n FROM inquiry WHERE created_at >= \(from) GROUP BY state") { row in
                (try row.choice("state", as: InquiryState.self), try row.integer("n"))
            })
        let overdue = try tx.count(
            """
            SELECT count(*) AS n FROM inquiry
            WHERE state IN ('new', 'inWork') AND created_at >= \(from) AND answer_by < \(now)
            """)
        return InquiryCounts(byState: Dictionary(rows, uniquingKeysWith: +), overdue: overdue)
    }
}

/// Counts of inquiries per month and topic, and how long answers took (R93).
struct InquiryReport: Sendable {
    struct Line: Sendable {
        var received = 0
        var answered = 0
        var closed = 0
        var late = 0
        /// Hours from registration to the answer, to how many answers took so long.
        var hours: [Int: Int] = [:]

        /// Half of the answers came within so many hours.
        var medianHours: Int? {
            let total = hours.values.reduce(0, +)
            var passed = 0
            for (hour, count) in hours.sorted(by: { $0.key < $1.key }) {
                passed += count
                if passed * 2 >= total { return hour }
            }
            return nil
        }

        mutating func add(_ row: Row) {
            received += row.count
            if row.state == .answered { answered += row.count }
            if row.state == .closed { closed += row.count }
            late += row.late
            if let taken = row.hours { hours[taken, default: 0] += row.count }
        }
    }

    struct Row: Sendable {
        let topic: InquiryTopic
        let state: InquiryState
        let hours: Int?
        let count: Int
        let late: Int
    }

    /// The first day of each month, newest first.
    let months: [(first: Day, line: Line)]
    let topics: [InquiryTopic: Line]

    var isEmpty: Bool { months.allSatisfy { $0.line.received == 0 } }

    /// The last twelve months, the present one included. The database groups; no row is a single person's but by chance.
    static func read(now: Date, zone: TimeZone, in tx: any ReadTransaction) throws -> InquiryReport {
        var months: [(first: Day, line: Line)] = []
        var topics: [InquiryTopic: Line] = [:]
        var first = monthBegin(Day(of: now, in: zone))
        var end = now.addingTimeInterval(1)
        for _ in 0..<12 {
            let begin = first.start(in: zone)
            var line = Line()
            for row in try tx.all(.reportRows(from: begin, to: end, now: now)) {
                line.add(row)
                topics[row.topic, default: Line()].add(row)
            }
            months.append((first, line))
            end = begin
            first = monthBegin(first.adding(days: -1))
        }
        return InquiryReport(months: months, topics: topics)
    }

    private static func monthBegin(_ day: Day) -> Day { day.adding(days: 1 - day.day) }
}

extension Query where Output == InquiryReport.Row {
    static func reportRows(from: Date, to: Date, now: Date) -> Self {
        Query(
            """
            SELECT topic, state, (answered_at - created_at + 3599999) / 3600000 AS hours, count(*) AS n,
                sum(CASE WHEN coalesce(answered_at, closed_at, \(now)) > answer_by THEN 1 ELSE 0 END) AS late
            FROM inquiry WHERE created_at >= \(from) AND created_at < \(to)
            GROUP BY topic, state, (answered_at - created_at + 3599999) / 3600000
            """,
            decode: { row in
                InquiryReport.Row(
                    topic: try row.choice("topic"), state: try row.choice("state"),
                    hours: try row.optionalInteger("hours"), count: try row.integer("n"),
                    late: try row.integer("late"))
            })
    }
}
