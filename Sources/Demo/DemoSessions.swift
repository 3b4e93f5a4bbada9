import Accounts
import Foundation
import Kernel
import Storage
import Web

/// Opens sessions of a demonstration's people without asking their password, so that a measurement need not wait for
/// hashes that are slow on purpose.
package struct DemoSessions: Sendable {
    let platform: Platform
    private static let batch = 500

    package init(platform: Platform) { self.platform = platform }

    /// Why none is opened.
    package enum Fault: Error, CustomStringConvertible {
        case noDemonstration

        package var description: String { "only people of a demonstration are signed in without their password" }
    }

    /// The tokens of new sessions of confirmed citizens, one each, the newest accounts first; fewer when there are fewer.
    /// They are citizens whom the portal knows: the last thing they sent was an application, with address and passport.
    package func open(_ count: Int) async throws -> [String] {
        guard platform.isDemonstration else { throw Fault.noDemonstration }
        let people = try await platform.store.read { tx in
            try tx.all(
                Query(
                    """
                    SELECT id FROM person WHERE level = 'confirmed' AND 'application' = (
                        SELECT kind FROM application WHERE application.person_id = person.id
                        ORDER BY application.id DESC LIMIT 1)
                    ORDER BY id DESC LIMIT \(count)
                    """
                ) { row in
                    let id: PersonID = try row.id("id")
                    return id
                })
        }
        let sessions = SessionStore(keys: platform.keys)
        var tokens: [String] = []
        for start in stride(from: 0, to: people.count, by: Self.batch) {
            let some = people[start..<min(start + Self.batch, people.count)]
            let now = platform.clock.now
            tokens += try await platform.store.write { tx in
                try some.map { id in
                    try sessions.open(
                        .person(Principal.Citizen(id: id, level: .confirmed, name: "")), userAgent: "bench", at: now,
                        in: tx)
                }
            }
        }
        return tokens
    }
}
