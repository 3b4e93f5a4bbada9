import Accounts
import DesignSystem
import Kernel
import Markup
import Web

private typealias T = EnrolmentTexts

/// A registration to compare with the originals; then a code, or a refusal (R31, R32).
struct DeskRegistrationPage {
    let file: DeskFile
    /// What this centre does.
    let services: Set<CentreService>
    /// The id that the check will have: a form sent twice is one check.
    let check: String
    let form: FormState
    let refusing: Bool
    let dates: HumanDate
    private var t: Language { form.language }
    private var person: Person { file.person }
    private var path: String { "/enrolment/registrations/\(person.id)" }

    func response(_ clerk: ClerkContext, status: Int) async throws -> PortalResponse {
        let title = t(T.registration) + " " + person.registrationNumber.text
        return try await clerk.page(title, status: status, crumbs: [Crumb(t(T.desk), "/enrolment")]) {
            h1 {
                t(T.registration) + " "
                span(.class("nowrap")) { person.registrationNumber.text }
            }
            ErrorSummary(in: form)
            notes
            h2 { t(T.dataTitle) }
            AnswerList(rows, language: t)
            if file.canIssue, !services.contains(.code) { Banner(.warning) { p { t(CentreTexts.notHere) } } }
            if file.canIssue, services.contains(.code) { issueForm(clerk.csrf) }
            if file.blocker == .snilsTaken, services.contains(.changes) {
                Details(t(T.mergeTitle), open: refusing == false && !form.errors.isEmpty) {
                    p { t(T.mergeLead) }
                    checkForm("/merging", T.merge, clerk.csrf)
                }
            }
            if person.level != .confirmed { refusalForm(clerk.csrf) }
            if person.level == .confirmed, services.contains(.access) {
                Details(t(T.accessTitle), open: !form.errors.isEmpty) {
                    p { t(T.accessLead) }
                    checkForm("/access", T.giveAccess, clerk.csrf)
                }
            }
            if person.level == .confirmed, services.contains(.changes) {
                p { a(.class("tap"), .href(path + "/name")) { t(T.nameTitle) } }
            }
            p { a(.class("tap"), .href("/enrolment")) { t(T.anotherSearch) } }
        }
    }

    @HTMLBuilder
    private var notes: some HTML {
        switch file.blocker {
        case .alreadyConfirmed: Banner(.good) { p { t(T.alreadyConfirmed) } }
        case .snilsTaken: Banner(.stop) { p { t(T.takenBy(file.holder?.registrationNumber.text ?? "")) } }
        case .closed: Banner(.stop) { p { t(T.accountClosed) } }
        case nil: EmptyHTML()
        }
        if file.canIssue {
            switch file.secondLook {
            case .notNeeded: EmptyHTML()
            case .needed: Banner(.warning) { p { t(T.secondNeeded) } }
            case .waits: Banner(.warning) { p { t(T.secondWaits) } }
            case .ready(let since): Banner(.information) { p { t(T.secondReady(dates.time(since))) } }
            }
            switch file.state.step {
            case .codeIssued(let until): Banner(.warning) { p { t(T.hasCode(dates.until(until))) } }
            case .letter(let step): if step.isOpen { Banner(.warning) { p { t(T.hasLetter) } } }
            default: EmptyHTML()
            }
            if let refusal = file.state.refusal {
                Banner(.information) {
                    p {
                        t(T.lastRefusal) + " " + dates.moment(refusal.at) + ". "
                            + t(refusal.reason.phrase(refusal.mismatches.map(\.field))) + "."
                    }
                    if !refusal.comment.isEmpty {
                        p(.class("preline")) { refusal.comment }
                    }
                    fieldLine(T.correctedFields, refusal.mismatches.filter(\.isCorrected))
                    fieldLine(T.uncorrectedFields, refusal.mismatches.filter { !$0.isCorrected })
                    if refusal.mismatches.isEmpty, let changed = person.identityChangedAt, changed > refusal.at {
                        p { b { t(T.correctedSince) + " " + dates.moment(changed) } }
                    }
                }
            }
        }
    }

