import Foundation
import Kernel
import Storage

extension AppointmentsArea {
    /// Proposes a time, within office hours (R79, R82). An earlier proposal that waits for an answer is answered by it
    /// if it came from the other side, and replaced if it is one's own.
    ///
    /// An offer of the agency holds its place while it can be answered; a wish of the applicant holds nothing until the
    /// agency agrees.
    /// - Parameter allowsTaken: lets an applicant wish for a time that has been taken since he chose it: the agency then
    ///   offers another (R82). The agency itself cannot offer a taken time.
    /// - Throws: `RefusedVisit`.
    @discardableResult
    package func propose(
        subject: VisitSubject, person: PersonID, office: String, start: Date, minutes: Int? = nil,
        by side: ProposalSide, comment: String? = nil, allowsTaken: Bool = false, at now: Date,
        in tx: any WriteTransaction
    ) throws -> TimeProposal {
        guard let place = place(office) else { throw RefusedVisit.unknownOffice }
        let text = try Self.cleaned(comment)
        if let refusal = place.refusal(of: start, minutes: minutes, at: now) { throw refusal }
        guard try tx.first(Appointment.held(of: subject, keys: keys)) == nil else { throw RefusedVisit.alreadyAgreed }
        if let open = try tx.first(TimeProposal.open(of: subject, keys: keys)) {
            let state: TimeProposal.State =
                !open.isOpen(at: now) ? .expired : open.side.kind == side.kind ? .withdrawn : .countered
            try close(open, as: state, at: now, in: tx)
        }
        let end = place.end(of: start, minutes: minutes)
        let free = try freePlace(place, start, end, now: now, in: tx)
        guard free != nil || (allowsTaken && side.kind == .applicant) else { throw RefusedVisit.taken }

        let margin = start.addingTimeInterval(-VisitPlace.answerMargin)
        let expires = side.kind == .agency ? min(margin, now.addingTimeInterval(VisitPlace.offerLasts)) : margin
        let id = ID<TimeProposal>.new(at: now)
        let turn = try tx.count(
            """
            SELECT COALESCE(MAX(turn), 0) + 1 AS n FROM visit_proposal
            WHERE subject_kind = \(subject.kind) AND subject_id = \(subject.id)
            """)
        try tx.run(
            """
            INSERT INTO visit_proposal (id, subject_kind, subject_id, turn, person_id, office_id, starts_at, ends_at, side,
                staff_id, comment, proposed_at, expires_at, state)
            VALUES (\(id), \(subject.kind), \(subject.id), \(turn), \(person), \(office), \(start), \(end), \(side.kind),
                \(side.staff), \(try keys.seal(text, context: TimeProposal.commentContext(id))), \(now), \(expires), 'open')
            """)
        if side.kind == .agency {
            _ = try hold(place, start, end, for: id, until: expires, at: now, in: tx)
        }
        try record("visit.proposed", subject, side.actor(for: person), ["start": Self.iso(start)], at: now, in: tx)
        return TimeProposal(
            id: id, subject: subject, turn: turn, person: person, office: office, start: start, end: end, side: side,
            comment: text, proposedAt: now, expiresAt: expires, state: .open, answeredAt: nil, answerComment: "")
    }

    /// Declines the proposal of the other side without naming another time, or takes back one's own.
    /// - Throws: `RefusedVisit`.
    package func decline(
        subject: VisitSubject, by side: ProposalSide, comment: String? = nil, at now: Date, in tx: any WriteTransaction
    ) throws {
        guard let open = try tx.first(TimeProposal.open(of: subject, keys: keys)) else {
            throw RefusedVisit.nothingProposed
        }
        guard open.isOpen(at: now) else { throw RefusedVisit.expired }
        let isOwn = open.side.kind == side.kind
        try close(open, as: isOwn ? .withdrawn : .declined, saying: Self.cleaned(comment), at: now, in: tx)
        try record(
            isOwn ? "visit.withdrawn" : "visit.declined", subject, side.actor(for: open.person),
            ["start": Self.iso(open.start)], at: now, in: tx)
    }

    /// Ends the proposals that nobody answered in time and frees what they held; answers them, for the notices.
    package func expireUnanswered(
        at now: Date, limit: Int = 100, in tx: any WriteTransaction
    ) throws -> [TimeProposal] {
        let late = try tx.all(TimeProposal.unanswered(at: now, limit: limit, keys: keys))
        for proposal in late {
            try close(proposal, as: .expired, at: now, in: tx)
            try record(
                "visit.expired", proposal.subject, .system("appointments"), ["start": Self.iso(proposal.start)],
                at: now,
                in: tx)
        }
        return late
    }

    func close(
        _ proposal: TimeProposal, as state: TimeProposal.State, saying text: String = "", at now: Date,
        in tx: any WriteTransaction
    ) throws {
        let answer = text.isEmpty ? nil : try keys.seal(text, context: TimeProposal.answerContext(proposal.id))
        let changed = try tx.run(
            """
            UPDATE visit_proposal SET state = \(state), answered_at = \(now), answer_comment = \(answer)
            WHERE id = \(proposal.id) AND state = 'open'
            """)
        guard changed == 1 else { throw RefusedVisit.nothingProposed }
        if state != .agreed { try tx.run("DELETE FROM visit_cell WHERE proposal_id = \(proposal.id)") }
    }

    func record(
        _ action: String, _ subject: VisitSubject, _ actor: PortalActor, _ details: [String: String], at now: Date,
        in tx: any WriteTransaction
    ) throws {
        try platform.journal.record(
            JournalEntry(actor, action, on: subject.kind, subject.id, details: details), at: now, in: tx)
    }

    static func cleaned(_ comment: String?) throws -> String {
        do { return try FreeText(comment ?? "", max: 1000).text } catch { throw RefusedVisit.commentTooLong }
    }

    static func iso(_ moment: Date) -> String { moment.formatted(.iso8601) }
}
