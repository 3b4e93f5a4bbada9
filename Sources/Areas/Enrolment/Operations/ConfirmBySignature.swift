import Accounts
import Foundation
import Kernel
import Signatures
import Storage
import Web

/// What came of a signature.
enum SignatureOutcome: Sendable {
    case confirmed
    /// No text waits to be signed, or its time is over.
    case noText
    case otherPerson
    case snilsTaken
}

/// Proving identity by a qualified electronic signature (63-ФЗ): the portal gives a text, the person signs it in his own
/// program, and the СНИЛС and name of the certificate are compared with the registration.
extension EnrolmentArea {
    /// Long enough to find the token and the program.
    private static let textLife: TimeInterval = 86_400

    /// The text that waits to be signed.
    func textToSign(_ id: PersonID, at now: Date, in tx: any ReadTransaction) throws -> String? {
        try tx.first(
            Query("SELECT content FROM signature_text WHERE person_id = \(id) AND expires_at > \(now)") {
                try platform.keys.openText($0.data("content"), context: "signature_text:\(id)")
            })
    }

    /// Makes a text to be signed, in place of an earlier one.
    func makeTextToSign(_ id: PersonID, at now: Date, in tx: any WriteTransaction) throws {
        guard let person = try accounts.person(id, in: tx) else { throw NotFound() }
        let text = EnrolmentTexts.textToSign(
            number: person.registrationNumber, secret: SecretToken.new(), address: platform.publicAddress("/"))
        try tx.run(
            """
            INSERT INTO signature_text (person_id, content, expires_at)
            VALUES (\(id), \(platform.keys.seal(text, context: "signature_text:\(id)")),
                    \(now.addingTimeInterval(Self.textLife)))
            ON CONFLICT (person_id) DO UPDATE SET content = excluded.content, expires_at = excluded.expires_at
            """)
    }

    /// Confirms the account by a signature that was checked.
    /// - Parameter text: what was signed: another may have taken its place meanwhile.
    func confirm(
        _ id: PersonID, signed text: String, by signer: SignedBy, at now: Date, in tx: any WriteTransaction
    ) throws -> SignatureOutcome {
        guard let person = try accounts.person(id, in: tx) else { throw NotFound() }
        guard try textToSign(id, at: now, in: tx) == text else { return .noText }
        guard signer.isOf(person) else {
            try record(id, "other-person", signer, now, tx)
            return .otherPerson
        }
        switch try accounts.raise(id, to: .confirmed, by: .person(id), at: now, in: tx) {
        case .gone: throw NotFound()
        case .snilsAlreadyConfirmed: return .snilsTaken
        case .done: break
        }
        try tx.run("DELETE FROM signature_text WHERE person_id = \(id)")
        try cancelUnsentLetter(of: id, by: .person(id), at: now, in: tx)
        try record(id, "confirmed", signer, now, tx)
        try notifications.notify(EnrolmentNotices.confirmed(id), to: id, at: now, in: tx)
        return .confirmed
    }

    /// Of the certificate its number and issuer, nothing of the person.
    private func record(
        _ id: PersonID, _ outcome: String, _ signer: SignedBy, _ now: Date, _ tx: any WriteTransaction
    ) throws {
        try platform.journal.record(
            JournalEntry(
                .person(id), "activation.signature", on: "person", id.text,
                details: ["outcome": outcome, "certificate": signer.serialNumber, "issuer": signer.issuer]), at: now,
            in: tx)
    }
}

extension SignedBy {
    /// Whether the certificate is the person's: the СНИЛС is his, and surname, name and patronymic too.
    func isOf(_ person: Person) -> Bool {
        guard subject.snils?.filter(\.isNumber) == person.snils.digits, let surname = subject.surname,
            let given = subject.givenName
        else { return false }
        return person.isNamed(surname, given)
    }
}

extension Person {
    /// Whether the surname is his, and the given name with the patronymic; «е» and «ё» are one.
    func isNamed(_ surname: String, _ givenAndPatronymic: String) -> Bool {
        func plain(_ text: String) -> String {
            text.lowercased().replacing("ё", with: "е").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        let own = [name.given.text, name.patronymic?.text ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        return plain(surname) == plain(name.surname.text) && plain(givenAndPatronymic) == plain(own)
    }
}
