import Catalogue
import DesignSystem
import Kernel
import Markup
import Web

private typealias T = EnrolmentTexts

/// What the centre did on a day: initials and numbers, nothing more of people.
struct DeskJournalPage {
    static let size = 50

    let centre: EnrolmentCentre
    let day: Day
    let today: Day
    let content: CentreJournal
    let isFirst: Bool
    let dates: HumanDate

    func response(_ clerk: ClerkContext) async throws -> PortalResponse {
        let t = clerk.language
        let shown = dates.dayWithWeekday(day)
        return try await clerk.page(
            t(T.journal), crumbs: [Crumb(t(T.desk), "/enrolment")], printLine: t(centre.name) + ", " + shown
        ) {
            h1 { t(T.journal) }
            p(.class("lead")) { t(centre.name) + ", " + shown }
            CountsStrip(counts: content.counts, language: t)
            if content.lines.isEmpty {
                EmptyState(t(T.journalEmpty), text: t(T.journalEmptyText))
            } else {
                DataTable(caption: t(T.journal), columns: columns(t), rows: content.lines.map { row($0, t) })
            }
            Paging(
                previous: isFirst ? nil : "/enrolment/journal?day=\(day.iso)",
                next: content.next.map { "/enrolment/journal?day=\(day.iso)&before=\($0.text)" }, language: t)
            ButtonRow {
                LinkButton(t(T.dayBefore), href: "/enrolment/journal?day=\(day.adding(days: -1).iso)", kind: .quiet)
                if day < today {
                    LinkButton(t(T.dayAfter), href: "/enrolment/journal?day=\(day.adding(days: 1).iso)", kind: .quiet)
                }
                PrintButton(language: t)
            }
        }
    }

    private func columns(_ t: Language) -> [TableColumn] {
        [T.time, T.applicant, T.registration, T.outcome, T.clerk].map { TableColumn(t($0)) }
    }

    private func row(_ line: CentreJournal.Line, _ t: Language) -> TableRow {
        TableRow {
            dates.time(line.row.at)
            line.initials
            span(.class("nowrap number")) { line.number }
            outcome(line.row, t)
            line.clerk
        }
    }

    @HTMLBuilder
    private func outcome(_ row: DeskCheckRow, _ t: Language) -> some HTML {
        if row.outcome == .access {
            Tag(t(T.accessWord), .info)
        } else if row.outcome == .registered {
            Tag(t(NewcomerTexts.word), .ok)
        } else if let reason = row.reason {
            Tag(t(T.refusedWord), .warn)
            " "
            small { t(reason.phrase) }
        } else {
            Tag(t(T.issuedWord), .ok)
        }
    }
}
