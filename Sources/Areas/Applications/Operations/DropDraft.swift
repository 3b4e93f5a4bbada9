import Foundation
import Kernel
import Storage
import Web

/// Deletes drafts, or one file of a draft, with the bytes that belong to them.
struct DropDraft: Sendable {
    let area: ApplicationsArea

    private var queries: DraftQueries { DraftQueries(keys: area.platform.keys) }

    /// - Throws: `NotFound` for a stranger's or a sent draft.
    func run(_ id: DraftID, of person: PersonID) async throws {
        let loose = try await area.platform.store.write { tx in
            guard let draft = try tx.first(queries.byID(id, of: person)), draft.state == .open else { throw NotFound() }
            return try drop(draft, at: area.platform.clock.now, in: tx)
        }
        await LooseFiles(platform: area.platform).delete(loose)
    }

    /// Removes a file by its id, or the file of a slot that takes one.
    func removeFile(
        _ name: String, from id: DraftID, step: String = ApplicationForm.StepID.documents, of person: PersonID,
        at now: Date
    ) async throws {
        let loose = try await area.platform.store.write { tx -> [String] in
            let open = try ReadDraft(area: area).open(id, of: person, at: now, in: tx)
            let draft = open.draft
            guard draft.state == .open, open.step(step) != nil else { throw NotFound() }
            let files = try tx.all(queries.files(of: id)).filter { $0.id.text == name || $0.slot == name }
            guard !files.isEmpty else { return [] }
            try tx.run("UPDATE application_draft SET updated_at = \(sql: DraftQueries.later(now)) WHERE id = \(id)")
            try DraftChanges(area: area).note(draft, step: step, by: person, saves: false, at: now, in: tx)
            return try files.flatMap { try LooseFiles(platform: area.platform).remove($0, in: tx) }
        }
        await LooseFiles(platform: area.platform).delete(loose)
    }

    /// Deletes what nobody has touched for 90 days; answers how many drafts went.
    func sweep(at now: Date) async throws -> Int {
        let (count, loose) = try await area.platform.store.write { tx in
            let age = now.addingTimeInterval(-Double(Draft.keptDays) * 86_400)
            let old = try tx.all(queries.old(before: age, limit: 100))
            return (old.count, try old.flatMap { try drop($0, at: now, in: tx) })
        }
        await LooseFiles(platform: area.platform).delete(loose)
        return count
    }

    /// Deletes a draft's rows; answers the keys of files that nothing names now. Who helped with it is told.
    func drop(_ draft: Draft, at now: Date, in tx: any WriteTransaction) throws -> [String] {
        try EndDraftShare(area: area).all(of: draft, because: .deleted, at: now, in: tx)
        // What its former owner reads of a draft that he gave away is his.
        try tx.run("DELETE FROM draft_share WHERE draft_id = \(draft.id) AND state <> 'done'")
        try tx.run("DELETE FROM draft_change WHERE draft_id = \(draft.id)")
        let loose = try tx.all(queries.files(of: draft.id)).flatMap {
            try LooseFiles(platform: area.platform).remove($0, in: tx)
        }
        try tx.run("DELETE FROM application_draft WHERE id = \(draft.id)")
        return loose
    }
}
