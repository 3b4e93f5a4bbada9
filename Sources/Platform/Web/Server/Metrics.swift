import Foundation
import Synchronization

/// Counts and times for `/metrics` in the text format of Prometheus 0.0.4. Labels are routes and statuses, never people.
package final class Metrics: Sendable {
    /// What is counted of one route.
    final class Series: Sendable {
        fileprivate struct Counts {
            var statuses: [Int: Int] = [:]
            var count = 0
            var seconds = 0.0
            var buckets = [Int](repeating: 0, count: Metrics.bounds.count)
        }

        let route: String
        fileprivate let counts = Mutex(Counts())

        fileprivate init(_ route: String) { self.route = route }

        func observe(status: Int, elapsed: Duration) {
            let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
            counts.withLock { counts in
                counts.statuses[status, default: 0] += 1
                counts.count += 1
                counts.seconds += seconds
                for index in Metrics.bounds.indices where seconds <= Metrics.bounds[index] {
                    counts.buckets[index] += 1
                }
            }
        }
    }

    fileprivate static let bounds = [0.005, 0.025, 0.1, 0.5, 2.5]
    private let all = Mutex<[String: Series]>([:])

    package init() {}

    /// The counts of a route; the same for the same label.
    func series(_ route: String) -> Series {
        all.withLock { all in
            if let known = all[route] { return known }
            let series = Series(route)
            all[route] = series
            return series
        }
    }

    /// The text, with counters and gauges that the caller measured just now.
    func text(
        counters: [(name: String, help: String, value: Int)], gauges: [(name: String, help: String, value: Double)]
    ) -> String {
        let series = all.withLock { $0.values.sorted { $0.route < $1.route } }
            .map { ($0.route, $0.counts.withLock { $0 }) }.filter { $0.1.count > 0 }
        var lines = ["# HELP okno_requests_total Requests answered.", "# TYPE okno_requests_total counter"]
        for (route, counts) in series {
            for (status, count) in counts.statuses.sorted(by: { $0.key < $1.key }) {
                lines.append("okno_requests_total{route=\"\(route)\",status=\"\(status)\"} \(count)")
            }
        }
        lines += ["# HELP okno_request_seconds Time to answer.", "# TYPE okno_request_seconds histogram"]
        for (route, counts) in series {
            for (bound, count) in zip(Self.bounds, counts.buckets) {
                lines.append("okno_request_seconds_bucket{route=\"\(route)\",le=\"\(bound)\"} \(count)")
            }
            lines.append("okno_request_seconds_bucket{route=\"\(route)\",le=\"+Inf\"} \(counts.count)")
            lines.append("okno_request_seconds_sum{route=\"\(route)\"} \(counts.seconds)")
            lines.append("okno_request_seconds_count{route=\"\(route)\"} \(counts.count)")
        }
        for counter in counters {
            lines += [
                "# HELP \(counter.name) \(counter.help)", "# TYPE \(counter.name) counter",
                "\(counter.name) \(counter.value)",
            ]
        }
        for gauge in gauges {
            lines += [
                "# HELP \(gauge.name) \(gauge.help)", "# TYPE \(gauge.name) gauge", "\(gauge.name) \(gauge.value)",
            ]
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
