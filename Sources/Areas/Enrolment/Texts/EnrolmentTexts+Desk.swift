import Kernel

/// The clerk's pages.
extension EnrolmentTexts {
    static let desk = Phrase(ru: "Подтверждение личности", en: "Identity desk")
    static let deskLead = Phrase(
        ru: "Найдите регистрацию посетителя, сверьте её с документами и выдайте код.",
        en: "Find the visitor's registration, compare it with the documents and issue a code.")
    static let queryLabel = Phrase(ru: "СНИЛС или номер регистрации", en: "SNILS or number of the registration")
    static let queryHint = Phrase(
        ru: "Например 112-233-445\u{00A0}95 или 22-7K3M-9PXA. Каждый поиск записывается в журнал.",
        en: "Like 112-233-445\u{00A0}95 or 22-7K3M-9PXA. Every search is recorded.")
    static let find = Phrase(ru: "Найти", en: "Find")
    static let nothingFound = Phrase(
        ru:
            "Регистрации с такими данными нет. Проверьте цифры по документу. Если посетитель ещё не регистрировался, зарегистрируйте его здесь или помогите начать на портале.",
        en:
            "There is no registration with these data. Compare the digits with the document. If the visitor has not registered yet, register him here or help him start on the portal."
    )
    static let notFinished = Phrase(
        ru: "Эта регистрация не закончена. Посетителю нужно пройти её до конца, потом можно выдать код.",
        en: "This registration is not finished. The visitor has to complete it first; then a code can be issued.")
    static let today = Phrase(ru: "Сегодня", en: "Today")
    static let journal = Phrase(ru: "Журнал центра", en: "Journal of the centre")
    static let issuedCount = Phrase(ru: "Выдано кодов", en: "Codes issued")
    static let refusedCount = Phrase(ru: "Отказов", en: "Refusals")
    static let several = Phrase(ru: "Нашлось несколько регистраций", en: "Several registrations were found")
    static let severalLead = Phrase(
        ru: "У них один СНИЛС. Спросите посетителя о номере или дате и откройте его регистрацию.",
        en: "They share one SNILS. Ask the visitor for the number or the date and open his.")
    static let registration = Phrase(ru: "Регистрация", en: "Registration")
    static let registered = Phrase(ru: "Зарегистрирована", en: "Registered")
    static let level = Phrase(ru: "Учётная запись", en: "Account")
    static let levelConfirmed = Phrase(ru: "подтверждена", en: "confirmed")
    static let levelNot = Phrase(ru: "не подтверждена", en: "not confirmed")
    static let open = Phrase(ru: "Открыть", en: "Open")
    static let anotherSearch = Phrase(ru: "Новый поиск", en: "New search")

    static let dataTitle = Phrase(ru: "Данные для сверки", en: "The data to compare")
    static let surname = Phrase(ru: "Фамилия", en: "Surname")
    static let given = Phrase(ru: "Имя", en: "Given name")
    static let patronymic = Phrase(ru: "Отчество", en: "Patronymic")
    static let noPatronymic = Phrase(ru: "нет", en: "none")
    static let birthDate = Phrase(ru: "Дата рождения", en: "Birth date")
    static let sex = Phrase(ru: "Пол", en: "Sex")
    static let snils = Phrase(ru: "СНИЛС", en: "SNILS")
    static let checkTitle = Phrase(ru: "Сверка с документами", en: "Comparing with the documents")
    static let compared = Phrase(ru: "Что вы сверили", en: "What you compared")
    static let documentKind = Phrase(ru: "Документ", en: "Document")
    static let chooseDocument = Phrase(ru: "Выберите документ", en: "Choose the document")
    static let series = Phrase(ru: "Серия паспорта", en: "Series of the passport")
    static let seriesHint = Phrase(
        ru: "Для временного удостоверения не нужна.", en: "Not needed for a temporary certificate.")
    static let number = Phrase(ru: "Номер документа", en: "Number of the document")
    static let numberHint = Phrase(
        ru: "Сохраняется только отпечаток, по которому номер не восстановить.",
        en: "Only a fingerprint is kept, from which the number cannot be restored.")
    static let numberShape = Phrase(
        ru: "В номере удостоверения от 4 до 20 букв и цифр", en: "A certificate's number has 4 to 20 letters and digits"
    )
    static let issue = Phrase(ru: "Выдать код", en: "Issue a code")
    static let refuseTitle = Phrase(ru: "Отказать в выдаче", en: "Refuse the code")
    static let reason = Phrase(ru: "Причина", en: "Reason")
    static let chooseReason = Phrase(ru: "Выберите причину", en: "Choose a reason")
    static let comment = Phrase(ru: "Пояснение для посетителя", en: "Comment for the visitor")
    static let commentHint = Phrase(
        ru: "Увидит в личном кабинете. Без данных документов.",
        en: "He sees it in his account. Without data of documents.")
    static let commentNeeded = Phrase(ru: "Напишите, в чём причина", en: "Write what the reason is")
    static let refuse = Phrase(ru: "Отказать", en: "Refuse")
    static let refusedDone = Phrase(
        ru: "Отказ записан, посетитель увидит причину в личном кабинете.",
        en: "The refusal is recorded; the visitor sees the reason in his account.")
    static let alreadyConfirmed = Phrase(
        ru: "Личность уже подтверждена: код активации не нужен.",
        en: "The identity is proved already: no activation code is needed.")
    static func takenBy(_ number: String) -> Phrase {
        Phrase(
            ru:
                "Этот СНИЛС уже подтверждён регистрацией \(number). Код по второй регистрации не выдаётся. Если обе принадлежат посетителю, объедините их; если нет, откажите с этой причиной и сообщите в поддержку.",
            en:
                "This SNILS is confirmed by registration \(number) already. No code is issued for a second one. If both are the visitor's, join them; if not, refuse with this reason and tell support."
        )
    }
    static let accountClosed = Phrase(
        ru:
            "По этой записи сто раз введён неверный код, кодов она больше не принимает. Посетителю нужно зарегистрироваться заново.",
        en:
            "A wrong code was entered a hundred times for this account; it takes no more codes. The visitor has to register anew."
    )
    static func hasCode(_ until: String) -> Phrase {
        Phrase(
            ru: "Действующий код уже выдан и годен \(until). Новый код отменит его.",
            en: "A valid code is out, good \(until). A new one will cancel it.")
    }
    static let hasLetter = Phrase(
        ru: "Посетитель ждёт заказное письмо с кодом. Код из письма перестанет действовать.",
        en: "The visitor waits for a registered letter. The code in it will stop working.")
    static let lastRefusal = Phrase(ru: "В прошлый раз отказано:", en: "Refused last time:")

