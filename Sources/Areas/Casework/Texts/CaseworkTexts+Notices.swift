import Kernel

extension CaseworkTexts {
    static let noticeRegistered = Phrase(ru: "Заявление зарегистрировано", en: "The application is registered")
    static let noticeQueryRegistered = Phrase(ru: "Запрос зарегистрирован", en: "The query is registered")
    static func underNumber(_ number: String) -> Phrase {
        Phrase(ru: "Номер в\u{00A0}ведомстве: \(number)", en: "The agency's number: \(number)")
    }
    static let noticeAccepted = Phrase(ru: "Принято к\u{00A0}рассмотрению", en: "Accepted for consideration")
    static let noticeAcceptedText = Phrase(
        ru: "Ведомство проверило, что всё составлено верно, и\u{00A0}начало рассмотрение",
        en: "The agency found it composed correctly and considers it now")
    static let noticeReturned = Phrase(ru: "Нужно исправить заявление", en: "The application needs a correction")
    static func correctThese(_ fields: Phrase, _ comment: String) -> Phrase {
        Phrase(
            ru: "Исправьте и\u{00A0}отправьте снова: \(fields.ru). Ведомство пояснило: \(comment)",
            en: "Correct and send again: \(fields.en). The agency explains: \(comment)")
    }
    static let noticeNotAccepted = Phrase(
        ru: "Отказано в\u{00A0}приёме заявления", en: "The application was not accepted")
    static let noticeRefused = Phrase(ru: "Отказано в\u{00A0}предоставлении услуги", en: "The service was refused")
    static func because(_ grounds: Phrase) -> Phrase {
        Phrase(ru: "Основания: \(grounds.ru)", en: "Grounds: \(grounds.en)")
    }
    static let noticeInProgress = Phrase(ru: "Заявление в\u{00A0}работе", en: "The application is in progress")
    static let noticeInProgressText = Phrase(ru: "Ведомство начало работу", en: "The agency has begun work")
    static let noticeInvited = Phrase(ru: "Приглашение на\u{00A0}приём", en: "Invitation to a visit")
    static func comeThen(_ moment: Phrase, _ place: Phrase, _ bring: Phrase) -> Phrase {
        Phrase(
            ru: "Приходите \(moment.ru) (время местное): \(place.ru). Возьмите подлинники: \(bring.ru)",
            en: "Come on \(moment.en) (local time): \(place.en). Bring the originals: \(bring.en)")
    }
    static let noticeOffered = Phrase(ru: "Ведомство предлагает другое время", en: "The agency offers another time")
    static func offeredThen(_ moment: Phrase, _ until: Phrase) -> Phrase {
        Phrase(
            ru: "Предложено: \(moment.ru) (время местное). Ответьте на\u{00A0}странице заявления: \(until.ru)",
            en: "Offered: \(moment.en) (local time). Answer on the page of the application: \(until.en)")
    }
    static let noticeVisitRight = Phrase(ru: "Приём состоялся", en: "The visit took place")
    static let noticeVisitWrong = Phrase(
        ru: "На приёме услугу не\u{00A0}оказали", en: "The service was not provided at the visit")
    static func visitText(_ outcome: Phrase, _ comment: String) -> Phrase {
        Phrase(
            ru: outcome.ru + (comment.isEmpty ? "" : ". \(comment)"),
            en: outcome.en + (comment.isEmpty ? "" : ". \(comment)"))
    }
    static let noticeCompleted = Phrase(ru: "Услуга оказана", en: "The service is provided")
    static let noticeProvidedText = Phrase(
        ru: "Результат выдан на\u{00A0}приёме. Оцените, пожалуйста, как всё прошло",
        en: "The outcome was handed over at the visit. Please rate how it went")
    static let noticeReady = Phrase(ru: "Результат готов", en: "The outcome is ready")
    static func readyText(_ place: Phrase, _ hours: Phrase, _ bring: Phrase, _ until: Phrase) -> Phrase {
        Phrase(
            ru:
                "Где получить: \(place.ru), \(hours.ru). Возьмите с\u{00A0}собой: \(bring.ru). Хранится до\u{00A0}\(until.ru)",
            en: "Where: \(place.en), \(hours.en). Bring: \(bring.en). Kept until \(until.en)")
    }
    static let noticeHandedOver = Phrase(ru: "Результат выдан", en: "The outcome was handed over")
    static let noticeHandedOverText = Phrase(
        ru: "Услуга оказана. Оцените, пожалуйста, как всё прошло",
        en: "The service is provided. Please rate how it went")
    static let noticeAnswered = Phrase(ru: "Получен ответ на\u{00A0}запрос", en: "Your query is answered")
    static let noticeAnsweredText = Phrase(
        ru: "Ответ\u{00A0}— на\u{00A0}странице запроса", en: "The answer is on the page of the query")
    static let noticeExpired = Phrase(ru: "Время приёма не\u{00A0}согласовано", en: "No time was agreed")
    static func youDidNotAnswer(_ moment: Phrase) -> Phrase {
        Phrase(
            ru:
                "Вы не\u{00A0}ответили на\u{00A0}предложение: \(moment.ru). Место больше не\u{00A0}держится, ведомство предложит другое время",
            en:
                "You did not answer the offer of \(moment.en). The place is no longer held; the agency will offer another time"
        )
    }
    static func agencyDidNotAnswer(_ moment: Phrase) -> Phrase {
        Phrase(
            ru:
                "Ведомство не\u{00A0}ответило на\u{00A0}ваше предложение: \(moment.ru). Ведомство предложит другое время",
            en: "The agency did not answer your proposal of \(moment.en). The agency will offer another time")
    }
}
