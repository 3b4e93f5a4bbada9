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
