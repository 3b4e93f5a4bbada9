import Kernel

/// The words of an application's own pages.
enum ApplicationTexts {
    static let cabinet = Phrase(ru: "Личный кабинет", en: "My account")
    static let applications = Phrase(ru: "Заявления", en: "Applications")
    static let all = Phrase(ru: "Все заявления", en: "All applications")
    static let none = Phrase(ru: "Заявлений пока нет", en: "There are no applications yet")
    static let noneText = Phrase(
        ru: "Когда вы отправите заявление или запрос, здесь будет видно, что с ним происходит.",
        en: "Once you send an application or a query, you will see here how it goes.")
    static let findService = Phrase(ru: "Найти услугу", en: "Find a service")
    static let track = Phrase(ru: "Номер заявления", en: "Number of the application")
    static let trackHint = Phrase(ru: "Например, 40-7K3M-9PXA", en: "For example, 40-7K3M-9PXA")
    static let trackButton = Phrase(ru: "Показать", en: "Show")
    static func number(_ number: PortalNumber) -> String { "№\u{00A0}\(number.text)" }
    static func sentOn(_ when: String) -> Phrase { Phrase(ru: "отправлено \(when)", en: "sent \(when)") }
    static let numberLabel = Phrase(ru: "Номер", en: "Number")
    static let query = Phrase(ru: "Запрос", en: "Query")

    static let sentTitle = Phrase(ru: "Заявление отправлено", en: "The application is sent")
    static let querySentTitle = Phrase(ru: "Запрос отправлен", en: "The query is sent")
    static let sentKeep = Phrase(
        ru: "По этому номеру вы найдёте его в личном кабинете. Мы напишем вам, когда ведомство ответит.",
        en: "Find it in your account by this number. We write to you when the agency answers.")

    // MARK: Where it stands

