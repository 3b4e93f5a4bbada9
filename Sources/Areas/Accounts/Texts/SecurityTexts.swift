import Kernel

/// The words of the second factor, of sessions and of devices.
enum SecurityTexts {
    /// By which the app lists the portal.
    static let issuer = Phrase(ru: "Окно", en: "Okno")
    static let title = Phrase(ru: "Вход и безопасность", en: "Signing in and security")
    static let note = Phrase(ru: "Код из приложения, сеансы, устройства", en: "Codes from an app, sessions, devices")

    // MARK: the second factor

    static let factor = Phrase(ru: "Код из приложения", en: "A code from an app")
    static let factorOff = Phrase(ru: "выключен", en: "off")
    static let factorOn = Phrase(ru: "включён", en: "on")
    static func factorSince(_ day: String) -> Phrase { Phrase(ru: "с \(day)", en: "since \(day)") }
    static let factorWhy = Phrase(
        ru:
            "После пароля портал спросит шесть цифр из приложения на вашем телефоне. Тот, кто узнал или подобрал пароль, без телефона не войдёт.",
        en:
            "After the password the portal asks for six digits from an app on your telephone. Whoever learns the password does not get in without it."
    )
    static let turnOn = Phrase(ru: "Включить", en: "Turn on")
    static let turnOff = Phrase(ru: "Выключить", en: "Turn off")
    static let turnOffTitle = Phrase(ru: "Выключить код из приложения", en: "Turn off codes from the app")
    static let turnOffLead = Phrase(
        ru: "После этого для входа хватит пароля. Запасные коды перестанут действовать.",
        en: "After that the password is enough to sign in. The recovery codes stop working.")
    static let setUpTitle = Phrase(ru: "Включить код из приложения", en: "Turn on codes from an app")
    static let stepApp = Phrase(
        ru: "Поставьте на телефон приложение для кодов: любое, которое умеет TOTP. Интернет ему не нужен.",
        en: "Put an app for codes on your telephone: any that knows TOTP. It needs no internet.")
    static let stepScan = Phrase(
        ru:
            "Наведите его на картинку. Если читаете это на самом телефоне, откройте ссылку под ней или перепишите ключ.",
        en: "Point it at the picture. If you read this on the telephone itself, open the link below it or copy the key."
    )
    static let openInApp = Phrase(ru: "Открыть в приложении", en: "Open in the app")
    static let key = Phrase(ru: "Ключ", en: "Key")
    static let stepType = Phrase(
        ru: "Введите шесть цифр, которые приложение показывает сейчас.",
        en: "Type the six digits that the app shows now.")
    static let picture = Phrase(ru: "QR-код с ключом для приложения", en: "QR code with the key for the app")
    static let code = Phrase(ru: "Код из приложения", en: "Code from the app")
    static let codeHint = Phrase(ru: "6 цифр", en: "6 digits")
    static let codeOrRecovery = Phrase(
        ru: "6 цифр из приложения или запасной код", en: "6 digits from the app, or a recovery code")
    static let codeShape = Phrase(
        ru: "В коде из приложения 6 цифр. Запасной код выглядит так: 7K3MF-9PXA2-D",
        en: "A code from the app has 6 digits. A recovery code looks like this: 7K3MF-9PXA2-D")
    static let codeWrong = Phrase(
        ru: "Код не подходит. Проверьте, что часы телефона идут верно, и введите следующий код",
        en: "The code does not fit. Check that the telephone's clock is right and type the next code")
    static let cancel = Phrase(ru: "Отмена", en: "Cancel")
    static let confirm = Phrase(ru: "Подтвердить", en: "Confirm")
    static let setUpOver = Phrase(
        ru: "Страница устарела. Откройте её ещё раз и отсканируйте новый код",
        en: "The page is too old. Open it again and scan the new code")

    // MARK: the weaker code

