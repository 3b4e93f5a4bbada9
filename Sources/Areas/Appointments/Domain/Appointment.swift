import Foundation
import Kernel

/// A time both sides agreed on: it holds one place of the office until it is released or over (R81).
package struct Appointment: Sendable {
    package enum State: String, Sendable {
        case held
        /// Given up before the visit; its place is free again.
        case released
        /// The outcome of the visit is recorded.
        case over
    }

    package let id: ID<Appointment>
    package let subject: VisitSubject
    /// Which turn of the exchange, from 1.
    package let turn: Int
    package let person: PersonID
    /// The id of the office.
    package let office: String
    package let start: Date
    package let end: Date
    /// Which of the office's places, from 1.
    package let place: Int
    package let agreedAt: Date
    package let state: State
    package let outcome: VisitOutcome?
    package let outcomeNote: String
    package let outcomeAt: Date?
    package let releasedAt: Date?
    package let releaseReason: String
}

/// What became of a visit: the originals against the copies (R86–R88), or nobody came.
package enum VisitOutcome: String, Sendable, Hashable, CaseIterable {
    case originalsRight = "originals_right"
    case originalsMissing = "originals_missing"
    case originalsDifferent = "originals_different"
    case didNotCome = "did_not_come"
}

/// How the visit of a subject stands now.
package struct VisitState: Sendable {
    /// The latest turn; it waits for an answer while `isOpen`.
    package let proposal: TimeProposal?
    /// The latest agreement: held, released or over.
    package let appointment: Appointment?

    /// The agreed time that is still ahead or has no outcome yet.
    package var held: Appointment? { appointment.flatMap { $0.state == .held ? $0 : nil } }

    /// The turn that waits for an answer at the moment.
    package func open(at now: Date) -> TimeProposal? { proposal.flatMap { $0.isOpen(at: now) ? $0 : nil } }

    /// Who has to answer now; nil when nobody.
    package func awaits(at now: Date) -> ProposalSide.Kind? {
        switch open(at: now)?.side.kind {
        case .applicant: .agency
        case .agency: .applicant
        case nil: nil
        }
    }
}
