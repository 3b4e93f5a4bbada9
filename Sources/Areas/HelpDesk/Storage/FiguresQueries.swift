import Foundation
import Kernel
import Storage

extension Figures {
    /// Counts the figures of a period from its rows; the database groups, so that the work does not grow with rows read.
    static func read(since: Date?, now: Date, in tx: any ReadTransaction) throws -> Figures {
        let from = since ?? Date(timeIntervalSince1970: 0)
        var groups: [Key: FigureGroup] = [:]
        func change(_ service: String, _ agency: String, _ body: (inout FigureGroup) -> Void) {
            body(&groups[Key(service: service, agency: agency), default: FigureGroup(id: service)])
        }
        for row in try tx.all(.counts(since: from)) {
            change(row.service, row.agency) { group in
                group.rendered += row.rendered
                group.registered = .init(inTime: row.registeredInTime, all: row.registered)
                group.provided = .init(inTime: row.providedInTime, all: row.provided)
            }
        }
        for row in try tx.all(.durations(since: from)) {
            change(row.service, row.agency) { $0.days[row.days, default: 0] += row.count }
        }
        for row in try tx.all(.ratings(since: from)) {
            change(row.service, row.agency) { $0.ratings.add(row.ratings) }
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
        let overdue = try tx.count(
            "SELECT count(*) AS n FROM application WHERE status = 'submitted' AND register_by < \(now)")
        return Figures(
            total: total, services: sorted(services), agencies: sorted(agencies), overdueNow: overdue)
    }

    private struct Key: Hashable {
        let service: String
        let agency: String
    }
}

struct CountRow {
    let service: String
    let agency: String
    let rendered: Int
    let registered: Int
    let registeredInTime: Int
    let provided: Int
    let providedInTime: Int
}

extension Query where Output == CountRow {
    static func counts(since: Date) -> Self {
        Query(
            """
            SELECT service_id, agency_id, sum(CASE WHEN outcome = 'completed' THEN 1 ELSE 0 END) AS rendered,
                count(registered_in_time) AS registered, coalesce(sum(registered_in_time), 0) AS registered_in_time,
                count(provided_in_time) AS provided, coalesce(sum(provided_in_time), 0) AS provided_in_time
            FROM served_application WHERE finished_at >= \(since) GROUP BY service_id, agency_id
            """,
            decode: { row in
                CountRow(
                    service: try row.text("service_id"), agency: try row.text("agency_id"),
                    rendered: try row.integer("rendered"), registered: try row.integer("registered"),
                    registeredInTime: try row.integer("registered_in_time"), provided: try row.integer("provided"),
                    providedInTime: try row.integer("provided_in_time"))
            })
    }
}

struct DurationRow {
    let service: String
    let agency: String
    let days: Int
    let count: Int
}

extension Query where Output == DurationRow {
    /// How long rendered services took: rows of services and days, never of people.
    static func durations(since: Date) -> Self {
        Query(
            """
            SELECT service_id, agency_id, days, count(*) AS n FROM served_application
            WHERE finished_at >= \(since) AND outcome = 'completed' GROUP BY service_id, agency_id, days
            """,
            decode: { row in
                DurationRow(
                    service: try row.text("service_id"), agency: try row.text("agency_id"),
                    days: try row.integer("days"), count: try row.integer("n"))
            })
    }
}

struct RatingRow {
    let service: String
    let agency: String
    let ratings: FigureGroup.Ratings
}

extension Query where Output == RatingRow {
    static func ratings(since: Date) -> Self {
        Query(
            """
            SELECT service_id, agency_id, count(*) AS reviews,
                coalesce(sum(time_mark), 0) AS time_sum, count(time_mark) AS time_count,
                coalesce(sum(queue_mark), 0) AS queue_sum, count(queue_mark) AS queue_count,
                coalesce(sum(courtesy_mark), 0) AS courtesy_sum, count(courtesy_mark) AS courtesy_count,
                coalesce(sum(comfort_mark), 0) AS comfort_sum, count(comfort_mark) AS comfort_count,
                coalesce(sum(information_mark), 0) AS information_sum, count(information_mark) AS information_count
            FROM review WHERE created_at >= \(since) AND service_id IS NOT NULL GROUP BY service_id, agency_id
            """,
            decode: { row in
                var ratings = FigureGroup.Ratings(reviews: try row.integer("reviews"))
                for criterion in ReviewCriterion.allCases {
                    ratings.sums[criterion] = (
                        try row.integer("\(criterion.rawValue)_sum"), try row.integer("\(criterion.rawValue)_count")
                    )
                }
                return RatingRow(
                    service: try row.text("service_id"), agency: try row.text("agency_id"), ratings: ratings)
            })
    }
}
