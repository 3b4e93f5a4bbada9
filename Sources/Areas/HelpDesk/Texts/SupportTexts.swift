import Accounts
import Kernel

/// The texts of the operators' desk.
enum SupportTexts {
    static let support = Phrase(ru: "Поддержка", en: "Support")
    static let journal = Phrase(ru: "Журнал обращений", en: "Journal of inquiries")
    static let report = Phrase(ru: "Отчёт об обращениях", en: "Report on inquiries")
    static let search = Phrase(ru: "Номер обращения или регистрации", en: "Number of an inquiry or a registration")
    static let states = Phrase(ru: "Состояние", en: "State")
    static let periods = Phrase(ru: "Период", en: "Period")
    static let all = Phrase(ru: "Все", en: "All")
    static let overdue = Phrase(ru: "Просроченные", en: "Overdue")
    static let allTime = Phrase(ru: "За всё время", en: "All time")
    static func lastDays(_ days: Int) -> Phrase {
        switch days {
        case 365: Phrase(ru: "За год", en: "A year")
        default: Phrase(ru: "За \(days)\u{00A0}дней", en: "\(days)\u{00A0}days")
        }
    }
    static let number = Phrase(ru: "Номер", en: "Number")
    static let topic = Phrase(ru: "Тема", en: "Topic")
    static let received = Phrase(ru: "Получено", en: "Received")
    static let answerBy = Phrase(ru: "Ответить до", en: "Answer by")
    static let state = Phrase(ru: "Состояние", en: "State")
    static let isOverdue = Phrase(ru: "просрочено", en: "overdue")
    static let emptyTitle = Phrase(ru: "Здесь пусто", en: "Nothing here")
    static let emptyText = Phrase(ru: "Таких обращений нет.", en: "There are no such inquiries.")
    static let notFoundTitle = Phrase(ru: "Не нашли", en: "Not found")
    static let notFoundText = Phrase(
        ru: "Ни обращения, ни регистрации с таким номером нет. Попросите назвать номер ещё раз: в нём 10 знаков.",
        en: "There is neither an inquiry nor a registration with this number. Ask for it again: it has 10 characters.")

    // MARK: One inquiry
    static let author = Phrase(ru: "Кто написал", en: "Author")
    static let signedIn = Phrase(ru: "вошёл в личный кабинет", en: "signed in")
    static let notSignedIn = Phrase(ru: "без входа", en: "not signed in")
    static let email = Phrase(ru: "Почта для ответа", en: "E-mail for the answer")
    static let language = Phrase(ru: "Язык", en: "Language")
    static let languageName = Phrase(ru: "русский", en: "English")
    static let page = Phrase(ru: "Страница", en: "Page")
    static let text = Phrase(ru: "Текст обращения", en: "Text of the inquiry")
    static let history = Phrase(ru: "История", en: "History")
    static let takenBy = Phrase(ru: "Взял в работу", en: "Taken by")
    static let you = Phrase(ru: "вы", en: "you")
    static let take = Phrase(ru: "Взять в работу", en: "Take in work")
    static let answerTitle = Phrase(ru: "Ответить", en: "Answer")
    static let answer = Phrase(ru: "Текст ответа", en: "Text of the answer")
    static let answerToCabinet = Phrase(
        ru:
            "Ответ появится в личном кабинете и уйдёт на подтверждённую почту. Не пишите пароли, коды и номера документов.",
        en: "The answer will be in the account and go to the confirmed e-mail. No passwords, codes or document numbers."
    )
    static let answerByMail = Phrase(
        ru: "Ответ уйдёт на указанную почту: кому она принадлежит, никто не проверял. Не пишите личных сведений.",
        en: "The answer will go to the given e-mail; nobody has checked whose it is. No personal details.")
    static let sendAnswer = Phrase(ru: "Отправить ответ", en: "Send the answer")
    static let closeTitle = Phrase(ru: "Закрыть без ответа", en: "Close without an answer")
    static let closeReason = Phrase(ru: "Почему закрываем", en: "Why it is closed")
    static let closeHint = Phrase(
        ru: "Причину увидит заявитель: например, «повторяет обращение 40-…».",
        en: "The author will see the reason: for instance, \"repeats inquiry 40-…\".")
    static let close = Phrase(ru: "Закрыть", en: "Close")
    static let toJournal = Phrase(ru: "К журналу", en: "To the journal")
    static let staleTitle = Phrase(ru: "Другой оператор успел раньше", en: "Another operator was quicker")
    static let staleText = Phrase(
        ru: "Состояние обращения уже изменилось. Ничего не отправлено; ваш текст ниже.",
        en: "The state of the inquiry has changed. Nothing was sent; your text is below.")
    static let done = Phrase(ru: "Готово", en: "Done")

