import Kernel

/// The words of filling in together and of handing a draft over.
package enum TogetherTexts {
    static let title = Phrase(ru: "Заполнить вместе", en: "Fill in together")
    static let lead = Phrase(
        ru:
            "Пригласите человека, который поможет с ответами и файлами. Отправите заявление вы. Страницу с вашими паспортом и адресом он не увидит, но увидит всё, что к черновику приложено, снимки паспорта тоже.",
        en:
            "Invite somebody to help with the answers and the files. You send the application. He does not see the page with your passport and address, but all that is attached, pictures of the passport too."
    )
    static let work = Phrase(ru: "Совместная работа", en: "Work together")
    static let handoverTitle = Phrase(ru: "Передать черновик", en: "Hand the draft over")
    static let handoverLead = Phrase(
        ru:
            "Черновик станет черновиком другого человека: он отправит его от своего имени. Вы его больше не увидите.",
        en: "The draft becomes another person's, who sends it in his own name. You do not see it any more.")
    static let handoverWhat = Phrase(
        ru:
            "Перейдут ответы и приложенные файлы. Ваши паспорт и адрес из анкеты уберутся, вместо них встанут данные нового владельца. Приложенные файлы проверьте сами: снимок вашего паспорта тоже перейдёт.",
        en:
            "Answers and attached files go with it. Your passport and address are taken out, the new owner's take their place. Check the attached files yourself: a picture of your passport goes with them."
    )
    static let note = Phrase(
        ru: "пригласить помощника, увидеть, кто что изменил", en: "invite a helper, see who changed what")
    static let handoverNote = Phrase(ru: "отправит другой человек", en: "another person sends it")
    static let howOffered = Phrase(
        ru:
            "Портал не скажет, есть ли у человека кабинет: приглашение увидит только тот, чья личность подтверждена по этому СНИЛС.",
        en:
            "The portal does not tell whether there is an account: the invitation is seen only by whoever has proved his identity for that SNILS."
    )
    static func holds(_ days: Int) -> Phrase {
        let said = Plural(ru: "% день", "% дня", "% дней", en: "% day", "% days")
        return Phrase(
            ru: "Приглашение ждёт ответа \(said.text(days, in: .ru)).",
            en: "It waits for an answer for \(said.text(days, in: .en)).")
    }
    static let confirmFirst = Phrase(
        ru: "Приглашать к черновику и передавать его могут те, кто подтвердил личность.",
        en: "Drafts are shared and handed over by those whose identity is proved.")
    static let confirm = Phrase(ru: "Как подтвердить личность", en: "How to prove your identity")

    static let snils = Phrase(ru: "СНИЛС человека", en: "SNILS of the person")
    static let words = Phrase(ru: "Что ему передать", en: "What to tell him")
    static let wordsHint = Phrase(
        ru: "Например, какие документы приложить. Он увидит это в приглашении",
        en: "For instance which documents to attach. He sees it in the invitation")
    static let invite = Phrase(ru: "Пригласить", en: "Invite")
    static let offer = Phrase(ru: "Предложить черновик", en: "Offer the draft")
    static let sent = Phrase(
        ru: "Предложение сохранено. Его увидит тот, чья личность подтверждена по этому СНИЛС.",
        en: "The offer is kept. It is seen by whoever has proved his identity for that SNILS.")
    static let ended = Phrase(ru: "Прекращено", en: "Ended")
    static let back = Phrase(ru: "К черновику", en: "To the draft")

    static let who = Phrase(ru: "Кого вы пригласили", en: "Whom you invited")
    static let offeredTo = Phrase(ru: "Кому вы предложили", en: "To whom you offered it")
    static let nobody = Phrase(ru: "Пока никого.", en: "Nobody yet.")
    static let newInvitation = Phrase(ru: "Пригласить человека", en: "Invite somebody")
    static let waiting = Phrase(ru: "ждёт ответа", en: "not answered yet")
    static let active = Phrase(ru: "помогает", en: "helps")
    static let declined = Phrase(ru: "отказ", en: "declined")
    static let over = Phrase(ru: "прекращено", en: "ended")
    static let expired = Phrase(ru: "срок истёк", en: "expired")
    static let toHelp = Phrase(ru: "заполнить вместе", en: "to fill in together")
    static let toHave = Phrase(ru: "передача черновика", en: "to hand over")
    static func edited(_ when: String) -> Phrase { Phrase(ru: "последняя правка: \(when)", en: "last change: \(when)") }
    static let editedNothing = Phrase(ru: "пока без правок", en: "no changes yet")
    static func until(_ day: String) -> Phrase { Phrase(ru: "до \(day)", en: "until \(day)") }
    static let takeBack = Phrase(ru: "Забрать предложение", en: "Take the offer back")
    static let stop = Phrase(ru: "Прекратить", en: "End it")
    static let leave = Phrase(ru: "Больше не помогать", en: "Stop helping")

    static let history = Phrase(ru: "Кто что изменил", en: "Who changed what")
    static let historyNote = Phrase(
        ru: "С тех пор, как вы заполняете вместе. Самих ответов здесь нет.",
        en: "Since you fill it in together. The answers themselves are not here.")
    static let noHistory = Phrase(ru: "Пока никто ничего не менял.", en: "Nobody has changed anything yet.")
    static let when = Phrase(ru: "Когда", en: "When")
    static let person = Phrase(ru: "Кто", en: "Who")
    static let page = Phrase(ru: "Страница", en: "Page")
    static func fromTo(_ from: String, _ to: String) -> Phrase {
        Phrase(ru: "\(from)\u{00A0}— \(to)", en: "\(from) – \(to)")
    }
    static let accountGone = Phrase(ru: "человек, чей кабинет удалён", en: "somebody whose account has ended")

    // MARK: Why not

    static let enterSnils = Phrase(ru: "Укажите СНИЛС человека", en: "Give the person's SNILS")
    static let ownSnils = Phrase(ru: "Это ваш собственный СНИЛС", en: "This is your own SNILS")
    static let offeredAlready = Phrase(
        ru: "Этому человеку вы черновик уже предложили. Посмотрите список на этой странице",
        en: "You have offered this person the draft already. Look at the list on this page")
    static let handoverWaits = Phrase(
        ru: "Черновик уже предложен другому человеку. Сначала заберите то предложение",
        en: "The draft is offered to somebody else already. Take that offer back first")
    static func tooMany(_ most: Int) -> Phrase {
        Phrase(
            ru: "У черновика может быть не больше \(most) приглашений сразу. Прекратите лишние",
            en: "A draft has \(most) invitations at most. End some")
    }
    static let notOfPrincipal = Phrase(
        ru:
            "Это черновик по доверенности. Показать его другому человеку доверенность не позволяет (ГК РФ, ст. 187): пригласить помощника может доверитель в своём черновике.",
        en:
            "This draft is by a mandate, which does not let you show it to others (Civil Code, art. 187). The principal can invite a helper to a draft of his own."
    )
    static let notHandedOfPrincipal = Phrase(
        ru: "Это черновик по доверенности: передать его другому человеку нельзя (ГК РФ, ст. 187).",
        en: "This draft is by a mandate and cannot be handed over (Civil Code, art. 187).")
    static let notOfChild = Phrase(
        ru: "Это черновик за ребёнка: подать его можете только вы, как родитель. Но заполнить его вместе можно.",
        en: "This draft is for a child: only you send it, as the parent. But it can be filled in together.")
    static let notACorrection = Phrase(
        ru: "Это исправление отправленного заявления: отправить его может только тот, кто подал заявление.",
        en: "This corrects an application that was sent: only whoever sent that can send it.")
    static let serviceGone = Phrase(
        ru: "Эту услугу больше не оказывают через портал. Принять черновик нельзя.",
        en: "The service is no longer applied for here. The draft cannot be taken.")
    static let noOfficeThere = Phrase(
        ru: "В регионе черновика заявление сейчас некому принять. Принять черновик нельзя.",
        en: "Nobody in the draft's region takes such applications now. The draft cannot be taken.")
    static let levelTooLow = Phrase(
        ru: "Уровень вашего кабинета ниже, чем нужен этой услуге.", en: "The service needs a higher level of account.")
    static let onlyStaff = Phrase(
        ru: "Это черновик от имени организации. Принять его может только её сотрудник.",
        en: "This draft is in the name of an organisation. Only one of its staff can take it.")

    // MARK: The other side

    static let offerTitle = Phrase(ru: "Вас просят помочь с черновиком", en: "You are asked to help with a draft")
    static let handoverOfferTitle = Phrase(ru: "Вам передают черновик", en: "A draft is handed over to you")
    static let from = Phrase(ru: "От кого", en: "From")
    static let what = Phrase(ru: "Что", en: "What")
    static let says = Phrase(ru: "Сообщение", en: "Message")
    static let openUntil = Phrase(ru: "Ответить можно до", en: "Answer by")
    static let helpMeans = Phrase(
        ru:
            "Вы увидите ответы и файлы этого черновика и сможете их менять. Страницы с паспортом и адресом владельца вы не увидите, отправит заявление он сам. Владелец увидит ваше имя и какие страницы вы меняли, ведомство\u{00A0}— что вы помогали заполнить. Отказаться можно в любой момент.",
        en:
            "You will see the answers and files of this draft and can change them. You do not see the page with the owner's passport and address; he sends it himself. He sees your name and which pages you changed, the agency that you helped. You can stop at any time."
    )
    static let handoverMeans = Phrase(
        ru:
            "Черновик станет вашим: с ответами и файлами, но с вашими паспортом и адресом. Отправите вы от своего имени. Тот, кто передаёт, увидит ваше имя, а черновика больше не увидит.",
        en:
            "The draft becomes yours, with its answers and files, but with your passport and address. You send it in your own name. Whoever hands it over sees your name, and the draft no more."
    )
    static let accept = Phrase(ru: "Согласиться", en: "Accept")
    static let take = Phrase(ru: "Принять черновик", en: "Take the draft")
    static let decline = Phrase(ru: "Отказаться", en: "Decline")
    static let cannotTake = Phrase(ru: "Принять черновик сейчас нельзя", en: "The draft cannot be taken now")
    static let offers = Phrase(ru: "Ждут вашего ответа", en: "Waiting for your answer")
    static func waits(_ count: Int) -> Phrase {
        Phrase(ru: "Черновики ждут вашего ответа: \(count)", en: "Drafts waiting for your answer: \(count)")
    }
    static let look = Phrase(ru: "Посмотреть и ответить", en: "Look and answer")
    static let accepted = Phrase(ru: "Вы помогаете заполнить черновик", en: "You help to fill in the draft")
    static let answered = Phrase(ru: "Вы отказались", en: "You declined")
    static func draftOf(_ name: String) -> Phrase { Phrase(ru: "Черновик: \(name)", en: "Draft of \(name)") }
    static func youHelp(_ name: String) -> Phrase {
        Phrase(
            ru: "Вы помогаете заполнить. Отправит \(name). Страницу о себе владелец заполняет сам, вы её не видите.",
            en:
                "You help to fill it in. \(name) sends it. The owner fills in the page on himself, you do not see it."
        )
    }
    static let ownerSends = Phrase(
        ru: "Всё, что вы заполнили, сохранено и видно владельцу. Отправит он сам.",
        en: "All you filled in is kept and seen by the owner, who sends it.")
    static func with(_ names: String) -> Phrase {
        Phrase(ru: "Вместе с вами заполняет: \(names)", en: "Filling in with you: \(names)")
    }
    static let given = Phrase(ru: "Переданные черновики", en: "Drafts you handed over")
    static func givenTo(_ name: String, _ when: String) -> Phrase {
        Phrase(ru: "Передан \(when). Кому: \(name)", en: "Handed over \(when) to \(name)")
    }

    static let endTitle = Phrase(ru: "Прекратить совместную работу?", en: "End the work together?")
    static func endText(_ name: String) -> Phrase {
        Phrase(
            ru: "\(name) сразу перестанет видеть черновик. Всё, что в нём заполнено, останется.",
            en: "\(name) stops seeing the draft at once. All that was filled in stays.")
    }
    static let takeBackTitle = Phrase(ru: "Забрать предложение?", en: "Take the offer back?")
    static func takeBackText(_ snils: String) -> Phrase {
        Phrase(
            ru: "СНИЛС \(snils): ответить на него будет нельзя.", en: "SNILS \(snils): it cannot be answered any more.")
    }
    static let leaveTitle = Phrase(ru: "Больше не помогать?", en: "Stop helping?")
    static func leaveText(_ name: String) -> Phrase {
        Phrase(
            ru: "Черновик (владелец: \(name)) вам сразу станет не виден. Всё, что вы заполнили, останется у владельца.",
            en: "You stop seeing the draft of \(name) at once. All you filled in stays with the owner.")
    }
    static let keep = Phrase(ru: "Оставить", en: "Keep it")

    // MARK: Two at once

    static let clashTitle = Phrase(ru: "Эту страницу изменили дважды", en: "This page was changed twice")
    static func clashBy(_ name: Phrase, _ when: String) -> Phrase {
        Phrase(
            ru: "Пока вы заполняли, её изменил другой человек: \(name.ru), \(when). Выберите, какие ответы оставить.",
            en: "While you were filling it in, \(name.en) changed it, \(when). Choose which answers to keep.")
    }
    static let clashElsewhere = Phrase(
        ru: "Этот черновик изменили в другой вкладке. Выберите, какие ответы оставить.",
        en: "This draft was changed in another tab. Choose which answers to keep.")
    static func mine(_ answer: String) -> Phrase { Phrase(ru: "Ваш ответ: \(answer)", en: "Your answer: \(answer)") }
    static func kept(_ answer: String) -> Phrase { Phrase(ru: "Сохранённый: \(answer)", en: "The kept one: \(answer)") }
    static let nothing = Phrase(ru: "не заполнено", en: "nothing")
    static let chooseAnswer = Phrase(ru: "Выберите, какой ответ оставить", en: "Choose which answer to keep")
    static let keepChosen = Phrase(ru: "Сохранить выбранное", en: "Keep what I chose")
    static let dropMine = Phrase(ru: "Не сохранять моё, открыть страницу заново", en: "Drop mine, open the page again")
    static let slotTaken = Phrase(
        ru: "Сюда уже приложили другой файл, пока вы выбирали. Посмотрите его; чтобы заменить, приложите свой ещё раз",
        en: "Another file was attached here while you were choosing. Look at it; to replace it, attach yours again")

    // MARK: Before it is sent

    static let news = Phrase(ru: "Без вас черновик изменили", en: "The draft was changed without you")
    static let newsStop = Phrase(
        ru: "Пока вы проверяли, черновик изменили", en: "The draft was changed while you were checking it")
    static let newsStopText = Phrase(
        ru: "Заявление не отправлено. Проверьте изменения и нажмите кнопку ещё раз.",
        en: "The application was not sent. Check what changed and press the button again.")
    static func lookedAt(_ when: String) -> Phrase {
        Phrase(ru: "Целиком вы смотрели его \(when). После этого:", en: "You last saw all of it \(when). Since then:")
    }
    static let changedBefore = Phrase(ru: "Помогали заполнить:", en: "Helped to fill it in:")
    static let agencySees = Phrase(
        ru: "Ведомство увидит, кто помогал заполнить.", en: "The agency sees who helped to fill it in.")
    package static let helped = Phrase(ru: "Заполнено с помощью", en: "Filled in with the help of")
}
