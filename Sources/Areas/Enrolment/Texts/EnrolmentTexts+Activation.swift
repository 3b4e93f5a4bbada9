import Kernel

/// The citizen's page.
extension EnrolmentTexts {
    static let title = Phrase(ru: "Подтверждение личности", en: "Proving your identity")
    static let cabinet = Phrase(ru: "Личный кабинет", en: "My account")
    static let why = Phrase(
        ru: "Чтобы подавать заявления, нужно один раз подтвердить личность: получить код и ввести его здесь.",
        en: "To send applications you prove your identity once: you get a code and enter it here.")
    static let sectionTitle = Phrase(ru: "Подтвердите личность", en: "Prove your identity")
    static let quickest = Phrase(ru: "Быстрее всего, в день визита:", en: "Quickest, on the day of the visit:")
    static let byLetterToo = Phrase(
        ru: "Или заказным письмом: оно идёт от нескольких дней до нескольких недель.",
        en: "Or by registered letter: it takes from some days to some weeks.")
    static let onlyByLetter = Phrase(
        ru: "Центров в вашем регионе пока нет. Код придёт заказным письмом: от нескольких дней до нескольких недель.",
        en: "There is no centre in your region yet. The code comes by registered letter: some days to some weeks.")
    static let sectionButton = Phrase(ru: "Что нужно сделать", en: "What to do")
    static let enterButton = Phrase(ru: "Ввести код", en: "Enter the code")

    // Where it stands
    static let visitStep = Phrase(
        ru: "Придите с паспортом и свидетельством СНИЛС. Приём занимает несколько минут.",
        en: "Come with your passport and SNILS certificate. It takes a few minutes.")
    static func codeIssued(_ until: String) -> Phrase {
        Phrase(
            ru: "Код выдан. Введите его \(until).", en: "A code was issued. Enter it \(until).")
    }
    static func codeExpired(_ day: String) -> Phrase {
        Phrase(
            ru: "Срок кода истёк \(day). Получите новый: прежний уже не подойдёт.",
            en: "The code expired on \(day). Get a new one: the old one no longer works.")
    }
    static let codeDead = Phrase(
        ru: "Код пять раз ввели с ошибкой, и он больше не действует. Получите новый.",
        en: "The code was entered wrong five times and is no longer valid. Get a new one.")
    static let closed = Phrase(
        ru:
            "Неверный код введён сто раз. Эта учётная запись кодов больше не принимает. Позвоните по бесплатной линии: вам помогут зарегистрироваться заново.",
        en:
            "A wrong code was entered a hundred times. This account takes no more codes. Call the free help line: they will help you register anew."
    )
    static let letterNotOrdered = Phrase(
        ru: "Письмо с кодом ещё не заказано.", en: "The letter with your code is not ordered yet.")
    static let confirmEmailFirst = Phrase(
        ru: "Сначала подтвердите электронную почту: на неё придут сообщения о письме.",
        en: "Confirm your e-mail first: news of the letter goes there.")
    static let confirmEmailLink = Phrase(ru: "Подтвердить почту", en: "Confirm the e-mail")
    static let confirmed = Phrase(ru: "Личность подтверждена", en: "Your identity is confirmed")
    static func confirmedAt(_ moment: String) -> Phrase {
        Phrase(ru: "Подтверждена \(moment).", en: "Confirmed on \(moment).")
    }
    static let confirmedNext = Phrase(
        ru: "Теперь вы можете подавать заявления в электронном виде.",
        en: "You can now send applications electronically.")
    static let toServices = Phrase(ru: "Выбрать услугу", en: "Choose a service")

