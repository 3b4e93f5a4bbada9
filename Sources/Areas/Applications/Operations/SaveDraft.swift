import Forms
import Foundation
import Kernel
import Storage
import Web

/// Keeps the answers of a page, right or wrong: nothing typed is ever lost.
struct SaveDraft: Sendable {
    let area: ApplicationsArea

    enum Outcome: Sendable {
        /// Kept; what is wrong with this page's answers stands beside.
        case saved(OpenDraft, FieldErrors)
        /// Another tab saved other answers of this page meanwhile. Nothing was kept; the draft has what was typed.
        case changedElsewhere(OpenDraft)
        /// Sent already.
        case sent(OpenDraft)
    }

    /// - Parameter version: the version that the page was made of.
    /// - Throws: `NotFound`.
    func run(
        _ id: DraftID, step stepID: String, _ form: FormInput, version: Int?, of person: PersonID, at now: Date
    ) async throws -> Outcome {
        try await area.platform.store.write { tx in
            let reader = ReadDraft(area: area)
            let before = try reader.open(id, of: person, at: now, in: tx)
            guard before.draft.state == .open else { return .sent(before) }
            guard let step = before.definition.step(stepID) else { throw NotFound() }
            var answers = before.draft.answers
            answers.take(form, of: step)
            if version != before.draft.version, answers != before.draft.answers,
                !onlyAdds(answers, to: before.draft.answers, step)
            {
                return .changedElsewhere(try reader.open(before.draft.with(answers), at: now, in: tx))
            }
            let saved = try keep(answers, of: before.draft, raisesVersion: true, at: now, in: tx)
            let after = try reader.open(again: before, with: saved, at: now, in: tx)
            return .saved(after, after.definition.check(step, answers, after.context))
        }
    }

    /// The same while the person types. Keeps the version, so that the page in front of him stays the newest.
    /// - Returns: false when another tab has saved meanwhile.
    func autosave(
        _ id: DraftID, step stepID: String, _ form: FormInput, version: Int?, of person: PersonID, at now: Date
    ) async throws -> Bool {
        try await area.platform.store.write { tx in
            let open = try ReadDraft(area: area).open(id, of: person, at: now, in: tx)
            guard open.draft.state == .open, let step = open.definition.step(stepID) else { throw NotFound() }
            guard version == open.draft.version else { return false }
            var answers = open.draft.answers
            answers.take(form, of: step)
            if answers != open.draft.answers {
                _ = try keep(answers, of: open.draft, raisesVersion: false, at: now, in: tx)
            }
            return true
        }
    }

    /// Whether nothing that is kept would change: then nothing of another tab can be lost.
    private func onlyAdds(_ answers: FormAnswers, to kept: FormAnswers, _ step: FormStep) -> Bool {
        step.fields.flatMap(\.inputs).allSatisfy { kept[$0].isEmpty || kept[$0] == answers[$0] }
    }

    private func keep(
        _ answers: FormAnswers, of draft: Draft, raisesVersion: Bool, at now: Date, in tx: any WriteTransaction
    ) throws -> Draft {
        let version = raisesVersion ? draft.version + 1 : draft.version
        let content = try area.platform.keys.seal(json: answers, context: DraftQueries.context(draft.id))
        let changed = try tx.run(
            """
            UPDATE application_draft SET content = \(content), version = \(version), updated_at = \(sql: DraftQueries.later(now))
            WHERE id = \(draft.id) AND state = 'open' AND version = \(draft.version)
            """)
        guard changed == 1 else { throw StorageFault.busy }
        return draft.with(answers, version: version, updatedAt: now)
    }
}

extension Draft {
    func with(_ answers: FormAnswers, version: Int? = nil, updatedAt: Date? = nil) -> Draft {
        Draft(
            id: id, person: person, subject: subject, subjectLabel: subjectLabel, kind: kind, service: service,
            agency: agency, region: region,
            municipality: municipality, answers: answers, version: version ?? self.version, corrects: corrects,
            state: state, application: application,
            createdAt: createdAt, updatedAt: updatedAt ?? self.updatedAt)
    }
}
