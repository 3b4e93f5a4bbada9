import Applications
import Appointments
import Catalogue
import DesignSystem
import Foundation
import Kernel
import Markup

private typealias T = CaseworkTexts

/// A row of the queue.
struct QueueRow: Sendable {
    let record: ApplicationRecord
    let deadline: CaseDeadline?
    /// Who has to answer about the time of a visit.
    let awaiting: ProposalSide.Kind?
    /// When he is expected.
    let visitAt: Date?
    let dates: HumanDate

    var isMissed: Bool { deadline?.isMissed(at: dates.now) ?? false }

    /// «Новое · просит время»
    func state(_ t: Language) -> String {
        var words = [t(Self.state(of: record))]
        switch awaiting {
        case .agency: words.append(t(T.asksTime))
        case .applicant: words.append(t(T.awaitsAnswer))
        case nil: break
        }
        return words.joined(separator: " · ")
    }

    static func state(of record: ApplicationRecord) -> Phrase {
        switch record.status {
        case .submitted where record.copyVersion > 1: T.correctedState
        case .submitted where record.kind == .query: T.queryState
        case .refused where record.refusalStage == .intake: T.notAccepted
        default: T.state(record.status)
        }
    }

    /// The deadline as people say it, the exact one in the title.
    func tag(_ t: Language) -> any HTML {
        guard let deadline else {
            if record.awaitsAnswer { return Tag(t(T.unknownDeadline), .neutral) }
            if let visitAt { return Tag(dates.moment(visitAt), .info, exact: t(T.visitAgreed)) }
            guard let end = record.finishedAt else { return "—" }
            return Markup.span(.class("muted"), .title(dates.moment(end))) { dates.day(Day(of: end, in: dates.zone)) }
        }
        let exact = t(T.legalUntil(dates.until(deadline.legal)))
        if deadline.isMissed(at: dates.now) { return Tag(t(T.missed), .stop, exact: exact) }
        let day = Day(of: deadline.legal.addingTimeInterval(-1), in: dates.zone)
        switch dates.today.days(until: day) {
        case ...0:
            // After closing time the day itself is still not over.
            let moment = deadline.moment > dates.now ? deadline.moment : deadline.legal
            return Tag(dates.until(moment), .stop, exact: exact)
        case 1: return Tag(t(T.tomorrow), .warn, exact: exact)
        default: return Tag(dates.day(day), .info, exact: exact)
        }
    }
}

/// The queue: what burns on top.
struct QueuePage: Component {
    let office: Office
    let group: QueueGroup
    let counts: [ApplicationStatus: Int]
    let rows: [QueueRow]
    let next: String?
    let isContinued: Bool
    let typed: String
    let language: Language

    var crumbs: [Crumb] { [Crumb(language(T.workplace)), Crumb(language(office.name))] }

    func printLine(_ dates: HumanDate) -> String { "\(language(office.name)) · \(dates.moment(dates.now))" }

    var body: some HTML {
        let t = language
        h1 { t(T.applications) }
        if !typed.isEmpty {
            Banner(.warning, alert: true) { t(T.notFoundHere) }
        }
        SearchForm(action: "/workplace", value: typed, label: t(T.findByNumber), language: t)
        Chips(
            label: t(T.groups),
            QueueGroup.allCases.map { each in
                Chip(
                    t(each.name), href: "/workplace?state=\(each.rawValue)", count: each == .all ? nil : count(each),
                    isMore: isMore(each), current: each == group && typed.isEmpty)
            })
        if rows.isEmpty {
            EmptyState(t(T.emptyTitle), text: t(emptyText), action: nil)
        } else {
            DataTable(
                caption: t(group.name),
                columns: [T.deadline, T.number, T.service, T.applicant, T.state].map { TableColumn(t($0)) },
                rows: rows.map(row))
        }
        p(.class("no-print")) {
            a(.class("tap"), .href("/workplace/visits")) { t(T.visits) }
            " · "
            a(.class("tap"), .href("/workplace/reviews")) { t(T.reviews) }
        }
        Paging(
            previous: isContinued ? "/workplace?state=\(group.rawValue)" : nil,
            next: next.map { "/workplace?state=\(group.rawValue)&after=\($0)" }, language: t)
    }

    private func row(_ row: QueueRow) -> TableRow {
        let t = language
        let number = row.record.number.text
        let title = row.record.kind == .query ? "\(t(T.query)): \(t(row.record.title))" : t(row.record.title)
        return TableRow(stress: row.isMissed) {
            AnyHTML(row.tag(t))
            a(.class("nowrap"), .href("/workplace/applications/\(number)")) { number }
            title
            row.record.applicantName.short
                + (row.record.subjectLabel.map { ", " + t(T.forWhomShort($0.name)) } ?? "")
            row.state(t)
        }
    }

    /// Counted up to a limit: a long queue says "1000+".
    private func count(_ group: QueueGroup) -> Int { min(sum(group), ApplicationsArea.countedUpTo) }

    private func isMore(_ group: QueueGroup) -> Bool { sum(group) >= ApplicationsArea.countedUpTo }

    private func sum(_ group: QueueGroup) -> Int { group.statuses.reduce(0) { $0 + (counts[$1] ?? 0) } }

    private var emptyText: Phrase {
        let open = [QueueGroup.new, .inWork, .waiting, .invited, .ready].reduce(0) { $0 + sum($1) }
        if group == .all || counts.values.allSatisfy({ $0 == 0 }) { return T.emptyAll }
        if group == .new { return T.emptyNew }
        return open >= ApplicationsArea.countedUpTo ? T.emptyOfMany : T.emptyOther(open)
    }
}
