import Kernel
import Notifications

private typealias T = HelpDeskTexts

/// What the author of an inquiry is told: in the cabinet, or by a letter with the secret link.
struct InquiryNotices {
    let kind: String
    let title: Phrase
    let text: Phrase
    /// What may go by e-mail to a confirmed address; the answer itself may, for the issue promises it by e-mail.
    let letterText: Phrase
    let followAt: String?

    static func registered(_ inquiry: Inquiry, followAt: String?) -> Self {
        let text = T.registeredText(days: InquiryPromise.days)
        return Self(
            kind: "inquiry.registered", title: T.registeredTitle(inquiry.number), text: text, letterText: text,
            followAt: followAt)
    }

    static func answered(_ inquiry: Inquiry, _ answer: FreeText, followAt: String?) -> Self {
        Self(
            kind: "inquiry.answered", title: T.answeredTitle(inquiry.number), text: .verbatim(answer.text),
            letterText: .verbatim(answer.text), followAt: followAt)
    }

    static func closed(_ inquiry: Inquiry, _ reason: FreeText, followAt: String?) -> Self {
        let text = T.closedText(reason.text)
        return Self(
            kind: "inquiry.closed", title: T.closedTitle(inquiry.number), text: text, letterText: text,
            followAt: followAt)
    }

    func notice(of inquiry: Inquiry) -> NoticeDraft {
        NoticeDraft(
            kind: kind, title: title, text: text, letterText: letterText, subjectKind: "inquiry",
            subjectID: inquiry.id.text, link: "/inquiries/\(inquiry.number.text)")
    }

    /// The letter to who was not signed in.
    var letter: Phrase {
        guard let followAt else { return joined(title, letterText) }
        return joined(joined(title, letterText), T.followByLink(followAt))
    }

    private func joined(_ first: Phrase, _ second: Phrase) -> Phrase {
        Phrase(ru: first.ru + "\n\n" + second.ru, en: first.en + "\n\n" + second.en)
    }
}
