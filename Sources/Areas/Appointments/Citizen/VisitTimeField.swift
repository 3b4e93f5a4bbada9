import DesignSystem
import Foundation
import Kernel
import Markup

private typealias T = AppointmentsTexts

/// The choice of a time of visit: the days of an office that have times, taken ones struck out. A field of a form; its
/// value is read by `FreeTime.start(from:in:)`.
package struct VisitTimeField: Component {
    let name: String
    let label: String
    let hint: String?
    let form: FormState
    let days: [VisitDay]
    let dates: HumanDate

    /// - Parameter zone: of the office; its own time is shown.
    package init(
        _ name: String, label: String, hint: String? = nil, in form: FormState, days: [VisitDay], zone: TimeZone,
        now: Date
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.form = form
        self.days = days
        dates = HumanDate(now: now, zone: zone, language: form.language)
    }

    package var body: some HTML {
        let t = form.language
        let shown = days.filter { !$0.times.isEmpty }
        if shown.isEmpty {
            p { t(T.noTimes) }
        } else {
            SlotCalendar(
                name, label: label, hint: hint ?? t(T.localTime), in: form,
                days: shown.map { day in SlotDay(title(of: day.day), slots: day.times.map(slot)) })
        }
        if days.contains(where: { $0.state == .unknown }) {
            p(.class("muted")) { t(T.unknownDays) }
        }
    }

    private func title(of day: Day) -> String { form.language(day.weekday.short) + ", " + dates.day(day) }

    private func slot(_ time: FreeTime) -> FreeSlot {
        FreeSlot(
            FreeTime.value(of: time.start, in: dates.zone), dates.time(time.start), exact: dates.moment(time.start),
            taken: time.isTaken)
    }
}
