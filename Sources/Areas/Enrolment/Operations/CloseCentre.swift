import Catalogue
import Foundation
import Kernel
import Storage
import Web

extension EnrolmentArea {
    /// The closed periods by centre that are not over anywhere in the country; one query for all centres.
    package func closures(at now: Date, in tx: any ReadTransaction) throws -> [String: [ClosedPeriod]] {
        try closureRows(at: now, in: tx).mapValues { $0.map(\.period) }
    }

    /// The same, for the public pages of centres.
    package func closures(at now: Date) async throws -> [String: [ClosedPeriod]] {
        try await platform.store.read { tx in try closures(at: now, in: tx) }
    }

    func closureRows(at now: Date, in tx: any ReadTransaction) throws -> [String: [CentreClosure]] {
        // A day back: west of Greenwich nobody works, and east of it the day is further on.
        let day = Day(of: now, in: .gmt).adding(days: -1)
        return Dictionary(grouping: try tx.all(.closures(notOverOn: day)), by: \.centre)
    }

    /// The centres of a region with the days on which they are closed.
    func centres(in region: String, at now: Date, in tx: any ReadTransaction) throws -> [EnrolmentCentre] {
        let closed = try closures(at: now, in: tx)
        return catalogue.snapshot.centres(in: region).map { $0.closed(closed[$0.id] ?? []) }
    }

    func close(
        _ centre: String, _ period: ClosedPeriod, by actor: PortalActor, at now: Date, in tx: any WriteTransaction
    )
        throws
    {
        let id = CentreClosureID.new(at: now)
        try tx.run(
            """
            INSERT INTO centre_closure (id, centre, from_day, to_day, reason)
            VALUES (\(id), \(centre), \(period.from.iso), \(period.to.iso), \(period.reason))
            """)
        try record("centre.closed", centre, period, by: actor, at: now, in: tx)
    }

    /// - Throws: `NotFound` when the centre has no such period.
    func reopen(
        _ centre: String, _ id: CentreClosureID, by actor: PortalActor, at now: Date, in tx: any WriteTransaction
    ) throws {
        guard let closure = try tx.first(.closure(id)), closure.centre == centre else { throw NotFound() }
        try tx.run("DELETE FROM centre_closure WHERE id = \(id)")
        try record("centre.closure-removed", centre, closure.period, by: actor, at: now, in: tx)
    }

    private func record(
        _ action: String, _ centre: String, _ period: ClosedPeriod, by actor: PortalActor, at now: Date,
        in tx: any WriteTransaction
    ) throws {
        try platform.journal.record(
            JournalEntry(
                actor, action, on: "centre", centre, details: ["from": period.from.iso, "to": period.to.iso]),
            at: now, in: tx)
    }
}
