import Accounts
import Foundation
import Kernel
import Storage
import Web

extension RepresentationArea {
    /// The head removes an organisation: its staff and their invitations end, claims on it too, and the number is free for
    /// whoever declares it next (docs/decisions/0032). His own right stays, so that what was sent has a reader; nobody acts
    /// for it any more.
    /// - Throws: `NotFound` for who is not the head, and for one that is removed already.
    func removeOrganisation(_ id: String, by person: PersonID, at now: Date) async throws {
        try await platform.store.write { tx in
            guard let own = try headship(of: id, person, in: tx),
                let name = try remove(id, headedBy: own, person, at: now, in: tx)
            else { throw NotFound() }
            try tell(person, OrganisationNotices.removedByYou(own, name), at: now, in: tx)
        }
    }

    /// The same within a transaction, without a word to the head himself: his account may be ending.
    /// - Returns: its name; nil for one that is removed already.
    func remove(_ id: String, headedBy own: ActingRight, _ person: PersonID, at now: Date, in tx: any WriteTransaction)
        throws -> String?
    {
        guard let organisation = try tx.first(.organisation(id, keys: keys)) else { return nil }
        let removed = try tx.run(
            """
            UPDATE organisation SET removed_at = \(now), changed_at = \(now),
                registry_lookup = \(Organisation.removedLookup(organisation.id))
            WHERE id = \(organisation.id) AND removed_at IS NULL
            """)
        guard removed == 1 else { return nil }
        let others = try tx.all(RightQueries(keys: keys).given(by: id)).filter { $0.id != own.id }
        try tx.run(
            """
            UPDATE acting_right SET state = 'ended', changed_at = \(now)
            WHERE grantor_id = \(id) AND state IN ('active', 'claimed', 'offered') AND id <> \(own.id)
            """)
        try note("organisation.removed", own, .person(person), at: now, in: tx)
        let name = organisation.data.name
        // The oldest claim first: ids grow with time.
        for right in others {
            guard let holder = right.holder else { continue }
            switch right.state {
            case .claimed:
                try tell(
                    holder, OrganisationNotices.numberIsFree(right, organisation.data.number), at: now, in: tx)
            case .active: try tell(holder, OrganisationNotices.removed(right, name), at: now, in: tx)
            case .offered, .declined, .ended: break
            }
        }
        return name
    }
}
