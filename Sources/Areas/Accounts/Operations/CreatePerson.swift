import Catalogue
import Foundation
import Kernel
import Storage
import Web

extension AccountsArea {
    /// Makes an account with a finished registration and its consents: for the demonstration. People come by the wizard.
    /// - Parameter password: from `passwords.hash(_:)`.
    package func createPerson(
        _ draft: PersonDraft, password: PasswordHash, at now: Date, in tx: any WriteTransaction
    ) throws -> Person {
        let registration = try openRegistration(region: draft.region, at: now, in: tx)
        for kind in ConsentRecord.Kind.allCases {
            guard let text = catalogue.snapshot.text(kind.text) else { continue }
            try record(kind, text, in: registration.id, at: now, in: tx)
        }
        return try createPerson(draft, password: password, from: registration, by: .system("demo"), at: now, in: tx)
    }

    /// The end of a registration: the account.
    func createPerson(
        _ draft: PersonDraft, password: PasswordHash, from registration: Registration, by actor: PortalActor,
        details: [String: String] = [:], at now: Date, in tx: any WriteTransaction
    ) throws -> Person {
        let id = PersonID.new(at: now)
        try tx.insert(id, number: registration.number, draft, password: password, at: now, keys: keys)
        let nothing = try keys.seal(json: RegistrationAnswers(), context: Registration.sealContext(registration.id))
        // What was typed is the person's now; the registration keeps none of it.
        let changed = try tx.run(
            """
            UPDATE registration SET step = 'done', person_id = \(id), region = \(draft.region), answers = \(nothing),
                password_hash = NULL, changed_at = \(now)
            WHERE id = \(registration.id) AND person_id IS NULL
            """)
        guard changed == 1, let person = try person(id, in: tx) else { throw NotFound() }
        try notifications.setContact(
            of: id, email: draft.data.email, emailConfirmed: false, language: draft.language, at: now, in: tx)
        try platform.journal.record(
            JournalEntry(actor, "person.registered", on: "person", id.text, details: details), at: now, in: tx)
        return person
    }
}
