import Foundation
import Kernel
import Storage

/// A code that the portal sent to a visitor for him to read it out at the desk; without the code.
struct SpokenCode: Sendable {
    let person: PersonID
    let codeHash: String
    let tries: Int
    let expiresAt: Date

    static let lifetime: TimeInterval = 600
    static let tries = 5

    static let migration = Migration(
        "enrolment-021-spoken-code",
        """
        CREATE TABLE spoken_code (
            check_id TEXT PRIMARY KEY REFERENCES desk_check (id), person_id TEXT NOT NULL REFERENCES person (id),
            code_hash TEXT NOT NULL, tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0), expires_at INTEGER NOT NULL
        )
        """,
        "CREATE INDEX spoken_code_of_person ON spoken_code (person_id)",
        "CREATE INDEX spoken_code_by_end ON spoken_code (expires_at)")

    static func hash(_ code: SmsCode, _ check: DeskCheckID, _ keys: Keyring) -> String {
        keys.codeHash("spoken:\(check)", code.digits)
    }
}

extension Query where Output == SpokenCode {
    static func spokenCode(of check: DeskCheckID) -> Self {
        Query("SELECT person_id, code_hash, tries, expires_at FROM spoken_code WHERE check_id = \(check)") {
            SpokenCode(
                person: try $0.id("person_id"), codeHash: try $0.text("code_hash"), tries: try $0.integer("tries"),
                expiresAt: try $0.moment("expires_at"))
        }
    }
}
