import Kernel

/// The words of the administration of centres.
enum CentreTexts {
    static let administration = Phrase(ru: "Администрирование", en: "Administration")
    static let centres = Phrase(ru: "Центры обслуживания", en: "Service centres")
    static let name = Phrase(ru: "Центр", en: "Centre")
    static let place = Phrase(ru: "Адрес", en: "Address")
    static let now = Phrase(ru: "Сейчас", en: "Now")
    static let hours = Phrase(ru: "Часы работы", en: "Hours")
    static let closedDays = Phrase(ru: "Закрытые дни", en: "Closed days")
    static let noClosedDays = Phrase(ru: "Закрытых дней нет", en: "No closed days")
    static let noClosedDaysText = Phrase(
        ru: "Центр работает по обычному расписанию.", en: "The centre works by its usual hours.")
    static let add = Phrase(ru: "Закрыть на эти дни", en: "Close on these days")
    static let addTitle = Phrase(ru: "Когда центр будет закрыт", en: "When the centre will be closed")
    static let from = Phrase(ru: "Первый закрытый день", en: "First closed day")
    static let to = Phrase(ru: "Последний закрытый день", en: "Last closed day")
    static let reason = Phrase(ru: "Причина", en: "Reason")
    static let reasonHint = Phrase(
        ru: "Её увидят граждане, например: ремонт", en: "Citizens will see it, for example: repairs")
    static let remove = Phrase(ru: "Убрать", en: "Remove")
    static let added = Phrase(
        ru: "Сохранено. Граждане уже видят это на странице центра.",
        en: "Saved. Citizens see it on the centre's page already.")
    static let removed = Phrase(ru: "Закрытые дни убраны.", en: "The closed days were removed.")
    static let inThePast = Phrase(ru: "Этот день уже прошёл", en: "This day is over")
    static let endsBeforeItBegins = Phrase(
        ru: "Последний день раньше первого", en: "The last day is before the first")
    static let tooFar = Phrase(ru: "Не дальше чем на два года вперёд", en: "Not further than two years ahead")
    static let giveReason = Phrase(ru: "Напишите причину", en: "Give the reason")
    static let longReason = Phrase(ru: "Не длиннее 200 знаков", en: "Not longer than 200 signs")
    static let tooMany = Phrase(
        ru: "У центра уже 50 закрытых периодов. Уберите лишние", en: "The centre has 50 closed periods. Remove some")
}
