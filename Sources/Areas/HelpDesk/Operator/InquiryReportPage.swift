import DesignSystem
import Kernel
import Markup
import Web

private typealias T = FiguresTexts

/// Counts of inquiries by month and topic, and how long answers took (R93).
struct InquiryReportPage {
    let report: InquiryReport
    let dates: HumanDate

    func response(_ desk: OperatorContext) async throws -> PortalResponse {
        let t = desk.language
        return try await desk.page(
            t(T.report), crumbs: [Crumb(t(SupportTexts.support), "/support"), Crumb(t(T.report))]
        ) {
            h1 { t(T.report) }
            if report.isEmpty {
                EmptyState(t(SupportTexts.emptyTitle), text: t(T.reportEmptyText))
            } else {
                BarChart(
                    title: t(T.receivedChart),
                    bars: report.months.map { month in
                        ChartValue(
                            name(month.first), Double(month.line.received), shown: String(month.line.received))
                    }, labelTitle: t(T.month), valueTitle: t(T.received))
                h2 { t(T.byMonth) }
                DataTable(
                    caption: t(T.byMonth), columns: columns(t(T.month), t),
                    rows: report.months.filter { $0.line.received > 0 }.map { row(name($0.first), $0.line, t) })
                h2 { t(T.byTopic) }
                DataTable(
                    caption: t(T.byTopic), columns: columns(t(T.topic), t),
                    rows: InquiryTopic.allCases.compactMap { topic in
                        report.topics[topic].map { row(t(HelpDeskTexts.topic(topic)), $0, t) }
                    })
            }
            ButtonRow { LinkButton(t(SupportTexts.toJournal), href: "/support", kind: .quiet) }
        }
    }

    private func columns(_ first: String, _ t: Language) -> [TableColumn] {
        [
            TableColumn(first), TableColumn(t(T.received), .number), TableColumn(t(T.answered), .number),
            TableColumn(t(T.closed), .number), TableColumn(t(T.late), .number), TableColumn(t(T.answerTime), .number),
        ]
    }

    private func row(_ name: String, _ line: InquiryReport.Line, _ t: Language) -> TableRow {
        TableRow {
            name
            String(line.received)
            String(line.answered)
            String(line.closed)
            String(line.late)
            line.medianHours.map { t(T.hours, $0) } ?? t(T.noAnswers)
        }
    }

    /// «11.2026»: no form of a month's name to agree with.
    private func name(_ first: Day) -> String {
        (first.month < 10 ? "0" : "") + "\(first.month).\(first.year)"
    }
}
