import Kernel

package enum HelpDeskTexts {
    static let cabinet = Phrase(ru: "Личный кабинет", en: "My account")
    static let inquiries = Phrase(ru: "Обращения о работе портала", en: "Inquiries about the portal")
    static let myInquiries = Phrase(ru: "Мои обращения", en: "My inquiries")
    static let allMine = Phrase(ru: "Все обращения", en: "All inquiries")
    static let write = Phrase(ru: "Написать о работе портала", en: "Write about the portal")
    static let writeAgain = Phrase(ru: "Написать ещё раз", en: "Write again")

    // MARK: The form
    static let newTitle = Phrase(ru: "Сообщить о работе портала", en: "Tell us about the portal")
    static let newLead = Phrase(
        ru:
            "Что-то не работает, непонятно или можно сделать лучше? Напишите. Обращение сразу получит номер, ответ придёт в личный кабинет или на почту.",
        en:
            "Does something not work, is it unclear, could it be better? Write to us. Your inquiry gets a number at once; the answer comes to your account or by e-mail."
    )
    static let notApplication = Phrase(
        ru: "О ходе заявления спрашивайте ведомство: его ответ и контакты — на странице заявления в личном кабинете.",
        en:
            "Ask the agency about the progress of an application: its answers and contacts are on the page of the application in your account."
    )
    static let topic = Phrase(ru: "О чём обращение", en: "What is it about")
    static func topic(_ topic: InquiryTopic) -> Phrase {
        switch topic {
        case .registration: Phrase(ru: "Регистрация и вход", en: "Registering and signing in")
        case .identity: Phrase(ru: "Подтверждение личности", en: "Proving identity")
        case .application: Phrase(ru: "Заполнение и отправка заявления", en: "Filling in and sending an application")
        case .notices: Phrase(ru: "Уведомления, письма и СМС", en: "Notices, letters and SMS")
        case .catalogue: Phrase(ru: "Неверные сведения об услуге", en: "Wrong information about a service")
        case .fault: Phrase(ru: "Ошибка на странице", en: "An error on a page")
        case .accessibility: Phrase(ru: "Доступность для людей с инвалидностью", en: "Accessibility")
        case .suggestion: Phrase(ru: "Предложение", en: "A suggestion")
        case .other: Phrase(ru: "Другое", en: "Something else")
        }
    }
    static let chooseTopic = Phrase(ru: "Выберите, о чём обращение", en: "Choose what it is about")
    static let text = Phrase(ru: "Что случилось", en: "What happened")
    static let textHint = Phrase(
        ru: "Что вы делали и что увидели. Не пишите пароли, коды и номера документов: мы о них не спрашиваем.",
        en: "What you did and what you saw. Do not write passwords, codes or document numbers: we never ask for them.")
    static let name = Phrase(ru: "Как к вам обращаться", en: "How should we address you")
    static let email = Phrase(ru: "Электронная почта для ответа", en: "E-mail for the answer")
    static let emailHint = Phrase(
        ru: "Сюда придут номер, ссылка для наблюдения и ответ.",
        en: "The number, a link to follow and the answer will come here.")
    static let from = Phrase(ru: "Страница, с которой вы пишете", en: "The page you write from")
    static let send = Phrase(ru: "Отправить обращение", en: "Send the inquiry")
    static let tooOften = Phrase(
        ru:
            "За час можно отправить пять обращений. Ваш текст сохранён на этой странице — отправьте его позже или позвоните по телефону поддержки.",
        en: "Five inquiries an hour can be sent. Your text is kept on this page: send it later or call the help line.")
    static let tooOftenTitle = Phrase(ru: "Пока отправить нельзя", en: "It cannot be sent yet")

    // MARK: Following
    static let sentTitle = Phrase(ru: "Обращение отправлено", en: "The inquiry has been sent")
    static let number = Phrase(ru: "Номер обращения", en: "Number of the inquiry")
    static func promise(_ day: String) -> Phrase {
        Phrase(ru: "Мы обещаем ответить до \(day) включительно.", en: "We promise to answer by \(day).")
    }
    static let promiseNote = Phrase(
        ru:
            "Это обещание портала. Обращения в государственные органы рассматривают по закону № 59-ФЗ; его сроки мы сверяем с официальным текстом.",
        en:
            "This is the portal's own promise. Inquiries to state bodies fall under law 59-FZ, whose terms we are comparing with the official text."
    )
    static let keepLink = Phrase(
        ru:
            "По этой ссылке видно, что с обращением. Сохраните её и никому не передавайте: она открывает ваше обращение без пароля. Мы отправили её и на почту.",
        en:
            "This link shows what becomes of the inquiry. Keep it and do not pass it on: it opens your inquiry without a password. We have sent it by e-mail too."
    )
    static let followInCabinet = Phrase(
        ru: "Ответ появится в уведомлениях личного кабинета.",
        en: "The answer will come to the notices of your account.")
    static func inquiryTitle(_ number: String) -> Phrase { Phrase(ru: "Обращение \(number)", en: "Inquiry \(number)") }
    static let state = Phrase(ru: "Состояние", en: "State")
    static func state(_ state: InquiryState) -> Phrase {
        switch state {
        case .new: Phrase(ru: "Зарегистрировано", en: "Registered")
        case .inWork: Phrase(ru: "В работе", en: "In work")
        case .answered: Phrase(ru: "Дан ответ", en: "Answered")
        case .closed: Phrase(ru: "Закрыто без ответа", en: "Closed without an answer")
        }
    }
    static let yourText = Phrase(ru: "Что вы написали", en: "What you wrote")
    static let progress = Phrase(ru: "Как шло обращение", en: "How the inquiry went")
    static func event(_ kind: InquiryEvent.Kind) -> Phrase {
        switch kind {
        case .registered: Phrase(ru: "Зарегистрировано", en: "Registered")
        case .taken: Phrase(ru: "Оператор взял в работу", en: "An operator took it in work")
        case .answered: Phrase(ru: "Ответ поддержки", en: "The answer of the support")
        case .closed: Phrase(ru: "Закрыто", en: "Closed")
        }
    }
    static let awaitingAnswer = Phrase(ru: "Ответ поддержки", en: "The answer of the support")
    static let listLead = Phrase(
        ru: "Здесь обращения о работе портала, которые вы отправили после входа.",
        en: "Inquiries about the portal that you sent while signed in.")
    static let emptyTitle = Phrase(ru: "Обращений пока нет", en: "No inquiries yet")
    static let emptyText = Phrase(
        ru: "Если на портале что-то не так, напишите — ответим.",
        en: "If something on the portal is wrong, write to us and we will answer.")
    static let signedOutTitle = Phrase(ru: "Обращения, отправленные без входа", en: "Inquiries sent without signing in")
    static let signedOutText = Phrase(
        ru:
            "Такое обращение открывает ссылка из письма, которое пришло вам сразу после отправки. Если письма нет, проверьте папку «Спам» или позвоните по телефону поддержки и назовите номер.",
        en:
            "Such an inquiry is opened by the link in the letter that came right after sending. If there is no letter, look into the spam folder or call the help line and tell the number."
    )
    static let signInForMine = Phrase(ru: "Войти и посмотреть мои обращения", en: "Sign in to see my inquiries")

    // MARK: Letters and notices
    static func registeredTitle(_ number: PortalNumber) -> Phrase {
        Phrase(ru: "Обращение \(number) зарегистрировано", en: "Inquiry \(number) is registered")
    }
    static func registeredText(days: Int) -> Phrase {
        let term = Plural(ru: "% день", "% дня", "% дней", en: "% day", "% days")
        return Phrase(
            ru:
                "Мы получили ваше обращение о работе портала и обещаем ответить не позже чем через \(term.text(days, in: .ru)).",
            en: "We have your inquiry about the portal and promise to answer within \(term.text(days, in: .en)).")
    }
    static func answeredTitle(_ number: PortalNumber) -> Phrase {
        Phrase(ru: "Ответ на обращение \(number)", en: "Answer to inquiry \(number)")
    }
    static func closedTitle(_ number: PortalNumber) -> Phrase {
        Phrase(ru: "Обращение \(number) закрыто", en: "Inquiry \(number) is closed")
    }
    static func closedText(_ reason: String) -> Phrase {
        Phrase(
            ru: "Мы закрыли обращение без ответа. Причина:\n\(reason)",
            en: "We closed the inquiry without an answer. The reason:\n\(reason)")
    }
    static func followByLink(_ address: String) -> Phrase {
        Phrase(
            ru: "Обращение и ответ по ссылке (никому её не передавайте):\n\(address)",
            en: "The inquiry and its answer (do not pass this link on):\n\(address)")
    }
}