    static let smsNote = Phrase(
        ru: "Нет приложения? Код может приходить по SMS.", en: "No app? The code can come by SMS.")
    static let smsOn = Phrase(ru: "Включить код по SMS", en: "Turn on codes by SMS")
    static let smsOff = Phrase(ru: "Выключить код по SMS", en: "Turn off codes by SMS")
    static func smsLead(_ number: String) -> Phrase {
        Phrase(
            ru: "После пароля портал спросит шесть цифр, отправленных на \(number).",
            en: "After the password the portal asks for six digits sent to \(number).")
    }
    static let smsCaution = Phrase(
        ru:
            "Это слабее приложения: номер могут перевыпустить без вас, а сообщение\u{00A0}— прочитать с заблокированного экрана. Если можете, поставьте приложение.",
        en:
            "This is weaker than an app: a number can be taken over, and a message read from a locked screen. Take the app if you can."
    )
    static func smsSent(_ number: String) -> Phrase {
        Phrase(ru: "Мы отправили код по SMS на \(number).", en: "We sent a code by SMS to \(number).")
    }
    static let smsCode = Phrase(ru: "Код из SMS", en: "Code from the SMS")
    static let smsDone = Phrase(ru: "Код по SMS включён.", en: "Codes by SMS are on.")
    static let smsGone = Phrase(ru: "Код по SMS выключен.", en: "Codes by SMS are off.")

    // MARK: recovery codes

    static let codesTitle = Phrase(ru: "Запасные коды", en: "Recovery codes")
    static let codesLead = Phrase(
        ru:
            "Каждый код один раз заменяет код из приложения, если телефон потерян. Распечатайте или перепишите их и храните отдельно от телефона. Больше мы их не покажем.",
        en:
            "Each code stands in once for a code from the app, should the telephone be lost. Print or copy them and keep them apart from the telephone. We do not show them again."
    )
    static func codesLeft(_ count: Int) -> Phrase {
        Phrase(
            ru: "Осталось запасных кодов: \(count)", en: "Recovery codes left: \(count)")
    }
    static let newCodes = Phrase(ru: "Получить новые запасные коды", en: "Get new recovery codes")
    static let newCodesLead = Phrase(
        ru: "Прежние запасные коды перестанут действовать.", en: "The earlier recovery codes will stop working.")
    static let goOn = Phrase(ru: "Я сохранил коды, дальше", en: "I kept the codes, go on")

    // MARK: signing in with it

    static let secondTitle = Phrase(ru: "Код для входа", en: "Code to sign in")
    static let secondLead = Phrase(
        ru: "Пароль верный. Теперь введите код из приложения на телефоне.",
        en: "The password is right. Now type the code from the app on your telephone.")
    static let secondOver = Phrase(
        ru: "Время на ввод кода вышло. Введите пароль ещё раз.",
        en: "The time to type the code is over. Type the password again.")
    static let lostPhone = Phrase(
        ru: "Нет телефона под рукой? Введите запасной код.", en: "No telephone at hand? Type a recovery code.")
    static let lostAll = Phrase(
        ru: "Нет и запасных кодов? Придите с паспортом в центр обслуживания: там дадут код, чтобы войти заново.",
        en: "No recovery codes either? Come to an enrolment centre with your passport: it gives a code to come back.")
    static let accessLink = Phrase(ru: "У меня есть код из центра", en: "I have a code from a centre")

    // MARK: coming back by the counter

    static let accessTitle = Phrase(ru: "Вход по коду из центра", en: "Coming back with a code from a centre")
    static let accessLead = Phrase(
        ru: "Введите СНИЛС и код с листка, который дали в центре обслуживания. Вы зададите новый пароль.",
        en: "Type your SNILS and the code from the slip of the centre. You will set a new password.")
    static let accessCode = Phrase(ru: "Код с листка", en: "Code from the slip")
    static let accessCodeHint = Phrase(ru: "11 знаков, например 7K3MF-9PXA2-D", en: "11 characters, like 7K3MF-9PXA2-D")
    static let accessWrong = Phrase(
        ru: "СНИЛС и код не подходят друг к другу, или код больше не действует. Код действует трое суток",
        en: "SNILS and code do not belong together, or the code no longer works. It holds for three days")
    static let accessHow = Phrase(ru: "Как получить код", en: "How to get a code")
    static let accessHowText = Phrase(
        ru:
            "Придите с паспортом и СНИЛС в любой центр обслуживания. Сотрудник сверит их с вашими данными и напечатает код.",
        en:
            "Come to any enrolment centre with your passport and SNILS. A clerk compares them with your data and prints a code."
    )
    static let centres = Phrase(ru: "Центры обслуживания", en: "Enrolment centres")
    static let lostStaff = Phrase(
        ru: "Нет и запасных кодов? Администратор сбросит второй фактор, и вы настроите его заново.",
        en: "No recovery codes either? An administrator resets the second factor, and you set it up anew.")
    static let staffSetUpTitle = Phrase(ru: "Привяжите приложение для кодов", en: "Set up an app for codes")
    static let staffSetUpLead = Phrase(
        ru: "Сотрудники входят по паролю и коду из приложения или ключу доступа. Это делается один раз.",
        en: "Staff sign in with a password and a code from an app or a passkey. This is done once.")
    static let ownCode = Phrase(ru: "Ваш код из приложения", en: "Your own code from the app")
    static let ownCodeAsked = Phrase(
        ru: "Вход другого сотрудника меняют с вашим собственным кодом из приложения.",
        en: "How somebody else signs in is changed with your own code from the app.")
    static let ownRecoveryCode = Phrase(ru: "Ваш запасной код", en: "Your own recovery code")
    static let resetFactor = Phrase(ru: "Сбросить второй фактор", en: "Reset the second factor")
    static let resetFactorText = Phrase(
        ru:
            "Если сотрудник потерял телефон или ключ доступа и запасные коды. Приложение, ключи и коды удалятся, сеансы завершатся; при входе он настроит второй фактор заново.",
        en:
            "If he lost telephone or passkey and the recovery codes. App, passkeys and codes go, his sessions end; he sets up another as he signs in."
    )

