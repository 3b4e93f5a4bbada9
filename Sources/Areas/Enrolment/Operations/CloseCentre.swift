import Catalogue
import Foundation
import Kernel
import Storage
import Web

extension EnrolmentArea {
    /// What administrators have changed of the centres: settings, and the closed periods that are not over anywhere in the
    /// country; two queries for all centres.
    func overlays(at now: Date, in tx: any ReadTransaction) throws -> [String: CentreOverlay] {
        var overlays = try closureRows(at: now, in: tx).mapValues { CentreOverlay(closed: $0.map(\.period)) }
        for kept in try tx.all(.centreSettings) {
            overlays[kept.centre, default: CentreOverlay()].settings = kept.settings
        }
        return overlays
    }

    /// The same, for the public pages of centres.
    package func overlays(at now: Date) async throws -> [String: CentreOverlay] {
        try await platform.store.read { tx in try overlays(at: now, in: tx) }
    }

    func closureRows(at now: Date, in tx: any ReadTransaction) throws -> [String: [CentreClosure]] {
        // A day back: west of Greenwich nobody works, and east of it the day is further on.
        let day = Day(of: now, in: .gmt).adding(days: -1)
        return Dictionary(grouping: try tx.all(.closures(notOverOn: day)), by: \.centre)
    }

    /// The centres of a region that give codes, as they are now.
    func centres(in region: String, at now: Date, in tx: any ReadTransaction) throws -> [EnrolmentCentre] {
        let overlays = try overlays(at: now, in: tx)
        return catalogue.snapshot.centres(in: region).map { $0.with(overlays[$0.id]) }.filter {
            $0.services.contains(.code)
        }
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
