import Catalogue
import Foundation
import Kernel
import Storage

extension HelpDeskArea {
    /// How long each service really took in the last 90 days: of completed applications, at least 30 (feature C3).
    package func measuredTerms(at now: Date) async throws -> [String: MeasuredTerm] {
        let since = now.addingTimeInterval(-Double(MeasuredTerm.window) * 86_400)
        let rows = try await platform.store.read { tx in
            try tx.all(
                Query(
                    """
                    SELECT service_id, days, COUNT(*) AS n FROM served_application
                    WHERE finished_at >= \(since) AND outcome = 'completed' GROUP BY service_id, days
                    """
                ) { (service: try $0.text("service_id"), days: try $0.integer("days"), cases: try $0.integer("n")) })
        }
        return Dictionary(grouping: rows, by: \.service).compactMapValues { rows in
            MeasuredTerm(casesByDays: Dictionary(rows.map { ($0.days, $0.cases) }, uniquingKeysWith: +))
        }
    }
}
