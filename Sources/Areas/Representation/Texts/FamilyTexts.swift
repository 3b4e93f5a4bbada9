import Kernel

/// The words of «Семья».
enum FamilyTexts {
    static let title = Phrase(ru: "Семья", en: "Family")
    static let note = Phrase(ru: "дети, за которых вы подаёте заявления", en: "children for whom you apply")
    static let lead = Phrase(
        ru: "Добавьте ребёнка до 18 лет, и при подаче заявления можно будет выбрать, что оно за него.",
        en: "Add a child under 18, and an application can be made for it.")
    static let notChecked = Phrase(ru: "не проверено", en: "not checked")
    static let notCheckedNote = Phrase(
        ru:
            "Портал хранит эти данные с ваших слов и так и говорит ведомству. Свидетельство сверит ведомство, если оно понадобится.",
        en:
            "The portal keeps what you say and tells the agency so. The agency compares it with the certificate where it needs to."
    )
    static let none = Phrase(ru: "Здесь пока никого нет", en: "Nobody here yet")
    static let add = Phrase(ru: "Добавить ребёнка", en: "Add a child")
    static let newTitle = Phrase(ru: "Новый ребёнок", en: "A child")
    static let editTitle = Phrase(ru: "Данные ребёнка", en: "The child's data")
    static let surname = Phrase(ru: "Фамилия", en: "Surname")
    static let given = Phrase(ru: "Имя", en: "Given name")
    static let patronymic = Phrase(ru: "Отчество", en: "Patronymic")
    static let patronymicHint = Phrase(ru: "Если оно есть", en: "If there is one")
    static let birth = Phrase(ru: "Дата рождения", en: "Date of birth")
    static let sex = Phrase(ru: "Пол", en: "Sex")
    static let certificate = Phrase(ru: "Свидетельство о рождении", en: "Certificate of birth")
    static let series = Phrase(ru: "Серия", en: "Series")
    static let seriesHint = Phrase(ru: "Например, IV-МЮ", en: "Like IV-МЮ")
    static let number = Phrase(ru: "Номер", en: "Number")
    static let numberHint = Phrase(ru: "6 цифр", en: "6 digits")
    static let issued = Phrase(ru: "Дата выдачи", en: "Given on")
    static let snils = Phrase(ru: "СНИЛС ребёнка", en: "SNILS of the child")
    static let born = Phrase(ru: "родилась", en: "born")
    static let bornHe = Phrase(ru: "родился", en: "born")
    static let edit = Phrase(ru: "Изменить", en: "Change")
    static let remove = Phrase(ru: "Удалить", en: "Remove")
    static let removeTitle = Phrase(ru: "Удалить из списка?", en: "Remove from the list?")
    static func removeText(_ name: String) -> Phrase {
        Phrase(
            ru:
                "\(name): данные удалятся из кабинета. В уже отправленных заявлениях они останутся, черновики за этого ребёнка отправить будет нельзя.",
            en:
                "\(name): the data go from your account. Applications already sent keep them; drafts for this child cannot be sent."
        )
    }
    static let removeYes = Phrase(ru: "Удалить ребёнка из списка", en: "Remove the child")
    static let keep = Phrase(ru: "Оставить", en: "Keep")
    static let removed = Phrase(ru: "Удалено", en: "Removed")
    static let adult = Phrase(ru: "18 лет", en: "18 years old")

    static let enterSurname = Phrase(
        ru: "Напишите фамилию, как в свидетельстве", en: "Write the surname as in the certificate")
    static let enterGiven = Phrase(ru: "Напишите имя, как в свидетельстве", en: "Write the name as in the certificate")
    static let enterBirth = Phrase(ru: "Укажите дату рождения", en: "Give the date of birth")
    static let chooseSex = Phrase(ru: "Выберите пол", en: "Choose the sex")
    static let enterSeries = Phrase(
        ru: "Укажите серию свидетельства, например IV-МЮ", en: "Give the series of the certificate, like IV-МЮ")
    static let enterNumber = Phrase(
        ru: "Укажите номер свидетельства, 6 цифр", en: "Give the number of the certificate, 6 digits")
    static let enterIssued = Phrase(
        ru: "Укажите, когда выдано свидетельство", en: "Give the day of the certificate")
    static let isAdult = Phrase(
        ru: "Получается 18 лет или больше. Взрослый подаёт заявления сам или выдаёт вам доверенность",
        en: "That makes 18 years or more. An adult applies himself, or gives you a mandate")
    static let alreadyThere = Phrase(
        ru: "Ребёнок с таким свидетельством уже есть в вашем списке",
        en: "A child with this certificate is in your list already")
    static func tooMany(_ most: Int) -> Phrase {
        Phrase(ru: "В списке может быть не больше \(most) детей", en: "The list can have \(most) children at most")
    }
}