    static func name(of status: ApplicationStatus, _ kind: ApplicationKind) -> Phrase {
        switch status {
        case .submitted: Phrase(ru: "Отправлено", en: "Sent")
        case .registered: Phrase(ru: "Зарегистрировано в ведомстве", en: "Registered by the agency")
        case .accepted: Phrase(ru: "Принято к рассмотрению", en: "Accepted for consideration")
        case .returnedForCorrection: Phrase(ru: "Возвращено на исправление", en: "Returned for correction")
        case .awaitingApplicant: Phrase(ru: "Ведомство ждёт вашего ответа", en: "The agency waits for your answer")
        case .inProgress: Phrase(ru: "В работе", en: "In work")
        case .invited: Phrase(ru: "Назначен приём", en: "A visit is agreed")
        case .ready: Phrase(ru: "Готово к выдаче", en: "Ready to be taken")
        case .handedOver: Phrase(ru: "Выдано", en: "Handed over")
        case .completed:
            kind == .query
                ? Phrase(ru: "Получен ответ", en: "Answered")
                : Phrase(ru: "Услуга оказана", en: "The service is rendered")
        case .refused: Phrase(ru: "Отказано", en: "Refused")
        case .withdrawn: Phrase(ru: "Отозвано вами", en: "Withdrawn by you")
        }
    }
    static let refusedIntake = Phrase(ru: "Отказано в приёме документов", en: "The documents were not accepted")
    static let refusedDecision = Phrase(ru: "Отказано в предоставлении услуги", en: "The service was refused")
    static func given(_ office: Phrase, _ kind: ApplicationKind) -> Phrase {
        Phrase(
            ru: "\(kind == .query ? "Запрос передан" : "Заявление передано"): \(office.ru).",
            en: "Given to: \(office.en).")
    }
    static func answerBy(_ until: String) -> Phrase {
        Phrase(ru: "Ведомство ответит \(until).", en: "The agency answers \(until).")
    }
    static let answerLate = Phrase(
        ru: "Срок ответа прошёл. Это видно ведомству и учитывается. Позвоните в подразделение или сообщите нам.",
        en: "The term of the answer is over. The agency sees it, and it counts. Call the unit or tell us.")
    static let noDeadline = Phrase(
        ru:
            "Срок ответа\u{00A0}— следующий рабочий день, но производственного календаря на этот год ещё нет, поэтому день не назван.",
        en:
            "The answer is due on the next working day; as there is no production calendar for that year yet, the day is not named."
    )
    static let inTime = Phrase(ru: "в срок", en: "in time")
    static let late = Phrase(ru: "с опозданием", en: "late")
    static func underNumber(_ number: String) -> Phrase { Phrase(ru: "под № \(number)", en: "under No. \(number)") }
    static let acceptedText = Phrase(
        ru: "Ведомство проверило заявление и занимается им. О готовности придёт уведомление.",
        en: "The agency checked the application and works on it. You will be told when it is ready.")
    static let workText = Phrase(
        ru: "От вас сейчас ничего не нужно. Мы напишем, когда что-то изменится.",
        en: "Nothing is needed from you now. We write when something changes.")
    static let returnedTitle = Phrase(ru: "Исправьте и отправьте снова", en: "Correct it and send it again")
    static let returnedText = Phrase(
        ru: "Ответы и файлы сохранены: поправьте только то, о чём просит ведомство. Номер останется прежним.",
        en: "Answers and files are kept: correct only what the agency asks for. The number stays the same.")
    static let correct = Phrase(ru: "Исправить", en: "Correct")
    static let awaitText = Phrase(ru: "Ведомство ждёт вашего ответа.", en: "The agency waits for your answer.")
    static let readyTitle = Phrase(ru: "Результат готов", en: "The outcome is ready")
    static func keptUntil(_ day: String) -> Phrase { Phrase(ru: "Заберите до \(day).", en: "Take it by \(day).") }
    static let bring = Phrase(ru: "Возьмите с собой:", en: "Bring with you:")
    static let originals = Phrase(ru: "Возьмите оригиналы:", en: "Bring the originals:")
    static let doneTitle = Phrase(ru: "Услуга оказана", en: "The service is rendered")
    static let doneText = Phrase(
        ru: "Результат у вас. Оцените, как всё прошло.", en: "You have the outcome. Tell how it went.")
    static let answerTitle = Phrase(ru: "Ответ ведомства", en: "The agency's answer")
    static let answerFile = Phrase(ru: "Файл с ответом", en: "File with the answer")
    static let grounds = Phrase(ru: "Основания:", en: "Grounds:")
    static let applyAgain = Phrase(ru: "Подать новое заявление", en: "Make a new application")
    static let refusedNext = Phrase(
        ru:
            "Если вы устраните причины, можно подать новое заявление. С отказом можно не согласиться: обжаловать его в самом ведомстве или в суде.",
        en: "Once the causes are removed you may apply again. You may contest the refusal at the agency or in court.")
    static let withdrawnText = Phrase(
        ru: "Ведомство больше не занимается этим обращением. Новое можно отправить в любой момент.",
        en: "The agency does not work on it any more. You may send a new one at any time.")
    static let review = Phrase(ru: "Оценить услугу", en: "Rate the service")
    static let agencyComment = Phrase(ru: "Ведомство пишет:", en: "The agency writes:")
    static let yourComment = Phrase(ru: "Вы написали:", en: "You wrote:")
    static let toFix = Phrase(ru: "Исправить:", en: "To correct:")
    static let outcomeIs = Phrase(ru: "Результат:", en: "Outcome:")
    static let originalsChecked = Phrase(ru: "Сверка оригиналов:", en: "Originals checked:")
    static func zoneNote(_ zone: Phrase) -> Phrase {
        Phrase(
            ru: "Время\u{00A0}— по часам подразделения (\(zone.ru)).",
            en: "Times are by the clock of the unit (\(zone.en)).")
    }
    static let alsoNeeded = Phrase(ru: "Вместе с этой услугой часто нужны", en: "Often needed with this service")
    static let history = Phrase(ru: "Что происходило", en: "What has happened")

    // MARK: Beside

    static let more = Phrase(ru: "Подробнее", en: "More")
    static let receipt = Phrase(ru: "Квитанция для печати", en: "Receipt to print")
    static let answers = Phrase(ru: "Мои ответы и файлы", en: "My answers and files")
    static let readings = Phrase(ru: "Кто открывал мои данные", en: "Who opened my data")
    static func withdraw(_ kind: ApplicationKind) -> Phrase {
        kind == .query
            ? Phrase(ru: "Отозвать запрос", en: "Withdraw the query")
            : Phrase(ru: "Отозвать заявление", en: "Withdraw the application")
    }
    static let office = Phrase(ru: "Подразделение", en: "Unit")
    static let phone = Phrase(ru: "Телефон", en: "Phone")
    static let service = Phrase(ru: "Об услуге", en: "About the service")
}
