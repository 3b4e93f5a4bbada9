import Foundation
import Kernel
import Storage

/// A contact of an account.
enum ContactKind: String, Sendable, SQLBindable {
    case email, phone
    var other: ContactKind { self == .email ? .phone : .email }
}

/// The change of a confirmed contact while it is under way: the old one has to be proved, and the new one.
struct ContactChange: Sendable {
    let kind: ContactKind
    /// Where the code for the old contact went: there, or to the other contact by whoever has lost it. Nil before one
    /// was sent, and for who proved himself at a counter.
    let sentTo: ContactKind?
    let isOldProved: Bool
    let isNewProved: Bool

    /// A day, as long as the letter to the new address.
    static let lifetime: TimeInterval = 86_400
    static let tries = 5
    /// How long a contact has to be confirmed before it speaks for the other: whoever sits at an open session must not
    /// put in a number of his own and change the e-mail by it. The owner was told meanwhile.
    static let settledAfter: TimeInterval = 7 * 86_400

    static func hash(_ digits: String, of person: PersonID, _ kind: ContactKind, _ keys: Keyring) -> String {
        keys.codeHash("contact-change:\(kind.rawValue):\(person)", digits)
    }
}

extension Person {
    /// Whether a contact has been confirmed for long enough to speak for the other one.
    func isSettled(_ kind: ContactKind, at now: Date) -> Bool {
        let confirmedAt = kind == .email ? emailConfirmedAt : phone == nil ? nil : phoneConfirmedAt
        return confirmedAt.map { now >= $0.addingTimeInterval(ContactChange.settledAfter) } ?? false
    }
}

extension Query where Output == ContactChange {
    static func change(of kind: ContactKind, of person: PersonID, at now: Date) -> Self {
        Query(
            """
            SELECT kind, sent_to, old_proved_at, new_proved_at FROM contact_change
            WHERE person_id = \(person) AND kind = \(kind) AND expires_at > \(now)
            """
        ) { row in
            ContactChange(
                kind: try row.choice("kind"), sentTo: try row.optionalChoice("sent_to"),
                isOldProved: try row.optionalMoment("old_proved_at") != nil,
                isNewProved: try row.optionalMoment("new_proved_at") != nil)
        }
    }
}

extension WriteTransaction {
    /// Begins a change anew. That the old contact was proved a moment ago still counts.
    func begin(_ kind: ContactKind, of person: PersonID, at now: Date) throws {
        let end = now.addingTimeInterval(ContactChange.lifetime)
        try run(
            """
            INSERT INTO contact_change (person_id, kind, tries, expires_at) VALUES (\(person), \(kind), 0, \(end))
            ON CONFLICT (person_id, kind) DO UPDATE SET new_proved_at = NULL, code_hash = NULL, sent_to = NULL, tries = 0,
                old_proved_at = CASE WHEN contact_change.expires_at > \(now) THEN contact_change.old_proved_at END,
                expires_at = excluded.expires_at
            """)
    }

    /// By SMS a code holds as long as every code by SMS, by letter as long as the change itself.
    func keep(
        _ digits: String, sentTo place: ContactKind, for kind: ContactKind, of person: PersonID, at now: Date,
        keys: Keyring
    ) throws {
        let life = place == .phone ? CodePurpose.phone.lifetime : ContactChange.lifetime
        try run(
            """
            UPDATE contact_change SET code_hash = \(ContactChange.hash(digits, of: person, kind, keys)),
                sent_to = \(place), tries = 0, code_ends_at = \(now.addingTimeInterval(life))
            WHERE person_id = \(person) AND kind = \(kind)
            """)
    }

    /// Uses up a try and compares; notes that the old contact is proved.
    func tryOld(_ digits: String, _ kind: ContactKind, of person: PersonID, at now: Date, keys: Keyring) throws
        -> CodeTry
    {
        let counted = try run(
            """
            UPDATE contact_change SET tries = tries + 1 WHERE person_id = \(person) AND kind = \(kind)
                AND expires_at > \(now) AND code_ends_at > \(now) AND code_hash IS NOT NULL AND tries < \(ContactChange.tries)
            """)
        guard counted == 1 else { return .expired }
        let proved = try run(
            """
            UPDATE contact_change SET old_proved_at = \(now), code_hash = NULL WHERE person_id = \(person)
                AND kind = \(kind) AND code_hash = \(ContactChange.hash(digits, of: person, kind, keys))
            """)
        if proved == 1 { return .right(addressLookup: "") }
        let tries = try count(
            "SELECT tries AS n FROM contact_change WHERE person_id = \(person) AND kind = \(kind)")
        return .wrong(left: max(0, ContactChange.tries - tries))
    }

    func noteNewProved(_ kind: ContactKind, of person: PersonID, at now: Date) throws {
        try run("UPDATE contact_change SET new_proved_at = \(now) WHERE person_id = \(person) AND kind = \(kind)")
    }

    /// Who showed his passport at a counter has proved himself for both contacts.
    func proveOldContacts(of person: PersonID, at now: Date) throws {
        for kind in [ContactKind.email, .phone] {
            try begin(kind, of: person, at: now)
            try run("UPDATE contact_change SET old_proved_at = \(now) WHERE person_id = \(person) AND kind = \(kind)")
        }
    }

    func removeChange(_ kind: ContactKind, of person: PersonID) throws {
        try run("DELETE FROM contact_change WHERE person_id = \(person) AND kind = \(kind)")
    }
}
