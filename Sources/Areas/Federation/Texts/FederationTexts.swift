import Accounts
import Kernel

/// Words of signing in to other sites.
enum FederationTexts {
    static let consentTitle = Phrase(ru: "Вход на другой сайт", en: "Signing in to another site")
    static func asks(_ site: String, _ origin: String) -> Phrase {
        Phrase(ru: "Сайт «\(site)» (\(origin)) просит:", en: "The site «\(site)» (\(origin)) asks for:")
    }
    static func name(of scope: SiteScope) -> Phrase {
        switch scope {
        case .openid: Phrase(ru: "Узнать вас", en: "To know you again")
        case .profile: Phrase(ru: "Имя, дату рождения и пол", en: "Name, date of birth and sex")
        case .email: Phrase(ru: "Почту", en: "E-mail")
        case .phone: Phrase(ru: "Телефон", en: "Telephone")
        case .snils: Phrase(ru: "СНИЛС", en: "СНИЛС (insurance number)")
        }
    }
    static func value(of scope: SiteScope, _ person: Person, _ t: Language) -> String {
        switch scope {
        case .openid:
            t(Phrase(ru: "по номеру, который знает только этот сайт", en: "by a number known to this site alone"))
        case .profile: person.name.full
        case .email: person.email.text
        case .phone: person.phone?.display ?? t(Phrase(ru: "не указан", en: "not given"))
        case .snils: person.snils.formatted
        }
    }
    static let snilsHeldBack = Phrase(
        ru: "Сайт просит и СНИЛС, но мы его не передадим: ваша личность ещё не подтверждена.",
        en: "The site asks for the СНИЛС too. It is not given: your identity is not proved yet.")
    static let consentText = Phrase(
        ru:
            "Пароль сайт не узнает. Отозвать разрешение можно в кабинете, в разделе «Сайты, на которые вы входите через Окно».",
        en:
            "The site does not learn your password. You can take this back in your account, under “Sites you sign in to by Okno”."
    )
    static let allow = Phrase(ru: "Разрешить и войти", en: "Allow and sign in")
    static let deny = Phrase(ru: "Отказаться", en: "Refuse")

    static let strangeTitle = Phrase(
        ru: "Войти на этот сайт не получится", en: "Signing in to this site is not possible")
    static let unknownSite = Phrase(
        ru: "Сайт, с которого вы пришли, у нас не зарегистрирован.",
        en: "The site you come from is not registered here.")
    static let unknownAddress = Phrase(
        ru: "Адрес, на который сайт просит вас вернуть, у нас не зарегистрирован.",
        en: "The address to which the site asks to lead you back is not registered here.")
    static let strangeText = Phrase(
        ru: "Ваши данные никуда не переданы. Сообщите об этом владельцу сайта.",
        en: "No data of yours went anywhere. Tell the owner of the site.")
    static let onwardTitle = Phrase(ru: "Вы вошли", en: "You are signed in")
    static func onwardText(_ site: String) -> Phrase {
        Phrase(ru: "Возвращаем вас на сайт «\(site)».", en: "Leading you back to the site «\(site)».")
    }
    static let againTitle = Phrase(ru: "Войдите ещё раз", en: "Sign in once more")
    static func againText(_ site: String) -> Phrase {
        Phrase(
            ru: "Сайт «\(site)» просит убедиться, что это по-прежнему вы.",
            en: "The site «\(site)» asks to make sure that it is still you.")
    }
    static let again = Phrase(ru: "Войти ещё раз", en: "Sign in once more")

    // The cabinet.
    static let cabinet = Phrase(ru: "Личный кабинет", en: "My account")
    static let ownTitle = Phrase(ru: "Сайты, на которые вы входите через Окно", en: "Sites you sign in to by Okno")
    static let ownLead = Phrase(
        ru:
            "Эти сайты узнают вас по кабинету. Отзовите разрешение, и сайт больше ничего не получит; то, что он узнал раньше, у него остаётся.",
        en:
            "These sites know you by your account. Take it back and a site learns nothing more; what it learnt before stays with it."
    )
    static let ownNone = Phrase(ru: "Таких сайтов нет", en: "There are none")
    static let ownNoneText = Phrase(
        ru: "Когда вы войдёте через Окно на сайт ведомства, он появится здесь.",
        en: "When you sign in to a site of an agency by Okno, it shows up here.")
    static func allowedSince(_ day: String, _ used: String) -> Phrase {
        Phrase(ru: "Разрешено \(day), последний вход \(used)", en: "Allowed \(day), last used \(used)")
    }
    static let withdraw = Phrase(ru: "Отозвать", en: "Take back")
    static let withdrawn = Phrase(ru: "Разрешение отозвано.", en: "Taken back.")
    static let learns = Phrase(ru: "Что узнаёт", en: "What it learns")

    // Signing out.
    static let logoutTitle = Phrase(ru: "Выйти из Окна?", en: "Sign out of Okno?")
    static let logoutText = Phrase(
        ru: "Вы вышли на другом сайте. Здесь, в личном кабинете, вы ещё не вышли.",
        en: "You signed out at another site. Here, in your account, you are still signed in.")
    static let logout = Phrase(ru: "Выйти", en: "Sign out")
    static let stay = Phrase(ru: "Остаться", en: "Stay")
    static let loggedOut = Phrase(ru: "Вы вышли", en: "You are signed out")

    static let kept = Phrase(ru: "Сайты, на которые вы входите", en: "Sites you sign in to")
    static let keptUntil = Phrase(ru: "пока вы не отзовёте разрешение", en: "until you take it back")
    static let when = Phrase(ru: "Когда разрешено", en: "When allowed")
    static let whichSite = Phrase(ru: "Сайт", en: "Site")
}
