import Foundation
import Kernel
import Storage

/// Questions about shares of drafts, each with its index.
struct DraftShareQueries: Sendable {
    let keys: Keyring

    static func context(_ id: DraftShareID) -> String { "draft_share:\(id):terms" }

    /// What stands in the index for a СНИЛС.
    func lookup(_ snils: Snils) -> String { keys.lookup("draft-share", snils.digits) }

    @Sendable private func share(_ row: Row) throws -> DraftShare {
        let id: DraftShareID = try row.id("id")
        return DraftShare(
            id: id, draft: try row.id("draft_id"), owner: try row.id("person_id"),
            guest: try row.optionalID("guest_id"), kind: try row.choice("kind"), state: try row.choice("state"),
            terms: try keys.open(json: row.data("terms"), context: Self.context(id)),
            validUntil: try row.optionalMoment("valid_until"), changedAt: try row.moment("changed_at"))
    }

    func byID(_ id: DraftShareID) -> Query<DraftShare> {
        Query("SELECT * FROM draft_share WHERE id = \(id)", decode: share)
    }

    /// All that was offered of a draft, oldest first.
    func of(_ draft: DraftID) -> Query<DraftShare> {
        Query("SELECT * FROM draft_share WHERE draft_id = \(draft) ORDER BY id LIMIT 500", decode: share)
    }

    /// What somebody has offered of his drafts, and what he gave away.
    func made(by owner: PersonID, in state: DraftShare.State) -> Query<DraftShare> {
        Query(
            """
            SELECT * FROM draft_share WHERE person_id = \(owner) AND state = \(state) ORDER BY id DESC LIMIT 500
            """, decode: share)
    }

    /// What somebody takes part in.
    func held(by guest: PersonID, in state: DraftShare.State) -> Query<DraftShare> {
        Query(
            "SELECT * FROM draft_share WHERE guest_id = \(guest) AND state = \(state) ORDER BY id DESC LIMIT 200",
            decode: share)
    }

    /// What waits for the answer of the one whose СНИЛС this is.
    func offered(to snils: Snils) -> Query<DraftShare> {
        Query(
            """
            SELECT * FROM draft_share WHERE guest_lookup = \(lookup(snils)) AND state = 'offered'
            ORDER BY id LIMIT 50
            """, decode: share)
    }

    func expired(_ state: DraftShare.State, at now: Date, limit: Int) -> Query<DraftShare> {
        Query(
            """
            SELECT * FROM draft_share WHERE state = \(state) AND valid_until <= \(now)
            ORDER BY valid_until, id LIMIT \(limit)
            """, decode: share)
    }
}
