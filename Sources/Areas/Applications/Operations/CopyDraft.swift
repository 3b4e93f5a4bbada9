import Accounts
import Forms
import Foundation
import Kernel
import Representation
import Storage

/// Writes the copy of what is sent: labels and answers as they were shown, the applicant as he was known, the files
/// with their hashes. The schema forbids changing it.
struct CopyDraft: Sendable {
    let area: ApplicationsArea

    func run(
        _ sending: SubmitDraft.Sending, application id: ApplicationID, version: Int, title: Phrase,
        _ tx: any WriteTransaction
    ) throws {
        let open = sending.draft
        let answers = open.draft.answers
        // Slots that are not asked for (any more) stay behind: only what was asked is sent.
        let slots = open.definition.slots(answers)
        var files: [SubmittedCopy.File] = []
        for slot in slots {
            for file in open.files where file.slot == slot.id {
                files.append(try copy(file, slot, id, version, sending.now, tx))
            }
        }
        let helpers = try DraftChanges(area: area).helpers(open.draft, in: tx)
        let copy = SubmittedCopy(
            version: version, submittedAt: sending.now, title: title, applicant: Self.snapshot(sending.account),
            sections: open.definition.steps.compactMap { step in
                let rows = open.definition.lines(of: step, answers, open.context)
                return rows.isEmpty ? nil : SubmittedCopy.Section(id: step.id, title: step.title, rows: rows)
            },
            files: files, answers: answers,
            subject: open.draft.isForAnother ? sending.standing?.snapshot : nil,
            helpers: helpers.isEmpty ? nil : helpers)
        let content = try area.platform.keys.seal(json: copy, context: ApplicationsArea.copyContext(id, version))
        try tx.send(
            """
            INSERT INTO application_copy (application_id, version, draft_id, content, created_at)
            VALUES (\(id), \(version), \(open.draft.id), \(content), \(sending.now))
            """)
        // The application's rows name the files now.
        try tx.send("DELETE FROM draft_file WHERE draft_id = \(open.draft.id)")
    }

    private func copy(
        _ file: DraftFile, _ slot: FormField, _ application: ApplicationID, _ version: Int, _ now: Date,
        _ tx: any WriteTransaction
    ) throws -> SubmittedCopy.File {
        let id = AttachmentID.new(at: now)
        let upload = file.upload
        let name = try area.platform.keys.seal(upload.name, context: StoredUpload.nameContext(id.text))
        try tx.send(
            """
            INSERT INTO application_file (id, application_id, copy_version, slot, name, kind, file_key, size, sha256,
                created_at)
            VALUES (\(id), \(application), \(version), \(slot.id), \(name), \(upload.kind.rawValue),
                \(upload.original.key), \(upload.original.size), \(upload.original.sha256), \(now))
            """)
        return SubmittedCopy.File(
            id: id, slot: slot.id, slotTitle: slot.label, name: upload.name, kind: upload.kind.rawValue,
            size: upload.original.size, sha256: upload.original.sha256, hasPreview: false)
    }

    static func snapshot(_ person: Person) -> ApplicantSnapshot {
        ApplicantSnapshot(
            registrationNumber: person.registrationNumber.text, level: person.level, name: person.name,
            birthDate: person.birthDate, sex: person.sex, snils: person.snils, inn: person.inn, email: person.email,
            phone: person.phone)
    }
}
