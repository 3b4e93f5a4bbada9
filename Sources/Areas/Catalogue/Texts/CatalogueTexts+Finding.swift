import Kernel

/// The words of life events, questionnaires, the order of lists, and what a card says first.
extension CatalogueTexts {
    // MARK: life events
    static let lifeEvents = Phrase(ru: "Жизненные ситуации", en: "Life events")
    static let lifeEventsLead = Phrase(
        ru: "Что сделать и в каком порядке, когда в жизни что-то меняется.",
        en: "What to do and in which order when something changes in life.")
    static let allLifeEvents = Phrase(ru: "Все ситуации", en: "All life events")
    static let outsidePortal = Phrase(ru: "Этот шаг — вне портала.", en: "This step is outside the portal.")
    static let notInYourRegion = Phrase(ru: "в вашем регионе на портале нет", en: "not on the portal in your region")
    static let partOfEvents = Phrase(ru: "Жизненные ситуации с этой услугой", en: "Life events with this service")

    // MARK: list
    static let byWay = Phrase(ru: "Как получить", en: "How to get it")
    static let online = Phrase(ru: "Электронно", en: "Online")
    static let inPersonOnly = Phrase(ru: "Только лично", en: "In person only")
    static let order = Phrase(ru: "Порядок", en: "Order")
    static let byLevelOrder = Phrase(ru: "По уровням", en: "By level")
    static let alphabetical = Phrase(ru: "По алфавиту", en: "Alphabetical")
    static let popular = Phrase(ru: "Популярные", en: "Popular")

    // MARK: card
    static let onThisPage = Phrase(ru: "На этой странице", en: "On this page")
    static let account = Phrase(ru: "Учётная запись", en: "Account")
    static func accountLevel(_ level: AccountLevel) -> Phrase {
        switch level {
        case .simplified: Phrase(ru: "любая", en: "any")
        case .standard: Phrase(ru: "с подтверждённой почтой", en: "with a confirmed e-mail")
        case .confirmed: Phrase(ru: "с подтверждённой личностью", en: "with proved identity")
        }
    }
    static let timeToFill = Phrase(ru: "Заполнить", en: "To fill in")
    static func aboutMinutes(_ minutes: Int) -> Phrase {
        Phrase(ru: "около \(minutes)\u{00A0}мин", en: "about \(minutes)\u{00A0}min")
    }
    static let measured = Phrase(ru: "На деле", en: "In fact")
    static func measuredDays(_ term: MeasuredTerm) -> Phrase {
        let days = Plural(ru: "до % дня", "до % дней", "до % дней", en: "up to % day", "up to % days")
        return Phrase(ru: days.text(term.days, in: .ru), en: days.text(term.days, in: .en))
    }
    static func measuredNote(_ term: MeasuredTerm) -> Phrase {
        Phrase(
            ru: "9 из 10 заявлений за \(MeasuredTerm.window) дней, всего \(term.cases)",
            en: "9 of 10 applications in \(MeasuredTerm.window) days, \(term.cases) in all")
    }
    static let localValue = Phrase(ru: "местное условие", en: "local terms")
    static func localOrigin(_ origin: LocalConditions.Origin, _ place: Phrase?) -> Phrase? {
        switch origin {
        case .service: nil
        case .region: Phrase(ru: "условие региона", en: "set by the region")
        case .municipality:
            Phrase(ru: "условие: \(place?.ru ?? "муниципалитет")", en: "set by \(place?.en ?? "the municipality")")
        }
    }
    static let municipality = Phrase(ru: "Где вы живёте", en: "Where you live")
    static let wholeRegion = Phrase(ru: "Весь регион", en: "The whole region")
    static let notInMunicipality = Phrase(
        ru: "В этом муниципалитете услуги нет", en: "This municipality does not have the service")
    static let takeAlong = Phrase(ru: "Что взять с собой", en: "What to take along")
    static let whoPaysLess = Phrase(ru: "Кто не платит или платит меньше", en: "Who pays nothing or less")
    static let basis = Phrase(ru: "Основание", en: "Basis")
    static let suspension = Phrase(ru: "Почему срок могут приостановить", en: "Why the term may be suspended")
    static let howToReceive = Phrase(ru: "Как получить результат", en: "Ways to receive the outcome")
    static let legalActs = Phrase(ru: "Правовые акты", en: "Legal acts")
    static let law210 = Phrase(
        ru:
            "Федеральный закон от 27.07.2010 № 210\u{2011}ФЗ «Об организации предоставления государственных и муниципальных услуг»",
        en: "Federal Law No. 210-FZ of 27 July 2010 on the Organisation of State and Municipal Services")
    static let complaint = Phrase(ru: "Если с вами обошлись не по закону", en: "If you were treated unlawfully")
    static let complaintText = Phrase(
        ru:
            "Пожаловаться можно самому ведомству, вышестоящему органу или в МФЦ: нарушен срок, требуют лишние документы, отказали без основания, взяли лишнюю плату. Жалобу рассмотрят за 15\u{00A0}рабочих дней, на отказ в приёме документов — за\u{00A0}5 (210\u{2011}ФЗ, ст.\u{00A0}11.1, 11.2).",
        en:
            "You can complain to the agency itself, to the body above it or at a one-stop centre: a term was broken, needless documents were demanded, you were refused without a ground or charged too much. A complaint is considered in 15 working days, one about a refusal to accept documents in 5 (law 210-ФЗ, art. 11.1, 11.2)."
    )
    static let related = Phrase(ru: "Смотрите также", en: "See also")
    static let hosted = Phrase(
        ru: "Эту услугу оказывают на другом сайте", en: "This service is provided on another site")
    static func hostedOpen(_ name: Phrase) -> Phrase { Phrase(ru: "Перейти: \(name.ru)", en: "Open: \(name.en)") }
    static let informationOnly = Phrase(
        ru: "Электронно эту услугу пока не оказывают", en: "This service is not provided online yet")
    static let informationOnlyText = Phrase(
        ru:
            "Получить её можно лично — ниже сказано где. Скажите нам, если она нужна вам в электронном виде: мы считаем голоса.",
        en: "You can get it in person; see below where. Tell us if you need it online: we count the voices.")
    static let wanted = Phrase(ru: "Нужна в электронном виде", en: "I need it online")
    static let wantedThanks = Phrase(ru: "Спасибо, ваш голос учтён", en: "Thank you, your voice is counted")
    static let institutions = Phrase(ru: "Учреждения и подразделения", en: "Institutions and units")
    static let whatItIs = Phrase(ru: "Что это", en: "What it is")
    static let issuedBy = Phrase(ru: "Кто выдаёт", en: "Who issues it")
    static let valid = Phrase(ru: "срок", en: "validity")

