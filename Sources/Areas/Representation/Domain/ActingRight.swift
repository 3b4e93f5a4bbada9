import Foundation
import Kernel
import Storage

/// Marks the ids of rights to act.
package enum RightTag {}
package typealias RightID = ID<RightTag>

/// A right to act for somebody, from the offer to its end: a mandate of a person, or a place in an organisation.
///
/// It is offered to a СНИЛС, not to an account: the giver learns nothing of who has one, and the offer is seen by nobody
/// but the person whose identity is proved for that number.
struct ActingRight: Sendable, Identifiable {
    enum Role: String, Sendable, Codable, SQLBindable, CaseIterable {
        /// Of a person: the holder applies for him.
        case mandate
        /// Of an organisation: one at a time.
        case head
        case apply
        /// Reads the organisation's applications and does nothing.
        case see
    }

    enum State: String, Sendable, SQLBindable {
        case offered
        /// Somebody says that he is the head of an organisation that has one; the head answers.
        case claimed
        case active, declined, ended
    }

    let id: RightID
    let grantorKind: SubjectRef.Kind
    let grantor: String
    /// Nil until it is accepted.
    let holder: PersonID?
    let role: Role
    let state: State
    let terms: RightTerms
    /// The first moment it no longer holds; nil without a term.
    let validUntil: Date?
    /// Of an active one: when it was accepted, or the role changed.
    let changedAt: Date

    /// A mandate lasts at most so long; without a term the Civil Code would give it one year (art. 186).
    static let mostYears = 3
    /// Of one giver, open and accepted together.
    static let mostOfGrantor = 50

    func isExpired(at now: Date) -> Bool { validUntil.map { $0 <= now } ?? false }

    /// Whether it reaches a service; nil: a query to an agency.
    func covers(_ service: String?) -> Bool {
        guard let services = terms.services else { return true }
        return service.map(services.contains) ?? false
    }
}

/// What was agreed on: sealed as one value.
struct RightTerms: Sendable, Codable, Sensitive {
    /// To whom it was offered.
    let snils: Snils
    /// Slugs; nil: all services and queries.
    var services: [String]?
    /// The last day, in the giver's region.
    var lastDay: Day?
    /// The holder's name once he accepted: both sides know each other then.
    var holderName: PersonName?
}
