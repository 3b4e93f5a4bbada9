import Forms
import Foundation
import Images
import Kernel
import Storage
import Web

/// Takes files into the slots of a draft: checked by content, put on disk, and only then named in the database.
struct KeepFiles: Sendable {
    let area: ApplicationsArea

    private struct Checked: Sendable {
        let slot: String
        let upload: StoredUpload
    }

    /// Takes what it can and tells what it could not.
    /// - Throws: `NotFound` for a stranger's or a sent draft.
    func run(_ id: DraftID, step stepID: String, _ form: FormInput, of person: PersonID, at now: Date) async throws
        -> FieldErrors
    {
        // Only for what is asked: a slot whose condition is not met takes nothing.
        let slots = try await area.platform.store.read { tx in
            let open = try ReadDraft(area: area).open(id, of: person, at: now, in: tx)
            guard open.draft.state == .open, let step = open.step(stepID) else { throw NotFound() }
            return step.fields.filter { $0.isFile && open.definition.asks($0, open.draft.answers) }
        }
        var errors = FieldErrors()
        var stored: [Checked] = []
        do {
            for slot in slots {
                for file in form.files where file.field == slot.id && file.isChosen {
                    switch try await take(file, form) {
                    case .failure(let refusal): errors.add(slot.id, Self.phrase(refusal, of: file))
                    case .success(let upload): stored.append(Checked(slot: slot.id, upload: upload))
                    }
                }
            }
            if form.isCut, errors.isEmpty, stored.isEmpty, let slot = slots.first {
                errors.add(slot.id, DraftTexts.uploadCut)
            }
            guard !stored.isEmpty else { return errors }
            let taken = stored
            let (refused, loose) = try await area.platform.store.write { tx in
                try keep(taken, in: id, stepID, slots, of: person, seen: form.seenMoment, at: now, tx)
            }
            for slot in refused {
                errors.add(slot.id, slot.mostFiles == 1 ? TogetherTexts.slotTaken : DraftTexts.slotFull(slot.mostFiles))
            }
            await LooseFiles(platform: area.platform).delete(loose)
            return errors
        } catch let refusal as FieldErrors {
            await LooseFiles(platform: area.platform).delete(stored.map(\.upload.original.key))
            errors.add(refusal)
            return errors
        } catch StorageFault.outcomeUnknown {
            // A row may name these bytes. If none does, the sweep finds them.
            throw StorageFault.outcomeUnknown
        } catch {
            await LooseFiles(platform: area.platform).delete(stored.map(\.upload.original.key))
            throw error
        }
    }

    private static func phrase(_ refusal: AttachmentRefusal, of file: FormInput.File) -> Phrase {
        let name = FileName.clean(file.name)
        return Phrase(ru: "«\(name)»: \(refusal.phrase.ru)", en: "“\(name)”: \(refusal.phrase.en)")
    }

    /// Takes one file that came whole and is not too large.
    private func take(_ file: FormInput.File, _ form: FormInput) async throws -> Result<StoredUpload, AttachmentRefusal>
    {
        let files = area.platform.files
        guard file.size <= AttachmentCheck.mostBytes else { return .failure(.tooLarge(file.size)) }
        guard !file.isCut else {
            return .failure(file.size == 0 ? .empty : .broken(FileSniffer.kind(of: file.head)))
        }
        switch try await file.attachmentKind(on: area.platform) {
        case .failure(let refusal): return .failure(refusal)
        case .success(let kind):
            let original = try await file.stored(in: files)
            form.claim(original)
            return .success(StoredUpload(name: FileName.clean(file.name), kind: kind, original: original))
        }
    }

    /// Names the files in the database; answers which slots were full and whose bytes belong to nobody now.
    private func keep(
        _ files: [Checked], in id: DraftID, _ step: String, _ slots: [FormField], of person: PersonID, seen: Date?,
        at now: Date, _ tx: any WriteTransaction
    ) throws -> (full: [FormField], loose: [String]) {
        let queries = DraftQueries(keys: area.platform.keys)
        let found = try tx.first(queries.byID(id, filledInBy: person))
        guard let draft = found, draft.state == .open else { throw NotFound() }
        let changes = DraftChanges(area: area)
        let isBehind = try draft.isShared && changes.clash(draft, step: step, of: person, since: seen, in: tx) != nil
        try FileSweep.refuseSwept(files.map(\.upload.original.key), in: tx)
        var full: [FormField] = []
        var loose: [String] = []
        var kept = 0
        var held = try tx.count(
            """
            SELECT COALESCE(SUM(f.size), 0) AS n FROM application_draft d JOIN draft_file f ON f.draft_id = d.id
            WHERE d.person_id = \(draft.person) AND d.state = 'open'
            """)
        for file in files {
            guard let slot = slots.first(where: { $0.id == file.slot }) else { continue }
            held += file.upload.original.size
            guard held <= Draft.mostBytes else { throw FieldErrors(slot.id, DraftTexts.tooManyBytes) }
            let present = try tx.all(queries.files(of: id)).filter { $0.slot == slot.id }
            if slot.mostFiles == 1, isBehind, !present.isEmpty {
                // Another has put a file here that this person has not seen: it is not replaced unseen.
                full.append(slot)
                loose.append(file.upload.original.key)
                continue
            } else if slot.mostFiles == 1 {
                // The new one takes the place of the old one.
                for old in present { loose += try LooseFiles(platform: area.platform).remove(old, in: tx) }
            } else if present.count >= slot.mostFiles {
                if !full.contains(slot) { full.append(slot) }
                loose.append(file.upload.original.key)
                continue
            }
            try insert(file.upload, slot: slot.id, in: id, at: now, tx)
            kept += 1
        }
        try tx.run("UPDATE application_draft SET updated_at = \(sql: DraftQueries.later(now)) WHERE id = \(id)")
        if kept > 0 {
            try changes.note(draft, step: step, by: person, saves: false, at: now, in: tx)
        }
        return (full, loose)
    }

    /// Names one file in a slot of a draft.
    func insert(_ upload: StoredUpload, slot: String, in draft: DraftID, at now: Date, _ tx: any WriteTransaction)
        throws
    {
        let id = DraftFileID.new(at: now)
        let name = try area.platform.keys.seal(upload.name, context: StoredUpload.nameContext(id.text))
        try tx.run(
            """
            INSERT INTO draft_file (id, draft_id, slot, name, kind, file_key, size, sha256, created_at)
            VALUES (\(id), \(draft), \(slot), \(name), \(upload.kind.rawValue), \(upload.original.key),
                \(upload.original.size), \(upload.original.sha256), \(now))
            """)
    }
}
