import Kernel

/// The words of administration.
extension AccountsTexts {
    static let administration = Phrase(ru: "Администрирование", en: "Administration")
    static let staff = Phrase(ru: "Сотрудники", en: "Staff")
    static let sites = Phrase(ru: "Сайты для входа", en: "Sites to sign in to")
    static let adminOrganisations = Phrase(ru: "Споры о руководителях", en: "Claims to be the head")
    static let adminCentres = Phrase(ru: "Центры обслуживания", en: "Service centres")
    static let catalogue = Phrase(ru: "Каталог услуг", en: "Service catalogue")
    static let journal = Phrase(ru: "Журнал действий", en: "Audit journal")
    static let journalNote = Phrase(
        ru: "Кто, что и когда сделал. Записи нельзя изменить или удалить.",
        en: "Who did what and when. Lines cannot be changed or removed.")
    static let addStaff = Phrase(ru: "Добавить сотрудника", en: "Add a member of staff")
    static let staffName = Phrase(ru: "Фамилия, имя, отчество", en: "Name")
    static let staffRole = Phrase(ru: "Роль", en: "Role")
    static let staffPlace = Phrase(ru: "Место работы", en: "Place of work")
    static let staffState = Phrase(ru: "Состояние", en: "State")
    static let staffOffice = Phrase(ru: "Подразделение ведомства", en: "Office of an agency")
    static let staffOfficeHint = Phrase(ru: "Только для сотрудника ведомства", en: "Only for an official")
    static let staffCentre = Phrase(ru: "Центр обслуживания", en: "Enrolment centre")
    static let staffCentreHint = Phrase(ru: "Только для сотрудника центра", en: "Only for a clerk of a centre")
    static let staffPassword = Phrase(ru: "Пароль", en: "Password")
    static let staffPasswordHint = Phrase(
        ru: "Оставьте пустым\u{00A0}— придумаем сами и покажем один раз",
        en: "Leave empty: one is made up and shown once")
    static let enterName = Phrase(ru: "Напишите фамилию и имя сотрудника", en: "Write the name")
    static let chooseRole = Phrase(ru: "Выберите роль", en: "Choose a role")
    static let chooseOffice = Phrase(ru: "Выберите подразделение из списка", en: "Choose an office from the list")
    static let chooseCentre = Phrase(ru: "Выберите центр из списка", en: "Choose a centre from the list")
    static let loginTaken = Phrase(
        ru: "Такой логин уже есть. Возьмите другой", en: "This login is taken. Choose another")
    static let staffAdded = Phrase(ru: "Сотрудник добавлен", en: "The member of staff is added")
    static let staffPasswordSet = Phrase(ru: "Новый пароль задан", en: "The new password is set")
    static let shownOnce = Phrase(
        ru: "Передайте логин и пароль сотруднику лично. Пароль больше нигде не показывается.",
        en: "Hand login and password over in person. The password is shown nowhere else.")
    static let setNewPassword = Phrase(ru: "Задать новый пароль", en: "Set a new password")
    static let setNewPasswordText = Phrase(
        ru: "Прежний пароль перестанет действовать, открытые сеансы завершатся.",
        en: "The old password stops working and open sessions end.")
    static let block = Phrase(ru: "Заблокировать", en: "Block")
    static let unblock = Phrase(ru: "Разблокировать", en: "Unblock")
    static let blockText = Phrase(
        ru: "Сотрудник сразу потеряет доступ: открытые сеансы завершатся.",
        en: "He loses access at once: open sessions end.")
    static let reason = Phrase(ru: "Причина", en: "Reason")
    static let enterReason = Phrase(
        ru: "Напишите причину: она останется в журнале", en: "Write the reason: it stays in the journal")
    static let blocked = Phrase(ru: "заблокирован", en: "blocked")
    static let active = Phrase(ru: "работает", en: "active")
    static let notYourself = Phrase(ru: "Самого себя заблокировать нельзя", en: "You cannot block yourself")
    static let showStaff = Phrase(ru: "К списку сотрудников", en: "To the list of staff")

    static func role(_ role: StaffRole) -> Phrase {
        switch role {
        case .clerk: Phrase(ru: "Сотрудник центра обслуживания", en: "Clerk of a centre")
        case .postalClerk: Phrase(ru: "Сотрудник почты (письма)", en: "Postal clerk")
        case .official: Phrase(ru: "Сотрудник ведомства", en: "Official of an agency")
        case .helpOperator: Phrase(ru: "Оператор поддержки", en: "Help-line operator")
        case .administrator: Phrase(ru: "Администратор", en: "Administrator")
        }
    }

    static let journalSubject = Phrase(ru: "О чём: вид и номер записи", en: "Subject: kind and id")
    static let journalSubjectHint = Phrase(ru: "Например: person 0198f7c2-…", en: "For example: person 0198f7c2-…")
    static let show = Phrase(ru: "Показать", en: "Show")
    static let showAll = Phrase(ru: "Показать все", en: "Show all")
    static let time = Phrase(ru: "Время (Москва)", en: "Time (Moscow)")
    static let who = Phrase(ru: "Кто", en: "Who")
    static let what = Phrase(ru: "Действие", en: "Action")
    static let subject = Phrase(ru: "О чём", en: "Subject")
    static let details = Phrase(ru: "Подробности", en: "Details")
    static let journalEmpty = Phrase(ru: "Записей нет", en: "No lines")
    static let journalEmptyText = Phrase(
        ru: "По этому условию в журнале ничего не нашлось.", en: "Nothing in the journal matches.")
}
