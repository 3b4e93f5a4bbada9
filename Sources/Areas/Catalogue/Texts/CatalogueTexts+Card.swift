import Kernel

/// The words of the card of a service.
extension CatalogueTexts {
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
    static let applyNeedsRegion = Phrase(
        ru: "Чтобы подать заявление, выберите регион", en: "To apply, choose your region")
    static let applyNeedsRegionText = Phrase(
        ru: "Заявление рассмотрит подразделение вашего региона; от региона зависят и условия.",
        en: "A unit of your region considers the application; the terms depend on the region too.")
    static func notInRegion(_ region: Region) -> Phrase {
        Phrase(
            ru: "В регионе «\(region.name.ru)» этой услуги на портале нет",
            en: "This service is not on the portal in \(region.name.en)")
    }
    static let notInRegionText = Phrase(
        ru:
            "Региональные и муниципальные услуги подключает сам регион. Ниже — общие сведения; условия в вашем регионе могут быть другими.",
        en:
            "Regional and municipal services are connected by the region itself. Below is general information; the terms in your region may differ."
    )
    static let noOffice = Phrase(
        ru: "Электронная подача в этом регионе пока не подключена",
        en: "Electronic application is not connected in this region yet")
    static let noOfficeText = Phrase(
        ru:
            "Ни одно подразделение ведомства в этом регионе не подключено к порталу, поэтому подать заявление через портал нельзя. Услугу можно получить лично в ведомстве или в МФЦ.",
        en:
            "No office of the agency in this region is connected to the portal, so you cannot apply through it. The service can be had in person at the agency or at a one-stop centre."
    )
    static let whatYouNeed = Phrase(ru: "Что понадобится", en: "What you need")
    static let fromYou = Phrase(ru: "От вас", en: "From you")
    static let askedByUs = Phrase(
        ru: "Запросим сами — приносить не нужно", en: "We ask other bodies ourselves — you need not bring it")
    static let askedByUsText = Phrase(
        ru:
            "Эти сведения ведомство получит у других органов. Требовать их от вас нельзя (210\u{2011}ФЗ, ст.\u{00A0}7), приложить можно по желанию.",
        en:
            "The agency gets these from other bodies. They may not be demanded from you (law 210-ФЗ, art. 7); you may attach them if you wish."
    )
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
    static let registrationTermText = Phrase(
        ru: "Зарегистрируют заявление и ответят, принято ли оно:",
        en: "Registration and the answer whether it is accepted:")
    static let serviceTermText = Phrase(ru: "Окажут услугу:", en: "The service itself:")
    static let regionalDifference = Phrase(
        ru: "Условия этого региона отличаются от общих.", en: "The terms of this region differ from the general ones.")
    static let outcomes = Phrase(ru: "Что вы получите", en: "What you get")
    static let whyRefused = Phrase(ru: "Почему могут отказать", en: "Why you may be refused")
    static let intakeRefusal = Phrase(ru: "В приёме документов", en: "Refusal to accept the documents")
    static let intakeRefusalText = Phrase(
        ru: "После исправления можно подать снова.", en: "You may apply again after correcting.")
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
    static let howToAsk = Phrase(ru: "Как спросить об услуге", en: "How to ask about the service")
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
    static let onTheMap = Phrase(ru: "На карте (внешний сайт)", en: "On the map (external site)")
    static let directions = Phrase(ru: "Как добраться", en: "How to get there")
    static let nearby = Phrase(ru: "Другие подразделения региона", en: "Other offices in the region")
    static let filledSample = Phrase(ru: "образец заполнения (PDF)", en: "filled sample (PDF)")
    static let sampleOutside = Phrase(ru: "образец (внешний сайт)", en: "sample (external site)")
    static let room = Phrase(ru: "Кабинет", en: "Room")
    static let phone = Phrase(ru: "Телефон", en: "Telephone")
    static let hours = Phrase(ru: "Часы работы", en: "Hours")
    static let zone = Phrase(ru: "Время", en: "The time is")
    static func localZone(_ offset: String) -> Phrase { Phrase(ru: "местное, \(offset)", en: "local, \(offset)") }
    static let closedOnHolidays = Phrase(
        ru: "В праздничные дни закрыто, накануне — на час короче.",
        en: "Closed on public holidays, an hour shorter the day before.")
    static func openUntil(_ time: String) -> Phrase { Phrase(ru: "открыто до \(time)", en: "open until \(time)") }
    static let closedNow = Phrase(ru: "сейчас закрыто", en: "closed now")
    static func opens(_ when: String) -> Phrase { Phrase(ru: "откроется: \(when)", en: "opens: \(when)") }
    static let placeNotConnected = Phrase(
        ru: "В этом регионе подразделение ещё не подключено.", en: "No office of this region is connected yet.")
    static let placeNeedsRegion = Phrase(
        ru: "Выберите регион, чтобы увидеть адрес и часы.", en: "Choose a region to see the address and hours.")
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
    static let caution = Phrase(
        ru: "Сведения не проверены, уточняйте в ведомстве", en: "Not verified: check with the agency")
    static let cautionPartly = Phrase(
        ru: "Часть сведений не проверена, уточняйте в ведомстве", en: "Partly not verified: check with the agency")
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
    static let demoCentres = Phrase(
        ru: "Данные демонстрационные: часы работы и часть адресов выдуманы. Что именно, сказано на странице центра.",
        en: "Demonstration data: hours and some addresses are made up. The page of each centre says which.")
    static let bySource = Phrase(
        ru: "Остальное — по данным исходного документа.", en: "The rest is as the source document has it.")
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
        case .suspensionGrounds: Phrase(ru: "основания для приостановления", en: "grounds of suspension")
        case .keywords: Phrase(ru: "слова для поиска", en: "search words")
        case .receive: Phrase(ru: "как получить результат", en: "ways to receive the outcome")
        case .related: Phrase(ru: "связанные услуги", en: "related services")
        case .exempt: Phrase(ru: "льготы по оплате", en: "exemptions from the fee")
        case .minutesToFill: Phrase(ru: "время заполнения", en: "time to fill in")
        case .legalActs: Phrase(ru: "правовые акты", en: "legal acts")
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
}
