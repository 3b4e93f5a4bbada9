import Catalogue
import DesignSystem
import Kernel
import Markup
import Web

private typealias T = EnrolmentTexts

/// One letter: where it goes, its way with dates and names, and what can be done with it now.
struct LetterPage {
    let file: LetterFile
    let catalogue: CatalogueSnapshot
    let form: FormState
    let isStale: Bool
    let dates: HumanDate
    private var letter: ActivationLetter { file.letter }
    private var t: Language { form.language }
    private var path: String { "/enrolment/letters/\(letter.id)" }

    func response(_ clerk: PostalClerkContext, status: Int) async throws -> PortalResponse {
        let title = t(T.letterPage) + " " + file.person.registrationNumber.text
        return try await clerk.page(title, status: status, crumbs: [Crumb(t(T.letters), "/enrolment/letters")]) {
            h1 { title }
            ErrorSummary(in: form)
            if isStale {
                Banner(.warning, alert: true) { p { t(T.stale(T.name(of: letter.step))) } }
            }
            AnswerList(rows, language: t)
            actions(clerk.csrf)
            h2 { t(T.wayTitle) }
            Timeline(letter.timeline(dates, names: actor), language: t)
        }
    }

    private var rows: [AnswerRow] {
        var rows = [
            AnswerRow(t(T.recipient), file.person.name.full),
            AnswerRow(t(T.letterTo), letter.destination.text(catalogue, t)),
            AnswerRow(t(T.state), t(T.name(of: letter.step))),
        ]
        if let number = letter.number {
            rows.append(AnswerRow(t(T.letterNumber), html: span(.class("nowrap number")) { number.shown }))
        }
        if let tracking = letter.tracking {
            rows.append(AnswerRow(t(T.tracking), html: span(.class("nowrap number")) { tracking.text }))
        }
        return rows
    }

    @HTMLBuilder
    private func actions(_ csrf: String) -> some HTML {
        switch letter.step {
        case .ordered: printForm(T.printButton, .main, csrf)
        case .printed:
            h2 { t(T.postTitle) }
            ActionForm(action: path + "/posting", csrf: csrf) {
                TextField(
                    "tracking", label: t(T.tracking), hint: t(T.trackingHint), in: form, kind: .code, width: .medium,
                    maxLength: 40)
                ButtonRow { Button(t(T.postButton)) }
            }
            printForm(T.reprintButton, .quiet, csrf)
        case .posted:
            ActionForm(action: path + "/arrival", csrf: csrf) { ButtonRow { Button(t(T.arriveButton)) } }
            returnForm(csrf)
        case .arrived:
            ActionForm(action: path + "/handover", csrf: csrf) { ButtonRow { Button(t(T.handOverButton)) } }
            returnForm(csrf)
        case .handedOver, .returned, .cancelled: EmptyHTML()
        }
    }

    private func printForm(_ button: Phrase, _ kind: ButtonKind, _ csrf: String) -> some HTML {
        ActionForm(action: "/enrolment/letters/printing", csrf: csrf) {
            HiddenField("letter", letter.id.text)
            ButtonRow {
                Button(t(button), kind: kind)
                if kind == .quiet { small(.class("muted")) { t(T.reprintHint) } }
            }
        }
    }

    private func returnForm(_ csrf: String) -> some HTML {
        ActionForm(action: path + "/return", csrf: csrf) { ButtonRow { Button(t(T.returnButton), kind: .danger) } }
    }

    /// Who did it: a colleague by name, the applicant, the portal.
    private func actor(_ event: LetterEvent) -> String? {
        if let name = event.actorID.flatMap({ file.staff[$0] }) { return "· " + name }
        return "· " + t(event.actorKind == "person" ? T.byApplicant : T.bySystem)
    }
}
