import Kernel

/// What the owner of an account is told when its protection changes: by notice and by letter, since it may not have been
/// he.
enum SecurityLetters {
    struct Letter: Sendable {
        let title: Phrase
        let text: Phrase
    }

    private static let otherwise = Phrase(
        ru:
            "Если это сделали не вы, смените пароль, удалите незнакомые ключи доступа и связи с другими службами, завершите чужие сеансы и позвоните на линию поддержки.",
        en:
            "If it was not you, change the password, remove passkeys and links with other providers that are not yours, end such sessions and call the help line."
    )

    static func letter(_ title: Phrase, _ text: Phrase) -> Letter {
        Letter(
            title: title, text: Phrase(ru: text.ru + " " + otherwise.ru, en: text.en + " " + otherwise.en))
    }

    static let turnedOn = letter(
        Phrase(ru: "Включён вход по коду из приложения", en: "Codes from an app are now asked for"),
        Phrase(
            ru: "Теперь при входе в личный кабинет после пароля спрашивается код из приложения на телефоне.",
            en: "After the password, signing in now asks for a code from an app on the telephone."))
    static let turnedOff = letter(
        Phrase(ru: "Вход по коду из приложения выключен", en: "Codes from an app are no longer asked for"),
        Phrase(
            ru: "Теперь для входа в личный кабинет достаточно пароля.",
            en: "The password alone is now enough to sign in."))
    static let newCodes = letter(
        Phrase(ru: "Выданы новые запасные коды", en: "New recovery codes were made"),
        Phrase(ru: "Прежние запасные коды больше не действуют.", en: "The earlier recovery codes no longer work."))
    static let recoveryCodeUsed = letter(
        Phrase(ru: "Использован запасной код", en: "A recovery code was used"),
        Phrase(
            ru: "Вместо кода из приложения введён запасной код. Этот код больше не действует.",
            en: "A recovery code was given instead of a code from the app. That code no longer works."))

    static let passkeyAdded = letter(
        Phrase(ru: "Добавлен ключ доступа", en: "A passkey was added"),
        Phrase(
            ru: "Теперь в личный кабинет можно войти без пароля, с устройства, на котором создан ключ.",
            en: "One can now sign in without a password, from the device on which the passkey was made."))
    static let passkeyRemoved = letter(
        Phrase(ru: "Удалён ключ доступа", en: "A passkey was removed"),
        Phrase(
            ru: "По этому ключу в личный кабинет больше не войти.", en: "Nobody signs in with that passkey any more."))
    static let passkeyCloned = letter(
        Phrase(
            ru: "Ключ доступа отключён: похоже, у него есть копия",
            en: "A passkey was suspended: it seems to have a copy"),
        Phrase(
            ru:
                "Счётчик ключа пошёл назад: так бывает, когда ключ скопировали. Войти с ним не дали, ключ отключён, пока вы не посмотрите. Если устройство одно и оно у вас, ключ можно включить снова; если нет, удалите его.",
            en:
                "The counter of the passkey went back, as it does when it was copied. It was refused and is suspended until you look. If the device is yours alone, take it again; otherwise remove it."
        ))
    static let passkeyResumed = letter(
        Phrase(ru: "Ключ доступа снова включён", en: "A passkey was taken again"),
        Phrase(
            ru: "Ключ, который был отключён из-за возможной копии, снова подходит для входа.",
            en: "The passkey that was suspended because of a possible copy signs in again."))
    static let reset = letter(
        Phrase(ru: "Ваш второй фактор сброшен", en: "Your second factor was reset"),
        Phrase(
            ru:
                "Администратор снял приложение, ключи доступа и запасные коды. Сеансы завершены; при следующем входе привяжите приложение или ключ заново.",
            en:
                "An administrator removed app, passkeys and recovery codes. Your sessions ended; set up an app or a passkey as you sign in."
        ))

    /// Staff have other pages and another one to turn to.
    static func forStaff(_ letter: Letter) -> Phrase {
        Phrase(
            ru: letter.text.ru.replacing(
                otherwise.ru, with: "Если это сделали не вы, сразу скажите администратору портала."),
            en: letter.text.en.replacing(
                otherwise.en, with: "If it was not you, tell the administrator of the portal at once."))
    }
    static let accessIssued = letter(
        Phrase(ru: "В центре выдан код для возвращения доступа", en: "A centre gave a code to come back"),
        Phrase(
            ru:
                "В центре обслуживания по паспорту выдан код, с которым можно задать новый пароль без почты и телефона.",
            en:
                "An enrolment centre, shown a passport, gave a code with which a new password can be set without e-mail or telephone."
        ))

