import Accounts
import Catalogue
import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = MandateTexts
private typealias R = RepresentationTexts

extension RepresentationArea {
    /// «Доверенности»: what one gave, what one holds, what waits for an answer.
    var mandateRoutes: [Route] {
        [
            .get("/cabinet/mandates", person: { try await mandatesPage($0) }),
            .get("/cabinet/mandates/new", person: { try await newMandatePage($0, FormState(language: $0.language)) }),
            .post("/cabinet/mandates/new", person: { try await takeOffer($0, $1) }),
            .get("/cabinet/rights/{id}/answer", person: { try await answerPage($0) }),
            .post(
                "/cabinet/rights/{id}/answer",
                person: { citizen, form in
                    let id = try rightID(citizen)
                    // Neither button: nothing is decided.
                    guard ["accept", "decline"].contains(form["answer"]) else {
                        return .redirect("/cabinet/rights/\(id)/answer")
                    }
                    let right = try await answerOffer(
                        id, accepts: form["answer"] == "accept", by: citizen.person, at: citizen.now)
                    return .redirect(Self.home(of: right) + "?answered=1")
                }),
            .get("/cabinet/rights/{id}/end", person: { try await endPage($0) }),
            .post(
                "/cabinet/rights/{id}/end",
                person: { citizen, _ in
                    let right = try await endRight(rightID(citizen), by: citizen.person, at: citizen.now)
                    return .redirect(Self.home(of: right) + "?ended=1")
                }),
        ]
    }

    /// Where a right is listed.
    private static func home(of right: ActingRight) -> String {
        right.role == .mandate ? "/cabinet/mandates" : "/cabinet/organisations"
    }

    func rightID(_ citizen: CitizenContext) throws -> RightID {
        guard let id = RightID(citizen.request[parameter: "id"]) else { throw NotFound() }
        return id
    }

    private func crumbs(_ t: Language, _ last: Phrase? = nil) -> [Crumb] {
        [Crumb(t(R.cabinet), "/cabinet"), Crumb(t(T.title), last == nil ? nil : "/cabinet/mandates")]
            + (last.map { [Crumb(t($0))] } ?? [])
    }

    /// Services that can be applied for where the giver lives, by name.
    func offeredServices(to giver: Person) -> [PublicService] {
        catalogue.snapshot.services(in: giver.region).filter(\.isElectronic)
    }

    private func mandatesPage(_ citizen: CitizenContext) async throws -> PortalResponse {
        let (id, now, t) = (citizen.person, citizen.now, citizen.language)
        let rows = try await citizen.store.read { tx in try mandates(of: id, at: now, in: tx) }
        let query = citizen.request.query
        let done = query["sent"] != nil ? T.sent : query["answered"] != nil ? T.answered : T.ended
        return try await citizen.page(t(T.title), crumbs: crumbs(t)) {
            h1 { t(T.title) }
            if ["sent", "answered", "ended"].contains(where: { query[$0] != nil }) {
                Banner(.good, alert: true) { t(done) }
            }
            p(.class("lead")) { t(T.lead) }
            if citizen.level < .confirmed {
                Banner(.warning) {
                    p { t(T.confirmFirst) }
                    p { a(.href("/cabinet/activation")) { t(T.confirm) } }
                }
            } else {
                if !rows.offers.isEmpty {
                    h2 { t(T.offers) }
                    RightList(rows: rows.offers, language: t)
                }
                h2 { t(T.given) }
                RightList(rows: rows.given, language: t)
                if rows.given.isEmpty { p { t(T.noneGiven) } }
                ButtonRow { LinkButton(t(T.new), href: "/cabinet/mandates/new") }
                h2 { t(T.held) }
                RightList(rows: rows.held, language: t)
                if rows.held.isEmpty { p { t(T.noneHeld) } }
            }
        }
    }

    private func mandates(of id: PersonID, at now: Date, in tx: any ReadTransaction) throws -> (
        offers: [RightRow], given: [RightRow], held: [RightRow]
    ) {
        guard let person = try accounts.person(id, in: tx), person.level == .confirmed else { return ([], [], []) }
        let queries = RightQueries(keys: keys)
        func row(_ right: ActingRight, _ side: RightRow.Side) throws -> RightRow {
            let name =
                side == .giver
                ? right.terms.holderName?.full ?? "\(R.snils.ru) \(right.terms.snils.formatted)"
                : try grantorName(right, in: tx) ?? ""
            return RightRow(
                right: right, side: side, name: name, scope: scope(right.terms), isExpired: right.isExpired(at: now))
        }
        let mine = { (right: ActingRight) in right.role == .mandate }
        return (
            try tx.all(queries.offered(to: person.snils)).filter { mine($0) && !$0.isExpired(at: now) }
                .map { try row($0, .invited) },
            try tx.all(queries.given(by: id.text)).filter(mine).map { try row($0, .giver) },
            try tx.all(queries.held(by: id)).filter(mine).map { try row($0, .holder) }
        )
    }