    // MARK: passkeys

    static let passkeys = Phrase(ru: "Ключи доступа", en: "Passkeys")
    static let newPasskey = Phrase(ru: "Добавить ключ доступа", en: "Add a passkey")
    static let passkeyWhy = Phrase(
        ru:
            "Вход без пароля: отпечатком, лицом или кодом устройства. Ключ нельзя подсмотреть и нельзя выманить поддельным сайтом.",
        en:
            "Signing in without a password: by fingerprint, face or the device's own code. Nobody can peek at a passkey or lure it out with a false site."
    )
    static let passkeyWhyOfStaff = Phrase(
        ru:
            "Вместо кода из приложения: после пароля вы подтверждаете вход отпечатком, лицом или кодом устройства. Поддельный сайт ключ не выманит.",
        en:
            "In place of a code from the app: after the password you confirm by fingerprint, face or the device's own code. No false site lures a passkey out."
    )
    static let passkeyNeeds = Phrase(
        ru: "Дальше браузер спросит отпечаток, лицо или код устройства. Для этого в нём должны работать скрипты.",
        en: "Next the browser asks for a fingerprint, a face or the device's code. It needs scripts for that.")
    static let next = Phrase(ru: "Дальше", en: "Next")
    static func passkeyReady(_ name: String) -> Phrase {
        Phrase(
            ru: "Пароль верный. Создайте ключ «\(name)» на этом устройстве: на это есть пять минут.",
            en: "The password is right. Make the passkey “\(name)” on this device: there are five minutes for it.")
    }
    static let passkeyInstead = Phrase(ru: "Вместо приложения: ключ доступа", en: "A passkey instead of the app")
    static let appInstead = Phrase(ru: "Вместо ключа: код из приложения", en: "Codes from an app instead")
    static let proveByPasskey = Phrase(ru: "Подтвердить ключом доступа", en: "Confirm with a passkey")
    static let passkeyWrong = Phrase(
        ru: "Ключ доступа не подошёл. Попробуйте ещё раз или введите код.",
        en: "The passkey does not fit. Try again, or type a code.")
    static let recoveryCode = Phrase(ru: "Запасной код", en: "Recovery code")
    static let secondLeadByPasskey = Phrase(
        ru: "Пароль верный. Теперь подтвердите вход ключом доступа или запасным кодом.",
        en: "The password is right. Now confirm with a passkey or a recovery code.")
    static let noPasskeysHere = Phrase(
        ru: "Этот браузер не умеет ключи доступа, или в нём выключены скрипты. Введите запасной код.",
        en: "This browser knows no passkeys, or its scripts are off. Type a recovery code.")
    static let lastFactor = Phrase(
        ru: "Это ваш последний второй фактор. Сначала включите код из приложения или добавьте другой ключ",
        en: "It is your last second factor. First turn on codes from an app, or add another passkey")
    static let turnOffLeadOfStaff = Phrase(
        ru: "После этого вход будет подтверждать ключ доступа. Запасные коды продолжат действовать.",
        en: "After that a passkey confirms signing in. The recovery codes go on working.")
    static let suspended = Phrase(ru: "отключён", en: "suspended")
    static func suspendedText(_ moment: String) -> Phrase {
        Phrase(
            ru:
                "Похоже, у ключа есть копия: его счётчик пошёл назад (\(moment)). Войти с ним нельзя, пока вы не решите, ваш ли он.",
            en:
                "It seems to have a copy: its counter went back (\(moment)). It signs nobody in until you say whether it is yours."
        )
    }
    static let resumePasskey = Phrase(ru: "Включить ключ снова", en: "Take the passkey again")
    static func resumeLead(_ name: String) -> Phrase {
        Phrase(
            ru: "Ключ «\(name)» отключён: его счётчик пошёл назад.",
            en: "“\(name)” is suspended: its counter went back.")
    }
    static let resumeText = Phrase(
        ru:
            "Включайте его, только если устройство одно, оно у вас и вы сами только что его восстанавливали или обновляли. Если сомневаетесь, вернитесь и удалите ключ.",
        en:
            "Take it again only if the device is one, is with you, and you have just restored or updated it. In doubt, go back and remove the passkey."
    )
    static let passkeyTaken = Phrase(ru: "Ключ доступа снова включён", en: "The passkey was taken again")
    static let passkeyName = Phrase(ru: "Название", en: "Name")
    static let passkeyNameHint = Phrase(ru: "Например: мой телефон", en: "For example: my telephone")
    static let passkeyNameMissing = Phrase(ru: "Назовите ключ, чтобы узнавать его", en: "Name it, to know it by")
    static let makePasskey = Phrase(ru: "Создать ключ", en: "Make the passkey")
    static let noPasskeys = Phrase(
        ru:
            "Этот браузер не умеет ключи доступа, или в нём выключены скрипты. Пароль и код из приложения работают и так.",
        en: "This browser knows no passkeys, or its scripts are off. Password and codes from an app work all the same.")
    static let passkeyStopped = Phrase(
        ru: "Ключ не создан: устройство отказало или вы передумали. Попробуйте ещё раз.",
        en: "No passkey was made: the device refused, or you thought better of it. Try again.")
    static let passkeyNotMade = Phrase(
        ru: "Ключ не подошёл порталу: страница устарела или ключ уже добавлен. Попробуйте ещё раз",
        en: "The portal cannot use it: the page is too old, or the passkey was added before. Try again")
    static func tooManyPasskeys(_ most: Int) -> Phrase {
        Phrase(
            ru: "Ключей уже \(most). Удалите ненужный", en: "There are \(most) passkeys. Remove one that is not needed")
    }
    static func passkeyAdded(_ moment: String) -> Phrase {
        Phrase(ru: "добавлен: \(moment)", en: "added: \(moment)")
    }
    static let removePasskey = Phrase(ru: "Удалить ключ", en: "Remove the passkey")
    static let removePasskeyText = Phrase(
        ru: "Войти с ним больше не получится. Удалите его и в настройках устройства.",
        en: "It signs nobody in any more. Remove it in the device's settings too.")
    static let passkeyDone = Phrase(ru: "Ключ доступа добавлен", en: "The passkey was added")
    static let passkeyGone = Phrase(ru: "Ключ доступа удалён", en: "The passkey was removed")
    static let signInByPasskey = Phrase(ru: "Войти по ключу доступа", en: "Sign in with a passkey")
    static let passkeyRefused = Phrase(
        ru: "Войти по ключу не удалось. Попробуйте ещё раз или войдите с паролем.",
        en: "The passkey did not sign you in. Try again, or use the password.")

