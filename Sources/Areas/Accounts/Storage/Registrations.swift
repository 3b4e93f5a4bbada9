import Foundation
import Kernel
import Storage

extension Query where Output == Registration {
    fileprivate static var columns: SQL { "id, number, step, region, person_id, created_at, changed_at" }

    static func registration(_ id: RegistrationID) -> Self {
        Query("SELECT \(sql: columns) FROM registration WHERE id = \(id)", decode: { try Registration($0) })
    }

    static func registration(number: PortalNumber) -> Self {
        Query(
            "SELECT \(sql: columns) FROM registration WHERE number = \(number.text)", decode: { try Registration($0) })
    }
}

extension Registration {
    init(_ row: Row) throws {
        id = try row.id("id")
        number = try PortalNumber(row.text("number"))
        step = try row.choice("step")
        region = try row.optionalText("region")
        person = try row.optionalID("person_id")
        createdAt = try row.moment("created_at")
        changedAt = try row.moment("changed_at")
    }

    static func sealContext(_ id: RegistrationID) -> String { "registration:\(id):answers" }
}

extension ReadTransaction {
    /// The registration with what was typed; nil when it is gone.
    func draft(_ id: RegistrationID, keys: Keyring) throws -> RegistrationDraft? {
        let consents = try all(.consents(of: id))
        return try first(
            Query(
                "SELECT \(sql: Query<Registration>.columns), answers, password_hash FROM registration WHERE id = \(id)"
            ) {
                RegistrationDraft(
                    registration: try Registration($0),
                    answers: try keys.open(json: $0.data("answers"), context: Registration.sealContext(id)),
                    password: try $0.optionalText("password_hash").map(PasswordHash.init(text:)), consents: consents)
            })
    }
}

extension Query where Output == ConsentRecord {
    private static func consents(_ condition: SQL) -> Self {
        Query(
            """
            SELECT c.id, c.kind, t.version, c.text_hash, c.given_at, c.withdrawn_at
            FROM consent c JOIN consent_text t ON t.hash = c.text_hash JOIN registration r ON r.id = c.registration_id
            WHERE \(sql: condition) ORDER BY c.given_at, c.kind DESC, c.id LIMIT 100
            """
        ) {
            ConsentRecord(
                id: try $0.id("id"), kind: try $0.choice("kind"), version: try $0.text("version"),
                textHash: try $0.text("text_hash"), givenAt: try $0.moment("given_at"),
                withdrawnAt: try $0.optionalMoment("withdrawn_at"))
        }
    }

    static func consents(of registration: RegistrationID) -> Self { consents("c.registration_id = \(registration)") }

    static func consents(of person: PersonID) -> Self { consents("r.person_id = \(person)") }

    static func consent(_ id: ID<ConsentRecord>, of person: PersonID) -> Self {
        consents("c.id = \(id) AND r.person_id = \(person)")
    }
}
