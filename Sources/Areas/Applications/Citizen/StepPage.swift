import Accounts
import Appointments
import DesignSystem
import Forms
import Foundation
import Kernel
import Markup
import Web

private typealias T = DraftTexts

/// One step of a draft.
struct StepPage: Component {
    let draft: OpenDraft
    let step: FormStep
    let person: Person
    let visitDays: [VisitDay]
    let errors: FieldErrors
    let toCheck: Bool
    let csrf: String
    let now: Date
    let language: Language

    private var t: Language { language }
    private var zone: TimeZone { draft.office?.zone ?? .gmt }

    var title: String { t(step.title) + " · " + t(draft.title) }

    var body: some HTML {
        let steps = draft.steps
        let current = (steps.firstIndex { $0.id == step.id } ?? 0) + 1
        p(.class("muted")) { t(draft.title) }
        WizardSteps(steps.map { t($0.title) } + [t(T.check)], current: current, language: language)
        h1 { t(step.title) }
        SubjectBanner(draft: draft, saysWhyNot: true, language: language)
        SharingBanner(draft: draft, language: language)
        if let correction = draft.correction {
            CorrectionBanner(correction: correction, draft: draft, language: language)
        }
        // «Заполните это поле» means something only with the name of the field.
        ErrorSummary(
            in: FormState(language: language, errors: errors),
            labels: Dictionary(step.fields.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first }))
        if step.id == ApplicationForm.StepID.applicant {
            if let introduction = step.introduction { p { t(introduction) } }
            ApplicantData(draft: draft, person: person, language: language)
            p { a(.href("/cabinet/profile")) { t(T.toProfile) } }
        } else if let introduction = step.introduction {
            p { t(introduction) }
        }
        if let office = draft.office, step.fields.contains(where: { $0.kind == .visitTime }) {
            // The hours stand beside the choice of a time (R78).
            p(.class("muted")) { t(OwnPagesTexts.officeHours) + ": " + t(office.hours.text) }
        }
        StepForm(page: self, isFirst: current == 1)
        SharingLinks(draft: draft, language: language)
    }

    fileprivate var fields: FormStepFields {
        let (days, zone, now) = (visitDays, zone, now)
        let files = Dictionary(grouping: draft.files, by: \.slot).mapValues { files in
            files.map { file in
                SlotFile(
                    id: file.id.text, name: file.upload.name,
                    size: ByteSize.text(file.upload.original.size, in: language),
                    view: "\(draft.draft.path)/files/\(file.id)")
            }
        }
        return FormStepFields(
            step, answers: draft.draft.answers, errors: errors, language: language, files: files
        ) { field, state in
            AnyHTML(
                VisitTimeField(
                    field.id, label: state.language(field.label), hint: field.hint.map { state.language($0) },
                    in: state, days: days, zone: zone, now: now))
        }
    }

    fileprivate var savedAt: String {
        t(T.saved(HumanDate(now: now, zone: zone, language: language).time(draft.draft.updatedAt)))
    }
}

/// The form around the fields.
private struct StepForm: Component {
    let page: StepPage
    let isFirst: Bool

    var body: some HTML {
        let t = page.language
        let path = "\(page.draft.draft.path)/\(page.step.id)"
        let isFiles = page.step.takesFiles
        ActionForm(
            action: isFiles ? path + "/files" : path, csrf: page.csrf, multipart: isFiles, autosave: path + "/autosave",
            warnsUnsaved: false
        ) {
            HiddenField("version", String(page.draft.draft.version))
            HiddenField(FormInput.seenName, FormInput.seen(page.draft.draft))
            if page.toCheck { HiddenField("return", "check") }
            page.fields
            ButtonRow {
                Button(t(page.toCheck ? T.toCheck : T.next))
                if isFiles { Button(t(T.uploadNow), kind: .quiet, name: "go", value: "stay") }
                if !isFirst { Button(t(T.back), kind: .link, name: "go", value: "back") }
                Button(t(T.exit), kind: .link, name: "go", value: "exit")
                AutosaveHint(text: page.savedAt)
            }
        }
    }
}

/// The applicant's data that the account has already (R65).
struct KnownData: Component {
    let person: Person
    let language: Language

    var body: some HTML { AnswerList(Self.rows(CopyDraft.snapshot(person), language), language: language) }

    static func rows(_ person: ApplicantSnapshot, _ language: Language) -> [AnswerRow] {
        let t = language
        let born = HumanDate(now: person.birthDate.start(in: .gmt), zone: .gmt, language: language).fullDay(
            person.birthDate)
        var rows = [
            AnswerRow(t(T.name), person.name.full), AnswerRow(t(T.birthDate), born),
            AnswerRow(t(T.sex), t(person.sex.name)),
            AnswerRow(t(T.snils), person.snils.formatted),
        ]
        if let inn = person.inn { rows.append(AnswerRow(t(T.inn), inn.digits)) }
        if let email = person.email { rows.append(AnswerRow(t(T.email), email.text)) }
        if let phone = person.phone { rows.append(AnswerRow(t(T.phone), phone.display)) }
        return rows
    }
}

/// What the agency asks to correct, with links to the steps.
struct CorrectionBanner: Component {
    let correction: OpenDraft.Correction
    let draft: OpenDraft
    let language: Language

    var body: some HTML {
        let t = language
        let fields = correction.fields.compactMap { draft.definition.field($0) }.filter { field in
            draft.definition.step(of: field.id).map(draft.isSeen) ?? true
        }
        Banner(.warning, title: t(T.correctionOf(correction.number))) {
            if let comment = correction.comment, !comment.isEmpty { p { comment } }
            if !fields.isEmpty {
                p { t(T.correctFields) }
                ul {
                    for field in fields {
                        li {
                            a(.href("\(draft.draft.path)/\(draft.definition.step(of: field.id)?.id ?? "check")")) {
                                t(field.label)
                            }
                        }
                    }
                }
            }
        }
    }
}
