import Catalogue
import Kernel

/// The words of the registration.
extension AccountsTexts {
    static let registration = Phrase(ru: "Регистрация", en: "Registration")
    static let next = Phrase(ru: "Далее", en: "Next")
    static let back = Phrase(ru: "Назад", en: "Back")
    static let change = Phrase(ru: "Изменить", en: "Change")
    static let save = Phrase(ru: "Сохранить", en: "Save")

    static let stepLocation = Phrase(ru: "Где вы живёте", en: "Where you live")
    static let stepTerms = Phrase(ru: "Условия", en: "Terms")
    static let stepConsent = Phrase(ru: "Согласие", en: "Consent")
    static let stepDelivery = Phrase(ru: "Код активации", en: "Activation code")
    static let stepPerson = Phrase(ru: "О вас", en: "About you")
    static let stepPassword = Phrase(ru: "Пароль", en: "Password")
    static let stepCheck = Phrase(ru: "Проверка", en: "Check")

    static let startLead = Phrase(
        ru: "Регистрация займёт около десяти минут. Приготовьте паспорт и СНИЛС.",
        en: "Registration takes about ten minutes. Have your passport and SNILS at hand.")
    static let haveAccount = Phrase(ru: "Уже есть кабинет?", en: "Have an account already?")
    static let locationHint = Phrase(
        ru: "По месту жительства мы покажем услуги и центры, где подтверждают личность",
        en: "By your place we show services and the centres where identity is confirmed")
    static let region = Phrase(ru: "Регион", en: "Region")
    static let locality = Phrase(ru: "Город, посёлок или село", en: "Town or village")
    static let localityHint = Phrase(ru: "Например: г. Нефтекумск", en: "For example: Neftekumsk")

    static let termsTitle = Phrase(ru: "Условия работы портала", en: "Terms of use")
    static let termsAgree = Phrase(
        ru: "Прочитал(а) условия и согласен(на) с ними", en: "I have read the terms and agree to them")
    static let consentTitle = Phrase(
        ru: "Согласие на обработку персональных данных", en: "Consent to the processing of personal data")
    static let consentAgree = Phrase(
        ru: "Даю согласие на обработку моих персональных данных", en: "I consent to the processing of my personal data")
    static let consentNote = Phrase(
        ru: "Это отдельное согласие. Его можно отозвать\u{00A0}— как, сказано в тексте.",
        en: "This is a consent of its own. It can be withdrawn: the text says how.")
    static func textVersion(_ version: String) -> Phrase {
        Phrase(
            ru: "Редакция от \(LegalText.dated(version, in: .ru))",
            en: "Version of \(LegalText.dated(version, in: .en))")
    }
    static let givenAlready = Phrase(
        ru: "Вы уже согласились с этим текстом", en: "You have agreed to this text already")

    static let deliveryTitle = Phrase(ru: "Как получить код активации", en: "How to get the activation code")
    static let deliveryLead = Phrase(
        ru: "Код активации подтверждает, что кабинет завели вы. С ним вы сможете подавать заявления. Код бесплатный.",
        en:
            "The activation code proves that the account is yours. With it you can apply for services. The code is free."
    )
    static let deliveryQuestion = Phrase(
        ru: "Где вам удобнее получить код?", en: "Where would you like to get the code?")
    static let deliveryHurry = Phrase(
        ru:
            "Если спешите, выбирайте центр: код выдадут сразу, нужны только паспорт и СНИЛС. Письмо идёт несколько дней, и за ним нужно прийти на почту или дождаться почтальона.",
        en:
            "If you are in a hurry, choose a centre: the code is issued at once, with your passport and SNILS. A letter takes several days, and you have to wait for the postman or call for it."
    )
    static func deliveryName(_ kind: CodeDelivery.Kind) -> Phrase {
        switch kind {
        case .centre: Phrase(ru: "В центре обслуживания", en: "At an enrolment centre")
        case .postOffice: Phrase(ru: "В отделении почты", en: "At a post office")
        case .letterToAddress: Phrase(ru: "Заказным письмом на мой адрес", en: "By registered letter to my address")
        case .letterToPostOffice:
            Phrase(ru: "Заказным письмом до востребования", en: "By registered letter to be called for")
        }
    }
    static func deliveryHint(_ kind: CodeDelivery.Kind) -> Phrase {
        switch kind {
        case .centre:
            Phrase(
                ru: "МФЦ и другие центры. Сразу, в день обращения", en: "A service centre. At once, on the day you come"
            )
        case .postOffice: Phrase(ru: "Сразу, с паспортом и СНИЛС", en: "At once, with passport and SNILS")
        case .letterToAddress:
            Phrase(
                ru: "Дольше: несколько дней, код придёт заказным письмом",
                en: "Slower: several days, the code comes by registered letter")
        case .letterToPostOffice:
            Phrase(
                ru: "Дольше: несколько дней. Заберёте в выбранном отделении",
                en: "Slower: several days. You call for it at the office you choose")
        }
    }
    static let noCentres = Phrase(
        ru:
            "В вашем регионе к порталу ещё не подключён ни один центр, поэтому код придёт письмом. Можно прийти и в центр другого региона.",
        en:
            "No centre of your region is connected to the portal yet, so the code comes by letter. A centre of another region serves you too."
    )
    static let centresList = Phrase(ru: "Центры рядом с вами", en: "Centres near you")
    static let postOffice = Phrase(ru: "Почтовое отделение", en: "Post office")
    static let postOfficeHint = Phrase(ru: "Для письма до востребования", en: "For a letter to be called for")

