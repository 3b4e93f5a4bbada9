import DesignSystem
import Kernel
import Markup
import Storage
import Web

private typealias T = AccountsTexts

extension AccountsArea {
    /// The journal, newest first, of everything or of one thing.
    func showJournal(_ admin: AdminContext) async throws -> PortalResponse {
        let typed = String((admin.request.query["subject"] ?? "").prefix(200))
        let subject = JournalSubject(typed)
        let before = admin.request.query["before"].flatMap { ID<JournalEntry>($0)?.text }
        let found = try await admin.store.read { tx in
            try tx.all(.journal(of: subject, before: before, limit: Self.pageLength + 1))
        }
        let (lines, isMore) = (Array(found.prefix(Self.pageLength)), found.count > Self.pageLength)
        let t = admin.language
        let dates = HumanDate(now: admin.now, zone: Self.moscow, language: t)
        let filter = subject.map { "subject=\(URLEncoded.encode($0.text))&" } ?? ""
        let rows = lines.map { line in
            TableRow {
                TimeText(dates.moment(line.at), exact: dates.moment(line.at), iso: dates.iso(line.at))
                "\(line.actorKind) \(line.actorID ?? "")"
                line.action
                a(.href("/admin/journal?subject=\(URLEncoded.encode("\(line.subjectKind) \(line.subjectID)"))")) {
                    "\(line.subjectKind) \(line.subjectID)"
                }
                [line.reason, line.details == "{}" ? nil : line.details].compactMap { $0 }.joined(separator: " · ")
            }
        }
        return try await admin.page(t(T.journal), crumbs: [Crumb(t(T.administration), "/admin"), Crumb(t(T.journal))]) {
            h1 { t(T.journal) }
            p(.class("lead")) { t(T.journalNote) }
            Markup.form(.method(.get), .action("/admin/journal")) {
                TextField(
                    "subject", label: t(T.journalSubject), hint: t(T.journalSubjectHint),
                    in: FormState(language: t, values: ["subject": [typed]]), required: false)
                ButtonRow {
                    Button(t(T.show), kind: .quiet)
                    LinkButton(t(T.showAll), href: "/admin/journal", kind: .link)
                }
            }
            if lines.isEmpty {
                EmptyState(t(T.journalEmpty), text: t(T.journalEmptyText))
            } else {
                DataTable(
                    caption: t(T.journal),
                    columns: [
                        TableColumn(t(T.time)), TableColumn(t(T.who)), TableColumn(t(T.what)),
                        TableColumn(t(T.subject)),
                        TableColumn(t(T.details)),
                    ], rows: rows, showsCaption: false)
            }
            Paging(
                previous: before == nil ? nil : "/admin/journal?\(filter)",
                next: isMore ? lines.last.map { "/admin/journal?\(filter)before=\($0.id)" } : nil, language: t)
        }
    }
}
