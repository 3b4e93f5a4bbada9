import Kernel

/// The words that belong to the parts themselves.
package enum DesignTexts {
    static let portal = Phrase(ru: "Окно", en: "Okno")
    static let skip = Phrase(ru: "Перейти к содержанию", en: "Skip to content")
    static let region = Phrase(ru: "Регион:", en: "Region:")
    static let menu = Phrase(ru: "Меню", en: "Menu")
    static let mainNavigation = Phrase(ru: "Основное меню", en: "Main menu")
    static let accountNavigation = Phrase(ru: "Вы на портале", en: "Your account")
    static let youAreHere = Phrase(ru: "Вы здесь", en: "You are here")
    static let siteNavigation = Phrase(ru: "О портале", en: "About the portal")
    static let signOut = Phrase(ru: "Выйти", en: "Sign out")
    static let helpLine = Phrase(ru: "Помощь по телефону:", en: "Help by phone:")
    static let home = Phrase(ru: "Окно: на главную", en: "Okno: home")
    static let errorInTitle = Phrase(ru: "Ошибка:", en: "Error:")

    static let next = Phrase(ru: "Далее", en: "Next")
    static let back = Phrase(ru: "Назад", en: "Back")
    static let optional = Phrase(ru: "(необязательно)", en: "(optional)")
    static let error = Phrase(ru: "Ошибка:", en: "Error:")
    static let fixOneError = Phrase(ru: "Исправьте одну ошибку", en: "Correct one error")
    static let fixErrors = Plural(
        ru: "Исправьте % ошибку", "Исправьте % ошибки", "Исправьте % ошибок", en: "Correct % error", "Correct % errors")
    static let day = Phrase(ru: "День", en: "Day")
    static let month = Phrase(ru: "Месяц", en: "Month")
    static let year = Phrase(ru: "Год", en: "Year")
    static let dateHint = Phrase(ru: "Например, 27 3 1984", en: "For example, 27 3 1984")
    static let choose = Phrase(ru: "Выберите", en: "Choose")
    static let snils = Phrase(ru: "СНИЛС", en: "SNILS")
    static let snilsHint = Phrase(
        ru: "11 цифр на зелёной карточке, например 112\u{2011}233\u{2011}445\u{A0}95",
        en: "11 digits on the green card, for example 112\u{2011}233\u{2011}445\u{A0}95")
    static let phoneHint = Phrase(
        ru: "Например, +7\u{A0}912\u{A0}345\u{2011}67\u{2011}89",
        en: "For example, +7\u{A0}912\u{A0}345\u{2011}67\u{2011}89")
    static let find = Phrase(ru: "Найти", en: "Search")

    static let chooseFile = Phrase(ru: "Выбрать файл или снять", en: "Choose a file or take a picture")
    static let chooseFileOnly = Phrase(ru: "Выбрать файл", en: "Choose a file")
    static let replaceFile = Phrase(ru: "Заменить файл", en: "Replace the file")
    static let attached = Phrase(ru: "Прикреплён файл", en: "Attached file")
    static let view = Phrase(ru: "посмотреть", en: "view")
    static let remove = Phrase(ru: "удалить", en: "remove")
    static let uploading = Phrase(ru: "Отправляем файлы…", en: "Sending the files…")
    static let uploadFailed = Phrase(
        ru: "Не получилось отправить. Проверьте связь и попробуйте ещё раз.",
        en: "Sending failed. Check the connection and try again.")
    static func fileTooLarge(_ limit: String) -> Phrase {
        Phrase(
            ru: "Файл слишком большой: можно до \(limit). Уменьшите его или снимите документ ещё раз.",
            en: "The file is too large: up to \(limit) can be sent. Make it smaller or take the picture again.")
    }
    static let megabytes = Phrase(ru: "\u{A0}МБ", en: "\u{A0}MB")
    static let kilobytes = Phrase(ru: "\u{A0}КБ", en: "\u{A0}KB")
    static let suggestions = Phrase(ru: "Подсказки", en: "Suggestions")
    static let found = Phrase(ru: "Нашлось:", en: "Found:")
    static let decimalPoint = Phrase(ru: ",", en: ".")
    static func atMost(_ limit: Int) -> Phrase {
        Phrase(ru: "Не больше \(limit.grouped) знаков", en: "At most \(limit.grouped) characters")
    }
    static let charactersLeft = Phrase(ru: "Осталось знаков:", en: "Characters left:")
    static let charactersOver = Phrase(ru: "Лишних знаков:", en: "Characters too many:")

    static let previousPage = Phrase(ru: "Предыдущие", en: "Previous")
    static let nextPage = Phrase(ru: "Следующие", en: "Next")
    static let pages = Phrase(ru: "Страницы списка", en: "Pages of the list")
    static let change = Phrase(ru: "изменить", en: "change")
    static let notGiven = Phrase(ru: "не указано", en: "not given")
    static let print = Phrase(ru: "Напечатать", en: "Print")
    static let moreDays = Phrase(ru: "Другие дни", en: "More days")
    static let taken = Phrase(ru: "занято", en: "taken")
    static let done = Phrase(ru: "сделано", en: "done")
    static let now = Phrase(ru: "сейчас", en: "now")
    static let ahead = Phrase(ru: "впереди", en: "ahead")
    static let failed = Phrase(ru: "не вышло", en: "not done")
    static let asTable = Phrase(ru: "Те же числа таблицей", en: "The same numbers as a table")
    static func step(_ number: Int, of count: Int) -> Phrase {
        Phrase(ru: "Шаг \(number) из \(count)", en: "Step \(number) of \(count)")
    }
    static let unread = Plural(
        ru: "% непрочитанное", "% непрочитанных", "% непрочитанных", en: "% unread", "% unread")
    static let new = Phrase(ru: "новое", en: "new")
}

extension Int {
    /// Digits in groups of three with no-break spaces: 1 234 567.
    package var grouped: String {
        let digits = String(magnitude)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text.append("\u{A0}") }
            text.append(digit)
        }
        return self < 0 ? "−" + text : text
    }
}