    static let personTitle = Phrase(ru: "Ваши данные", en: "Your data")
    static let personLead = Phrase(
        ru: "Пишите точно как в документах: сотрудник центра сверит данные с паспортом и СНИЛС.",
        en: "Write exactly as in your documents: a clerk compares the data with passport and SNILS.")
    static let surname = Phrase(ru: "Фамилия", en: "Surname")
    static let given = Phrase(ru: "Имя", en: "Given name")
    static let patronymic = Phrase(ru: "Отчество", en: "Patronymic")
    static let patronymicHint = Phrase(ru: "Если есть в паспорте", en: "If the passport has one")
    static let birth = Phrase(ru: "Дата рождения", en: "Date of birth")
    static let sex = Phrase(ru: "Пол", en: "Sex")
    static let snils = Phrase(ru: "СНИЛС", en: "SNILS")
    static let email = Phrase(ru: "Электронная почта", en: "E-mail")
    static let emailHint = Phrase(
        ru: "Пришлём письмо с подтверждением и уведомления об услугах",
        en: "A letter of confirmation and notices come there")
    static let phone = Phrase(ru: "Мобильный телефон", en: "Mobile phone")
    static let phoneHint = Phrase(
        ru: "Пришлём код по SMS. С подтверждённым телефоном можно входить в кабинет",
        en: "A code comes by SMS. With a confirmed phone you can sign in")
    static let inn = Phrase(ru: "ИНН", en: "INN")
    static let innHint = Phrase(
        ru: "12 цифр. Не знаете\u{00A0}— оставьте пустым", en: "12 digits. Leave empty if you do not know it")
    static let address = Phrase(ru: "Адрес для письма", en: "Address for the letter")
    static let addressHint = Phrase(
        ru: "Сюда придёт заказное письмо с кодом активации", en: "The registered letter with the code goes there")
    static let index = Phrase(ru: "Почтовый индекс", en: "Postal index")
    static let street = Phrase(ru: "Улица", en: "Street")
    static let streetHint = Phrase(
        ru: "Вместе со словом «улица», «проспект», «переулок»", en: "With “street”, “avenue” and the like")
    static let house = Phrase(ru: "Дом, корпус", en: "House")
    static let flat = Phrase(ru: "Квартира", en: "Flat")
    static let passport = Phrase(ru: "Паспорт", en: "Passport")
    static let passportOptional = Phrase(ru: "Данные паспорта (необязательно)", en: "Passport (optional)")
    static let passportHint = Phrase(
        ru: "Если заполнить сейчас, не придётся вводить их в заявлениях",
        en: "Given now, they need not be typed in applications")
    static let passportSeries = Phrase(ru: "Серия", en: "Series")
    static let passportNumber = Phrase(ru: "Номер", en: "Number")
    static let passportUnit = Phrase(ru: "Код подразделения", en: "Code of the issuing unit")
    static let passportBy = Phrase(ru: "Кем выдан", en: "Issued by")
    static let passportOn = Phrase(ru: "Дата выдачи", en: "Date of issue")

