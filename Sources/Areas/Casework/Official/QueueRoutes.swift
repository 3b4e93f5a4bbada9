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
    var queueRoutes: [Route] {
        [.get("/workplace", staff: { (official: OfficialContext) in try await queue(official) })]
    }

    static let pageSize = 50

    /// The queue of the official's office; a number that is looked for leads to its application.
    private func queue(_ official: OfficialContext) async throws -> PortalResponse {
        let typed = official.request.query["q"] ?? ""
        if !typed.isEmpty, let found = try await find(typed, office: official.office) {
            return .redirect("/workplace/applications/\(found.text)")
        }
        let group = official.request.query["state"].flatMap(QueueGroup.init(rawValue:)) ?? .new
        let after = official.request.query["after"].flatMap(QueueCursor.init)
        let snapshot = catalogue.snapshot
        guard let office = snapshot.office(official.office) else { throw NotFound() }
        let now = official.now
        let (found, counts, waiting, visits) = try await platform.store.read { tx in
            // One more than is shown tells whether there is a next page.
            let found = try list(group, office: office.id, after: after, limit: Self.pageSize + 1, in: tx)
            let records = found.map(\.record)
            return (
                found, try applications.counts(of: office.id, in: tx),
                try appointments.awaiting(kind: "application", ids: records.map(\.id.text), at: now, in: tx),
                try appointments.heldStarts(kind: "application", ids: records.map(\.id.text), in: tx)
            )
        }
        let dates = HumanDate(now: now, zone: office.zone, language: official.language)
        let rows = found.prefix(Self.pageSize).map { _, record in
            QueueRow(
                record: record,
                deadline: CaseDeadline(
                    of: record, service: record.service.flatMap(snapshot.service), office: office,
                    calendar: snapshot.calendar),
                awaiting: waiting[record.id.text], visitAt: visits[record.id.text], dates: dates)
        }
        let next =
            found.count > Self.pageSize
            ? found.prefix(Self.pageSize).last.map { QueueCursor(phase: $0.phase, record: $0.record).text } : nil
        let content = QueuePage(
            office: office, group: group, counts: counts, rows: rows, next: next, isContinued: after != nil,
            typed: typed,
            language: official.language)
        return try await official.page(
            official.language(T.applications), crumbs: content.crumbs, printLine: content.printLine(dates)
        ) { content }
    }

    /// A page of a group, phase by phase.
    private func list(
        _ group: QueueGroup, office: String, after: QueueCursor?, limit: Int, in tx: any ReadTransaction
    ) throws -> [(phase: Int, record: ApplicationRecord)] {
        var found: [(phase: Int, record: ApplicationRecord)] = []
        for (index, phase) in group.phases.enumerated() where index >= (after?.phase ?? 0) && found.count < limit {
            let place = after.flatMap { $0.phase == index ? $0 : nil }
            let rest = limit - found.count
            let records =
                switch phase {
                case .open(let statuses):
                    try applications.queue(of: office, in: statuses, after: place?.open, limit: rest, in: tx)
                case .finished: try applications.finished(at: office, before: place?.finished, limit: rest, in: tx)
                }
            found += records.map { (index, $0) }
        }
        return found
    }

    /// The application of this office that the number names: the portal's, or the agency's own.
    private func find(_ typed: String, office: String) async throws -> PortalNumber? {
        // What is no number of ours may be one of the agency.
        let number = try? PortalNumber(typed)
        let own = (try? AgencyNumber(typed))?.text
        return try await platform.store.read { tx in
            if let number, let record = try applications.application(number: number, in: tx), record.office == office {
                return record.number
            }
            return try own.flatMap { try applications.application(agencyNumber: $0, office: office, in: tx)?.number }
        }
    }
}
