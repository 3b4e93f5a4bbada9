import Foundation
import Kernel
import Storage
import Web

/// Ends work together on a draft, or takes an offer back: at any time, by either side, and with the draft itself.
struct EndDraftShare: Sendable {
    let area: ApplicationsArea

    enum Reason: Sendable { case sent, deleted, takenOver, handedOver }

    private var queries: DraftShareQueries { DraftShareQueries(keys: area.platform.keys) }

    /// A share that this person may end: what he offered of his own, or what he takes part in.
    /// - Throws: `NotFound`.
    func endable(_ id: DraftShareID, of draft: DraftID, by person: PersonID, in tx: any ReadTransaction) throws
        -> DraftShare
    {
        guard let share = try tx.first(queries.byID(id)), share.draft == draft,
            [.offered, .active].contains(share.state),
            share.owner == person || share.state == .active && share.guest == person
        else { throw NotFound() }
        return share
    }

    @discardableResult
    func run(_ id: DraftShareID, of draft: DraftID, by person: PersonID, at now: Date) async throws -> DraftShare {
        try await area.platform.store.write { tx in
            let share = try endable(id, of: draft, by: person, in: tx)
            try end(share, by: person, at: now, in: tx)
            return share
        }
    }

    /// Both are told, unless it was an offer that was taken back: that was never the other's.
    func end(_ share: DraftShare, by person: PersonID, at now: Date, in tx: any WriteTransaction) throws {
        try close(share, at: now, in: tx)
        try DraftShareWords(area: area).note("draft.share-ended", share, by: person, at: now, in: tx)
        guard share.state == .active, let guest = share.guest else { return }
        let owner = try DraftShareWords(area: area).owner(share, in: tx)
        try area.notifications.notify(
            DraftShareNotices.endedForGuest(share, of: owner, because: nil), to: guest, at: now, in: tx)
        try area.notifications.notify(DraftShareNotices.endedForOwner(share), to: share.owner, at: now, in: tx)
    }

    private func close(_ share: DraftShare, at now: Date, in tx: any WriteTransaction) throws {
        let changed = try tx.run(
            """
            UPDATE draft_share SET state = 'ended', valid_until = NULL, changed_at = \(now)
            WHERE id = \(share.id) AND state IN ('offered', 'active')
            """)
        guard changed == 1 else { throw NotFound() }
    }

    /// Ends all of a draft that is sent, deleted or another's: who helped is told, offers go without a word.
    func all(
        of draft: Draft, because reason: Reason, sparing: PersonID? = nil, at now: Date, in tx: any WriteTransaction
    ) throws {
        for share in try tx.all(queries.of(draft.id)) where [.offered, .active].contains(share.state) {
            try close(share, at: now, in: tx)
            guard share.state == .active, let guest = share.guest, guest != sparing else { continue }
            let owner = try DraftShareWords(area: area).owner(share, in: tx)
            try area.notifications.notify(
                DraftShareNotices.endedForGuest(share, of: owner, because: reason), to: guest, at: now, in: tx)
        }
    }

    /// The same where the draft has got another owner: whom the former one invited, and who did what, is not the new
    /// one's to read.
    func forget(
        _ draft: Draft, because reason: Reason, sparing: PersonID? = nil, at now: Date, in tx: any WriteTransaction
    ) throws {
        try all(of: draft, because: reason, sparing: sparing, at: now, in: tx)
        try tx.run("DELETE FROM draft_share WHERE draft_id = \(draft.id) AND state <> 'done'")
        try tx.run("DELETE FROM draft_change WHERE draft_id = \(draft.id)")
        try tx.run("UPDATE application_draft SET shared_at = NULL, looked_at = NULL WHERE id = \(draft.id)")
    }

    /// Ends offers that nobody answered, and forgets what was handed over long ago; a portion.
    func sweep(at now: Date, in tx: any WriteTransaction) throws {
        for share in try tx.all(queries.expired(.offered, at: now, limit: 100)) {
            try close(share, at: now, in: tx)
        }
        for share in try tx.all(queries.expired(.done, at: now, limit: 100)) {
            try tx.run("DELETE FROM draft_share WHERE id = \(share.id)")
        }
    }
}
