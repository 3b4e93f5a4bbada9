import Forms
import Foundation
import Kernel
import Representation
import Storage
import Web

/// Makes a draft of a returned application: the answers and files as they were sent, to be corrected (R84).
struct CorrectApplication: Sendable {
    let area: ApplicationsArea

    /// Answers the draft; the one that waits already, when there is one.
    /// - Throws: `NotFound` for a stranger's, `NoRight`, `StaleStatus` when nothing is to be corrected.
    func run(_ number: PortalNumber, of person: PersonID, at now: Date) async throws -> DraftID {
        try await area.platform.store.write { tx in
            let record = try area.actable(number: number, by: person, at: now, in: tx)
            guard record.status == .returnedForCorrection else { throw StaleStatus(now: record.status) }
            let key = "correction:\(record.id)"
            if let waiting = try tx.first(DraftQueries(keys: area.platform.keys).byKey(key)) {
                if waiting.person != person { try takeOver(waiting, record, for: person, at: now, in: tx) }
                return waiting.id
            }
            guard let copy = try area.copy(of: record.id, in: tx) else { throw NotFound() }
            let id = try BeginDraft(area: area).insert(
                kind: record.kind, service: record.service, agency: record.agency, region: record.region,
                person: person, acting: record.subject, label: record.subjectLabel, answers: copy.answers,
                corrects: record.id, openKey: key, at: now, in: tx)
            for file in try area.attachments(of: record, in: tx) {
                let upload = StoredUpload(
                    name: file.name, kind: file.kind, original: file.original)
                try KeepFiles(area: area).insert(upload, slot: file.slot, in: id, at: now, tx)
            }
            return id
        }
    }

    /// Of several who act for one subject one corrects; whose right has ended leaves the correction to the next.
    private func takeOver(
        _ draft: Draft, _ record: ApplicationRecord, for person: PersonID, at now: Date, in tx: any WriteTransaction
    ) throws {
        guard let subject = record.subject else { throw NotFound() }
        do {
            try area.representation.checkActing(
                for: subject, person: draft.person, service: record.service, at: now, in: tx)
        } catch is NoRight {
            try tx.run(
                """
                UPDATE application_draft SET person_id = \(person), updated_at = \(sql: DraftQueries.later(now))
                WHERE id = \(draft.id) AND state = 'open'
                """)
            try EndDraftShare(area: area).forget(draft, because: .takenOver, at: now, in: tx)
            return
        }
        throw NoRight(SubjectTexts.correctedByAnother)
    }
}