    static let slipTitle = Phrase(ru: "Код выдан", en: "The code is issued")
    static let slipCode = Phrase(ru: "Код:", en: "Code:")
    static func slipFor(_ name: String, _ number: String) -> Phrase {
        Phrase(ru: "\(name), регистрация \(number)", en: "\(name), registration \(number)")
    }
    static func slipValid(_ until: String) -> Phrase {
        Phrase(ru: "Введите код \(until).", en: "Enter the code \(until).")
    }
    static let slipHow = Phrase(ru: "Что делать дальше", en: "What to do next")
    static func slipSteps(_ address: String) -> [Phrase] {
        [
            Phrase(
                ru: "Войдите на портал \(address) с паролем, который придумали при регистрации.",
                en: "Sign in at \(address) with the password you chose when registering."),
            Phrase(
                ru: "Откройте «Личный кабинет» и «Подтвердите личность».",
                en: "Open “My account” and “Prove your identity”."),
            Phrase(
                ru: "Введите код. Буквы можно набирать маленькими, дефисы не нужны.",
                en: "Enter the code. Small letters will do, hyphens are not needed."),
        ]
    }
    static let slipSecret = Phrase(
        ru: "Не называйте код никому, в том числе сотрудникам: он нужен только вам.",
        en: "Tell the code to nobody, staff included: only you need it.")
    static func slipGone(_ time: String) -> Phrase {
        Phrase(
            ru: "Страница показывает код до \(time), потом он исчезнет. Напечатайте листок и отдайте посетителю.",
            en: "This page shows the code until \(time), then it is gone. Print the slip and give it to the visitor.")
    }
    static let slipOverTitle = Phrase(ru: "Этот код больше не показывается", en: "This code is no longer shown")
    static let slipOver = Phrase(
        ru:
            "Код виден несколько минут после выдачи. Если листок потерян, найдите регистрацию ещё раз и выдайте новый код: прежний перестанет действовать.",
        en:
            "A code can be seen for some minutes. If the slip is lost, find the registration again and issue a new code: the former one stops working."
    )

    static let day = Phrase(ru: "День", en: "Day")
    static let time = Phrase(ru: "Время", en: "Time")
    static let applicant = Phrase(ru: "Посетитель", en: "Visitor")
    static let outcome = Phrase(ru: "Итог", en: "Outcome")
    static let clerk = Phrase(ru: "Сотрудник", en: "Clerk")
    static let issuedWord = Phrase(ru: "код выдан", en: "code issued")
    static let refusedWord = Phrase(ru: "отказ", en: "refused")
    static let dayBefore = Phrase(ru: "День раньше", en: "A day earlier")
    static let dayAfter = Phrase(ru: "День позже", en: "A day later")
    static let journalEmpty = Phrase(ru: "В этот день никого не было", en: "Nobody came on this day")
    static let journalEmptyText = Phrase(
        ru: "Здесь появятся выданные коды и отказы.", en: "Issued codes and refusals appear here.")

    // MARK: coming back

    static let accessTitle = Phrase(ru: "Вернуть доступ", en: "Give access back")
    static let accessLead = Phrase(
        ru:
            "Если заявитель потерял почту или телефон с кодами. Сверьте документы: он получит код, задаст новый пароль, а привязка приложения снимется.",
        en:
            "For an applicant who lost his e-mail or the telephone with the codes. Compare the documents: he gets a code, sets a new password, and the app for codes is removed."
    )
    static let giveAccess = Phrase(ru: "Напечатать код", en: "Print the code")
    static let accessSlip = Phrase(ru: "Код для возвращения доступа", en: "Code to come back by")
    static let accessOnce = Phrase(
        ru: "Код показан один раз: напечатайте листок сейчас.", en: "The code is shown once: print the slip now.")
    static let accessCode = Phrase(ru: "Код", en: "Code")
    static func accessSteps(_ address: String) -> [Phrase] {
        [
            Phrase(ru: "Откройте \(address)", en: "Open \(address)"),
            Phrase(ru: "Введите СНИЛС и этот код", en: "Type your SNILS and this code"),
            Phrase(ru: "Задайте новый пароль и войдите", en: "Set a new password and sign in"),
        ]
    }
}
