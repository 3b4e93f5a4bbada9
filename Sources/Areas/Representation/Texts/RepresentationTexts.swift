import Foundation
import Kernel

/// For whom somebody acts, in words.
package enum RepresentationTexts {
    static let daughter = Phrase(ru: "дочь", en: "daughter")
    static let son = Phrase(ru: "сын", en: "son")
    static let himself = Phrase(ru: "лично", en: "in person")
    static let byMandate = Phrase(ru: "по доверенности", en: "by a mandate")
    static let name = Phrase(ru: "Фамилия, имя, отчество", en: "Name")
    static let birthDate = Phrase(ru: "Дата рождения", en: "Date of birth")
    static let sex = Phrase(ru: "Пол", en: "Sex")
    static let snils = Phrase(ru: "СНИЛС", en: "SNILS")
    static let certificate = Phrase(ru: "Свидетельство о рождении", en: "Certificate of birth")
    static let certificateOn = Phrase(ru: "Выдано", en: "Given on")

    static let groundOfParent = Phrase(
        ru: "Родитель. Данные ребёнка указал сам родитель, портал их не проверял.",
        en: "Parent. The child's data were given by the parent; the portal has not checked them.")
    static func groundOfMandate(from: Day, until: Day?, scope: Phrase) -> Phrase {
        let (start, end) = (fullDay(from), until.map(fullDay))
        return Phrase(
            ru: "Доверенность выдана в личном кабинете и принята \(start.ru)"
                + (end.map { ", действует по \($0.ru)" } ?? "")
                + ". На что: \(scope.ru). Личности обоих подтверждены.",
            en: "A mandate given in the account and accepted on \(start.en)"
                + (end.map { ", valid to \($0.en)" } ?? "")
                + ". For: \(scope.en). The identity of both is proved.")
    }
    static let allServices = Phrase(ru: "все услуги и запросы", en: "all services and queries")

    /// «12 ноября 2026 года»
    static func fullDay(_ day: Day) -> Phrase {
        func said(_ language: Language) -> String {
            HumanDate(now: day.start(in: .gmt), zone: .gmt, language: language).fullDay(day)
        }
        return Phrase(ru: said(.ru), en: said(.en))
    }

    // MARK: Why not

    static let childIsAdult = Phrase(
        ru: "Ребёнку исполнилось 18 лет: теперь он подаёт заявления сам. Прежние заявления вы можете читать.",
        en: "The child is 18 now and applies itself. You can read the earlier applications.")
    static let mandateExpired = Phrase(
        ru: "Срок доверенности истёк. Попросите доверителя выдать новую.",
        en: "The mandate has expired. Ask the principal for a new one.")
    static let outOfScope = Phrase(
        ru: "Ваша доверенность не на эту услугу.", en: "Your mandate does not reach this service.")
    package static let rightGone = Phrase(
        ru: "Права действовать за него у вас больше нет: оно отозвано, истекло или запись удалена.",
        en: "You have no right to act for him any more: it was revoked, has expired, or the entry was removed.")

    // MARK: The cabinet

    static let section = Phrase(ru: "Действовать за других", en: "Acting for others")
    static let cabinet = Phrase(ru: "Личный кабинет", en: "My account")
    static func waits(_ count: Int) -> Phrase {
        Phrase(ru: "Ждут вашего ответа: \(count)", en: "Waiting for your answer: \(count)")
    }
    static let save = Phrase(ru: "Сохранить", en: "Save")
    static let back = Phrase(ru: "Назад", en: "Back")
    static let saved = Phrase(ru: "Сохранено", en: "Saved")
}
