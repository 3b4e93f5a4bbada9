import Kernel
import Notifications

/// What heads and staff of organisations are told.
enum OrganisationNotices {
    private static func draft(
        _ step: String, _ right: ActingRight, _ title: Phrase, _ text: Phrase, link: String = "/cabinet/organisations"
    ) -> NoticeDraft {
        NoticeDraft(
            kind: "representation.\(step)", title: title, text: text, subjectKind: "acting_right",
            subjectID: right.id.text, link: link)
    }

    static func declared(_ right: ActingRight, _ name: String) -> NoticeDraft {
        draft(
            "declared", right, Phrase(ru: "Организация добавлена", en: "An organisation was added"),
            Phrase(
                ru: "\(name). Вы указаны её руководителем; портал этого не проверял и так и скажет ведомствам.",
                en: "\(name). You are its head as you declared; the portal has not checked it and tells agencies so."))
    }

    static func claimed(_ right: ActingRight, _ name: String) -> NoticeDraft {
        right.state == .active
            ? declared(right, name)
            : draft(
                "claimed", right,
                Phrase(
                    ru: "У этой организации уже есть руководитель", en: "This organisation has a head already"),
                Phrase(
                    ru:
                        "Мы показали ему вашу заявку. Если он согласится, руководителем станете вы; если нет, обратитесь на линию поддержки.",
                    en:
                        "We showed him your claim. If he agrees, you become the head; if not, turn to the help line."))
    }

    static func claimedFromYou(_ right: ActingRight, _ name: String, by claimant: String) -> NoticeDraft {
        draft(
            "claimed", right,
            Phrase(ru: "Ещё один человек назвал себя руководителем", en: "Somebody else says he is the head"),
            Phrase(
                ru: "\(name): \(claimant). Ответьте на странице организации.",
                en: "\(name): \(claimant). Answer on the page of the organisation."),
            link: "/cabinet/organisations/\(right.grantor)")
    }

    static func claimAnswered(_ right: ActingRight, _ name: String, accepts: Bool) -> NoticeDraft {
        accepts
            ? becameHead(right, name)
            : draft(
                "claim-declined", right,
                Phrase(ru: "Заявка на руководство отклонена", en: "Your claim was declined"),
                Phrase(
                    ru: "Если это ошибка, обратитесь на линию поддержки с документами организации.",
                    en: "If this is wrong, turn to the help line with the documents of the organisation."))
    }

    static func becameHead(_ right: ActingRight, _ name: String) -> NoticeDraft {
        draft(
            "head", right, Phrase(ru: "Вы стали руководителем", en: "You are the head now"),
            Phrase(
                ru: "\(name): теперь вы подаёте за неё заявления и приглашаете сотрудников.",
                en: "\(name): you now apply for it and invite its staff."),
            link: "/cabinet/organisations/\(right.grantor)")
    }

    static func handedOver(_ right: ActingRight, _ name: String) -> NoticeDraft {
        draft(
            "handed-over", right, Phrase(ru: "Руководство передано", en: "You handed the headship over"),
            Phrase(
                ru: "\(name): вы остались сотрудником с правом подавать заявления.",
                en: "\(name): you stay as staff who may apply."))
    }

    static func offerMade(_ right: ActingRight) -> NoticeDraft {
        draft(
            "offer-made", right, Phrase(ru: "Сотрудник приглашён", en: "You invited somebody"),
            Phrase(
                ru: "СНИЛС \(right.terms.snils.masked). Приглашение увидит тот, чья личность по нему подтверждена.",
                en: "SNILS \(right.terms.snils.masked). It is seen by whoever has proved his identity for it."))
    }

    static func offered(_ right: ActingRight, by name: String) -> NoticeDraft {
        draft(
            "offered", right, Phrase(ru: "Вас приглашают в организацию", en: "An organisation invites you"),
            Phrase(
                ru: "\(name): согласитесь или откажитесь.", en: "\(name): accept or decline."),
            link: "/cabinet/rights/\(right.id)/answer")
    }

    static func taken(_ right: ActingRight, of name: String) -> NoticeDraft {
        draft(
            "taken", right, Phrase(ru: "Вы вошли в организацию", en: "You joined an organisation"),
            Phrase(ru: "\(name). Её заявления теперь видны вам.", en: "\(name). You see its applications now."))
    }

    static func accepted(_ right: ActingRight, by holder: String) -> NoticeDraft {
        draft(
            "accepted", right, Phrase(ru: "Приглашение принято", en: "The invitation was accepted"),
            Phrase(ru: "\(holder) теперь сотрудник вашей организации.", en: "\(holder) is of your staff now."),
            link: "/cabinet/organisations/\(right.grantor)")
    }

    static func declined(_ right: ActingRight) -> NoticeDraft {
        draft(
            "declined", right, Phrase(ru: "Приглашение отклонено", en: "The invitation was declined"),
            Phrase(ru: "СНИЛС \(right.terms.snils.masked).", en: "SNILS \(right.terms.snils.masked)."))
    }

