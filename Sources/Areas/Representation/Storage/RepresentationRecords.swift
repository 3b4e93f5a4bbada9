import Foundation
import Kernel
import Storage
import Web

/// What representation keeps of a person: his children, and the rights to act that he gave and holds.
struct RepresentationRecords: PersonalRecords {
    let area: RepresentationArea

    private static let children = Phrase(ru: "Дети", en: "Children")
    private static let rights = Phrase(ru: "Доверенности и организации", en: "Mandates and organisations")
    private static let untilAccount = Phrase(ru: "пока есть кабинет", en: "as long as the account")
    private static let forGood = Phrase(ru: "бессрочно", en: "for good")
    private static let stays = Phrase(
        ru: "остаются без имени: по ним видно, кто и на каком основании действовал",
        en: "stay without a name: they show who acted and on what ground")
    private static let name = Phrase(ru: "Имя", en: "Name")
    private static let born = Phrase(ru: "Дата рождения", en: "Date of birth")
    private static let certificate = Phrase(ru: "Свидетельство о рождении", en: "Birth certificate")
    private static let kind = Phrase(ru: "Что", en: "What")
    private static let state = Phrase(ru: "Состояние", en: "State")
    private static let until = Phrase(ru: "До", en: "Until")

    private var queries: RightQueries { RightQueries(keys: area.keys) }

    private func rights(of person: PersonID, in tx: any ReadTransaction) throws -> [ActingRight] {
        try tx.all(queries.given(by: person.text)) + tx.all(queries.held(by: person))
            + tx.all(queries.claimed(by: person))
    }

    func kept(of person: PersonID, in tx: any ReadTransaction) throws -> [KeptKind] {
        [
            KeptKind(Self.children, count: try area.children(of: person, in: tx).count, until: Self.untilAccount),
            KeptKind(
                Self.rights, count: try rights(of: person, in: tx).count, until: Self.forGood, staysBecause: Self.stays),
        ].filter { $0.count != 0 }
    }

    func archive(of person: PersonID, at now: Date, in tx: any ReadTransaction) throws -> [ArchiveSection] {
        let children = try area.children(of: person, in: tx).map { child in
            ArchiveRecord([
                ArchiveField("name", Self.name, child.data.name.full),
                ArchiveField("birth_date", Self.born, .day(child.data.birthDate)),
                ArchiveField("certificate", Self.certificate, child.data.certificate.formatted),
                ArchiveField("snils", Phrase(ru: "СНИЛС", en: "SNILS"), child.data.snils?.formatted),
            ])
        }
        let rights = try rights(of: person, in: tx).map { right in
            ArchiveRecord([
                ArchiveField("role", Self.kind, right.role.rawValue),
                ArchiveField("state", Self.state, right.state.rawValue),
                ArchiveField("holder", Self.name, right.grantor == person.text ? right.terms.holderName?.full : nil),
                ArchiveField("until", Self.until, right.validUntil),
            ])
        }
        return [ArchiveSection("children", Self.children, children), ArchiveSection("rights", Self.rights, rights)]
    }

    /// A head leaves no organisation behind in which others act: he names a successor first.
    func openMatters(of person: PersonID, in tx: any ReadTransaction) throws -> [OpenMatter] {
        try tx.all(queries.held(by: person)).filter { $0.role == .head }.compactMap { right in
            let others = try tx.all(queries.given(by: right.grantor)).contains {
                $0.state == .active && $0.id != right.id
            }
            guard others else { return nil }
            return OpenMatter(
                Phrase(
                    ru: "Назовите преемника: вы руководите организацией",
                    en: "Name a successor: you head an organisation"),
                link: "/cabinet/organisations")
        }
    }

    func move(from: PersonID, to: PersonID, at now: Date, in tx: any WriteTransaction) throws {
        try tx.run("UPDATE represented_child SET person_id = \(to) WHERE person_id = \(from)")
    }

    func end(of person: PersonID, at now: Date, in tx: any WriteTransaction) throws {
        try tx.run(
            "UPDATE acting_right SET state = 'ended', changed_at = \(now) WHERE holder_id = \(person) AND state = 'claimed'"
        )
        // Nothing of an organisation is handed on to whoever declares its number next (docs/decisions/0032).
        for right in try tx.all(queries.held(by: person)) where right.role == .head && right.state == .active {
            _ = try area.remove(right.grantor, headedBy: right, person, at: now, in: tx)
        }
        for right in try rights(of: person, in: tx) {
            try area.end(right, actor: .person(person), "representation.ended", at: now, in: tx)
        }
        try tx.run("DELETE FROM represented_child WHERE person_id = \(person)")
    }
}

extension RepresentationArea {
    /// What representation keeps, for the page of one's data and its archive.
    package var records: any PersonalRecords { RepresentationRecords(area: self) }
}
