import Forms
import Foundation
import Kernel
import Storage
import Web

/// Makes a draft of a returned application: the answers and files as they were sent, to be corrected (R84).
struct CorrectApplication: Sendable {
    let area: ApplicationsArea

    /// Answers the draft; the one that waits already, when there is one.
    /// - Throws: `NotFound` for a stranger's, `StaleStatus` when nothing is to be corrected.
    func run(_ number: PortalNumber, of person: PersonID, at now: Date) async throws -> DraftID {
        try await area.platform.store.write { tx in
            guard let record = try area.application(number: number, of: person, in: tx) else { throw NotFound() }
            guard record.status == .returnedForCorrection else { throw StaleStatus(now: record.status) }
            let key = "correction:\(record.id)"
            if let waiting = try tx.first(DraftQueries(keys: area.platform.keys).byKey(key)) { return waiting.id }
            guard let copy = try area.copy(of: record.id, in: tx) else { throw NotFound() }
            let id = try BeginDraft(area: area).insert(
                kind: record.kind, service: record.service, agency: record.agency, region: record.region,
                person: person, answers: copy.answers, corrects: record.id, openKey: key, at: now, in: tx)
            for file in try area.attachments(of: record, in: tx) {
                let upload = StoredUpload(
                    name: file.name, kind: file.kind, original: file.original)
                try KeepFiles(area: area).insert(upload, slot: file.slot, in: id, at: now, tx)
            }
            return id
        }
    }
}
