import Foundation
import Kernel
import Storage

extension AppointmentsArea {
    /// Gives an agreed time up, or withdraws what waits for an answer; the place is free again. Does nothing when
    /// there is neither: an application that ends has perhaps no visit at all.
    package func release(
        subject: VisitSubject, because reason: String, by actor: PortalActor, at now: Date, in tx: any WriteTransaction
    ) throws {
        if let open = try tx.first(TimeProposal.open(of: subject, keys: keys)) {
            try close(open, as: open.isOpen(at: now) ? .withdrawn : .expired, at: now, in: tx)
        }
        guard let held = try tx.first(Appointment.held(of: subject, keys: keys)) else { return }
        let text = try keys.seal(Self.cleaned(reason), context: Appointment.reasonContext(held.id))
        let changed = try tx.run(
            """
            UPDATE appointment SET state = 'released', released_at = \(now), release_reason = \(text)
            WHERE id = \(held.id) AND state = 'held'
            """)
        guard changed == 1 else { throw RefusedVisit.nothingAgreed }
        try tx.run(
            """
            DELETE FROM visit_cell
            WHERE proposal_id IN (SELECT proposal_id FROM appointment WHERE id = \(held.id))
            """)
        try record("visit.released", subject, actor, ["start": Self.iso(held.start)], at: now, in: tx)
    }

    /// Records what became of the visit (R86–R88). That nobody came can be said only once the time has come; someone
    /// who comes earlier may be received.
    /// - Throws: `RefusedVisit`.
    package func recordOutcome(
        subject: VisitSubject, outcome: VisitOutcome, note: String? = nil, by staff: StaffID, at now: Date,
        in tx: any WriteTransaction
    ) throws {
        guard let held = try tx.first(Appointment.held(of: subject, keys: keys)) else {
            throw RefusedVisit.nothingAgreed
        }
        guard outcome != .didNotCome || now >= held.start else { throw RefusedVisit.notYet }
        let text = try keys.seal(Self.cleaned(note), context: Appointment.noteContext(held.id))
        let changed = try tx.run(
            """
            UPDATE appointment SET state = 'over', outcome = \(outcome), outcome_note = \(text), outcome_at = \(now),
                outcome_by = \(staff) WHERE id = \(held.id) AND state = 'held'
            """)
        guard changed == 1 else { throw RefusedVisit.nothingAgreed }
        // Who was received before the time needs the place no longer.
        if now < held.start {
            try tx.run(
                "DELETE FROM visit_cell WHERE proposal_id IN (SELECT proposal_id FROM appointment WHERE id = \(held.id))"
            )
        }
        try record(
            "visit.outcome", subject, .staff(staff, .official), ["outcome": outcome.rawValue], at: now, in: tx)
    }

    /// How the visit of a subject stands; nil when none was ever proposed.
    package func current(of subject: VisitSubject, in tx: any ReadTransaction) throws -> VisitState? {
        let state = VisitState(
            proposal: try tx.first(TimeProposal.latest(of: subject, keys: keys)),
            appointment: try tx.first(Appointment.latest(of: subject, keys: keys)))
        return state.proposal == nil && state.appointment == nil ? nil : state
    }

    /// The exchange over the time, in its order (R82).
    package func history(of subject: VisitSubject, in tx: any ReadTransaction) throws -> [TimeProposal] {
        try tx.all(TimeProposal.history(of: subject, keys: keys))
    }

    /// Who has to answer about the time, for many subjects at once: by the subject's id, absent where nobody has to.
    package func awaiting(
        kind: String, ids: [String], at now: Date, in tx: any ReadTransaction
    ) throws -> [String: ProposalSide.Kind] {
        let open = Query(
            """
            SELECT subject_id, side FROM visit_proposal
            WHERE subject_kind = \(kind) AND subject_id IN \(list: ids) AND state = 'open' AND expires_at > \(now)
            """
        ) { row in (try row.text("subject_id"), try row.choice("side", as: ProposalSide.Kind.self)) }
        return Dictionary(
            try tx.all(open).map { ($0.0, $0.1 == .applicant ? .agency : .applicant) },
            uniquingKeysWith: { first, _ in first })
    }

    /// When the agreed visits of many subjects begin: by the subject's id.
    package func heldStarts(kind: String, ids: [String], in tx: any ReadTransaction) throws -> [String: Date] {
        let held = Query(
            """
            SELECT subject_id, starts_at FROM appointment
            WHERE subject_kind = \(kind) AND subject_id IN \(list: ids) AND state = 'held'
            """
        ) { row in (try row.text("subject_id"), try row.moment("starts_at")) }
        return Dictionary(try tx.all(held), uniquingKeysWith: { first, _ in first })
    }

    /// Who is expected at an office on a day, in order.
    package func expected(at office: String, on day: Day, in tx: any ReadTransaction) throws -> [Appointment] {
        guard let zone = place(office)?.zone else { return [] }
        return try tx.all(
            Appointment.expected(at: office, from: day.start(in: zone), to: day.end(in: zone), keys: keys))
    }
}