    static func endedForGiver(_ right: ActingRight) -> NoticeDraft {
        let name = right.terms.holderName?.full ?? right.terms.snils.masked
        return draft(
            "ended", right, Phrase(ru: "Сотрудник вышел из организации", en: "Somebody left the organisation"),
            Phrase(
                ru: "\(name) больше не видит её заявлений и не может действовать за неё.",
                en: "\(name) no longer sees its applications and cannot act for it."))
    }

    static func endedForHolder(_ right: ActingRight, of name: String) -> NoticeDraft {
        draft(
            "ended", right,
            Phrase(ru: "Вы больше не сотрудник организации", en: "You are not of its staff any more"),
            Phrase(
                ru: "\(name): её заявления вам больше не видны.", en: "\(name): you no longer see its applications."))
    }

    static func edited(_ right: ActingRight, _ name: String, byYou: Bool) -> NoticeDraft {
        draft(
            "edited", right,
            Phrase(ru: "Данные организации изменены", en: "The data of the organisation were changed"),
            byYou
                ? Phrase(ru: "\(name): вы изменили данные организации.", en: "\(name): you changed its data.")
                : Phrase(ru: "\(name): руководитель изменил данные.", en: "\(name): its head changed the data."),
            link: "/cabinet/organisations/\(right.grantor)")
    }

    static func removedByYou(_ right: ActingRight, _ name: String) -> NoticeDraft {
        draft(
            "removed", right, Phrase(ru: "Организация убрана", en: "The organisation was removed"),
            Phrase(
                ru:
                    "\(name): сотрудники больше не видят её заявлений, действовать за неё нельзя. Отправленные заявления вы можете читать. Если это сделали не вы, смените пароль и позвоните на линию поддержки.",
                en:
                    "\(name): its staff see its applications no more, and nobody acts for it. You can read what was sent. If it was not you, change the password and call the help line."
            ), link: "/cabinet/applications")
    }

    static func removed(_ right: ActingRight, _ name: String) -> NoticeDraft {
        draft(
            "removed", right, Phrase(ru: "Организация убрана", en: "The organisation was removed"),
            Phrase(
                ru:
                    "\(name): руководитель убрал её из портала. Её заявления вам больше не видны; черновики остались, но отправить их нельзя.",
                en:
                    "\(name): its head removed it. You see its applications no more; drafts are kept but cannot be sent."
            ))
    }

    static func numberIsFree(_ right: ActingRight, _ number: String) -> NoticeDraft {
        draft(
            "number-free", right,
            Phrase(ru: "Организацию снова можно добавить", en: "The organisation can be added again"),
            Phrase(
                ru:
                    "Тот, кто был указан руководителем организации с номером \(number), убрал её. Ваша заявка закрыта; добавьте организацию, и руководителем станете вы.",
                en:
                    "Who was its head removed the organisation with the number \(number). Your claim is closed; add the organisation, and you are its head."
            ), link: "/cabinet/organisations/new")
    }

    static func claimUpheld(_ right: ActingRight, _ name: String) -> NoticeDraft {
        draft(
            "head", right, Phrase(ru: "Вы стали руководителем", en: "You are the head now"),
            Phrase(
                ru:
                    "\(name): портал посмотрел документы и признал вашу заявку. Прежний руководитель больше не видит её заявлений, его приглашения отменены. Просмотрите список сотрудников.",
                en:
                    "\(name): the portal has seen the papers and upheld your claim. The former head sees its applications no more, his invitations are over. Look through the list of staff."
            ), link: "/cabinet/organisations/\(right.grantor)")
    }

    static func headshipEnded(_ right: ActingRight, _ name: String) -> NoticeDraft {
        draft(
            "headship-ended", right,
            Phrase(ru: "Вы больше не руководитель организации", en: "You are not the head any more"),
            Phrase(
                ru:
                    "\(name): по документам руководитель другой человек. Её заявления вам больше не видны. Если это ошибка, позвоните на линию поддержки.",
                en:
                    "\(name): by its papers somebody else is the head. You see its applications no more. If this is wrong, call the help line."
            ))
    }

    static func claimRefused(_ right: ActingRight, _ name: String) -> NoticeDraft {
        draft(
            "claim-refused", right, Phrase(ru: "Заявка на руководство отклонена", en: "Your claim was refused"),
            Phrase(
                ru:
                    "Портал посмотрел документы: по ним руководитель не вы. Если появятся новые документы, позвоните на линию поддержки.",
                en:
                    "The portal has seen the papers: by them you are not the head. If there are new ones, call the help line."
            ))
    }

    static func claimRefusedForHead(_ right: ActingRight, _ name: String) -> NoticeDraft {
        draft(
            "claim-refused", right,
            Phrase(ru: "Чужая заявка на руководство отклонена", en: "The claim of another was refused"),
            Phrase(
                ru: "\(name): портал посмотрел документы, руководителем остаётесь вы.",
                en: "\(name): the portal has seen the papers, and you stay the head."),
            link: "/cabinet/organisations/\(right.grantor)")
    }
}
