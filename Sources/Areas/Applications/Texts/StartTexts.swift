import Kernel

/// The words of the page that an application begins on.
enum StartTexts {
    static let services = Phrase(ru: "Услуги", en: "Services")
    static let title = Phrase(ru: "Подача заявления", en: "Apply")
    static let queryTitle = Phrase(ru: "Запрос в ведомство", en: "A query to the agency")
    static func about(_ service: Phrase) -> Phrase {
        Phrase(ru: "Вопрос об услуге «\(service.ru)»", en: "A question about the service “\(service.en)”")
    }
    static let regionFirst = Phrase(ru: "Сначала выберите регион", en: "Choose a region first")
    static let regionWhy = Phrase(
        ru: "От региона зависит, какое подразделение примет заявление и на каких условиях.",
        en: "The region decides which unit takes the application and on which terms.")
    static let chooseRegion = Phrase(ru: "Выбрать регион", en: "Choose a region")
    static let notHere = Phrase(ru: "В этом регионе такой услуги нет", en: "This service does not exist in this region")
    static let noOffice = Phrase(
        ru: "Электронная подача в этом регионе пока не работает",
        en: "Electronic applications are not yet taken in this region")
    static let noOfficeText = Phrase(
        ru:
            "К порталу не подключено подразделение, которое приняло бы ваше заявление, поэтому отправить его отсюда нельзя. "
            + "Как получить услугу иначе, написано на её странице.",
        en: "No unit that could take your application is connected to the portal, so it cannot be sent from here. "
            + "The page of the service says how else to get it.")
    static let noOfficeQuery = Phrase(
        ru: "К порталу не подключено подразделение этого ведомства в вашем регионе. Запрос отсюда отправить нельзя.",
        en: "No unit of this agency in your region is connected to the portal. A query cannot be sent from here.")
    static let toService = Phrase(ru: "К описанию услуги", en: "To the page of the service")
    static let signInFirst = Phrase(ru: "Чтобы подать заявление, войдите", en: "Sign in to apply")
    static let signInFirstQuery = Phrase(ru: "Чтобы отправить запрос, войдите", en: "Sign in to send a query")
    static let signInWhy = Phrase(
        ru: "Заявление подают из личного кабинета: так ведомство знает, от кого оно, а вы видите ответ. "
            + "После входа вы вернётесь на эту страницу.",
        en: "An application is sent from an account: so the agency knows whose it is, and you see the answer. "
            + "Once signed in, you come back to this page.")
    static let signIn = Phrase(ru: "Войти", en: "Sign in")
    static let register = Phrase(ru: "Зарегистрироваться", en: "Register")
    static let asCitizen = Phrase(
        ru: "Вы вошли как сотрудник. Заявления подают из личного кабинета гражданина.",
        en: "You are signed in as staff. Applications are sent from a citizen's account.")
    static let confirmFirst = Phrase(ru: "Осталось подтвердить личность", en: "Your identity has to be proved yet")
    static let confirmFirstText = Phrase(
        ru:
            "Отправить заявление можно, когда учётная запись подтверждена. Заполнить черновик и приложить документы можно уже сейчас: всё сохранится.",
        en:
            "An application can be sent once your account is confirmed. You may fill in the draft and attach documents now: all of it is kept."
    )
    static let emailFirst = Phrase(ru: "Осталось подтвердить почту", en: "Your e-mail has to be confirmed yet")
    static let emailFirstText = Phrase(
        ru:
            "Для этой услуги хватит подтверждённого адреса: приходить с паспортом не нужно. Черновик можно заполнить уже сейчас.",
        en:
            "A confirmed address is enough for this service: no visit with a passport is needed. You may fill in the draft now."
    )
    static let confirmEmail = Phrase(ru: "Подтвердить почту", en: "Confirm the e-mail")
    static let confirm = Phrase(ru: "Как подтвердить личность", en: "How to prove your identity")
    static let whoTakes = Phrase(ru: "Кто примет", en: "Who takes it")
    static let address = Phrase(ru: "Адрес", en: "Address")
    static let whatNext = Phrase(ru: "Что понадобится", en: "What you need")
    static let stepsTitle = Phrase(ru: "Шаги", en: "Steps")
    static let docsTitle = Phrase(ru: "Документы, которые есть только у вас", en: "Documents that only you have")
    static let noDocs = Phrase(
        ru: "Прикладывать ничего не нужно.", en: "Nothing has to be attached.")
    static let begin = Phrase(ru: "Начать заполнение", en: "Begin")
    static let beginDraft = Phrase(ru: "Начать черновик", en: "Begin a draft")
    static let beginAnew = Phrase(ru: "Начать новое", en: "Begin another one")
    static let goOn = Phrase(ru: "Продолжить черновик", en: "Go on with the draft")
    static func waiting(_ when: String, _ whenEn: String) -> Phrase {
        Phrase(
            ru: "У вас есть неотправленный черновик, изменён \(when).",
            en: "You have a draft that is not sent, changed \(whenEn).")
    }
    static let keeps = Phrase(
        ru: "Черновик сохраняется на каждом шаге. К нему можно вернуться в течение 90 дней.",
        en: "The draft is kept at every step. You can come back to it for 90 days.")
    static let answerBy = Phrase(
        ru: "Ведомство ответит, принято ли заявление, до конца следующего рабочего дня.",
        en: "The agency answers whether it accepts the application by the end of the next working day.")
    static func when(_ condition: Phrase) -> Phrase {
        Phrase(ru: " (если: \(condition.ru))", en: " (if: \(condition.en))")
    }
}
