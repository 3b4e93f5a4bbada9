import Foundation

/// Counts and times for `/metrics` in the text format of Prometheus 0.0.4. Labels are routes and statuses, never people.
package final class Metrics: @unchecked Sendable {
    private struct Series {
        var count = 0
        var seconds = 0.0
        var buckets = [Int](repeating: 0, count: Metrics.bounds.count)
    }

    private static let bounds = [0.005, 0.025, 0.1, 0.5, 2.5]
    // Both guarded by `lock`.
    private var requests: [String: [Int: Int]] = [:]
    private var durations: [String: Series] = [:]
    private let lock = NSLock()

    package init() {}

    func observe(route: String, status: Int, elapsed: Duration) {
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        lock.withLock {
            requests[route, default: [:]][status, default: 0] += 1
            var series = durations[route] ?? Series()
            series.count += 1
            series.seconds += seconds
            for (index, bound) in Self.bounds.enumerated() where seconds <= bound { series.buckets[index] += 1 }
            durations[route] = series
        }
    }

    /// The text, with gauges that the caller measured just now.
    func text(gauges: [(name: String, help: String, value: Double)]) -> String {
        lock.withLock {
            var lines = ["# HELP okno_requests_total Requests answered.", "# TYPE okno_requests_total counter"]
            for (route, statuses) in requests.sorted(by: { $0.key < $1.key }) {
                for (status, count) in statuses.sorted(by: { $0.key < $1.key }) {
                    lines.append("okno_requests_total{route=\"\(route)\",status=\"\(status)\"} \(count)")
                }
            }
            lines += ["# HELP okno_request_seconds Time to answer.", "# TYPE okno_request_seconds histogram"]
            for (route, series) in durations.sorted(by: { $0.key < $1.key }) {
                for (bound, count) in zip(Self.bounds, series.buckets) {
                    lines.append("okno_request_seconds_bucket{route=\"\(route)\",le=\"\(bound)\"} \(count)")
                }
                lines.append("okno_request_seconds_bucket{route=\"\(route)\",le=\"+Inf\"} \(series.count)")
                lines.append("okno_request_seconds_sum{route=\"\(route)\"} \(series.seconds)")
                lines.append("okno_request_seconds_count{route=\"\(route)\"} \(series.count)")
            }
            for gauge in gauges {
                lines += [
                    "# HELP \(gauge.name) \(gauge.help)", "# TYPE \(gauge.name) gauge", "\(gauge.name) \(gauge.value)",
                ]
            }
            return lines.joined(separator: "\n") + "\n"
        }
    }
}
