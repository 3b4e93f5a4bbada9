import Kernel
import Notifications

/// What both sides of a shared draft are told at each step. Letters say what happened, never who or of what.
enum DraftShareNotices {
    private static func draft(_ step: String, _ share: DraftShare, title: Phrase, text: Phrase, link: String)
        -> NoticeDraft
    {
        NoticeDraft(
            kind: "draft.\(step)", title: title, text: text, subjectKind: "draft_share", subjectID: share.id.text,
            link: link)
    }

    private static func together(_ share: DraftShare) -> String { "/drafts/\(share.draft)/together" }
    private static let list = "/cabinet/drafts"

    static func offered(_ share: DraftShare, by owner: String) -> NoticeDraft {
        let (title, link) = (share.terms.title, "/cabinet/draft-offers/\(share.id)")
        switch share.kind {
        case .help:
            return draft(
                "offered", share,
                title: Phrase(ru: "Вас просят помочь с черновиком", en: "You are asked to help with a draft"),
                text: Phrase(
                    ru: "\(owner): «\(title.ru)». Согласитесь или откажитесь.",
                    en: "\(owner): “\(title.en)”. Accept or decline."), link: link)
        case .handover:
            return draft(
                "offered", share, title: Phrase(ru: "Вам передают черновик", en: "A draft is handed over to you"),
                text: Phrase(
                    ru: "\(owner): «\(title.ru)». Примите его или откажитесь.",
                    en: "\(owner): “\(title.en)”. Take it or decline."), link: link)
        }
    }

    static func joined(_ share: DraftShare, of owner: String) -> NoticeDraft {
        draft(
            "joined", share, title: Phrase(ru: "Вы помогаете с черновиком", en: "You help with a draft"),
            text: Phrase(
                ru: "\(owner): «\(share.terms.title.ru)». Черновик стоит в вашем списке.",
                en: "\(owner): “\(share.terms.title.en)”. The draft is in your list."), link: list)
    }

    static func accepted(_ share: DraftShare, by guest: String) -> NoticeDraft {
        draft(
            "accepted", share, title: Phrase(ru: "Приглашение принято", en: "The invitation was accepted"),
            text: Phrase(
                ru: "\(guest) помогает заполнить черновик «\(share.terms.title.ru)». Отправите его вы.",
                en: "\(guest) helps to fill in the draft “\(share.terms.title.en)”. You send it."),
            link: together(share))
    }

    static func declined(_ share: DraftShare) -> NoticeDraft {
        let (snils, title) = (share.terms.snils.masked, share.terms.title)
        return draft(
            "declined", share,
            title: share.kind == .help
                ? Phrase(ru: "От приглашения отказались", en: "The invitation was declined")
                : Phrase(ru: "От черновика отказались", en: "The draft was declined"),
            text: Phrase(
                ru: "СНИЛС \(snils): «\(title.ru)». Черновик остаётся вашим.",
                en: "SNILS \(snils): “\(title.en)”. The draft stays yours."), link: together(share))
    }

    static func endedForOwner(_ share: DraftShare) -> NoticeDraft {
        let name = share.terms.guestName?.full ?? share.terms.snils.masked
        return draft(
            "ended", share,
            title: Phrase(ru: "Совместная работа прекращена", en: "Work together was ended"),
            text: Phrase(
                ru: "\(name) больше не видит черновик «\(share.terms.title.ru)». Всё, что в нём заполнено, на месте.",
                en: "\(name) does not see the draft “\(share.terms.title.en)” any more. All that was filled in is kept."
            ),
            link: together(share))
    }

    /// - Parameter reason: nil where one of the two ended it.
    static func endedForGuest(_ share: DraftShare, of owner: String, because reason: EndDraftShare.Reason?)
        -> NoticeDraft
    {
        let why: Phrase =
            switch reason {
            case .sent: Phrase(ru: "Заявление отправлено.", en: "It was sent.")
            case .deleted: Phrase(ru: "Черновик удалён.", en: "The draft was deleted.")
            case .takenOver, .handedOver:
                Phrase(ru: "У черновика теперь другой владелец.", en: "The draft has another owner now.")
            case nil: Phrase(ru: "Черновик вам больше не виден.", en: "You do not see the draft any more.")
            }
        return draft(
            "ended", share, title: Phrase(ru: "Совместная работа прекращена", en: "Work together was ended"),
            text: Phrase(
                ru: "\(owner): «\(share.terms.title.ru)». \(why.ru)",
                en: "\(owner): “\(share.terms.title.en)”. \(why.en)"),
            link: list)
    }

    static func handedOver(_ share: DraftShare, to guest: String) -> NoticeDraft {
        draft(
            "handed-over", share, title: Phrase(ru: "Черновик передан", en: "The draft was handed over"),
            text: Phrase(
                ru:
                    "«\(share.terms.title.ru)»: теперь это черновик другого человека (\(guest)). Вам он больше не виден.",
                en: "“\(share.terms.title.en)”: it is another's draft now (\(guest)). You do not see it any more."),
            link: list)
    }

    static func takenOver(_ share: DraftShare, from owner: String) -> NoticeDraft {
        draft(
            "taken-over", share, title: Phrase(ru: "Черновик теперь ваш", en: "The draft is yours now"),
            text: Phrase(
                ru: "«\(share.terms.title.ru)», от кого: \(owner). Проверьте его: отправите вы от своего имени.",
                en: "“\(share.terms.title.en)”, from \(owner). Check it: you send it in your own name."),
            link: "/drafts/\(share.draft)")
    }
}
