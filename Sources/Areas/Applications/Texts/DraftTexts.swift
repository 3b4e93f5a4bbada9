import Kernel

/// The words of drafts.
enum DraftTexts {
    static let cabinet = Phrase(ru: "Личный кабинет", en: "My account")
    static let drafts = Phrase(ru: "Черновики", en: "Drafts")
    static let allDrafts = Phrase(ru: "Все черновики", en: "All drafts")
    static let draft = Phrase(ru: "Черновик", en: "Draft")
    static let noDrafts = Phrase(ru: "Черновиков нет", en: "There are no drafts")
    static let noDraftsText = Phrase(
        ru: "Начните заявление на странице услуги: оно сохранится здесь, пока вы его не отправите.",
        en: "Begin an application on the page of a service: it is kept here until you send it.")
    static let findService = Phrase(ru: "Найти услугу", en: "Find a service")
    static func changed(_ when: String) -> Phrase { Phrase(ru: "Изменён \(when)", en: "Changed \(when)") }
    static func keptUntil(_ day: String) -> Phrase { Phrase(ru: "хранится до \(day)", en: "kept until \(day)") }
    static let correction = Phrase(ru: "Исправление заявления", en: "Correction of an application")
    static let query = Phrase(ru: "Запрос", en: "Query")
    static let goOn = Phrase(ru: "Продолжить", en: "Go on")
    static let delete = Phrase(ru: "Удалить", en: "Delete")
    static let deleteTitle = Phrase(ru: "Удалить черновик?", en: "Delete the draft?")
    static func deleteText(_ title: Phrase) -> Phrase {
        Phrase(
            ru: "«\(title.ru)»: ответы и приложенные файлы удалятся насовсем.",
            en: "“\(title.en)”: the answers and the attached files will be gone for good.")
    }
    static let deleteYes = Phrase(ru: "Удалить черновик", en: "Delete the draft")
    static let keep = Phrase(ru: "Оставить", en: "Keep it")

    static let next = Phrase(ru: "Далее", en: "Next")
    static let back = Phrase(ru: "Назад", en: "Back")
    static let exit = Phrase(ru: "Сохранить и выйти", en: "Save and leave")
    static let uploadNow = Phrase(ru: "Загрузить файлы", en: "Upload the files")
    static let toCheck = Phrase(ru: "Сохранить и вернуться к проверке", en: "Save and go back to the check")
    static func saved(_ time: String) -> Phrase {
        Phrase(ru: "Черновик сохранён в \(time)", en: "Draft saved at \(time)")
    }
    static let autosaveConflict = Phrase(
        ru: "Пока не сохранено: страницу изменили в другом окне. Нажмите «Далее» и выберите ответы",
        en: "Not saved yet: the page was changed in another window. Press “Next” and choose the answers")
    static let knownTitle = Phrase(ru: "Что мы уже знаем", en: "What we know already")
    static let toProfile = Phrase(ru: "Открыть профиль", en: "Open the profile")
    static let name = Phrase(ru: "Фамилия, имя, отчество", en: "Name")
    static let birthDate = Phrase(ru: "Дата рождения", en: "Date of birth")
    static let snils = Phrase(ru: "СНИЛС", en: "СНИЛС")
    static let inn = Phrase(ru: "ИНН", en: "ИНН")
    static let email = Phrase(ru: "Электронная почта", en: "E-mail")
    static let phone = Phrase(ru: "Телефон", en: "Phone")
    static let sex = Phrase(ru: "Пол", en: "Sex")
    static func correctionOf(_ number: PortalNumber) -> Phrase {
        Phrase(
            ru: "Ведомство просит исправить заявление № \(number.text)",
            en: "The agency asks to correct the application No. \(number.text)")
    }
    static let correctThis = Phrase(ru: "Ведомство просит исправить это", en: "The agency asks to correct this")
    static let correctFields = Phrase(ru: "Что исправить:", en: "What to correct:")

    static let check = Phrase(ru: "Проверка", en: "Check")
    static let checkTitle = Phrase(ru: "Проверьте и отправьте", en: "Check and send")
    static let whoTakes = Phrase(ru: "Кто получит", en: "Who gets it")
    static let documents = Phrase(ru: "Документы", en: "Documents")
    static let change = Phrase(ru: "Изменить", en: "Change")
    static let notAttached = Phrase(ru: "не приложено", en: "not attached")
    static let send = Phrase(ru: "Отправить заявление", en: "Send the application")
    static let sendQuery = Phrase(ru: "Отправить запрос", en: "Send the query")
    static let sendAgain = Phrase(ru: "Отправить исправленное", en: "Send the corrected one")
    static let sendMeans = Phrase(
        ru: "Нажимая кнопку, вы подписываете заявление простой электронной подписью и подтверждаете, что данные верны. "
            + "После отправки копию изменить нельзя.",
        en: "By pressing the button you sign with a simple electronic signature and confirm that the data are right. "
            + "Once sent, the copy cannot be changed.")
    static let incomplete = Phrase(ru: "Заполнено не всё", en: "Something is missing")
    static let notConfirmedTitle = Phrase(
        ru: "Отправить пока нельзя: личность не подтверждена", en: "It cannot be sent yet: your identity is not proved")
    static let notConfirmedText = Phrase(
        ru:
            "Черновик сохранён полностью. Подтвердите личность и вернитесь к нему: останется только нажать «Отправить».",
        en: "The draft is kept in full. Prove your identity and come back: all that is left will be to press “Send”.")
    static let confirm = Phrase(ru: "Как подтвердить личность", en: "How to prove your identity")
    static let noOfficeTitle = Phrase(
        ru: "В этом регионе заявление сейчас некому принять", en: "Nobody in this region can take the application now")
    static let noOfficeText = Phrase(
        ru: "Подразделение больше не подключено к порталу. Черновик сохранён.",
        en: "The unit is no longer connected to the portal. The draft is kept.")
    static let movedOnTitle = Phrase(ru: "Исправление больше не нужно", en: "The correction is no longer needed")
    static func movedOn(_ number: PortalNumber) -> Phrase {
        Phrase(
            ru: "Заявление № \(number.text) уже отправлено снова, отозвано или закрыто.",
            en: "The application No. \(number.text) was sent again, withdrawn or closed already.")
    }
    static let toApplication = Phrase(ru: "Открыть заявление", en: "Open the application")

    static func tooManyDrafts(_ most: Int) -> Phrase {
        Phrase(
            ru: "У вас уже \(most) черновиков. Отправьте или удалите ненужные, чтобы начать новый",
            en: "You have \(most) drafts already. Send or delete some to begin another")
    }
    static func slotFull(_ most: Int) -> Phrase {
        let files = Plural(ru: "% файл", "% файла", "% файлов", en: "% file", "% files")
        return Phrase(
            ru: "Сюда помещается \(files.text(most, in: .ru)). Удалите лишний, чтобы приложить другой",
            en: "There is room for \(files.text(most, in: .en)) here. Remove one to attach another")
    }
    static let tooManyBytes = Phrase(
        ru: "В ваших черновиках уже слишком много файлов. Отправьте или удалите ненужные черновики",
        en: "Your drafts hold too many files already. Send or delete some drafts")
    static let uploadCut = Phrase(
        ru: "Передача прервалась, файл дошёл не полностью. Приложите его ещё раз",
        en: "The transfer was interrupted and the file did not arrive whole. Attach it again")
}
