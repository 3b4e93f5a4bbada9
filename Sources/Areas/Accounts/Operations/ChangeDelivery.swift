import Foundation
import Kernel
import Storage
import Web

extension AccountsArea {
    /// Changes how the activation code reaches the person (R18); a confirmed account needs no code, and nothing changes.
    package func changeDelivery(
        of id: PersonID, to delivery: CodeDelivery, by actor: PortalActor, at now: Date, in tx: any WriteTransaction
    ) throws {
        guard let person = try person(id, in: tx) else { throw NotFound() }
        var data = person.data
        data.delivery = delivery
        let sealed = try keys.seal(json: data, context: Person.sealContext(id))
        let changed = try tx.run(
            "UPDATE person SET data = \(sealed), changed_at = \(now) WHERE id = \(id) AND level <> 'confirmed'")
        guard changed == 1 else { return }
        try platform.journal.record(
            JournalEntry(
                actor, "person.delivery-changed", on: "person", id.text,
                details: ["from": person.codeDelivery.kind.rawValue, "to": delivery.kind.rawValue]),
            at: now, in: tx)
    }
}
