import Accounts
import Foundation
import Kernel
import Storage
import Web

/// What another provider, trusted by the installation, says that it has proved of a person.
package struct ProvedIdentity: Sendable, Codable, Hashable, Sensitive {
    package let snils: Snils
    package let surname: String
    package let givenAndPatronymic: String
    package let birthDate: Day

    package init(snils: Snils, surname: String, givenAndPatronymic: String, birthDate: Day) {
        self.snils = snils
        self.surname = surname
        self.givenAndPatronymic = givenAndPatronymic
        self.birthDate = birthDate
    }

    func isOf(_ person: Person) -> Bool {
        snils == person.snils && birthDate == person.birthDate && person.isNamed(surname, givenAndPatronymic)
    }
}

/// What came of a provider's word.
package enum ProviderProofOutcome: Sendable, Equatable {
    case confirmed
    case wasConfirmed
    /// The account has another СНИЛС, name or birth date.
    case differs
    case snilsTaken
}

/// Proving identity by another provider that the installation trusts for it: it compared documents before. What it says has to
/// be what the account says; of a СНИЛС one account is confirmed here too.
extension EnrolmentArea {
    package func confirm(
        _ id: PersonID, provedBy provider: String, _ proved: ProvedIdentity, at now: Date, in tx: any WriteTransaction
    ) throws -> ProviderProofOutcome {
        guard let person = try accounts.person(id, in: tx) else { throw NotFound() }
        guard person.level < .confirmed else { return .wasConfirmed }
        guard proved.isOf(person) else { return .differs }
        switch try accounts.raise(id, to: .confirmed, by: .person(id), at: now, in: tx) {
        case .gone: throw NotFound()
        case .snilsAlreadyConfirmed:
            try tellSnilsTaken(id, at: now, in: tx)
            return .snilsTaken
        case .done: break
        }
        try tx.run("DELETE FROM signature_text WHERE person_id = \(id)")
        try cancelUnsentLetter(of: id, by: .person(id), at: now, in: tx)
        try platform.journal.record(
            JournalEntry(
                .person(id), "activation.provider", on: "person", id.text,
                details: ["outcome": "confirmed", "provider": provider]), at: now, in: tx)
        try notifications.notify(EnrolmentNotices.confirmed(id), to: id, at: now, in: tx)
        return .confirmed
    }

    /// Once a month, however often he signs in.
    private func tellSnilsTaken(_ id: PersonID, at now: Date, in tx: any WriteTransaction) throws {
        do {
            try Throttle("snils-taken", id.text, limit: 1, window: 30 * 86_400, keys: platform.keys).count(
                at: now, in: tx)
        } catch is TooManyRequests { return }
        try notifications.notify(EnrolmentNotices.snilsTaken(id), to: id, at: now, in: tx)
    }
}
