import Kernel

/// Batches of letters, what they cost, and when no more are ordered.
extension EnrolmentTexts {
    static let batches = Phrase(ru: "Партии писем", en: "Batches of letters")
    static func batchTitle(_ moment: String) -> Phrase {
        Phrase(ru: "Партия, \(moment)", en: "Batch, \(moment)")
    }
    static func batchReady(_ time: String) -> Phrase {
        Phrase(
            ru: "Письма можно печатать до \(time), сколько угодно раз: коды те же. Потом коды исчезнут.",
            en:
                "The letters can be printed until \(time), as often as you like: the codes stay the same. Then they are gone."
        )
    }
    static let batchFolding = Phrase(
        ru:
            "Печатайте без масштаба, на А4. Сложите по меткам: нижнюю треть вверх, текстом внутрь, верхнюю назад, адресом наружу. Конверт Е65 с окном справа внизу.",
        en:
            "Print on A4 at actual size. Fold at the marks: the lower third up, text inwards, the upper third back, address outwards. Envelope E65 (DL) with the window on the right below."
    )
    static let batchPDF = Phrase(ru: "Открыть письма (PDF)", en: "Open the letters (PDF)")
    static let batchOfOther = Phrase(
        ru: "Коды этой партии видит только тот, кто её печатал.",
        en: "The codes of this batch are shown only to who printed it.")
    static let printedAnew = Phrase(ru: "Напечатано заново в другой партии", en: "Printed anew in another batch")
    static let noBatches = Phrase(ru: "Партий ещё нет", en: "There are no batches yet")
    static let noBatchesText = Phrase(
        ru: "Партия появится, когда напечатают письма.", en: "A batch appears when letters are printed.")
    static let batchPrinted = Phrase(ru: "Напечатана", en: "Printed")
    static let batchLetters = Phrase(ru: "Писем", en: "Letters")
    static let batchBy = Phrase(ru: "Кто печатал", en: "Printed by")
    static let letterFrom = Phrase(ru: "Отправитель:", en: "From:")

    // Limits
    static let noLetterNow = Phrase(ru: "Письмо сейчас заказать нельзя", en: "No letter can be ordered now")
    private static let sentInAYear = Plural(
        ru: "заказано % письмо", "заказано % письма", "заказано % писем", en: "% letter was ordered",
        "% letters were ordered")
    static func lettersOfPerson(_ count: Int, _ day: (ru: String, en: String)) -> Phrase {
        Phrase(
            ru: "За год вам уже \(sentInAYear.text(count, in: .ru)), больше не отправляем. Снова можно с \(day.ru).",
            en:
                "Within a year \(sentInAYear.text(count, in: .en)) for you, and no more are sent. It is possible again from \(day.en)."
        )
    }
    static let lettersOfDay = Phrase(
        ru: "Сегодня заказано столько писем, сколько портал отправляет за день. Снова можно завтра.",
        en: "As many letters were ordered today as the portal sends in a day. It is possible again tomorrow.")
    static func lettersOfMonth(_ day: (ru: String, en: String)) -> Phrase {
        Phrase(
            ru: "Деньги на письма этого месяца закончились. Снова можно с \(day.ru).",
            en: "The money for this month's letters is spent. It is possible again from \(day.en).")
    }
    static let otherWay = Phrase(
        ru: "Быстрее всего получить код лично, в день визита:",
        en: "The quickest way is to get the code in person, on the day of the visit:")
    static let otherWayCentres = Phrase(ru: "центры обслуживания", en: "enrolment centres")
    static let lettersToday = Phrase(ru: "Заказано сегодня", en: "Ordered today")
    static let lettersThisMonth = Phrase(ru: "Заказано в этом месяце", en: "Ordered this month")
    static func lettersLeft(_ left: Int, of limit: Int) -> Phrase {
        Phrase(ru: "осталось \(left) из \(limit)", en: "\(left) of \(limit) are left")
    }
    static func lettersCost(_ spent: String, of sum: String, _ price: String) -> Phrase {
        Phrase(ru: "\(spent) из \(sum), по \(price)", en: "\(spent) of \(sum), at \(price)")
    }
}
