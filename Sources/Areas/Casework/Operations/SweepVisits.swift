import Applications
import Appointments
import Foundation
import Kernel
import Notifications
import Storage

extension CaseworkArea {
    /// Ends proposals of a time that nobody answered: what they held is free, the applicant is told, and an application
    /// that waited for him is the agency's again. To be called every minute; answers how many it ended.
    @discardableResult
    package func sweepVisits(at now: Date) async throws -> Int {
        try await platform.store.write { tx in
            let expired = try appointments.expireUnanswered(at: now, in: tx)
            for proposal in expired where proposal.subject.kind == "application" {
                guard let id = ApplicationID(proposal.subject.id),
                    let record = try applications.application(id: id, in: tx), !record.status.isFinal,
                    let office = catalogue.snapshot.office(record.office)
                else { continue }
                let notice = CaseNotices(record: record, office: office, now: now).expired(proposal)
                if proposal.side.kind == .agency, record.status == .awaitingApplicant {
                    try applications.move(
                        id, to: .inProgress, expecting: [.awaitingApplicant], actor: .system("casework"),
                        notice: notice,
                        at: now, in: tx)
                } else {
                    try applications.tell(notice, of: record, at: now, in: tx)
                }
            }
            return expired.count
        }
    }
}
