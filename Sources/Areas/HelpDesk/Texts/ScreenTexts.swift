import Kernel

/// Words of showing one's screen to an operator of the help line.
enum ScreenTexts {
    static let title = Phrase(ru: "Показать экран оператору", en: "Show the screen to an operator")
    static let lead = Phrase(
        ru:
            "Если вы говорите по телефону с оператором линии поддержки, он может увидеть, на какой вы странице и что на ней не так. Того, что вы вводите, и ваших документов он не увидит.",
        en:
            "While you talk to the help line, the operator can see on which page you are and what is wrong on it. He sees nothing that you type and none of your documents."
    )
    static let makeCode = Phrase(ru: "Получить код", en: "Get a code")
    static let readOut = Phrase(ru: "Назовите оператору этот код:", en: "Read this code out to the operator:")
    static let codeHolds = Phrase(
        ru: "Код действует 10 минут и только один раз. Называйте его, только если вы позвонили сами.",
        en: "The code holds for 10 minutes and works once. Read it out only if it was you who called.")
    static let joined = Phrase(
        ru: "Оператор видит, на какой вы странице. Продолжайте как обычно.",
        en: "The operator sees on which page you are. Go on as usual.")
    static let end = Phrase(ru: "Закончить показ", en: "End it")
    static let ended = Phrase(ru: "Показ закончен.", en: "It has ended.")

    static let join = Phrase(ru: "Экран заявителя по коду", en: "An applicant's screen by his code")
    static let joinLead = Phrase(
        ru: "Попросите позвонившего открыть «Показать экран оператору» внизу любой страницы и назвать код.",
        en: "Ask the caller to open “Show the screen to an operator” at the foot of any page and to read out the code.")
    static let code = Phrase(ru: "Код, который назвал заявитель", en: "The code read out by the applicant")
    static let codeUnknown = Phrase(
        ru: "Такого кода нет или его время вышло. Попросите получить новый",
        en: "There is no such code, or its time is over. Ask for a new one")
    static let show = Phrase(ru: "Показать", en: "Show")
    static let page = Phrase(ru: "Страница", en: "Page")
    static let address = Phrase(ru: "Адрес", en: "Address")
    static let since = Phrase(ru: "Открыта", en: "Opened")
    static let errors = Phrase(ru: "Что на ней не так", en: "What is wrong on it")
    static let noErrors = Phrase(ru: "ошибок нет", en: "no errors")
    static let nothingYet = Phrase(
        ru: "Заявитель ещё не открыл ни одной страницы. Попросите его перейти дальше и нажмите «Обновить».",
        en: "The applicant has not opened a page yet. Ask him to go on, then press “Refresh”.")
    static let refresh = Phrase(ru: "Обновить", en: "Refresh")
    static func until(_ time: String) -> Phrase { Phrase(ru: "Показ до \(time).", en: "Until \(time).") }
    static let over = Phrase(ru: "Показ закончен", en: "It has ended")
    static let overText = Phrase(
        ru: "Время вышло, или заявитель закончил показ. Попросите новый код.",
        en: "The time is over, or the applicant has ended it. Ask for a new code.")
}
