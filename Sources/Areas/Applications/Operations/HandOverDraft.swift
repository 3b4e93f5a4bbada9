import Accounts
import Forms
import Foundation
import Kernel
import Representation
import Storage
import Web

private typealias T = TogetherTexts

/// The draft becomes another's, with its files: what it says of the applicant himself is the other's from here on.
struct HandOverDraft: Sendable {
    let area: ApplicationsArea

    /// How long the former owner reads that he gave it away.
    static let rememberedDays = 90

    /// - Throws: `FieldErrors` under `answer` with the reason why it cannot become his now.
    func run(_ offer: AnswerDraftOffer.Offer, at now: Date, in tx: any WriteTransaction) throws {
        let (share, draft, guest) = (offer.share, offer.draft, offer.guest)
        if let refusal = try refusal(draft, to: guest, at: now, in: tx) { throw FieldErrors("answer", refusal) }
        var terms = share.terms
        terms.guestName = guest.name
        let until = now.addingTimeInterval(Double(Self.rememberedDays) * 86_400)
        try AnswerDraftOffer(area: area).set(.done, offer, terms: terms, until: until, at: now, in: tx)
        let content = try area.platform.keys.seal(
            json: try answers(of: draft, for: guest, at: now, in: tx), context: DraftQueries.context(draft.id))
        let changed = try tx.run(
            """
            UPDATE application_draft SET person_id = \(guest.id), content = \(content), version = version + 1,
                shared_at = NULL, looked_at = NULL, updated_at = \(sql: DraftQueries.later(now))
            WHERE id = \(draft.id) AND person_id = \(draft.person) AND state = 'open'
            """)
        guard changed == 1 else { throw NotFound() }
        try EndDraftShare(area: area).forget(draft, because: .handedOver, sparing: guest.id, at: now, in: tx)
        let words = DraftShareWords(area: area)
        try words.note("draft.handed-over", share, by: guest.id, at: now, in: tx)
        try words.note("draft.taken-over", share, on: guest.id, by: guest.id, at: now, in: tx)
        try area.notifications.notify(
            DraftShareNotices.handedOver(share, to: guest.name.full), to: share.owner, at: now, in: tx)
        try area.notifications.notify(
            DraftShareNotices.takenOver(share, from: offer.owner), to: guest.id, at: now, in: tx)
    }

    /// Why a draft cannot become somebody's now; nil: it can.
    func refusal(_ draft: Draft, to guest: Person, at now: Date, in tx: any ReadTransaction) throws -> Phrase? {
        if let refusal = OfferDraft.refusal(of: draft, .handover) { return refusal }
        do {
            let open = try ReadDraft(area: area).open(draft, at: now, in: tx)
            if let service = open.service, !service.isElectronic { return T.serviceGone }
            guard open.office != nil else { return T.noOfficeThere }
            guard guest.level >= open.accountLevel else { return T.levelTooLow }
        } catch is NotFound {
            return T.serviceGone
        }
        if let subject = draft.subject {
            let standing = try area.representation.standing(
                subject, of: guest.id, service: draft.service, at: now, in: tx)
            guard let standing else { return T.onlyStaff }
            if let refusal = standing.refusal { return refusal }
        }
        let count = try tx.count(
            "SELECT count(*) AS n FROM application_draft WHERE person_id = \(guest.id) AND state = 'open'")
        guard count < Draft.mostOpen else { return DraftTexts.tooManyDrafts(Draft.mostOpen) }
        let bytes =
            try bytes(of: guest.id, in: tx)
            + tx.all(DraftQueries(keys: area.platform.keys).files(of: draft.id))
            .reduce(0) { $0 + $1.upload.original.size }
        return bytes <= Draft.mostBytes ? nil : DraftTexts.tooManyBytes
    }

    private func bytes(of person: PersonID, in tx: any ReadTransaction) throws -> Int {
        try tx.count(
            """
            SELECT COALESCE(SUM(f.size), 0) AS n FROM application_draft d JOIN draft_file f ON f.draft_id = d.id
            WHERE d.person_id = \(person) AND d.state = 'open'
            """)
    }

    /// The answers without what they said of the former owner: his address and passport give way to what is known of the
    /// new one.
    private func answers(of draft: Draft, for guest: Person, at now: Date, in tx: any ReadTransaction) throws
        -> FormAnswers
    {
        guard draft.kind == .application else { return draft.answers }
        let standing = try draft.subject.flatMap {
            try area.representation.standing($0, of: guest.id, service: draft.service, at: now, in: tx)
        }
        let known = try BeginDraft(area: area).known(of: guest.id, standing, in: tx)
        typealias Field = ApplicationForm.FieldID
        var answers = draft.answers
        for name in Field.personal + DateInputs.names(Field.issuedOn) { answers[name] = known[name] }
        return answers
    }
}
