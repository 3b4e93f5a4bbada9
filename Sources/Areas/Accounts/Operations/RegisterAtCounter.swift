import Foundation
import Kernel
import Notifications
import Storage
import Web

/// An account for somebody who stands at the counter with his originals: proved at once, since they were compared. Nobody
/// but he ever knows a password of it: he sets the first one himself, with a code on paper (`counter_access`).
extension AccountsArea {
    /// The fields that a clerk fills in, as in the registration.
    package static let newcomerFields =
        RegistrationForm.fields(of: .location)
        + ["surname", "given", "patronymic", "sex", "snils", "email", "phone"] + RegistrationForm.dateFields("birth")

    /// What a clerk typed, judged as the registration judges it. An e-mail is needed here too (R19): by it the person is
    /// told whatever happens to the account.
    /// - Throws: `FieldErrors`.
    package func newcomer(_ values: [String: String], language: Language, at now: Date) throws -> PersonDraft {
        try registrationForm(at: now).newcomer(RegistrationAnswers(values: values), language: language)
    }

    /// Makes the account, with the agreements that were signed on paper, and a code by which its owner comes in.
    /// - Parameter password: of a word that nobody knows, until the owner sets his own.
    /// - Throws: `FieldErrors` when the e-mail belongs to another account; whose is not said.
    package func registerAtCounter(
        _ draft: PersonDraft, password: PasswordHash, by actor: PortalActor, details: [String: String], at now: Date,
        in tx: any WriteTransaction
    ) throws -> (person: Person, access: (code: ActivationCode, until: Date)) {
        guard try tx.first(.credentials(confirmedEmail: draft.data.email, keys: keys)) == nil else {
            throw FieldErrors("email", AccountsTexts.contactUsed)
        }
        let registration = try openRegistration(region: draft.region, at: now, in: tx)
        for kind in ConsentRecord.Kind.allCases {
            guard let text = catalogue.snapshot.text(kind.text) else { throw NotFound() }
            try record(kind, text, in: registration.id, at: now, in: tx)
        }
        let made = try createPerson(
            draft, password: password, from: registration, by: actor, details: details, at: now, in: tx)
        guard try raise(made.id, to: .confirmed, by: actor, at: now, in: tx) == .done,
            let person = try person(made.id, in: tx)
        else { throw NotFound() }
        try tell(person.id, SecurityLetters.registeredAtCounter, at: now, in: tx)
        // An address that got too many letters already gets none now; the cabinet offers to send one later.
        do { try welcome(person, at: now, in: tx) } catch is TooManyRequests {}
        return (person, try makeAccessCode(of: person.id, at: now, in: tx))
    }

    /// Another code for whom a clerk has registered, while he has not come in: the former ends.
    /// - Returns: nil once a code was used.
    package func repeatFirstAccess(of id: PersonID, at now: Date, in tx: any WriteTransaction) throws
        -> (code: ActivationCode, until: Date)?
    {
        let waits = try tx.exists(
            """
            SELECT 1 AS n FROM counter_access WHERE person_id = \(id) AND link_hash IS NULL AND expires_at > \(now)
            """)
        guard waits else { return nil }
        try tell(id, SecurityLetters.accessIssued, at: now, in: tx)
        return try makeAccessCode(of: id, at: now, in: tx)
    }

    /// The letter to the address that the clerk typed: with a code and no link, since a slip in the address would give it
    /// to a stranger. The code is entered in the cabinet.
    private func welcome(_ person: Person, at now: Date, in tx: any WriteTransaction) throws {
        try Throttle("email-code", person.email.key, limit: 5, window: 3_600, keys: keys).count(at: now, in: tx)
        let code = EmailCode.new()
        try tx.keep(
            code.digits, link: nil, for: .email, of: person.id, addressLookup: PersonLookup.email(person.email, keys),
            at: now, keys: keys)
        let body = AccountsLetters.welcomeBody(
            code: code, address: platform.publicAddress("/cabinet/profile/email"), number: person.registrationNumber)
        try notifications.mail(
            Letter(to: person.email, subject: AccountsLetters.welcomeSubject, body: body, language: person.language),
            at: now, in: tx)
    }
}
