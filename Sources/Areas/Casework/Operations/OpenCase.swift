import Applications
import Appointments
import Catalogue
import Foundation
import Kernel
import Storage
import Web

extension CaseworkArea {
    /// An application of this office with all that belongs to it.
    /// - Throws: `NotFound` for a number that does not exist and for another office's alike.
    package func open(_ number: PortalNumber, office id: String, in tx: any ReadTransaction) throws -> CaseFile {
        let snapshot = catalogue.snapshot
        guard let record = try applications.application(number: number, in: tx), record.office == id,
            let office = snapshot.office(id), let copy = try applications.copy(of: record.id, in: tx)
        else { throw NotFound() }
        let history = try applications.history(of: record.id, in: tx)
        let subject = VisitSubject.application(record.id.text)
        return CaseFile(
            record: record, copy: copy, attachments: try applications.attachments(of: record, in: tx),
            history: history, visit: try appointments.current(of: subject, in: tx),
            turns: try appointments.history(of: subject, in: tx), office: office,
            service: record.service.flatMap(snapshot.service), calendar: snapshot.calendar,
            names: try staffNames(in: history, tx))
    }

    private func staffNames(in history: [StatusEvent], _ tx: any ReadTransaction) throws -> [String: String] {
        var names: [String: String] = [:]
        for event in history where event.actorKind == StaffRole.official.rawValue {
            guard let id = event.actorID, names[id] == nil, let staff = StaffID(id) else { continue }
            names[id] = try accounts.staffMember(staff, in: tx)?.name
        }
        return names
    }

    /// What was read, for the trace that the applicant sees.
    enum Reading {
        case application
        case preview(AttachmentID)
        case original(AttachmentID)

        var action: String {
            switch self {
            case .application: "application.read"
            case .preview, .original: "application.file.read"
            }
        }

        var details: [String: String] {
            switch self {
            case .application: [:]
            case .preview(let id): ["as": "preview", "file": id.text]
            case .original(let id): ["as": "original", "file": id.text]
            }
        }
    }

    /// Leaves the trace of a reading. Of pages and previews one an hour is enough; an original always leaves one (P26).
    func noteReading(_ reading: Reading, of id: ApplicationID, by staff: StaffID, at now: Date) async throws {
        let isNoted = try await platform.store.read { tx in
            if case .original = reading { return false }
            let details = Self.journalText(reading.details)
            return try tx.exists(
                """
                SELECT id FROM journal WHERE subject_kind = 'application' AND subject_id = \(id)
                    AND action = \(reading.action) AND actor_id = \(staff) AND details = \(details)
                    AND at > \(now.addingTimeInterval(-3600)) LIMIT 1
                """)
        }
        guard !isNoted else { return }
        try await platform.store.write { tx in
            try applications.noteReading(
                of: id, by: .staff(staff, .official), what: reading.action, details: reading.details, at: now, in: tx)
        }
    }

    /// As the journal writes details: JSON with sorted keys. The values here are ids and words of ours.
    private static func journalText(_ details: [String: String]) -> String {
        "{" + details.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\"\($0.value)\"" }.joined(separator: ",") + "}"
    }
}
