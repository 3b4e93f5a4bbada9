import Foundation
import Kernel
import Storage

extension ApplicationsArea {
    /// The closed applications of an office, the latest first. Follow with `FinishedPlace(last record)`.
    package func finished(
        at office: String, before: FinishedPlace? = nil, limit: Int, in tx: any ReadTransaction
    ) throws -> [ApplicationRecord] {
        let bound: SQL = before.map { "AND (finished_at, id) < (\($0.finishedAt), \($0.id))" } ?? ""
        return try tx.all(
            Query(
                """
                SELECT * FROM application WHERE office_id = \(office) AND finished_at IS NOT NULL \(sql: bound)
                ORDER BY finished_at DESC, id DESC LIMIT \(min(limit, 200))
                """,
                decode: queries.record))
    }
}

/// Where a page of closed applications ended, for the next one.
package struct FinishedPlace: Sendable {
    package let finishedAt: Date
    package let id: ApplicationID

    package init(finishedAt: Date, id: ApplicationID) {
        self.finishedAt = finishedAt
        self.id = id
    }

    /// Nil for one that is still open.
    package init?(_ record: ApplicationRecord) {
        guard let finishedAt = record.finishedAt else { return nil }
        self.init(finishedAt: finishedAt, id: record.id)
    }
}
