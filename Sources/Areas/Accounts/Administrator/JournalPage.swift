import DesignSystem
import Foundation
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
        let (lines, isMore, names) = try await admin.store.read { tx -> ([JournalLine], Bool, [String: String]) in
            let found = try tx.all(.journal(of: subject, before: before, limit: Self.pageLength + 1))
            let staff = try Set(found.compactMap(\.actorID)).compactMap(StaffID.init).compactMap {
                try staffMember($0, in: tx)
            }
            let names = Dictionary(staff.map { ($0.id.text, $0.login.text) }, uniquingKeysWith: { first, _ in first })
            return (Array(found.prefix(Self.pageLength)), found.count > Self.pageLength, names)
        }
        let t = admin.language
        let dates = HumanDate(now: admin.now, zone: Self.moscow, language: t)
        let filter = subject.map { "subject=\(URLEncoded.encode($0.text))&" } ?? ""
        let rows = lines.map { Self.row($0, dates: dates, names: names) }
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

    private static func row(_ line: JournalLine, dates: HumanDate, names: [String: String]) -> TableRow {
        let who = line.actorID.map { names[$0] ?? JournalSubject.short($0) } ?? ""
        let subject = "\(line.subjectKind) \(line.subjectID)"
        return TableRow {
            TimeText(dates.moment(line.at), exact: dates.moment(line.at), iso: dates.iso(line.at))
            span(line.actorID.map { .title($0) } ?? .nothing) { "\(line.actorKind) \(who)" }
            line.action
            a(.href("/admin/journal?subject=\(URLEncoded.encode(subject))"), .title(line.subjectID)) {
                "\(line.subjectKind) \(JournalSubject.short(line.subjectID))"
            }
            ([line.reason] + line.facts).compactMap { $0 }.joined(separator: " · ")
        }
    }
}

extension JournalLine {
    /// The facts as «name: value», in order of the names.
    fileprivate var facts: [String?] {
        // Written by ourselves; what cannot be read is shown as it lies there.
        guard let facts = try? JSONDecoder().decode([String: String].self, from: Data(details.utf8)) else {
            return [details]
        }
        return facts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    }
}
