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
        let after = official.request.query["after"].flatMap(QueueCursor.init)?.place
        let snapshot = catalogue.snapshot
        guard let office = snapshot.office(official.office) else { throw NotFound() }
        let now = official.now
        let (records, counts, waiting, visits) = try await platform.store.read { tx in
            // One more than is shown tells whether there is a next page.
            let records = try applications.queue(
                of: office.id, in: group.statuses, after: after, limit: Self.pageSize + 1, in: tx)
            return (
                records, try applications.counts(of: office.id, in: tx),
                try appointments.awaiting(kind: "application", ids: records.map(\.id.text), at: now, in: tx),
                try appointments.heldStarts(kind: "application", ids: records.map(\.id.text), in: tx)
            )
        }
        let dates = HumanDate(now: now, zone: office.zone, language: official.language)
        let rows = records.prefix(Self.pageSize).map { record in
            QueueRow(
                record: record,
                deadline: CaseDeadline(
                    of: record, service: record.service.flatMap(snapshot.service), office: office,
                    calendar: snapshot.calendar),
                awaiting: waiting[record.id.text], visitAt: visits[record.id.text], dates: dates)
        }
        let next = records.count > Self.pageSize ? rows.last.map { QueueCursor(QueuePlace($0.record)).text } : nil
        let content = QueuePage(
            office: office, group: group, counts: counts, rows: rows, next: next, isContinued: after != nil,
            typed: typed,
            language: official.language)
        return try await official.page(
            official.language(T.applications), crumbs: content.crumbs, printLine: content.printLine(dates)
        ) { content }
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

/// Where a page of the queue ended, as the address carries it: the deadline in milliseconds and the id.
struct QueueCursor {
    let place: QueuePlace

    init(_ place: QueuePlace) { self.place = place }

    init?(_ text: String) {
        guard text.utf8.count <= 60 else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let id = ApplicationID(parts[1]) else { return nil }
        if parts[0].isEmpty {
            place = QueuePlace(registerBy: nil, id: id)
        } else {
            guard let milliseconds = Int64(parts[0]), abs(milliseconds) < 253_402_300_800_000 else { return nil }
            place = QueuePlace(registerBy: Date(timeIntervalSince1970: Double(milliseconds) / 1000), id: id)
        }
    }

    var text: String {
        let moment = place.registerBy.map { String(Int64(($0.timeIntervalSince1970 * 1000).rounded())) } ?? ""
        return "\(moment).\(place.id)"
    }
}