    static let passwordTitle = Phrase(ru: "Придумайте пароль", en: "Choose a password")
    static let passwordLead = Phrase(
        ru:
            "С ним вы будете входить в кабинет. Удобно взять несколько не связанных слов, например строку, которую знаете только вы.",
        en: "You sign in with it. Several unrelated words are easy to keep, like a line that only you know.")
    static let password = Phrase(ru: "Пароль", en: "Password")
    static let passwordHint = Phrase(
        ru: "Не короче 12 знаков, любые буквы, цифры, знаки и пробелы. Можно вставить из хранителя паролей",
        en: "At least 12 characters: any letters, digits, signs and spaces. You may paste it from a password manager")
    static let passwordShow = Phrase(ru: "Показать пароль", en: "Show the password")
    static let passwordHide = Phrase(ru: "Скрыть пароль", en: "Hide the password")
    static let passwordLeft = Phrase(ru: "Пароль короток. Ещё знаков нужно:", en: "Too short. Characters still needed:")
    static let passwordFit = Phrase(
        ru: "Пароль подходит. Ещё одно слово сделает его надёжнее", en: "It will do. One more word makes it stronger")
    static let passwordStrong = Phrase(ru: "Надёжный пароль", en: "A strong password")
    static let passwordRulesTitle = Phrase(ru: "Какой пароль подойдёт", en: "Which password will do")
    static let passwordRules = [
        Phrase(
            ru: "Не короче 12 знаков. Заглавные буквы, цифры и знаки не обязательны.",
            en: "At least 12 characters. Capitals, digits and signs are not needed."),
        Phrase(
            ru: "Не из частых слов и имён, в русской или английской раскладке.",
            en: "Not made of common words and names, in either keyboard layout."),
        Phrase(
            ru: "Не соседние клавиши, не годы и даты, не повторы.",
            en: "No neighbouring keys, years, dates, repetitions."),
        Phrase(
            ru: "Без вашего имени, даты рождения, телефона, почты и номеров документов.",
            en: "Without your name, birth date, telephone, e-mail and numbers of documents."),
        Phrase(
            ru: "Проще всего взять четыре-пять слов, которые рядом не стоят.",
            en: "The easiest way: four or five words that do not belong together."),
    ]
    static let passwordAgain = Phrase(ru: "Пароль ещё раз", en: "The password again")
    static let passwordKept = Phrase(
        ru: "Пароль уже задан. Оставьте поля пустыми, чтобы не менять его.",
        en: "A password is chosen already. Leave the fields empty to keep it.")

    static let checkTitle = Phrase(ru: "Проверьте данные", en: "Check your data")
    static let checkLead = Phrase(
        ru: "Если всё верно, создайте кабинет. На почту придёт письмо с подтверждением.",
        en: "If all is right, create the account. A letter of confirmation comes by e-mail.")
    static let create = Phrase(ru: "Создать кабинет", en: "Create the account")
    static let passwordChosen = Phrase(ru: "задан", en: "chosen")
    static let deliveryLabel = Phrase(ru: "Код активации", en: "Activation code")

    static let sideHelp = Phrase(ru: "Не получается?", en: "Having difficulty?")
    static let sideHelpText = Phrase(
        ru: "Позвоните\u{00A0}— объясним и поможем:",
        en: "Call us: we explain and help:")
    static let sideNumber = Phrase(ru: "Номер регистрации", en: "Registration number")
    static let sideNumberText = Phrase(
        ru: "Назовите его специалисту: он увидит, на каком вы шаге. Пароль и коды не называйте никому.",
        en: "Tell it to the operator: he sees the step you are at. Tell nobody a password or a code.")
    static let sideSaved = Phrase(
        ru: "Ответы сохраняются на каждом шаге. К\u{00A0}предыдущим можно вернуться.",
        en: "Your answers are kept at every step. You can go back to earlier ones.")

    static let doneTitle = Phrase(ru: "Кабинет создан", en: "The account is created")
    static let doneNext = Phrase(ru: "Что дальше", en: "What comes next")
    static let doneEmail = Phrase(ru: "Подтвердите электронную почту", en: "Confirm your e-mail")
    static let donePhone = Phrase(ru: "Подтвердите телефон", en: "Confirm your phone")
    static let doneActivate = Phrase(
        ru: "Получите код активации и введите его", en: "Get the activation code and type it in")
    static let doneActivateText = Phrase(
        ru: "После этого вы сможете подавать заявления. Услуги и расписание доступны уже сейчас.",
        en: "After that you can apply. Services and office hours are open to you already.")
    static let howToActivate = Phrase(ru: "Где и как получить код", en: "Where and how to get the code")
}
