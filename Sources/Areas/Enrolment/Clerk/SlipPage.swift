import Accounts
import Catalogue
import DesignSystem
import Kernel
import Markup
import Web

private typealias T = EnrolmentTexts

/// The printable slip with the code, shown for some minutes.
struct SlipPage {
    let path: String
    let printout: CodePrintout
    let person: Person
    let centre: EnrolmentCentre
    let address: String
    /// Whether a code that the visitor shall read out is on its way.
    let awaitsSpoken: Bool
    let form: FormState
    let dates: HumanDate

    func response(_ clerk: ClerkContext, status: Int) async throws -> PortalResponse {
        let t = clerk.language
        var response = try await clerk.page(t(T.slipTitle), status: status, crumbs: [Crumb(t(T.desk), "/enrolment")]) {
            h1 { t(T.slipTitle) }
            ErrorSummary(in: form)
            div(.class("no-print")) { Banner(.information) { p { t(T.slipGone(dates.time(printout.endsAt))) } } }
            PrintedSheet {
                p { t(T.slipFor(person.name.full, person.registrationNumber.text)) }
                p(.class("muted")) { t(T.slipCode) }
                PrintedCode(printout.code.printed)
                p { b { t(T.slipValid(dates.until(printout.codeExpiresAt))) } }
                CodeSteps(address: address, language: t)
                p(.class("small muted")) {
                    t(centre.name) + ", " + centre.placeLine(t) + " · " + dates.moment(dates.now)
                }
            }
            ButtonRow {
                PrintButton(language: t)
                LinkButton(t(T.anotherSearch), href: "/enrolment", kind: .quiet)
            }
            if let contact = SpokenContact(of: person)?.masked { onTheSpot(contact, clerk.csrf, t) }
        }
        // A code stays in no cache.
        response.headers.append(("Cache-Control", "no-store"))
        return response
    }

    private func onTheSpot(_ contact: String, _ csrf: String, _ t: Language) -> some HTML {
        section(.class("no-print")) {
            h2 { t(T.spokenTitle) }
            if awaitsSpoken || !form.errors.isEmpty {
                ActionForm(action: path + "/confirmation", csrf: csrf) {
                    TextField(
                        "code", label: t(T.spokenCode), hint: awaitsSpoken ? t(T.spokenHint(contact)) : nil, in: form,
                        kind: .smsCode, autocomplete: "off", width: .short, maxLength: 20)
                    ButtonRow { Button(t(T.spokenConfirm)) }
                }
            } else {
                p { t(T.spokenLead(contact)) }
            }
            ActionForm(action: path + "/spoken-code", csrf: csrf) {
                ButtonRow { Button(t(awaitsSpoken ? T.spokenAgain : T.spokenSend), kind: .quiet) }
            }
        }
    }
}

/// What to do with the code, for the paper.
struct CodeSteps: Component {
    let address: String
    let language: Language

    var body: some HTML {
        h2 { language(T.slipHow) }
        ol { for step in T.slipSteps(address) { li { language(step) } } }
        p { language(T.slipSecret) }
    }
}

/// The minutes of a printed code are over.
struct SlipOverPage {
    let text: Phrase

    func response(_ context: some PortalContext) async throws -> PortalResponse {
        let t = context.language
        return try await context.page(t(T.slipOverTitle)) {
            h1 { t(T.slipOverTitle) }
            p(.class("lead")) { t(text) }
            ButtonRow { LinkButton(t(T.anotherSearch), href: "/enrolment", kind: .quiet) }
        }
    }
}
