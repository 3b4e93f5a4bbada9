import Foundation
import Kernel
import Storage

extension Query where Output == Child {
    private static func read(_ keys: Keyring) -> @Sendable (Row) throws -> Child {
        { row in
            let id: ChildID = try row.id("id")
            return Child(
                id: id, parent: try row.id("person_id"),
                data: try keys.open(json: row.data("data"), context: Child.context(id)))
        }
    }

    static func children(of person: PersonID, keys: Keyring) -> Self {
        Query(
            "SELECT * FROM represented_child WHERE person_id = \(person) ORDER BY id LIMIT \(Child.most)",
            decode: read(keys))
    }

    static func child(_ id: ChildID, of person: PersonID, keys: Keyring) -> Self {
        Query("SELECT * FROM represented_child WHERE id = \(id) AND person_id = \(person)", decode: read(keys))
    }
}

extension Child {
    static func context(_ id: ChildID) -> String { "represented_child:\(id):data" }
}
