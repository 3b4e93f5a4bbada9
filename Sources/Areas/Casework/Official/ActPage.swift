import Applications
import Appointments
import DesignSystem
import Foundation
import Kernel
import Markup

private typealias T = CaseworkTexts

/// The free times that are shown, and where there are more.
struct OfferedTimes: Sendable {
    let days: [VisitDay]
    let from: Day
    let earlier: Day?
    let later: Day?

    /// Two weeks at once.
    static let span = 14
}

/// One act, its form and nothing else.
struct ActPage: Component {
    let act: CaseAct
    let file: CaseFile
    let form: FormState
    let csrf: String
    let now: Date
    let times: OfferedTimes?

    var title: String { form.language(file.label(act)) }

    var crumbs: [Crumb] {
        [Crumb(form.language(T.workplace), "/workplace"), Crumb(file.record.number.text, file.path), Crumb(title)]
    }

    var body: some HTML {
        let t = form.language
        h1 { title }
        ErrorSummary(in: form)
        p(.class("lead")) {
            "\(t(file.record.title)), "
            a(.class("nowrap"), .href(file.path)) { file.record.number.text }
            ", \(file.record.applicantName.short)"
        }
        if let times { TimesPaging(times: times, path: file.path(of: act), language: t) }
        ActionForm(
            action: file.path(of: act), csrf: csrf, multipart: act == .answer, warnsUnsaved: true
        ) {
            HiddenField("seen", file.stamp)
            if CaseForm(act: act, file: file, now: now).asksNumber {
                TextField(
                    "number", label: t(T.numberLabel), hint: t(T.numberHint), in: form, autocomplete: "off",
                    width: .medium,
                    maxLength: 40)
            }
            ActFields(act: act, file: file, form: form, now: now, times: times)
            if act.isFinal {
                CheckField("confirm", label: t(act == .handOver ? T.documentChecked : T.confirmLabel), in: form)
            }
            ButtonRow {
                Button(title, kind: [.refuse, .refuseIntake].contains(act) ? .danger : .main)
                LinkButton(t(T.backToCase), href: file.path, kind: .link)
            }
        }
    }
}

/// The fields of an act.
struct ActFields: Component {
    let act: CaseAct
    let file: CaseFile
    let form: FormState
    let now: Date
    let times: OfferedTimes?

    var body: some HTML {
        let t = form.language
        switch act {
        case .register: EmptyHTML()
        case .accept, .start: comment(required: false)
        case .refuseIntake, .refuse:
            CheckGroup(
                "grounds", label: t(T.groundsLabel), hint: t(T.groundsHint), in: form,
                options: file.grounds(at: act == .refuse ? .decision : .intake).map { ChoiceOption($0.id, t($0.text)) })
            comment(required: true)
        case .returnForCorrection:
            CheckGroup(
                "fields", label: t(T.fieldsLabel), hint: t(T.fieldsHint), in: form,
                options: file.correctable.map { ChoiceOption($0.id, t($0.label)) })
            comment(required: true)
        case .invite: InviteFields(file: file, form: form, now: now)
        case .offer:
            if let times {
                HiddenField("from", times.from.iso)
                VisitTimeField(
                    "slot", label: t(T.slotLabel), in: form, days: times.days, zone: file.office.zone, now: now)
            }
            comment(required: false)
        case .recordVisit: VisitFields(file: file, form: form)
        case .ready: ReadyFields(file: file, form: form)
        case .handOver: HandoverFields(form: form)
        case .answer:
            TextAreaField("answer", label: t(T.answerField), in: form, rows: 8, limit: 8000)
            FileField("file", label: t(T.answerFileField), hint: t(T.answerFileHint), in: form, required: false)
        }
    }

    private func comment(required: Bool) -> TextAreaField {
        TextAreaField(
            "comment", label: form.language(T.comment), hint: form.language(T.commentHint), in: form, rows: 4,
            limit: act == .offer ? 1000 : 4000, required: required)
    }
}

/// More days before and after those shown.
struct TimesPaging: Component {
    let times: OfferedTimes
    let path: String
    let language: Language

