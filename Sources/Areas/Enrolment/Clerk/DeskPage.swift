import Accounts
import Catalogue
import DesignSystem
import Kernel
import Markup
import Web

private typealias T = EnrolmentTexts

/// The desk: one field, and what was done today.
struct DeskPage {
    let centre: EnrolmentCentre
    let counts: DeskCounts
    let form: FormState
    let unfinished: Registration?
    /// The СНИЛС that was searched for and nobody has registered with.
    let unknown: Snils?
    /// What was done just before.
    let done: Phrase?
    let dates: HumanDate

    func response(_ clerk: ClerkContext, status: Int) async throws -> PortalResponse {
        let t = clerk.language
        return try await clerk.page(t(T.desk), status: status) {
            h1 { t(T.desk) }
            p(.class("muted")) { t(centre.name) + ", " + centre.placeLine(t) }
            ErrorSummary(in: form)
            if let done, form.errors.isEmpty { Banner(.good, alert: true) { p { t(done) } } }
            if let unfinished {
                Banner(.warning, alert: true) {
                    p { t(T.notFinished) }
                    p(.class("small")) { t(T.registration) + " " + unfinished.number.text }
                }
            }
            p { t(T.deskLead) }
            if let unknown, centre.services.contains(.registration) {
                UnknownSnils(snils: unknown, csrf: clerk.csrf, language: t)
            }
            ActionForm(action: "/enrolment/searches", csrf: clerk.csrf) {
                TextField(
                    "query", label: t(T.queryLabel), hint: t(T.queryHint), in: form, kind: .code, autofocus: true,
                    width: .medium, maxLength: 60)
                ButtonRow {
                    Button(t(T.find))
                    if centre.services.contains(.registration) {
                        LinkButton(t(NewcomerTexts.start), href: "/enrolment/newcomers/new", kind: .quiet)
                    }
                }
            }
            h2 { t(T.today) }
            CountsStrip(counts: counts, language: t)
            p { a(.class("tap"), .href("/enrolment/journal")) { t(T.journal) } }
        }
    }
}

/// From a search that found nobody straight to the form, with the number that was typed.
private struct UnknownSnils: Component {
    let snils: Snils
    let csrf: String
    let language: Language

    var body: some HTML {
        ActionForm(action: "/enrolment/newcomers/new", csrf: csrf) {
            HiddenField("snils", snils.formatted)
            ButtonRow { Button(language(NewcomerTexts.startFound), kind: .quiet) }
        }
    }
}

/// How many codes and refusals.
struct CountsStrip: Component {
    let counts: DeskCounts
    let language: Language

    var body: some HTML {
        FactsStrip([
            Fact(language(T.issuedCount), String(counts.issued)),
            Fact(language(T.refusedCount), String(counts.refused)),
            Fact(language(T.accessCount), String(counts.access)),
            Fact(language(NewcomerTexts.count), String(counts.registered)),
        ])
    }
}

/// Several registrations with one СНИЛС.
struct DeskResultsPage {
    let people: [Person]
    let dates: HumanDate

    func response(_ clerk: ClerkContext) async throws -> PortalResponse {
        let t = clerk.language
        return try await clerk.page(t(T.several), crumbs: [Crumb(t(T.desk), "/enrolment")]) {
            h1 { t(T.several) }
            p { t(T.severalLead) }
            DataTable(
                caption: t(T.several),
                columns: [TableColumn(t(T.registration)), TableColumn(t(T.registered)), TableColumn(t(T.level))],
                rows: people.map { person in
                    TableRow {
                        a(.class("nowrap number"), .href("/enrolment/registrations/\(person.id)")) {
                            person.registrationNumber.text
                        }
                        dates.moment(person.createdAt)
                        t(person.level == .confirmed ? T.levelConfirmed : T.levelNot)
                    }
                })
            p { a(.class("tap"), .href("/enrolment")) { t(T.anotherSearch) } }
        }
    }
}
