import Accounts
import Catalogue
import DesignSystem
import Kernel
import Markup
import Web

private typealias T = EnrolmentTexts

/// The printable slip with the code, shown for some minutes.
struct SlipPage {
    let printout: CodePrintout
    let person: Person
    let centre: EnrolmentCentre
    let address: String
    let dates: HumanDate

    func response(_ clerk: ClerkContext) async throws -> PortalResponse {
        let t = clerk.language
        var response = try await clerk.page(t(T.slipTitle), crumbs: [Crumb(t(T.desk), "/enrolment")]) {
            h1 { t(T.slipTitle) }
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
        }
        // A code stays in no cache.
        response.headers.append(("Cache-Control", "no-store"))
        return response
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
