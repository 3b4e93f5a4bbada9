import Kernel

extension CaseworkTexts {
    /// The button and the title of an act's page.
    static func act(_ act: CaseAct, isQuery: Bool) -> Phrase {
        switch act {
        case .register: Phrase(ru: "Только зарегистрировать", en: "Register only")
        case .accept: Phrase(ru: "Принять к\u{00A0}рассмотрению", en: "Accept for consideration")
        case .refuseIntake: Phrase(ru: "Отказать в\u{00A0}приёме", en: "Refuse acceptance")
        case .returnForCorrection: Phrase(ru: "Вернуть на\u{00A0}исправление", en: "Return for correction")
        case .start: Phrase(ru: "Сообщить о\u{00A0}ходе работы", en: "Report progress")
        case .invite: Phrase(ru: "Пригласить на\u{00A0}предложенное время", en: "Invite at the proposed time")
        case .offer: Phrase(ru: "Предложить другое время", en: "Offer another time")
        case .recordVisit: Phrase(ru: "Записать, как прошёл приём", en: "Record the visit")
        case .ready: Phrase(ru: "Сообщить о\u{00A0}готовности", en: "Give notice that it is ready")
        case .handOver: Phrase(ru: "Выдать результат", en: "Hand the outcome over")
        case .refuse: Phrase(ru: "Отказать в\u{00A0}услуге", en: "Refuse the service")
        case .answer: Phrase(ru: "Ответить на\u{00A0}запрос", en: "Answer the query")
        }
    }

    static let registerAndAccept = Phrase(ru: "Зарегистрировать и\u{00A0}принять", en: "Register and accept")
    static let registerAndRefuse = Phrase(
        ru: "Зарегистрировать и\u{00A0}отказать в\u{00A0}приёме", en: "Register and refuse acceptance")
    static let registerAndReturn = Phrase(ru: "Зарегистрировать и\u{00A0}вернуть", en: "Register and return")
    static let offerFirst = Phrase(ru: "Предложить время", en: "Offer a time")

    // What is wrong.
    static let enterNumber = Phrase(
        ru: "Укажите регистрационный номер ведомства", en: "Enter the agency's registration number")
    static let numberShape = Phrase(
        ru: "В\u{00A0}номере могут быть буквы, цифры, пробел и\u{00A0}знаки - / . №, не\u{00A0}больше 40",
        en: "A number may have letters, digits, spaces and - / . №, at most 40")
    static let numberTaken = Phrase(
        ru: "Под этим номером в\u{00A0}вашем подразделении уже есть заявление. Укажите другой",
        en: "Your office already has an application under this number. Enter another")
    static let chooseGround = Phrase(ru: "Отметьте хотя бы одно основание", en: "Choose at least one ground")
    static let foreignGround = Phrase(
        ru: "Такого основания нет в\u{00A0}перечне этой услуги. Выберите из\u{00A0}перечня",
        en: "This ground is not in the list of this service. Choose from the list")
    static let explainRefusal = Phrase(
        ru: "Объясните заявителю, что именно не\u{00A0}так", en: "Explain to the applicant what exactly is wrong")
    static let chooseFields = Phrase(ru: "Отметьте хотя бы одно поле или файл", en: "Choose at least one field or file")
    static let explainCorrection = Phrase(ru: "Напишите, что исправить", en: "Say what to correct")
    static let explainOriginals = Phrase(
        ru: "Напишите, чего не\u{00A0}хватило или что расходится", en: "Say what was missing or what differs")
    static let chooseFinding = Phrase(ru: "Отметьте результат сверки", en: "Choose the result of the comparison")
    static let chooseCame = Phrase(ru: "Отметьте, пришёл ли заявитель", en: "Say whether the applicant came")
    static let chooseOutcome = Phrase(
        ru: "Выберите результат из\u{00A0}перечня услуги", en: "Choose an outcome of the service")
    static let keptRange = Phrase(
        ru: "Укажите день не\u{00A0}раньше завтрашнего и\u{00A0}не\u{00A0}дальше года",
        en: "Enter a day from tomorrow up to a year ahead")
    static let sayWhatToBring = Phrase(ru: "Напишите, что взять с\u{00A0}собой", en: "Say what to bring")
    static let bringTooLong = Phrase(
        ru: "Не\u{00A0}больше десяти строк по\u{00A0}200 знаков", en: "At most ten lines of 200 characters")
    static let roomTooLong = Phrase(ru: "Не\u{00A0}больше 100 знаков", en: "At most 100 characters")
    static let chooseReceiver = Phrase(ru: "Отметьте, кому выдан результат", en: "Say who received the outcome")
    static let enterRepresentative = Phrase(
        ru: "Укажите представителя и\u{00A0}доверенность", en: "Enter the representative and the power of attorney")
    static let checkDocument = Phrase(
        ru: "Выдать можно только после проверки документа",
        en: "It can be handed over only after the document was checked")
    static let confirm = Phrase(ru: "Подтвердите решение", en: "Confirm the decision")
    static let writeAnswer = Phrase(ru: "Напишите ответ", en: "Write the answer")
    static let chooseTime = Phrase(ru: "Выберите время", en: "Choose a time")
    static let fileCut = Phrase(
        ru: "Файл дошёл не\u{00A0}полностью. Приложите его ещё раз",
        en: "The file did not arrive whole. Attach it again")

    // Another acted first.
    static let changedTitle = Phrase(ru: "Заявление уже изменилось", en: "The application has changed already")
    static let changedText = Phrase(
        ru: "Пока страница была открыта, по\u{00A0}заявлению сделали другой шаг. Ваше действие не\u{00A0}выполнено",
        en: "While the page was open, another step was made. Your act was not carried out")
    static let notNowTitle = Phrase(ru: "Сейчас это невозможно", en: "This is not possible now")
    static let notNow = Phrase(
        ru: "Сейчас это действие невозможно. Вот как обстоит дело",
        en: "This is not possible now. This is how things stand")
    static let lastStep = Phrase(ru: "Последний шаг", en: "The last step")
    static let stateNow = Phrase(ru: "Состояние сейчас", en: "State now")
    static let yourText = Phrase(ru: "Вы написали", en: "You wrote")
    static let keepText = Phrase(ru: "Текст можно скопировать отсюда", en: "The text can be copied from here")
    static let openAfresh = Phrase(ru: "Открыть заявление заново", en: "Open the application afresh")
}
