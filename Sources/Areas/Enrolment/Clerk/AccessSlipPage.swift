import Accounts
import Catalogue
import DesignSystem
import Foundation
import Kernel
import Markup
import Web

private typealias T = EnrolmentTexts

/// The printable slip with the code to come in by, for the first time or again; shown once, kept nowhere.
struct AccessSlipPage {
    let code: ActivationCode
    let until: Date
    let person: Person
    let centre: EnrolmentCentre
    let address: String
    /// Whether the account was made just now.
    var isFirst = false
    let dates: HumanDate

    func response(_ clerk: ClerkContext) async throws -> PortalResponse {
        let t = clerk.language
        let title = t(isFirst ? NewcomerTexts.slip : T.accessSlip)
        let steps = isFirst ? NewcomerTexts.slipSteps(address) : T.accessSteps(address)
        var response = try await clerk.page(title, crumbs: [Crumb(t(T.desk), "/enrolment")]) {
            h1 { title }
            div(.class("no-print")) { Banner(.information) { p { t(T.accessOnce) } } }
            PrintedSheet {
                p { t(T.slipFor(person.name.full, person.registrationNumber.text)) }
                p(.class("muted")) { t(T.accessCode) }
                PrintedCode(code.printed)
                p { b { t(T.slipValid(dates.until(until))) } }
                ol { for step in steps { li { t(step) } } }
                p { t(T.slipSecret) }
                if isFirst { p { t(NewcomerTexts.slipLost) } }
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
