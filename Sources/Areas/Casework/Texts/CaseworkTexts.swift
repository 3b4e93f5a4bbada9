import Applications
import Kernel

package enum CaseworkTexts {
    static let workplace = Phrase(ru: "Рабочее место", en: "Workplace")
    static let applications = Phrase(ru: "Заявления", en: "Applications")

    // The queue.
    static let groups = Phrase(ru: "Что показать", en: "What to show")
    static let groupNew = Phrase(ru: "Зарегистрировать", en: "To register")
    static let groupInWork = Phrase(ru: "На рассмотрении", en: "Under consideration")
    static let groupWaiting = Phrase(ru: "Ждут заявителя", en: "Waiting for the applicant")
    static let groupInvited = Phrase(ru: "Приглашены", en: "Invited")
    static let groupReady = Phrase(ru: "К выдаче", en: "To hand over")
    static let groupFinished = Phrase(ru: "Завершённые", en: "Finished")
    static let groupAll = Phrase(ru: "Все", en: "All")
    static let deadline = Phrase(ru: "Срок", en: "Due")
    static let number = Phrase(ru: "Номер", en: "Number")
    static let service = Phrase(ru: "Услуга", en: "Service")
    static let forWhom = Phrase(ru: "За кого подано", en: "For whom")
    static func forWhomShort(_ name: String) -> Phrase { Phrase(ru: "за: \(name)", en: "for: \(name)") }
    static let representative = Phrase(ru: "Представитель", en: "Representative")
    static let applicant = Phrase(ru: "Заявитель", en: "Applicant")
    static let state = Phrase(ru: "Состояние", en: "State")
    static let findByNumber = Phrase(
        ru: "Найти по номеру портала или ведомства", en: "Find by the portal's or the agency's number")
    static let find = Phrase(ru: "Найти", en: "Find")
    static let notFoundHere = Phrase(
        ru:
            "В\u{00A0}вашем подразделении нет заявления с\u{00A0}таким номером. Проверьте номер: возможно, заявление подано в\u{00A0}другое место",
        en:
            "Your office has no application with this number. Check the number: the application may have gone to another office"
    )
    static let shown = Plural(
        ru: "Показано % заявление", "Показано % заявления", "Показано % заявлений", en: "% application shown",
        "% applications shown")
    static let emptyTitle = Phrase(ru: "Здесь пусто", en: "Nothing here")
    static let emptyNew = Phrase(
        ru: "Все поступившие заявления зарегистрированы", en: "All applications that came are registered")
    static func emptyOther(_ open: Int) -> Phrase {
        Phrase(
            ru: "Таких заявлений сейчас нет. " + Language.ru(openPlural, open),
            en: "There are none now. " + Language.en(openPlural, open))
    }
    static let emptyOfMany = Phrase(
        ru: "Таких заявлений сейчас нет. Всего в\u{00A0}работе больше тысячи заявлений",
        en: "There are none now. More than a thousand applications are open in all")
    private static let openPlural = Plural(
        ru: "Всего в\u{00A0}работе % заявление", "Всего в\u{00A0}работе % заявления",
        "Всего в\u{00A0}работе % заявлений",
        en: "% application is open in all", "% applications are open in all")
    static let emptyAll = Phrase(
        ru: "Заявлений в\u{00A0}ваше подразделение ещё не\u{00A0}было", en: "Your office has had no applications yet")
    static let reviews = Phrase(ru: "Отзывы о подразделении", en: "Reviews of the office")
    static let visits = Phrase(ru: "Приём по\u{00A0}дням", en: "Visits by day")
    static func visitsOn(_ day: String) -> Phrase { Phrase(ru: "Приём: \(day)", en: "Visits: \(day)") }
    static let time = Phrase(ru: "Время", en: "Time")
    static let noVisits = Phrase(
        ru: "На\u{00A0}этот день никто не\u{00A0}приглашён", en: "Nobody is invited for this day")
    static let closedDay = Phrase(ru: "В\u{00A0}этот день не\u{00A0}принимают", en: "Nobody is received on this day")
    static let unknownDay = Phrase(
        ru: "Производственный календарь на\u{00A0}этот день ещё не\u{00A0}утверждён",
        en: "The production calendar for this day is not yet approved")
    static let dayBefore = Phrase(ru: "Предыдущий день", en: "The day before")
    static let dayAfter = Phrase(ru: "Следующий день", en: "The next day")
    static let query = Phrase(ru: "Запрос", en: "Query")

    // Deadlines.
    static let missed = Phrase(ru: "просрочено", en: "overdue")
    static let unknownDeadline = Phrase(ru: "срок не\u{00A0}определён", en: "no term known")
    static let tomorrow = Phrase(ru: "завтра", en: "tomorrow")
    static func legalUntil(_ moment: String) -> Phrase { Phrase(ru: "Срок истекает: \(moment)", en: "Due: \(moment)") }
    static let answeredInTime = Phrase(ru: "ответ дан в\u{00A0}срок", en: "answered in time")
    static let answeredLate = Phrase(ru: "ответ дан с\u{00A0}опозданием", en: "answered late")

    // States as the official sees them.
    static func state(_ status: ApplicationStatus) -> Phrase {
        switch status {
        case .submitted: Phrase(ru: "Новое", en: "New")
        case .registered: Phrase(ru: "Зарегистрировано", en: "Registered")
        case .accepted: Phrase(ru: "На рассмотрении", en: "Under consideration")
        case .returnedForCorrection: Phrase(ru: "Возвращено на\u{00A0}исправление", en: "Returned for correction")
        case .awaitingApplicant: Phrase(ru: "Ждёт заявителя", en: "Waiting for the applicant")
        case .inProgress: Phrase(ru: "В\u{00A0}работе", en: "In progress")
        case .invited: Phrase(ru: "Приглашён на\u{00A0}приём", en: "Invited to a visit")
        case .ready: Phrase(ru: "Готово к\u{00A0}выдаче", en: "Ready to hand over")
        case .handedOver: Phrase(ru: "Выдано", en: "Handed over")
        case .completed: Phrase(ru: "Исполнено", en: "Completed")
        case .refused: Phrase(ru: "Отказано", en: "Refused")
        case .withdrawn: Phrase(ru: "Отозвано заявителем", en: "Withdrawn by the applicant")
        }
    }
    static let notAccepted = Phrase(ru: "Отказано в\u{00A0}приёме", en: "Not accepted")
    static let queryState = Phrase(ru: "Новый запрос", en: "New query")
    static let correctedState = Phrase(ru: "Исправлено заявителем", en: "Corrected by the applicant")
    static let asksTime = Phrase(ru: "просит время", en: "asks for a time")
    static let awaitsAnswer = Phrase(ru: "ждём ответа о\u{00A0}времени", en: "time offered, no answer yet")

    // The page of an application.
    static let whatWasSent = Phrase(ru: "Что подано", en: "What was sent")
    static let aboutApplicant = Phrase(ru: "Заявитель", en: "Applicant")
    static let name = Phrase(ru: "Фамилия, имя, отчество", en: "Name")
    static let birthDate = Phrase(ru: "Дата рождения", en: "Date of birth")
    static let sex = Phrase(ru: "Пол", en: "Sex")
    static let snils = Phrase(ru: "СНИЛС", en: "SNILS")
    static let inn = Phrase(ru: "ИНН", en: "INN")
    static let email = Phrase(ru: "Электронная почта", en: "E-mail")
    static let phone = Phrase(ru: "Телефон", en: "Phone")
    static let identity = Phrase(ru: "Личность", en: "Identity")
    static let identityConfirmed = Phrase(ru: "подтверждена на\u{00A0}портале", en: "proved to the portal")
    static let identityNot = Phrase(ru: "не\u{00A0}подтверждена", en: "not proved")
    static let attachments = Phrase(ru: "Приложенные файлы", en: "Attached files")
    static let noAttachments = Phrase(ru: "Файлов нет", en: "No files")
    static let openOriginal = Phrase(ru: "Открыть оригинал", en: "Open the original")
    static func previewOf(_ slot: String) -> Phrase { Phrase(ru: "Снимок: \(slot)", en: "Picture: \(slot)") }
    static let history = Phrase(ru: "Ход рассмотрения", en: "History")
    static let visitTime = Phrase(ru: "Время приёма", en: "Time of the visit")
    static let noTurns = Phrase(ru: "Время ещё не\u{00A0}предлагали", en: "No time has been proposed yet")
    static let visitAgreed = Phrase(ru: "Приём согласован", en: "The visit is agreed")
    static let timeIsFree = Phrase(ru: "это время свободно", en: "this time is free")
    static let timeIsTaken = Phrase(ru: "это время занято: предложите другое", en: "this time is taken: offer another")
    static let portalNumber = Phrase(ru: "Номер портала", en: "Portal's number")
    static let agencyNumber = Phrase(ru: "Номер ведомства", en: "Agency's number")
    static let sentAt = Phrase(ru: "Подано", en: "Sent")
    static let registeredAt = Phrase(ru: "Зарегистрировано", en: "Registered")
    static let notYet = Phrase(ru: "ещё нет", en: "not yet")
    static let whatToDo = Phrase(ru: "Что сделать", en: "What to do")
    static let nothingToDo = Phrase(
        ru: "Сейчас от\u{00A0}вас ничего не\u{00A0}требуется", en: "Nothing is required of you now")
    static let closed = Phrase(ru: "Рассмотрение окончено", en: "The application is closed")
    static let readingNote = Phrase(
        ru: "Заявитель видит, кто и\u{00A0}когда открывал его заявление и\u{00A0}файлы",
        en: "The applicant sees who opened the application and the files, and when")
    static func version(_ number: Int) -> Phrase {
        Phrase(ru: "Исправлено: версия\u{00A0}\(number)", en: "Corrected: version\u{00A0}\(number)")
    }
    static func by(_ name: String) -> Phrase { Phrase(ru: "кто: \(name)", en: "by \(name)") }
    static let byApplicant = Phrase(ru: "заявитель", en: "the applicant")
    static let byPortal = Phrase(ru: "портал", en: "the portal")
    static let toCorrect = Phrase(ru: "Исправить", en: "To correct")
    static let grounds = Phrase(ru: "Основания", en: "Grounds")
    static let placeLabel = Phrase(ru: "Где получить", en: "Where")
    static let bringLabel = Phrase(ru: "Взять с\u{00A0}собой", en: "To bring")
    static let keptUntilLabel = Phrase(ru: "Хранится до", en: "Kept until")
    static let answerLabel = Phrase(ru: "Ответ", en: "Answer")
    static let attachedAnswer = Phrase(ru: "Файл к\u{00A0}ответу", en: "File of the answer")
    static let backToQueue = Phrase(ru: "К\u{00A0}списку заявлений", en: "Back to the list")
    static let backToCase = Phrase(ru: "К\u{00A0}заявлению", en: "Back to the application")

    // Fields.
    static let identityDocument = Phrase(ru: "Документ, удостоверяющий личность", en: "Identity document")
    static let comment = Phrase(ru: "Пояснение для заявителя", en: "Explanation for the applicant")
    static let commentHint = Phrase(ru: "Заявитель увидит его дословно", en: "The applicant sees it word for word")
    static let numberLabel = Phrase(ru: "Регистрационный номер ведомства", en: "The agency's registration number")
    static let numberHint = Phrase(
        ru: "Предложен следующий по\u{00A0}порядку. Можно вписать номер из\u{00A0}вашей системы",
        en: "The next one in order is suggested. You may enter the number of your own system")
    static let groundsLabel = Phrase(ru: "Основания отказа", en: "Grounds of the refusal")
    static let groundsHint = Phrase(
        ru: "Перечень закрытый: отказать по\u{00A0}другому основанию нельзя (закон 210-ФЗ)",
        en: "The list is closed: no other ground may be used (law 210-FZ)")
    static let fieldsLabel = Phrase(ru: "Что исправить", en: "What to correct")
    static let fieldsHint = Phrase(
        ru: "Заявитель сможет изменить заявление и\u{00A0}отправить его снова под тем же номером",
        en: "The applicant can change the application and send it again under the same number")
    static let confirmLabel = Phrase(
        ru: "Решение окончательное, я\u{00A0}проверил данные", en: "The decision is final, I have checked the data")
    static let outcomeLabel = Phrase(ru: "Результат", en: "Outcome")
    static let roomLabel = Phrase(ru: "Кабинет или окно", en: "Room or window")
    static let bringField = Phrase(ru: "Что взять с\u{00A0}собой", en: "What to bring")
    static let bringHint = Phrase(ru: "По одному на\u{00A0}строке", en: "One on a line")
    static let keptLabel = Phrase(ru: "Хранится до", en: "Kept until")
    static let keptHint = Phrase(
        ru: "Последний день, когда результат можно забрать", en: "The last day on which the outcome can be taken")
    static let passport = Phrase(ru: "Паспорт", en: "Passport")
    static let slotLabel = Phrase(ru: "Свободное время", en: "Free times")
    static let cameLabel = Phrase(ru: "Заявитель пришёл?", en: "Did the applicant come?")
    static let came = Phrase(ru: "Пришёл", en: "Came")
    static let cameNot = Phrase(ru: "Не\u{00A0}пришёл", en: "Did not come")
    static let findingsLabel = Phrase(ru: "Подлинники", en: "Originals")
    static let findingsHint = Phrase(
        ru: "Сверьте каждый подлинник с\u{00A0}приложенной копией", en: "Compare every original with the copy attached")
    static func finding(_ finding: OriginalFinding) -> Phrase {
        switch finding {
        case .matches: Phrase(ru: "Совпадает с\u{00A0}копией", en: "Matches the copy")
        case .missing: Phrase(ru: "Не\u{00A0}предъявлен", en: "Not shown")
        case .differs: Phrase(ru: "Расходится с\u{00A0}копией", en: "Differs from the copy")
        case .notNeeded: Phrase(ru: "Не\u{00A0}требуется", en: "Not needed")
        }
    }
    static let nextLabel = Phrase(ru: "Если всё верно, что дальше", en: "If all is right, what next")
    static let nextContinue = Phrase(ru: "Услугу оказываем дальше", en: "The service goes on")
    static let nextProvided = Phrase(
        ru: "Услуга оказана на\u{00A0}приёме, результат выдан",
        en: "The service was provided at the visit, the outcome handed over")
    static let receiverLabel = Phrase(ru: "Кому выдано", en: "Handed to")
    static let receiverApplicant = Phrase(ru: "Заявителю", en: "The applicant")
    static let receiverOther = Phrase(
        ru: "Представителю с\u{00A0}доверенностью", en: "A representative with a power of attorney")
    static let representativeLabel = Phrase(
        ru: "Фамилия, имя, отчество представителя и\u{00A0}реквизиты доверенности",
        en: "Name of the representative and details of the power of attorney")
    static let documentChecked = Phrase(
        ru: "Документ, удостоверяющий личность, проверен", en: "The identity document was checked")
    static let toApplicant = Phrase(
        ru: "Выдано заявителю, документ, удостоверяющий личность, проверен",
        en: "Handed to the applicant, the identity document was checked")
    static func toRepresentative(_ name: String) -> Phrase {
        Phrase(
            ru: "Выдано представителю: \(name). Документ, удостоверяющий личность, и\u{00A0}доверенность проверены",
            en: "Handed to a representative: \(name). Identity document and power of attorney were checked")
    }
    static let answerField = Phrase(ru: "Ответ на\u{00A0}запрос", en: "Answer to the query")
    static let answerFileField = Phrase(ru: "Файл к\u{00A0}ответу", en: "File with the answer")
    static let answerFileHint = Phrase(
        ru: "PDF, JPEG или PNG до\u{00A0}20\u{00A0}МБ", en: "PDF, JPEG or PNG up to 20\u{00A0}MB")
}
