import Foundation
import Kernel
import Storage

extension Query where Output == IssuedCode {
    private static var columns: SQL {
        "id, channel, state, wrong_tries, issued_at, expires_at, ended_at, centre"
    }

    /// The person's own code of that hash. Hashes are bound to the person, so a code of another is simply absent.
    static func code(withHash hash: String, of person: PersonID) -> Self {
        Query(
            "SELECT \(sql: columns) FROM activation_code WHERE person_id = \(person) AND code_hash = \(hash)",
            decode: { try IssuedCode($0) })
    }

    /// The live one, which is always the newest, else the last.
    static func newestCode(of person: PersonID) -> Self {
        Query(
            """
            SELECT \(sql: columns) FROM activation_code WHERE person_id = \(person)
            ORDER BY CASE state WHEN 'live' THEN 0 ELSE 1 END, issued_at DESC, id DESC LIMIT 1
            """,
            decode: { try IssuedCode($0) })
    }

    /// The code that a desk's check issued.
    static func code(ofCheck check: DeskCheckID) -> Self {
        Query(
            """
            SELECT \(sql: columns) FROM activation_code
            WHERE id = (SELECT code_id FROM desk_check WHERE id = \(check))
            """,
            decode: { try IssuedCode($0) })
    }

    static func liveCode(of person: PersonID) -> Self {
        Query(
            "SELECT \(sql: columns) FROM activation_code WHERE person_id = \(person) AND state = 'live'",
            decode: { try IssuedCode($0) })
    }
}

extension IssuedCode {
    init(_ row: Row) throws {
        id = try row.id("id")
        channel = try row.choice("channel")
        state = try row.choice("state")
        wrongTries = try row.integer("wrong_tries")
        issuedAt = try row.moment("issued_at")
        expiresAt = try row.moment("expires_at")
        endedAt = try row.optionalMoment("ended_at")
        centre = try row.optionalText("centre")
    }
}

/// What is printed with a code: kept sealed for the minutes of printing, for the clerk who made it.
struct CodePrintout: Sendable {
    /// The sealed part.
    struct Content: Codable, Sendable {
        let code: ActivationCode
        /// The letter it belongs to; nil for a slip of a desk.
        let letter: String?
    }

    let id: String
    let person: PersonID
    let code: ActivationCode
    let letter: ActivationLetterID?
    let codeExpiresAt: Date
    let endsAt: Date

    /// The printouts of one batch, of their maker only, while they can be shown.
    static func batch(_ batch: String, of staff: StaffID, at now: Date, limit: Int, keys: Keyring) -> Query<
        CodePrintout
    > {
        Query(
            """
            SELECT p.id, p.person_id, p.content, p.ends_at, c.expires_at FROM code_printout p
            JOIN activation_code c ON c.id = p.code_id
            WHERE p.batch = \(batch) AND p.staff_id = \(staff) AND p.ends_at > \(now) AND c.state = 'live'
            ORDER BY p.id LIMIT \(limit)
            """,
            decode: { row in
                let id = try row.text("id")
                let content: Content = try keys.open(json: row.data("content"), context: "code_printout:\(id):content")
                return CodePrintout(
                    id: id, person: try row.id("person_id"), code: content.code,
                    letter: content.letter.flatMap { ActivationLetterID($0) },
                    codeExpiresAt: try row.moment("expires_at"), endsAt: try row.moment("ends_at"))
            })
    }
}

enum TallyQueries {
    /// Wrong tries of the account so far.
    static func wrongTries(of person: PersonID, in tx: any ReadTransaction) throws -> Int {
        try tx.count("SELECT wrong_tries AS n FROM activation_tally WHERE person_id = \(person)")
    }

    static func countWrongTry(of person: PersonID, at now: Date, in tx: any WriteTransaction) throws {
        try tx.run(
            """
            INSERT INTO activation_tally (person_id, wrong_tries, last_at) VALUES (\(person), 1, \(now))
            ON CONFLICT (person_id) DO UPDATE SET wrong_tries = activation_tally.wrong_tries + 1, last_at = excluded.last_at
            """)
    }
}
