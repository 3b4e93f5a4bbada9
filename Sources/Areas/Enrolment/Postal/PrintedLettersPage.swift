import Catalogue
import DesignSystem
import Kernel
import Markup
import Web

private typealias T = EnrolmentTexts

/// The letters of a batch, each on a sheet with its address in the window of the envelope.
struct PrintedLettersPage {
    let batch: String
    let sheets: [PrintedLetter]
    let catalogue: CatalogueSnapshot
    let address: String
    let dates: HumanDate

    func response(_ clerk: PostalClerkContext) async throws -> PortalResponse {
        let t = clerk.language
        let ends = sheets.map(\.printout.endsAt).min() ?? dates.now
        var response = try await clerk.page(t(T.printTitle), crumbs: [Crumb(t(T.letters), "/enrolment/letters")]) {
            div(.class("no-print")) {
                h1 { t(T.printTitle) }
                Banner(.information) { p { t(T.printLead(sheets.count, dates.time(ends))) } }
                ButtonRow {
                    PrintButton(language: t)
                    LinkButton(t(T.listForPost), href: "/enrolment/letters/printing/\(batch)/list", kind: .quiet)
                    LinkButton(t(T.letters), href: "/enrolment/letters?step=printed", kind: .quiet)
                }
            }
            div {
                for sheet in sheets {
                    PrintedSheet { LetterSheet(sheet: sheet, catalogue: catalogue, address: address, clerk: dates) }
                }
            }
        }
        // Codes stay in no cache.
        response.headers.append(("Cache-Control", "no-store"))
        return response
    }
}

/// One letter, in the language that the person chose, whatever the clerk reads.
struct LetterSheet: Component {
    let sheet: PrintedLetter
    let catalogue: CatalogueSnapshot
    let address: String
    let dates: HumanDate

    init(sheet: PrintedLetter, catalogue: CatalogueSnapshot, address: String, clerk: HumanDate) {
        self.sheet = sheet
        self.catalogue = catalogue
        self.address = address
        let zone = catalogue.region(sheet.person.region)?.zone ?? clerk.zone
        dates = HumanDate(now: clerk.now, zone: zone, language: sheet.person.language)
    }

    var body: some HTML {
        let t = dates.language
        div(.lang(t.rawValue)) {
            AddressWindow(window)
            h2 { t(T.letterHeading) }
            p { t(T.letterGreeting(sheet.person.name.address)) }
            p { t(T.letterText) }
            PrintedCode(sheet.printout.code.printed)
            p { t(T.letterValid(dates.fullDay(lastDay))) }
            CodeSteps(address: address, language: t)
            p { t(T.letterStranger) }
            for line in catalogue.helpLines(for: sheet.person.region) {
                p { t(line.name) + ": " + line.phone.display }
            }
            p(.class("small muted")) { sheet.person.registrationNumber.text + " · " + dates.moment(dates.now) }
        }
    }

    /// The last whole day of the code.
    private var lastDay: Day { Day(of: sheet.printout.codeExpiresAt, in: dates.zone).adding(days: -1) }

    // The post reads Russian, whatever the letter is written in.
    private var window: [String] {
        [T.registeredMail.ru, sheet.person.name.full, sheet.destination.text(catalogue, .ru)]
    }
}
