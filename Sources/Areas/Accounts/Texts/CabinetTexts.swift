import Kernel

/// The words of the cabinet and the profile.
extension AccountsTexts {
    static let cabinet = Phrase(ru: "Личный кабинет", en: "My account")
    static let toCabinet = Phrase(ru: "В личный кабинет", en: "To my account")
    static func greeting(_ name: String) -> Phrase { Phrase(ru: "Здравствуйте, \(name)!", en: "Hello, \(name)") }
    static let account = Phrase(ru: "Учётная запись", en: "Account")
    static let profile = Phrase(ru: "Мои данные", en: "My data")
    static let profileNote = Phrase(
        ru: "контакты, согласия, номер регистрации", en: "contacts, consents, registration number")

    static func level(_ level: AccountLevel) -> Phrase {
        switch level {
        case .simplified: Phrase(ru: "Упрощённая учётная запись", en: "Simplified account")
        case .standard:
            Phrase(
                ru: "Стандартная учётная запись: личность не подтверждена",
                en: "Standard account: identity not confirmed")
        case .confirmed: Phrase(ru: "Личность подтверждена", en: "Identity confirmed")
        }
    }
    static let levelMissing = Phrase(
        ru: "Чтобы подавать заявления, осталось немного:", en: "A little is left before you can apply:")
    static func emailWaits(_ address: String) -> Phrase {
        Phrase(ru: "Адрес \(address) ещё не подтверждён.", en: "The address \(address) is not confirmed yet.")
    }

    static let contacts = Phrase(ru: "Контакты", en: "Contacts")
    static let personalData = Phrase(ru: "Личные данные", en: "Personal data")
    static let dataChange = Phrase(
        ru: "Эти данные сверены с документами. Если они изменились, позвоните на линию поддержки.",
        en: "These data were compared with your documents. If they have changed, call the help line.")
    static let correctData = Phrase(ru: "Исправить данные", en: "Correct the data")
    static let correctionNote = Phrase(
        ru:
            "Данные можно исправить, пока личность не подтверждена. Если код активации уже выдан, а вы меняете фамилию, имя, отчество, дату рождения, пол или СНИЛС, понадобится новый код.",
        en:
            "The data can be corrected until your identity is confirmed. If a code was issued already and you change your name, birth date, sex or SNILS, you will need a new code."
    )
    static let dataCorrected = Phrase(ru: "Данные исправлены", en: "The data are corrected")
    static let security = Phrase(ru: "Безопасность", en: "Security")
    static let addressConfirmed = Phrase(ru: "есть подтверждение", en: "confirmed")
    static let addressNotConfirmed = Phrase(ru: "нужно подтвердить", en: "not confirmed yet")
    static let phoneConfirmed = Phrase(ru: "Телефон подтверждён", en: "The phone is confirmed")
    static let sentAgain = Phrase(
        ru: "Новый код отправлен. Прежний больше не действует.",
        en: "A new code is on its way. The old one no longer holds.")

    static let changeEmail = Phrase(ru: "Указать другой адрес", en: "Give another address")
    static let newEmail = Phrase(ru: "Новый адрес электронной почты", en: "New e-mail address")
    static func emailNow(_ address: String) -> Phrase {
        Phrase(ru: "Сейчас в кабинете указан адрес \(address)", en: "The account has the address \(address)")
    }
    static let emailStays = Phrase(
        ru: "Прежний адрес будет действовать, пока вы не подтвердите новый.",
        en: "The old address holds until you confirm the new one.")
    static func phoneNow(_ phone: String) -> Phrase {
        Phrase(ru: "Сейчас в кабинете указан номер \(phone)", en: "The account has the number \(phone)")
    }

    static let changePassword = Phrase(ru: "Сменить пароль", en: "Change the password")
    static let changePasswordLead = Phrase(
        ru: "На других устройствах понадобится войти заново.", en: "On other devices you will have to sign in again.")
    static let currentPassword = Phrase(ru: "Нынешний пароль", en: "Present password")
    static let passwordSaved = Phrase(
        ru: "Новый пароль сохранён, остальные сеансы завершены.",
        en: "The new password is saved; other sessions have ended.")

    static let consents = Phrase(ru: "Согласия", en: "Consents")
    static func consentName(_ kind: ConsentRecord.Kind) -> Phrase {
        switch kind {
        case .terms: termsTitle
        case .personalData: consentTitle
        }
    }
    static let givenOn = Phrase(ru: "дано", en: "given")

    // MARK: A contact is changed by whoever reads the old one and the new one

    static let newPhone = Phrase(ru: "Новый номер", en: "The new number")
    static let oldEmail = Phrase(ru: "Прежний адрес", en: "The present address")
    static let oldPhone = Phrase(ru: "Прежний номер", en: "The present number")
    static func oldCodeSent(_ place: String) -> Phrase {
        Phrase(
            ru: "Чтобы никто не сменил контакты без вас, введите код, отправленный на \(place).",
            en: "So that nobody changes your contacts behind your back, type the code sent to \(place).")
    }
    static let oldCode = Phrase(ru: "Код с прежнего контакта", en: "Code from the present contact")
    static let oldCodeEmpty = Phrase(ru: "Введите код из сообщения", en: "Type the code of the message")
    static let oldProved = Phrase(ru: "Прежний контакт подтверждён", en: "The present contact has agreed")
    static let newProved = Phrase(ru: "Новый контакт подтверждён", en: "The new contact is confirmed")
    static let oldLost = Phrase(ru: "Нет доступа к прежнему контакту", en: "I have no access to the present contact")
    static func oldByOther(_ place: String) -> Phrase {
        Phrase(ru: "Код можно отправить на \(place).", en: "The code can be sent to \(place).")
    }
    static let sendThere = Phrase(ru: "Отправить туда", en: "Send it there")
    static let oldByCounter = Phrase(
        ru:
            "Если нет доступа ни к почте, ни к телефону, придите с паспортом в центр обслуживания: после этого контакты меняются без кода.",
        en:
            "If you have neither e-mail nor telephone, come to a centre with your passport: after that contacts are changed without a code."
    )
    static let centres = Phrase(ru: "Где ближайший центр", en: "Where the nearest centre is")
}
