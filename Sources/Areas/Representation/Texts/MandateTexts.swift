import Kernel

/// The words of «Доверенности».
enum MandateTexts {
    static let title = Phrase(ru: "Доверенности", en: "Mandates")
    static let note = Phrase(
        ru: "кто действует от вашего имени и от чьего имени вы", en: "who acts in your name, and in whose name you act")
    static let lead = Phrase(
        ru:
            "Доверенность в кабинете позволяет другому человеку подавать заявления от вашего имени. Вы видите всё, что он подал, и можете её отозвать в любой момент.",
        en:
            "A mandate in the account lets another person apply in your name. You see all he sends, and can end it at any time."
    )
    static let confirmFirst = Phrase(
        ru: "Выдавать и принимать доверенности могут те, кто подтвердил личность.",
        en: "Mandates are given and accepted by those whose identity is proved.")
    static let confirm = Phrase(ru: "Как подтвердить личность", en: "How to prove your identity")
    static let offers = Phrase(ru: "Ждут вашего ответа", en: "Waiting for your answer")
    static let given = Phrase(ru: "Вы доверили", en: "You gave")
    static let held = Phrase(ru: "Вам доверили", en: "Given to you")
    static let noneGiven = Phrase(ru: "Вы никому не выдали доверенность.", en: "You gave no mandate.")
    static let noneHeld = Phrase(ru: "Вам никто не выдал доверенность.", en: "Nobody gave you a mandate.")
    static let new = Phrase(ru: "Выдать доверенность", en: "Give a mandate")
    static let newTitle = Phrase(ru: "Новая доверенность", en: "A mandate")
    static let newLead = Phrase(
        ru:
            "Назовите СНИЛС человека. Портал не скажет, есть ли у него кабинет: предложение увидит только тот, чья личность подтверждена по этому СНИЛС.",
        en:
            "Give the person's SNILS. The portal does not tell whether he has an account: the offer is seen only by whoever has proved his identity for it."
    )
    static let whatHeSees = Phrase(
        ru:
            "Представитель увидит ваши имя, дату рождения, пол, СНИЛС и паспорт из профиля, когда будет заполнять заявление. Ведомство увидит вас обоих.",
        en:
            "When he fills in an application, your representative sees your name, date of birth, sex, SNILS and the passport of your profile. The agency sees both of you."
    )
    static let snils = Phrase(ru: "СНИЛС представителя", en: "SNILS of the representative")
    static let scope = Phrase(ru: "На что доверенность", en: "What for")
    static let all = Phrase(ru: "На все услуги и запросы", en: "All services and queries")
    static let chosen = Phrase(ru: "Только на выбранные услуги", en: "Only chosen services")
    static let services = Phrase(ru: "Услуги", en: "Services")
    static let servicesList = Phrase(ru: "Выбрать услуги", en: "Choose the services")
    static let servicesHint = Phrase(
        ru: "Отметьте, если выбрали «только на выбранные»", en: "Tick them if you chose “only chosen services”")
    static let until = Phrase(ru: "Действует по этот день", en: "Holds to this day")
    static let untilHint = Phrase(ru: "Не дольше трёх лет, например 31.12.2027", en: "Three years at most")
    static let offer = Phrase(ru: "Предложить доверенность", en: "Offer the mandate")
    static let sent = Phrase(
        ru: "Предложение сохранено. Оно станет доверенностью, когда его примут.",
        en: "The offer is kept. It becomes a mandate once it is accepted.")
    static let answered = Phrase(ru: "Ответ сохранён", en: "The answer is kept")
    static let ended = Phrase(ru: "Доверенность прекращена", en: "The mandate was ended")
    static let waiting = Phrase(ru: "ждёт ответа", en: "not answered yet")
    static let active = Phrase(ru: "действует", en: "holds")
    static let expired = Phrase(ru: "срок истёк", en: "expired")
    static func untilDay(_ day: Phrase) -> Phrase { Phrase(ru: "по \(day.ru)", en: "to \(day.en)") }
    static let answer = Phrase(ru: "Посмотреть и ответить", en: "Look and answer")
    static let revoke = Phrase(ru: "Отозвать", en: "Revoke")
    static let giveUp = Phrase(ru: "Отказаться", en: "Give up")
    static let withdraw = Phrase(ru: "Забрать предложение", en: "Take the offer back")

    static let answerTitle = Phrase(ru: "Вам предлагают доверенность", en: "You are offered a mandate")
    static let from = Phrase(ru: "От кого", en: "From")
    static let answerNote = Phrase(
        ru:
            "Если вы согласитесь, он увидит ваше имя, а ведомства\u{00A0}— вас как представителя. Отказаться от доверенности можно в любой момент.",
        en:
            "If you accept, he sees your name, and agencies see you as his representative. You can give the mandate up at any time."
    )
    static let accept = Phrase(ru: "Принять", en: "Accept")
    static let decline = Phrase(ru: "Отклонить", en: "Decline")
    static let endTitle = Phrase(ru: "Прекратить доверенность?", en: "End the mandate?")
    static func endText(_ who: String) -> Phrase {
        Phrase(
            ru:
                "\(who): право прекратится сразу. Отправленные заявления останутся у того, от чьего имени они поданы; черновики отправить будет нельзя.",
            en:
                "\(who): the right ends at once. What was sent stays with the person in whose name it was sent; drafts can no longer be sent."
        )
    }
    static let endYes = Phrase(ru: "Прекратить", en: "End it")
    static let keep = Phrase(ru: "Оставить", en: "Keep it")

    static let enterSnils = Phrase(ru: "Укажите СНИЛС представителя", en: "Give the SNILS of the representative")
    static let ownSnils = Phrase(
        ru: "Это ваш собственный СНИЛС. За себя доверенность не нужна",
        en: "This is your own SNILS. You need no mandate for yourself")
    static let chooseScope = Phrase(
        ru: "Выберите, на что доверенность", en: "Choose what the mandate is for")
    static let chooseServices = Phrase(ru: "Отметьте хотя бы одну услугу", en: "Tick at least one service")
    static let enterUntil = Phrase(
        ru: "Укажите последний день доверенности", en: "Give the last day of the mandate")
    static let untilPast = Phrase(ru: "Этот день уже прошёл", en: "This day is over")
    static let untilTooFar = Phrase(
        ru: "Доверенность выдают не больше чем на три года. Укажите более ранний день",
        en: "A mandate is given for three years at most. Give an earlier day")
    static func tooMany(_ most: Int) -> Phrase {
        Phrase(
            ru: "Выданных прав и предложений может быть не больше \(most). Отзовите лишние",
            en: "There can be \(most) rights and offers at most. Revoke some")
    }
}
