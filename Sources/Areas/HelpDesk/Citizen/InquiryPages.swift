import DesignSystem
import Kernel
import Markup
import Web

private typealias T = HelpDeskTexts

/// The form of a new inquiry, from any page, signed in or not.
struct NewInquiryPage {
    let form: FormState
    let isTooOften: Bool

    func response(_ visitor: VisitorContext) async throws -> PortalResponse {
        let t = visitor.language
        let status = isTooOften ? 429 : form.errors.isEmpty ? 200 : 422
        return try await visitor.page(t(T.newTitle), status: status) {
            h1 { t(T.newTitle) }
            ErrorSummary(in: form)
            if isTooOften {
                Banner(.warning, title: t(T.tooOftenTitle), alert: true) { p { t(T.tooOften) } }
            }
            p(.class("lead")) { t(T.newLead) }
            p { t(T.notApplication) }
            ActionForm(action: "/inquiries", csrf: visitor.csrf, warnsUnsaved: true) {
                HiddenField("key", form["key"])
                HiddenField("from", form["from"])
                if !form["from"].isEmpty {
                    p(.class("muted")) { t(T.from) + ": " + form["from"] }
                }
                SelectField(
                    "topic", label: t(T.topic), in: form,
                    options: InquiryTopic.allCases.map { ChoiceOption($0.rawValue, t(T.topic($0))) },
                    empty: t(T.chooseTopic))
                TextAreaField(
                    "text", label: t(T.text), hint: t(T.textHint), in: form, rows: 8, limit: InquiryForm.longestText)
                if visitor.citizen == nil {
                    TextField(
                        "email", label: t(T.email), hint: t(T.emailHint), in: form, kind: .email, autocomplete: "email")
                    TextField(
                        "name", label: t(T.name), in: form, autocomplete: "given-name", required: false, width: .medium)
                } else {
                    p { t(T.followInCabinet) }
                }
                ButtonRow { Button(t(T.send)) }
            }
        }
    }
}

/// One inquiry with its history: for its author, found by his session or by the secret link.
struct InquiryPage {
    let inquiry: Inquiry
    let history: [InquiryEvent]
    let isJustSent: Bool
    /// The secret link, for who is not signed in.
    let followAt: String?
    let dates: HumanDate
    let crumbs: [Crumb]

    func response(_ context: some PortalContext) async throws -> PortalResponse {
        let t = context.language
        let title = t(T.inquiryTitle(inquiry.number.text))
        return try await context.page(title, crumbs: crumbs) {
            if isJustSent, inquiry.state == .new {
                ConfirmationPanel(t(T.sentTitle), numberLabel: t(T.number), number: inquiry.number.text) {
                    p { t(T.promise(lastDay)) }
                }
                p(.class("muted small")) { t(T.promiseNote) }
                if let followAt {
                    p { t(T.keepLink) }
                    p { a(.href("/inquiries/follow/\(inquiry.content.token?.text ?? "")")) { followAt } }
                } else {
                    p { t(T.followInCabinet) }
                }
            } else {
                h1 { title }
                AnswerList(
                    [
                        AnswerRow(t(T.state), html: InquiryStateTag(state: inquiry.state, language: t)),
                        AnswerRow(t(T.topic), t(T.topic(inquiry.topic))),
                    ], language: t)
                if inquiry.state.isOpen {
                    p { t(T.promise(lastDay)) }
                    p(.class("muted small")) { t(T.promiseNote) }
                }
            }
            h2 { t(T.progress) }
            Timeline(steps(t), language: t)
            h2 { t(T.yourText) }
            TypedParagraphs(text: inquiry.content.text.text)
            ButtonRow { LinkButton(t(T.writeAgain), href: "/inquiries/new", kind: .quiet) }
        }
    }

    /// The promise ends with the day before midnight.
    private var lastDay: String {
        dates.day(Day(of: inquiry.answerBy.addingTimeInterval(-1), in: HelpDeskArea.zone))
    }

    private func steps(_ t: Language) -> [TimelineStep] {
        var steps = history.map { event in
            TimelineStep(
                .done, t(T.event(event.kind)), time: dates.relativeMoment(event.at), exact: dates.moment(event.at),
                note: TypedParagraphs(text: event.text ?? ""))
        }
        if inquiry.state.isOpen {
            steps.append(TimelineStep(.next, t(T.awaitingAnswer), time: t(T.promise(lastDay)), exact: nil))
        }
        return steps
    }
}

/// What somebody typed, line by line.
struct TypedParagraphs: Component {
    let text: String

    var body: some HTML {
        if !text.isEmpty {
            div(.class("prose")) {
                for line in text.split(separator: "\n") { p { String(line) } }
            }
        }
    }
}

/// The state in words, coloured.
struct InquiryStateTag: Component {
    let state: InquiryState
    let language: Language

    var body: some HTML {
        Tag(language(T.state(state)), kind)
    }

    private var kind: Tag.Kind {
        switch state {
        case .new: .info
        case .inWork: .warn
        case .answered: .ok
        case .closed: .neutral
        }
    }
}
