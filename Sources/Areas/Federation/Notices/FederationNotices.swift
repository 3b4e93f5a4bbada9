import Kernel
import Notifications

/// What a person is told when a site may sign him in for the first time, or may learn more than before.
enum FederationNotices {
    static func allowed(_ site: Site, _ person: PersonID) -> NoticeDraft {
        let text = Phrase(
            ru:
                "Вы разрешили сайту «\(site.name)» узнавать вас через Окно. Если это были не вы, отзовите разрешение в кабинете, смените пароль и позвоните на линию поддержки.",
            en:
                "You allowed the site «\(site.name)» to know you by Okno. If it was not you, take it back in your account, change the password and call the help line."
        )
        return NoticeDraft(
            kind: "person.security",
            title: Phrase(ru: "Вход на сайт «\(site.name)»", en: "Signing in to «\(site.name)»"), text: text,
            letterText: text, subjectKind: "person", subjectID: person.text, link: "/cabinet/sites")
    }
}
