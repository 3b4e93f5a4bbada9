import Foundation
import Kernel
import Storage

/// A person's row with what only signing in may see.
struct Credentials: Sendable {
    let person: Person
    let password: PasswordHash
}

extension Query where Output == Person {
    /// The columns of a person, in one text for all queries.
    fileprivate static var columns: SQL {
        """
        id, number, level, region, language, data, email_confirmed_at, phone_confirmed_at, created_at, identity_changed_at,
            closing_at
        """
    }

    private static func people(_ condition: SQL, keys: Keyring) -> Self {
        Query("SELECT \(sql: columns) FROM person WHERE closed_at IS NULL AND \(sql: condition)") {
            try Person($0, keys: keys)
        }
    }

    static func person(_ id: PersonID, keys: Keyring) -> Self { people("id = \(id)", keys: keys) }

    /// Everybody who claims this СНИЛС: the confirmed one first, then those who confirmed an e-mail, newest first.
    static func people(withSnils snils: Snils, keys: Keyring) -> Self {
        people(
            """
            snils_lookup = \(PersonLookup.snils(snils, keys))
            ORDER BY CASE level WHEN 'confirmed' THEN 0 WHEN 'standard' THEN 1 ELSE 2 END, id DESC LIMIT 50
            """, keys: keys)
    }
}

extension Query where Output == Credentials {
    private static func credentials(_ condition: SQL, keys: Keyring) -> Self {
        Query(
            "SELECT \(sql: Query<Person>.columns), password_hash FROM person WHERE closed_at IS NULL AND \(sql: condition)"
        ) { row in
            Credentials(
                person: try Person(row, keys: keys), password: PasswordHash(text: try row.text("password_hash")))
        }
    }

    static func credentials(of id: PersonID, keys: Keyring) -> Self { credentials("id = \(id)", keys: keys) }

    /// The one account whose identity is proved for this СНИЛС.
    static func credentials(confirmedSnils snils: Snils, keys: Keyring) -> Self {
        credentials("snils_lookup = \(PersonLookup.snils(snils, keys)) AND level = 'confirmed'", keys: keys)
    }

    /// Confirmed accounts that confirmed this phone; a family may share one, so two are asked for to notice it.
    static func credentials(confirmedPhone phone: PhoneNumber, keys: Keyring) -> Self {
        credentials(
            """
            phone_lookup = \(PersonLookup.phone(phone, keys)) AND phone_confirmed_at IS NOT NULL AND level = 'confirmed'
            ORDER BY id LIMIT 2
            """, keys: keys)
    }

    static func credentials(confirmedEmail email: EmailAddress, keys: Keyring) -> Self {
        credentials(
            "email_lookup = \(PersonLookup.email(email, keys)) AND email_confirmed_at IS NOT NULL", keys: keys)
    }
}

/// What stands in the look-up columns.
enum PersonLookup {
    static func snils(_ snils: Snils, _ keys: Keyring) -> String { keys.lookup("snils", snils.digits) }
    static func email(_ email: EmailAddress, _ keys: Keyring) -> String { keys.lookup("email", email.key) }
    static func phone(_ phone: PhoneNumber, _ keys: Keyring) -> String { keys.lookup("phone", phone.e164) }
}

extension Person {
    init(_ row: Row, keys: Keyring) throws {
        id = try row.id("id")
        registrationNumber = try PortalNumber(row.text("number"))
        level = try row.choice("level")
        data = try OpenedPeople.shared.data(
            of: id, sealed: row.data("data"), keys: keys, context: Self.sealContext(id))
        emailConfirmedAt = try row.optionalMoment("email_confirmed_at")
        phoneConfirmedAt = try row.optionalMoment("phone_confirmed_at")
        region = try row.text("region")
        language = try row.choice("language")
        createdAt = try row.moment("created_at")
        identityChangedAt = try row.optionalMoment("identity_changed_at")
        closingAt = try row.optionalMoment("closing_at")
    }

    static func sealContext(_ id: PersonID) -> String { "person:\(id):data" }
}

extension WriteTransaction {
    func insert(
        _ id: PersonID, number: PortalNumber, _ draft: PersonDraft, password: PasswordHash, at now: Date, keys: Keyring
    ) throws {
        try run(
            """
            INSERT INTO person (
                id, number, level, region, language, data, snils_lookup, email_lookup, phone_lookup, password_hash,
                created_at, changed_at, unproved_until)
            VALUES (\(id), \(number.text), 'simplified', \(draft.region), \(draft.language),
                    \(keys.seal(json: draft.data, context: Person.sealContext(id))),
                    \(PersonLookup.snils(draft.data.snils, keys)), \(PersonLookup.email(draft.data.email, keys)),
                    \(draft.data.phone.map { PersonLookup.phone($0, keys) }), \(password.text), \(now), \(now),
                    \(now.addingTimeInterval(AccountsArea.unprovedPeriod - AccountsArea.warningPeriod)))
            """)
    }

    /// Keeps changed data of a person and its look-ups; what was confirmed of a changed contact is not any more.
    func update(
        _ person: Person, to data: PersonData, emailConfirmedAt: Date?, phoneConfirmedAt: Date?, at now: Date,
        keys: Keyring
    ) throws {
        try run(
            """
            UPDATE person SET data = \(keys.seal(json: data, context: Person.sealContext(person.id))),
                email_lookup = \(PersonLookup.email(data.email, keys)),
                phone_lookup = \(data.phone.map { PersonLookup.phone($0, keys) }),
                email_confirmed_at = \(emailConfirmedAt), phone_confirmed_at = \(phoneConfirmedAt), changed_at = \(now)
            WHERE id = \(person.id)
            """)
    }
}