    // MARK: A registration
    static func registrationTitle(_ number: String) -> Phrase {
        Phrase(ru: "Регистрация \(number)", en: "Registration \(number)")
    }
    static let lookUpNote = Phrase(
        ru: "Просмотр записан в журнал. Пароли и коды здесь не показываются никому: не спрашивайте их у звонящего.",
        en: "This look-up is in the journal. Passwords and codes are shown to nobody: do not ask the caller for them.")
    static let step = Phrase(ru: "Шаг", en: "Step")
    static let region = Phrase(ru: "Регион", en: "Region")
    static let begun = Phrase(ru: "Начата", en: "Begun")
    static let changed = Phrase(ru: "Изменена", en: "Changed")
    static let person = Phrase(ru: "Заявитель", en: "Applicant")
    static let snils = Phrase(ru: "СНИЛС", en: "SNILS")
    static let phone = Phrase(ru: "Телефон", en: "Phone")
    static let mail = Phrase(ru: "Почта", en: "E-mail")
    static let confirmed = Phrase(ru: "подтверждена", en: "confirmed")
    static let notConfirmed = Phrase(ru: "не подтверждена", en: "not confirmed")
    static let phoneConfirmed = Phrase(ru: "подтверждён", en: "confirmed")
    static let phoneNotConfirmed = Phrase(ru: "не подтверждён", en: "not confirmed")
    static let level = Phrase(ru: "Учётная запись", en: "Account")
    static func level(_ level: AccountLevel) -> Phrase {
        switch level {
        case .simplified: Phrase(ru: "упрощённая", en: "simplified")
        case .standard: Phrase(ru: "стандартная, личность не подтверждена", en: "standard, identity not proved")
        case .confirmed: Phrase(ru: "подтверждённая", en: "confirmed")
        }
    }
    static let activation = Phrase(ru: "Подтверждение личности", en: "Proving identity")
    static let whatToSay = Phrase(ru: "Что сказать звонящему", en: "What to tell the caller")

    static func step(_ step: RegistrationStep) -> Phrase {
        switch step {
        case .location: Phrase(ru: "Регион и населённый пункт", en: "Region and place")
        case .terms: Phrase(ru: "Условия пользования", en: "Terms of use")
        case .consent: Phrase(ru: "Согласие на обработку данных", en: "Consent to data processing")
        case .delivery: Phrase(ru: "Способ получить код", en: "Way of receiving the code")
        case .person: Phrase(ru: "Сведения о себе", en: "Personal data")
        case .password: Phrase(ru: "Пароль", en: "Password")
        case .check: Phrase(ru: "Проверка перед завершением", en: "Check before the end")
        case .done: Phrase(ru: "Учётная запись создана", en: "The account exists")
        }
    }

    static func hint(_ step: RegistrationStep) -> Phrase {
        switch step {
        case .location:
            Phrase(
                ru: "Пусть выберет регион, где живёт, и впишет город или село. От региона зависят услуги и центры.",
                en:
                    "Let the caller choose the region of residence and write the town or village. Services and centres depend on it."
            )
        case .terms:
            Phrase(
                ru: "Нужно прочитать условия и отметить, что согласен. Без этого дальше не пойти.",
                en: "The terms have to be read and agreed to. There is no going on without it.")
        case .consent:
            Phrase(
                ru: "Согласие отдельное от условий: объясните, что данные нужны для услуг и проверки личности.",
                en:
                    "The consent is separate from the terms: explain that the data serve the services and proving identity."
            )
        case .delivery:
            Phrase(
                ru: "Быстрее всего код выдают в центре. Письмо идёт дольше: для него нужен точный адрес.",
                en: "A centre gives the code fastest. A letter takes longer and needs an exact address.")
        case .person:
            Phrase(
                ru:
                    "Сведения вводят как в паспорте. Частая ошибка — цифра в СНИЛС: попросите сверить с карточкой. Почта обязательна.",
                en:
                    "Data go in as in the passport. A frequent slip is a digit of the SNILS: ask to compare with the card. An e-mail is required."
            )
        case .password:
            Phrase(
                ru: "Заявитель придумывает пароль сам и никому его не называет, вам тоже.",
                en: "The caller makes up the password alone and tells it to nobody, not even to you.")
        case .check:
            Phrase(
                ru: "Осталось проверить сведения и нажать кнопку завершения. Исправить можно по ссылке «Изменить».",
                en: "What remains is to check the data and press the last button. Corrections by the link \"Change\".")
        case .done:
            Phrase(
                ru: "Регистрация завершена. Дальше — подтвердить почту и личность, смотрите ниже.",
                en: "The registration is complete. Next come the e-mail and the identity, see below.")
        }
    }
}
