import DesignSystem
import Kernel
import Markup
import Web

private typealias T = SupportTexts

/// The journal of inquiries: newest first, with counts, narrowed by state and period (R93).
struct JournalPage {
    static let size = 50

    let inquiries: [Inquiry]
    let counts: InquiryCounts
    let filter: InquiryFilter
    let dates: HumanDate

    func response(_ desk: OperatorContext) async throws -> PortalResponse {
        let t = desk.language
        let shown = inquiries.prefix(Self.size)
        return try await desk.page(t(T.journal)) {
            h1 { t(T.journal) }
            SearchForm(action: "/support", value: "", label: t(T.search), language: t)
            Chips(label: t(T.states), stateChips(t))
            Chips(label: t(T.periods), periodChips(t))
            if shown.isEmpty {
                EmptyState(t(T.emptyTitle), text: t(T.emptyText))
            } else {
                DataTable(
                    caption: t(T.journal),
                    columns: [
                        TableColumn(t(T.number)), TableColumn(t(T.topic)), TableColumn(t(T.received)),
                        TableColumn(t(T.answerBy)), TableColumn(t(T.state)),
                    ],
                    rows: shown.map { row($0, t) })
            }
            Paging(
                previous: nil,
                next: inquiries.count > Self.size ? shown.last.map { filter.address(before: $0.id) } : nil, language: t)
            p { a(.href("/support/report")) { t(T.report) } }
            p { a(.href("/support/screen")) { t(ScreenTexts.join) } }
        }
    }

    private func row(_ inquiry: Inquiry, _ t: Language) -> TableRow {
        let isLate = inquiry.state.isOpen && inquiry.isOverdue(at: dates.now)
        return TableRow(stress: isLate) {
            a(.href("/support/inquiries/\(inquiry.number.text)"), .class("nowrap")) { inquiry.number.text }
            t(HelpDeskTexts.topic(inquiry.topic))
            TimeText(
                dates.relativeMoment(inquiry.createdAt), exact: dates.moment(inquiry.createdAt),
                iso: dates.iso(inquiry.createdAt))
            lastDay(inquiry) + (isLate ? " · " + t(T.isOverdue) : "")
            InquiryStateTag(state: inquiry.state, language: t)
        }
    }

    private func lastDay(_ inquiry: Inquiry) -> String {
        inquiry.state.isOpen ? dates.day(Day(of: inquiry.answerBy.addingTimeInterval(-1), in: HelpDeskArea.zone)) : "—"
    }

    private func stateChips(_ t: Language) -> [Chip] {
        func chip(_ label: String, _ state: InquiryFilter.State?, _ count: Int) -> Chip {
            Chip(
                label, href: InquiryFilter(state: state, days: filter.days).address(), count: count,
                current: filter.state == state)
        }
        return [chip(t(T.all), nil, counts.all)]
            + InquiryState.allCases.map { state in
                chip(t(HelpDeskTexts.state(state)), .state(state), counts.byState[state] ?? 0)
            } + [chip(t(T.overdue), .overdue, counts.overdue)]
    }

    private func periodChips(_ t: Language) -> [Chip] {
        [Chip(t(T.allTime), href: InquiryFilter(state: filter.state).address(), current: filter.days == nil)]
            + InquiryFilter.periods.map { days in
                Chip(
                    t(T.lastDays(days)), href: InquiryFilter(state: filter.state, days: days).address(),
                    current: filter.days == days)
            }
    }
}

/// No inquiry and no registration has what the operator typed.
struct NothingFoundPage {
    let asked: String
    /// What is wrong with the number itself.
    let why: Phrase?

    func response(_ desk: OperatorContext) async throws -> PortalResponse {
        let t = desk.language
        return try await desk.page(
            t(T.notFoundTitle), crumbs: [Crumb(t(T.support), "/support"), Crumb(t(T.notFoundTitle))]
        ) {
            h1 { t(T.notFoundTitle) }
            Banner(.warning, alert: true) { p { t(why ?? T.notFoundText) } }
            SearchForm(action: "/support", value: asked, label: t(T.search), language: t)
            ButtonRow { LinkButton(t(T.toJournal), href: "/support", kind: .quiet) }
        }
    }
}
