import Applications
import Kernel

/// A view of the queue by what is to be done.
package enum QueueGroup: String, Sendable, CaseIterable {
    /// The first answer is still owed: by the end of the next working day (R75).
    case new
    case inWork = "in-work"
    case waiting
    case invited
    case ready
    case finished
    case all

    package var statuses: Set<ApplicationStatus> {
        switch self {
        case .new: [.submitted, .registered]
        case .inWork: [.accepted, .inProgress]
        case .waiting: [.returnedForCorrection, .awaitingApplicant]
        case .invited: [.invited]
        case .ready: [.ready]
        case .finished: [.handedOver, .completed, .refused, .withdrawn]
        case .all: Set(ApplicationStatus.allCases)
        }
    }

    /// In which order its applications stand: what still burns before what is under way, the closed ones last.
    var phases: [QueuePhase] {
        switch self {
        case .finished: [.finished]
        case .all: [.open(QueueGroup.new.statuses), .open(Self.underWay), .finished]
        default: [.open(statuses)]
        }
    }

    private static let underWay = [QueueGroup.inWork, .waiting, .invited, .ready].reduce(into: Set<ApplicationStatus>())
    {
        $0.formUnion($1.statuses)
    }

    var name: Phrase {
        switch self {
        case .new: CaseworkTexts.groupNew
        case .inWork: CaseworkTexts.groupInWork
        case .waiting: CaseworkTexts.groupWaiting
        case .invited: CaseworkTexts.groupInvited
        case .ready: CaseworkTexts.groupReady
        case .finished: CaseworkTexts.groupFinished
        case .all: CaseworkTexts.groupAll
        }
    }
}

/// A part of a list with an order of its own.
enum QueuePhase: Sendable {
    /// By deadline, the earliest first.
    case open(Set<ApplicationStatus>)
    /// The latest first.
    case finished
}
