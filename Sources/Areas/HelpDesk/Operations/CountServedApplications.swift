import Applications
import Catalogue
import Foundation
import Kernel
import Storage
import Web

extension HelpDeskArea {
    /// Adds the applications that have ended since the last time to what the figures are counted from; answers how
    /// many. May run at any time and again: an application is counted once.
    @discardableResult
    package func countServed(limit: Int = 500) async throws -> Int {
        let snapshot = catalogue.snapshot
        return try await platform.store.write { tx in
            // A day back from the newest, since a commit may come after one with a later moment.
            let newest = try tx.first(
                Query("SELECT max(finished_at) AS at FROM served_application") { try $0.optionalMoment("at") })
            let since = (newest ?? nil)?.addingTimeInterval(-86_400) ?? Date(timeIntervalSince1970: 0)
            let facts = try tx.all(.finished(since: since, limit: limit))
            for fact in facts {
                try ServedApplication(fact, catalogue: snapshot, moscow: Self.zone).save(in: tx)
            }
            return facts.count
        }
    }
}

extension Query where Output == ServedApplication.Facts {
    /// Applications for services (queries render none) that have ended and are not counted yet, oldest first.
    static func finished(since: Date, limit: Int) -> Self {
        Query(
            """
            SELECT a.id, a.service_id, a.agency_id, a.office_id, a.region, a.status, a.refusal_stage, a.submitted_at,
                a.registered_at, a.finished_at
            FROM application a LEFT JOIN served_application s ON s.application_id = a.id
            WHERE a.finished_at >= \(since) AND a.service_id IS NOT NULL AND s.application_id IS NULL
            ORDER BY a.finished_at, a.id LIMIT \(limit)
            """,
            decode: { row in
                ServedApplication.Facts(
                    id: try row.id("id"), service: try row.text("service_id"), agency: try row.text("agency_id"),
                    office: try row.text("office_id"), region: try row.text("region"),
                    status: try row.choice("status"),
                    isRefusedAtIntake: try row.optionalText("refusal_stage") == RefusalGround.Stage.intake.rawValue,
                    submittedAt: try row.moment("submitted_at"), registeredAt: try row.optionalMoment("registered_at"),
                    finishedAt: try row.moment("finished_at"))
            })
    }
}

extension ServedApplication {
    fileprivate func save(in tx: any WriteTransaction) throws {
        try tx.run(
            """
            INSERT INTO served_application (application_id, service_id, agency_id, outcome, finished_at, days,
                registered_in_time, provided_in_time)
            VALUES (\(application), \(service), \(agency), \(outcome), \(finishedAt), \(days), \(isRegisteredInTime),
                    \(isProvidedInTime))
            ON CONFLICT (application_id) DO NOTHING
            """)
    }
}
