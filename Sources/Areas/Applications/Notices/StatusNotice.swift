import Catalogue
import Foundation
import Kernel
import Notifications

/// Notices of an application's steps. Areas that move applications on make theirs with `draft`.
package enum StatusNotice {
    /// A notice that names the application and leads to its page.
    package static func draft(_ record: ApplicationRecord, _ kind: String, title: Phrase, text: Phrase) -> NoticeDraft {
        NoticeDraft(
            kind: kind, title: title,
            text: Phrase(
                ru: "«\(record.title.ru)», № \(record.number.text). \(text.ru)",
                en: "“\(record.title.en)”, No. \(record.number.text). \(text.en)"),
            letterText: letterText(record.number), subjectKind: "application", subjectID: record.id.text,
            link: record.path)
    }

    /// All that leaves the portal by e-mail besides the title: what somebody applied for is nobody else's business.
    static func letterText(_ number: PortalNumber) -> Phrase {
        Phrase(ru: "Номер: \(number.text)", en: "Number: \(number.text)")
    }

    static func withdrawn(_ record: ApplicationRecord) -> NoticeDraft {
        draft(
            record, "application.withdrawn",
            title: record.subject != nil
                ? Phrase(ru: "Заявление отозвано", en: "The application was withdrawn")
                : record.kind == .query
                    ? Phrase(ru: "Вы отозвали запрос", en: "You withdrew the query")
                    : Phrase(ru: "Вы отозвали заявление", en: "You withdrew the application"),
            text: Phrase(
                ru: "Ведомство больше не будет им заниматься. Подать новое можно в любой момент.",
                en: "The agency will not work on it any more. You may file a new one at any time."))
    }

    static func invited(_ record: ApplicationRecord, at start: Date, office: Office, now: Date) -> NoticeDraft {
        let time = OfficeTime(zone: office.zone).visit(start, now: now)
        let place = StatusFacts.Place(office).text
        return draft(
            record, "application.invited", title: Phrase(ru: "Вы записаны на приём", en: "Your visit is agreed"),
            text: Phrase(
                ru: "\(time.ru). \(office.name.ru), \(place.ru).", en: "\(time.en). \(office.name.en), \(place.en)."))
    }

    static func visitAnswered(_ record: ApplicationRecord, wish: Date?, zone: TimeZone, now: Date) -> NoticeDraft {
        guard let wish else {
            return draft(
                record, "application.visit.declined",
                title: record.subject == nil
                    ? Phrase(ru: "Вы отказались от предложенного времени", en: "You declined the time")
                    : Phrase(ru: "От предложенного времени отказались", en: "The time was declined"),
                text: Phrase(
                    ru: "Ведомство предложит другое. Вы можете выбрать время и сами.",
                    en: "The agency will offer another. You may choose a time yourself, too."))
        }
        let time = OfficeTime(zone: zone).visit(wish, now: now)
        return draft(
            record, "application.visit.proposed",
            title: record.subject == nil
                ? Phrase(ru: "Вы предложили время приёма", en: "You proposed a time of the visit")
                : Phrase(ru: "Предложено время приёма", en: "A time of the visit was proposed"),
            text: Phrase(ru: "\(time.ru). Ждём ответа ведомства.", en: "\(time.en). The agency will answer."))
    }
}