    var body: some HTML {
        p(.class("no-print")) {
            if let earlier = times.earlier {
                a(.class("tap"), .href("\(path)?from=\(earlier.iso)")) { "← " + language(AppointmentsTexts.earlier) }
                " "
            }
            if let later = times.later {
                a(.class("tap"), .href("\(path)?from=\(later.iso)")) { language(AppointmentsTexts.later) + " →" }
            }
        }
    }
}

/// The invitation: when, where and with what, as the applicant will read it.
struct InviteFields: Component {
    let file: CaseFile
    let form: FormState
    let now: Date

    var body: some HTML {
        let t = form.language
        let dates = HumanDate(now: now, zone: file.office.zone, language: t)
        AnswerList(
            [
                AnswerRow(t(T.visitTime), file.visit?.open(at: now).map { dates.moment($0.start) } ?? ""),
                AnswerRow(t(file.office.name), t(StatusFacts.Place(file.office).text)),
                AnswerRow(t(T.bringLabel), file.bring.map { t($0) }.joined(separator: "; ")),
            ], language: t)
        TextAreaField(
            "comment", label: t(T.comment), hint: t(T.commentHint), in: form, rows: 3, limit: 4000, required: false)
    }
}

/// Who came, and every original against its copy.
struct VisitFields: Component {
    let file: CaseFile
    let form: FormState

    var body: some HTML {
        let t = form.language
        ChoiceGroup(
            "came", label: t(T.cameLabel), in: form,
            options: [ChoiceOption("yes", t(T.came)), ChoiceOption("no", t(T.cameNot))], inline: true)
        h2 { t(T.findingsLabel) }
        p { t(T.findingsHint) }
        for document in file.originals {
            ChoiceGroup(
                document.field, label: t(document.name), in: form,
                options: OriginalFinding.allCases.filter { $0 != .notNeeded || document.isConditional }
                    .map { ChoiceOption($0.rawValue, t(T.finding($0))) },
                required: true, inline: true)
        }
        ChoiceGroup(
            "next", label: t(T.nextLabel), in: form,
            options: [ChoiceOption("continue", t(T.nextContinue)), ChoiceOption("provided", t(T.nextProvided))],
            required: false)
        TextAreaField(
            "comment", label: t(T.comment), hint: t(T.commentHint), in: form, rows: 3, limit: 400, required: false)
    }
}

/// Where, when and with what the outcome is received.
struct ReadyFields: Component {
    let file: CaseFile
    let form: FormState

    var body: some HTML {
        let t = form.language
        let outcomes = file.positiveOutcomes
        if !outcomes.isEmpty {
            ChoiceGroup(
                "outcome", label: t(T.outcomeLabel), in: form,
                options: outcomes.enumerated().map { ChoiceOption(String($0.offset), t($0.element.name)) })
        }
        AnswerList(
            [AnswerRow(t(file.office.name), "\(t(file.office.address)) · \(t(file.office.hours.text))")], language: t)
        TextField("room", label: t(T.roomLabel), in: form, required: false, width: .medium, maxLength: 100)
        TextAreaField("bring", label: t(T.bringField), hint: t(T.bringHint), in: form, rows: 3)
        DateField("kept", label: t(T.keptLabel), hint: t(T.keptHint), in: form)
        TextAreaField(
            "comment", label: t(T.comment), hint: t(T.commentHint), in: form, rows: 3, limit: 4000, required: false)
    }
}

/// Who takes the outcome.
struct HandoverFields: Component {
    let form: FormState

    var body: some HTML {
        let t = form.language
        ChoiceGroup(
            "receiver", label: t(T.receiverLabel), in: form,
            options: [
                ChoiceOption("applicant", t(T.receiverApplicant)), ChoiceOption("representative", t(T.receiverOther)),
            ])
        TextField("representative", label: t(T.representativeLabel), in: form, required: false, maxLength: 200)
        TextAreaField(
            "comment", label: t(T.comment), hint: t(T.commentHint), in: form, rows: 3, limit: 1000, required: false)
    }
}
