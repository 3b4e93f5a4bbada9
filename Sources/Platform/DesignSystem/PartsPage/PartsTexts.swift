import Kernel

/// The sample words of the page of parts.
enum PartsTexts {
    static let title = Phrase(ru: "Все части", en: "All parts")
    static let services = Phrase(ru: "Услуги", en: "Services")
    static let lead = Phrase(
        ru: "Из этих частей сложены все страницы портала. Здесь видно каждую в её состояниях.",
        en: "Every page of the portal is made of these parts. Here each is shown in its states.")
    static let printLine = Phrase(
        ru: "Заявление 74-КФР2-9М4Т · напечатано 21\u{A0}ноября 2025",
        en: "Application 74-КФР2-9М4Т · printed on 21\u{A0}November 2025")
    static let region = Phrase(ru: "Челябинская область", en: "Chelyabinsk Region")
    static let otherRegion = Phrase(ru: "Калужская область", en: "Kaluga Region")
    static let help = Phrase(ru: "Помощь", en: "Help")
    static let weakSight = Phrase(ru: "Для слабовидящих", en: "Large and plain")
    static let cabinet = Phrase(ru: "Личный кабинет", en: "My account")
    static let demoLine = Phrase(
        ru: "Это показ: люди и заявления выдуманы.",
        en: "This is a demonstration: people and applications are made up.")
    static let mailbox = Phrase(ru: "Письма и СМС", en: "Mail and SMS")
    static let report = Phrase(ru: "Сообщить о работе портала", en: "Report on the portal")
    static let terms = Phrase(ru: "Условия", en: "Terms")
    static let privacy = Phrase(ru: "Персональные данные", en: "Personal data")
    static let accessibility = Phrase(ru: "Доступность", en: "Accessibility")
    static let heroTitle = Phrase(ru: "Государственные услуги в одном окне", en: "Public services in one window")
    static let recordCertificate = Phrase(ru: "Справка о судимости", en: "Criminal record certificate")
    static let searchLabel = Phrase(ru: "Что вы хотите сделать", en: "What would you like to do")
    static let forExample = Phrase(ru: "Например:", en: "For example:")
    static let passport = Phrase(ru: "загранпаспорт", en: "passport for travel")
    static let kindergarten = Phrase(ru: "детский сад", en: "kindergarten")
    static let textTitle = Phrase(ru: "Текст", en: "Text")
    static let paragraph = Phrase(
        ru:
            "Подтверждает, есть ли у вас судимость и факт уголовного преследования. Нужна для работы, усыновления, визы.",
        en: "Confirms whether you have a criminal record. Needed for work, adoption, a visa.")
    static let tomorrow = Phrase(ru: "завтра", en: "tomorrow")
    static let exactTime = Phrase(ru: "22\u{A0}ноября 2025, 18:00", en: "22\u{A0}November 2025, 18:00")
    static let longWord = Phrase(
        ru: "Рентгеноэлектрокардиографического освидетельствования водителей частнопредпринимательская деятельность",
        en: "Antidisestablishmentarianism and electroencephalographically")
    static let passportPage = Phrase(ru: "Паспорт: страница с регистрацией", en: "Passport: the page with the address")
    static let ifRepresentative = Phrase(
        ru: "Если подаёт представитель: документ о полномочиях",
        en: "If a representative applies: the mandate")
    static let whoOpened = Phrase(ru: "Кто открывал мои данные", en: "Who opened my data")
    static let buttonsTitle = Phrase(ru: "Кнопки", en: "Buttons")
    static let apply = Phrase(ru: "Подать заявление", en: "Apply")
    static let bookVisit = Phrase(ru: "Записаться на время", en: "Book a time")
    static let withdraw = Phrase(ru: "Отозвать заявление", en: "Withdraw")
    static let saveForLater = Phrase(ru: "Сохранить и уйти", en: "Save and leave")
    static let mayI = Phrase(ru: "Могу ли я получить?", en: "Am I entitled?")
    static let savedAt = Phrase(ru: "Черновик сохранён в 10:12", en: "Draft saved at 10:12")
    static let fieldsTitle = Phrase(ru: "Поля", en: "Fields")
    static let surname = Phrase(ru: "Фамилия", en: "Surname")
    static let surnameHint = Phrase(ru: "Как в паспорте", en: "As in the passport")
    static let sampleSurname = Phrase(ru: "Орлова", en: "Orlova")
    static let patronymic = Phrase(ru: "Отчество", en: "Patronymic")
    static let phone = Phrase(ru: "Мобильный телефон", en: "Mobile phone")
    static let email = Phrase(ru: "Электронная почта", en: "E-mail")
    static let password = Phrase(ru: "Придумайте пароль", en: "Choose a password")
    static let code = Phrase(ru: "Код из СМС", en: "Code from the SMS")
    static let birth = Phrase(ru: "Дата рождения", en: "Date of birth")
    static let regionLabel = Phrase(ru: "Регион", en: "Region")
    static let message = Phrase(ru: "Что случилось", en: "What happened")
    static let address = Phrase(ru: "Адрес", en: "Address")
    static let addressHint = Phrase(ru: "Где вы живёте сейчас", en: "Where you live now")
    static let city = Phrase(ru: "Город или посёлок", en: "Town or village")
    static let house = Phrase(ru: "Дом", en: "House")
    static let snilsWrong = Phrase(
        ru: "Последние две цифры не сходятся. Проверьте номер на карточке",
        en: "The last two digits do not match. Check the number on the card")
    static let birthWrong = Phrase(ru: "В феврале 1984 года не было 31-го числа", en: "February 1984 had no 31st")
    static let choicesTitle = Phrase(ru: "Выбор", en: "Choices")
    static let wayLabel = Phrase(ru: "Как получить код подтверждения", en: "How to get the activation code")
    static let wayHint = Phrase(
        ru: "Письмо идёт до двух недель, в центре — несколько минут",
        en: "A letter takes up to two weeks, a centre some minutes")
    static let wayCentre = Phrase(ru: "Прийти в центр обслуживания", en: "Visit a service centre")
    static let wayCentreHint = Phrase(ru: "Возьмите паспорт и СНИЛС", en: "Bring the passport and the SNILS card")
    static let wayLetter = Phrase(ru: "Заказным письмом", en: "By registered letter")
    static let wayLetterHint = Phrase(ru: "На адрес, который вы укажете", en: "To the address you give")
    static let wayPost = Phrase(ru: "В отделении почты (сейчас недоступно)", en: "At a post office (not available now)")
    static let sex = Phrase(ru: "Пол", en: "Sex")
    static let female = Phrase(ru: "Женский", en: "Female")
    static let male = Phrase(ru: "Мужской", en: "Male")
    static let daysLabel = Phrase(ru: "Когда удобно", en: "When is convenient")
    static let monday = Phrase(ru: "Понедельник", en: "Monday")
    static let tuesday = Phrase(ru: "Вторник", en: "Tuesday")
    static let agree = Phrase(ru: "Соглашаюсь с", en: "I agree with the")
    static let agreeTerms = Phrase(ru: "условиями портала", en: "terms of the portal")
    static let agreeMissing = Phrase(
        ru: "Без согласия с условиями продолжить нельзя",
        en: "You cannot go on without agreeing")
    static let slotLabel = Phrase(ru: "Время приёма", en: "Time of the visit")
    static let slotHint = Phrase(ru: "Свободное время Информационного центра", en: "Free times of the office")
    static let saturday = Phrase(ru: "Суббота, 22\u{A0}ноября", en: "Saturday, 22\u{A0}November")
    static let nextMonday = Phrase(ru: "Понедельник, 24\u{A0}ноября", en: "Monday, 24\u{A0}November")
    static let filesTitle = Phrase(ru: "Файлы", en: "Files")
    static let passportFace = Phrase(
        ru: "Паспорт: страница с фотографией",
        en: "Passport: the page with the photograph")
    static let fileHint = Phrase(
        ru: "Сфотографируйте страницу целиком, без бликов. JPEG, PNG или PDF, до 20\u{A0}МБ",
        en: "The whole page, without glare. JPEG, PNG or PDF, up to 20\u{A0}MB")
    static let fileSize = Phrase(ru: "3,1\u{A0}МБ", en: "3.1\u{A0}MB")
    static let mandate = Phrase(ru: "Доверенность", en: "Mandate")
    static let fileWrong = Phrase(
        ru: "Файл не читается. Снимите страницу ещё раз",
        en: "The file cannot be read. Take the picture again")
    static let messagesTitle = Phrase(ru: "Сообщения", en: "Messages")
    static let information = Phrase(
        ru: "Ответ придёт в личный кабинет до конца 24\u{A0}ноября.",
        en: "The answer comes to your account by the end of 24\u{A0}November.")
    static let ready = Phrase(ru: "Справка готова.", en: "The certificate is ready.")
    static let readyWhere = Phrase(
        ru:
            "Заберите до 20\u{A0}декабря: Челябинск, ул.\u{A0}3-го Интернационала, 116, каб.\u{A0}12, пн–пт 9:00–18:00. Возьмите паспорт.",
        en:
            "Collect it before 20\u{A0}December: Chelyabinsk, 3-go Internatsionala 116, room 12, Mon–Fri 9:00–18:00. Bring your passport."
    )
    static let warningTitle = Phrase(ru: "Подтвердите почту", en: "Confirm your e-mail")
    static let warning = Phrase(
        ru: "На неподтверждённый адрес мы не присылаем уведомлений.",
        en: "We send no notices to an address that is not confirmed.")
    static let stopTitle = Phrase(ru: "В приёме отказано", en: "Not accepted")
    static let stop = Phrase(
        ru: "Не читаются снимки документов. Снимите их заново и подайте ещё раз: всё остальное сохранено.",
        en: "The pictures cannot be read. Take them again and apply again: everything else is kept.")
    static let openTill = Phrase(ru: "открыто до 18:00", en: "open till 18:00")
    static let today = Phrase(ru: "сегодня до 18:00", en: "today till 18:00")
    static let dayTag = Phrase(ru: "2\u{A0}дек", en: "2\u{A0}Dec")
    static let draft = Phrase(ru: "черновик", en: "draft")
    static let sent = Phrase(ru: "Заявление отправлено", en: "The application is sent")
    static let number = Phrase(ru: "Номер", en: "Number")
    static let sentNext = Phrase(
        ru: "В течение рабочего дня ведомство ответит, принято ли оно к рассмотрению.",
        en: "Within one working day the agency answers whether it accepts it.")
    static let emptyTitle = Phrase(ru: "Заявлений пока нет", en: "No applications yet")
    static let emptyText = Phrase(
        ru: "Выберите услугу, и её заявление появится здесь.",
        en: "Choose a service, and its application appears here.")
    static let chooseService = Phrase(ru: "Выбрать услугу", en: "Choose a service")
    static let cardsTitle = Phrase(ru: "Карточки", en: "Cards")
    static let cost = Phrase(ru: "Стоимость", en: "Cost")
    static let free = Phrase(ru: "Бесплатно", en: "Free")
    static let term = Phrase(ru: "Срок по закону", en: "Term by law")
    static let days30 = Phrase(ru: "30\u{A0}дней", en: "30\u{A0}days")
    static let inFact = Phrase(ru: "На деле (90\u{A0}% случаев)", en: "In fact (90\u{A0}% of cases)")
    static let days12 = Phrase(ru: "до 12\u{A0}дней", en: "up to 12\u{A0}days")
    static let toFill = Phrase(ru: "Заполнить", en: "To fill in")
    static let minutes10 = Phrase(ru: "около 10\u{A0}минут", en: "about 10\u{A0}minutes")
    static let childBorn = Phrase(ru: "Рождение ребёнка", en: "A child is born")
    static let fiveServices = Phrase(ru: "5\u{A0}услуг по порядку", en: "5\u{A0}services in order")
    static let lostDocuments = Phrase(ru: "Утрата документов", en: "Lost documents")
    static let passportsAndSo = Phrase(ru: "Паспорт, СНИЛС, права", en: "Passport, SNILS, licence")
    static let freeAndTerm = Phrase(ru: "МВД · бесплатно · 30\u{A0}дней", en: "Police · free · 30\u{A0}days")
    static let themes = Phrase(ru: "Темы", en: "Themes")
    static let themePassports = Phrase(ru: "Паспорта, справки", en: "Passports, certificates")
    static let themeTransport = Phrase(ru: "Транспорт", en: "Transport")
    static let themeFamily = Phrase(ru: "Семья и дети", en: "Family and children")
    static let all = Phrase(ru: "Все", en: "All")
    static let place = Phrase(ru: "Где", en: "Where")
    static let office = Phrase(
        ru: "Информационный центр ГУ МВД России по Челябинской области",
        en: "Information centre of the police, Chelyabinsk Region")
    static let agency = Phrase(ru: "Ведомство", en: "Agency")
    static let receipt = Phrase(ru: "Квитанция", en: "Receipt")
    static let writeToAgency = Phrase(ru: "Написать ведомству", en: "Write to the agency")
    static let filter = Phrase(ru: "Начните набирать название", en: "Begin to type a name")
    static let listsTitle = Phrase(ru: "Списки и таблицы", en: "Lists and tables")
    static let noticeReady = Phrase(ru: "Справка готова к выдаче", en: "The certificate is ready")
    static let noticeAccepted = Phrase(ru: "Заявление принято к рассмотрению", en: "The application is accepted")
    static let noticeTime = Phrase(
        ru: "20\u{A0}ноября, 11:30 · Справка о судимости",
        en: "20\u{A0}November, 11:30 · Criminal record certificate")
    static let applications = Phrase(ru: "Заявления", en: "Applications")
    static let deadline = Phrase(ru: "Срок", en: "Deadline")
    static let service = Phrase(ru: "Услуга", en: "Service")
    static let applicant = Phrase(ru: "Заявитель", en: "Applicant")
    static let files = Phrase(ru: "Файлов", en: "Files")
    static let personOrlova = Phrase(ru: "Орлова А.\u{A0}П.", en: "Orlova A.\u{A0}P.")
    static let personKim = Phrase(ru: "Ким Д.\u{A0}В.", en: "Kim D.\u{A0}V.")
    static let personGaripova = Phrase(ru: "Гарипова Э.\u{A0}Р.", en: "Garipova E.\u{A0}R.")
    static let fingerprints = Phrase(ru: "Добровольная дактилоскопия", en: "Voluntary fingerprinting")
    static let journeyTitle = Phrase(ru: "Путь заявления", en: "The way of an application")
    static let stepWho = Phrase(ru: "Кто подаёт", en: "Who applies")
    static let stepDocuments = Phrase(ru: "Документы", en: "Documents")
    static let stepVisit = Phrase(ru: "Приём", en: "Visit")
    static let stepCheck = Phrase(ru: "Проверка", en: "Check")
    static let stateSent = Phrase(ru: "Отправлено", en: "Sent")
    static let stateRegistered = Phrase(ru: "Зарегистрировано в МВД", en: "Registered by the police")
    static let underNumber = Phrase(ru: "под №\u{A0}3/2214", en: "as No. 3/2214")
    static let stateReady = Phrase(ru: "Готово к выдаче", en: "Ready")
    static let stateIssued = Phrase(ru: "Выдано", en: "Handed over")
    static let time1 = Phrase(ru: "12\u{A0}ноября, 10:14", en: "12\u{A0}November, 10:14")
    static let time2 = Phrase(
        ru: "12\u{A0}ноября, 15:40 · в срок (до конца 13\u{A0}ноября)",
        en: "12\u{A0}November, 15:40 · in time (by the end of 13\u{A0}November)")
    static let time3 = Phrase(ru: "20\u{A0}ноября, 11:30", en: "20\u{A0}November, 11:30")
    static let chartsTitle = Phrase(ru: "Графики", en: "Charts")
    static let chartTitle = Phrase(ru: "Сколько ждут на деле", en: "How long people wait")
    static let chartPolice = Phrase(ru: "МВД России", en: "Police")
    static let chartRegistry = Phrase(ru: "Росреестр", en: "Land registry")
    static let chartTax = Phrase(ru: "Федеральная налоговая служба", en: "Federal tax service")
    static let days12short = Phrase(ru: "12\u{A0}дней", en: "12\u{A0}days")
    static let days5 = Phrase(ru: "4,5\u{A0}дня", en: "4.5\u{A0}days")
    static let days0 = Phrase(ru: "нет данных", en: "no data")
    static let lineTitle = Phrase(ru: "Заявления по месяцам", en: "Applications by month")
    static let monthTitle = Phrase(ru: "Месяц", en: "Month")
    static let june = Phrase(ru: "июнь", en: "June")
    static let july = Phrase(ru: "июль", en: "July")
    static let august = Phrase(ru: "август", en: "August")
    static let september = Phrase(ru: "сентябрь", en: "September")
}
