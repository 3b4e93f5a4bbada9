import Kernel

package enum CatalogueTexts {
    // MARK: home
    static let homeTitle = Phrase(ru: "Государственные услуги в одном окне", en: "State services in one window")
    static let homeDescription = Phrase(
        ru: "Федеральные, региональные и муниципальные услуги: что понадобится, сколько стоит, сколько ждать, где получить. Заявление можно подать здесь.",
        en: "Federal, regional and municipal services: what you need, what it costs, how long it takes, where to go. You can apply here.")
    static let searchLabel = Phrase(ru: "Какая услуга нужна?", en: "Which service do you need?")
    static let forExample = Phrase(ru: "Например:", en: "For example:")
    static let themes = Phrase(ru: "Темы", en: "Themes")
    static let oftenTaken = Phrase(ru: "Часто получают", en: "Often needed")
    static let howItWorks = Phrase(ru: "Как это работает", en: "How it works")
    static let stepRegister = Phrase(ru: "Зарегистрируйтесь", en: "Register")
    static let stepRegisterText = Phrase(
        ru: "Нужны паспорт, СНИЛС и электронная почта.", en: "You need a passport, SNILS and an e-mail address.")
    static let stepConfirm = Phrase(ru: "Подтвердите личность", en: "Confirm your identity")
    static let stepConfirmText = Phrase(
        ru: "В центре обслуживания это несколько минут, письмом — дольше.",
        en: "A few minutes at an enrolment centre; by letter it takes longer.")
    static let stepApply = Phrase(ru: "Подайте заявление", en: "Apply")
    static let stepApplyText = Phrase(
        ru: "Ведомство ответит в течение одного рабочего дня.", en: "The agency answers within one working day.")
    static let allServices = Phrase(ru: "Все услуги", en: "All services")
    static let allAgencies = Phrase(ru: "Ведомства и учреждения", en: "Agencies and institutions")
    static let chooseRegionFirst = Phrase(ru: "Сначала выберите регион", en: "First choose your region")
    static let chooseRegionWhy = Phrase(
        ru: "От региона зависит, какие услуги есть и на каких условиях. Пока показаны услуги, которые есть везде.",
        en: "The region decides which services exist and on which terms. For now you see those that every region has.")
    static let chooseRegion = Phrase(ru: "Выбрать регион", en: "Choose a region")

    // MARK: region
    static let regionTitle = Phrase(ru: "Выберите регион", en: "Choose your region")
    static let regionLead = Phrase(
        ru: "Мы покажем услуги, ведомства и центры обслуживания этого региона. Выбор запомним, изменить его можно в любой момент.",
        en: "We will show the services, agencies and enrolment centres of this region. We keep the choice; you can change it at any time.")
    static let regionFilter = Phrase(ru: "Название региона или его центр", en: "Name of the region or its centre")
    static let show = Phrase(ru: "Показать", en: "Show")
    static let showAllRegions = Phrase(ru: "Показать все регионы", en: "Show all regions")
    static let noRegion = Phrase(ru: "Такого региона не нашлось", en: "No such region was found")
    static let noRegionText = Phrase(
        ru: "Проверьте название: например, «Челябинская» или «Барнаул».",
        en: "Check the name: for example, “Chelyabinsk” or “Barnaul”.")
    static let yourRegion = Phrase(ru: "Сейчас выбран:", en: "Chosen now:")
    static let otherRegions = Phrase(ru: "Вне федеральных округов", en: "Outside the federal districts")
    static let districtSuffix = Phrase(ru: "федеральный округ", en: "Federal District")
    static let unknownRegion = Phrase(ru: "Такого региона нет, выберите из списка", en: "There is no such region, choose from the list")

    // MARK: levels and kinds
    static func level(_ level: ServiceLevel) -> Phrase {
        switch level {
        case .federal: Phrase(ru: "Федеральные", en: "Federal")
        case .regional: Phrase(ru: "Региональные", en: "Regional")
        case .municipal: Phrase(ru: "Муниципальные", en: "Municipal")
        }
    }
    static func levelOfService(_ level: ServiceLevel) -> Phrase {
        switch level {
        case .federal: Phrase(ru: "Федеральная услуга", en: "Federal service")
        case .regional: Phrase(ru: "Региональная услуга", en: "Regional service")
        case .municipal: Phrase(ru: "Муниципальная услуга", en: "Municipal service")
        }
    }
    static func levelOfAgency(_ level: ServiceLevel, _ kind: Agency.Kind) -> Phrase {
        switch (level, kind) {
        case (.federal, .body): Phrase(ru: "Федеральное ведомство", en: "Federal agency")
        case (.regional, .body): Phrase(ru: "Орган региона", en: "Regional body")
        case (.municipal, .body): Phrase(ru: "Орган местного самоуправления", en: "Local self-government body")
        case (.federal, .institution): Phrase(ru: "Федеральное учреждение", en: "Federal institution")
        case (.regional, .institution): Phrase(ru: "Учреждение региона", en: "Regional institution")
        case (.municipal, .institution): Phrase(ru: "Муниципальное учреждение", en: "Municipal institution")
        }
    }
    static func centreKind(_ kind: EnrolmentCentre.Kind) -> Phrase {
        switch kind {
        case .mfc: Phrase(ru: "МФЦ «Мои документы»", en: "One-stop service centre (МФЦ)")
        case .telecomOperator: Phrase(ru: "Ростелеком", en: "Rostelecom")
        case .postOffice: Phrase(ru: "Почта России", en: "Russian Post")
        case .localAdministration: Phrase(ru: "Администрация", en: "Local administration")
        case .socialProtection: Phrase(ru: "Соцзащита (УСЗН)", en: "Social protection office")
        case .civilRegistry: Phrase(ru: "ЗАГС", en: "Civil registry office")
        }
    }

    // MARK: list of services
    static let servicesTitle = Phrase(ru: "Услуги", en: "Services")
    static func servicesIn(_ region: Region) -> Phrase {
        Phrase(ru: "Услуги: \(region.name.ru)", en: "Services: \(region.name.en)")
    }
    static let servicesDescription = Phrase(
        ru: "Перечень государственных и муниципальных услуг по уровням, темам, категориям заявителей и ведомствам.",
        en: "The list of state and municipal services by level, theme, category of applicants and agency.")
    static let services = Plural(ru: "% услуга", "% услуги", "% услуг", en: "% service", "% services")
    static let found = Plural(ru: "Нашлась % услуга", "Нашлось % услуги", "Нашлось % услуг", en: "% service found", "% services found")
    static let byLevel = Phrase(ru: "Уровень", en: "Level")
    static let byTheme = Phrase(ru: "Тема", en: "Theme")
    static let byCategory = Phrase(ru: "Кто заявитель", en: "Who applies")
    static let byAgency = Phrase(ru: "Ведомство", en: "Agency")
    static let anyValue = Phrase(ru: "Все", en: "All")
    static let narrow = Phrase(ru: "Уточнить", en: "Narrow down")
    static let clearFilters = Phrase(ru: "Сбросить всё", en: "Clear all")
    static let nothingFits = Phrase(ru: "Таких услуг нет", en: "There are no such services")
    static let nothingFitsText = Phrase(
        ru: "Уберите одно из условий или посмотрите все услуги региона.",
        en: "Remove one of the conditions or see all the services of the region.")

    // MARK: service card
    static let cost = Phrase(ru: "Стоимость", en: "Cost")
    static let term = Phrase(ru: "Срок по закону", en: "Term by law")
    static let answer = Phrase(ru: "Ответ о приёме", en: "Answer on acceptance")
    static let visit = Phrase(ru: "Визит", en: "Visit")
    static let free = Phrase(ru: "Бесплатно", en: "Free of charge")
    static let depends = Phrase(ru: "По тарифу", en: "By tariff")
    static func from(_ amount: Phrase) -> Phrase { Phrase(ru: "от \(amount.ru)", en: "from \(amount.en)") }
    static func visitNeed(_ need: VisitRule.Need) -> Phrase {
        switch need {
        case .none: Phrase(ru: "Не нужен", en: "Not needed")
        case .result: Phrase(ru: "Забрать результат", en: "To collect the outcome")
        case .required: Phrase(ru: "Нужно прийти", en: "You have to come")
        }
    }
    static let apply = Phrase(ru: "Подать заявление", en: "Apply")
    static let printableForm = Phrase(ru: "Бланк для печати", en: "Form to print")
    static let applyNeedsRegion = Phrase(ru: "Чтобы подать заявление, выберите регион", en: "To apply, choose your region")
    static let applyNeedsRegionText = Phrase(
        ru: "Заявление рассмотрит подразделение вашего региона; от региона зависят и условия.",
        en: "A unit of your region considers the application; the terms depend on the region too.")
    static func notInRegion(_ region: Region) -> Phrase {
        Phrase(
            ru: "В регионе «\(region.name.ru)» этой услуги на портале нет", en: "This service is not on the portal in \(region.name.en)")
    }
    static let notInRegionText = Phrase(
        ru: "Региональные и муниципальные услуги подключает сам регион. Ниже — общие сведения; условия в вашем регионе могут быть другими.",
        en: "Regional and municipal services are connected by the region itself. Below is general information; the terms in your region may differ.")
    static let noOffice = Phrase(
        ru: "Электронная подача в этом регионе пока не подключена", en: "Electronic application is not connected in this region yet")
    static let noOfficeText = Phrase(
        ru: "Ни одно подразделение ведомства в этом регионе не подключено к порталу, поэтому подать заявление через портал нельзя. Услугу можно получить лично в ведомстве или в МФЦ.",
        en: "No office of the agency in this region is connected to the portal, so you cannot apply through it. The service can be had in person at the agency or at a one-stop centre.")
    static let whatYouNeed = Phrase(ru: "Что понадобится", en: "What you need")
    static let fromYou = Phrase(ru: "От вас", en: "From you")
    static let askedByUs = Phrase(ru: "Запросим сами — приносить не нужно", en: "We ask other bodies ourselves — you need not bring it")
    static let askedByUsText = Phrase(
        ru: "Эти сведения ведомство получит у других органов. Требовать их от вас нельзя (210-ФЗ, ст. 7), приложить можно по желанию.",
        en: "The agency gets these from other bodies. They may not be demanded from you (law 210-ФЗ, art. 7); you may attach them if you wish.")
    static let noDocuments = Phrase(ru: "Документы не нужны.", en: "No documents are needed.")
    static let onlyIf = Phrase(ru: "только если:", en: "only if:")
    static let filledHere = Phrase(ru: "заполняется на портале", en: "filled in on the portal")
    static let photoOrScan = Phrase(ru: "фото или скан", en: "photo or scan")
    static let originalAtVisit = Phrase(ru: "оригинал на приёме", en: "the original at the visit")
    static let copyAndOriginal = Phrase(
        ru: "фото или скан, оригинал на приёме", en: "photo or scan, the original at the visit")
    static let bringToVisit = Phrase(ru: "С собой на приём", en: "Bring to the visit")
    static let bringForOutcome = Phrase(ru: "С собой за результатом", en: "Bring to collect the outcome")
    static let whoMayApply = Phrase(ru: "Кто может получить", en: "Who may apply")
    static let costDetails = Phrase(ru: "Сколько стоит", en: "What it costs")
    static let amount = Phrase(ru: "Сумма", en: "Amount")
    static let forWhat = Phrase(ru: "За что", en: "For what")
    static let termDetails = Phrase(ru: "Сколько ждать", en: "How long it takes")
    static let registrationTermText = Phrase(ru: "Зарегистрируют заявление и ответят, принято ли оно:", en: "Registration and the answer whether it is accepted:")
    static let serviceTermText = Phrase(ru: "Окажут услугу:", en: "The service itself:")
    static let regionalDifference = Phrase(ru: "Условия этого региона отличаются от общих.", en: "The terms of this region differ from the general ones.")
    static let outcomes = Phrase(ru: "Что вы получите", en: "What you get")
    static let whyRefused = Phrase(ru: "Почему могут отказать", en: "Why you may be refused")
    static let intakeRefusal = Phrase(ru: "В приёме документов", en: "Refusal to accept the documents")
    static let intakeRefusalText = Phrase(ru: "После исправления можно подать снова.", en: "You may apply again after correcting.")
    static let decisionRefusal = Phrase(ru: "В самой услуге", en: "Refusal of the service")
    static let noGrounds = Phrase(ru: "Оснований для отказа не установлено.", en: "No grounds of refusal are set.")
    static let channels = Phrase(ru: "Как обратиться", en: "Ways to apply")
    static func closedChannel(_ name: Phrase, year: Int) -> Phrase {
        Phrase(ru: "\(name.ru) — с \(year) года не действует", en: "\(name.en) — not in use since \(year)")
    }
    static let notHere = Phrase(ru: "в этом регионе не подключено", en: "not connected in this region")
    static let forms = Phrase(ru: "Бланки", en: "Forms")
    static let officialName = Phrase(ru: "Официальное название", en: "Official name")
    static let consultation = Phrase(ru: "Консультирование", en: "Consultation")
    static let consultationLead = Phrase(ru: "Спросить об услуге можно так:", en: "You can ask about the service:")
    static let byHelpLine = Phrase(ru: "По телефону линии помощи", en: "By the help line")
    static let byOfficePhone = Phrase(ru: "По телефону подразделения", en: "By the telephone of the office")
    static let inPerson = Phrase(ru: "Лично в подразделении", en: "In person at the office")
    static let inWriting = Phrase(ru: "Письменно", en: "In writing")
    static let inWritingText = Phrase(
        ru: "запросом в ведомство через портал или письмом по адресу подразделения",
        en: "by a query to the agency through the portal or by a letter to the office's address")
    static let askAgency = Phrase(ru: "Отправить запрос в ведомство", en: "Send a query to the agency")
    static let freeCall = Phrase(ru: "бесплатно", en: "free of charge")
    static let place = Phrase(ru: "Место и часы работы", en: "Place and hours")
    static let whereShort = Phrase(ru: "Где", en: "Where")
    static let agency = Phrase(ru: "Ведомство", en: "Agency")
    static let address = Phrase(ru: "Адрес", en: "Address")
    static let room = Phrase(ru: "Кабинет", en: "Room")
    static let phone = Phrase(ru: "Телефон", en: "Telephone")
    static let hours = Phrase(ru: "Часы работы", en: "Hours")
    static let zone = Phrase(ru: "Время", en: "The time is")
    static func localZone(_ offset: String) -> Phrase { Phrase(ru: "местное, \(offset)", en: "local, \(offset)") }
    static let closedOnHolidays = Phrase(
        ru: "В праздничные дни закрыто, накануне — на час короче.", en: "Closed on public holidays, an hour shorter the day before.")
    static func openUntil(_ time: String) -> Phrase { Phrase(ru: "открыто до \(time)", en: "open until \(time)") }
    static let closedNow = Phrase(ru: "сейчас закрыто", en: "closed now")
    static func opens(_ when: String) -> Phrase { Phrase(ru: "откроется: \(when)", en: "opens: \(when)") }
    static let placeNotConnected = Phrase(
        ru: "В этом регионе подразделение ещё не подключено.", en: "No office of this region is connected yet.")
    static let placeNeedsRegion = Phrase(ru: "Выберите регион, чтобы увидеть адрес и часы.", en: "Choose a region to see the address and hours.")
    static let officePage = Phrase(ru: "Подробнее о подразделении", en: "More about the office")
    static let rateTitle = Phrase(ru: "Оценить, как оказывают услугу", en: "Say how the service is provided")
    static let rateText = Phrase(
        ru: "После получения услуги оценку можно оставить и здесь, в личном кабинете.",
        en: "After the service you can also rate it here, in your account.")
    static let externalSite = Phrase(ru: "внешний сайт", en: "external site")
    static let sources = Phrase(ru: "Откуда эти сведения", en: "Where this information comes from")
    static let sourceField = Phrase(ru: "Сведение", en: "Fact")
    static let sourceText = Phrase(ru: "Источник", en: "Source")

    // MARK: cautions
    static let caution = Phrase(ru: "Сведения не проверены, уточняйте в ведомстве", en: "Not verified: check with the agency")
    static func cautionFields(_ fields: Phrase) -> Phrase {
        Phrase(ru: "Не проверено: \(fields.ru).", en: "Not verified: \(fields.en).")
    }
    static let demoData = Phrase(ru: "данные демонстрационные", en: "demonstration data")
    static func demoFields(_ fields: Phrase) -> Phrase {
        Phrase(ru: "Данные демонстрационные: \(fields.ru).", en: "Demonstration data: \(fields.en).")
    }
    static let demoPlace = Phrase(
        ru: "Данные демонстрационные: подразделение, адрес, телефон и часы работы выдуманы.",
        en: "Demonstration data: the office, its address, telephone and hours are made up.")
    static let bySource = Phrase(ru: "Остальное — по данным исходного документа.", en: "The rest is as the source document has it.")
    static let sourceDocument = Phrase(ru: "исходный документ ведомства", en: "a source document of the agency")
    static let publicSource = Phrase(ru: "открытый источник", en: "a public source")
    static let notVerified = Phrase(ru: "не проверено", en: "not verified")
    static func demoField(_ field: String) -> Phrase? {
        switch field {
        case "address": Phrase(ru: "адрес", en: "address")
        case "room": Phrase(ru: "кабинет", en: "room")
        case "hours": Phrase(ru: "часы работы", en: "hours")
        case "visits": Phrase(ru: "длительность приёма", en: "length of a visit")
        case "phone": Phrase(ru: "телефон", en: "telephone")
        case "locality": Phrase(ru: "населённый пункт", en: "locality")
        default: nil
        }
    }
    static func field(_ field: PublicService.Field) -> Phrase {
        switch field {
        case .name: Phrase(ru: "название", en: "name")
        case .summary: Phrase(ru: "описание", en: "description")
        case .agency: Phrase(ru: "ведомство", en: "agency")
        case .theme: Phrase(ru: "тема", en: "theme")
        case .applicants: Phrase(ru: "кто может получить", en: "who may apply")
        case .documents: Phrase(ru: "документы", en: "documents")
        case .term: Phrase(ru: "срок", en: "term")
        case .fee: Phrase(ru: "стоимость", en: "cost")
        case .outcomes: Phrase(ru: "результаты", en: "outcomes")
        case .visit: Phrase(ru: "визит", en: "visit")
        case .channels: Phrase(ru: "способы обращения", en: "ways to apply")
        case .consultation: Phrase(ru: "консультирование", en: "consultation")
        case .feedback: Phrase(ru: "оценка качества", en: "quality feedback")
        case .portalCode: Phrase(ru: "код услуги", en: "code of the service")
        case .registrationTerm: Phrase(ru: "срок регистрации", en: "term of registration")
        case .ownGrounds: Phrase(ru: "особые основания для отказа", en: "special grounds of refusal")
        }
    }

    // MARK: terms in words
    static let minutes = Plural(ru: "% минута", "% минуты", "% минут", en: "% minute", "% minutes")
    static let hoursCount = Plural(ru: "% час", "% часа", "% часов", en: "% hour", "% hours")
    static let calendarDays = Plural(
        ru: "% календарный день", "% календарных дня", "% календарных дней", en: "% calendar day", "% calendar days")
    static let workingDays = Plural(
        ru: "% рабочий день", "% рабочих дня", "% рабочих дней", en: "% working day", "% working days")
    static let months = Plural(ru: "% месяц", "% месяца", "% месяцев", en: "% month", "% months")
    static let sameDay = Phrase(ru: "В тот же день", en: "The same day")
    static func start(_ start: LegalTerm.Start) -> Phrase {
        switch start {
        case .submission: Phrase(ru: "со дня подачи", en: "from the submission")
        case .registration: Phrase(ru: "со дня регистрации заявления", en: "from the registration of the application")
        case .visit: Phrase(ru: "на приёме", en: "at the visit")
        case .payment: Phrase(ru: "со дня оплаты", en: "from the payment")
        case .documentsReceived: Phrase(ru: "со дня получения документов", en: "from the receipt of the documents")
        case .decisionToServe: Phrase(ru: "с решения об оказании услуги", en: "from the decision to serve")
        case .examPassed: Phrase(ru: "после сдачи экзамена", en: "after the examination is passed")
        case .intakeClosed: Phrase(ru: "после завершения приёма заявлений", en: "after the intake of applications ends")
        }
    }

    // MARK: printable form
    static func blankFor(_ service: PublicService) -> Phrase {
        Phrase(ru: "Бланк к услуге «\(service.short.ru)»", en: "A form for the service “\(service.short.en)”")
    }
    static let blankLead = Phrase(
        ru: "Распечатайте, заполните разборчиво и принесите в подразделение. Через портал заполнять бланк не нужно.",
        en: "Print it, fill it in legibly and bring it to the office. On the portal you need no paper form.")
    static let blankTo = Phrase(ru: "Кому", en: "To")
    static let blankFrom = Phrase(ru: "От кого", en: "From")
    static let blankSurname = Phrase(ru: "Фамилия", en: "Surname")
    static let blankName = Phrase(ru: "Имя", en: "Given name")
    static let blankPatronymic = Phrase(ru: "Отчество (если есть)", en: "Patronymic (if any)")
    static let blankBirth = Phrase(ru: "Дата и место рождения", en: "Date and place of birth")
    static let blankPassport = Phrase(ru: "Документ: вид, серия и номер, кем и когда выдан", en: "Document: kind, series and number, issued by and when")
    static let blankSnils = Phrase(ru: "СНИЛС", en: "SNILS")
    static let blankAddress = Phrase(ru: "Адрес регистрации и проживания", en: "Registered and actual address")
    static let blankContacts = Phrase(ru: "Телефон, электронная почта", en: "Telephone, e-mail")
    static let blankAsk = Phrase(ru: "Прошу предоставить услугу:", en: "I ask for the service:")
    static let blankPurpose = Phrase(ru: "Для какой цели", en: "For which purpose")
    static let blankDocuments = Phrase(ru: "Прилагаю документы", en: "Documents attached")
    static let blankConsent = Phrase(
        ru: "Согласен (согласна) на обработку моих персональных данных для предоставления услуги.",
        en: "I consent to the processing of my personal data for the provision of the service.")
    static let blankDate = Phrase(ru: "Дата", en: "Date")
    static let blankSignature = Phrase(ru: "Подпись и расшифровка", en: "Signature and full name")
    static let markOne = Phrase(ru: "отметьте нужное", en: "mark what applies")
    static func versionLine(_ slug: String, _ version: String) -> Phrase {
        Phrase(ru: "\(slug), редакция \(version)", en: "\(slug), version \(version)")
    }

    // MARK: agencies, offices, centres, functions, documents
    static let agenciesTitle = Phrase(ru: "Ведомства и учреждения", en: "Agencies and institutions")
    static let agenciesDescription = Phrase(
        ru: "Кто оказывает государственные и муниципальные услуги.", en: "Who provides state and municipal services.")
    static let functionsTitle = Phrase(ru: "Государственные и муниципальные функции", en: "State and municipal functions")
    static let functionsLead = Phrase(
        ru: "Надзор и контроль: заявлений на них не подают, но о них полезно знать.",
        en: "Supervision and control: nobody applies for them, but it is useful to know of them.")
    static let functions = Phrase(ru: "Функции", en: "Functions")
    static let partOf = Phrase(ru: "Входит в:", en: "Part of:")
    static let noServicesOfAgency = Phrase(
        ru: "В вашем регионе у этого ведомства нет услуг на портале.", en: "This agency has no services on the portal in your region.")
    static let offices = Phrase(ru: "Подразделения", en: "Offices")
    static let serves = Phrase(ru: "Какие услуги оказывает", en: "Services it provides")
    static let survey = Phrase(ru: "Оценить работу", en: "Rate the work")
    static let centresTitle = Phrase(ru: "Центры обслуживания", en: "Enrolment centres")
    static let centresLead = Phrase(
        ru: "Здесь подтверждают личность и выдают код активации. Это занимает несколько минут.",
        en: "Here your identity is confirmed and you get the activation code. It takes a few minutes.")
    static func centresIn(_ region: Region) -> Phrase {
        Phrase(ru: "Центры обслуживания: \(region.name.ru)", en: "Enrolment centres: \(region.name.en)")
    }
    static let centresNeedRegion = Phrase(ru: "Выберите регион, чтобы увидеть центры рядом с вами", en: "Choose a region to see the centres near you")
    static let noCentres = Phrase(ru: "В этом регионе центров на портале пока нет", en: "There are no centres of this region on the portal yet")
    static let noCentresText = Phrase(
        ru: "Код активации можно получить заказным письмом: выберите этот способ при регистрации. Письмо идёт дольше, чем визит.",
        en: "You can get the activation code by registered letter: choose this way when you register. A letter takes longer than a visit.")
    static let bring = Phrase(ru: "Возьмите с собой", en: "Bring with you")
    static let documentTitle = Phrase(ru: "Документ", en: "Document")
    static let documentFor = Phrase(ru: "Для каких услуг нужен", en: "Services that need it")
    static let documentBrought = Phrase(ru: "Приносите вы", en: "You bring it")
    static let documentAsked = Phrase(ru: "Ведомство запросит само", en: "The agency asks for it itself")
    static let documentUnused = Phrase(ru: "Сейчас этот документ не нужен ни для одной услуги вашего региона.", en: "No service of your region needs this document now.")
    static let formTitle = Phrase(ru: "Бланк", en: "Form")
    static let formService = Phrase(ru: "Услуга", en: "Service")
    static let openBlank = Phrase(ru: "Открыть бланк для печати", en: "Open the form to print")

    // MARK: search
    static let searchTitle = Phrase(ru: "Поиск", en: "Search")
    static func searchFor(_ query: String) -> Phrase { Phrase(ru: "Поиск: \(query)", en: "Search: \(query)") }
    static let searchAsk = Phrase(
        ru: "Ищем среди услуг, ведомств, документов и бланков.", en: "We search services, organisations, documents and forms.")
    static let results = Plural(ru: "Нашёлся % ответ", "Нашлось % ответа", "Нашлось % ответов", en: "% result", "% results")
    static func kind(_ kind: String) -> Phrase {
        switch kind {
        case "service": Phrase(ru: "Услуги", en: "Services")
        case "organisation": Phrase(ru: "Организации", en: "Organisations")
        case "document": Phrase(ru: "Документы", en: "Documents")
        default: Phrase(ru: "Бланки", en: "Forms")
        }
    }
    static func kindOfHit(_ kind: String) -> Phrase {
        switch kind {
        case "service": Phrase(ru: "услуга", en: "service")
        case "organisation": Phrase(ru: "организация", en: "organisation")
        case "document": Phrase(ru: "документ", en: "document")
        default: Phrase(ru: "бланк", en: "form")
        }
    }
    static let everything = Phrase(ru: "Всё", en: "Everything")
    static func repaired(_ query: String) -> Phrase {
        Phrase(ru: "Показано для запроса «\(query)»: похоже, была включена другая раскладка.", en: "Shown for “\(query)”: the keyboard seems to have been in the other layout.")
    }
    static let nothingFound = Phrase(ru: "Ничего не нашлось", en: "Nothing was found")
    static let nothingFoundText = Phrase(
        ru: "Попробуйте другие слова или меньше слов. Можно посмотреть все услуги или позвонить на линию помощи.",
        en: "Try other or fewer words. You can look through all services or call the help line.")

    // MARK: help
    static let helpTitle = Phrase(ru: "Помощь", en: "Help")
    static let helpDescription = Phrase(
        ru: "Телефоны помощи, ответы на частые вопросы, как зарегистрироваться и подать заявление.",
        en: "Help lines, answers to frequent questions, how to register and apply.")
    static let helpCall = Phrase(ru: "Позвонить", en: "Call")
    static let helpCallText = Phrase(
        ru: "Оператор подробно объяснит и поможет зарегистрироваться. Пароль и код он никогда не спросит.",
        en: "The operator explains in detail and helps you to register. He never asks for your password or code.")
    static let helpWrite = Phrase(ru: "Написать", en: "Write")
    static let helpWriteLink = Phrase(ru: "Сообщить о работе портала", en: "Tell us about the portal")
    static let helpSteps = Phrase(ru: "От регистрации до результата", en: "From registration to the outcome")
    static let helpQuestions = Phrase(ru: "Частые вопросы", en: "Frequent questions")
    static let steps: [Phrase] = [
        Phrase(ru: "Выберите регион: от него зависят услуги и условия.", en: "Choose your region: it decides the services and their terms."),
        Phrase(
            ru: "Зарегистрируйтесь: понадобятся СНИЛС и электронная почта. Подтвердите почту и телефон.",
            en: "Register: you need SNILS and an e-mail address. Confirm the e-mail and the telephone."),
        Phrase(
            ru: "Подтвердите личность: придите в центр обслуживания с паспортом и СНИЛС или дождитесь заказного письма с кодом, затем введите код.",
            en: "Confirm your identity: come to an enrolment centre with passport and SNILS, or wait for a registered letter with the code, then enter the code."),
        Phrase(
            ru: "Найдите услугу, заполните заявление, приложите фото или сканы документов и отправьте.",
            en: "Find the service, fill in the application, attach photos or scans of documents and send it."),
        Phrase(
            ru: "В течение одного рабочего дня ведомство ответит, принято ли заявление. Все ответы — в личном кабинете.",
            en: "Within one working day the agency answers whether the application is accepted. All answers are in your account."),
        Phrase(
            ru: "Получите результат, когда придёт уведомление о готовности, и оцените услугу.",
            en: "Collect the outcome when the notice of readiness comes, and rate the service."),
    ]
    static let questions: [(question: Phrase, answer: Phrase)] = [
        (
            Phrase(ru: "Можно ли смотреть услуги без регистрации?", en: "Can I look at services without registering?"),
            Phrase(
                ru: "Да. Перечень услуг, документы, бланки и часы работы открыты всем. Регистрация нужна только чтобы подать заявление.",
                en: "Yes. The list of services, documents, forms and hours are open to everyone. Registration is needed only to apply.")
        ),
        (
            Phrase(ru: "Что быстрее: визит в центр или письмо?", en: "What is faster: a visit or a letter?"),
            Phrase(
                ru: "Визит: код выдают за несколько минут. Письмо идёт по почте, это дольше.",
                en: "A visit: the code is issued in a few minutes. A letter travels by post, which takes longer.")
        ),
        (
            Phrase(ru: "Подойдут ли фотографии с телефона?", en: "Will photographs from a telephone do?"),
            Phrase(
                ru: "Да: JPEG или PNG, скан — ещё и PDF, до 20 МБ каждый файл. Снимайте страницу целиком, чтобы всё читалось.",
                en: "Yes: JPEG or PNG, for scans also PDF, up to 20 MB a file. Take the whole page so that everything can be read.")
        ),
        (
            Phrase(ru: "Почему ведомство не просит все документы?", en: "Why does the agency not ask for all documents?"),
            Phrase(
                ru: "Часть сведений органы обязаны запросить друг у друга сами. На карточке услуги они названы отдельно.",
                en: "Some facts the bodies must ask from one another themselves. The card of the service names them apart.")
        ),
        (
            Phrase(ru: "Заявление вернули или отказали. Что делать?", en: "The application was returned or refused. What now?"),
            Phrase(
                ru: "Возврат: исправьте названные поля и отправьте снова. Отказ в приёме: устраните причину и подайте заново. Отказ в услуге можно обжаловать в ведомстве.",
                en: "Returned: correct the named fields and send again. Not accepted: remove the cause and apply anew. A refusal of the service can be contested at the agency.")
        ),
    ]
    static func version(_ version: String) -> Phrase { Phrase(ru: "Редакция от \(version)", en: "Version of \(version)") }
}
