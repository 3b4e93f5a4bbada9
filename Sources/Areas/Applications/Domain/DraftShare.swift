import Foundation
import Kernel
import Storage

/// Marks the ids of shares of drafts.
enum DraftShareTag {}
typealias DraftShareID = ID<DraftShareTag>

/// What the owner of a draft has offered to another: to fill it in together, or to have it.
///
/// It is offered to a СНИЛС as a right to act is: the owner learns nothing of who has an account, and the offer is seen by
/// nobody but the person whose identity is proved for that number.
struct DraftShare: Sendable, Identifiable {
    enum Kind: String, Sendable, SQLBindable {
        /// The other edits; the owner sends.
        case help
        /// The draft becomes the other's.
        case handover
    }

    enum State: String, Sendable, SQLBindable {
        case offered
        /// Of help only.
        case active
        /// Of a handover: the draft is the other's now.
        case done
        case declined, ended
    }

    let id: DraftShareID
    let draft: DraftID
    let owner: PersonID
    /// Nil until it is answered.
    let guest: PersonID?
    let kind: Kind
    let state: State
    let terms: DraftShareTerms
    /// The first moment an offer does not stand any more; of a draft handed over, how long its former owner reads of it.
    let validUntil: Date?
    let changedAt: Date

    static let offerDays = 30
    /// Open and accepted together, of one draft.
    static let mostOfDraft = 10
    static let longestWords = 300

    func isExpired(at now: Date) -> Bool { state == .offered && validUntil.map { $0 <= now } ?? false }
}

/// What was offered: sealed as one value.
struct DraftShareTerms: Sendable, Codable, Sensitive {
    let snils: Snils
    /// What the draft is called: whoever is invited does not see it yet, and who gave it away does not any more.
    let title: Phrase
    /// What the owner wrote to the other.
    let words: String?
    /// The other's name once he accepted: both know each other then.
    var guestName: PersonName?
}

/// Marks the ids of lines of a draft's history.
enum DraftChangeTag {}

/// Somebody's work on one page of a shared draft, without what he typed.
struct DraftChange: Sendable {
    /// Nil: his account has ended.
    let person: PersonID?
    let step: String
    let began: Date
    let changed: Date

    /// Changes of one page by one person within so long are one line.
    static let together: TimeInterval = 3_600
}
