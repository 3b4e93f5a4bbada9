import Foundation
import Kernel
import Storage

extension ProposalSide.Kind: SQLBindable {}
extension TimeProposal.State: SQLBindable {}
extension VisitOutcome: SQLBindable {}

extension TimeProposal {
    private static let columns: SQL = """
        SELECT id, subject_kind, subject_id, turn, person_id, office_id, starts_at, ends_at, side, staff_id, comment,
            proposed_at, expires_at, state, answered_at, answer_comment FROM visit_proposal
        """

    /// The exchange over a subject's time, in its order.
    static func history(of subject: VisitSubject, keys: Keyring) -> Query<TimeProposal> {
        Query(
            columns + " WHERE subject_kind = \(subject.kind) AND subject_id = \(subject.id) ORDER BY turn LIMIT 200",
            decode: { try TimeProposal($0, keys: keys) })
    }

    static func latest(of subject: VisitSubject, keys: Keyring) -> Query<TimeProposal> {
        Query(
            columns + " WHERE subject_kind = \(subject.kind) AND subject_id = \(subject.id) ORDER BY turn DESC LIMIT 1",
            decode: { try TimeProposal($0, keys: keys) })
    }

    static func open(of subject: VisitSubject, keys: Keyring) -> Query<TimeProposal> {
        Query(
            columns
                + " WHERE subject_kind = \(subject.kind) AND subject_id = \(subject.id) AND state = 'open' ORDER BY id LIMIT 1",
            decode: { try TimeProposal($0, keys: keys) })
    }

    /// Those that nobody answered while there was time to, oldest first.
    static func unanswered(at now: Date, limit: Int, keys: Keyring) -> Query<TimeProposal> {
        Query(
            columns + " WHERE state = 'open' AND expires_at <= \(now) ORDER BY expires_at, id LIMIT \(limit)",
            decode: { try TimeProposal($0, keys: keys) })
    }

    init(_ row: Row, keys: Keyring) throws {
        let id: ID<TimeProposal> = try row.id("id")
        self.id = id
        subject = VisitSubject(kind: try row.text("subject_kind"), id: try row.text("subject_id"))
        turn = try row.integer("turn")
        person = try row.id("person_id")
        office = try row.text("office_id")
        start = try row.moment("starts_at")
        end = try row.moment("ends_at")
        let kind: ProposalSide.Kind = try row.choice("side")
        switch kind {
        case .applicant: side = .applicant
        case .agency: side = .agency(try row.id("staff_id"))
        }
        comment = try keys.openText(row.data("comment"), context: Self.commentContext(id))
        proposedAt = try row.moment("proposed_at")
        expiresAt = try row.moment("expires_at")
        state = try row.choice("state")
        answeredAt = try row.optionalMoment("answered_at")
        answerComment =
            try row.optionalData("answer_comment").map { try keys.openText($0, context: Self.answerContext(id)) } ?? ""
    }

    static func commentContext(_ id: ID<TimeProposal>) -> String { "visit_proposal:\(id):comment" }
    static func answerContext(_ id: ID<TimeProposal>) -> String { "visit_proposal:\(id):answer" }
}

extension Appointment {
    private static let columns: SQL = """
        SELECT id, subject_kind, subject_id, turn, person_id, office_id, starts_at, ends_at, place, agreed_at, state, outcome,
            outcome_note, outcome_at, released_at, release_reason FROM appointment
        """

    static func latest(of subject: VisitSubject, keys: Keyring) -> Query<Appointment> {
        Query(
            columns + " WHERE subject_kind = \(subject.kind) AND subject_id = \(subject.id) ORDER BY turn DESC LIMIT 1",
            decode: { try Appointment($0, keys: keys) })
    }

    static func held(of subject: VisitSubject, keys: Keyring) -> Query<Appointment> {
        Query(
            columns
                + " WHERE subject_kind = \(subject.kind) AND subject_id = \(subject.id) AND state = 'held' ORDER BY id LIMIT 1",
            decode: { try Appointment($0, keys: keys) })
    }

    /// Who is expected at the office in the time, in order.
    static func expected(at office: String, from: Date, to: Date, keys: Keyring) -> Query<Appointment> {
        Query(
            columns + """
                 WHERE office_id = \(office) AND state = 'held' AND starts_at >= \(from) AND starts_at < \(to)
                ORDER BY starts_at, id LIMIT 500
                """,
            decode: { try Appointment($0, keys: keys) })
    }

    init(_ row: Row, keys: Keyring) throws {
        let id: ID<Appointment> = try row.id("id")
        self.id = id
        subject = VisitSubject(kind: try row.text("subject_kind"), id: try row.text("subject_id"))
        turn = try row.integer("turn")
        person = try row.id("person_id")
        office = try row.text("office_id")
        start = try row.moment("starts_at")
        end = try row.moment("ends_at")
        place = try row.integer("place")
        agreedAt = try row.moment("agreed_at")
        state = try row.choice("state")
        outcome = try row.optionalChoice("outcome")
        outcomeNote =
            try row.optionalData("outcome_note").map { try keys.openText($0, context: Self.noteContext(id)) } ?? ""
        outcomeAt = try row.optionalMoment("outcome_at")
        releasedAt = try row.optionalMoment("released_at")
        releaseReason =
            try row.optionalData("release_reason").map { try keys.openText($0, context: Self.reasonContext(id)) } ?? ""
    }

    static func noteContext(_ id: ID<Appointment>) -> String { "appointment:\(id):note" }
    static func reasonContext(_ id: ID<Appointment>) -> String { "appointment:\(id):reason" }
}

/// A promised cell, as the calendar of free times reads it.
struct TakenCell: Sendable {
    let start: Date
    let end: Date
    let place: Int

    /// What is promised in the time. A cell lasts at most a day, so an earlier start cannot reach into it.
    static func between(_ from: Date, _ to: Date, office: String, now: Date) -> Query<TakenCell> {
        Query(
            """
            SELECT starts_at, ends_at, place FROM visit_cell
            WHERE office_id = \(office) AND starts_at > \(from.addingTimeInterval(-86_400)) AND starts_at < \(to)
                AND ends_at > \(from) AND (held_until IS NULL OR held_until > \(now))
            ORDER BY starts_at, place LIMIT 50000
            """
        ) { row in
            TakenCell(
                start: try row.moment("starts_at"), end: try row.moment("ends_at"), place: try row.integer("place"))
        }
    }
}
