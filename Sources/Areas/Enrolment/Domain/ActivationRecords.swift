import Foundation
import Kernel

/// Marks the ids of issued activation codes.
package enum IssuedCodeTag {}
package typealias IssuedCodeID = ID<IssuedCodeTag>

/// By which way a code reached the person.
package enum CodeChannel: String, Sendable {
    case counter, letter
}

/// An issued activation code as the database knows it: never the code itself. Of a person at most one is live (R43, R44).
package struct IssuedCode: Sendable, Identifiable {
    package enum State: String, Sendable {
        case live
        /// It made the account confirmed.
        case used
        /// Five wrong tries.
        case dead
        /// A newer one was issued.
        case replaced
    }

    package let id: IssuedCodeID
    package let channel: CodeChannel
    package let state: State
    package let wrongTries: Int
    package let issuedAt: Date
    /// The first moment at which it is no longer accepted.
    package let expiresAt: Date
    /// When it stopped being live.
    package let endedAt: Date?
    /// The centre that issued it.
    package let centre: String?

    package func isValid(at now: Date) -> Bool { state == .live && now < expiresAt }
}

/// Where the activation of an account stands: for the cabinet, the desk and the help line. Never holds a code.
package struct ActivationState: Sendable {
    package enum Step: Sendable, Equatable {
        /// The person has to visit a centre or a post office.
        case visitAwaited
        /// A letter is wanted and not ordered: the e-mail is not confirmed, or the last letter came back or was cancelled.
        case letterNotOrdered
        /// A letter is on its way.
        case letter(LetterStep)
        /// A code is out and waits to be entered.
        case codeIssued(until: Date)
        case codeExpired(at: Date)
        /// Five wrong tries killed the code: a new one is needed.
        case codeDead
        /// A hundred wrong tries: this account takes no more codes.
        case closed
        case confirmed(at: Date?)
    }

    package let step: Step
    /// The newest code.
    package let code: IssuedCode?
    /// The newest letter.
    package let letter: ActivationLetter?
    /// The newest refusal of a desk, unless a code was issued after it.
    package let refusal: DeskRefusal?
    /// Wrong tries of the account so far.
    package let wrongTries: Int
}

/// What a centre told the applicant when it issued no code (R32).
package struct DeskRefusal: Sendable {
    package let at: Date
    package let centre: String
    package let reason: RefusalReason
    /// Which fields differ, where that is the reason.
    package let mismatches: [Mismatch]
    /// In the clerk's words; may be empty.
    package let comment: String
}
