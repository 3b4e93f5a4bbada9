import Appointments
import Foundation
import Kernel
import Storage
import Web

/// The applicant takes an application back, until its outcome is ready; an agreed visit is given up with it.
struct WithdrawApplication: Sendable {
    let area: ApplicationsArea

    /// - Throws: `NotFound` for a stranger's, `NoRight`, `StaleStatus` when it is too late.
    func run(_ number: PortalNumber, of person: PersonID, at now: Date) async throws {
        let loose = try await area.platform.store.write { tx in
            let record = try area.actable(number: number, by: person, at: now, in: tx)
            try area.move(
                record.id, to: .withdrawn, expecting: ApplicationStatus.before(.withdrawn), actor: .person(person),
                notice: StatusNotice.withdrawn(record), at: now, in: tx)
            try area.appointments.release(
                subject: .application(record.id.text), because: "withdrawn", by: .person(person), at: now, in: tx)
            // A correction that was begun has nowhere to go any more.
            let key = "correction:\(record.id)"
            guard let draft = try tx.first(DraftQueries(keys: area.platform.keys).byKey(key)) else { return [String]() }
            return try DropDraft(area: area).drop(draft, at: now, in: tx)
        }
        await LooseFiles(platform: area.platform).delete(loose)
    }
}

extension ApplicationsArea {
    /// The applicant takes an application back.
    /// - Throws: `NotFound` for a stranger's, `StaleStatus` when it is too late.
    package func withdraw(_ number: PortalNumber, of person: PersonID, at now: Date) async throws {
        try await WithdrawApplication(area: self).run(number, of: person, at: now)
    }
}
