import Accounts
import Foundation
import Kernel
import Storage

/// A reading of an application by staff, as the journal keeps it.
struct StaffReading: Sendable {
    let id: String
    let at: Date
    let action: String
    let details: String
    /// The name, and the place where he works.
    let name: String?
    let place: Phrase?
}

struct ReadReadings: Sendable {
    let area: ApplicationsArea
    static let pageSize = 50

    /// A page of readings, newest first.
    func page(of application: ApplicationID, before: String?, in tx: any ReadTransaction) throws -> [StaffReading] {
        let bound: SQL = before.map { "AND id < \($0)" } ?? ""
        let roles = StaffRole.allCases.map(\.rawValue)
        let rows = try tx.all(
            Query(
                """
                SELECT id, at, actor_id, action, details FROM journal
                WHERE subject_kind = 'application' AND subject_id = \(application) AND actor_kind IN \(list: roles)
                    AND action IN ('application.read', 'application.file.read') \(sql: bound)
                ORDER BY id DESC LIMIT \(Self.pageSize)
                """
            ) { row in
                (
                    id: try row.text("id"), at: try row.moment("at"), actor: try row.optionalText("actor_id"),
                    action: try row.text("action"), details: try row.text("details")
                )
            })
        return try rows.map { row in
            let staff = try row.actor.flatMap(StaffID.init).flatMap { try area.accounts.staffMember($0, in: tx) }
            return StaffReading(
                id: row.id, at: row.at, action: row.action, details: row.details, name: staff?.name,
                place: staff?.place.flatMap { area.catalogue.snapshot.office($0)?.name })
        }
    }
}
