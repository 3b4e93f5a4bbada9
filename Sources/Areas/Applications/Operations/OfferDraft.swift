import Accounts
import Forms
import Foundation
import Kernel
import Representation
import Storage
import Web

private typealias T = TogetherTexts

/// The owner offers his draft to a СНИЛС: to fill it in together, or to have it. The answer is the same whether there is
/// an account or not.
struct OfferDraft: Sendable {
    let area: ApplicationsArea

    private var queries: DraftShareQueries { DraftShareQueries(keys: area.platform.keys) }

    /// - Throws: `FieldErrors`, `NotFound` for a stranger's or a sent draft and before the owner is confirmed,
    ///   `TooManyRequests`.
    func run(_ id: DraftID, _ kind: DraftShare.Kind, _ form: FormInput, of owner: PersonID, at now: Date) async throws {
        try await area.platform.store.write { tx in
            let giver = try area.representation.confirmed(owner, in: tx)
            let title = try DraftTitles(area: area).one(id, of: owner, in: tx)
            guard title.draft.state == .open else { throw NotFound() }
            if let refusal = Self.refusal(of: title.draft, kind) { throw FieldErrors("snils", refusal) }
            let terms = try read(form, kind, title: title.title, of: giver)
            try check(terms, kind, id, at: now, in: tx)
            try area.representation.countOffer(by: owner, at: now, in: tx)
            let share = try insert(terms, kind, title.draft, at: now, in: tx)
            try DraftShareWords(area: area).note("draft.offered", share, by: owner, at: now, in: tx)
            if let guest = try area.representation.confirmedAccount(of: terms.snils, in: tx) {
                try area.notifications.notify(
                    DraftShareNotices.offered(share, by: giver.name.full), to: guest.id, at: now, in: tx)
            }
        }
    }

    /// Why a draft cannot be shared or given away at all; nil: it can.
    static func refusal(of draft: Draft, _ kind: DraftShare.Kind) -> Phrase? {
        switch (kind, draft.subject?.kind) {
        case (.help, .principal): draft.isForAnother ? T.notOfPrincipal : nil
        case (.help, _): nil
        case (.handover, _) where draft.corrects != nil: T.notACorrection
        case (.handover, .child): T.notOfChild
        case (.handover, .principal): T.notHandedOfPrincipal
        case (.handover, .organisation), (.handover, nil): nil
        }
    }

    private func read(_ form: FormInput, _ kind: DraftShare.Kind, title: Phrase, of giver: Person) throws
        -> DraftShareTerms
    {
        var reader = TypedForm(form: form)
        let snils: Snils? = reader.required("snils", T.enterSnils)
        if let snils, snils == giver.snils { reader.errors.add("snils", T.ownSnils) }
        let words = reader.read("words") { () throws(FreeText.Refusal) in
            try FreeText(form["words"], max: DraftShare.longestWords)
        }
        try reader.errors.throwIfAny()
        guard let snils, let words else { throw reader.errors }
        return DraftShareTerms(snils: snils, title: title, words: words.isEmpty ? nil : words.text)
    }

    private func check(
        _ terms: DraftShareTerms, _ kind: DraftShare.Kind, _ draft: DraftID, at now: Date, in tx: any WriteTransaction
    ) throws {
        for share in try tx.all(queries.of(draft)) where share.isExpired(at: now) {
            try tx.run("UPDATE draft_share SET state = 'ended', changed_at = \(now) WHERE id = \(share.id)")
        }
        let standing = try tx.all(queries.of(draft)).filter { [.offered, .active].contains($0.state) }
        if standing.contains(where: { $0.kind == kind && $0.terms.snils == terms.snils }) {
            throw FieldErrors("snils", T.offeredAlready)
        }
        if kind == .handover, standing.contains(where: { $0.kind == .handover }) {
            throw FieldErrors("snils", T.handoverWaits)
        }
        guard standing.count < DraftShare.mostOfDraft else {
            throw FieldErrors("snils", T.tooMany(DraftShare.mostOfDraft))
        }
    }

    private func insert(
        _ terms: DraftShareTerms, _ kind: DraftShare.Kind, _ draft: Draft, at now: Date, in tx: any WriteTransaction
    ) throws -> DraftShare {
        let id = DraftShareID.new(at: now)
        let sealed = try area.platform.keys.seal(json: terms, context: DraftShareQueries.context(id))
        let until = now.addingTimeInterval(Double(DraftShare.offerDays) * 86_400)
        try tx.run(
            """
            INSERT INTO draft_share (id, draft_id, person_id, guest_lookup, kind, state, terms, valid_until, created_at,
                changed_at)
            VALUES (\(id), \(draft.id), \(draft.person), \(queries.lookup(terms.snils)), \(kind),
                \(DraftShare.State.offered), \(sealed), \(until), \(now), \(now))
            """)
        return DraftShare(
            id: id, draft: draft.id, owner: draft.person, guest: nil, kind: kind, state: .offered, terms: terms,
            validUntil: until, changedAt: now)
    }
}

/// Reads a form as it was sent.
private struct TypedForm: TypedFields {
    let form: FormInput
    var errors = FieldErrors()

    func typed(_ field: String) -> String { form[field] }
}

/// Who is who in a share, and its line in the journal.
struct DraftShareWords: Sendable {
    let area: ApplicationsArea

    /// The owner by name; empty for one who is gone.
    func owner(_ share: DraftShare, in tx: any ReadTransaction) throws -> String {
        try area.accounts.person(share.owner, in: tx)?.name.full ?? ""
    }

    /// A line on an account: the owner's unless another is named.
    func note(
        _ action: String, _ share: DraftShare, on account: PersonID? = nil, by person: PersonID, at now: Date,
        in tx: any WriteTransaction
    ) throws {
        try area.platform.journal.record(
            JournalEntry(
                .person(person), action, on: "person", (account ?? share.owner).text,
                details: ["draft": share.draft.text, "share": share.id.text, "kind": share.kind.rawValue]),
            at: now, in: tx)
    }
}
