import Accounts
import Foundation
import Kernel
import Storage
import Web

private typealias T = FamilyTexts

extension RepresentationArea {
    func children(of person: PersonID, in tx: any ReadTransaction) throws -> [Child] {
        try tx.all(.children(of: person, keys: keys))
    }

    /// - Throws: `NotFound` for another's.
    func child(_ id: ChildID, of person: PersonID, in tx: any ReadTransaction) throws -> Child {
        guard let child = try tx.first(.child(id, of: person, keys: keys)) else { throw NotFound() }
        return child
    }

    /// Today where the parent lives: an age is reached at local midnight.
    func today(of person: Person, at now: Date) -> Day { Day(of: now, in: zone(of: person.region)) }

    /// Adds a child, or changes what was said of it.
    /// - Throws: `FieldErrors`, `NotFound`.
    @discardableResult
    func keepChild(_ id: ChildID?, _ form: FormInput, of parent: PersonID, at now: Date) async throws -> ChildID {
        try await platform.store.write { tx in
            guard let person = try accounts.person(parent, in: tx) else { throw NotFound() }
            let known = try children(of: parent, in: tx)
            let data = try Self.read(form, today: today(of: person, at: now), isNew: id == nil)
            guard !known.contains(where: { $0.id != id && $0.data.isSame(as: data) }) else {
                throw FieldErrors("certificate-number", T.alreadyThere)
            }
            guard let id else {
                guard known.count < Child.most else { throw FieldErrors("surname", T.tooMany(Child.most)) }
                return try insert(data, of: parent, at: now, in: tx)
            }
            let sealed = try keys.seal(json: data, context: Child.context(id))
            let changed = try tx.run(
                """
                UPDATE represented_child SET data = \(sealed), changed_at = \(now)
                WHERE id = \(id) AND person_id = \(parent)
                """)
            guard changed == 1 else { throw NotFound() }
            try note("child.changed", id, parent, at: now, in: tx)
            return id
        }
    }

    private func insert(_ data: ChildData, of parent: PersonID, at now: Date, in tx: any WriteTransaction) throws
        -> ChildID
    {
        let id = ChildID.new(at: now)
        let sealed = try keys.seal(json: data, context: Child.context(id))
        try tx.run(
            """
            INSERT INTO represented_child (id, person_id, data, created_at, changed_at)
            VALUES (\(id), \(parent), \(sealed), \(now), \(now))
            """)
        try note("child.added", id, parent, at: now, in: tx)
        return id
    }

    /// What was sent keeps what it was sent with; drafts for the child stay and cannot be sent.
    func removeChild(_ id: ChildID, of parent: PersonID, at now: Date) async throws {
        try await platform.store.write { tx in
            let removed = try tx.run("DELETE FROM represented_child WHERE id = \(id) AND person_id = \(parent)")
            guard removed == 1 else { throw NotFound() }
            try note("child.removed", id, parent, at: now, in: tx)
        }
    }

    private func note(
        _ action: String, _ id: ChildID, _ parent: PersonID, at now: Date, in tx: any WriteTransaction
    ) throws {
        try platform.journal.record(
            JournalEntry(.person(parent), action, on: "person", parent.text, details: ["child": id.text]), at: now,
            in: tx)
    }

    static func read(_ form: FormInput, today: Day, isNew: Bool) throws -> ChildData {
        var reader = FieldReader(form)
        let surname: NamePart? = reader.required("surname", T.enterSurname)
        let given: NamePart? = reader.required("given", T.enterGiven)
        let patronymic: NamePart? = reader.optional("patronymic")
        let born = reader.day("birth", missing: T.enterBirth).flatMap { day in
            reader.read("birth") { () throws(BirthDate.Refusal) in try BirthDate(day, today: today) }?.day
        }
        if let born, isNew, born.adding(years: Child.majority) <= today { reader.errors.add("birth", T.isAdult) }
        let sex: Sex? = reader.choice("sex", T.chooseSex)
        let series: CertificateSeries? = reader.required("certificate-series", T.enterSeries)
        let number: CertificateNumber? = reader.required("certificate-number", T.enterNumber)
        let issued = reader.day("certificate-on", missing: T.enterIssued)
        let snils: Snils? = reader.optional("snils")
        var certificate: BirthCertificate?
        if let series, let number, let issued, let born {
            certificate = reader.read("certificate-on") { () throws(CertificateRefusal) in
                try BirthCertificate(series: series, number: number, issuedOn: issued, born: born, today: today)
            }
        }
        try reader.errors.throwIfAny()
        guard let surname, let given, let born, let sex, let certificate else { throw reader.errors }
        return ChildData(
            name: PersonName(surname: surname, given: given, patronymic: patronymic), birthDate: born, sex: sex,
            certificate: certificate, snils: snils)
    }
}

extension ChildData {
    /// Whether both are of one child: certificates have numbers of their own.
    fileprivate func isSame(as other: ChildData) -> Bool {
        (certificate.series, certificate.number) == (other.certificate.series, other.certificate.number)
    }
}
