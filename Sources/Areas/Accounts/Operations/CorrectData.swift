import Foundation
import Kernel
import Storage
import Web

extension AccountsArea {
    /// Corrects what was registered, while nobody has proved it. A change of name, birth date, sex or СНИЛС is dated:
    /// a code that was issued for the earlier data must not confirm the new.
    /// - Throws: `NotFound` once the account is confirmed.
    func correctData(of id: PersonID, to draft: PersonDraft, at now: Date, in tx: any WriteTransaction) throws {
        guard let person = try person(id, in: tx), person.level < .confirmed else { throw NotFound() }
        var data = person.data
        data.name = draft.data.name
        data.birthDate = draft.data.birthDate
        data.sex = draft.data.sex
        data.snils = draft.data.snils
        data.inn = draft.data.inn
        data.passport = draft.data.passport
        data.locality = draft.data.locality
        guard data != person.data || draft.region != person.region else { return }
        let isAnother =
            (data.name, data.birthDate, data.sex, data.snils)
            != (person.name, person.birthDate, person.sex, person.snils)
        let sealed = try keys.seal(json: data, context: Person.sealContext(id))
        try tx.run(
            """
            UPDATE person SET data = \(sealed), snils_lookup = \(PersonLookup.snils(data.snils, keys)),
                region = \(draft.region), changed_at = \(now),
                identity_changed_at = \(isAnother ? now : person.identityChangedAt)
            WHERE id = \(id) AND level <> 'confirmed'
            """)
        try platform.journal.record(
            JournalEntry(
                .person(id), "person.data-corrected", on: "person", id.text,
                details: ["identity": isAnother ? "changed" : "kept"]),
            at: now, in: tx)
        if person.level == .standard { try tellIdentity(of: id, at: now, in: tx) }
    }

    /// Tells that somebody with a confirmed e-mail has stated who he is, or corrected it: Enrolment asks the registers.
    package func tellIdentity(of id: PersonID, at now: Date, in tx: any WriteTransaction) throws {
        try platform.outbox.record("accounts.identity-stated", ["person": id.text], at: now, in: tx)
    }

    /// Keeps documents and addresses, which no clerk compares: the owner may change them at any level.
    func keepDocuments(
        of id: PersonID, at now: Date, in tx: any WriteTransaction, _ change: (inout PersonData) -> Void
    ) throws {
        guard let person = try person(id, in: tx) else { throw NotFound() }
        var data = person.data
        change(&data)
        guard data != person.data else { return }
        try tx.update(
            person, to: data, emailConfirmedAt: person.emailConfirmedAt, phoneConfirmedAt: person.phoneConfirmedAt,
            at: now, keys: keys)
        try platform.journal.record(
            JournalEntry(.person(id), "person.documents-changed", on: "person", id.text), at: now, in: tx)
    }
}
