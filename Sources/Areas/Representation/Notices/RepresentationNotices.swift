import Kernel
import Notifications

/// What both sides of a right to act are told at each step. Letters say what happened, never who.
enum RepresentationNotices {
    private static func draft(_ step: String, _ right: ActingRight, title: Phrase, text: Phrase, link: String? = nil)
        -> NoticeDraft
    {
        NoticeDraft(
            kind: "representation.\(step)", title: title, text: text, subjectKind: "acting_right",
            subjectID: right.id.text, link: link ?? "/cabinet/mandates")
    }

    static func offerMade(_ right: ActingRight) -> NoticeDraft {
        if right.role != .mandate { return OrganisationNotices.offerMade(right) }
        return draft(
            "offer-made", right, title: Phrase(ru: "Вы предложили доверенность", en: "You offered a mandate"),
            text: Phrase(
                ru:
                    "Её увидит тот, чья личность подтверждена по названному СНИЛС. Она начнёт действовать, когда он согласится. Отозвать её можно в любой момент.",
                en:
                    "It is seen by whoever has proved his identity for that SNILS, and holds once he accepts. You can take it back at any time."
            ))
    }

    static func offered(_ right: ActingRight, by giver: String) -> NoticeDraft {
        if right.role != .mandate { return OrganisationNotices.offered(right, by: giver) }
        return draft(
            "offered", right, title: Phrase(ru: "Вам предлагают доверенность", en: "You are offered a mandate"),
            text: Phrase(
                ru:
                    "Доверитель: \(giver). По доверенности вы сможете подавать заявления от имени доверителя. Согласитесь или откажитесь.",
                en: "\(giver) asks you to apply in his name. Accept or decline."),
            link: "/cabinet/rights/\(right.id)/answer")
    }

    static func taken(_ right: ActingRight, of giver: String) -> NoticeDraft {
        if right.role != .mandate { return OrganisationNotices.taken(right, of: giver) }
        return draft(
            "taken", right, title: Phrase(ru: "Вы приняли доверенность", en: "You accepted a mandate"),
            text: Phrase(
                ru: "\(giver): при подаче заявления теперь можно выбрать, что оно от его имени.",
                en: "\(giver): when you apply, you can now choose to do it in his name."))
    }

    static func accepted(_ right: ActingRight, by holder: String) -> NoticeDraft {
        if right.role != .mandate { return OrganisationNotices.accepted(right, by: holder) }
        return draft(
            "accepted", right, title: Phrase(ru: "Доверенность принята", en: "The mandate was accepted"),
            text: Phrase(
                ru: "\(holder) может подавать заявления от вашего имени. Вы увидите их в своём кабинете.",
                en: "\(holder) can now apply in your name. You will see it in your account."))
    }

    static func declined(_ right: ActingRight) -> NoticeDraft {
        if right.role != .mandate { return OrganisationNotices.declined(right) }
        return draft(
            "declined", right, title: Phrase(ru: "От доверенности отказались", en: "The mandate was declined"),
            text: Phrase(
                ru: "СНИЛС \(right.terms.snils.masked): предложение отклонено, доверенность не действует.",
                en: "SNILS \(right.terms.snils.masked): the offer was declined, the mandate does not hold."))
    }

    static func endedForGiver(_ right: ActingRight, isExpiry: Bool) -> NoticeDraft {
        if right.role != .mandate { return OrganisationNotices.endedForGiver(right) }
        let name = right.terms.holderName?.full ?? right.terms.snils.masked
        return draft(
            "ended", right,
            title: isExpiry
                ? Phrase(ru: "Срок доверенности истёк", en: "A mandate has expired")
                : Phrase(ru: "Доверенность прекращена", en: "A mandate was ended"),
            text: Phrase(
                ru: "\(name) больше не может действовать от вашего имени. Отправленные заявления остаются вашими.",
                en: "\(name) can no longer act in your name. What was sent stays yours."))
    }

    static func endedForHolder(_ right: ActingRight, of giver: String, isExpiry: Bool) -> NoticeDraft {
        if right.role != .mandate { return OrganisationNotices.endedForHolder(right, of: giver) }
        return draft(
            "ended", right,
            title: isExpiry
                ? Phrase(ru: "Срок доверенности истёк", en: "A mandate has expired")
                : Phrase(ru: "Доверенность прекращена", en: "A mandate was ended"),
            text: Phrase(
                ru:
                    "\(giver): действовать от его имени вы больше не можете. Черновики остались, но отправить их нельзя.",
                en: "\(giver): you can no longer act in his name. Drafts are kept but cannot be sent."))
    }
}
