import Accounts
import Foundation
import Kernel
import Storage

private typealias T = RepresentationTexts

extension RepresentationArea {
    /// Everybody besides himself for whom a person may think to act, with the reason where he cannot: the choice shows it.
    /// - Parameter service: the slug; nil for a query to an agency.
    package func standings(of person: PersonID, service: String?, at now: Date, in tx: any ReadTransaction) throws
        -> [Standing]
    {
        guard let account = try accounts.person(person, in: tx) else { return [] }
        let ofChildren = try children(of: person, in: tx).map { standing($0, account, at: now) }
        let held = try tx.all(RightQueries(keys: keys).held(by: person))
        var seen: Set<SubjectRef> = []
        let others = try held.compactMap { right -> Standing? in
            let subject = SubjectRef(right.grantorKind, right.grantor)
            guard seen.insert(subject).inserted else { return nil }
            return try standing(subject, held.filter { $0.grantor == right.grantor }, service, at: now, in: tx)
        }
        return ofChildren + others
    }

    /// How a person stands to a subject now; nil when there is nothing (any more) between them.
    package func standing(
        _ subject: SubjectRef, of person: PersonID, service: String?, at now: Date, in tx: any ReadTransaction
    ) throws -> Standing? {
        switch subject.kind {
        case .child:
            guard let id = ChildID(subject.id), let account = try accounts.person(person, in: tx),
                let child = try tx.first(.child(id, of: person, keys: keys))
            else { return nil }
            return standing(child, account, at: now)
        case .principal where subject.id == person.text:
            // A principal corrects himself what his representative sent.
            return try accounts.person(person, in: tx).map { ofHimself(subject, $0) }
        case .principal, .organisation:
            let rights = try tx.all(RightQueries(keys: keys).held(by: person, of: subject.id))
            return try standing(subject, rights, service, at: now, in: tx)
        }
    }

    private func standing(_ child: Child, _ parent: Person, at now: Date) -> Standing {
        let subject = SubjectRef(.child, child.id.text)
        let data = child.data
        let relation = data.sex == .female ? T.daughter : T.son
        var rows = [
            line(T.name, data.name.full), day(T.birthDate, data.birthDate), line(T.sex, data.sex.name),
            line(T.certificate, data.certificate.formatted), day(T.certificateOn, data.certificate.issuedOn),
        ]
        if let snils = data.snils { rows.append(line(T.snils, snils.formatted)) }
        return Standing(
            subject: subject,
            snapshot: SubjectSnapshot(
                kind: .child,
                label: SubjectLabel(name: "\(data.name.given.text) \(data.name.surname.text)", relation: relation),
                rows: rows, ground: T.groundOfParent),
            birthDate: data.birthDate, passport: nil,
            refusal: child.isAdult(on: today(of: parent, at: now)) ? T.childIsAdult : nil)
    }

    /// Of several mandates between two the one counts that reaches farthest: one that holds for the service, else one
    /// that holds at all.
    private func standing(
        _ subject: SubjectRef, _ rights: [ActingRight], _ service: String?, at now: Date, in tx: any ReadTransaction
    ) throws -> Standing? {
        let valid = rights.filter { !$0.isExpired(at: now) }
        guard let right = valid.first(where: { $0.covers(service) }) ?? valid.first ?? rights.first else { return nil }
        if subject.kind == .organisation { return try ofOrganisation(subject, right, in: tx) }
        guard let id = PersonID(subject.id),
            let principal = try accounts.person(id, in: tx)
        else { return nil }
        let refusal: Phrase? =
            right.isExpired(at: now)
            ? T.mandateExpired
            : !right.covers(service) ? T.outOfScope : principal.level < .confirmed ? T.outOfScope : nil
        return Standing(
            subject: subject,
            snapshot: SubjectSnapshot(
                kind: .principal, label: SubjectLabel(name: principal.shownName, relation: T.byMandate),
                rows: rows(of: principal), ground: ground(right, of: principal)),
            birthDate: principal.birthDate, passport: refusal == nil ? principal.passport : nil, refusal: refusal)
    }

    private func ofOrganisation(_ subject: SubjectRef, _ right: ActingRight, in tx: any ReadTransaction) throws
        -> Standing?
    {
        guard let organisation = try tx.first(.organisation(subject.id, keys: keys)) else { return nil }
        let data = organisation.data
        var rows = [line(OrganisationTexts.name, data.name), line(OrganisationTexts.inn, data.inn.digits)]
        if let kpp = data.kpp { rows.append(line(OrganisationTexts.kpp, kpp.text)) }
        rows.append(line(OrganisationTexts.numberName(organisation.kind), data.number))
        if let address = data.address { rows.append(line(OrganisationTexts.address, address)) }
        let inn = Phrase(ru: "ИНН\u{00A0}\(data.inn.digits)", en: "INN\u{00A0}\(data.inn.digits)")
        return Standing(
            subject: subject,
            snapshot: SubjectSnapshot(
                kind: .organisation, label: SubjectLabel(name: data.name, relation: inn), rows: rows,
                ground: right.role == .head ? OrganisationTexts.byHead : OrganisationTexts.byStaff),
            birthDate: nil, passport: nil,
            refusal: organisation.removedAt != nil
                ? OrganisationTexts.isRemoved : right.role == .see ? OrganisationTexts.seesOnly : nil)
    }

    private func ofHimself(_ subject: SubjectRef, _ person: Person) -> Standing {
        Standing(
            subject: subject,
            snapshot: SubjectSnapshot(
                kind: .principal, label: SubjectLabel(name: person.shownName, relation: T.himself),
                rows: rows(of: person), ground: T.himself),
            birthDate: person.birthDate, passport: person.passport, refusal: nil)
    }

    private func rows(of principal: Person) -> [SubjectSnapshot.Line] {
        [
            line(T.name, principal.name.full), day(T.birthDate, principal.birthDate), line(T.sex, principal.sex.name),
            line(T.snils, principal.snils.formatted),
        ]
    }

    /// «Доверенность, принятая 3 ноября 2026 года, действует по …: все услуги»
    func ground(_ right: ActingRight, of principal: Person) -> Phrase {
        T.groundOfMandate(
            from: Day(of: right.changedAt, in: zone(of: principal.region)), until: right.terms.lastDay,
            scope: scope(right.terms))
    }

    /// «все услуги», or their names.
    func scope(_ terms: RightTerms) -> Phrase {
        guard let services = terms.services else { return T.allServices }
        let names = services.map { catalogue.snapshot.service($0)?.short ?? .verbatim($0) }
        return Phrase(
            ru: names.map { "«\($0.ru)»" }.joined(separator: ", "),
            en: names.map { "“\($0.en)”" }.joined(separator: ", "))
    }

    private func line(_ label: Phrase, _ value: String) -> SubjectSnapshot.Line { line(label, .verbatim(value)) }
    private func line(_ label: Phrase, _ value: Phrase) -> SubjectSnapshot.Line {
        SubjectSnapshot.Line(label: label, value: value)
    }
    private func day(_ label: Phrase, _ day: Day) -> SubjectSnapshot.Line { line(label, T.fullDay(day)) }
}
