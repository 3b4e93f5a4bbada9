import Kernel

/// Words of what is kept of a person, of the archive he takes along, and of ending an account.
enum RecordsTexts {
    static let title = Phrase(ru: "Что о вас хранится", en: "What is kept about you")
    static let note = Phrase(
        ru: "Какие данные, до каких пор; скачать всё одним архивом; удалить кабинет",
        en: "Which data, until when; take everything along; end the account")
    static let lead = Phrase(
        ru:
            "Данные хранятся столько, сколько сказано ниже, и удаляются сами. Кто из сотрудников их смотрел, видно в истории кабинета.",
        en:
            "Data is kept as long as is said below, and goes by itself. Which members of staff looked at it stands in the history of the account."
    )
    static let what = Phrase(ru: "Что", en: "What")
    static let count = Phrase(ru: "Сколько", en: "How many")
    static let until = Phrase(ru: "До каких пор", en: "Until when")
    static let afterEnd = Phrase(ru: "Когда кабинет удалён", en: "When the account has ended")
    static let goes = Phrase(ru: "удаляется", en: "goes")
    static let history = Phrase(ru: "Кто смотрел ваши данные", en: "Who looked at your data")

    static let archiveTitle = Phrase(ru: "Мои данные на портале", en: "My data on the portal")
    static let archiveLink = Phrase(ru: "Скачать всё архивом", en: "Take everything along")
    static let archiveLead = Phrase(
        ru:
            "В архиве ZIP — страница для чтения, те же данные в формате JSON для программ и все приложенные файлы, как их отправили.",
        en:
            "The ZIP archive has a page to read, the same data as JSON for programs, and all attachments as they were sent."
    )
    static let archiveCare = Phrase(
        ru: "В архиве ваши документы и СНИЛС. Не скачивайте его на чужой компьютер.",
        en: "The archive has your documents and your СНИЛС in it. Do not download it to somebody else's computer.")
    static let download = Phrase(ru: "Скачать архив", en: "Download the archive")
    static func archiveOf(_ day: String) -> Phrase {
        Phrase(ru: "Собрано \(day).", en: "Put together on \(day).")
    }
    static func pageName(_ language: Language) -> String { language == .ru ? "прочитать.html" : "read-me.html" }
    static let missingFiles = Phrase(
        ru: "Этих файлов в хранилище не нашлось. Сообщите на линию поддержки.",
        en: "These files were not found in the store. Please tell the help line.")
    static let nothing = Phrase(ru: "Ничего нет.", en: "There is nothing.")
    static let file = Phrase(ru: "Файл", en: "File")
    static let yes = Phrase(ru: "да", en: "yes")
    static let no = Phrase(ru: "нет", en: "no")

    // MARK: Ending

    static let end = Phrase(ru: "Удалить кабинет", en: "End the account")
    static let endLead = Phrase(
        ru: "Кабинет будет удалён через 14 дней. До этого можно передумать: войдите и отмените удаление.",
        en: "The account ends in 14 days. Until then you can change your mind: sign in and call it off.")
    static let endGoes = Phrase(
        ru: "Удалятся личные данные, документы, черновики, уведомления, ключи и пароль. Вернуть их нельзя.",
        en: "Personal data, documents, drafts, notices, keys and the password go. They cannot be brought back.")
    static let endStays = Phrase(ru: "Останется, потому что так велит закон:", en: "Stays, because the law says so:")
    static let endOpen = Phrase(
        ru: "Сначала нужно закончить начатое: ведомство ещё работает с вашими заявлениями.",
        en: "Something has to be finished first: agencies are still at work on your applications.")
    static let endButton = Phrase(ru: "Удалить через 14 дней", en: "End it in 14 days")
    static let endTakeAlong = Phrase(
        ru: "Сначала можно скачать все свои данные.", en: "You can take all your data along first.")
    static func ending(_ day: String) -> Phrase {
        Phrase(
            ru: "Кабинет будет удалён \(day). Пока можно передумать.",
            en: "The account ends on \(day). You can still change your mind.")
    }
    static let callOff = Phrase(ru: "Не удалять", en: "Keep the account")
    static let calledOff = Phrase(ru: "Кабинет не будет удалён.", en: "The account stays.")

    static let withdraw = Phrase(ru: "Отозвать согласие", en: "Withdraw the agreement")
    static let withdrawWhat = Phrase(
        ru:
            "Без этого согласия кабинет вести нельзя. Отзыв означает удаление кабинета: через 14 дней обработка данных прекратится (закон 152-ФЗ, статьи 9 и 21).",
        en:
            "Without this agreement there can be no account. To withdraw it is to end the account: in 14 days the processing ends (law 152-ФЗ, articles 9 and 21)."
    )
    static func withdrawn(_ moment: String) -> Phrase { Phrase(ru: "отозвано \(moment)", en: "withdrawn \(moment)") }

    // MARK: What accounts keep

    static let version = Phrase(ru: "Версия", en: "Version")
    static let textHash = Phrase(ru: "Отпечаток текста (SHA-256)", en: "Hash of the text (SHA-256)")
    static let level = Phrase(ru: "Уровень", en: "Level")
    static let name = Phrase(ru: "Название", en: "Name")
    static let withdrawnAt = Phrase(ru: "отозвано", en: "withdrawn")

    static let person = Phrase(ru: "Личные данные", en: "Personal data")
    static let consents = Phrase(ru: "Согласия", en: "Agreements")
    static let sessions = Phrase(ru: "Сеансы", en: "Sessions")
    static let outside = Phrase(ru: "Связи с другими службами входа", en: "Links with other sign-in providers")
    static let lastUsed = Phrase(ru: "Последний вход", en: "Last used")
    static let passkeys = Phrase(ru: "Ключи доступа", en: "Passkeys")
    static let events = Phrase(ru: "История кабинета", en: "History of the account")
    static let password = Phrase(
        ru: "Пароль (только отпечаток) и защита входа",
        en: "The password (a hash only) and the protection of signing in")
    static let asLongAsAccount = Phrase(ru: "пока есть кабинет", en: "as long as the account")
    static let consentsStay = Phrase(
        ru: "остаются: доказывают, что данные обрабатывались законно (152-ФЗ, статья 9)",
        en: "stay: they prove that the data was processed lawfully (152-ФЗ, article 9)")
    static let historyUntil = Phrase(ru: "бессрочно, без содержания данных", en: "for good, without the data itself")
    static let historyStays = Phrase(
        ru: "остаётся без имён и данных: журнал нельзя изменить",
        en: "stays without names and data: the journal cannot be changed")
    static let sessionsUntil = Phrase(ru: "до выхода, не дольше 12 часов", en: "until signing out, 12 hours at most")
}
