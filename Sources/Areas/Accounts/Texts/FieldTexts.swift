import Kernel

/// What is wrong with a field, and how to mend it.
extension AccountsTexts {
    static let chooseRegion = Phrase(ru: "Выберите регион из списка", en: "Choose a region from the list")
    static let enterLocality = Phrase(
        ru: "Напишите город, посёлок или село, где вы живёте", en: "Write the town or village where you live")
    static let chooseDelivery = Phrase(
        ru: "Выберите, как получить код активации", en: "Choose how to get the activation code")
    static let noSuchDelivery = Phrase(
        ru: "В выбранном регионе этого способа нет. Выберите другой",
        en: "There is no such way in your region. Choose another")
    static let choosePostOffice = Phrase(
        ru: "Выберите почтовое отделение из списка", en: "Choose a post office from the list")
    static let enterIndex = Phrase(ru: "Укажите почтовый индекс: 6 цифр", en: "Give the postal index: 6 digits")
    static let enterHouse = Phrase(ru: "Укажите номер дома", en: "Give the number of the house")
    static let enterSurname = Phrase(
        ru: "Напишите фамилию, как в паспорте", en: "Write your surname as in the passport")
    static let enterGiven = Phrase(ru: "Напишите имя, как в паспорте", en: "Write your given name as in the passport")
    static let enterBirth = Phrase(ru: "Укажите дату рождения", en: "Give your date of birth")
    static let chooseSex = Phrase(ru: "Укажите пол, как в паспорте", en: "Give your sex as in the passport")
    static let enterSnils = Phrase(
        ru: "Укажите СНИЛС: 11 цифр со страхового свидетельства",
        en: "Give your SNILS: 11 digits of the insurance certificate")
    static let enterEmail = Phrase(
        ru: "Укажите адрес электронной почты: на него придёт письмо с подтверждением",
        en: "Give your e-mail address: a letter of confirmation goes there")
    static let wholePassport = Phrase(
        ru: "Заполните данные паспорта целиком или оставьте все эти поля пустыми",
        en: "Fill in the whole passport or leave all its fields empty")
    static let agreeTerms = Phrase(
        ru: "Чтобы продолжить, согласитесь с условиями", en: "To go on, agree to the terms")
    static let agreeConsent = Phrase(
        ru: "Без согласия на обработку персональных данных завести кабинет нельзя. Отметьте согласие, чтобы продолжить",
        en: "There can be no account without consent to the processing of personal data. Tick it to go on")

    static let differsTitle = Phrase(
        ru: "В центре не совпало с документами", en: "At the centre this differed from the documents")
    static let differsText = Phrase(
        ru: "Проверьте эти поля по паспорту и СНИЛС, исправьте ошибки и приходите ещё раз:",
        en: "Compare these fields with your passport and SNILS, correct the slips and come again:")
    static let differsHere = Phrase(
        ru: "Не совпало с документом. Проверьте.", en: "This differed from the document. Check it.")

    /// The label of a field that a clerk found to differ.
    static func correctedField(_ field: String) -> Phrase {
        switch field {
        case "surname": surname
        case "given": given
        case "patronymic": patronymic
        case "birth": birth
        case "sex": sex
        case "snils": snils
        default: Phrase(ru: "Паспорт", en: "Passport")
        }
    }

    static let passwordEmpty = Phrase(ru: "Придумайте пароль", en: "Think of a password")
    static func passwordShort(_ count: Int, _ least: Int) -> Phrase {
        Phrase(
            ru: "В пароле знаков: \(count), а нужно не меньше \(least). Удобно взять несколько слов подряд",
            en:
                "The password has \(count) characters and needs at least \(least). Several words in a row are easy to keep"
        )
    }
    static func passwordLong(_ most: Int) -> Phrase {
        Phrase(
            ru: "Пароль длиннее \(most) знаков. Сократите его",
            en: "The password is longer than \(most) characters. Shorten it")
    }
    static let passwordPredictable = Phrase(
        ru: "Такой пароль легко подобрать: в нём частые слова, даты или соседние клавиши. Возьмите другие слова",
        en: "This password is easy to guess: common words, dates or neighbouring keys. Take other words")
    static let passwordPersonal = Phrase(
        ru: "В пароле ваше имя, дата рождения, номер или адрес: их знают другие. Возьмите другие слова",
        en: "The password has your name, birth date, number or address, which others know. Take other words")
    static let passwordUniform = Phrase(
        ru: "В пароле слишком мало разных знаков. Добавьте другие",
        en: "The password has too few different characters. Add others")
    static let passwordsDiffer = Phrase(
        ru: "Пароли не совпали. Введите один и тот же пароль оба раза",
        en: "The passwords differ. Type the same one twice")
    static let passwordWrong = Phrase(ru: "Пароль не подходит", en: "The password is not right")

    static let enterLogin = Phrase(
        ru: "Укажите СНИЛС, телефон или электронную почту", en: "Give your SNILS, phone or e-mail")
    static let enterStaffLogin = Phrase(ru: "Укажите логин", en: "Give your login")
    static let enterPassword = Phrase(ru: "Введите пароль", en: "Type the password")
    static let enterPhone = Phrase(ru: "Укажите номер телефона", en: "Give a phone number")
    static let mobileOnly = Phrase(
        ru: "SMS приходит только на мобильный. Укажите номер, который начинается с +7\u{00A0}9",
        en: "An SMS reaches only a mobile. Give a number that begins with +7\u{00A0}9")
}
