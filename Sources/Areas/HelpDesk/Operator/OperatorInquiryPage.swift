import DesignSystem
import Kernel
import Markup
import Web

private typealias T = SupportTexts

/// An inquiry as an operator sees it.
struct InquiryCard: Sendable {
    let inquiry: Inquiry
    let history: [InquiryEvent]
    /// «Орлова А. С.», of who was signed in.
    let author: String?
    /// Names of members of staff by id.
    let staff: [String: String]
}

/// One inquiry with what an operator may do about it.
struct OperatorInquiryPage {
    static let longestText = 8_000

    let card: InquiryCard
    let form: FormState
    let isStale: Bool
    let me: StaffID
    let dates: HumanDate

    private var inquiry: Inquiry { card.inquiry }
    private var path: String { "/support/inquiries/\(inquiry.number.text)" }

    func response(_ desk: OperatorContext) async throws -> PortalResponse {
        let t = desk.language
        let title = t(HelpDeskTexts.inquiryTitle(inquiry.number.text))
        let status = isStale ? 409 : form.errors.isEmpty ? 200 : 422
        return try await desk.page(title, status: status, crumbs: [Crumb(t(T.support), "/support"), Crumb(title)]) {
            h1 { title }
            ErrorSummary(in: form)
            if isStale {
                Banner(.warning, title: t(T.staleTitle), alert: true) {
                    p { t(T.staleText) }
                    TypedParagraphs(text: form["answer"] + form["reason"])
                }
            }
            AnswerList(facts(t), language: t)
            h2 { t(T.text) }
            TypedParagraphs(text: inquiry.content.text.text)
            h2 { t(T.history) }
            Timeline(card.history.map { step($0, t) }, language: t)
            if inquiry.state == .new {
                ActionForm(action: path + "/work", csrf: desk.csrf) {
                    ButtonRow { Button(t(T.take), kind: .quiet) }
                }
            }
            if inquiry.state.isOpen {
                h2 { t(T.answerTitle) }
                ActionForm(action: path + "/answer", csrf: desk.csrf, warnsUnsaved: true) {
                    TextAreaField(
                        "answer", label: t(T.answer),
                        hint: t(inquiry.person == nil ? T.answerByMail : T.answerToCabinet),
                        in: form, rows: 8, limit: Self.longestText)
                    ButtonRow { Button(t(T.sendAnswer)) }
                }
                Details(t(T.closeTitle), open: form.error("reason") != nil) {
                    ActionForm(action: path + "/closing", csrf: desk.csrf) {
                        TextAreaField(
                            "reason", label: t(T.closeReason), hint: t(T.closeHint), in: form, rows: 3,
                            limit: Self.longestText)
                        ButtonRow { Button(t(T.close), kind: .danger) }
                    }
                }
            }
            ButtonRow { LinkButton(t(T.toJournal), href: "/support", kind: .link) }
        }
    }

    private func facts(_ t: Language) -> [AnswerRow] {
        var rows = [
            AnswerRow(t(T.state), html: InquiryStateTag(state: inquiry.state, language: t)),
            AnswerRow(t(T.topic), t(HelpDeskTexts.topic(inquiry.topic))),
            AnswerRow(t(T.received), dates.moment(inquiry.createdAt)),
        ]
        if inquiry.state.isOpen {
            let day = dates.day(Day(of: inquiry.answerBy.addingTimeInterval(-1), in: HelpDeskArea.zone))
            rows.append(
                AnswerRow(
                    t(T.answerBy), day + (inquiry.isOverdue(at: dates.now) ? " · " + t(T.isOverdue) : "")))
        }
        let author = inquiry.person == nil ? inquiry.content.name : card.author
        let way = t(inquiry.person == nil ? T.notSignedIn : T.signedIn)
        rows.append(AnswerRow(t(T.author), [author, way].compactMap { $0 }.joined(separator: " · ")))
        if let email = inquiry.content.email { rows.append(AnswerRow(t(T.email), email.text)) }
        rows.append(AnswerRow(t(T.language), inquiry.language(T.languageName)))
        if let page = inquiry.content.from { rows.append(AnswerRow(t(T.page), page)) }
        if let taken = inquiry.takenBy {
            rows.append(AnswerRow(t(T.takenBy), taken == me ? t(T.you) : card.staff[taken.text] ?? "—"))
        }
        return rows
    }

    private func step(_ event: InquiryEvent, _ t: Language) -> TimelineStep {
        let who = event.actorID.flatMap { card.staff[$0] }
        return TimelineStep(
            .done, [t(HelpDeskTexts.event(event.kind)), who].compactMap { $0 }.joined(separator: " · "),
            time: dates.relativeMoment(event.at), exact: dates.moment(event.at),
            note: TypedParagraphs(text: event.text ?? ""))
    }
}
