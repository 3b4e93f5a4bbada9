import Foundation
import Kernel
import Storage
import Web

extension AccountsArea {
    /// Raises the level of an account, never lowers it. Of a СНИЛС one account can be confirmed: of two that come
    /// at once the second runs again and finds the first.
    package func raise(
        _ id: PersonID, to level: AccountLevel, by actor: PortalActor, at now: Date, in tx: any WriteTransaction
    ) throws -> RaiseOutcome {
        guard let person = try person(id, in: tx) else { return .gone }
        guard person.level < level else { return .done }
        if level == .confirmed, try tx.first(.credentials(confirmedSnils: person.snils, keys: keys)) != nil {
            return .snilsAlreadyConfirmed
        }
        try tx.run(
            """
            UPDATE person SET level = \(level), changed_at = \(now),
                unproved_until = \(sql: level == .confirmed ? "NULL" : "unproved_until") WHERE id = \(id)
            """)
        try platform.journal.record(
            JournalEntry(
                actor, "person.level-raised", on: "person", id.text,
                details: ["from": person.level.rawValue, "to": level.rawValue]),
            at: now, in: tx)
        return .done
    }
}
