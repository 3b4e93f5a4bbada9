import Kernel

/// The words of the receipt, the copy, the readings, the withdrawal and the visit.
enum OwnPagesTexts {
    static let receipt = Phrase(ru: "Квитанция о подаче", en: "Receipt of submission")
    static let sentAt = Phrase(ru: "Отправлено", en: "Sent")
    static let applicant = Phrase(ru: "Заявитель", en: "Applicant")
    static let service = Phrase(ru: "Услуга", en: "Service")
    static let subject = Phrase(ru: "Тема запроса", en: "Subject")
    static let agency = Phrase(ru: "Ведомство", en: "Agency")
    static let office = Phrase(ru: "Подразделение", en: "Unit")
    static let answerBy = Phrase(ru: "Ответ ведомства", en: "Answer of the agency")
    static let agencyNumber = Phrase(ru: "Номер в ведомстве", en: "Number at the agency")
    static let files = Phrase(ru: "Приложенные файлы", en: "Attached files")
    static let noFiles = Phrase(ru: "Файлы не приложены", en: "No files attached")
    static let signature = Phrase(
        ru: "Подписано простой электронной подписью: вход в подтверждённую учётную запись.",
        en: "Signed with a simple electronic signature: by signing in to a confirmed account.")
    static let checksum = Phrase(ru: "контрольная сумма SHA-256", en: "SHA-256 checksum")
    static func copy(_ version: Int) -> Phrase { Phrase(ru: "Отправка \(version)", en: "Sending \(version)") }
    static let copies = Phrase(ru: "Отправленные копии", en: "Copies that were sent")
    static let unchangeable = Phrase(
        ru: "Так заявление выглядело, когда вы его отправили. Изменить эту копию нельзя никому.",
        en: "The application as it was when you sent it. Nobody can change this copy.")
    static let view = Phrase(ru: "посмотреть", en: "view")
    static let download = Phrase(ru: "скачать", en: "download")

    static let readingsTitle = Phrase(ru: "Кто открывал мои данные", en: "Who opened my data")
    static let readingsText = Phrase(
        ru: "Каждое открытие заявления или файла сотрудником остаётся в журнале.",
        en: "Each time a member of staff opens the application or a file, the journal keeps it.")
    static let noReadings = Phrase(ru: "Пока никто не открывал", en: "Nobody has opened it yet")
    static let noReadingsText = Phrase(
        ru: "Как только сотрудник откроет заявление, здесь появится запись.",
        en: "As soon as a member of staff opens the application, a line appears here.")
    static let openedApplication = Phrase(ru: "открыто заявление", en: "opened the application")
    static let openedPreview = Phrase(ru: "открыт снимок", en: "opened a picture")
    static let openedOriginal = Phrase(ru: "открыт файл", en: "opened a file")
    static let someStaff = Phrase(ru: "Сотрудник", en: "Member of staff")

    static let withdrawTitle = Phrase(ru: "Отозвать?", en: "Withdraw?")
    static let withdrawText = Phrase(
        ru:
            "Ведомство прекратит им заниматься, запись на приём отменится. Вернуть его будет нельзя, но можно подать новое.",
        en:
            "The agency stops working on it, a visit is cancelled. It cannot be brought back, but you may file a new one."
    )
    static let withdrawYes = Phrase(ru: "Отозвать", en: "Withdraw")
    static let keep = Phrase(ru: "Не отзывать", en: "Keep it")
    static let tooLateTitle = Phrase(ru: "Уже нельзя", en: "It is too late")
    static let tooLate = Phrase(
        ru: "Заявление тем временем сдвинулось дальше, и этого сделать уже нельзя. Ничего не изменилось.",
        en: "The application has moved on meanwhile, and this cannot be done any more. Nothing has changed.")
    static let toApplication = Phrase(ru: "Открыть заявление", en: "Open the application")

    // MARK: The visit

    static let visit = Phrase(ru: "Время приёма", en: "Time of the visit")
    static func agreed(_ time: Phrase) -> Phrase { Phrase(ru: "Вы записаны: \(time.ru)", en: "Agreed: \(time.en)") }
    static func agencyOffers(_ time: Phrase) -> Phrase {
        Phrase(ru: "Ведомство предлагает: \(time.ru)", en: "The agency offers: \(time.en)")
    }
    static func youWish(_ time: Phrase) -> Phrase {
        Phrase(ru: "Вы предложили: \(time.ru)", en: "You proposed: \(time.en)")
    }
    static let agencyAnswers = Phrase(ru: "Ждём ответа ведомства.", en: "The agency will answer.")
    static let offerHeld = Phrase(
        ru: "Это время держат для вас, пока вы не ответите.", en: "The time is held for you while you can answer.")
    static func answerUntil(_ until: String) -> Phrase { Phrase(ru: "Ответьте \(until).", en: "Answer \(until).") }
    static let accept = Phrase(ru: "Согласиться", en: "Accept")
    static let anotherTime = Phrase(ru: "Предложить другое время", en: "Propose another time")
    static let changeTime = Phrase(ru: "Изменить время приёма", en: "Change the time of the visit")
    static let chooseTime = Phrase(ru: "Выбрать время приёма", en: "Choose a time of the visit")
    static let when = Phrase(ru: "Когда вам удобно прийти", en: "When it suits you to come")
    static let comment = Phrase(ru: "Пояснение для ведомства", en: "A remark for the agency")
    static let propose = Phrase(ru: "Предложить", en: "Propose")
    static let decline = Phrase(ru: "Отказаться от этого времени", en: "Decline this time")
    static let giveUp = Phrase(ru: "Отменить запись", en: "Cancel the visit")
    static let declineHint = Phrase(
        ru: "Если ни одно время не подходит, откажитесь: ведомство предложит другое.",
        en: "If no time suits you, decline: the agency offers another.")
    static let giveUpHint = Phrase(
        ru: "Место освободится для других. Договориться о новом времени можно будет здесь же.",
        en: "The place becomes free for others. You can agree on another time here.")
    static let negotiation = Phrase(ru: "Как договаривались", en: "The exchange")
    static let byYou = Phrase(ru: "Вы", en: "You")
    static let byAgency = Phrase(ru: "Ведомство", en: "The agency")
    static let toCalendar = Phrase(ru: "Добавить в календарь", en: "Add to a calendar")
    static let officeHours = Phrase(ru: "Часы работы", en: "Office hours")
}
