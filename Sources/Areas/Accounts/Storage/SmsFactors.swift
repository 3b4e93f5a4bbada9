import Foundation
import Kernel
import Storage

/// A code by SMS after the password: for whoever has no app. Weaker than the app, since numbers are taken over and messages
/// read; offered with that caution, and only while the app is not set up (NIST SP 800-63B-4, 3.2.9: restricted).
struct SmsFactor: Sendable {
    let createdAt: Date

    static let lifetime: TimeInterval = 600
    static let tries = 5

    fileprivate static func hash(_ digits: String, of person: PersonID, _ keys: Keyring) -> String {
        keys.codeHash("sms-factor:\(person)", digits)
    }
}

extension Query where Output == SmsFactor {
    static func smsFactor(of person: PersonID) -> Self {
        Query("SELECT created_at FROM sms_factor WHERE person_id = \(person)") {
            SmsFactor(createdAt: try $0.moment("created_at"))
        }
    }
}

extension WriteTransaction {
    func addSmsFactor(of person: PersonID, at now: Date) throws {
        try run(
            """
            INSERT INTO sms_factor (person_id, tries, created_at) VALUES (\(person), 0, \(now))
            ON CONFLICT (person_id) DO NOTHING
            """)
    }

    /// - Returns: whether there was one.
    func removeSmsFactor(of person: PersonID) throws -> Bool {
        try run("DELETE FROM sms_factor WHERE person_id = \(person)") == 1
    }

    func keep(_ code: SmsCode, forSignInOf person: PersonID, at now: Date, keys: Keyring) throws {
        try run(
            """
            UPDATE sms_factor SET code_hash = \(SmsFactor.hash(code.digits, of: person, keys)), tries = 0,
                code_ends_at = \(now.addingTimeInterval(SmsFactor.lifetime))
            WHERE person_id = \(person)
            """)
    }

    /// Uses up a try, compares, and ends a right code.
    func takeSms(_ digits: String, of person: PersonID, at now: Date, keys: Keyring) throws -> Bool {
        let counted = try run(
            """
            UPDATE sms_factor SET tries = tries + 1 WHERE person_id = \(person) AND code_hash IS NOT NULL
                AND code_ends_at > \(now) AND tries < \(SmsFactor.tries)
            """)
        guard counted == 1 else { return false }
        return try run(
            """
            UPDATE sms_factor SET code_hash = NULL
            WHERE person_id = \(person) AND code_hash = \(SmsFactor.hash(digits, of: person, keys))
            """) == 1
    }
}
