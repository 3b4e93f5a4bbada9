import Foundation
import Kernel
import Storage

extension Query where Output == Organisation {
    private static func read(_ keys: Keyring) -> @Sendable (Row) throws -> Organisation {
        { row in
            let id: OrganisationID = try row.id("id")
            return Organisation(
                id: id, kind: try row.choice("kind"),
                data: try keys.open(json: row.data("data"), context: Organisation.context(id)),
                changedAt: try row.moment("changed_at"), removedAt: try row.optionalMoment("removed_at"))
        }
    }

    static func organisation(_ id: String, keys: Keyring) -> Self {
        Query("SELECT * FROM organisation WHERE id = \(id)", decode: read(keys))
    }

    static func organisation(number: String, keys: Keyring) -> Self {
        Query(
            "SELECT * FROM organisation WHERE registry_lookup = \(Organisation.lookup(number, keys))",
            decode: read(keys))
    }
}

extension Organisation {
    static func context(_ id: OrganisationID) -> String { "organisation:\(id):data" }
    /// In place of the number's look-up when it is removed: the number is free, and the column stays unique.
    static func removedLookup(_ id: OrganisationID) -> String { "removed:\(id)" }
    static func lookup(_ number: String, _ keys: Keyring) -> String { keys.lookup("organisation", number) }
}

extension Query where Output == JournalLine {
    /// What was done to an organisation, newest first.
    static func history(ofOrganisation id: OrganisationID, limit: Int) -> Self {
        Query(
            """
            SELECT * FROM journal WHERE subject_kind = 'organisation' AND subject_id = \(id.text)
            ORDER BY id DESC LIMIT \(limit)
            """
        ) { try JournalLine($0) }
    }
}
