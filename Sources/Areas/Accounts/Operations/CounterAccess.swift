import Foundation
import Kernel
import Notifications
import Storage
import Web

/// Coming back to an account by the counter: who lost his e-mail or his telephone shows his passport once more and gets a
/// code on paper. With it he sets a new password; the second factor goes, to be set up anew (R47).
extension AccountsArea {
    /// Long enough to get home and find a computer.
    private static let accessLifetime: TimeInterval = 3 * 86_400
    /// Of 50 random bits a hundred guesses tell nothing, and fewer tries would let a stranger who knows the СНИЛС kill the code.
    private static let accessTries = 100

    /// Makes a code for the person at the desk, in place of an earlier one; his present sessions go on. He is told by all
    /// his addresses: a stranger with a false passport is noticed.
    /// - Returns: the code, to be printed once, and the end of its term.
    package func issueCounterAccess(
        to id: PersonID, by actor: PortalActor, details: [String: String], at now: Date, in tx: any WriteTransaction
    ) throws -> (code: ActivationCode, until: Date) {
        guard let person = try person(id, in: tx), person.level == .confirmed else { throw NotFound() }
        let access = try makeAccessCode(of: person.id, at: now, in: tx)
        try platform.journal.record(
            JournalEntry(actor, "person.access-issued", on: "person", id.text, details: details), at: now, in: tx)
        try tell(id, SecurityLetters.accessIssued, at: now, in: tx)
        return access
    }

    /// The code alone: whoever makes one says so in the journal and to the person.
    func makeAccessCode(of id: PersonID, at now: Date, in tx: any WriteTransaction) throws
        -> (code: ActivationCode, until: Date)
    {
        let code = ActivationCode.new()
        let until = now.addingTimeInterval(Self.accessLifetime)
        try tx.run(
            """
            INSERT INTO counter_access (person_id, code_hash, tries, expires_at)
            VALUES (\(id), \(hash(code, of: id)), 0, \(until))
            ON CONFLICT (person_id) DO UPDATE SET code_hash = excluded.code_hash, link_hash = NULL, tries = 0,
                expires_at = excluded.expires_at
            """)
        return (code, until)
    }

    private func hash(_ code: ActivationCode, of id: PersonID) -> String {
        keys.codeHash("counter-access:\(id)", code.text)
    }

    /// Takes the code; answers a link to the page of the new password. Unknown people, wrong, used and old codes have one
    /// answer: nil.
    func redeemCounterAccess(
        _ code: ActivationCode, snils: Snils, from address: String, at now: Date, in tx: any WriteTransaction
    ) throws -> SecretToken? {
        try Throttle("counter-access", address, limit: 30, window: 3_600, keys: keys).count(at: now, in: tx)
        guard let person = try tx.first(.credentials(confirmedSnils: snils, keys: keys))?.person else { return nil }
        // A try is used up before the code is compared.
        let counted = try tx.run(
            """
            UPDATE counter_access SET tries = tries + 1
            WHERE person_id = \(person.id) AND link_hash IS NULL AND expires_at > \(now) AND tries < \(Self.accessTries)
            """)
        guard counted == 1 else { return nil }
        let link = SecretToken.new()
        let taken = try tx.run(
            """
            UPDATE counter_access SET link_hash = \(keys.codeHash("counter-access-link", link.text)),
                expires_at = \(now.addingTimeInterval(3_600))
            WHERE person_id = \(person.id) AND code_hash = \(hash(code, of: person.id)) AND link_hash IS NULL
            """)
        try platform.journal.record(
            JournalEntry(
                .visitor, taken == 1 ? "person.access-used" : "person.access-refused", on: "person", person.id.text),
            at: now, in: tx)
        return taken == 1 ? link : nil
    }

    /// Whose link it is, while it holds.
    func ownerOfAccess(_ link: SecretToken, at now: Date, in tx: any ReadTransaction) throws -> Person? {
        let id = try tx.first(
            Query(
                """
                SELECT person_id FROM counter_access
                WHERE link_hash = \(keys.codeHash("counter-access-link", link.text)) AND expires_at > \(now)
                """
            ) { try $0.id("person_id") as PersonID })
        return try id.flatMap { try person($0, in: tx) }
    }

    /// Sets the new password and takes the second factor away.
    func finishAccess(of person: Person, password: PasswordHash, at now: Date, in tx: any WriteTransaction) throws {
        try tx.run("DELETE FROM counter_access WHERE person_id = \(person.id)")
        let owner = FactorOwner(person.id)
        try turnOff(owner, by: .person(person.id), at: now, in: tx)
        try turnOffSms(for: person.id, at: now, in: tx)
        try removePasskeys(of: owner, by: .person(person.id), at: now, in: tx)
        try unlinkAll(from: person.id, at: now, in: tx)
        // He came because he lost them: the contacts can be changed without a word from the old ones.
        try tx.proveOldContacts(of: person.id, at: now)
        try setPassword(password, of: person.id, by: .person(person.id), at: now, in: tx)
    }

    /// By notice and by letter.
    func tell(_ id: PersonID, _ letter: SecurityLetters.Letter, at now: Date, in tx: any WriteTransaction) throws {
        try notifications.notify(
            NoticeDraft(
                kind: "person.security", title: letter.title, text: letter.text, letterText: letter.text,
                subjectKind: "person", subjectID: id.text, link: "/cabinet/security"), to: id, at: now, in: tx)
    }
}
