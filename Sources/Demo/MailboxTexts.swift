import Kernel

enum MailboxTexts {
    static let title = Phrase(ru: "Почтовый ящик демонстрации", en: "Mailbox of the demonstration")
    static let lead = Phrase(
        ru:
            "Сюда приходят письма и сообщения, которые портал отправил бы людям. Ящик виден всем и есть только в демонстрации.",
        en:
            "Letters and messages that the portal would send to people land here. Anyone can read it; it exists only in the demonstration."
    )
    static let search = Phrase(
        ru: "Адрес почты или номер телефона целиком", en: "A whole e-mail address or phone number")
    static let kinds = Phrase(ru: "Вид", en: "Kind")
    static let all = Phrase(ru: "Все", en: "All")
    static let letters = Phrase(ru: "Письма", en: "Letters")
    static let messages = Phrase(ru: "СМС", en: "SMS")
    static let emptyTitle = Phrase(ru: "Писем и сообщений нет", en: "No letters or messages")
    static let emptyText = Phrase(
        ru: "Зарегистрируйтесь или подайте заявление — письмо появится здесь через секунду-другую. Обновите страницу.",
        en: "Register or apply, and a letter will be here in a second or two. Load the page again.")
    static let notAddress = Phrase(
        ru: "Это не похоже на адрес почты или номер телефона. Напишите его целиком, например ada@example.ru",
        en: "This is neither an e-mail address nor a phone number. Write it whole, like ada@example.ru")
    static let noneForAddress = Phrase(
        ru: "На этот адрес ничего не приходило.", en: "Nothing has come for this address.")
    static let to = Phrase(ru: "Кому", en: "To")
    static let sent = Phrase(ru: "Отправлено", en: "Sent")
    static let kind = Phrase(ru: "Вид", en: "Kind")
    static let letter = Phrase(ru: "Письмо", en: "Letter")
    static let message = Phrase(ru: "СМС", en: "SMS")
    static let onlyThis = Phrase(ru: "только этому адресу", en: "only this address")
    static let back = Phrase(ru: "Ко всем сообщениям", en: "To all messages")
}
