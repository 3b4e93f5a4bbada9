import Accounts
import Foundation
import Kernel
import Notifications
import Storage
import Web

private typealias T = MandateTexts

extension RepresentationArea {
    /// How often somebody may offer a right: nobody finds out by it who has an account, nor annoys people.
    static let offersInWindow = 20
    static let offerWindow: TimeInterval = 86_400

    /// The account's owner, whose identity has to be proved.
    /// - Throws: `NotFound` before it is.
    package func confirmed(_ id: PersonID, in tx: any ReadTransaction) throws -> Person {
        guard let person = try accounts.person(id, in: tx), person.level == .confirmed else { throw NotFound() }
        return person
    }

    /// Offers a mandate. The answer is the same whether the СНИЛС has an account or not.
    /// - Throws: `FieldErrors`, `NotFound`, `TooManyRequests`.
    func offerMandate(_ form: FormInput, of principal: PersonID, at now: Date) async throws {
        try await platform.store.write { tx in
            let giver = try confirmed(principal, in: tx)
            let terms = try readTerms(form, of: giver, at: now)
            try offer(
                terms, role: .mandate, grantor: SubjectRef(.principal, principal.text), by: giver,
                until: terms.lastDay?.end(in: zone(of: giver.region)), at: now, in: tx)
        }
    }

    private func readTerms(_ form: FormInput, of giver: Person, at now: Date) throws -> RightTerms {
        var reader = FieldReader(form)
        let snils: Snils? = reader.required("snils", T.enterSnils)
        if let snils, snils == giver.snils { reader.errors.add("snils", T.ownSnils) }
        var services: [String]?
        switch form["scope"] {
        case "all": services = nil
        case "chosen":
            let known = Set(offeredServices(to: giver).map(\.id))
            let chosen = form.all("services").filter(known.contains)
            if chosen.isEmpty { reader.errors.add("services", T.chooseServices) }
            services = Array(Set(chosen)).sorted()
        default: reader.errors.add("scope", T.chooseScope)
        }
        let present = today(of: giver, at: now)
        let last = reader.day("until", missing: T.enterUntil)
        if let last {
            if last < present { reader.errors.add("until", T.untilPast) }
            if last > present.adding(years: ActingRight.mostYears) { reader.errors.add("until", T.untilTooFar) }
        }
        try reader.errors.throwIfAny()
        guard let snils, let last else { throw reader.errors }
        return RightTerms(snils: snils, services: services, lastDay: last)
    }

    /// The mechanism of every offer: kept for a СНИЛС, told to the account whose identity is proved for it, if there is one.
    func offer(
        _ terms: RightTerms, role: ActingRight.Role, grantor: SubjectRef, by giver: Person, until: Date?, at now: Date,
        in tx: any WriteTransaction
    ) throws {
        let queries = RightQueries(keys: keys)
        let given = try tx.all(queries.given(by: grantor.id))
        guard given.count < ActingRight.mostOfGrantor else {
            throw FieldErrors("snils", T.tooMany(ActingRight.mostOfGrantor))
        }
        try countOffer(by: giver.id, at: now, in: tx)
        let id = RightID.new(at: now)
        let sealed = try keys.seal(json: terms, context: RightQueries.context(id))
        try tx.run(
            """
            INSERT INTO acting_right (id, grantor_kind, grantor_id, holder_lookup, role, state, terms, valid_until, made_by,
                created_at, changed_at)
            VALUES (\(id), \(grantor.kind), \(grantor.id), \(queries.lookup(terms.snils)), \(role),
                \(ActingRight.State.offered), \(sealed), \(until), \(giver.id), \(now), \(now))
            """)
        guard let right = try tx.first(queries.byID(id)) else { throw NotFound() }
        try note("representation.offered", right, .person(giver.id), at: now, in: tx)
        let giverName = try grantorName(right, in: tx) ?? giver.name.full
        try tell(giver.id, RepresentationNotices.offerMade(right), at: now, in: tx)
        if let holder = try confirmedAccount(of: terms.snils, in: tx) {
            try tell(holder.id, RepresentationNotices.offered(right, by: giverName), at: now, in: tx)
        }
    }

    /// Counts what somebody offers to a СНИЛС: rights and drafts together.
    /// - Throws: `TooManyRequests`.
    package func countOffer(by person: PersonID, at now: Date, in tx: any WriteTransaction) throws {
        try Throttle(
            "representation.offer", person.text, limit: Self.offersInWindow, window: Self.offerWindow, keys: keys
        ).count(at: now, in: tx)
    }

    /// The one account whose identity is proved for the number.
    package func confirmedAccount(of snils: Snils, in tx: any ReadTransaction) throws -> Person? {
        try accounts.people(withSnils: snils, in: tx).first { $0.level == .confirmed }
    }

    func tell(_ person: PersonID, _ notice: NoticeDraft, at now: Date, in tx: any WriteTransaction) throws {
        try notifications.notify(notice, to: person, at: now, in: tx)
    }

    /// A line on whoever gave the right.
    func note(
        _ action: String, _ right: ActingRight, _ actor: PortalActor, at now: Date, in tx: any WriteTransaction
    ) throws {
        let kind = right.grantorKind == .principal ? "person" : "organisation"
        try platform.journal.record(
            JournalEntry(
                actor, action, on: kind, right.grantor, details: ["right": right.id.text, "role": right.role.rawValue]),
            at: now, in: tx)
    }

    /// Who gave it, by name; nil for one who is gone.
    func grantorName(_ right: ActingRight, in tx: any ReadTransaction) throws -> String? {
        guard right.grantorKind == .principal else {
            return try tx.first(.organisation(right.grantor, keys: keys))?.data.name
        }
        return try PersonID(right.grantor).flatMap { try accounts.person($0, in: tx) }?.name.full
    }
}
