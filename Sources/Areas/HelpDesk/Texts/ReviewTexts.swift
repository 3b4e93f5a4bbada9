import Kernel

/// The texts of reviews and of the public figures.
enum ReviewTexts {
    static let title = Phrase(ru: "Оцените услугу", en: "Rate the service")
    static func lead(_ service: String) -> Phrase {
        Phrase(
            ru:
                "«\(service)»: как всё прошло? Оценка — по пяти критериям постановления Правительства № 1284. Ведомство увидит оценки и текст, но не ваше имя.",
            en:
                "\"\(service)\": how was it? The rating follows the five criteria of government decree 1284. The agency sees the marks and the text, never your name."
        )
    }
    static func criterion(_ criterion: ReviewCriterion) -> Phrase {
        switch criterion {
        case .time: Phrase(ru: "Время предоставления услуги", en: "Time of provision")
        case .queue: Phrase(ru: "Время ожидания в очереди", en: "Waiting in the queue")
        case .courtesy: Phrase(ru: "Вежливость и компетентность сотрудника", en: "Politeness and competence")
        case .comfort: Phrase(ru: "Комфортность помещения", en: "Comfort of the premises")
        case .information: Phrase(ru: "Доступность информации о порядке", en: "Availability of information")
        }
    }
    static let notMet = Phrase(ru: "не сталкивался", en: "did not meet it")
    static func mark(_ value: Int) -> Phrase {
        switch value {
        case 1: Phrase(ru: "1 — очень плохо", en: "1, very bad")
        case 5: Phrase(ru: "5 — отлично", en: "5, excellent")
        default: .verbatim(String(value))
        }
    }
    static let text = Phrase(ru: "Что понравилось, что исправить", en: "What was good, what to mend")
    static let textHint = Phrase(
        ru: "Имена, телефоны и номера документов писать не нужно.", en: "No names, phones or document numbers, please.")
    static let send = Phrase(ru: "Отправить оценку", en: "Send the rating")
    static let wrongMark = Phrase(
        ru: "Выберите оценку от 1 до 5 или «не сталкивался»", en: "Choose a mark from 1 to 5 or \"did not meet it\"")
    static let empty = Phrase(
        ru: "Поставьте хотя бы одну оценку или напишите несколько слов",
        en: "Give at least one mark or write a few words")
    static let notFinishedTitle = Phrase(ru: "Оценить пока нельзя", en: "It cannot be rated yet")
    static let notFinishedText = Phrase(
        ru: "Оценка откроется, когда рассмотрение закончится.", en: "You can rate it once the application has ended.")
    static let toApplication = Phrase(ru: "К заявлению", en: "To the application")
    static let thanksTitle = Phrase(ru: "Спасибо за оценку", en: "Thank you for the rating")
    static let thanksText = Phrase(
        ru: "Она учтена в показателях портала. Изменить её нельзя.",
        en: "It counts in the portal's figures. It cannot be changed.")
    static let yourReview = Phrase(ru: "Ваша оценка", en: "Your rating")
    static let elsewhere = Phrase(ru: "Где ещё можно оценить", en: "Where else you can rate it")
    static let application = Phrase(ru: "Заявление", en: "Application")
    static let otherSite = Phrase(ru: "откроется другой сайт", en: "opens another site")

    // MARK: For the office
    static let officeTitle = Phrase(ru: "Оценки вашего подразделения", en: "Ratings of your office")
    static let officeLead = Phrase(
        ru: "Без имён и номеров: кто оценивал, здесь не видно.",
        en: "Without names or numbers: who rated cannot be seen here.")
    static let workplace = Phrase(ru: "Рабочее место", en: "Workplace")
    static let officeEmptyTitle = Phrase(ru: "Оценок пока нет", en: "No ratings yet")
    static let officeEmptyText = Phrase(
        ru: "Заявитель может оценить услугу, когда рассмотрение закончится.",
        en: "An applicant can rate once the application has ended.")
    static let query = Phrase(ru: "Запрос в ведомство", en: "A query to the agency")
    static let noText = Phrase(ru: "без текста", en: "without text")
}
