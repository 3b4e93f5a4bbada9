import DesignSystem
import Foundation
import Kernel
import Markup

/// «Закрыто 30 ноября – 2 декабря: ремонт», for each period that is not over.
struct ClosedDays: Component {
    let hours: OfficeHours
    let language: Language
    let now: Date

    var body: some HTML {
        let dates = HumanDate(now: now, zone: hours.zone, language: language)
        for period in hours.closed where period.to >= Day(of: now, in: hours.zone) {
            p {
                strong { language(Phrase(ru: "Закрыто", en: "Closed")) }
                " " + period.text(dates)
            }
        }
    }
}

extension ClosedPeriod {
    /// «30 ноября – 2 декабря: ремонт»
    package func text(_ dates: HumanDate) -> String {
        (from == to ? dates.day(from) : dates.day(from) + " – " + dates.day(to)) + ": " + reason
    }
}