    @HTMLBuilder
    private func fieldLine(_ title: Phrase, _ found: [Mismatch]) -> some HTML {
        if !found.isEmpty {
            p {
                b { t(title) + " " }
                t(found.map(\.field).list)
            }
        }
    }

    private var rows: [AnswerRow] {
        [
            AnswerRow(t(T.surname), person.name.surname.text), AnswerRow(t(T.given), person.name.given.text),
            AnswerRow(t(T.patronymic), person.name.patronymic?.text ?? t(T.noPatronymic)),
            AnswerRow(t(T.birthDate), dates.fullDay(person.birthDate)), AnswerRow(t(T.sex), t(person.sex.name)),
            AnswerRow(t(T.snils), html: span(.class("number nowrap")) { person.snils.formatted }),
            AnswerRow(t(T.registered), dates.moment(person.createdAt)),
        ]
            + (person.passport.map { passport in
                [
                    AnswerRow(
                        t(T.passport),
                        html: span(.class("number nowrap")) { passport.series.digits + " " + passport.number.digits })
                ]
            } ?? [])
            + (file.register.map { [AnswerRow(t(T.registerRow), t(T.registerHint($0)))] } ?? [])
    }

    private func issueForm(_ csrf: String) -> some HTML {
        Fragment {
            h2 { t(T.checkTitle) }
            checkForm("/code", T.issue, csrf)
        }
    }

    /// What is compared, and the document that was shown.
    private func checkForm(_ action: String, _ button: Phrase, _ csrf: String) -> some HTML {
        Fragment {
            ActionForm(action: path + action, csrf: csrf) {
                HiddenField("check", check)
                DeskEvidenceFields(form: form, hasPatronymic: person.name.patronymic != nil)
                ButtonRow { Button(t(button)) }
            }
        }
    }

    private func refusalForm(_ csrf: String) -> some HTML {
        Details(t(T.refuseTitle), open: refusing || !file.canIssue) {
            ActionForm(action: path + "/refusal", csrf: csrf) {
                HiddenField("check", check)
                SelectField(
                    "reason", label: t(T.reason), in: form,
                    options: RefusalReason.allCases.map { ChoiceOption($0.rawValue, t($0.phrase)) })
                FieldColumns(isWide: true) {
                    CheckGroup(
                        "fields", label: t(T.mismatchLabel), hint: t(T.mismatchHint), in: form,
                        options: MismatchedField.of(person).map { ChoiceOption($0.rawValue, t($0.label)) },
                        required: false)
                }
                TextAreaField(
                    "comment", label: t(T.comment), hint: t(T.commentHint), in: form, rows: 3, limit: 1_000,
                    required: false)
                ButtonRow { Button(t(T.refuse), kind: .danger) }
            }
        }
    }
}

/// What is compared, and the document that was shown.
struct DeskEvidenceFields: Component {
    let form: FormState
    let hasPatronymic: Bool
    /// In columns, where the page has much to show.
    var isDense = false

    var body: some HTML {
        if isDense {
            FieldColumns(isWide: true) { compared }
            FieldColumns { document }
        } else {
            compared
            document
        }
    }

    private var compared: some HTML {
        let t = form.language
        return CheckGroup(
            "compared", label: t(T.compared), in: form,
            options: ComparedItem.needed(hasPatronymic: hasPatronymic).map {
                ChoiceOption($0.rawValue, t($0.phrase))
            })
    }

    @HTMLBuilder
    private var document: some HTML {
        let t = form.language
        ChoiceGroup(
            "document", label: t(T.documentKind), in: form,
            options: IdentityDocument.allCases.map { ChoiceOption($0.rawValue, t(T.name(of: $0))) }, inline: true)
        TextField(
            "series", label: t(T.series), hint: t(T.seriesHint), in: form, kind: .number, autocomplete: "off",
            width: .tiny, maxLength: 7)
        TextField(
            "number", label: t(T.number), hint: t(T.numberHint), in: form, kind: .number, autocomplete: "off",
            width: .short, maxLength: 30)
    }
}
