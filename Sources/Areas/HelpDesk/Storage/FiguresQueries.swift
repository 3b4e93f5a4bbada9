import Foundation
import Kernel
import Storage

extension Figures {
    /// Counts the figures of a period: whole weeks that are over from their sums, the rest from its rows. So the work
    /// grows with what ended lately, not with all that ever was.
    static func read(since: Date?, now: Date, in tx: any ReadTransaction) throws -> Figures {
        let from = since ?? Date(timeIntervalSince1970: 0)
        let summed = try FigureWeek.summed(since: from, in: tx)
        let rest =
            summed.map { [from..<max(from, $0.lowerBound.begin), $0.upperBound.end..<Date.distantFuture] }
            ?? [from..<Date.distantFuture]
        var served: [ServedRow] = []
        var rated: [RatingRow] = []
        for times in rest where !times.isEmpty {
            served += try tx.all(.served(in: times))
            rated += try tx.all(.ratings(in: times))
        }
        if let summed {
            served += try tx.all(.served(in: summed))
            rated += try tx.all(.ratings(in: summed))
        }
        return Figures(served, rated, overdue: try tx.count(Self.overdue(at: now)))
    }

    private init(_ served: [ServedRow], _ rated: [RatingRow], overdue: Int) {
        var groups: [Key: FigureGroup] = [:]
        for row in served {
            groups[Key(service: row.service, agency: row.agency), default: FigureGroup(id: row.service)].add(row)
        }
        for row in rated {
            groups[Key(service: row.service, agency: row.agency), default: FigureGroup(id: row.service)]
                .ratings.add(row.ratings)
        }
        var (total, services, agencies) = (FigureGroup(id: ""), [String: FigureGroup](), [String: FigureGroup]())
        for (key, group) in groups {
            total.add(group)
            services[key.service, default: FigureGroup(id: key.service)].add(group)
            agencies[key.agency, default: FigureGroup(id: key.agency)].add(group)
        }
        func sorted(_ groups: [String: FigureGroup]) -> [FigureGroup] {
            groups.values.sorted { ($1.rendered, $0.id) < ($0.rendered, $1.id) }
        }
        self.init(total: total, services: sorted(services), agencies: sorted(agencies), overdueNow: overdue)
    }

    private struct Key: Hashable {
        let service: String
        let agency: String
    }

    /// Sent, not registered, and the term is over; counted up to a number that needs no more saying.
    private static func overdue(at now: Date) -> SQL {
        """
        SELECT count(*) AS n FROM (
            SELECT id FROM application WHERE status = 'submitted' AND register_by < \(now) LIMIT 10000) AS overdue
        """
    }
}

/// How finished applications of a service went that took so many days: never of single people.
struct ServedRow {
    let service: String
    let agency: String
    let days: Int
    let completed: Int
    let registered: FigureGroup.Share
    let provided: FigureGroup.Share
}

extension FigureGroup {
    fileprivate mutating func add(_ row: ServedRow) {
        rendered += row.completed
        registered.all += row.registered.all
        registered.inTime += row.registered.inTime
        provided.all += row.provided.all
        provided.inTime += row.provided.inTime
        if row.completed > 0 { days[row.days, default: 0] += row.completed }
    }
}

extension Query where Output == ServedRow {
    /// From the applications' own rows.
    static func served(in times: Range<Date>) -> Self {
        Query(
            """
            SELECT service_id, agency_id, days, sum(CASE WHEN outcome = 'completed' THEN 1 ELSE 0 END) AS completed,
                count(registered_in_time) AS registered, coalesce(sum(registered_in_time), 0) AS registered_in_time,
                count(provided_in_time) AS provided, coalesce(sum(provided_in_time), 0) AS provided_in_time
            FROM served_application WHERE finished_at >= \(times.lowerBound) AND finished_at < \(times.upperBound)
            GROUP BY service_id, agency_id, days
            """, decode: row)
    }

    /// From the sums of weeks.
    static func served(in weeks: ClosedRange<FigureWeek>) -> Self {
        Query(
            """
            SELECT service_id, agency_id, days, sum(completed) AS completed, sum(registered) AS registered,
                sum(registered_in_time) AS registered_in_time, sum(provided) AS provided,
                sum(provided_in_time) AS provided_in_time
            FROM served_week WHERE week >= \(weeks.lowerBound.number) AND week <= \(weeks.upperBound.number)
            GROUP BY service_id, agency_id, days
            """, decode: row)
    }

    private static func row(_ row: Row) throws -> ServedRow {
        ServedRow(
            service: try row.text("service_id"), agency: try row.text("agency_id"), days: try row.integer("days"),
            completed: try row.integer("completed"),
            registered: .init(inTime: try row.integer("registered_in_time"), all: try row.integer("registered")),
            provided: .init(inTime: try row.integer("provided_in_time"), all: try row.integer("provided")))
    }
}

struct RatingRow {
    let service: String
    let agency: String
    let ratings: FigureGroup.Ratings
}

extension Query where Output == RatingRow {
    /// From the reviews' own rows.
    static func ratings(in times: Range<Date>) -> Self {
        Query(
            """
            SELECT service_id, agency_id, count(*) AS reviews,
                coalesce(sum(time_mark), 0) AS time_sum, count(time_mark) AS time_count,
                coalesce(sum(queue_mark), 0) AS queue_sum, count(queue_mark) AS queue_count,
                coalesce(sum(courtesy_mark), 0) AS courtesy_sum, count(courtesy_mark) AS courtesy_count,
                coalesce(sum(comfort_mark), 0) AS comfort_sum, count(comfort_mark) AS comfort_count,
                coalesce(sum(information_mark), 0) AS information_sum, count(information_mark) AS information_count
            FROM review WHERE created_at >= \(times.lowerBound) AND created_at < \(times.upperBound)
                AND service_id IS NOT NULL GROUP BY service_id, agency_id
            """, decode: row)
    }

    /// From the sums of weeks.
    static func ratings(in weeks: ClosedRange<FigureWeek>) -> Self {
        Query(
            """
            SELECT service_id, agency_id, sum(reviews) AS reviews,
                sum(time_sum) AS time_sum, sum(time_count) AS time_count,
                sum(queue_sum) AS queue_sum, sum(queue_count) AS queue_count,
                sum(courtesy_sum) AS courtesy_sum, sum(courtesy_count) AS courtesy_count,
                sum(comfort_sum) AS comfort_sum, sum(comfort_count) AS comfort_count,
                sum(information_sum) AS information_sum, sum(information_count) AS information_count
            FROM review_week WHERE week >= \(weeks.lowerBound.number) AND week <= \(weeks.upperBound.number)
            GROUP BY service_id, agency_id
            """, decode: row)
    }

    private static func row(_ row: Row) throws -> RatingRow {
        var ratings = FigureGroup.Ratings(reviews: try row.integer("reviews"))
        for criterion in ReviewCriterion.allCases {
            ratings.sums[criterion] = (
                try row.integer("\(criterion.rawValue)_sum"), try row.integer("\(criterion.rawValue)_count")
            )
        }
        return RatingRow(service: try row.text("service_id"), agency: try row.text("agency_id"), ratings: ratings)
    }
}
