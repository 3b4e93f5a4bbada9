import Accounts
import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = OrganisationTexts
private typealias R = RepresentationTexts

extension RepresentationArea {
    /// «Организации и ИП»: what one heads or works for, its staff, invitations and claims.
    var organisationRoutes: [Route] {
        [
            .get("/cabinet/organisations", person: { try await organisationsPage($0) }),
            .get("/cabinet/organisations/new", person: { try await declarePage($0, FormState(language: $0.language)) }),
            .post(
                "/cabinet/organisations/new",
                person: { citizen, form in
                    do {
                        try await declareOrganisation(form, by: citizen.person, at: citizen.now)
                        return .redirect("/cabinet/organisations?added=1")
                    } catch let errors as FieldErrors {
                        return try await declarePage(
                            citizen, FormState(language: citizen.language, values: form.keepable, errors: errors))
                    }
                }),
            .get("/cabinet/organisations/{id}", person: { try await organisationPage($0) }),
            .get(
                "/cabinet/organisations/{id}/staff",
                person: { try await invitePage($0, FormState(language: $0.language)) }),
            .post(
                "/cabinet/organisations/{id}/staff",
                person: { citizen, form in
                    do {
                        let id = try organisationID(citizen)
                        try await inviteStaff(form, to: id, by: citizen.person, at: citizen.now)
                        return .redirect("/cabinet/organisations/\(id)")
                    } catch let errors as FieldErrors {
                        return try await invitePage(
                            citizen, FormState(language: citizen.language, values: form.keepable, errors: errors))
                    }
                }),
            .get(
                "/cabinet/organisations/{id}/succession",
                person: { try await successionPage($0, FormState(language: $0.language)) }),
            .post(
                "/cabinet/organisations/{id}/succession",
                person: { citizen, form in
                    do {
                        let id = try organisationID(citizen)
                        try await nameSuccessor(form["successor"], of: id, by: citizen.person, at: citizen.now)
                        return .redirect("/cabinet/organisations/\(id)")
                    } catch let errors as FieldErrors {
                        return try await successionPage(
                            citizen, FormState(language: citizen.language, values: form.keepable, errors: errors))
                    }
                }),
            .post(
                "/cabinet/rights/{id}/claim",
                person: { citizen, form in
                    guard ["accept", "decline"].contains(form["answer"]) else {
                        return .redirect("/cabinet/organisations")
                    }
                    let organisation = try await answerClaim(
                        rightID(citizen), accepts: form["answer"] == "accept", by: citizen.person, at: citizen.now)
                    return .redirect("/cabinet/organisations/\(organisation)")
                }),
        ]
    }

    func organisationID(_ citizen: CitizenContext) throws -> String {
        guard let id = OrganisationID(citizen.request[parameter: "id"]) else { throw NotFound() }
        return id.text
    }

    func organisationCrumbs(_ t: Language, _ last: String? = nil) -> [Crumb] {
        [Crumb(t(R.cabinet), "/cabinet"), Crumb(t(T.title), last == nil ? nil : "/cabinet/organisations")]
            + (last.map { [Crumb($0)] } ?? [])
    }

    /// An organisation as one of its people sees it.
    /// - Throws: `NotFound` for a stranger.
    func place(_ citizen: CitizenContext, headOnly: Bool = false) async throws -> OrganisationPlace {
        let id = try organisationID(citizen)
        return try await citizen.store.read { tx in
            guard let own = try membership(in: id, of: citizen.person, in: tx), !headOnly || own.role == .head,
                let organisation = try tx.first(.organisation(id, keys: keys))
            else { throw NotFound() }
            return OrganisationPlace(
                organisation: organisation, own: own, rights: try tx.all(RightQueries(keys: keys).given(by: id)))
        }
    }

