import Foundation
import Kernel

/// One turn in the negotiation of a time: who proposed what, and how it was answered. Turns are never changed but for
/// their answer, so that both sides see the whole exchange (R82).
package struct TimeProposal: Sendable {
    package enum State: String, Sendable {
        /// The other side has not answered yet.
        case open
        case agreed
        /// Answered with another time.
        case countered
        case declined
        /// Nobody answered while there was time to.
        case expired
        /// Replaced or taken back by who proposed it.
        case withdrawn
    }

    package let id: ID<TimeProposal>
    package let subject: VisitSubject
    /// Which turn of the exchange, from 1.
    package let turn: Int
    package let person: PersonID
    /// The id of the office.
    package let office: String
    package let start: Date
    package let end: Date
    package let side: ProposalSide
    /// What the proposer added, cleaned; empty when nothing.
    package let comment: String
    package let proposedAt: Date
    /// Till then it can be answered; an offer of the agency holds its place as long.
    package let expiresAt: Date
    package let state: State
    package let answeredAt: Date?
    /// What the other side said when declining.
    package let answerComment: String

    package var minutes: Int { Int((end.timeIntervalSince(start) / 60).rounded()) }

    /// Whether it still waits for an answer at the moment.
    package func isOpen(at now: Date) -> Bool { state == .open && now < expiresAt }
}
