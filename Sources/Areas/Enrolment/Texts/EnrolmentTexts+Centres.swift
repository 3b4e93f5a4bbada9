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

    // MARK: what is laid over the shipped data

    static let settings = Phrase(ru: "Как работает центр", en: "How the centre works")
    static let change = Phrase(ru: "Изменить часы, окна и услуги", en: "Change hours, desks and services")
    static let settingsKept = Phrase(
        ru: "Сохранено. Граждане и сотрудники центра уже видят это.",
        en: "Saved. Citizens and the clerks of the centre see it already.")
    static let hoursHint = Phrase(
        ru: "Например 09:00–18:00; пустое поле\u{00A0}— выходной. Праздники и переносы учтёт календарь.",
        en: "Like 09:00–18:00; an empty field is a day off. The calendar knows holidays and moved days.")
    static func dayLabel(_ day: Weekday, _ t: Language) -> String {
        let name = t(day.name)
        return name.prefix(1).uppercased() + name.dropFirst()
    }
    static func breakLabel(_ day: Weekday, _ t: Language) -> String {
        t(Phrase(ru: "Перерыв", en: "Break")) + ", " + t(day.short)
    }
    static let rooms = Phrase(ru: "Окна и кабинеты", en: "Desks and rooms")
    static let roomsHint = Phrase(ru: "Каждое с новой строки, например: окно 3", en: "Each on a line, like: window 3")
    static let phone = Phrase(ru: "Телефон", en: "Phone")
    static let note = Phrase(ru: "Как пройти", en: "How to get there")
    static let noteHint = Phrase(
        ru: "Например: вход со двора, второй этаж", en: "Like: entrance from the yard, second floor")
    static let services = Phrase(ru: "Что центр делает", en: "What the centre does")
    static let servicesHint = Phrase(
        ru: "Остальное пропадёт у сотрудников со страницы.", en: "The rest goes from the pages of its clerks.")
    static let save = Phrase(ru: "Сохранить", en: "Save")
    static let saveOver = Phrase(ru: "Сохранить моё поверх", en: "Save mine over it")
    static let back = Phrase(ru: "Вернуться", en: "Back")
    static let hoursShape = Phrase(ru: "Напишите часы так: 09:00–18:00", en: "Write hours like 09:00–18:00")
    static let opensAfterClosing = Phrase(
        ru: "Начало должно быть раньше конца", en: "The beginning has to be before the end")
    static func breakOutside(_ day: Weekday) -> Phrase {
        Phrase(
            ru: "Перерыв (\(day.short.ru)) должен быть внутри часов работы",
            en: "The break (\(day.short.en)) has to lie within the hours")
    }
    static func breakWithoutHours(_ day: Weekday) -> Phrase {
        Phrase(
            ru: "Перерыв есть, а часов работы (\(day.short.ru)) нет",
            en: "There is a break but no hours (\(day.short.en))")
    }
    static let tooManyRooms = Phrase(ru: "Не больше 40 окон", en: "At most 40 desks")
    static let roomShape = Phrase(
        ru: "Название окна\u{00A0}— до 60 знаков, без запятых", en: "A desk's name has up to 60 signs and no commas")
    static let roomTwice = Phrase(ru: "Окно названо дважды", en: "A desk is named twice")
    static let changedMeanwhile = Phrase(
        ru: "Центр за это время изменил другой администратор",
        en: "Another administrator has changed the centre meanwhile")
    static let changedMeanwhileText = Phrase(
        ru: "Ваши изменения ещё не сохранены. Сравните и сохраните, если они важнее.",
        en: "Your changes are not saved yet. Compare, and save them if they matter more.")
    static let holdsNow = Phrase(ru: "Сейчас действует", en: "What holds now")
    static let yourChange = Phrase(ru: "Ваши изменения", en: "Your changes")
    static let history = Phrase(ru: "Кто что менял", en: "Who changed what")
    static let when = Phrase(ru: "Когда", en: "When")
    static let who = Phrase(ru: "Кто", en: "Who")
    static let what = Phrase(ru: "Что", en: "What")
    static func parts(_ change: CentreChange, _ t: Language) -> String {
        let list = change.parts.map { t(name(of: $0)) }.joined(separator: ", ")
        return change.isReverted ? t(Phrase(ru: "возвращено исходное: ", en: "put back: ")) + list : list
    }
    static func name(of part: CentreChange.Part) -> Phrase {
        switch part {
        case .hours: Phrase(ru: "часы", en: "hours")
        case .rooms: Phrase(ru: "окна", en: "desks")
        case .phone: Phrase(ru: "телефон", en: "phone")
        case .note: Phrase(ru: "как пройти", en: "the way there")
        case .services: Phrase(ru: "услуги", en: "services")
        }
    }
    static let revertTitle = Phrase(ru: "Вернуть исходные сведения", en: "Go back to the shipped data")
    static let revertText = Phrase(
        ru: "Часы, окна, телефон, путь и услуги станут такими, как в каталоге. Закрытые дни останутся.",
        en: "Hours, desks, phone, the way and services become those of the catalogue. Closed days stay.")
    static let revert = Phrase(ru: "Вернуть исходные", en: "Go back")
    static let revertedDone = Phrase(ru: "Действуют сведения каталога.", en: "The data of the catalogue hold.")
    static let clerks = Phrase(ru: "Сотрудники центра", en: "Clerks of the centre")
    static let noClerks = Phrase(ru: "В центре никого нет", en: "The centre has no clerks")
    static let noClerksText = Phrase(
        ru: "Пригласите сотрудника: без него код здесь не выдать.",
        en: "Invite one: without him no code is issued here.")
    static let formerClerks = Phrase(ru: "Кто больше не работает", en: "Who works here no more")
    static let inviteClerk = Phrase(ru: "Пригласить сотрудника", en: "Invite a clerk")
    static let allStaff = Phrase(ru: "Все сотрудники", en: "All staff")
    static let clerk = Phrase(ru: "Сотрудник", en: "Clerk")
    static let login = Phrase(ru: "Логин", en: "Login")
    static let joined = Phrase(ru: "Работает с", en: "Since")
    static let state = Phrase(ru: "Доступ", en: "Access")
    static let works = Phrase(ru: "работает", en: "works")
    static let left = Phrase(ru: "закрыт", en: "blocked")
    static let notHere = Phrase(
        ru: "Этот центр коды не выдаёт. Направьте посетителя в другой.",
        en: "This centre issues no codes. Send the visitor to another.")
}
