import Applications
import Foundation
import Kernel

/// What an official can do with an application; the raw value is its address under the application's.
package enum CaseAct: String, Sendable, CaseIterable {
    case register = "registration"
    case accept = "acceptance"
    case refuseIntake = "intake-refusal"
    case returnForCorrection = "correction"
    case start = "work"
    case invite = "invitation"
    case offer = "visit-offer"
    case recordVisit = "visit-outcome"
    case ready = "readiness"
    case handOver = "handover"
    case refuse = "refusal"
    case answer = "answer"

    /// In which statuses it is offered.
    var statuses: Set<ApplicationStatus> {
        switch self {
        case .register: [.submitted]
        // Registering is part of the same form where the agency has given no number yet (R74, R75).
        case .accept, .refuseIntake, .returnForCorrection: [.submitted, .registered]
        case .start: [.accepted, .awaitingApplicant]
        case .invite, .ready, .answer: [.accepted, .inProgress, .awaitingApplicant]
        case .offer, .refuse: [.accepted, .inProgress, .awaitingApplicant, .invited]
        case .recordVisit: [.invited]
        case .handOver: [.ready]
        }
    }

    /// After it nothing can be taken back: it asks for a confirmation.
    var isFinal: Bool { [.refuseIntake, .refuse, .handOver, .answer].contains(self) }
}

extension CaseFile {
    /// Whether the act is possible now.
    package func allows(_ act: CaseAct, at now: Date) -> Bool {
        guard act.statuses.contains(record.status) else { return false }
        switch act {
        case .register, .accept, .returnForCorrection: return true
        case .start: return visit?.open(at: now) == nil
        case .refuseIntake: return !grounds(at: .intake).isEmpty
        case .refuse: return !grounds(at: .decision).isEmpty
        case .invite: return visit?.awaits(at: now) == .agency
        case .offer: return !isQuery && (needsVisit || visit != nil)
        case .recordVisit: return visit?.held != nil
        // Where originals are to be shown, nothing is provided before they were found right (R87, R88).
        case .ready: return !isQuery && (!needsVisit || originalsAreRight)
        case .handOver: return true
        case .answer: return isQuery
        }
    }

    /// What is possible now, the usual next step first.
    package func acts(at now: Date) -> [CaseAct] {
        let order: [CaseAct] = [
            .accept, .register, .invite, .recordVisit, .ready, .handOver, .answer, .offer, .start, .returnForCorrection,
            .refuseIntake, .refuse,
        ]
        return order.filter { allows($0, at: now) }
    }
}

/// The application is not what the official's page showed: another acted first. Nothing was changed.
package struct CaseChanged: Error, Sendable {
    package init() {}
}
