import Foundation
import Kernel
import Storage

extension AppointmentsArea {
    /// Accepts the proposal of the other side: from now on the place is held (R81).
    /// - Throws: `RefusedVisit`, `.taken` when somebody else got the time first; then nothing has changed.
    @discardableResult
    package func agree(
        subject: VisitSubject, by side: ProposalSide, at now: Date, in tx: any WriteTransaction
    ) throws -> Appointment {
        guard try tx.first(Appointment.held(of: subject, keys: keys)) == nil else { throw RefusedVisit.alreadyAgreed }
        guard let open = try tx.first(TimeProposal.open(of: subject, keys: keys)) else {
            throw RefusedVisit.nothingProposed
        }
        guard open.side.kind != side.kind else { throw RefusedVisit.ownProposal }
        return try agree(open, by: side, at: now, in: tx)
    }

    /// Takes a free time at once, where the service lets one pick it (decree 236).
    /// - Throws: `RefusedVisit`.
    @discardableResult
    package func book(
        subject: VisitSubject, person: PersonID, office: String, start: Date, minutes: Int? = nil, at now: Date,
        in tx: any WriteTransaction
    ) throws -> Appointment {
        let wish = try propose(
            subject: subject, person: person, office: office, start: start, minutes: minutes, by: .applicant, at: now,
            in: tx)
        return try agree(wish, by: .applicant, at: now, in: tx)
    }

    private func agree(
        _ proposal: TimeProposal, by side: ProposalSide, at now: Date, in tx: any WriteTransaction
    ) throws -> Appointment {
        guard proposal.isOpen(at: now) else { throw RefusedVisit.expired }
        guard let place = place(proposal.office) else { throw RefusedVisit.unknownOffice }
        let number: Int
        let ownCell = Query("SELECT place FROM visit_cell WHERE proposal_id = \(proposal.id) ORDER BY place LIMIT 1") {
            try $0.integer("place")
        }
        if let held = try tx.first(ownCell) {
            try tx.run("UPDATE visit_cell SET held_until = NULL WHERE proposal_id = \(proposal.id)")
            number = held
        } else {
            // The hours may have changed since the wish; whether the lead time is kept was decided then.
            guard
                place.starts(on: Day(of: proposal.start, in: place.zone), minutes: proposal.minutes)
                    .contains(proposal.start)
            else { throw RefusedVisit.outsideHours }
            number = try hold(place, proposal.start, proposal.end, for: proposal.id, until: nil, at: now, in: tx)
        }
        try close(proposal, as: .agreed, at: now, in: tx)
        let id = ID<Appointment>.new(at: now)
        try tx.run(
            """
            INSERT INTO appointment (id, proposal_id, subject_kind, subject_id, turn, person_id, office_id, starts_at, ends_at,
                place, agreed_at, state)
            VALUES (\(id), \(proposal.id), \(proposal.subject.kind), \(proposal.subject.id), \(proposal.turn),
                \(proposal.person), \(proposal.office), \(proposal.start), \(proposal.end), \(number), \(now), 'held')
            """)
        try record(
            "visit.agreed", proposal.subject, side.actor(for: proposal.person), ["start": Self.iso(proposal.start)],
            at: now, in: tx)
        return Appointment(
            id: id, subject: proposal.subject, turn: proposal.turn, person: proposal.person, office: proposal.office,
            start: proposal.start, end: proposal.end, place: number, agreedAt: now, state: .held, outcome: nil,
            outcomeNote: "", outcomeAt: nil,
            releasedAt: nil, releaseReason: "")
    }

    /// Claims the cells of the time on one place. The primary key of the cells decides between two who come at once.
    func hold(
        _ place: VisitPlace, _ start: Date, _ end: Date, for proposal: ID<TimeProposal>, until: Date?, at now: Date,
        in tx: any WriteTransaction
    ) throws -> Int {
        // What lapsed offers held is free again, whether or not the worker has been there.
        try tx.run("DELETE FROM visit_cell WHERE office_id = \(place.id) AND held_until <= \(now)")
        guard let number = try freePlace(place, start, end, now: now, in: tx) else { throw RefusedVisit.taken }
        var cell = start
        while cell < end {
            let next = cell.addingTimeInterval(Double(place.step * 60))
            let inserted = try tx.run(
                """
                INSERT INTO visit_cell (office_id, starts_at, ends_at, place, proposal_id, held_until)
                VALUES (\(place.id), \(cell), \(min(next, end)), \(number), \(proposal), \(until))
                ON CONFLICT (office_id, starts_at, place) DO NOTHING
                """)
            guard inserted == 1 else {
                try tx.run("DELETE FROM visit_cell WHERE proposal_id = \(proposal)")
                throw RefusedVisit.taken
            }
            cell = next
        }
        return number
    }
}
