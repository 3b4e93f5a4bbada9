import DesignSystem
import Kernel
import Markup
import Web

private typealias T = SecurityTexts

/// «Что было с кабинетом»: sign-ins, changes, attempts of strangers, and who of the staff looked at the data.
extension AccountsArea {
    var historyRoutes: [Route] {
        [.get("/cabinet/security/history", person: { try await showHistory($0) })]
    }

    private func showHistory(_ context: CitizenContext) async throws -> PortalResponse {
        let person = try await me(context)
        let before = context.request.query["before"].map { String($0.prefix(40)) }
        let lines = try await context.store.read { tx in try history(of: person, before: before, in: tx) }
        let t = context.language
        let dates = dates(person.region, context)
        let path = "/cabinet/security/history"
        let next =
            lines.count == Self.historyPage
            ? lines.last.map { path + "?before=" + URLEncoded.encode($0.id) } : nil
        return try await securityFrame(context, T.historyTitle) {
            p(.class("lead")) { t(T.historyLead) }
            HistoryTable(lines: lines, dates: dates, language: t)
            Paging(previous: before == nil ? nil : path, next: next, language: t)
            p { a(.href("/cabinet/security")) { t(T.sessions) } }
        }
    }
}

/// What happened, when, and by whom of the staff.
struct HistoryTable: Component {
    let lines: [HistoryLine]
    let dates: HumanDate
    let language: Language

    var body: some HTML {
        let t = language
        if lines.isEmpty {
            p { t(T.historyEmpty) }
        } else {
            DataTable(
                caption: t(T.historyTitle),
                columns: [TableColumn(t(T.when)), TableColumn(t(T.what)), TableColumn(t(T.who))],
                rows: lines.map { line in
                    TableRow {
                        span(.class("nowrap")) { dates.moment(line.at) }
                        HistoryWords(line: line, language: t)
                        line.staff.map {
                            [$0, line.place.map { t($0) } ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
                        }
                            ?? "—"
                    }
                })
        }
    }
}

private struct HistoryWords: Component {
    let line: HistoryLine
    let language: Language

    var body: some HTML {
        let name = language(T.name(of: line.event))
        if line.event.isAlarming {
            Tag(name, .warn)
        } else {
            name + (line.outcome.map { ": " + language($0) } ?? "")
        }
    }
}