    // The code
    static let codeTitle = Phrase(ru: "Введите код", en: "Enter the code")
    static let codeLabel = Phrase(ru: "Код активации", en: "Activation code")
    static let codeHint = Phrase(
        ru: "11 знаков с листка или из письма, например 7K3MF-9PXA2-D. Регистр, пробелы и дефисы не важны.",
        en: "11 characters from the slip or the letter, like 7K3MF-9PXA2-D. Case, spaces and hyphens do not matter.")
    static let codeButton = Phrase(ru: "Подтвердить личность", en: "Prove my identity")
    static let codeMissing = Phrase(
        ru: "Введите код с листка или из письма", en: "Enter the code from the slip or the letter")
    private static let tries = Plural(
        ru: "Осталась % попытка", "Осталось % попытки", "Осталось % попыток", en: "% try is left", "% tries are left")
    static func wrong(_ left: Int) -> Phrase {
        Phrase(
            ru: "Код не подошёл. Сверьте его с листком или письмом. \(tries.text(left, in: .ru)).",
            en: "The code is wrong. Compare it with the slip or the letter. \(tries.text(left, in: .en)).")
    }
    static let expired = Phrase(
        ru: "Срок этого кода истёк. Получите новый\u{00A0}— ниже написано где",
        en: "This code has expired. Get a new one: see below where")
    static let used = Phrase(ru: "Этот код уже использован", en: "This code has been used already")
    static let dead = Phrase(
        ru: "Код пять раз ввели с ошибкой, и он больше не действует. Получите новый\u{00A0}— ниже написано где",
        en: "The code was entered wrong five times and is no longer valid. Get a new one: see below where")
    static let replaced = Phrase(
        ru: "Вам выдали новый код, этот больше не действует. Введите новый",
        en: "A newer code was issued to you, this one is no longer valid. Enter the newer one")
    static let calledBack = Phrase(
        ru: "Этот код больше не действует. Получите новый\u{00A0}— ниже написано где",
        en: "This code is no longer valid. Get a new one: see below where")
    static let otherData = Phrase(
        ru: "Код выдан до того, как вы исправили данные. Получите новый\u{00A0}— ниже написано где",
        en: "The code was issued before you corrected your data. Get a new one: see below where")
    static let noCode = Phrase(
        ru:
            "Для этой учётной записи сейчас нет действующего кода. Проверьте, что вошли под своим именем, и получите код\u{00A0}— ниже написано где",
        en:
            "There is no valid code for this account now. Check that you signed in as yourself and get a code: see below where"
    )
    static let snilsTaken = Phrase(
        ru: "Код верный, но ваш СНИЛС уже подтверждён другой учётной записью",
        en: "The code is right, but your SNILS is confirmed by another account already")
    static let snilsTakenTitle = Phrase(
        ru: "У вас уже есть подтверждённая учётная запись?", en: "Do you have a confirmed account already?")
    static let snilsTakenText = Phrase(
        ru:
            "Если это ваша прежняя запись, войдите в неё; пароль можно восстановить по почте. Если вы её не создавали, придите с паспортом в центр обслуживания или позвоните по бесплатной линии: разберёмся и откроем доступ вам. Введённый код остаётся действительным.",
        en:
            "If it is an earlier account of yours, sign in to it; its password can be recovered by e-mail. If you did not make it, come to an enrolment centre with your passport or call the free help line: we will sort it out and give you access. The code stays valid."
    )
    static let noticeSnilsTaken = Phrase(
        ru: "СНИЛС уже подтверждён другой учётной записью", en: "The SNILS is confirmed by another account already")
    static let noticeSnilsTakenText = Phrase(
        ru:
            "Поэтому служба, через которую вы вошли, эту запись подтвердить не смогла. Если прежняя запись ваша, войдите в неё; пароль можно восстановить по почте. Если вы её не создавали, придите с паспортом в центр обслуживания или позвоните по бесплатной линии.",
        en:
            "So the provider you signed in by could not confirm this account. If the earlier one is yours, sign in to it; its password can be recovered by e-mail. If you did not make it, come to an enrolment centre with your passport or call the free help line."
    )
    static let recover = Phrase(ru: "Восстановить пароль", en: "Recover the password")

    // The desk's refusal
    static func refusedTitle(_ day: String) -> Phrase {
        Phrase(ru: "Код не выдан, \(day)", en: "No code was issued, \(day)")
    }
    static let refusalComment = Phrase(ru: "Пояснение сотрудника:", en: "The clerk's comment:")

