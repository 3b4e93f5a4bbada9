import Foundation
import Kernel
import Storage

/// What a helper has changed on one page, and whether the owner has seen it.
struct SharedWork: Sendable {
    let name: Phrase
    let step: Phrase
    let at: Date
    let isNew: Bool
}

/// Drafts that people have between them, as lists and pages show them.
struct SharedDrafts: Sendable {
    let area: ApplicationsArea

    struct Offer: Sendable {
        let share: DraftShare
        let owner: String
    }

    /// What waits for a person's answer, and what he has given away.
    func all(of person: PersonID, at now: Date, in tx: any ReadTransaction) throws -> (
        offers: [Offer], given: [DraftShare]
    ) {
        let offers = try AnswerDraftOffer(area: area).waiting(for: person, at: now, in: tx).map {
            Offer(share: $0, owner: try DraftShareWords(area: area).owner($0, in: tx))
        }
        let given = try tx.all(DraftShareQueries(keys: area.platform.keys).made(by: person, in: .done))
        return (offers, given.filter { $0.validUntil.map { $0 > now } ?? true })
    }

    /// What others have changed in a draft of one's own, the latest first.
    func work(on open: OpenDraft, in tx: any ReadTransaction) throws -> [SharedWork] {
        guard open.isOwn else { return [] }
        let changes = DraftChanges(area: area)
        return try changes.latest(open.draft, in: tx).filter { $0.person != open.draft.person }.map { change in
            SharedWork(
                name: try changes.name(of: change.person, in: tx), step: title(change.step, open), at: change.changed,
                isNew: open.draft.lookedAt.map { $0 < change.changed } ?? true)
        }
    }

    struct Line: Sendable {
        let name: Phrase
        let step: Phrase
        let change: DraftChange
    }

    /// Who changed what page when, newest first.
    func history(of open: OpenDraft, in tx: any ReadTransaction) throws -> [Line] {
        let changes = DraftChanges(area: area)
        let found = try changes.history(open.draft, in: tx)
        let names = try Set(found.map(\.person)).reduce(into: [PersonID?: Phrase]()) { names, person in
            names[person] = try changes.name(of: person, in: tx)
        }
        return found.map {
            Line(name: names[$0.person] ?? TogetherTexts.accountGone, step: title($0.step, open), change: $0)
        }
    }

    /// A page of another version of the service is called by its id.
    private func title(_ step: String, _ open: OpenDraft) -> Phrase {
        open.definition.step(step)?.title ?? .verbatim(step)
    }
}
