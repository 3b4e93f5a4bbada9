import Accounts
import Foundation
import Kernel
import Storage
import Web

private typealias T = ClaimTexts

extension RepresentationArea {
    /// A claim that can be decided: it waits for the head, or he declined it.
    /// - Throws: `NotFound`.
    func claimFile(_ id: RightID, in tx: any ReadTransaction) throws -> ClaimFile {
        let queries = RightQueries(keys: keys)
        guard let claim = try tx.first(queries.byID(id)), claim.role == .head,
            [.claimed, .declined].contains(claim.state),
            let organisation = try tx.first(.organisation(claim.grantor, keys: keys)), organisation.removedAt == nil
        else { throw NotFound() }
        let decision = try tx.first(queries.decision(on: id))
        return ClaimFile(
            claim: claim, organisation: organisation,
            head: try tx.all(queries.given(by: claim.grantor)).first { $0.state == .active && $0.role == .head },
            decision: decision,
            proposer: try decision.flatMap { try accounts.staffMember($0.proposedBy, in: tx) }?.name)
    }

    /// Opens a claim for an administrator; the reading is journaled.
    func openClaim(_ id: RightID, by staff: StaffID, at now: Date, in tx: any WriteTransaction) throws -> ClaimFile {
        let file = try claimFile(id, in: tx)
        try note("organisation.claim-read", file.claim, .staff(staff, .administrator), at: now, in: tx)
        return file
    }

    /// An administrator has seen the papers. A refusal holds at once; another head waits for a second administrator.
    /// - Throws: `FieldErrors`, `NotFound`.
    func decideClaim(_ id: RightID, _ form: FormInput, by staff: StaffID, at now: Date) async throws {
        let (outcome, papers) = try Self.readDecision(form, today: Day(of: now, in: zone(of: "")))
        try await platform.store.write { tx in
            let file = try claimFile(id, in: tx)
            let sealed = try keys.seal(json: papers, context: ClaimDecision.context(id))
            let isRefusal = outcome == .refused
            let (decider, moment) = (isRefusal ? staff : nil, isRefusal ? now : nil)
            // In place of an earlier one, but not of one that waits.
            let kept = try tx.run(
                """
                INSERT INTO claim_decision (claim_id, outcome, papers, proposed_by, proposed_at, decided_by, decided_at)
                VALUES (\(id), \(outcome), \(sealed), \(staff), \(now), \(decider), \(moment))
                ON CONFLICT (claim_id) DO UPDATE SET outcome = excluded.outcome, papers = excluded.papers,
                    proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at,
                    decided_by = excluded.decided_by, decided_at = excluded.decided_at
                WHERE claim_decision.decided_at IS NOT NULL
                """)
            guard kept == 1 else { throw FieldErrors("outcome", T.waitsAlready) }
            let actor = PortalActor.staff(staff, .administrator)
            guard isRefusal else { return try note("organisation.claim-proposed", file.claim, actor, at: now, in: tx) }
            try refuse(file, by: actor, at: now, in: tx)
        }
    }

    private func refuse(_ file: ClaimFile, by actor: PortalActor, at now: Date, in tx: any WriteTransaction) throws {
        let claim = file.claim
        if claim.state == .claimed {
            let changed = try tx.run(
                """
                UPDATE acting_right SET state = 'declined', changed_at = \(now)
                WHERE id = \(claim.id) AND state = 'claimed'
                """)
            guard changed == 1 else { throw NotFound() }
        }
        try note("organisation.claim-refused", claim, actor, at: now, in: tx)
        let name = file.organisation.data.name
        if let holder = claim.holder {
            try tell(holder, OrganisationNotices.claimRefused(claim, name), at: now, in: tx)
        }
        if let head = file.head, let holder = head.holder {
            try tell(holder, OrganisationNotices.claimRefusedForHead(head, name), at: now, in: tx)
        }
    }

    /// A second administrator agrees: the claimant becomes the head, and the former one has no place any more.
    /// - Parameter seen: of what he was shown (`ClaimFile.shown`).
    /// - Returns: false where something else stands there now: nothing is decided.
    /// - Throws: `NotFound` where nothing waits, and for whoever proposed it himself.
    func confirmDecision(_ id: RightID, seen: String, by staff: StaffID, at now: Date) async throws -> Bool {
        try await platform.store.write { tx in
            let file = try claimFile(id, in: tx)
            if file.isWaiting, file.decision?.proposedBy != staff, file.shown != seen { return false }
            let confirmed = try tx.run(
                """
                UPDATE claim_decision SET decided_by = \(staff), decided_at = \(now)
                WHERE claim_id = \(id) AND decided_at IS NULL AND outcome = 'changed' AND proposed_by <> \(staff)
                """)
            guard confirmed == 1, let claimant = file.claim.holder else { throw NotFound() }
            _ = try self.confirmed(claimant, in: tx)
            // Whom the former head has invited is the new one's to invite.
            // First the places that there are, then the new one: the schema knows one head and one place a person.
            try tx.run(
                """
                UPDATE acting_right SET state = 'ended', changed_at = \(now)
                WHERE grantor_id = \(file.claim.grantor) AND state IN ('active', 'claimed', 'offered') AND id <> \(id)
                    AND (role = 'head' AND state = 'active' OR holder_id = \(claimant) OR state = 'offered')
                """)
            let raised = try tx.run(
                """
                UPDATE acting_right SET state = 'active', changed_at = \(now)
                WHERE id = \(id) AND state = \(file.claim.state)
                """)
            guard raised == 1 else { throw NotFound() }
            try note("organisation.claim-upheld", file.claim, .staff(staff, .administrator), at: now, in: tx)
            let name = file.organisation.data.name
            try tell(claimant, OrganisationNotices.claimUpheld(file.claim, name), at: now, in: tx)
            if let head = file.head, let holder = head.holder {
                try tell(holder, OrganisationNotices.headshipEnded(head, name), at: now, in: tx)
            }
            return true
        }
    }

    /// What waits for a second administrator is taken back.
    /// - Throws: `NotFound` where nothing waits.
    func withdrawDecision(_ id: RightID, by staff: StaffID, at now: Date) async throws {
        try await platform.store.write { tx in
            let file = try claimFile(id, in: tx)
            let removed = try tx.run("DELETE FROM claim_decision WHERE claim_id = \(id) AND decided_at IS NULL")
            guard removed == 1 else { throw NotFound() }
            try note("organisation.claim-withdrawn", file.claim, .staff(staff, .administrator), at: now, in: tx)
        }
    }

    private static func readDecision(_ form: FormInput, today: Day) throws -> (
        ClaimDecision.Outcome, ClaimDecision.Papers
    ) {
        var reader = FieldReader(form)
        let outcome: ClaimDecision.Outcome? = reader.choice("outcome", T.chooseOutcome)
        let extract = reader.line("extract", max: 100, missing: T.enterExtract)
        let day = reader.day("day", missing: T.enterDay)
        if let day, day > today { reader.errors.add("day", T.dayAhead) }
        let remark = reader.optionalLine("remark", max: 300)
        try reader.errors.throwIfAny()
        guard let outcome, let extract, let day else { throw reader.errors }
        return (outcome, ClaimDecision.Papers(extract: extract.text, day: day, remark: remark?.text))
    }
}
