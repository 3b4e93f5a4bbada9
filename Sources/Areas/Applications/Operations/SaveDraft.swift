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
        /// Another, or another tab, saved other answers of this page meanwhile. Nothing was kept.
        case changedElsewhere(DraftClash)
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
            guard let step = before.step(stepID) else { throw NotFound() }
            var answers = before.draft.answers
            answers.take(form, of: step)
            let unanswered = DraftClash.settle(&answers, form, kept: before.draft.answers, step)
            let (isBehind, other) = try behind(before, step, form, version, in: tx)
            if !unanswered.isEmpty
                || isBehind && answers != before.draft.answers && !onlyAdds(answers, to: before.draft.answers, step)
            {
                let typed = try reader.open(before.draft.with(answers), for: person, at: now, in: tx)
                let by = try other.flatMap { $0.person == person ? nil : $0 }.map {
                    DraftClash.Other(name: try DraftChanges(area: area).name(of: $0.person, in: tx), at: $0.changed)
                }
                return .changedElsewhere(
                    DraftClash(typed: typed, kept: before, step: step, other: by, errors: unanswered))
            }
            let saved = try keep(
                answers, of: before.draft, step, by: person, raisesVersion: true, at: now, in: tx)
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
            guard open.draft.state == .open, let step = open.step(stepID) else { throw NotFound() }
            guard try !behind(open, step, form, version, in: tx).isBehind else { return false }
            var answers = open.draft.answers
            answers.take(form, of: step)
            if answers != open.draft.answers {
                _ = try keep(answers, of: open.draft, step, by: person, raisesVersion: false, at: now, in: tx)
            }
            return true
        }
    }

    /// Whether the page that was sent is older than what is kept of it. Of a draft that is filled in together each page
    /// counts by itself, for two may work on two pages at once.
    private func behind(
        _ open: OpenDraft, _ step: FormStep, _ form: FormInput, _ version: Int?, in tx: any ReadTransaction
    ) throws -> (isBehind: Bool, other: DraftChange?) {
        guard let shared = open.draft.sharedAt, form.seenMoment.map({ $0 >= shared }) ?? true else {
            return (version != open.draft.version, nil)
        }
        let other = try DraftChanges(area: area).clash(
            open.draft, step: step.id, of: open.viewer, since: form.seenMoment, in: tx)
        return (other != nil, other)
    }

    /// Whether nothing that is kept would change: then nothing of another tab can be lost.
    private func onlyAdds(_ answers: FormAnswers, to kept: FormAnswers, _ step: FormStep) -> Bool {
        step.fields.flatMap(\.inputs).allSatisfy { kept[$0].isEmpty || kept[$0] == answers[$0] }
    }

    private func keep(
        _ answers: FormAnswers, of draft: Draft, _ step: FormStep, by person: PersonID, raisesVersion: Bool,
        at now: Date, in tx: any WriteTransaction
    ) throws -> Draft {
        let version = raisesVersion ? draft.version + 1 : draft.version
        let content = try area.platform.keys.seal(json: answers, context: DraftQueries.context(draft.id))
        let changed = try tx.run(
            """
            UPDATE application_draft SET content = \(content), version = \(version), updated_at = \(sql: DraftQueries.later(now))
            WHERE id = \(draft.id) AND state = 'open' AND version = \(draft.version)
            """)
        guard changed == 1 else { throw StorageFault.busy }
        let moment =
            answers == draft.answers
            ? try DraftChanges.moment(of: draft, at: now, in: tx)
            : try DraftChanges(area: area).note(
                draft, step: step.id, by: person, saves: raisesVersion, at: now, in: tx)
        return draft.with(answers, version: version, updatedAt: moment)
    }
}

extension Draft {
    func with(_ answers: FormAnswers, version: Int? = nil, updatedAt: Date? = nil) -> Draft {
        Draft(
            id: id, person: person, subject: subject, subjectLabel: subjectLabel, kind: kind, service: service,
            agency: agency, region: region,
            municipality: municipality, answers: answers, version: version ?? self.version, corrects: corrects,
            state: state, application: application,
            createdAt: createdAt, updatedAt: updatedAt ?? self.updatedAt, sharedAt: sharedAt, lookedAt: lookedAt)
    }
}
