import Kernel

extension SecurityTexts {
    static let sitesTitle = Phrase(ru: "Другие сайты", en: "Other sites")
    static let sitesLink = Phrase(
        ru: "Сайты, на которые вы входите через Окно", en: "Sites you sign in to by Okno")
    static let historyTitle = Phrase(ru: "Что было с кабинетом", en: "What happened to the account")
    static let historyLink = Phrase(
        ru: "Входы, изменения и кто смотрел данные", en: "Sign-ins, changes, and who looked")
    static let historyLead = Phrase(
        ru:
            "Входы, изменения, чужие попытки и сотрудники, которые открывали ваши данные. Кто открывал заявление, видно на странице заявления.",
        en:
            "Sign-ins, changes, attempts of others, and staff who opened your data. Who opened an application stands on its own page."
    )
    static let historyOfStaff = Phrase(ru: "Что было с вашим входом", en: "What happened to your signing in")
    static let historyEmpty = Phrase(ru: "Здесь пока ничего нет.", en: "There is nothing here yet.")
    static let when = Phrase(ru: "Когда", en: "When")
    static let what = Phrase(ru: "Что", en: "What")
    static let outcome = Phrase(ru: "Исход", en: "Outcome")
    static let who = Phrase(ru: "Сотрудник", en: "Member of staff")

    /// Outcome and fields, no values; nil for what is not known.
    static func register(_ outcome: String, fields: [Substring]) -> Phrase? {
        switch outcome {
        case "matches": return Phrase(ru: "сведения совпали", en: "the data agree")
        case "differs":
            let names: [Substring: Phrase] = [
                "surname": Phrase(ru: "фамилия", en: "surname"), "given": Phrase(ru: "имя", en: "given name"),
                "patronymic": Phrase(ru: "отчество", en: "patronymic"),
                "birth_date": Phrase(ru: "дата рождения", en: "birth date"), "sex": Phrase(ru: "пол", en: "sex"),
                "passport": Phrase(ru: "паспорт", en: "passport"), "inn": Phrase(ru: "ИНН", en: "INN"),
            ]
            let known = fields.compactMap { names[$0] }
            guard !known.isEmpty else { return Phrase(ru: "сведения не совпали", en: "the data differ") }
            return Phrase(
                ru: "сведения не совпали: " + known.map(\.ru).joined(separator: ", "),
                en: "the data differ: " + known.map(\.en).joined(separator: ", "))
        case "unknown": return Phrase(ru: "реестр не знает такого СНИЛС", en: "the register does not know the SNILS")
        case "delayed": return Phrase(ru: "реестр не ответил", en: "the register did not answer")
        default: return nil
        }
    }

