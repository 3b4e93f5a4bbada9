import Accounts
import DesignSystem
import Kernel

/// Words of signing in here by another provider.
enum ProviderTexts {
    // MARK: on the way

    static func downTitle(_ label: Phrase) -> Phrase {
        Phrase(ru: "«\(label.ru)» сейчас не отвечает", en: "“\(label.en)” does not answer at the moment")
    }
    static let downText = Phrase(
        ru: "Это бывает: подождите немного и попробуйте ещё раз. Войти паролем Окна можно и сейчас.",
        en: "It happens: wait a little and try again. The password of Okno works all the same.")
    static func refusedTitle(_ label: Phrase) -> Phrase {
        Phrase(ru: "Войти через «\(label.ru)» не получилось", en: "Signing in by “\(label.en)” did not work")
    }
    static let refusedText = Phrase(
        ru:
            "Ответ этой службы не прошёл проверку, поэтому мы ему не поверили. В вашем кабинете ничего не изменилось. Попробуйте ещё раз или войдите паролем Окна; если повторится, позвоните на линию поддержки.",
        en:
            "What it answered did not pass our checks, so it was not believed. Nothing has changed in your account. Try again, or use the password of Okno; if it happens again, call the help line."
    )
    static let otherWay = Phrase(ru: "Войти другим способом", en: "Sign in another way")
    static let again = Phrase(ru: "Попробовать ещё раз", en: "Try again")
    static let toSecurity = Phrase(ru: "Вернуться", en: "Back")
    static let onwardTitle = Phrase(ru: "Переходим", en: "On we go")
    static func onwardText(_ label: Phrase) -> Phrase {
        Phrase(
            ru: "Открываем «\(label.ru)». Войдите там, и вы вернётесь сюда.",
            en: "Opening “\(label.en)”. Sign in there, and you come back here.")
    }

    // MARK: the first time

    static func newTitle(_ label: Phrase) -> Phrase {
        Phrase(ru: "Первый вход через «\(label.ru)»", en: "The first time by “\(label.en)”")
    }
    static func newLead(_ label: Phrase) -> Phrase {
        Phrase(
            ru:
                "Служба «\(label.ru)» узнала вас, но с кабинетом в Окне она ещё не связана. Вот что она о вас сообщила:",
            en:
                "“\(label.en)” knows you, but you have not linked it with an account in Okno yet. This is what it says of you:"
        )
    }
    static let haveAccount = Phrase(ru: "У меня есть кабинет в Окне", en: "I have an account in Okno")
    static func haveAccountText(_ label: Phrase) -> Phrase {
        Phrase(
            ru: "Войдите в него один раз как обычно. Дальше сможете входить через «\(label.ru)» без пароля.",
            en: "Sign in to it once as usual. From then on “\(label.en)” will do, without the password.")
    }
    static let signInAndLink = Phrase(ru: "Войти и связать", en: "Sign in and link")
    static let noAccount = Phrase(ru: "Кабинета ещё нет", en: "I have no account yet")
    static let noAccountText = Phrase(
        ru: "Зарегистрируйтесь: то, что уже известно, заполним за вас, останется проверить.",
        en: "Register: what is known already is filled in, you only look it over.")
    static let register = Phrase(ru: "Зарегистрироваться", en: "Register")
    static let name = Phrase(ru: "Имя", en: "Name")
    static let birth = Phrase(ru: "Дата рождения", en: "Date of birth")
    static let snils = Phrase(ru: "СНИЛС", en: "СНИЛС (insurance number)")
    static let nothing = Phrase(ru: "ничего, кроме того, что это вы", en: "nothing but that it is you")
    static let said = Phrase(ru: "Сообщила", en: "It says")

    /// What the provider said, for the person himself.
    static func rows(of person: OutsidePerson, _ dates: HumanDate) -> [AnswerRow] {
        let t = dates.language
        let rows = [
            person.fullName.isEmpty ? nil : AnswerRow(t(name), person.fullName),
            person.birthDate.map { AnswerRow(t(birth), dates.fullDay($0)) },
            person.snils.map { AnswerRow(t(snils), $0.formatted) },
        ].compactMap { $0 }
        return rows.isEmpty ? [AnswerRow(t(said), t(nothing))] : rows
    }

    // MARK: in the cabinet