    static let registeredAtCounter = letter(
        Phrase(ru: "Вас зарегистрировали в центре обслуживания", en: "An enrolment centre registered you"),
        Phrase(
            ru:
                "Сотрудник сверил ваши документы, и личность сразу подтверждена. Пароль вы задали сами, по коду с листка.",
            en:
                "A clerk compared your documents, so your identity is proved at once. You set the password yourself, with the code from the slip."
        ))

    static func newDevice(_ device: Phrase) -> Letter {
        letter(
            Phrase(ru: "Вход с нового устройства", en: "A sign-in from a new device"),
            Phrase(
                ru: "В личный кабинет вошли с устройства, с которого раньше не входили: \(device.ru).",
                en: "Somebody signed in from a device that was not used before: \(device.en)."))
    }

    static let endingAsked = letter(
        Phrase(ru: "Кабинет будет удалён через 14 дней", en: "The account ends in 14 days"),
        Phrase(
            ru: "Вы попросили удалить кабинет. До этого дня войдите и отмените удаление, если передумали.",
            en: "You asked to end the account. Until that day sign in and call it off if you change your mind."))
    static let endingCalledOff = letter(
        Phrase(ru: "Удаление кабинета отменено", en: "The account will not be ended"),
        Phrase(ru: "Кабинет остаётся, как был.", en: "The account stays as it was."))
    static let unprovedEnds = Letter(
        title: Phrase(ru: "Через 7 дней регистрация будет удалена", en: "The registration goes in 7 days"),
        text: Phrase(
            ru:
                "Личность не подтверждена, а регистрация без подтверждения хранится 30 дней. Подтвердите личность или просто зарегистрируйтесь позже заново.",
            en:
                "Your identity is not proved, and a registration without proof is kept for 30 days. Prove it, or simply register again later."
        ))
    static let ended = Letter(
        title: Phrase(ru: "Кабинет удалён", en: "The account has ended"),
        text: Phrase(
            ru:
                "Личные данные, документы, черновики и уведомления удалены. Отправленные заявления остались у ведомств на срок, который велит закон.",
            en:
                "Personal data, documents, drafts and notices are gone. Applications that were sent stay with their agencies as long as the law says."
        ))

    static let phoneRemoved = letter(
        Phrase(ru: "Из кабинета убран телефон", en: "The telephone was removed from the account"),
        Phrase(ru: "Номер телефона больше не связан с кабинетом.", en: "The number no longer belongs to the account."))
    static let phoneReplaced = letter(
        Phrase(ru: "В кабинете сменили телефон", en: "The telephone of the account was changed"),
        Phrase(ru: "Подтверждён другой номер телефона.", en: "Another telephone number was confirmed."))

    static let smsOn = letter(
        Phrase(ru: "Включён вход по коду из SMS", en: "Codes by SMS are now asked for"),
        Phrase(
            ru: "Теперь при входе после пароля спрашивается код из SMS.",
            en: "After the password, signing in now asks for a code sent by SMS."))
    static let smsOff = letter(
        Phrase(ru: "Вход по коду из SMS выключен", en: "Codes by SMS are no longer asked for"),
        Phrase(ru: "Теперь код из SMS при входе не спрашивается.", en: "Signing in asks for no code by SMS any more."))

    static func merged(_ number: PortalNumber) -> Letter {
        letter(
            Phrase(ru: "Учётные записи объединены", en: "Two accounts were joined"),
            Phrase(
                ru: "В центре обслуживания ваша вторая регистрация \(number.text) объединена с этой.",
                en: "An enrolment centre joined your second registration \(number.text) into this account."))
    }
    static let mergedAway = letter(
        Phrase(
            ru: "Регистрация объединена с вашей подтверждённой записью",
            en: "The registration was joined into your proved account"),
        Phrase(
            ru: "Войти по ней больше нельзя; черновики и обращения перешли в подтверждённую запись.",
            en: "It is no way in any more; drafts and inquiries went over to the proved account."))
    static let identityChanged = letter(
        Phrase(ru: "В кабинете изменены личные данные", en: "Personal data of the account were changed"),
        Phrase(
            ru: "В центре обслуживания по вашим документам изменены фамилия, имя, отчество, дата рождения или пол.",
            en: "An enrolment centre changed name, birth date or sex by your documents."))

    static let registeredAgain = Letter(
        title: Phrase(ru: "С вашим СНИЛС зарегистрировались ещё раз", en: "Somebody registered with your SNILS again"),
        text: Phrase(
            ru:
                "Если это вы и забыли о прежнем кабинете, войдите в него: пароль восстанавливается по почте, а вторую регистрацию объединят с ним в центре обслуживания. Если это не вы, ничего не делайте: подтвердить её без вашего паспорта нельзя, через 30 дней она удалится.",
            en:
                "If it was you and you forgot about this account, sign in to it: the password is recovered by e-mail, and a centre joins the second registration into it. If it was not you, do nothing: nobody proves it without your passport, and it goes after 30 days."
        ))
}
