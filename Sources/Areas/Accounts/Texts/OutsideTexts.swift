import Kernel

/// Words of signing in by other providers.
extension SecurityTexts {
    static let outside = Phrase(ru: "Вход через другие службы", en: "Signing in by other providers")
    static let outsideOn = Phrase(ru: "связано", en: "linked")
    static let outsideOff = Phrase(ru: "не связано", en: "not linked")
    static func outsideSince(_ moment: String) -> Phrase { Phrase(ru: "с: \(moment)", en: "since: \(moment)") }
    static let outsideLink = Phrase(ru: "Связать", en: "Link")
    static let outsideManage = Phrase(ru: "Посмотреть или отвязать", en: "Look or unlink")
}

extension AccountsTexts {
    static func signInBy(_ label: Phrase) -> Phrase {
        Phrase(ru: "Войти через \(label.ru)", en: "Sign in by \(label.en)")
    }
    static let outsideDenied = Phrase(
        ru: "Вы отказались от входа через другую службу. Войдите паролем или попробуйте ещё раз.",
        en: "You refused to sign in by the other provider. Use your password, or try again.")
    static let outsideOver = Phrase(
        ru: "Вход через другую службу начат слишком давно или в другом окне. Начните его ещё раз.",
        en: "That sign-in began too long ago, or in another window. Begin it once more.")
}

extension SecurityLetters {
    static func outsideLinked(_ label: Phrase) -> Letter {
        letter(
            Phrase(ru: "Кабинет связан с «\(label.ru)»", en: "The account is linked with “\(label.en)”"),
            Phrase(
                ru: "Теперь в личный кабинет можно войти через «\(label.ru)», без пароля Окна.",
                en: "One can now sign in by “\(label.en)”, without the password of Okno."))
    }
    static func outsideUnlinked(_ label: Phrase) -> Letter {
        letter(
            Phrase(ru: "Кабинет отвязан от «\(label.ru)»", en: "The account is no longer linked with “\(label.en)”"),
            Phrase(
                ru: "Через «\(label.ru)» в личный кабинет больше не войти.",
                en: "Nobody signs in to the account by “\(label.en)” any more."))
    }
    static let outsideAllUnlinked = letter(
        Phrase(ru: "Связи с другими службами входа сняты", en: "Links with other providers were removed"),
        Phrase(
            ru:
                "Пароль восстановлен, поэтому войти через другие службы больше нельзя. Свяжите нужную заново в разделе «Вход и безопасность».",
            en:
                "The password was recovered, so nobody signs in by other providers any more. Link the one you need again under “Sign-in and security”."
        ))
    static func outsideFirstUsed(_ label: Phrase) -> Letter {
        letter(
            Phrase(ru: "Первый вход через «\(label.ru)»", en: "The first sign-in by “\(label.en)”"),
            Phrase(
                ru: "В личный кабинет впервые вошли через «\(label.ru)».",
                en: "Somebody signed in to the account by “\(label.en)” for the first time."))
    }
}
