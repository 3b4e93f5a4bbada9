import Foundation
import Kernel

/// A step of the registration, in the order of the wizard (R15–R22).
package enum RegistrationStep: String, Sendable, Codable, CaseIterable, Comparable {
    case location, terms, consent, delivery, person, password, check
    /// The account exists.
    case done

    /// The address of the step's page.
    var path: String { "/register/\(rawValue)" }

    var next: RegistrationStep { Self.allCases[min(position + 1, Self.allCases.count - 1)] }
    var previous: RegistrationStep? { position == 0 ? nil : Self.allCases[position - 1] }
    private var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    package static func < (left: Self, right: Self) -> Bool { left.position < right.position }
}

/// A registration as an operator or a clerk sees it: where it stands, never a password or a code (R26).
package struct Registration: Sendable {
    package let id: RegistrationID
    package let number: PortalNumber
    /// The step the applicant is at.
    package let step: RegistrationStep
    package let region: String?
    /// The account that came of it.
    package let person: PersonID?
    package let createdAt: Date
    package let changedAt: Date
}

/// What was typed while registering, right or wrong, by field: kept after every step and every error. Never a password.
struct RegistrationAnswers: Codable, Sendable {
    var values: [String: String] = [:]

    subscript(_ field: String) -> String { values[field] ?? "" }

    /// As the fields of a page want them.
    var formValues: [String: [String]] { values.mapValues { [$0] } }
}

/// A registration at work: with what was typed.
struct RegistrationDraft: Sendable {
    let registration: Registration
    var answers: RegistrationAnswers
    /// The chosen password's slow hash; nothing else of it is kept.
    let password: PasswordHash?
    let consents: [ConsentRecord]

    var id: RegistrationID { registration.id }
}
