import Foundation
import Kernel
import Storage

/// What a code is for. One code of each purpose an account: a newer one ends the older.
enum CodePurpose: String, Sendable {
    case email, phone, recovery

    /// SMS 10 minutes, a password's recovery an hour, an address a day (NIST SP 800-63A-4).
    var lifetime: TimeInterval {
        switch self {
        case .phone: 600
        case .recovery: 3_600
        case .email: 86_400
        }
    }

    static let tries = 5
}

/// A code that waits, without the code.
struct WaitingCode: Sendable {
    let person: PersonID
    let purpose: CodePurpose
    /// Of the address it was sent to.
    let addressLookup: String
    let codeHash: String
    let tries: Int
    let createdAt: Date
    let expiresAt: Date
}

extension Query where Output == WaitingCode {
    private static func codes(_ condition: SQL) -> Self {
        Query(
            """
            SELECT person_id, purpose, address_lookup, code_hash, tries, created_at, expires_at
            FROM contact_code WHERE \(sql: condition)
            """
        ) {
            WaitingCode(
                person: try $0.id("person_id"), purpose: try $0.choice("purpose"),
                addressLookup: try $0.text("address_lookup"), codeHash: try $0.text("code_hash"),
                tries: try $0.integer("tries"), createdAt: try $0.moment("created_at"),
                expiresAt: try $0.moment("expires_at"))
        }
    }

    static func code(of person: PersonID, _ purpose: CodePurpose) -> Self {
        codes("person_id = \(person) AND purpose = \(purpose.rawValue)")
    }

    /// The code whose letter had this link, while it holds.
    static func code(link: SecretToken, _ purpose: CodePurpose, at now: Date, keys: Keyring) -> Self {
        codes(
            """
            link_hash = \(CodeHash.link(link, purpose, keys)) AND purpose = \(purpose.rawValue) AND expires_at > \(now)
            """)
    }
}

/// Keyed hashes of codes, bound to their purpose and account.
enum CodeHash {
    static func code(_ digits: String, of person: PersonID, _ purpose: CodePurpose, _ keys: Keyring) -> String {
        keys.codeHash("contact:\(purpose.rawValue):\(person)", digits)
    }

    static func link(_ token: SecretToken, _ purpose: CodePurpose, _ keys: Keyring) -> String {
        keys.codeHash("contact-link:\(purpose.rawValue)", token.text)
    }
}

extension WriteTransaction {
    /// Keeps a new code in place of the older one.
    func keep(
        _ digits: String, link: SecretToken?, for purpose: CodePurpose, of person: PersonID, addressLookup: String,
        at now: Date, keys: Keyring
    ) throws {
        let hash = CodeHash.code(digits, of: person, purpose, keys)
        let linkHash = link.map { CodeHash.link($0, purpose, keys) }
        try run(
            """
            INSERT INTO contact_code (
                person_id, purpose, address_lookup, code_hash, link_hash, tries, created_at, expires_at)
            VALUES (\(person), \(purpose.rawValue), \(addressLookup), \(hash), \(linkHash), 0, \(now),
                    \(now.addingTimeInterval(purpose.lifetime)))
            ON CONFLICT (person_id, purpose) DO UPDATE SET address_lookup = excluded.address_lookup,
                code_hash = excluded.code_hash, link_hash = excluded.link_hash, tries = 0,
                created_at = excluded.created_at, expires_at = excluded.expires_at
            """)
    }

    func removeCode(of person: PersonID, _ purpose: CodePurpose) throws {
        try run("DELETE FROM contact_code WHERE person_id = \(person) AND purpose = \(purpose.rawValue)")
    }

    /// Uses up a try and compares. A right code is gone afterwards.
    func tryCode(_ digits: String, of person: PersonID, _ purpose: CodePurpose, at now: Date, keys: Keyring) throws
        -> CodeTry
    {
        let counted = try run(
            """
            UPDATE contact_code SET tries = tries + 1
            WHERE person_id = \(person) AND purpose = \(purpose.rawValue) AND expires_at > \(now)
                AND tries < \(CodePurpose.tries)
            """)
        guard counted == 1, let code = try first(.code(of: person, purpose)) else { return .expired }
        guard sameSecret(code.codeHash, CodeHash.code(digits, of: person, purpose, keys)) else {
            return .wrong(left: CodePurpose.tries - code.tries)
        }
        try removeCode(of: person, purpose)
        return .right(addressLookup: code.addressLookup)
    }
}

/// What came of comparing a code.
enum CodeTry: Sendable, Equatable {
    case right(addressLookup: String)
    case wrong(left: Int)
    /// No code waits: used, replaced, out of time or of tries.
    case expired
}