    static let security = Phrase(ru: "Вход и безопасность", en: "Sign-in and security")
    static func providerTitle(_ label: Phrase) -> Phrase {
        Phrase(ru: "Вход через «\(label.ru)»", en: "Signing in by “\(label.en)”")
    }
    static func linkLead(_ label: Phrase) -> Phrase {
        Phrase(
            ru:
                "Свяжите кабинет с «\(label.ru)», и сможете входить без пароля Окна. Пароль продолжит работать. Сначала подтвердите, что кабинет ваш.",
            en:
                "Link the account with “\(label.en)” and sign in without the password of Okno. The password goes on working. First prove that the account is yours."
        )
    }
    static func linkBy(_ label: Phrase) -> Phrase {
        Phrase(ru: "Связать с «\(label.ru)»", en: "Link with “\(label.en)”")
    }
    static func linkedSince(_ moment: String) -> Phrase {
        Phrase(ru: "Связано: \(moment).", en: "Linked: \(moment).")
    }
    static let unlinkTitle = Phrase(ru: "Отвязать", en: "Unlink")
    static func unlinkText(_ label: Phrase) -> Phrase {
        Phrase(
            ru: "Войти через «\(label.ru)» больше не получится. Пароль Окна останется.",
            en: "Nobody signs in by “\(label.en)” any more. The password of Okno stays.")
    }
    static let unlink = Phrase(ru: "Отвязать", en: "Unlink")
    static let signOutTitle = Phrase(ru: "Выйти и там", en: "Sign out there too")
    static func signOutText(_ label: Phrase) -> Phrase {
        Phrase(
            ru: "На чужом компьютере выйдите и из Окна, и из «\(label.ru)»: иначе следующий человек войдёт без пароля.",
            en:
                "On a computer of others sign out of Okno and of “\(label.en)”: else the next person gets in without a password."
        )
    }
    static let signOut = Phrase(ru: "Выйти отовсюду", en: "Sign out of both")
    static func arrivalTitle(_ label: Phrase) -> Phrase {
        Phrase(ru: "Связать кабинет с «\(label.ru)»?", en: "Link the account with “\(label.en)”?")
    }
    static func arrivalLead(_ label: Phrase) -> Phrase {
        Phrase(
            ru: "Через «\(label.ru)» в этот кабинет сможет войти человек, о котором служба сообщила:",
            en: "By “\(label.en)” this account can then be entered by the person of whom it says:")
    }
    static let link = Phrase(ru: "Связать", en: "Link")
    static let notNow = Phrase(ru: "Не сейчас", en: "Not now")

    enum Tone { case good, warning, stop }

    /// What became of it.
    static func done(_ word: String?, _ label: Phrase) -> (tone: Tone, text: Phrase)? {
        switch word {
        case "linked":
            (
                .good,
                Phrase(
                    ru: "Готово: теперь можно входить через «\(label.ru)».",
                    en: "Done: “\(label.en)” signs you in from now on.")
            )
        case "confirmed":
            (
                .good,
                Phrase(
                    ru: "Готово: кабинет связан, и личность подтверждена.",
                    en: "Done: the account is linked, and your identity is proved.")
            )
        case "differs":
            (
                .warning,
                Phrase(
                    ru:
                        "Кабинет связан, но личность не подтверждена: фамилия, имя, отчество или дата рождения в «\(label.ru)» и в кабинете не совпадают.",
                    en:
                        "The account is linked, but your identity is not proved: name or birth date differ between “\(label.en)” and the account."
                )
            )
        case "taken":
            (
                .warning,
                Phrase(
                    ru: "Кабинет связан, но личность не подтверждена: СНИЛС уже подтверждён другой учётной записью.",
                    en:
                        "The account is linked, but your identity is not proved: the SNILS is confirmed by another account."
                )
            )
        case "stranger":
            (
                .stop,
                Phrase(
                    ru: "Не связано: у человека, который вошёл в «\(label.ru)», другой СНИЛС.",
                    en: "Not linked: whoever signed in to “\(label.en)” has another SNILS.")
            )
        case "another":
            (
                .stop,
                Phrase(
                    ru: "Не связано: с кабинетом уже связана другая запись в «\(label.ru)». Сначала отвяжите её.",
                    en: "Not linked: another identity of “\(label.en)” is linked with the account. Unlink it first.")
            )
        case "foreign":
            (
                .stop,
                Phrase(
                    ru:
                        "Не связано: эта запись в «\(label.ru)» уже связана с другим кабинетом. Войдите через неё и отвяжите её там.",
                    en:
                        "Not linked: that identity of “\(label.en)” is linked with another account. Sign in by it and unlink it there."
                )
            )
        case "denied":
            (.warning, Phrase(ru: "Не связано: вы отказались.", en: "Not linked: you refused."))
        case "unlinked":
            (.good, Phrase(ru: "Отвязано.", en: "Unlinked."))
        default: nil
        }
    }
}
