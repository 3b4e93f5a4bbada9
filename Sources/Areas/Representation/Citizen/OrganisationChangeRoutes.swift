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
    /// What only the head does: other data, and the end.
    var organisationChangeRoutes: [Route] {
        [
            .get("/cabinet/organisations/{id}/details", person: { try await detailsPage($0) }),
            .post("/cabinet/organisations/{id}/details", person: { try await takeDetails($0, $1) }),
            .get(
                "/cabinet/organisations/{id}/removal",
                person: { try await removalPage($0, FormState(language: $0.language)) }),
            .post("/cabinet/organisations/{id}/removal", person: { try await takeRemoval($0, $1) }),
        ]
    }

    private func detailsPage(_ citizen: CitizenContext, _ typed: FormState? = nil) async throws -> PortalResponse {
        let place = try await place(citizen, headOnly: true)
        let t = citizen.language
        let data = place.organisation.data
        let form =
            typed
            ?? FormState(
                language: t,
                values: [
                    "name": [data.name], "address": [data.address ?? ""], "email": [data.email?.text ?? ""],
                    "phone": [data.phone?.display ?? ""], "seen": [Self.version(place.organisation)],
                ])
        let isLegal = place.organisation.kind == .legal
        return try await citizen.page(
            t(T.editTitle), status: form.errors.isEmpty ? 200 : 422,
            crumbs: organisationCrumbs(t, t(T.editTitle))
        ) {
            h1 { t(T.editTitle) }
            ErrorSummary(in: form)
            p(.class("lead")) { t(isLegal ? T.editLead : T.editSole) }
            ActionForm(action: place.path + "/details", csrf: citizen.csrf, warnsUnsaved: true) {
                HiddenField("seen", form["seen"])
                if isLegal {
                    TextField(
                        "name", label: t(T.name), hint: t(T.nameHint), in: form, autocomplete: "organization",
                        maxLength: 300)
                }
                TextField("address", label: t(T.address), in: form, required: false, maxLength: 300)
                TextField(
                    "email", label: t(T.email), in: form, kind: .email, required: false, width: .medium, maxLength: 254)
                PhoneField("phone", label: t(T.phone), in: form, required: false)
                ButtonRow {
                    Button(t(T.save))
                    LinkButton(t(R.back), href: place.path, kind: .link)
                }
            }
        }
    }

    private func takeDetails(_ citizen: CitizenContext, _ form: FormInput) async throws -> PortalResponse {
        let id = try organisationID(citizen)
        do {
            try await editOrganisation(form, id, seen: form["seen"], by: citizen.person, at: citizen.now)
            return .redirect("/cabinet/organisations/\(id)?saved=1")
        } catch let errors as FieldErrors {
            return try await detailsPage(
                citizen, FormState(language: citizen.language, values: form.keepable, errors: errors))
        }
    }

    private func removalPage(_ citizen: CitizenContext, _ form: FormState) async throws -> PortalResponse {
        let place = try await place(citizen, headOnly: true)
        let t = citizen.language
        let proof = try await accounts.proofFields(citizen, in: form)
        return try await citizen.page(
            t(T.removalTitle), status: form.errors.isEmpty ? 200 : 422, crumbs: organisationCrumbs(t, t(T.removal))
        ) {
            h1 { t(T.removalTitle) }
            ErrorSummary(in: form)
            p { place.organisation.data.name }
            Banner(.warning) { t(T.removalLead) }
            ul { for line in T.removalList { li { t(line) } } }
            ActionForm(action: place.path + "/removal", csrf: citizen.csrf) {
                proof
                ButtonRow {
                    Button(t(T.removal), kind: .danger)
                    LinkButton(t(R.back), href: place.path, kind: .link)
                }
            }
        }
    }

    private func takeRemoval(_ citizen: CitizenContext, _ input: FormInput) async throws -> PortalResponse {
        let id = try organisationID(citizen)
        // Of a stranger no password is compared.
        _ = try await place(citizen, headOnly: true)
        var form = FormState(language: citizen.language)
        try await accounts.proveOwner(citizen, input, &form)
        guard form.errors.isEmpty else { return try await removalPage(citizen, form) }
        try await removeOrganisation(id, by: citizen.person, at: citizen.now)
        return .redirect("/cabinet/organisations?removed=1")
    }
}

/// What was done to an organisation, when and by whom.
struct OrganisationHistory: Component {
    let steps: [JournalLine]
    /// Of those who belong to it now, by the id of their account.
    let names: [String: String]
    let dates: HumanDate
    let language: Language

    var body: some HTML {
        let t = language
        let known = steps.compactMap { line in T.step(line.action).map { (line, $0) } }
        if !known.isEmpty {
            Details(t(T.history)) {
                DataTable(
                    caption: t(T.history),
                    columns: [TableColumn(t(T.when)), TableColumn(t(T.what)), TableColumn(t(T.who))],
                    rows: known.map { line, step in
                        TableRow {
                            span(.class("nowrap")) { dates.moment(line.at) }
                            t(step) + fields(line)
                            line.actorID.flatMap { names[$0] } ?? t(line.actorKind == "person" ? T.someone : T.portal)
                        }
                    }, showsCaption: false)
            }
        }
    }

    /// Which data changed; their former values are kept nowhere.
    private func fields(_ line: JournalLine) -> String {
        guard line.action == "organisation.edited",
            let names = line.details.firstMatch(of: /"fields":"([a-z ]+)"/)
        else { return "" }
        return ": " + language(T.fields(names.output.1.split(separator: " ")))
    }
}
