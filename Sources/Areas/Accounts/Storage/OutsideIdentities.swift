import Foundation
import Kernel
import Storage

/// Somebody as another provider knows him.
package struct OutsideIdentity: Sendable, Codable, Hashable {
    /// The provider's name in the settings.
    package let provider: String
    /// A keyed hash of the provider's own name of him: nobody reads it from the database.
    package let subject: String

    package init(provider: String, subject: String) {
        self.provider = provider
        self.subject = subject
    }
}

/// An identity that is linked to an account.
package struct LinkedIdentity: Sendable {
    package let provider: String
    package let linkedAt: Date
    package let usedAt: Date?
}

extension Query where Output == LinkedIdentity {
    static func linked(to person: PersonID) -> Self {
        Query(
            """
            SELECT provider, linked_at, used_at FROM outside_identity WHERE person_id = \(person) ORDER BY provider LIMIT 50
            """
        ) { row in
            LinkedIdentity(
                provider: try row.text("provider"), linkedAt: try row.moment("linked_at"),
                usedAt: try row.optionalMoment("used_at"))
        }
    }
}

extension ReadTransaction {
    func owner(of identity: OutsideIdentity) throws -> PersonID? {
        try first(
            Query(
                """
                SELECT person_id FROM outside_identity
                WHERE subject_hash = \(identity.subject) AND provider = \(identity.provider)
                """
            ) { try $0.id("person_id") as PersonID })
    }
}
