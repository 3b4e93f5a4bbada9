import Kernel

package enum NotificationsTexts {
    static let notices = Phrase(ru: "Уведомления", en: "Notices")
    static let cabinet = Phrase(ru: "Личный кабинет", en: "My account")
    static let lead = Phrase(
        ru: "Здесь всё, что портал и ведомства сообщали вам. Уведомления не исчезают.",
        en: "Everything that the portal and the agencies have told you. Notices do not disappear.")
    static let emptyTitle = Phrase(ru: "Уведомлений пока нет", en: "No notices yet")
    static let emptyText = Phrase(
        ru: "Когда вы подадите заявление или запишетесь на приём, каждый шаг появится здесь.",
        en: "Once you apply or book a visit, every step will show here.")
    static let emptyUnreadTitle = Phrase(ru: "Непрочитанных уведомлений нет", en: "No unread notices")
    static let emptyUnreadText = Phrase(ru: "Вы прочитали всё, что приходило.", en: "You have read everything.")
    static let findService = Phrase(ru: "Найти услугу", en: "Find a service")
    static let show = Phrase(ru: "Показать", en: "Show")
    static let all = Phrase(ru: "Все", en: "All")
    static let unread = Phrase(ru: "Непрочитанные", en: "Unread")
    static let markAll = Phrase(ru: "Отметить всё прочитанным", en: "Mark all as read")
    static let allNotices = Phrase(ru: "Все уведомления", en: "All notices")
    static let unreadCount = Plural(
        ru: "% непрочитанное уведомление", "% непрочитанных уведомления", "% непрочитанных уведомлений",
        en: "% unread notice", "% unread notices")
    static let noneUnread = Phrase(ru: "Всё прочитано", en: "Everything is read")
    static let openSubject = Phrase(ru: "Перейти", en: "Open")
    static let openApplication = Phrase(ru: "Открыть заявление", en: "Open the application")
    static let openInquiry = Phrase(ru: "Открыть обращение", en: "Open the inquiry")
    static let backToList = Phrase(ru: "Ко всем уведомлениям", en: "To all notices")
    static let newest = Phrase(ru: "К самым новым", en: "To the newest")

    static let greeting = Phrase(ru: "Здравствуйте!", en: "Hello!")
    static func moreInCabinet(_ address: String) -> Phrase {
        Phrase(
            ru: "Подробности — в вашем личном кабинете:\n\(address)", en: "More in your account:\n\(address)")
    }
    static func closing(_ address: String) -> Phrase {
        Phrase(
            ru: """
                Окно, портал государственных и муниципальных услуг
                \(address)
                Письмо отправлено автоматически, отвечать на него не нужно. Мы никогда не просим прислать пароль или код.
                """,
            en: """
                Okno, the portal of state and municipal services
                \(address)
                This letter was sent automatically, please do not reply. We never ask you to send a password or a code.
                """)
    }
}