    // MARK: sessions

    static let sessions = Phrase(ru: "Где вы вошли", en: "Where you are signed in")
    static let sessionsLead = Phrase(
        ru: "Не узнаёте устройство? Завершите его сеанс и смените пароль.",
        en: "You do not know a device? End its session and change the password.")
    static let sessionsLeadOfStaff = Phrase(
        ru: "Не узнаёте устройство? Завершите его сеанс и скажите администратору: он задаст новый пароль.",
        en: "You do not know a device? End its session and tell an administrator, who sets a new password.")
    static let thisOne = Phrase(ru: "это устройство", en: "this device")
    static let endSession = Phrase(ru: "Завершить", en: "End")
    static let endOthers = Phrase(ru: "Завершить все остальные", en: "End all the others")
    static func signedIn(_ moment: String) -> Phrase { Phrase(ru: "вход: \(moment)", en: "signed in: \(moment)") }
    static func lastSeen(_ moment: String) -> Phrase { Phrase(ru: "действие: \(moment)", en: "last seen: \(moment)") }
    static let sessionEnded = Phrase(ru: "Сеанс завершён", en: "The session was ended")
    static let othersEnded = Phrase(ru: "Остальные сеансы завершены", en: "The other sessions were ended")
    static let factorTurnedOff = Phrase(ru: "Код из приложения выключен", en: "Codes from the app are off")
    static let unknownDevice = Phrase(ru: "неизвестное устройство", en: "unknown device")
}