    // Centres
    static let centresTitle = Phrase(ru: "Где получить код лично", en: "Where to get a code in person")
    static let postOfficesTitle = Phrase(
        ru: "Отделения почты, где подтверждают личность", en: "Post offices that prove identity")
    static let otherCentres = Phrase(ru: "Центры других регионов", en: "Centres of other regions")
    static let noCentres = Phrase(
        ru:
            "В вашем регионе пока нет центров, подключённых к порталу. Код можно получить письмом или в центре любого другого региона.",
        en:
            "There are no centres connected to the portal in your region yet. You can get a code by letter or at a centre of any other region."
    )
    static let hours = Phrase(ru: "Часы работы", en: "Hours")
    static let address = Phrase(ru: "Адрес", en: "Address")
    static let bring = Phrase(ru: "Возьмите с собой", en: "Bring")
    static func openUntil(_ time: String) -> Phrase { Phrase(ru: "открыто до \(time)", en: "open until \(time)") }
    static func opens(_ when: String) -> Phrase {
        Phrase(ru: "закрыто, откроется \(when)", en: "closed, opens \(when)")
    }
    static let closedNow = Phrase(ru: "закрыто", en: "closed")
    static let demoFields = Phrase(ru: "Данные демонстрационные", en: "Made-up data of the demonstration")
    static let yourNumber = Phrase(ru: "Номер вашей регистрации", en: "The number of your registration")
    static let numberPicture = Phrase(
        ru: "QR-код с номером для сканера сотрудника", en: "QR code with the number for the clerk's scanner")
    static let yourNumberHint = Phrase(
        ru: "Сотрудник найдёт вас по СНИЛС или по этому номеру: картинку ниже он считает сканером.",
        en: "The clerk finds you by your SNILS or by this number: a scanner reads the picture below.")

    // The letter
    static let letterTitle = Phrase(ru: "Заказное письмо", en: "Registered letter")
    static let letterTo = Phrase(ru: "Куда", en: "To")
    static let tracking = Phrase(ru: "Номер отправления", en: "Tracking number")
    static let letterSlow = Phrase(
        ru: "Письмо идёт от нескольких дней до нескольких недель. В центре обслуживания код дают сразу.",
        en: "A letter takes from some days to some weeks. At an enrolment centre you get the code at once.")
    static let orderLetter = Phrase(ru: "Заказать письмо", en: "Order the letter")
    static let orderAgain = Phrase(ru: "Заказать новое письмо", en: "Order a new letter")
    static let letterOnItsWay = Phrase(
        ru: "Письмо уже передано на почту, новое можно заказать, если оно вернётся.",
        en: "The letter is with the post already; a new one can be ordered if it comes back.")
    static func postOffice(_ index: String, _ address: Phrase) -> Phrase {
        Phrase(
            ru: "\(index), \(address.ru), до востребования", en: "\(index), \(address.en), to be called for")
    }

    // Another way
    static let deliveryTitle = Phrase(ru: "Как получить код", en: "How to get the code")
    static let changeDelivery = Phrase(ru: "Получить код иначе", en: "Get the code another way")
    static let addressOnly = Phrase(
        ru: "Адрес нужен, только если вы выбрали письмо на адрес.",
        en: "The address is needed only for a letter to an address.")
    static let saveDelivery = Phrase(ru: "Сохранить способ", en: "Save the way")
}

extension EnrolmentTexts {
    /// Where the letter is, in a sentence.
    static func letterStep(_ step: LetterStep) -> Phrase {
        switch step {
        case .ordered:
            Phrase(
                ru: "Письмо с кодом заказано, скоро его напечатают.",
                en: "The letter is ordered and will be printed soon.")
        case .printed:
            Phrase(
                ru: "Письмо напечатано, скоро его передадут на почту.",
                en: "The letter is printed and goes to the post soon.")
        case .posted:
            Phrase(
                ru: "Письмо в пути. Код из него введите здесь.", en: "The letter is on its way. Enter its code here.")
        case .arrived:
            Phrase(
                ru: "Письмо ждёт вас на почте. Получите его с паспортом и введите код.",
                en: "The letter waits at the post office. Collect it with your passport and enter the code.")
        case .handedOver:
            Phrase(ru: "Письмо вручено. Введите код из него.", en: "The letter was handed over. Enter its code.")
        case .returned:
            Phrase(
                ru: "Письмо вернулось. Проверьте адрес и закажите новое или придите в центр.",
                en: "The letter came back. Check the address and order a new one, or come to a centre.")
        case .cancelled: Phrase(ru: "Письмо отменено.", en: "The letter was cancelled.")
        }
    }
}
