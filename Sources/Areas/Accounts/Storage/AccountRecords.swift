import Foundation
import Kernel
import Storage
import Web

private typealias T = RecordsTexts
private typealias A = AccountsTexts

/// What accounts keep of a person.
struct AccountRecords: PersonalRecords {
    let area: AccountsArea

    private func consents(of person: PersonID, in tx: any ReadTransaction) throws -> [ConsentRecord] {
        try tx.all(Query<ConsentRecord>.consents(of: person))
    }

    func kept(of person: PersonID, in tx: any ReadTransaction) throws -> [KeptKind] {
        let consents = try consents(of: person, in: tx).count
        let passkeys = try tx.all(.passkeys(of: FactorOwner(person), keys: area.keys)).count
        let outside = try area.linkedIdentities(of: person, in: tx).count
        return [
            KeptKind(T.person, until: T.asLongAsAccount),
            KeptKind(T.password, until: T.asLongAsAccount),
            KeptKind(T.passkeys, count: passkeys, until: T.asLongAsAccount),
            KeptKind(T.outside, count: outside, until: T.asLongAsAccount),
            KeptKind(T.sessions, until: T.sessionsUntil),
            KeptKind(T.consents, count: consents, until: T.asLongAsAccount, staysBecause: T.consentsStay),
            KeptKind(T.events, until: T.historyUntil, staysBecause: T.historyStays),
        ].filter { $0.count != 0 }
    }

    func archive(of id: PersonID, at now: Date, in tx: any ReadTransaction) throws -> [ArchiveSection] {
        guard let person = try area.person(id, in: tx) else { return [] }
        let consents = try consents(of: id, in: tx).map { consent in
            ArchiveRecord([
                ArchiveField("kind", T.what, .phrase(A.consentName(consent.kind))),
                ArchiveField("version", T.version, consent.version),
                ArchiveField("sha256", T.textHash, consent.textHash),
                ArchiveField("given_at", A.givenOn, consent.givenAt),
                ArchiveField("withdrawn_at", T.withdrawnAt, consent.withdrawnAt),
            ])
        }
        let passkeys = try tx.all(.passkeys(of: FactorOwner(id), keys: area.keys)).map { passkey in
            ArchiveRecord([
                ArchiveField("name", T.name, passkey.name),
                ArchiveField("created_at", SecurityTexts.when, passkey.createdAt),
            ])
        }
        let outside = try area.linkedIdentities(of: id, in: tx).map { identity in
            ArchiveRecord([
                ArchiveField("provider", T.name, identity.provider),
                ArchiveField("linked_at", SecurityTexts.when, identity.linkedAt),
                ArchiveField("used_at", T.lastUsed, identity.usedAt),
            ])
        }
        return [
            ArchiveSection("person", T.person, [record(of: person)]),
            ArchiveSection("consents", T.consents, consents),
            ArchiveSection("passkeys", T.passkeys, passkeys),
            ArchiveSection("outside_identities", T.outside, outside),
            ArchiveSection("history", T.events, try history(of: person, in: tx)),
        ]
    }

    private func record(of person: Person) -> ArchiveRecord {
        ArchiveRecord([
            ArchiveField("registration_number", A.sideNumber, person.registrationNumber.text),
            ArchiveField("level", T.level, .phrase(A.level(person.level))),
            ArchiveField("surname", A.surname, person.name.surname.text),
            ArchiveField("given_name", A.given, person.name.given.text),
            ArchiveField("patronymic", A.patronymic, person.name.patronymic?.text),
            ArchiveField("birth_date", A.birth, .day(person.birthDate)),
            ArchiveField("sex", A.sex, .phrase(person.sex.name)),
            ArchiveField("snils", A.snils, person.snils.formatted),
            ArchiveField("inn", A.inn, person.inn?.digits),
            ArchiveField("passport", A.passport, person.passport?.formatted),
            ArchiveField("driving_licence", DocumentTexts.licence, person.data.licence?.number.formatted),
            ArchiveField("registered_at_address", DocumentTexts.registered, person.data.registeredAt?.text),
            ArchiveField("lives_at_address", DocumentTexts.living, person.data.livesAt?.text),
            ArchiveField("email", A.email, person.email.text),
            ArchiveField("email_confirmed_at", A.addressConfirmed, person.emailConfirmedAt),
            ArchiveField("phone", A.phone, person.phone?.display),
            ArchiveField("phone_confirmed_at", A.addressConfirmed, person.phoneConfirmedAt),
            ArchiveField("region", A.stepLocation, person.region),
            ArchiveField("locality", A.locality, person.locality),
            ArchiveField("registered_at", SecurityTexts.when, person.createdAt),
        ])
    }

    /// All of it, a page after the other.
    private func history(of person: Person, in tx: any ReadTransaction) throws -> [ArchiveRecord] {
        var records: [ArchiveRecord] = []
        var last: String?
        while true {
            let page = try area.history(of: person, before: last, in: tx)
            records += page.map { line in
                ArchiveRecord([
                    ArchiveField("at", SecurityTexts.when, .moment(line.at)),
                    ArchiveField("event", SecurityTexts.what, .phrase(SecurityTexts.name(of: line.event))),
                    line.outcome.map { ArchiveField("outcome", SecurityTexts.outcome, .phrase($0)) },
                    ArchiveField("staff", SecurityTexts.who, line.staff),
                ])
            }
            guard page.count == AccountsArea.historyPage, let end = page.last?.id else { return records }
            last = end
        }
    }

    func end(of person: PersonID, at now: Date, in tx: any WriteTransaction) throws {
        let owner = FactorOwner(person)
        try SessionStore(keys: area.keys).closeAll(kind: owner.kind, id: owner.id, in: tx)
        try HalfSignIn.endAll(of: owner, in: tx)
        for table: SQL in ["known_device", "passkey", "recovery_code", "second_factor"] {
            try tx.run("DELETE FROM \(sql: table) WHERE kind = \(owner.kind) AND principal_id = \(owner.id)")
        }
        for table: SQL in ["contact_code", "contact_change", "counter_access", "sms_factor", "outside_identity"] {
            try tx.run("DELETE FROM \(sql: table) WHERE person_id = \(person)")
        }
    }
}
