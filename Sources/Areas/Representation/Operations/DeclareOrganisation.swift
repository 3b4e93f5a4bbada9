import Accounts
import Foundation
import Kernel
import Storage
import Web

private typealias T = OrganisationTexts

extension RepresentationArea {
    /// Declares an organisation or oneself as a sole trader. Who declares a number first is its head; who does so later
    /// has a claim, shown to both, which the head answers (docs/decisions/0028).
    /// - Throws: `FieldErrors`, `NotFound`, `TooManyRequests`.
    func declareOrganisation(_ form: FormInput, by person: PersonID, at now: Date) async throws {
        try await platform.store.write { tx in
            let declarer = try confirmed(person, in: tx)
            let (kind, data) = try Self.read(form, of: declarer)
            try Throttle(
                "representation.declare", person.text, limit: Self.offersInWindow, window: Self.offerWindow, keys: keys
            ).count(at: now, in: tx)
            if let known = try tx.first(.organisation(number: data.number, keys: keys)) {
                return try claim(known, by: declarer, at: now, in: tx)
            }
            let id = OrganisationID.new(at: now)
            let sealed = try keys.seal(json: data, context: Organisation.context(id))
            try tx.run(
                """
                INSERT INTO organisation (id, kind, registry_lookup, data, created_at, changed_at)
                VALUES (\(id), \(kind), \(Organisation.lookup(data.number, keys)), \(sealed), \(now), \(now))
                """)
            let right = try insertHead(of: id.text, declarer, state: .active, at: now, in: tx)
            try note("organisation.declared", right, .person(person), at: now, in: tx)
            try tell(person, OrganisationNotices.declared(right, data.name), at: now, in: tx)
        }
    }

    private func claim(_ organisation: Organisation, by person: Person, at now: Date, in tx: any WriteTransaction)
        throws
    {
        let given = try tx.all(RightQueries(keys: keys).given(by: organisation.id.text))
        if given.contains(where: { $0.holder == person.id && $0.state != .offered }) {
            throw FieldErrors("number", T.alreadyYours)
        }
        guard given.count < ActingRight.mostOfGrantor else { throw FieldErrors("number", T.alreadyDeclared) }
        let heads = given.filter { $0.state == .active && $0.role == .head }.compactMap(\.holder)
        let right = try insertHead(
            of: organisation.id.text, person, state: heads.isEmpty ? .active : .claimed, at: now, in: tx)
        try note("organisation.claimed", right, .person(person.id), at: now, in: tx)
        for head in heads {
            try tell(
                head, OrganisationNotices.claimedFromYou(right, organisation.data.name, by: person.name.full), at: now,
                in: tx)
        }
        try tell(person.id, OrganisationNotices.claimed(right, organisation.data.name), at: now, in: tx)
    }

    private func insertHead(
        of organisation: String, _ person: Person, state: ActingRight.State, at now: Date, in tx: any WriteTransaction
    ) throws -> ActingRight {
        let queries = RightQueries(keys: keys)
        let id = RightID.new(at: now)
        let terms = RightTerms(snils: person.snils, holderName: person.name)
        let sealed = try keys.seal(json: terms, context: RightQueries.context(id))
        try tx.run(
            """
            INSERT INTO acting_right (id, grantor_kind, grantor_id, holder_lookup, holder_id, role, state, terms, made_by,
                created_at, changed_at)
            VALUES (\(id), 'organisation', \(organisation), \(queries.lookup(person.snils)), \(person.id), 'head',
                \(state), \(sealed), \(person.id), \(now), \(now))
            """)
        guard let right = try tx.first(queries.byID(id)) else { throw NotFound() }
        return right
    }

    /// The head answers who says that he is the head: accepting makes the other the head and himself staff.
    /// - Throws: `NotFound` for anybody else.
    func answerClaim(_ id: RightID, accepts: Bool, by person: PersonID, at now: Date) async throws -> String {
        try await platform.store.write { tx in
            let queries = RightQueries(keys: keys)
            guard let claim = try tx.first(queries.byID(id)), claim.state == .claimed, let holder = claim.holder,
                let own = try headship(of: claim.grantor, person, in: tx)
            else { throw NotFound() }
            // First the one, then the other: the schema knows one head at a time.
            if accepts { try setRole(.apply, of: own, at: now, in: tx) }
            let state = accepts ? ActingRight.State.active : .declined
            try tx.run(
                """
                UPDATE acting_right SET state = \(state), changed_at = \(now) WHERE id = \(id) AND state = 'claimed'
                """)
            try note(
                accepts ? "organisation.claim-accepted" : "organisation.claim-declined", claim, .person(person),
                at: now, in: tx)
            let name = try grantorName(claim, in: tx) ?? ""
            try tell(holder, OrganisationNotices.claimAnswered(claim, name, accepts: accepts), at: now, in: tx)
            if accepts { try tell(person, OrganisationNotices.handedOver(own, name), at: now, in: tx) }
            return claim.grantor
        }
    }

