import Accounts
import DesignSystem
import Forms
import Foundation
import Kernel
import Markup
import Web

private typealias T = DraftTexts

/// All that was answered, before it is sent.
struct CheckPage: Component {
    /// What stands in the way of sending.
    enum Obstacle: Sendable, Equatable {
        case none, incomplete, notConfirmed, notSeen, noOffice
        case noRight(Phrase)
    }

    let draft: OpenDraft
    let person: Person
    let errors: FieldErrors
    let obstacle: Obstacle
    /// What others have changed in it.
    let work: [SharedWork]
    let csrf: String
    let now: Date
    let language: Language

    private var t: Language { language }
    private var heading: String { t(draft.isOwn ? T.checkTitle : T.check) }
    var title: String { heading + " · " + t(draft.title) }

    var body: some HTML {
        let steps = draft.steps
        p(.class("muted")) { t(draft.title) }
        WizardSteps(steps.map { t($0.title) } + [t(T.check)], current: steps.count + 1, language: language)
        h1 { heading }
        ObstacleBanner(page: self)
        SubjectBanner(draft: draft, saysWhyNot: obstacle == .none, language: language)
        SharingBanner(draft: draft, language: language)
        SharedWorkBanner(page: self)
        if let correction = draft.correction {
            CorrectionBanner(correction: correction, draft: draft, language: language)
        }
        if let office = draft.office {
            p {
                t(T.whoTakes) + ": "
                b { t(office.name) }
                ", " + t(StatusFacts.Place(office).text)
            }
        }
        ForEach(steps) { step in section(step) }
        if draft.isOwn {
            SendForm(page: self)
        } else {
            p { t(TogetherTexts.ownerSends) }
            ButtonRow {
                if let last = steps.last { LinkButton(t(T.back), href: "\(draft.draft.path)/\(last.id)", kind: .quiet) }
                LinkButton(t(T.allDrafts), href: "/cabinet/drafts", kind: .link)
            }
        }
        SharingLinks(draft: draft, language: language)
    }

    @HTMLBuilder
    private func section(_ step: FormStep) -> some HTML {
        let change = "\(draft.draft.path)/\(step.id)?from=check"
        h2 { t(step.title) }
        if step.id == ApplicationForm.StepID.applicant {
            ApplicantData(draft: draft, person: person, language: language)
        }
        AnswerList(
            draft.definition.lines(of: step, draft.draft.answers, draft.context).map { line in
                AnswerRow(t(line.label), t(line.value), change: change)
            } + slots(step, change), language: language)
    }

    private func slots(_ step: FormStep, _ change: String) -> [AnswerRow] {
        step.fields.filter { $0.isFile && draft.definition.asks($0, draft.draft.answers) }.map { slot in
            let files = draft.files.filter { $0.slot == slot.id }
            return AnswerRow(
                t(slot.label),
                html: ul(.class("plain")) {
                    if files.isEmpty { li(.class("muted")) { t(T.notAttached) } }
                    for file in files {
                        li { "\(file.upload.name) · \(ByteSize.text(file.upload.original.size, in: language))" }
                    }
                }, change: change)
        }
    }

    fileprivate var wrong: [(field: FormField, step: FormStep, phrase: Phrase)] {
        errors.list.compactMap { error in
            guard let field = draft.definition.field(error.field), let step = draft.definition.step(of: field.id) else {
                return nil
            }
            return (field, step, error.phrase)
        }
    }
}

/// Why it was not sent, and what to do about it.
private struct ObstacleBanner: Component {
    let page: CheckPage

    var body: some HTML {
        let t = page.language
        switch page.obstacle {
        case .none: EmptyHTML()
        case .incomplete:
            Banner(.stop, title: t(T.incomplete), alert: true) {
                ul {
                    for item in page.wrong {
                        li {
                            a(.href("\(page.draft.draft.path)/\(item.step.id)?from=check")) {
                                "\(t(item.field.label)): \(t(item.phrase))"
                            }
                        }
                    }
                }
            }
        case .notConfirmed where page.draft.accountLevel < .confirmed:
            Banner(.warning, title: t(StartTexts.emailFirst), alert: true) {
                p { t(StartTexts.emailFirstText) }
                p { a(.href("/cabinet/profile/email")) { t(StartTexts.confirmEmail) } }
            }
        case .notConfirmed:
            Banner(.warning, title: t(T.notConfirmedTitle), alert: true) {
                p { t(T.notConfirmedText) }
                p { a(.href("/cabinet/activation")) { t(T.confirm) } }
            }
        case .notSeen:
            Banner(.stop, title: t(TogetherTexts.newsStop), alert: true) { p { t(TogetherTexts.newsStopText) } }
        case .noRight(let reason):
            Banner(.stop, title: t(SubjectTexts.noRightTitle), alert: true) {
                p { t(reason) }
                p { t(SubjectTexts.draftStays) }
            }
        case .noOffice:
            Banner(.warning, title: t(T.noOfficeTitle), alert: true) { p { t(T.noOfficeText) } }
        }
    }
}

private struct SendForm: Component {
    let page: CheckPage

    var body: some HTML {
        let t = page.language
        let draft = page.draft.draft
        let last = page.draft.steps.last?.id ?? ApplicationForm.StepID.applicant
        p(.class("muted")) { t(T.sendMeans) }
        ActionForm(action: "\(draft.path)/submission", csrf: page.csrf) {
            HiddenField(FormInput.seenName, FormInput.seen(draft))
            ButtonRow {
                Button(t(draft.corrects != nil ? T.sendAgain : draft.kind == .query ? T.sendQuery : T.send))
                LinkButton(t(T.back), href: "\(draft.path)/\(last)", kind: .link)
            }
        }
    }
}
