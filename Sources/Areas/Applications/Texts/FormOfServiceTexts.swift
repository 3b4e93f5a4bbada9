import Kernel

/// The words of the forms that are made from the definitions of services.
enum FormOfServiceTexts {
    static let applicantTitle = Phrase(ru: "Заявитель", en: "Applicant")
    static let applicantIntroduction = Phrase(
        ru: "Эти данные уже есть в вашем личном кабинете. Если что-то изменилось, в профиле сказано, как исправить.",
        en: "Your account has these data already. If something has changed, your profile says how to correct it.")
    static let address = Phrase(ru: "Адрес регистрации", en: "Registered address")
    static let addressHint = Phrase(
        ru: "Как в паспорте, с индексом: 248000, г.\u{00A0}Калуга, ул.\u{00A0}Ленина, д.\u{00A0}5, кв.\u{00A0}12",
        en: "As in the passport, with the postal index")
    static let series = Phrase(ru: "Серия паспорта", en: "Passport series")
    static let seriesHint = Phrase(ru: "4 цифры", en: "4 digits")
    static let number = Phrase(ru: "Номер паспорта", en: "Passport number")
    static let numberHint = Phrase(ru: "6 цифр", en: "6 digits")
    static let issuedOn = Phrase(ru: "Когда выдан", en: "Date of issue")
    static let unit = Phrase(ru: "Код подразделения", en: "Code of the issuing unit")
    static let unitHint = Phrase(ru: "6 цифр, например 400-012", en: "6 digits, like 400-012")
    static let issuedBy = Phrase(ru: "Кем выдан", en: "Issued by")
    static let issuedByHint = Phrase(ru: "Так, как написано в паспорте", en: "As it stands in the passport")

    static let purposeTitle = Phrase(ru: "Цель обращения", en: "Purpose")
    static let purpose = Phrase(ru: "Что вы хотите получить и для чего", en: "What you ask for and why")
    static let purposeHint = Phrase(
        ru: "Напишите своими словами: адрес, имена, даты\u{00A0}— всё, что поможет решить дело с первого раза",
        en: "In your own words: addresses, names, dates, all that helps to settle the matter at once")
    static let remarks = Phrase(ru: "Что ещё важно знать ведомству", en: "What else the agency should know")
    static let remarksHint = Phrase(
        ru: "Например, как с вами лучше связаться", en: "For example, how best to reach you")

    static let visitTitle = Phrase(ru: "Время приёма", en: "Time of the visit")
    static let visitTime = Phrase(ru: "Когда вам удобно прийти", en: "When it suits you to come")
    static let visitTimeHint = Phrase(
        ru: "В часы работы ведомства. Если время займут, ведомство предложит другое",
        en: "Within office hours. If the time gets taken, the agency offers another")

    static let casesTitle = Phrase(ru: "Ваш случай", en: "Your case")
    static let casesIntroduction = Phrase(
        ru:
            "Отметьте, что относится к вам: от этого зависит, какие документы нужны. Если ничего не подходит, идите дальше.",
        en: "Tick what applies to you: it decides which documents are needed. If nothing does, go on.")
    static func caseHint(_ document: Phrase) -> Phrase {
        Phrase(ru: "Понадобится: \(document.ru)", en: "Needed then: \(document.en)")
    }
    static let documentsTitle = Phrase(ru: "Ваши документы", en: "Your documents")
    static let documentsIntroduction = Phrase(
        ru: "Нужны только документы, которые есть лишь у вас. Остальное ведомство запросит само.",
        en: "Only documents that nobody else has are needed. The agency asks for the rest itself.")
    static let originalToo = Phrase(
        ru: "Оригинал нужно будет показать на приёме", en: "The original has to be shown at the visit")

    static let queryTitle = Phrase(ru: "Ваш запрос", en: "Your query")
    static let queryIntroduction = Phrase(
        ru: "Запрос получит подразделение ведомства в вашем регионе. Ответ придёт в личный кабинет.",
        en: "The unit of the agency in your region gets the query. The answer comes to your account.")
    static let querySubject = Phrase(ru: "Тема", en: "Subject")
    static let querySubjectHint = Phrase(ru: "Коротко, о чём запрос", en: "In short, what it is about")
    static let queryText = Phrase(ru: "Текст запроса", en: "Text")
    static let queryTextHint = Phrase(
        ru: "Что произошло, что вы хотите узнать, какие даты и номера помогут найти ответ",
        en: "What happened, what you want to know, which dates and numbers help to find the answer")
    static let queryFilesTitle = Phrase(ru: "Документы к запросу", en: "Documents")
    static let queryFiles = Phrase(ru: "Файлы, если они нужны", en: "Files, if any are needed")
}
