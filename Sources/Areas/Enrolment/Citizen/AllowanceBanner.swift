import DesignSystem
import Foundation
import Kernel
import Markup

private typealias T = EnrolmentTexts

/// Why no letter can be ordered now, when it is possible again, and the shortest other way.
struct AllowanceBanner: Component {
    let allowance: LetterAllowance
    let dates: HumanDate

    var body: some HTML {
        let t = dates.language
        if let reason = allowance.reason(dates) {
            Banner(.warning, title: t(T.noLetterNow)) {
                p { t(reason) }
                p {
                    t(T.otherWay) + " "
                    a(.href("/centres")) { t(T.otherWayCentres) }
                }
            }
        }
    }
}

extension LetterAllowance {
    /// Nil when a letter may be ordered.
    func reason(_ dates: HumanDate) -> Phrase? {
        func day(_ moment: Date) -> (ru: String, en: String) {
            let day = Day(of: moment, in: dates.zone)
            return (
                HumanDate(now: dates.now, zone: dates.zone, language: .ru).day(day),
                HumanDate(now: dates.now, zone: dates.zone, language: .en).day(day)
            )
        }
        switch self {
        case .free: return nil
        case .ofPerson(let count, let until): return T.lettersOfPerson(count, day(until))
        case .ofDay: return T.lettersOfDay
        case .ofMonth(let until): return T.lettersOfMonth(day(until))
        }
    }
}
