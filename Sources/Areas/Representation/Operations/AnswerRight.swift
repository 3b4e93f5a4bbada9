import Accounts
import Foundation
import Kernel
import Storage
import Web

extension RepresentationArea {
    /// An offer to the owner of this account.
    /// - Throws: `NotFound` for an offer to another, one that is answered already, and an account that is not confirmed.
    func offered(_ id: RightID, to person: PersonID, at now: Date, in tx: any ReadTransaction) throws -> (
        ActingRight, Person
    ) {
        let holder = try confirmed(person, in: tx)
        guard let right = try tx.first(RightQueries(keys: keys).byID(id)), right.state == .offered,
            right.terms.snils == holder.snils, !right.isExpired(at: now)
        else { throw NotFound() }
        return (right, holder)
    }

    /// Takes an offer or declines it; both sides are told.
    @discardableResult
    func answerOffer(_ id: RightID, accepts: Bool, by person: PersonID, at now: Date) async throws -> ActingRight {
        try await platform.store.write { tx in
            let (right, holder) = try offered(id, to: person, at: now, in: tx)
            if accepts { try leavePlace(of: right, person, at: now, in: tx) }
            var terms = right.terms
            if accepts { terms.holderName = holder.name }
            let sealed = try keys.seal(json: terms, context: RightQueries.context(id))
            let state = accepts ? ActingRight.State.active : .declined
            let changed = try tx.run(
                """
                UPDATE acting_right SET state = \(state), holder_id = \(person), terms = \(sealed), changed_at = \(now)
                WHERE id = \(id) AND state = 'offered'
                """)
            guard changed == 1 else { throw NotFound() }
            try note(
                accepts ? "representation.accepted" : "representation.declined", right, .person(person), at: now, in: tx
            )
            let name = try grantorName(right, in: tx) ?? ""
            if accepts { try tell(person, RepresentationNotices.taken(right, of: name), at: now, in: tx) }
            for giver in try givers(of: right, in: tx) {
                try tell(
                    giver,
                    accepts
                        ? RepresentationNotices.accepted(right, by: holder.name.full)
                        : RepresentationNotices.declined(right), at: now, in: tx)
            }
            return right
        }
    }

    /// One place in an organisation at a time: a new one takes the place of the old one. The head takes no other.
    private func leavePlace(of right: ActingRight, _ person: PersonID, at now: Date, in tx: any WriteTransaction)
        throws
    {
        guard right.grantorKind == .organisation else { return }
        let queries = RightQueries(keys: keys)
        let claims = try tx.all(queries.claimed(by: person)).filter { $0.grantor == right.grantor }
        for old in try tx.all(queries.held(by: person, of: right.grantor)) + claims {
            guard old.role != .head || old.state == .claimed else { throw NotFound() }
            try tx.run(
                "UPDATE acting_right SET state = 'ended', changed_at = \(now) WHERE id = \(old.id) AND state <> 'ended'"
            )
        }
    }

    /// A right or an offer that this person may end: his own gift, or what he holds.
    /// - Throws: `NotFound`.
    func endable(_ id: RightID, by person: PersonID, in tx: any ReadTransaction) throws -> ActingRight {
        guard let right = try tx.first(RightQueries(keys: keys).byID(id)), [.offered, .active].contains(right.state),
            // A head hands over before he leaves.
            right.role != .head
        else { throw NotFound() }
        let isHolder = right.state == .active && right.holder == person
        guard try isHolder || givers(of: right, in: tx).contains(person) else { throw NotFound() }
        return right
    }

    /// Ends a right, or takes an offer back, at any time and by either side; both are told.
    @discardableResult
    func endRight(_ id: RightID, by person: PersonID, at now: Date) async throws -> ActingRight {
        try await platform.store.write { tx in
            let right = try endable(id, by: person, in: tx)
            try end(right, actor: .person(person), "representation.ended", at: now, in: tx)
            return right
        }
    }

    func end(_ right: ActingRight, actor: PortalActor, _ action: String, at now: Date, in tx: any WriteTransaction)
        throws
    {
        let changed = try tx.run(
            """
            UPDATE acting_right SET state = 'ended', changed_at = \(now)
            WHERE id = \(right.id) AND state IN ('offered', 'active')
            """)
        guard changed == 1 else { throw NotFound() }
        try note(action, right, actor, at: now, in: tx)
        let isExpiry = action == "representation.expired"
        // An offer that was taken back or ran out was never the other side's.
        guard right.state == .active else { return }
        let name = try grantorName(right, in: tx) ?? ""
        for giver in try givers(of: right, in: tx) {
            try tell(
                giver, RepresentationNotices.endedForGiver(right, isExpiry: isExpiry), at: now, in: tx)
        }
        if let holder = right.holder {
            try tell(
                holder, RepresentationNotices.endedForHolder(right, of: name, isExpiry: isExpiry), at: now, in: tx)
        }
    }

    /// Who speaks for the giver of a right: the principal himself, the head of an organisation.
    func givers(of right: ActingRight, in tx: any ReadTransaction) throws -> [PersonID] {
        guard right.grantorKind == .principal else {
            return try tx.all(RightQueries(keys: keys).given(by: right.grantor))
                .filter { $0.state == .active && $0.role == .head }.compactMap(\.holder)
        }
        return PersonID(right.grantor).map { [$0] } ?? []
    }

    /// Ends what has run out, a portion at once; answers how many.
    package func sweep(at now: Date, in tx: any WriteTransaction) throws -> Int {
        let queries = RightQueries(keys: keys)
        let old =
            try tx.all(queries.expired(.active, at: now, limit: 100))
            + tx.all(queries.expired(.offered, at: now, limit: 100))
        for right in old {
            try end(right, actor: .system("representation"), "representation.expired", at: now, in: tx)
        }
        return old.count
    }
}