    private func organisationsPage(_ citizen: CitizenContext) async throws -> PortalResponse {
        let (person, t) = (citizen.person, citizen.language)
        let found = try await citizen.store.read { tx in try organisations(of: person, in: tx) }
        return try await citizen.page(t(T.title), crumbs: organisationCrumbs(t)) {
            h1 { t(T.title) }
            if citizen.request.query["added"] != nil { Banner(.good, alert: true) { t(T.added) } }
            if citizen.request.query["answered"] != nil { Banner(.good, alert: true) { t(MandateTexts.answered) } }
            if citizen.request.query["ended"] != nil { Banner(.good, alert: true) { t(T.ended) } }
            if citizen.request.query["removed"] != nil { Banner(.good, alert: true) { t(T.removed) } }
            p(.class("lead")) { t(T.lead) }
            if citizen.level < .confirmed {
                Banner(.warning) {
                    p { t(T.confirmFirst) }
                    p { a(.href("/cabinet/activation")) { t(MandateTexts.confirm) } }
                }
            } else {
                OrganisationLists(found: found, language: t)
                ButtonRow { LinkButton(t(T.new), href: "/cabinet/organisations/new") }
            }
        }
    }

    private func organisations(of id: PersonID, in tx: any ReadTransaction) throws -> OwnOrganisations {
        guard let person = try accounts.person(id, in: tx), person.level == .confirmed else { return .init() }
        let queries = RightQueries(keys: keys)
        func named(_ rights: [ActingRight]) throws -> [(ActingRight, Organisation)] {
            try rights.filter { $0.grantorKind == .organisation }.compactMap { right in
                try tx.first(.organisation(right.grantor, keys: keys)).flatMap {
                    $0.removedAt == nil ? (right, $0) : nil
                }
            }
        }
        return OwnOrganisations(
            offers: try named(tx.all(queries.offered(to: person.snils))),
            places: try named(tx.all(queries.held(by: id))), claims: try named(tx.all(queries.claimed(by: id))))
    }

    private func declarePage(_ citizen: CitizenContext, _ form: FormState) async throws -> PortalResponse {
        let t = citizen.language
        guard citizen.level == .confirmed else { return .redirect("/cabinet/organisations") }
        return try await citizen.page(
            t(T.newTitle), status: form.errors.isEmpty ? 200 : 422, crumbs: organisationCrumbs(t, t(T.newTitle))
        ) {
            h1 { t(T.newTitle) }
            ErrorSummary(in: form)
            p(.class("lead")) { t(T.declaredNote) }
            ActionForm(action: "/cabinet/organisations/new", csrf: citizen.csrf, warnsUnsaved: true) {
                ChoiceGroup(
                    "kind", label: t(T.kind), in: form,
                    options: [
                        ChoiceOption(Organisation.Kind.legal.rawValue, t(T.legal)),
                        ChoiceOption(Organisation.Kind.sole.rawValue, t(T.sole), hint: t(T.soleHint)),
                    ])
                TextField(
                    "name", label: t(T.name), hint: t(T.nameHint), in: form, autocomplete: "organization",
                    required: false, maxLength: 300)
                TextField(
                    "inn", label: t(T.inn), hint: t(T.innHint), in: form, kind: .number, width: .medium, maxLength: 20)
                TextField("kpp", label: t(T.kpp), in: form, required: false, width: .medium, maxLength: 20)
                TextField(
                    "number", label: t(T.number), hint: t(T.numberHint), in: form, kind: .number, width: .medium,
                    maxLength: 30)
                ButtonRow {
                    Button(t(T.add))
                    LinkButton(t(R.back), href: "/cabinet/organisations", kind: .link)
                }
            }
        }
    }

