import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = CatalogueTexts

extension CatalogueArea {
    private static let mostRows = 20

    private struct Report: Sendable {
        let searches: Int
        let helped: Int
        let unhelped: Int
        let tables: [CatalogueCounters.Kind: [(name: String, cases: Int)]]
    }

    /// Searches, what found nothing, whether answers helped, what was opened: of the last seven days (feature B8).
    func reportPage(_ admin: AdminContext) async throws -> PortalResponse {
        try await saveCounters(to: admin.store)
        let since = Day(of: admin.now, in: .gmt).adding(days: -6)
        let report = try await admin.store.read { tx in
            var tables: [CatalogueCounters.Kind: [(name: String, cases: Int)]] = [:]
            for kind in [CatalogueCounters.Kind.visit, .nothing, .unhelpful, .wanted] {
                tables[kind] = try CatalogueCounters.top(kind, since: since, limit: Self.mostRows, in: tx)
            }
            return Report(
                searches: try CatalogueCounters.total(.search, since: since, in: tx),
                helped: try CatalogueCounters.total(.helped, since: since, in: tx),
                unhelped: try CatalogueCounters.total(.unhelpful, since: since, in: tx), tables: tables)
        }
        let t = admin.language
        let snapshot = snapshot
        let asked = report.helped + report.unhelped
        return try await admin.page(
            t(T.report), crumbs: [Crumb(t(T.administration), "/admin"), Crumb(t(T.catalogue), "/admin/catalogue")]
        ) {
            h1 { t(T.report) }
            FactsStrip([
                Fact(t(T.searches), report.searches.grouped),
                Fact(
                    t(T.helpedShare), asked == 0 ? "—" : "\(report.helped * 100 / asked)\u{00A0}%",
                    note: t(T.answersCounted(asked))),
            ])
            ReportTable(title: T.nothingTitle, name: T.queryColumn, rows: report.tables[.nothing] ?? [], language: t)
            ReportTable(
                title: T.unhelpfulTitle, name: T.queryColumn, rows: report.tables[.unhelpful] ?? [], language: t)
            for (kind, title) in [(CatalogueCounters.Kind.visit, T.visitsTitle), (.wanted, T.wantedTitle)] {
                ReportTable(
                    title: title, name: T.serviceColumn,
                    rows: (report.tables[kind] ?? []).map { row in
                        (snapshot.service(row.name).map { t($0.short) } ?? row.name, row.cases)
                    }, language: t)
            }
        }
    }
}

private struct ReportTable: Component {
    let title: Phrase
    let name: Phrase
    let rows: [(name: String, cases: Int)]
    let language: Language

    var body: some HTML {
        let t = language
        h2 { t(title) }
        if rows.isEmpty {
            p { t(T.nobodyYet) }
        } else {
            DataTable(
                caption: t(title), columns: [TableColumn(t(name)), TableColumn(t(T.times), .number)],
                rows: rows.map { row in
                    TableRow {
                        row.name
                        row.cases.grouped
                    }
                }, showsCaption: false)
        }
    }
}
