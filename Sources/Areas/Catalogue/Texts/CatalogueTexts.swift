import Kernel

package enum CatalogueTexts {
    // MARK: home
    static let homeTitle = Phrase(ru: "Государственные услуги в одном окне", en: "State services in one window")
    static let homeDescription = Phrase(
        ru:
            "Федеральные, региональные и муниципальные услуги: что понадобится, сколько стоит, сколько ждать, где получить. Заявление можно подать здесь.",
        en:
            "Federal, regional and municipal services: what you need, what it costs, how long it takes, where to go. You can apply here."
    )
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
    static func moreInRegions(_ count: Int) -> Phrase {
        Phrase(
            ru: "Показаны услуги, которые есть везде. Ещё \(count.grouped) зависят от региона.",
            en: "You see the services that every region has. \(count.grouped) more depend on the region.")
    }
    static let searchedAnywhere = Phrase(
        ru: "Искали по всем регионам. Что есть у вас и на каких условиях, зависит от региона.",
        en: "All regions were searched. What there is where you live, and on which terms, depends on the region.")
    static let chooseRegion = Phrase(ru: "Выбрать регион", en: "Choose a region")

    // MARK: region
    static let regionTitle = Phrase(ru: "Выберите регион", en: "Choose your region")
    static let regionLead = Phrase(
        ru:
            "Мы покажем услуги, ведомства и центры обслуживания этого региона. Выбор запомним, изменить его можно в любой момент.",
        en:
            "We will show the services, agencies and enrolment centres of this region. We keep the choice; you can change it at any time."
    )
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
    static let unknownRegion = Phrase(
        ru: "Такого региона нет, выберите из списка", en: "There is no such region, choose from the list")

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
    static let found = Plural(
        ru: "Нашлась % услуга", "Нашлось % услуги", "Нашлось % услуг", en: "% service found", "% services found")
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
    static let blankPassport = Phrase(
        ru: "Документ: вид, серия и номер, кем и когда выдан",
        en: "Document: kind, series and number, issued by and when")
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
    static let functionsTitle = Phrase(
        ru: "Государственные и муниципальные функции", en: "State and municipal functions")
    static let functionsLead = Phrase(
        ru: "Надзор и контроль: заявлений на них не подают, но о них полезно знать.",
        en: "Supervision and control: nobody applies for them, but it is useful to know of them.")
    static let functions = Phrase(ru: "Функции", en: "Functions")
    static let partOf = Phrase(ru: "Входит в:", en: "Part of:")
    static let noServicesOfAgency = Phrase(
        ru: "В вашем регионе у этого ведомства нет услуг на портале.",
        en: "This agency has no services on the portal in your region.")
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
    static let centresNeedRegion = Phrase(
        ru: "Выберите регион, чтобы увидеть центры рядом с вами", en: "Choose a region to see the centres near you")
    static let noCentres = Phrase(
        ru: "В этом регионе центров на портале пока нет", en: "There are no centres of this region on the portal yet")
    static let noCentresText = Phrase(
        ru:
            "Код активации можно получить заказным письмом: выберите этот способ при регистрации. Письмо идёт дольше, чем визит.",
        en:
            "You can get the activation code by registered letter: choose this way when you register. A letter takes longer than a visit."
    )
    static let bring = Phrase(ru: "Возьмите с собой", en: "Bring with you")
    static let documentTitle = Phrase(ru: "Документ", en: "Document")
    static let documentFor = Phrase(ru: "Для каких услуг нужен", en: "Services that need it")
    static let documentBrought = Phrase(ru: "Приносите вы", en: "You bring it")
    static let documentAsked = Phrase(ru: "Ведомство запросит само", en: "The agency asks for it itself")
    static let documentUnused = Phrase(
        ru: "Сейчас этот документ не нужен ни для одной услуги вашего региона.",
        en: "No service of your region needs this document now.")
    static let formTitle = Phrase(ru: "Бланк", en: "Form")
    static let formService = Phrase(ru: "Услуга", en: "Service")
    static let openBlank = Phrase(ru: "Открыть бланк для печати", en: "Open the form to print")

    // MARK: search
    static let searchTitle = Phrase(ru: "Поиск", en: "Search")
    static func searchFor(_ query: String) -> Phrase { Phrase(ru: "Поиск: \(query)", en: "Search: \(query)") }
    static let searchAsk = Phrase(
        ru: "Ищем среди услуг, ведомств, документов и бланков.",
        en: "We search services, organisations, documents and forms.")
    static let results = Plural(
        ru: "Нашёлся % ответ", "Нашлось % ответа", "Нашлось % ответов", en: "% result", "% results")
    static func kind(_ kind: String) -> Phrase {
        switch kind {
        case "service": Phrase(ru: "Услуги", en: "Services")
        case "organisation": Phrase(ru: "Организации", en: "Organisations")
        case "document": Phrase(ru: "Документы", en: "Documents")
        case "life_event": Phrase(ru: "Жизненные ситуации", en: "Life events")
        default: Phrase(ru: "Бланки", en: "Forms")
        }
    }
    static func kindOfHit(_ kind: String) -> Phrase {
        switch kind {
        case "service": Phrase(ru: "услуга", en: "service")
        case "organisation": Phrase(ru: "организация", en: "organisation")
        case "document": Phrase(ru: "документ", en: "document")
        case "life_event": Phrase(ru: "жизненная ситуация", en: "life event")
        default: Phrase(ru: "бланк", en: "form")
        }
    }
    static let everything = Phrase(ru: "Всё", en: "Everything")
    static func repaired(_ query: String) -> Phrase {
        Phrase(
            ru: "Показано для запроса «\(query)»: похоже, была включена другая раскладка.",
            en: "Shown for “\(query)”: the keyboard seems to have been in the other layout.")
    }
    static let nothingFound = Phrase(ru: "Ничего не нашлось", en: "Nothing was found")
    static let nothingFoundText = Phrase(
        ru: "Попробуйте другие слова или меньше слов. Можно посмотреть все услуги или позвонить на линию помощи.",
        en: "Try other or fewer words. You can look through all services or call the help line.")
}
