import Foundation
import Kernel
import Storage

/// Questions about rights to act, each with its index.
struct RightQueries: Sendable {
    let keys: Keyring

    static func context(_ id: RightID) -> String { "acting_right:\(id):terms" }

    /// What stands in the index for a СНИЛС.
    func lookup(_ snils: Snils) -> String { keys.lookup("acting-right", snils.digits) }

    @Sendable func right(_ row: Row) throws -> ActingRight {
        let id: RightID = try row.id("id")
        return ActingRight(
            id: id, grantorKind: try row.choice("grantor_kind"), grantor: try row.text("grantor_id"),
            holder: try row.optionalID("holder_id"), role: try row.choice("role"), state: try row.choice("state"),
            terms: try keys.open(json: row.data("terms"), context: Self.context(id)),
            validUntil: try row.optionalMoment("valid_until"), changedAt: try row.moment("changed_at"))
    }

    func byID(_ id: RightID) -> Query<ActingRight> {
        Query("SELECT * FROM acting_right WHERE id = \(id)", decode: right)
    }

    /// What somebody gave, offers included; oldest first.
    func given(by grantor: String) -> Query<ActingRight> {
        Query(
            """
            SELECT * FROM acting_right WHERE grantor_id = \(grantor) AND state IN ('active', 'claimed', 'offered')
            ORDER BY id LIMIT 200
            """, decode: right)
    }

    /// What somebody holds.
    func held(by person: PersonID) -> Query<ActingRight> {
        Query(
            "SELECT * FROM acting_right WHERE holder_id = \(person) AND state = 'active' ORDER BY id LIMIT 200",
            decode: right)
    }

    /// Organisations whose head somebody says he is, while another is.
    func claimed(by person: PersonID) -> Query<ActingRight> {
        Query(
            "SELECT * FROM acting_right WHERE holder_id = \(person) AND state = 'claimed' ORDER BY id LIMIT 50",
            decode: right)
    }

    /// What two have between them.
    func held(by person: PersonID, of grantor: String) -> Query<ActingRight> {
        Query(
            """
            SELECT * FROM acting_right WHERE holder_id = \(person) AND state = 'active' AND grantor_id = \(grantor)
            ORDER BY id LIMIT 50
            """, decode: right)
    }

    /// What waits for the answer of the one whose СНИЛС this is.
    func offered(to snils: Snils) -> Query<ActingRight> {
        Query(
            """
            SELECT * FROM acting_right WHERE holder_lookup = \(lookup(snils)) AND state = 'offered'
            ORDER BY id LIMIT 50
            """, decode: right)
    }

    func expired(_ state: ActingRight.State, at now: Date, limit: Int) -> Query<ActingRight> {
        Query(
            """
            SELECT * FROM acting_right WHERE state = \(state) AND valid_until <= \(now)
            ORDER BY valid_until, id LIMIT \(limit)
            """, decode: right)
    }
}
