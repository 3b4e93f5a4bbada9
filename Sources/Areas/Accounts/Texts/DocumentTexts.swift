import Kernel

/// Words of one's documents and addresses.
enum DocumentTexts {
    static let title = Phrase(ru: "Документы и адреса", en: "Documents and addresses")
    static let lead = Phrase(
        ru: "Отсюда они сами попадают в заявления. Проверьте их, когда документ сменился.",
        en: "From here they get into applications by themselves. Look them over when a document was replaced.")
    static let licence = Phrase(ru: "Водительское удостоверение", en: "Driving licence")
    static let licenceNumber = Phrase(ru: "Серия и номер", en: "Series and number")
    static let licenceHint = Phrase(
        ru: "Например, 99\u{00A0}12\u{00A0}345678", en: "For example 99\u{00A0}12\u{00A0}345678")
    static let enterLicence = Phrase(ru: "Укажите серию и номер", en: "Give series and number")
    static let issuedOn = Phrase(ru: "Дата выдачи", en: "Date of issue")
    static let enterIssued = Phrase(ru: "Укажите дату выдачи", en: "Give the date of issue")
    static let validUntil = Phrase(ru: "Действует до", en: "Valid until")
    static let enterValid = Phrase(ru: "Укажите, до какого дня действует", en: "Give the last day on which it is valid")
    static let registered = Phrase(ru: "Адрес регистрации", en: "Registered address")
    static let living = Phrase(ru: "Адрес, где живёте", en: "Address where you live")
    static let passportReplace = Phrase(
        ru: "Паспорт меняют в 20 и 45 лет", en: "A passport is replaced at 20 and at 45")

    static let none = Phrase(ru: "не указано", en: "not given")
    static let compared = Phrase(ru: "сверено с документом", en: "compared with the document")
    static let checkRight = Phrase(
        ru: "контрольные цифры верны, с документом не сверено",
        en: "check digits are right, not compared with the document")
    static let notChecked = Phrase(ru: "указано вами", en: "given by you")
    static func validTo(_ day: String) -> Phrase { Phrase(ru: "действует до \(day)", en: "valid until \(day)") }
    static func overSince(_ day: String) -> Phrase { Phrase(ru: "срок вышел \(day)", en: "ended on \(day)") }
    static let noEnd = Phrase(ru: "бессрочно", en: "without an end")
    static let kept = Phrase(ru: "Сохранено.", en: "Saved.")
    static let remove = Phrase(ru: "Убрать", en: "Remove")
    static let emptyRemoves = Phrase(
        ru: "Чтобы убрать, оставьте все поля пустыми.", en: "To remove it, leave all fields empty.")
}
