import Accounts
import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = FamilyTexts
private typealias R = RepresentationTexts

extension RepresentationArea {
    /// «Семья»: the children of the account's owner.
    var familyRoutes: [Route] {
        [
            .get("/cabinet/family", person: { try await familyPage($0) }),
            .get("/cabinet/family/new", person: { try await childPage($0, nil, FormState(language: $0.language)) }),
            .post("/cabinet/family/new", person: { try await keepChild($0, nil, $1) }),
            .get(
                "/cabinet/family/{id}",
                person: { citizen in
                    let child = try await ownChild(citizen)
                    return try await childPage(
                        citizen, child, FormState(language: citizen.language, values: child.data.formValues))
                }),
            .post("/cabinet/family/{id}", person: { try await keepChild($0, childID($0), $1) }),
            .get("/cabinet/family/{id}/removal", person: { try await askRemoval($0) }),
            .post(
                "/cabinet/family/{id}/removal",
                person: { citizen, _ in
                    try await removeChild(childID(citizen), of: citizen.person, at: citizen.now)
                    return .redirect("/cabinet/family?removed=1")
                }),
        ]
    }

    private func childID(_ citizen: CitizenContext) throws -> ChildID {
        guard let id = ChildID(citizen.request[parameter: "id"]) else { throw NotFound() }
        return id
    }

    private func ownChild(_ citizen: CitizenContext) async throws -> Child {
        let id = try childID(citizen)
        return try await citizen.store.read { tx in try child(id, of: citizen.person, in: tx) }
    }

    private func crumbs(_ t: Language, _ last: Phrase? = nil) -> [Crumb] {
        [Crumb(t(R.cabinet), "/cabinet"), Crumb(t(T.title), last == nil ? nil : "/cabinet/family")]
            + (last.map { [Crumb(t($0))] } ?? [])
    }

    private func familyPage(_ citizen: CitizenContext) async throws -> PortalResponse {
        let (known, day) = try await citizen.store.read { tx -> ([Child], Day) in
            guard let person = try accounts.person(citizen.person, in: tx) else { throw NotFound() }
            return (try children(of: citizen.person, in: tx), today(of: person, at: citizen.now))
        }
        let t = citizen.language
        return try await citizen.page(t(T.title), crumbs: crumbs(t)) {
            h1 { t(T.title) }
            if citizen.request.query["saved"] != nil { Banner(.good, alert: true) { t(R.saved) } }
            if citizen.request.query["removed"] != nil { Banner(.good, alert: true) { t(T.removed) } }
            p(.class("lead")) { t(T.lead) }
            if known.isEmpty {
                EmptyState(
                    t(T.none), text: t(T.notCheckedNote), action: LinkButton(t(T.add), href: "/cabinet/family/new"))
            } else {
                EntryList { for child in known { ChildEntry(child: child, today: day, language: t) } }
                p(.class("muted")) { t(T.notCheckedNote) }
                ButtonRow { LinkButton(t(T.add), href: "/cabinet/family/new") }
            }
        }
    }

    private func childPage(_ citizen: CitizenContext, _ child: Child?, _ form: FormState) async throws
        -> PortalResponse
    {
        let t = citizen.language
        let title = child == nil ? T.newTitle : T.editTitle
        return try await citizen.page(
            t(title), status: form.errors.isEmpty ? 200 : 422, crumbs: crumbs(t, title)
        ) {
            h1 { t(title) }
            ErrorSummary(in: form)
            p(.class("lead")) { t(T.notCheckedNote) }
            ActionForm(
                action: child.map { "/cabinet/family/\($0.id)" } ?? "/cabinet/family/new", csrf: citizen.csrf,
                warnsUnsaved: true
            ) {
                ChildFields(form: form)
                ButtonRow {
                    Button(t(child == nil ? T.add : R.save))
                    LinkButton(t(R.back), href: "/cabinet/family", kind: .link)
                }
            }
        }
    }

