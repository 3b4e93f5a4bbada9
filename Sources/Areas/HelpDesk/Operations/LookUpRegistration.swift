import Accounts
import Enrolment
import Foundation
import Kernel
import Storage
import Web

/// What an operator may know of a registration while its owner calls: where it stands, never a password or a code (R26).
package struct RegistrationCard: Sendable {
    package let registration: Registration
    /// Once the account exists.
    package let person: Person?
    package let activation: ActivationState?
}

extension HelpDeskArea {
    /// Finds a registration by its number; the look-up leaves a trace that its owner can be shown.
    /// - Throws: `NotFound`.
    package func lookUp(_ number: PortalNumber, by actor: PortalActor, at now: Date, in tx: any WriteTransaction) throws
        -> RegistrationCard
    {
        guard let registration = try accounts.registration(number: number, in: tx) else { throw NotFound() }
        let person = try registration.person.flatMap { try accounts.person($0, in: tx) }
        let (kind, id) = person.map { ("person", $0.id.text) } ?? ("registration", registration.id.text)
        try platform.journal.record(
            JournalEntry(actor, "registration.read", on: kind, id, details: ["step": registration.step.rawValue]),
            at: now, in: tx)
        return RegistrationCard(
            registration: registration, person: person,
            activation: try person.flatMap { try enrolment.state(of: $0.id, at: now, in: tx) })
    }
}