    private func organisationPage(_ citizen: CitizenContext) async throws -> PortalResponse {
        let place = try await place(citizen)
        let t = citizen.language
        let data = place.organisation.data
        let history = try await citizen.store.read { tx in
            try tx.all(.history(ofOrganisation: place.organisation.id, limit: 50))
        }
        let names = Dictionary(
            place.active.compactMap { right in right.holder.map { ($0.text, right.terms.holderName?.full ?? "") } },
            uniquingKeysWith: { first, _ in first })
        return try await citizen.page(data.name, crumbs: organisationCrumbs(t, data.name)) {
            h1 { data.name }
            if citizen.request.query["saved"] != nil { Banner(.good, alert: true) { t(T.saved) } }
            p {
                Tag(t(T.notChecked), .warn)
                " " + t(T.roleName(place.own.role))
            }
            p { t(T.declaredNote) }
            AnswerList(
                [
                    AnswerRow(t(T.inn), data.inn.digits), AnswerRow(t(T.kpp), data.kpp?.text ?? ""),
                    AnswerRow(t(T.numberName(place.organisation.kind)), data.number),
                    AnswerRow(t(T.address), data.address ?? ""), AnswerRow(t(T.email), data.email?.text ?? ""),
                    AnswerRow(t(T.phone), data.phone?.display ?? ""),
                ], language: t)
            if place.isHead {
                ButtonRow { LinkButton(t(T.edit), href: place.path + "/details", kind: .quiet) }
            }
            if place.isHead { ClaimsPart(claims: place.claims, csrf: citizen.csrf, language: t) }
            h2 { t(T.staff) }
            StaffPart(place: place, language: t)
            if place.isHead {
                ButtonRow {
                    LinkButton(t(T.invite), href: place.path + "/staff")
                    LinkButton(t(T.succession), href: place.path + "/succession", kind: .quiet)
                }
            } else {
                p { a(.href("/cabinet/rights/\(place.own.id)/end")) { t(T.leave) } }
            }
            OrganisationHistory(
                steps: history, names: names, dates: dates(citizen.region ?? "", citizen), language: t)
            if place.isHead { p { a(.class("tap"), .href(place.path + "/removal")) { t(T.removal) } } }
        }
    }

    private func invitePage(_ citizen: CitizenContext, _ form: FormState) async throws -> PortalResponse {
        let place = try await place(citizen, headOnly: true)
        let t = citizen.language
        return try await citizen.page(
            t(T.inviteTitle), status: form.errors.isEmpty ? 200 : 422, crumbs: organisationCrumbs(t, t(T.inviteTitle))
        ) {
            h1 { t(T.inviteTitle) }
            p { place.organisation.data.name }
            ErrorSummary(in: form)
            p(.class("lead")) { t(MandateTexts.newLead) }
            ActionForm(action: place.path + "/staff", csrf: citizen.csrf) {
                SnilsField("snils", label: t(T.snils), in: form)
                ChoiceGroup(
                    "role", label: t(T.role), in: form,
                    options: [ActingRight.Role.apply, .see].map { ChoiceOption($0.rawValue, t(T.roleChoice($0))) })
                ButtonRow {
                    Button(t(T.inviteYes))
                    LinkButton(t(R.back), href: place.path, kind: .link)
                }
            }
        }
    }

    private func successionPage(_ citizen: CitizenContext, _ form: FormState) async throws -> PortalResponse {
        let place = try await place(citizen, headOnly: true)
        let t = citizen.language
        let options = place.active.filter { $0.role != .head }.map {
            ChoiceOption($0.id.text, $0.terms.holderName?.full ?? "")
        }
        return try await citizen.page(
            t(T.succession), status: form.errors.isEmpty ? 200 : 422, crumbs: organisationCrumbs(t, t(T.succession))
        ) {
            h1 { t(T.succession) }
            ErrorSummary(in: form)
            p(.class("lead")) { t(T.successionText) }
            if options.isEmpty {
                p { t(T.noStaff) }
                ButtonRow { LinkButton(t(T.invite), href: place.path + "/staff") }
            } else {
                ActionForm(action: place.path + "/succession", csrf: citizen.csrf) {
                    ChoiceGroup("successor", label: t(T.successor), in: form, options: options)
                    ButtonRow {
                        Button(t(T.successionYes), kind: .danger)
                        LinkButton(t(R.back), href: place.path, kind: .link)
                    }
                }
            }
        }
    }
}