    /// The head names somebody of the staff as the next one, and becomes staff himself: nobody leaves an organisation
    /// without a head.
    /// - Throws: `FieldErrors`, `NotFound`.
    func nameSuccessor(_ chosen: String, of organisation: String, by person: PersonID, at now: Date) async throws {
        try await platform.store.write { tx in
            guard let own = try headship(of: organisation, person, in: tx) else { throw NotFound() }
            guard let id = RightID(chosen), let next = try tx.first(RightQueries(keys: keys).byID(id)),
                next.grantor == organisation, next.state == .active, next.role != .head, let holder = next.holder
            else { throw FieldErrors("successor", T.chooseSuccessor) }
            try setRole(.apply, of: own, at: now, in: tx)
            try setRole(.head, of: next, at: now, in: tx)
            try note("organisation.head-changed", next, .person(person), at: now, in: tx)
            let name = try grantorName(next, in: tx) ?? ""
            try tell(holder, OrganisationNotices.becameHead(next, name), at: now, in: tx)
            try tell(person, OrganisationNotices.handedOver(own, name), at: now, in: tx)
        }
    }

    func setRole(_ role: ActingRight.Role, of right: ActingRight, at now: Date, in tx: any WriteTransaction)
        throws
    {
        let changed = try tx.run(
            """
            UPDATE acting_right SET role = \(role), changed_at = \(now)
            WHERE id = \(right.id) AND state = 'active' AND role = \(right.role)
            """)
        guard changed == 1 else { throw NotFound() }
    }

    /// This person's right as head; nil for anybody else.
    func headship(of organisation: String, _ person: PersonID, in tx: any ReadTransaction) throws -> ActingRight? {
        try membership(in: organisation, of: person, in: tx).flatMap { $0.role == .head ? $0 : nil }
    }

    /// What this person has in an organisation; nil for a stranger, and in one that was removed.
    func membership(in organisation: String, of person: PersonID, in tx: any ReadTransaction) throws -> ActingRight? {
        guard let right = try tx.first(RightQueries(keys: keys).held(by: person, of: organisation)),
            right.grantorKind == .organisation,
            let found = try tx.first(.organisation(organisation, keys: keys)), found.removedAt == nil
        else { return nil }
        return right
    }

    /// Invites somebody by his СНИЛС.
    /// - Throws: `FieldErrors`, `NotFound` for who is not the head, `TooManyRequests`.
    func inviteStaff(_ form: FormInput, to organisation: String, by person: PersonID, at now: Date) async throws {
        try await platform.store.write { tx in
            let head = try confirmed(person, in: tx)
            guard try headship(of: organisation, person, in: tx) != nil else { throw NotFound() }
            var reader = FieldReader(form)
            let snils: Snils? = reader.required("snils", T.enterSnils)
            if let snils, snils == head.snils { reader.errors.add("snils", T.ownSnils) }
            let role: ActingRight.Role? = reader.choice("role", T.chooseRole)
            if let role, ![.apply, .see].contains(role) { reader.errors.add("role", T.chooseRole) }
            try reader.errors.throwIfAny()
            guard let snils, let role else { throw reader.errors }
            try offer(
                RightTerms(snils: snils), role: role, grantor: SubjectRef(.organisation, organisation), by: head,
                until: nil, at: now, in: tx)
        }
    }

    static func read(_ form: FormInput, of person: Person) throws -> (Organisation.Kind, OrganisationData) {
        var reader = FieldReader(form)
        let kind: Organisation.Kind? = reader.choice("kind", T.chooseKind)
        guard let kind else { throw reader.errors }
        let typed = form["inn"]
        if typed.isEmpty { reader.errors.add("inn", T.enterInn) }
        let inn =
            typed.isEmpty
            ? nil
            : reader.read("inn") { () throws(Inn.Refusal) in
                kind == .sole ? try Inn(person: typed) : try Inn(typed)
            }
        switch kind {
        case .legal:
            if inn?.isPerson == true { reader.errors.add("inn", T.innOfPerson) }
            let number: Ogrn? = reader.required("number", T.enterOgrn)
            let kpp: Kpp? = reader.required("kpp", T.enterKpp)
            var name: FreeText?
            if form["name"].isEmpty {
                reader.errors.add("name", T.enterName)
            } else {
                name = reader.read("name") { () throws(FreeText.Refusal) in
                    try FreeText(form["name"], max: 300, lines: .one, required: true)
                }
            }
            try reader.errors.throwIfAny()
            guard let name, let inn, let kpp, let number else { throw reader.errors }
            return (kind, OrganisationData(name: name.text, inn: inn, kpp: kpp, number: number.digits))
        case .sole:
            // A sole trader is the person himself: his number of a taxpayer is one and the same.
            if let own = person.inn, let inn, own != inn { reader.errors.add("inn", T.notYourInn) }
            let number: Ogrnip? = reader.required("number", T.enterOgrnip)
            try reader.errors.throwIfAny()
            guard let inn, let number else { throw reader.errors }
            return (
                kind, OrganisationData(name: "ИП \(person.name.full)", inn: inn, kpp: nil, number: number.digits)
            )
        }
    }
}
