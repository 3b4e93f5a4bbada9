import Kernel

/// What accounts send by e-mail, by SMS and to the cabinet.
enum AccountsLetters {
    static let confirmSubject = Phrase(ru: "Подтвердите адрес электронной почты", en: "Confirm your e-mail address")

    static func confirmBody(code: EmailCode, link: String, number: PortalNumber) -> Phrase {
        Phrase(
            ru: """
                Этот адрес указан в личном кабинете на портале государственных и муниципальных услуг. Номер регистрации: \(number.text).

                Код подтверждения: \(code.shown)

                Введите его на странице кабинета или откройте ссылку и нажмите «Подтвердить»:
                \(link)

                Код и ссылка действуют 24 часа. Если вы не регистрировались, ничего не делайте: без подтверждения на этот адрес больше ничего не придёт.
                """,
            en: """
                This address was given for an account on the portal of state and municipal services. Registration number: \(number.text).

                Confirmation code: \(code.shown)

                Type it on the page of your account, or open the link and press “Confirm”:
                \(link)

                The code and the link hold for 24 hours. If you did not register, do nothing: without confirmation nothing more comes to this address.
                """)
    }

    static let welcomeSubject = Phrase(
        ru: "Вас зарегистрировали на портале", en: "You were registered on the portal")

    static func welcomeBody(code: EmailCode, address: String, number: PortalNumber) -> Phrase {
        Phrase(
            ru: """
                В центре обслуживания для вас завели личный кабинет на портале государственных и муниципальных услуг и указали этот адрес. Номер регистрации: \(number.text).

                Пароль вы задаёте сами, по коду с листка, который дали в центре. Потом войдите и подтвердите этот адрес:
                \(address)

                Код подтверждения: \(code.shown)

                Код действует 24 часа; новый можно запросить на той же странице. Если вы не были в центре, ничего не делайте: без подтверждения на этот адрес больше ничего не придёт.
                """,
            en: """
                An enrolment centre made an account for you on the portal of state and municipal services and gave this address. Registration number: \(number.text).

                You set the password yourself, with the code from the slip of the centre. Then sign in and confirm this address:
                \(address)

                Confirmation code: \(code.shown)

                The code holds for 24 hours; the same page sends a new one. If you were not at a centre, do nothing: without confirmation nothing more comes to this address.
                """)
    }

    static let recoverySubject = Phrase(ru: "Новый пароль от личного кабинета", en: "A new password for your account")

    static func recoveryBody(code: EmailCode, link: String) -> Phrase {
        Phrase(
            ru: """
                Кто-то, вероятно вы, попросил задать новый пароль. Откройте ссылку и придумайте его:
                \(link)

                Или введите на странице восстановления код: \(code.shown)

                Ссылка и код действуют один час и срабатывают один раз. Если это были не вы, ничего не делайте: пароль останется прежним.
                """,
            en: """
                Somebody, most likely you, asked for a new password. Open the link and think of one:
                \(link)

                Or type this code on the recovery page: \(code.shown)

                The link and the code hold for one hour and work once. If it was not you, do nothing: the password stays as it is.
                """)
    }

    static func smsCode(_ code: SmsCode) -> Phrase {
        Phrase(
            ru: "Окно: код \(code.digits). Никому его не говорите", en: "Okno: code \(code.digits). Tell it to nobody")
    }

    static let changeSubject = Phrase(
        ru: "Меняются контакты личного кабинета", en: "The contacts of your account change")
    static func changeBody(_ code: EmailCode, _ kind: ContactKind) -> Phrase {
        let what =
            kind == .email
            ? Phrase(ru: "адрес электронной почты", en: "the e-mail address")
            : Phrase(ru: "номер телефона", en: "the telephone number")
        return Phrase(
            ru: """
                В вашем личном кабинете на портале государственных и муниципальных услуг хотят сменить \(what.ru). Если это вы, введите в кабинете код: \(code.shown)

                Код действует 24 часа. Если это не вы, никому его не говорите, смените пароль и позвоните на линию поддержки: без этого кода ничего не изменится.
                """,
            en: """
                Somebody wants to change \(what.en) of your account on the portal of state and municipal services. If it is you, type this code in your account: \(code.shown)

                The code holds for 24 hours. If it is not you, tell it to nobody, change the password and call the help line: without this code nothing changes.
                """)
    }
    static func changeSms(_ code: SmsCode) -> Phrase {
        Phrase(
            ru: "Окно: меняют контакты кабинета. Код \(code.digits). Если это не вы, никому его не говорите",
            en: "Okno: contacts are being changed. Code \(code.digits). If it is not you, tell it to nobody")
    }

    static let emailReplacedSubject = Phrase(
        ru: "В личном кабинете сменили адрес электронной почты", en: "The e-mail address of your account was changed")
    static let emailReplacedBody = Phrase(
        ru: """
            На портале государственных и муниципальных услуг в вашем личном кабинете подтверждён другой адрес электронной почты. На этот адрес письма больше не придут.

            Если это сделали не вы, позвоните на линию поддержки портала.
            """,
        en: """
            Another e-mail address was confirmed in your account on the portal of state and municipal services. No more letters come to this one.

            If it was not you who did so, call the help line of the portal.
            """)

    static let passwordChangedTitle = Phrase(ru: "Пароль изменён", en: "The password was changed")
    static let passwordChangedText = Phrase(
        ru:
            "В ваш личный кабинет задан новый пароль, все прежние сеансы завершены. Если это сделали не вы, сразу восстановите доступ по электронной почте и позвоните на линию поддержки.",
        en:
            "Your account has a new password, and all earlier sessions have ended. If it was not you, recover access by e-mail at once and call the help line."
    )
}
