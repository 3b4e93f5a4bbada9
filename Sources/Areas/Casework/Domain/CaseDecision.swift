import Applications
import Foundation
import Kernel

/// An act of an official with what it needs. Whether it may be done is checked when it is done.
package enum CaseDecision: Sendable {
    case register(AgencyNumber)
    /// With a number where the agency has given none yet.
    case accept(AgencyNumber?, comment: String)
    case refuseIntake(AgencyNumber?, grounds: [String], comment: String)
    case returnForCorrection(AgencyNumber?, fields: [String], comment: String)
    case start(comment: String)
    case invite(comment: String)
    case offer(start: Date, comment: String)
    case recordVisit(VisitRecord)
    case ready(Readiness)
    case handOver(Handover)
    case refuse(grounds: [String], comment: String)
    case answer(text: String, file: StatusFacts.File?)

    package var act: CaseAct {
        switch self {
        case .register: .register
        case .accept: .accept
        case .refuseIntake: .refuseIntake
        case .returnForCorrection: .returnForCorrection
        case .start: .start
        case .invite: .invite
        case .offer: .offer
        case .recordVisit: .recordVisit
        case .ready: .ready
        case .handOver: .handOver
        case .refuse: .refuse
        case .answer: .answer
        }
    }
}

/// What became of a visit, document by document (R86).
package struct VisitRecord: Sendable {
    package let came: Bool
    /// By the id of the document.
    package let findings: [String: OriginalFinding]
    /// The outcome was handed over there and then.
    package let providedAtOnce: Bool
    package let comment: String

    package init(came: Bool, findings: [String: OriginalFinding], providedAtOnce: Bool, comment: String) {
        self.came = came
        self.findings = findings
        self.providedAtOnce = providedAtOnce
        self.comment = comment
    }
}

/// Where, when and with what the outcome is received (R89).
package struct Readiness: Sendable {
    /// Which of the service's outcomes, by its place in the list; nil where the list is empty.
    package let outcome: Int?
    package let room: String
    /// A line each.
    package let bring: [String]
    package let keptUntil: Day
    package let comment: String

    package init(outcome: Int?, room: String, bring: [String], keptUntil: Day, comment: String) {
        self.outcome = outcome
        self.room = room
        self.bring = bring
        self.keptUntil = keptUntil
        self.comment = comment
    }
}

/// Who took the outcome, his document seen.
package struct Handover: Sendable {
    package enum Receiver: Sendable {
        case applicant
        case representative(name: String)
    }

    package let receiver: Receiver
    package let comment: String

    package init(receiver: Receiver, comment: String) {
        self.receiver = receiver
        self.comment = comment
    }
}