    private func newMandatePage(_ citizen: CitizenContext, _ form: FormState) async throws -> PortalResponse {
        let t = citizen.language
        let giver = try await citizen.store.read { tx in try accounts.person(citizen.person, in: tx) }
        guard let giver else { throw NotFound() }
        guard giver.level == .confirmed else { return .redirect("/cabinet/mandates") }
        let options = offeredServices(to: giver).map { ChoiceOption($0.id, t($0.short)) }.sorted { $0.label < $1.label }
        return try await citizen.page(
            t(T.newTitle), status: form.errors.isEmpty ? 200 : 422, crumbs: crumbs(t, T.newTitle)
        ) {
            h1 { t(T.newTitle) }
            ErrorSummary(in: form)
            p(.class("lead")) { t(T.newLead) }
            ActionForm(action: "/cabinet/mandates/new", csrf: citizen.csrf, warnsUnsaved: true) {
                SnilsField("snils", label: t(T.snils), in: form)
                ChoiceGroup(
                    "scope", label: t(T.scope), in: form,
                    options: [ChoiceOption("all", t(T.all)), ChoiceOption("chosen", t(T.chosen))])
                Details(t(T.servicesList), open: form["scope"] == "chosen") {
                    CheckGroup(
                        "services", label: t(T.services), hint: t(T.servicesHint), in: form, options: options,
                        required: false)
                }
                DateField("until", label: t(T.until), hint: t(T.untilHint), in: form)
                Banner(.information) { p { t(T.whatHeSees) } }
                ButtonRow {
                    Button(t(T.offer))
                    LinkButton(t(R.back), href: "/cabinet/mandates", kind: .link)
                }
            }
        }
    }

    private func takeOffer(_ citizen: CitizenContext, _ form: FormInput) async throws -> PortalResponse {
        do {
            try await offerMandate(form, of: citizen.person, at: citizen.now)
            return .redirect("/cabinet/mandates?sent=1")
        } catch let errors as FieldErrors {
            return try await newMandatePage(
                citizen, FormState(language: citizen.language, values: form.keepable, errors: errors))
        }
    }

    private func answerPage(_ citizen: CitizenContext) async throws -> PortalResponse {
        let id = try rightID(citizen)
        let (right, name) = try await citizen.store.read { tx in
            let (right, _) = try offered(id, to: citizen.person, at: citizen.now, in: tx)
            return (right, try grantorName(right, in: tx) ?? "")
        }
        let t = citizen.language
        let isMandate = right.role == .mandate
        let title = isMandate ? T.answerTitle : OrganisationTexts.answerTitle
        let rows =
            isMandate
            ? [
                AnswerRow(t(T.scope), t(scope(right.terms))),
                AnswerRow(t(T.until), right.terms.lastDay.map { t(R.fullDay($0)) } ?? ""),
            ] : [AnswerRow(t(OrganisationTexts.role), t(OrganisationTexts.roleName(right.role)))]
        return try await citizen.page(t(title), crumbs: crumbs(t, title)) {
            h1 { t(title) }
            AnswerList([AnswerRow(t(T.from), name)] + rows, language: t)
            p { t(isMandate ? T.answerNote : OrganisationTexts.answerNote) }
            ActionForm(action: "/cabinet/rights/\(right.id)/answer", csrf: citizen.csrf) {
                ButtonRow {
                    Button(t(T.accept), name: "answer", value: "accept")
                    Button(t(T.decline), kind: .quiet, name: "answer", value: "decline")
                }
            }
        }
    }

    private func endPage(_ citizen: CitizenContext) async throws -> PortalResponse {
        let id = try rightID(citizen)
        let (right, name) = try await citizen.store.read { tx in
            let right = try endable(id, by: citizen.person, in: tx)
            return (
                right,
                right.holder == citizen.person
                    ? try grantorName(right, in: tx) ?? "" : right.terms.holderName?.full ?? right.terms.snils.formatted
            )
        }
        let isMandate = right.role == .mandate
        let title = isMandate ? T.endTitle : OrganisationTexts.endTitle
        let t = citizen.language
        return try await citizen.page(t(title), crumbs: crumbs(t, title)) {
            h1 { t(title) }
            p { t(isMandate ? T.endText(name) : OrganisationTexts.endText(name)) }
            ActionForm(action: "/cabinet/rights/\(id)/end", csrf: citizen.csrf) {
                ButtonRow {
                    Button(t(T.endYes), kind: .danger)
                    LinkButton(t(T.keep), href: Self.home(of: right), kind: .link)
                }
            }
        }
    }
}

/// A right as one of its sides sees it.
struct RightRow: Sendable {
    enum Side: Sendable { case giver, holder, invited }

    let right: ActingRight
    let side: Side
    /// The other side.
    let name: String
    let scope: Phrase
    let isExpired: Bool
}

private struct RightList: Component {
    let rows: [RightRow]
    let language: Language

    var body: some HTML {
        let t = language
        if !rows.isEmpty {
            EntryList { for row in rows { RightEntry(row: row, language: t) } }
        }
    }
}

private struct RightEntry: Component {
    let row: RightRow
    let language: Language

    var body: some HTML {
        let t = language
        let right = row.right
        Entry(row.name, href: nil, unread: row.side == .invited, language: t) {
            p {
                if row.isExpired {
                    Tag(t(T.expired), .stop)
                } else if right.state == .active {
                    Tag(t(T.active), .ok)
                } else {
                    Tag(t(T.waiting), .warn)
                }
                " " + t(row.scope)
                if let day = right.terms.lastDay { ", " + t(T.untilDay(R.fullDay(day))) }
            }
            p {
                a(.href("/cabinet/rights/\(right.id)/\(row.side == .invited ? "answer" : "end")")) {
                    t(action)
                    span(.class("visually-hidden")) { ": " + row.name }
                }
            }
        }
    }

    private var action: Phrase {
        switch row.side {
        case .invited: T.answer
        case .holder: T.giveUp
        case .giver: row.right.state == .active ? T.revoke : T.withdraw
        }
    }
}
