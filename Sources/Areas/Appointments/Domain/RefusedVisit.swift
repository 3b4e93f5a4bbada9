import Kernel

/// Why a time cannot be proposed, agreed on or changed; each in words for who asked.
package enum RefusedVisit: ValueRefusal, Hashable {
    case past
    case tooSoon
    case tooFar
    case outsideHours
    case closedDay
    case unknownDay
    /// Somebody else has it, or was promised it.
    case taken
    /// There is no proposal to answer.
    case nothingProposed
    /// One cannot answer one's own proposal.
    case ownProposal
    case expired
    /// A time is agreed already; it has to be released first.
    case alreadyAgreed
    /// No agreed time that this could be about.
    case nothingAgreed
    /// The outcome can be recorded only once the time has come.
    case notYet
    case unknownOffice
    case commentTooLong

    package var phrase: Phrase {
        switch self {
        case .past: AppointmentsTexts.past
        case .tooSoon: AppointmentsTexts.tooSoon
        case .tooFar: AppointmentsTexts.tooFar
        case .outsideHours: AppointmentsTexts.outsideHours
        case .closedDay: AppointmentsTexts.closedDay
        case .unknownDay: AppointmentsTexts.unknownDay
        case .taken: AppointmentsTexts.taken
        case .nothingProposed: AppointmentsTexts.nothingProposed
        case .ownProposal: AppointmentsTexts.ownProposal
        case .expired: AppointmentsTexts.expired
        case .alreadyAgreed: AppointmentsTexts.alreadyAgreed
        case .nothingAgreed: AppointmentsTexts.nothingAgreed
        case .notYet: AppointmentsTexts.notYet
        case .unknownOffice: AppointmentsTexts.unknownOffice
        case .commentTooLong: AppointmentsTexts.commentTooLong
        }
    }
}