    private func keepChild(_ citizen: CitizenContext, _ id: ChildID?, _ form: FormInput) async throws -> PortalResponse
    {
        let known = id == nil ? nil : try await ownChild(citizen)
        do {
            try await keepChild(id, form, of: citizen.person, at: citizen.now)
            return .redirect("/cabinet/family?saved=1")
        } catch let errors as FieldErrors {
            return try await childPage(
                citizen, known, FormState(language: citizen.language, values: form.keepable, errors: errors))
        }
    }

    private func askRemoval(_ citizen: CitizenContext) async throws -> PortalResponse {
        let child = try await ownChild(citizen)
        let t = citizen.language
        return try await citizen.page(t(T.removeTitle), crumbs: crumbs(t, T.removeTitle)) {
            h1 { t(T.removeTitle) }
            p { t(T.removeText(child.data.name.full)) }
            ActionForm(action: "/cabinet/family/\(child.id)/removal", csrf: citizen.csrf) {
                ButtonRow {
                    Button(t(T.removeYes), kind: .danger)
                    LinkButton(t(T.keep), href: "/cabinet/family", kind: .link)
                }
            }
        }
    }
}

private struct ChildEntry: Component {
    let child: Child
    let today: Day
    let language: Language

    var body: some HTML {
        let t = language
        let data = child.data
        let name = data.name.full
        Entry(name, href: "/cabinet/family/\(child.id)", language: t, level: .h2) {
            p {
                Tag(t(T.notChecked), .neutral)
                " " + t(data.sex == .female ? T.born : T.bornHe) + " " + t(R.fullDay(data.birthDate))
            }
            if child.isAdult(on: today) { p { t(R.childIsAdult) } }
            p {
                a(.href("/cabinet/family/\(child.id)")) {
                    t(T.edit)
                    span(.class("visually-hidden")) { ": " + name }
                }
                " · "
                a(.href("/cabinet/family/\(child.id)/removal")) {
                    t(T.remove)
                    span(.class("visually-hidden")) { ": " + name }
                }
            }
        }
    }
}

private struct ChildFields: Component {
    let form: FormState

    var body: some HTML {
        let t = form.language
        TextField("surname", label: t(T.surname), in: form, autocomplete: "off", maxLength: 100)
        TextField("given", label: t(T.given), in: form, autocomplete: "off", maxLength: 100)
        TextField(
            "patronymic", label: t(T.patronymic), hint: t(T.patronymicHint), in: form, autocomplete: "off",
            required: false, maxLength: 100)
        DateField("birth", label: t(T.birth), in: form)
        ChoiceGroup(
            "sex", label: t(T.sex), in: form, options: Sex.allCases.map { ChoiceOption($0.rawValue, t($0.name)) },
            inline: true)
        Fieldset(label: t(T.certificate)) {
            TextField(
                "certificate-series", label: t(T.series), hint: t(T.seriesHint), in: form, width: .short, maxLength: 20)
            TextField(
                "certificate-number", label: t(T.number), hint: t(T.numberHint), in: form, kind: .number,
                width: .short, maxLength: 20)
            DateField("certificate-on", label: t(T.issued), in: form)
        }
        SnilsField("snils", label: t(T.snils), in: form, required: false)
    }
}

extension ChildData {
    /// The data as they would be typed.
    fileprivate var formValues: [String: [String]] {
        var values = [
            "surname": name.surname.text, "given": name.given.text, "patronymic": name.patronymic?.text ?? "",
            "sex": sex.rawValue, "certificate-series": certificate.series.text,
            "certificate-number": certificate.number.digits, "snils": snils?.formatted ?? "",
        ]
        for (field, day) in [("birth", birthDate), ("certificate-on", certificate.issuedOn)] {
            let names = DateField.parts(field)
            values[names.day] = String(day.day)
            values[names.month] = String(day.month)
            values[names.year] = String(day.year)
        }
        return values.mapValues { [$0] }
    }
}
