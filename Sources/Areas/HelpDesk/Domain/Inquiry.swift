import Foundation
import Kernel
import Storage

package typealias InquiryID = ID<Inquiry>

/// Where an inquiry («обращение») stands.
package enum InquiryState: String, Sendable, CaseIterable, SQLBindable {
    /// Registered under its number, nobody has taken it yet.
    case new
    case inWork
    case answered
    /// Ended without an answer: a duplicate, nothing to answer.
    case closed

    /// The states from which an operator may do what leads here.
    var comesFrom: Set<InquiryState> {
        switch self {
        case .new: []
        case .inWork: [.new]
        case .answered: [.new, .inWork]
        case .closed: [.new, .inWork]
        }
    }

    var isOpen: Bool { self == .new || self == .inWork }
}

/// What an inquiry about the portal is about.
package enum InquiryTopic: String, Sendable, CaseIterable, SQLBindable {
    case registration, identity, application, notices, catalogue, fault, accessibility, suggestion, other
}

/// An inquiry about the work of the portal, as its number finds it (R92).
package struct Inquiry: Sendable, Identifiable {
    package let id: InquiryID
    package let number: PortalNumber
    /// Who wrote it; nil when he was not signed in.
    package let person: PersonID?
    package let topic: InquiryTopic
    package let state: InquiryState
    package let language: Language
    package let content: InquiryContent
    package let createdAt: Date
    /// Until when the portal has promised to answer.
    package let answerBy: Date
    package let takenBy: StaffID?
    package let answeredAt: Date?
    package let closedAt: Date?

    func isOverdue(at now: Date) -> Bool { (answeredAt ?? closedAt ?? now) > answerBy }
}

/// What was written, sealed as one value.
package struct InquiryContent: Codable, Sendable {
    package let text: FreeText
    package let name: String?
    /// Given by who was not signed in; nobody has proved that it is his.
    package let email: EmailAddress?
    /// The page from which it was written.
    package let from: String?
    /// Opens the inquiry of who is not signed in.
    let token: SecretToken?
}

/// A step of an inquiry: who, when, and the words of an answer or of a closing.
package struct InquiryEvent: Sendable {
    package enum Kind: String, Sendable, SQLBindable { case registered, taken, answered, closed }

    package let kind: Kind
    package let at: Date
    package let actorKind: String
    package let actorID: String?
    package let text: String?
}
