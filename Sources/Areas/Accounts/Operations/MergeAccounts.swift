import Foundation
import Kernel
import Notifications
import Storage
import Web

extension AccountsArea {
    /// Joins a second, unproved account of a person into his proved one: what belongs to it moves, its own way in ends.
    /// Only at a counter, where his documents were compared with both.
    /// - Throws: `NotFound` unless both are of one СНИЛС, the one proved and the other not.
    package func merge(
        _ other: PersonID, into holder: PersonID, _ records: [any PersonalRecords], by actor: PortalActor,
        details: [String: String], at now: Date, in tx: any WriteTransaction
    ) throws {
        guard other != holder, let from = try person(other, in: tx), let to = try person(holder, in: tx),
            from.snils == to.snils, to.level == .confirmed, from.level < .confirmed
        else { throw NotFound() }
        for part in records { try part.move(from: other, to: holder, at: now, in: tx) }
        try platform.journal.record(
            JournalEntry(actor, "person.merged", on: "person", holder.text, details: details), at: now, in: tx)
        try tell(holder, SecurityLetters.merged(from.registrationNumber), at: now, in: tx)
        try end(other, records, by: actor, because: "merged", telling: SecurityLetters.mergedAway, at: now, in: tx)
    }

    /// Changes name, birth date or sex of a proved person after a clerk has compared them with new documents. The level
    /// stays; codes issued for the earlier data confirm nothing.
    /// - Throws: `NotFound` for an account that is not proved: its owner corrects it himself.
    package func changeIdentity(
        of id: PersonID, to name: PersonName, birthDate: Day, sex: Sex, by actor: PortalActor,
        details: [String: String],
        at now: Date, in tx: any WriteTransaction
    ) throws {
        guard let person = try person(id, in: tx), person.level == .confirmed else { throw NotFound() }
        var data = person.data
        (data.name, data.birthDate, data.sex) = (name, birthDate, sex)
        guard data != person.data else { return }
        let sealed = try keys.seal(json: data, context: Person.sealContext(id))
        try tx.run(
            """
            UPDATE person SET data = \(sealed), identity_changed_at = \(now), changed_at = \(now) WHERE id = \(id)
            """)
        try platform.journal.record(
            JournalEntry(actor, "person.identity-changed", on: "person", id.text, details: details), at: now, in: tx)
        try tell(id, SecurityLetters.identityChanged, at: now, in: tx)
    }
}
