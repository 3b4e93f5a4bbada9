import Accounts
import Foundation
import Kernel
import Storage
import Web

private typealias T = OrganisationTexts

extension RepresentationArea {
    /// The head changes name, legal address and contacts; the numbers stay: with another number it is another organisation.
    /// A sole trader is called as he himself is.
    /// - Parameter seen: when what he saw was changed last: two pages at once do not overwrite each other.
    /// - Throws: `FieldErrors`, `NotFound` for who is not the head.
    func editOrganisation(_ form: FormInput, _ id: String, seen: String, by person: PersonID, at now: Date) async throws
    {
        try await platform.store.write { tx in
            guard let own = try headship(of: id, person, in: tx),
                let organisation = try tx.first(.organisation(id, keys: keys))
            else { throw NotFound() }
            let data = try Self.readDetails(form, of: organisation)
            let fields = Self.changed(organisation.data, data)
            guard !fields.isEmpty else { return }
            // Each change is told to all of the staff.
            try Throttle("organisation-edit", person.text, limit: 20, window: 86_400, keys: keys).count(at: now, in: tx)
            guard seen == Self.version(organisation) else { throw FieldErrors("name", T.changedMeanwhile) }
            let sealed = try keys.seal(json: data, context: Organisation.context(organisation.id))
            let changed = try tx.run(
                """
                UPDATE organisation SET data = \(sealed), changed_at = \(now)
                WHERE id = \(organisation.id) AND changed_at = \(organisation.changedAt) AND removed_at IS NULL
                """)
            guard changed == 1 else { throw FieldErrors("name", T.changedMeanwhile) }
            try platform.journal.record(
                JournalEntry(
                    .person(person), "organisation.edited", on: "organisation", id,
                    details: ["fields": fields.joined(separator: " ")]), at: now, in: tx)
            for right in try tx.all(RightQueries(keys: keys).given(by: id)) where right.state == .active {
                guard let holder = right.holder else { continue }
                try tell(
                    holder, OrganisationNotices.edited(right, data.name, byYou: right.id == own.id), at: now, in: tx)
            }
        }
    }

    /// Of what a page was made, as it travels with its form.
    static func version(_ organisation: Organisation) -> String {
        String(Int64((organisation.changedAt.timeIntervalSince1970 * 1000).rounded()))
    }

    private static func changed(_ old: OrganisationData, _ new: OrganisationData) -> [String] {
        [
            old.name == new.name ? nil : "name", old.address == new.address ? nil : "address",
            old.email == new.email ? nil : "email", old.phone == new.phone ? nil : "phone",
        ].compactMap { $0 }
    }

    private static func readDetails(_ form: FormInput, of organisation: Organisation) throws -> OrganisationData {
        var reader = FieldReader(form)
        var data = organisation.data
        if organisation.kind == .legal {
            data.name = reader.line("name", max: 300, missing: T.enterName)?.text ?? data.name
        }
        data.address = reader.optionalLine("address", max: 300)?.text
        data.email = reader.optional("email")
        data.phone = reader.optional("phone")
        try reader.errors.throwIfAny()
        return data
    }
}
