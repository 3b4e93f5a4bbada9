import Foundation
import Kernel
import Storage

extension Query where Output == Organisation {
    private static func read(_ keys: Keyring) -> @Sendable (Row) throws -> Organisation {
        { row in
            let id: OrganisationID = try row.id("id")
            return Organisation(
                id: id, kind: try row.choice("kind"),
                data: try keys.open(json: row.data("data"), context: Organisation.context(id)))
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
    static func lookup(_ number: String, _ keys: Keyring) -> String { keys.lookup("organisation", number) }
}