    // MARK: questionnaire
    static let mayI = Phrase(ru: "Могу ли я получить", en: "Can I get it")
    static let screeningLead = Phrase(
        ru: "Несколько вопросов, без имени и документов. Ответ предварительный: решает ведомство.",
        en: "A few questions, without name or documents. The answer is preliminary: the agency decides.")
    static let next = Phrase(ru: "Дальше", en: "Next")
    static let chooseAnswer = Phrase(ru: "Выберите один из ответов", en: "Choose one of the answers")
    static let startAgain = Phrase(ru: "Ответить заново", en: "Answer anew")
    static let likely = Phrase(ru: "Скорее всего, да", en: "Most likely, yes")
    static let unlikely = Phrase(ru: "Скорее всего, нет", en: "Most likely, no")
    static let otherService = Phrase(ru: "Вам подойдёт другая услуга", en: "Another service fits you")
    static let yourAnswers = Phrase(ru: "Ваши ответы", en: "Your answers")
    static let answersKept = Phrase(
        ru: "Ответы перенесём в новое заявление, повторять их не придётся.",
        en: "We carry the answers over to a new application; you need not repeat them.")
    static func questionOf(_ number: Int) -> Phrase { Phrase(ru: "Вопрос \(number)", en: "Question \(number)") }
    static let toCard = Phrase(ru: "К описанию услуги", en: "To the service")

    // MARK: search
    static func readAs(_ words: String) -> Phrase {
        Phrase(ru: "Мы поняли так: «\(words)»", en: "We read it as “\(words)”")
    }
    static func searchAsTyped(_ words: String) -> Phrase {
        Phrase(ru: "Искать, как набрано: «\(words)»", en: "Search as typed: “\(words)”")
    }
    static let helpedQuestion = Phrase(ru: "Нашли то, что искали?", en: "Did you find what you were looking for?")
    static let helpedYes = Phrase(ru: "Да", en: "Yes")
    static let helpedNo = Phrase(ru: "Нет", en: "No")
    static let helpedThanks = Phrase(
        ru: "Спасибо, это поможет улучшить поиск", en: "Thank you, this helps to improve the search")
    static let withdrawnTitle = Phrase(ru: "Эту услугу больше не оказывают", en: "This service is offered no longer")

    // MARK: forms
    static let downloadPDF = Phrase(ru: "Скачать бланк (PDF)", en: "Download the form (PDF)")
    static let downloadSample = Phrase(ru: "Образец заполнения (PDF)", en: "Filled sample (PDF)")
    static let sample = Phrase(ru: "Образец заполнения", en: "Filled sample")
    static let samplePurpose = Phrase(ru: "Для личного дела", en: "For a personal matter")
    static let sampleNote = Phrase(
        ru: "Образец: человек и его данные вымышлены.", en: "A sample: the person and the data are made up.")
}
