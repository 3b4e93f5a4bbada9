import DesignSystem
import Forms
import Foundation
import Kernel
import Markup
import Web

private typealias T = TogetherTexts

/// Two have changed one page: both answers to each question on which they differ, and a choice.
struct ClashPage: Component {
    let clash: DraftClash
    let form: FormInput
    let csrf: String
    let now: Date
    let language: Language

    private var t: Language { language }
    var title: String { t(T.clashTitle) + " · " + t(clash.step.title) }

    var body: some HTML {
        let draft = clash.kept
        let path = "\(draft.draft.path)/\(clash.step.id)"
        let state = FormState(language: language, values: form.keepable, errors: clash.errors)
        p(.class("muted")) { t(draft.title) + " · " + t(clash.step.title) }
        h1 { t(T.clashTitle) }
        SharingBanner(draft: draft, language: language)
        Banner(.warning, alert: clash.errors.isEmpty) { p { why } }
        ErrorSummary(
            in: state,
            labels: Dictionary(
                clash.fields.map { (DraftClash.choice(of: $0), $0.label) }, uniquingKeysWith: { first, _ in first }))
        ActionForm(action: path, csrf: csrf) {
            HiddenField("version", String(draft.draft.version))
            HiddenField(FormInput.seenName, FormInput.seen(draft.draft))
            HiddenField(DraftClash.marker, "1")
            if form["return"] == "check" { HiddenField("return", "check") }
            for input in clash.step.fields.flatMap(\.inputs) {
                HiddenField(input, clash.typed.draft.answers[input])
            }
            for field in clash.fields {
                ChoiceGroup(
                    DraftClash.choice(of: field), label: t(field.label), in: state,
                    options: [
                        ChoiceOption(DraftClash.Choice.mine.rawValue, t(T.mine(answer(field, in: clash.typed)))),
                        ChoiceOption(DraftClash.Choice.kept.rawValue, t(T.kept(answer(field, in: clash.kept)))),
                    ])
            }
            ButtonRow {
                Button(t(T.keepChosen))
                LinkButton(t(T.dropMine), href: path, kind: .link)
            }
        }
    }

    private var why: String {
        guard let other = clash.other else { return t(T.clashElsewhere) }
        let dates = HumanDate(now: now, zone: clash.kept.office?.zone ?? .gmt, language: language)
        return t(T.clashBy(other.name, dates.relativeMoment(other.at)))
    }

    private func answer(_ field: FormField, in open: OpenDraft) -> String {
        let said = clash.words(field, in: open).map { t($0) } ?? ""
        return said.isEmpty ? t(T.nothing) : said
    }
}
