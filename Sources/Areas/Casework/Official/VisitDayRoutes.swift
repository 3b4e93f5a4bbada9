import Applications
import Appointments
import Catalogue
import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = CaseworkTexts

extension CaseworkArea {
    /// Who is expected on a day.
    var visitDayRoutes: [Route] {
        [.get("/workplace/visits", staff: { (official: OfficialContext) in try await visitDay(official) })]
    }

    private func visitDay(_ official: OfficialContext) async throws -> PortalResponse {
        guard let office = catalogue.snapshot.office(official.office) else { throw NotFound() }
        let today = Day(of: official.now, in: office.zone)
        let wished = official.request.query["day"].flatMap(Day.init(iso:)) ?? today
        let day = min(max(wished, today.adding(days: -366)), today.adding(days: 366))
        let rows = try await platform.store.read { tx in
            try appointments.expected(at: office.id, on: day, in: tx).compactMap { visit -> VisitDayRow? in
                guard let id = ApplicationID(visit.subject.id),
                    let record = try applications.application(id: id, in: tx),
                    record.office == office.id
                else { return nil }
                return VisitDayRow(start: visit.start, record: record)
            }
        }
        let page = VisitDayPage(
            office: office, day: day, rows: rows, isKnown: catalogue.snapshot.calendar.isWorkingDay(day) != nil,
            dates: HumanDate(now: official.now, zone: office.zone, language: official.language))
        return try await official.page(page.title, crumbs: page.crumbs, printLine: page.title) { page }
    }
}

struct VisitDayRow: Sendable {
    let start: Date
    let record: ApplicationRecord
}

/// The visits of one day of an office, in their order.
struct VisitDayPage: Component {
    let office: Office
    let day: Day
    let rows: [VisitDayRow]
    let isKnown: Bool
    let dates: HumanDate

    private var t: Language { dates.language }
    var title: String { t(T.visitsOn(dates.dayWithWeekday(day))) }
    var crumbs: [Crumb] { [Crumb(t(T.workplace), "/workplace"), Crumb(t(office.name)), Crumb(t(T.visits))] }

    var body: some HTML {
        h1 { title }
        if rows.isEmpty {
            p { t(emptyText) }
        } else {
            DataTable(
                caption: title, columns: [T.time, T.number, T.service, T.applicant].map { TableColumn(t($0)) },
                rows: rows.map { row in
                    TableRow {
                        Markup.time(.class("number"), .datetime(dates.iso(row.start))) { dates.time(row.start) }
                        a(.class("nowrap"), .href("/workplace/applications/\(row.record.number.text)")) {
                            row.record.number.text
                        }
                        t(row.record.title)
                        row.record.applicantName.full
                    }
                })
        }
        p(.class("no-print")) {
            a(.class("tap"), .href("/workplace/visits?day=\(day.adding(days: -1).iso)")) { "← " + t(T.dayBefore) }
            " "
            a(.class("tap"), .href("/workplace/visits?day=\(day.adding(days: 1).iso)")) { t(T.dayAfter) + " →" }
        }
        PrintButton(language: t)
    }

    private var emptyText: Phrase {
        guard isKnown else { return T.unknownDay }
        return office.hours.intervals(on: day).isEmpty ? T.closedDay : T.noVisits
    }
}
