import Accounts
import Foundation
import Kernel
import Representation
import Storage
import Web

/// Whoever a draft was offered to takes it or declines; the owner is told.
struct AnswerDraftOffer: Sendable {
    let area: ApplicationsArea

    private var keys: Keyring { area.platform.keys }

    struct Offer: Sendable {
        let share: DraftShare
        let draft: Draft
        let guest: Person
        /// The owner by name.
        let owner: String
    }

    /// An offer to the owner of this account.
    /// - Throws: `NotFound` for an offer to another, one that is answered, over, or of a draft that is gone, and for an
    ///   account that is not confirmed.
    func offer(_ id: DraftShareID, to person: PersonID, at now: Date, in tx: any ReadTransaction) throws -> Offer {
        let guest = try area.representation.confirmed(person, in: tx)
        guard let share = try tx.first(DraftShareQueries(keys: keys).byID(id)), share.state == .offered,
            share.terms.snils == guest.snils, share.owner != person, !share.isExpired(at: now),
            let draft = try tx.first(DraftQueries(keys: keys).byID(share.draft, of: share.owner)),
            draft.state == .open, draft.keptUntil > now
        else { throw NotFound() }
        return Offer(
            share: share, draft: draft, guest: guest,
            owner: try DraftShareWords(area: area).owner(share, in: tx))
    }

    /// Offers that wait for the answer of this account's owner, if his identity is proved.
    func waiting(for person: PersonID, at now: Date, in tx: any ReadTransaction) throws -> [DraftShare] {
        guard let account = try area.accounts.person(person, in: tx), account.level == .confirmed else { return [] }
        return try tx.all(DraftShareQueries(keys: keys).offered(to: account.snils)).filter {
            !$0.isExpired(at: now) && $0.owner != person
        }
    }

    /// - Throws: `NotFound`, `FieldErrors` where the draft cannot become his; the offer then stays.
    @discardableResult
    func run(_ id: DraftShareID, accepts: Bool, by person: PersonID, at now: Date) async throws -> DraftShare {
        try await area.platform.store.write { tx in
            let offer = try offer(id, to: person, at: now, in: tx)
            switch (accepts, offer.share.kind) {
            case (false, _): try decline(offer, at: now, in: tx)
            case (true, .help): try join(offer, at: now, in: tx)
            case (true, .handover): try HandOverDraft(area: area).run(offer, at: now, in: tx)
            }
            return offer.share
        }
    }

    private func decline(_ offer: Offer, at now: Date, in tx: any WriteTransaction) throws {
        try set(.declined, offer, terms: offer.share.terms, until: nil, at: now, in: tx)
        let share = offer.share
        try DraftShareWords(area: area).note("draft.declined", share, by: offer.guest.id, at: now, in: tx)
        try area.notifications.notify(DraftShareNotices.declined(share), to: share.owner, at: now, in: tx)
    }

    private func join(_ offer: Offer, at now: Date, in tx: any WriteTransaction) throws {
        let share = offer.share
        var terms = share.terms
        terms.guestName = offer.guest.name
        try set(.active, offer, terms: terms, until: nil, at: now, in: tx)
        // Up to here the owner knows all of it.
        try tx.run(
            """
            UPDATE application_draft SET shared_at = \(now), looked_at = updated_at
            WHERE id = \(share.draft) AND shared_at IS NULL
            """)
        try DraftShareWords(area: area).note("draft.accepted", share, by: offer.guest.id, at: now, in: tx)
        try area.notifications.notify(
            DraftShareNotices.joined(share, of: offer.owner), to: offer.guest.id, at: now, in: tx)
        try area.notifications.notify(
            DraftShareNotices.accepted(share, by: offer.guest.name.full), to: share.owner, at: now, in: tx)
    }

    /// Answers an offer once.
    /// - Throws: `NotFound` where it has been answered or taken back meanwhile.
    func set(
        _ state: DraftShare.State, _ offer: Offer, terms: DraftShareTerms, until: Date?, at now: Date,
        in tx: any WriteTransaction
    ) throws {
        let id = offer.share.id
        let sealed = try keys.seal(json: terms, context: DraftShareQueries.context(id))
        let changed = try tx.run(
            """
            UPDATE draft_share SET state = \(state), guest_id = \(offer.guest.id), terms = \(sealed),
                valid_until = \(until), changed_at = \(now)
            WHERE id = \(id) AND state = 'offered'
            """)
        guard changed == 1 else { throw NotFound() }
    }
}
