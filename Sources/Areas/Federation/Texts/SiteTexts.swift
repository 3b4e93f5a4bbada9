import Kernel

/// Words of keeping sites, for administrators.
enum SiteTexts {
    static let administration = Phrase(ru: "Управление", en: "Administration")
    static let sites = Phrase(ru: "Сайты для входа", en: "Sites to sign in to")
    static let lead = Phrase(
        ru: "Сайты ведомств, на которые люди входят через Окно.",
        en: "Sites of agencies to which people sign in by Okno.")
    static let add = Phrase(ru: "Добавить сайт", en: "Add a site")
    static let none = Phrase(ru: "Сайтов нет", en: "No sites")
    static let noneText = Phrase(
        ru: "Добавьте сайт, и люди смогут входить на него через Окно.",
        en: "Add one, and people can sign in to it by Okno.")
    static let name = Phrase(ru: "Название", en: "Name")
    static let nameHint = Phrase(
        ru: "Его увидят люди, например: Запись к врачу, Барнаул",
        en: "People see it, for example: Doctors' appointments, Barnaul")
    static let enterName = Phrase(ru: "Укажите название одной строкой", en: "Give a name of one line")
    static let redirects = Phrase(ru: "Адреса возврата", en: "Addresses to come back to")
    static let addressHint = Phrase(
        ru: "По одному в строке, целиком: https://doctor.example.ru/callback. Сравниваются буква в букву.",
        en: "One a line, whole: https://doctor.example.ru/callback. Compared letter by letter.")
    static let enterRedirect = Phrase(ru: "Укажите хотя бы один адрес возврата", en: "Give an address to come back to")
    static let wrongAddress = Phrase(
        ru:
            "Адрес начинается с https:// и не содержит # и пробелов (http:// только для этого же компьютера: 127.0.0.1, localhost)",
        en:
            "An address begins with https:// and has no # and no spaces (http:// for this very computer only: 127.0.0.1, localhost)"
    )
    static func tooManyAddresses(_ most: Int) -> Phrase {
        Phrase(ru: "Адресов может быть не больше \(most)", en: "There can be \(most) addresses at most")
    }
    static let logout = Phrase(ru: "Адреса после выхода", en: "Addresses after signing out")
    static let logoutHint = Phrase(ru: "По одному в строке", en: "One a line")
    static let scopes = Phrase(ru: "Что сайт может попросить", en: "What the site may ask for")
    static let snilsHint = Phrase(
        ru: "Передаётся только о людях с подтверждённой личностью", en: "Given only of people whose identity is proved")
    static let state = Phrase(ru: "Состояние", en: "State")
    static let active = Phrase(ru: "работает", en: "active")
    static let blocked = Phrase(ru: "закрыт", en: "blocked")
    static let back = Phrase(ru: "Назад", en: "Back")
    static let added = Phrase(ru: "Сайт добавлен", en: "The site is added")
    static let shownOnce = Phrase(
        ru: "Секрет показан один раз. Передайте его владельцу сайта так, чтобы никто больше его не увидел.",
        en: "The secret is shown once. Hand it to the owner of the site so that nobody else sees it.")
    static let discovery = Phrase(ru: "Адрес настроек", en: "Address of the settings")
    static let showSite = Phrase(ru: "К сайту", en: "To the site")
    static let saved = Phrase(ru: "Сохранено.", en: "Saved.")
    static let save = Phrase(ru: "Сохранить", en: "Save")
    static let secret = Phrase(ru: "Секрет", en: "Secret")
    static let renewText = Phrase(
        ru: "Прежний секрет сразу перестанет действовать.", en: "The earlier secret stops working at once.")
    static let renew = Phrase(ru: "Выдать новый секрет", en: "Make a new secret")
    static let renewed = Phrase(ru: "Новый секрет", en: "New secret")
    static let block = Phrase(ru: "Закрыть вход", en: "Block")
    static let unblock = Phrase(ru: "Открыть вход", en: "Unblock")
    static let blockText = Phrase(
        ru: "Пока вход закрыт, на сайт нельзя войти через Окно, и выданные ему токены не действуют.",
        en: "While blocked, nobody signs in to the site by Okno, and its tokens open nothing.")
}
