import Kernel

/// The words of accounts: signing in, recovery and the cabinet. Others are in files beside this one.
package enum AccountsTexts {
    static let loginShape = Phrase(
        ru: "Логин\u{00A0}— от 3 до 40 знаков: латинские буквы, цифры, точка, дефис, подчёркивание",
        en: "A login has 3 to 40 characters: Latin letters, digits, dot, hyphen, underscore")

    // MARK: Signing in

    static let signIn = Phrase(ru: "Войти", en: "Sign in")
    static let signInTitle = Phrase(ru: "Вход в личный кабинет", en: "Sign in to your account")
    static let login = Phrase(ru: "СНИЛС, телефон или электронная почта", en: "SNILS, phone or e-mail")
    static let loginHint = Phrase(
        ru:
            "СНИЛС и телефон\u{00A0}— после подтверждения личности, с пробелами и дефисами или без. Почта\u{00A0}— если вы её подтвердили",
        en:
            "SNILS and phone after your identity is confirmed, with or without spaces and hyphens. E-mail once you have confirmed it"
    )
    static let signInRefused = Phrase(
        ru:
            "Войти не удалось. Проверьте, что указали, и раскладку клавиатуры. По СНИЛС и телефону входят после подтверждения личности, по почте\u{00A0}— после её подтверждения.",
        en:
            "Signing in failed. Check what you typed and the keyboard layout. SNILS and phone work after your identity is confirmed, e-mail after it is confirmed."
    )
    static func signInWait(_ seconds: Int) -> Phrase {
        let minutes = Plural(ru: "% минуту", "% минуты", "% минут", en: "% minute", "% minutes")
        let short = Plural(ru: "% секунду", "% секунды", "% секунд", en: "% second", "% seconds")
        let count = (seconds + 59) / 60
        func text(_ language: Language) -> String { seconds < 60 ? language(short, seconds) : language(minutes, count) }
        return Phrase(
            ru: "Слишком много попыток подряд. Для защиты кабинета вход приостановлен: повторите через \(text(.ru)).",
            en: "Too many attempts in a row. For the safety of the account there is a pause: try again in \(text(.en))."
        )
    }
    static let lost = Phrase(
        ru:
            "Вы уже вышли, поэтому последнюю страницу сохранить не удалось. Сохранённое раньше на месте: войдите, и мы вернём вас к форме.",
        en:
            "You had signed out already, so the last page could not be saved. What was saved before is there: sign in, and we lead you back to the form."
    )
    static let interrupted = Phrase(
        ru:
            "Вас выключило: сеанс закончился, потому что долго не было действий. То, что вы набрали, сохранено\u{00A0}— войдите, и мы продолжим с того же места.",
        en: "You were signed out after a long pause. What you typed is kept: sign in and we go on from the same place.")
    static let interruptedStaff = Phrase(
        ru: "Сеанс закончился. То, что вы набрали, сохранено: войдите, чтобы продолжить.",
        en: "Your session has ended. What you typed is kept: sign in to go on.")
    static let recoveredBanner = Phrase(
        ru: "Новый пароль сохранён. Войдите с ним.", en: "The new password is saved. Sign in with it.")
    static let forgot = Phrase(ru: "Забыли пароль?", en: "Forgot your password?")
    static let noAccount = Phrase(ru: "Ещё нет кабинета?", en: "No account yet?")
    static let register = Phrase(ru: "Зарегистрироваться", en: "Register")
    static let registerText = Phrase(
        ru: "Чтобы подавать заявления, нужен личный кабинет. Регистрация бесплатна.",
        en: "To apply for services you need an account. Registration is free.")

    static let staffSignIn = Phrase(ru: "Вход для сотрудников", en: "Sign in for staff")
    static let staffLogin = Phrase(ru: "Логин", en: "Login")
    static let staffRefused = Phrase(ru: "Логин или пароль не подходят", en: "The login or the password is not right")
    static let forCitizens = Phrase(ru: "Вход для граждан", en: "Sign in for citizens")

    // MARK: Recovery

    static let recovery = Phrase(ru: "Восстановление пароля", en: "Recover your password")
    static let recoveryLead = Phrase(
        ru: "Укажите электронную почту, которую подтвердили в кабинете. Пришлём на неё ссылку и код.",
        en: "Give the e-mail that you confirmed in your account. A link and a code come there.")
    static let recoveryNoEmail = Phrase(
        ru: "Нет доступа к этой почте? Код, чтобы задать новый пароль, дают по паспорту в центре обслуживания.",
        en: "No access to that e-mail? An enrolment centre, shown your passport, gives a code to set a new password.")
    static let send = Phrase(ru: "Отправить письмо", en: "Send the letter")
    static let recoverySent = Phrase(ru: "Проверьте почту", en: "Check your mail")
    static let recoverySentText = Phrase(
        ru:
            "Если этот адрес подтверждён в личном кабинете, на него уже идёт письмо. Откройте ссылку из письма или введите код из него. Они действуют один час.",
        en:
            "If this address is confirmed in an account, a letter is on its way. Open its link or type its code. They hold for one hour."
    )
    static let recoverySpam = Phrase(
        ru: "Письма нет несколько минут? Загляните в «Спам» и проверьте, тот ли адрес указали.",
        en: "No letter in several minutes? Look into spam and check the address.")
    static let recoveryCodeWrong = Phrase(
        ru:
            "Код не подошёл: он введён с ошибкой, уже использован или устарел. Проверьте код и адрес или запросите новое письмо",
        en: "The code did not fit: mistyped, used or expired. Check the code and the address or ask for a new letter")
    static let newPassword = Phrase(ru: "Новый пароль", en: "New password")
    static let newPasswordLead = Phrase(
        ru: "После сохранения все открытые сеансы кабинета завершатся.",
        en: "Once saved, all open sessions of the account end.")
    static let savePassword = Phrase(ru: "Сохранить пароль", en: "Save the password")
    static let linkOver = Phrase(ru: "Ссылка больше не действует", en: "The link no longer holds")
    static let linkOverText = Phrase(
        ru: "Её уже использовали, её срок вышел или после неё отправлено новое письмо. Запросите письмо ещё раз.",
        en: "It was used, its time is over, or a newer letter was sent. Ask for a letter once more.")
    static let askAgain = Phrase(ru: "Запросить письмо ещё раз", en: "Ask for the letter again")

    // MARK: Codes

    static let code = Phrase(ru: "Код из письма", en: "Code of the letter")
    static let codeHint = Phrase(ru: "8 цифр, можно с пробелом", en: "8 digits, with or without a space")
    static let codeShape = Phrase(
        ru: "В коде из письма 8 цифр. Перепишите его целиком", en: "The code has 8 digits. Copy it whole")
    static let smsCode = Phrase(ru: "Код из SMS", en: "Code of the SMS")
    static let smsCodeHint = Phrase(ru: "6 цифр", en: "6 digits")
    static func codeWrong(_ left: Int) -> Phrase {
        let tries = Plural(ru: "% попытка", "% попытки", "% попыток", en: "% try", "% tries")
        return left > 0
            ? Phrase(
                ru: "Код не подошёл. Осталось: \(tries.text(left, in: .ru))",
                en: "The code did not fit. Left: \(tries.text(left, in: .en))")
            : Phrase(
                ru: "Код не подошёл, попытки кончились. Запросите новый",
                en: "The code did not fit, and no tries are left. Ask for a new one")
    }
    static let codeExpired = Phrase(
        ru: "Этот код больше не действует. Запросите новый", en: "This code no longer holds. Ask for a new one")
    static let emailTaken = Phrase(
        ru: "Этот адрес уже подтверждён в другом личном кабинете. Войдите в него или укажите другой адрес",
        en: "This address is confirmed in another account. Sign in there or give another address")
    static let contactUsed = Phrase(
        ru: "Этот адрес уже используется. Укажите другой", en: "This address is in use already. Give another")
    static let confirmSignedIn = Phrase(
        ru:
            "Личность владельца этого кабинета подтверждена, поэтому адрес подтверждает только он сам. Войдите в кабинет и откройте ссылку ещё раз или введите код из письма.",
        en:
            "The identity of this account's owner is proved, so only he confirms its address. Sign in and open the link again, or type the code of the letter."
    )
    static let confirm = Phrase(ru: "Подтвердить", en: "Confirm")
    static let sendAgain = Phrase(ru: "Отправить код ещё раз", en: "Send the code again")
    static let sendLetterAgain = Phrase(ru: "Отправить письмо ещё раз", en: "Send the letter again")
    static let otherAddress = Phrase(ru: "Адрес с ошибкой? Изменить", en: "A slip in the address? Change it")
    static let otherPhone = Phrase(ru: "Изменить номер", en: "Change the number")
    static func letterSentTo(_ address: String) -> Phrase {
        Phrase(
            ru:
                "Мы отправили письмо на \(address). Откройте ссылку из него или введите код. Они действуют 24\u{00A0}часа.",
            en: "A letter went to \(address). Open its link or type its code. They hold for 24\u{00A0}hours.")
    }
    static func smsSentTo(_ phone: String) -> Phrase {
        Phrase(
            ru: "Мы отправили SMS на \(phone). Код действует 10\u{00A0}минут.",
            en: "An SMS went to \(phone). The code holds for 10\u{00A0}minutes.")
    }
    static let noMailSender = Phrase(
        ru:
            "Отправка писем на этом портале пока не настроена: письмо уйдёт, когда её включат. Позвоните на линию поддержки.",
        en: "This portal cannot send letters yet: yours goes once it can. Call the help line.")
    static let noSmsSender = Phrase(
        ru:
            "Отправка SMS на этом портале пока не настроена: сообщение уйдёт, когда её включат. Кабинетом можно пользоваться и без подтверждённого телефона.",
        en: "This portal cannot send SMS yet: yours goes once it can. The account works without a confirmed phone.")

    static let confirmEmailTitle = Phrase(ru: "Подтверждение электронной почты", en: "Confirm your e-mail")
    static func confirmEmailText(_ number: PortalNumber, _ email: String) -> Phrase {
        Phrase(
            ru:
                "Адрес \(email) указан в личном кабинете с номером регистрации \(number.text). Подтвердите, что это ваш адрес. Если вы не регистрировались, просто закройте страницу.",
            en:
                "The address \(email) was given for the account with registration number \(number.text). Confirm that it is yours. If you did not register, just close this page."
        )
    }
    static let emailConfirmed = Phrase(ru: "Почта подтверждена", en: "The e-mail is confirmed")
    static let emailConfirmedText = Phrase(
        ru: "Теперь по этому адресу можно входить в кабинет, и на него будут приходить уведомления.",
        en: "You can now sign in with this address, and notices come there.")
}