    static func name(of event: HistoryEvent) -> Phrase {
        switch event {
        case .registered: Phrase(ru: "Регистрация", en: "Registration")
        case .entered: Phrase(ru: "Вход", en: "Signed in")
        case .refused: Phrase(ru: "Неверный логин или пароль", en: "Wrong login or password")
        case .codeRefused: Phrase(ru: "Неверный код из приложения", en: "Wrong code from the app")
        case .recoveryCode: Phrase(ru: "Использован запасной код", en: "A recovery code was used")
        case .factorOn: Phrase(ru: "Включён код из приложения", en: "Codes from an app turned on")
        case .factorOff: Phrase(ru: "Выключен код из приложения", en: "Codes from an app turned off")
        case .smsOn: Phrase(ru: "Включён код по SMS", en: "Codes by SMS turned on")
        case .smsOff: Phrase(ru: "Выключен код по SMS", en: "Codes by SMS turned off")
        case .newCodes: Phrase(ru: "Новые запасные коды", en: "New recovery codes")
        case .passkeyUsed: Phrase(ru: "Вход по ключу доступа", en: "Signed in with a passkey")
        case .passkeyRefused: Phrase(ru: "Ключ доступа не подошёл", en: "A passkey was refused")
        case .passkeyCloned:
            Phrase(ru: "Ключ доступа отключён: похоже на копию", en: "A passkey suspended: seems copied")
        case .passkeyAdded: Phrase(ru: "Добавлен ключ доступа", en: "Passkey added")
        case .passkeyRemoved: Phrase(ru: "Удалён ключ доступа", en: "Passkey removed")
        case .passkeyResumed: Phrase(ru: "Ключ доступа снова включён", en: "Passkey taken again")
        case .factorsReset:
            Phrase(ru: "Второй фактор сброшен администратором", en: "Second factor reset by an administrator")
        case .sessionsEnded: Phrase(ru: "Завершены остальные сеансы", en: "Other sessions ended")
        case .passwordChanged: Phrase(ru: "Новый пароль", en: "New password")
        case .recoveryBegun: Phrase(ru: "Запрошено восстановление пароля", en: "Recovery of the password asked for")
        case .accessIssued: Phrase(ru: "Выдан код для возвращения доступа", en: "A code to come back by was given")
        case .accessUsed: Phrase(ru: "Введён код из центра", en: "A code of a centre was entered")
        case .accessRefused: Phrase(ru: "Неверный код из центра", en: "Wrong code of a centre")
        case .emailChanged: Phrase(ru: "Указана другая почта", en: "Another e-mail given")
        case .phoneChanged: Phrase(ru: "Указан другой телефон", en: "Another telephone given")
        case .signature: Phrase(ru: "Проверена электронная подпись", en: "Electronic signature checked")
        case .providerProof:
            Phrase(ru: "Личность подтверждена другой службой", en: "Identity proved by another provider")
        case .emailConfirmed: Phrase(ru: "Подтверждена почта", en: "E-mail confirmed")
        case .phoneConfirmed: Phrase(ru: "Подтверждён телефон", en: "Telephone confirmed")
        case .dataCorrected: Phrase(ru: "Исправлены данные", en: "Data corrected")
        case .documentsChanged: Phrase(ru: "Изменены документы или адреса", en: "Documents or addresses changed")
        case .deliveryChanged: Phrase(ru: "Другой способ получить код", en: "Another way to get the code")
        case .registeredAgain: Phrase(ru: "Новая регистрация с этим СНИЛС", en: "Another registration with this SNILS")
        case .merged: Phrase(ru: "Объединены две учётные записи", en: "Two accounts joined")
        case .identityChanged: Phrase(ru: "Изменены личные данные в центре", en: "Personal data changed at a centre")
        case .levelRaised: Phrase(ru: "Повышен уровень", en: "Level raised")
        case .registerChecked, .registerDelayed:
            Phrase(ru: "Сверка с государственным реестром", en: "Check against the state register")
        case .screenSeen: Phrase(ru: "Экран показан оператору", en: "The screen was shown to an operator")
        case .read, .registrationRead: Phrase(ru: "Просмотр данных", en: "Data looked at")
        case .codeIssued: Phrase(ru: "Выдан код активации", en: "Activation code issued")
        case .issueRefused: Phrase(ru: "Отказ в выдаче кода", en: "Activation code refused")
        case .codeEntered: Phrase(ru: "Введён код активации", en: "Activation code entered")
        case .spokenCodeSent:
            Phrase(ru: "Отправлен код, который называют сотруднику", en: "A code to be read out to the clerk was sent")
        case .confirmedAtDesk: Phrase(ru: "Личность подтверждена в центре", en: "Identity proved at the centre")
        case .archiveTaken: Phrase(ru: "Скачан архив со всеми данными", en: "Archive of all data taken along")
        case .endingAsked: Phrase(ru: "Попросили удалить кабинет", en: "The end of the account asked for")
        case .endingCalledOff: Phrase(ru: "Удаление кабинета отменено", en: "The end of the account called off")
        case .consentWithdrawn: Phrase(ru: "Отозвано согласие", en: "An agreement withdrawn")
        case .siteAllowed: Phrase(ru: "Разрешён вход на другой сайт", en: "Signing in to another site allowed")
        case .siteWithdrawn: Phrase(ru: "Отозвано разрешение сайту", en: "A site's permission taken back")
        case .siteEntered: Phrase(ru: "Вход на другой сайт", en: "Signed in to another site")
        case .outsideLinked: Phrase(ru: "Связано с другой службой входа", en: "Linked with another provider")
        case .outsideUnlinked: Phrase(ru: "Отвязано от другой службы входа", en: "Unlinked from another provider")
        case .outsideUsed: Phrase(ru: "Вход через другую службу", en: "Signed in by another provider")
        case .slipShown: Phrase(ru: "Показан листок с кодом", en: "Slip with the code shown")
        case .mandateOffered: Phrase(ru: "Предложена доверенность", en: "A mandate was offered")
        case .mandateAccepted: Phrase(ru: "Доверенность принята", en: "The mandate was accepted")
        case .mandateDeclined: Phrase(ru: "От доверенности отказались", en: "The mandate was declined")
        case .mandateEnded: Phrase(ru: "Доверенность прекращена", en: "The mandate was ended")
        case .mandateExpired: Phrase(ru: "Срок доверенности истёк", en: "The mandate expired")
        case .mandateUsed:
            Phrase(ru: "Представитель подал заявление за вас", en: "A representative applied for you")
        case .draftOffered: Phrase(ru: "Черновик предложен другому человеку", en: "A draft was offered to somebody")
        case .draftAccepted: Phrase(ru: "Приглашение к черновику принято", en: "An invitation to a draft was accepted")
        case .draftDeclined:
            Phrase(ru: "От приглашения к черновику отказались", en: "An invitation to a draft was declined")
        case .draftShareEnded:
            Phrase(ru: "Совместная работа над черновиком прекращена", en: "Work together on a draft was ended")
        case .draftHandedOver: Phrase(ru: "Черновик передан другому человеку", en: "A draft was handed over")
        case .draftTakenOver: Phrase(ru: "Принят чужой черновик", en: "Another's draft was taken over")
        }
    }
}
