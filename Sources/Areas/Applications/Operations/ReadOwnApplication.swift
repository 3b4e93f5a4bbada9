import Accounts
import Appointments
import Catalogue
import Foundation
import Kernel
import Representation
import Storage
import Web

/// An application of one's own with all that its page shows.
struct OwnApplication: Sendable {
    let record: ApplicationRecord
    let history: [StatusEvent]
    let visit: VisitState?
    /// The exchange over the time (R82).
    let turns: [TimeProposal]
    /// Nil when the office left the catalogue: its past stays readable.
    let office: Office?
    let agency: Agency?
    let service: PublicService?
    let calendar: ProductionCalendar
    let now: Date
    /// Who looks at it.
    let viewer: PersonID
    /// Why he may read it and do nothing; nil: he may act.
    let noRight: Phrase?

    var zone: TimeZone { office?.zone ?? TimeZone(identifier: "Europe/Moscow") ?? .gmt }
    var time: OfficeTime { OfficeTime(zone: zone) }
    var path: String { record.path }

    /// The latest event of a status.
    func latest(_ status: ApplicationStatus) -> StatusEvent? { history.last { $0.status == status } }

    /// The deadline that a step had to keep: of its own round of sending; nil for other steps, or without a calendar.
    func deadline(of event: StatusEvent) -> Date? {
        guard [.registered, .accepted, .returnedForCorrection, .refused].contains(event.status),
            event.refusalStage != .decision,
            let sent = history.last(where: { $0.status == .submitted && $0.sequence < event.sequence })
        else { return nil }
        return AnswerDeadline.moment(
            sentAt: sent.at, term: service?.registrationTerm, zone: zone, calendar: calendar)
    }

    /// Whether a time of visit can be talked over now.
    var canTalkOverVisit: Bool {
        guard record.kind == .application, !record.status.isFinal, noRight == nil else { return false }
        guard ![.ready, .returnedForCorrection].contains(record.status) else { return false }
        return service?.visit.need == .required || visit != nil
    }
}

struct ReadOwnApplication: Sendable {
    let area: ApplicationsArea

    /// - Throws: `NotFound` for a stranger's, and for what is no number.
    func run(_ typed: String, of person: PersonID, at now: Date, in tx: any ReadTransaction) throws -> OwnApplication {
        // What is no number names nothing.
        guard let number = try? PortalNumber(typed),
            let record = try area.application(number: number, of: person, in: tx)
        else { throw NotFound() }
        let snapshot = area.catalogue.snapshot
        let subject = VisitSubject.application(record.id.text)
        return OwnApplication(
            record: record, history: try area.history(of: record.id, in: tx),
            visit: try area.appointments.current(of: subject, in: tx),
            turns: try area.appointments.history(of: subject, in: tx), office: snapshot.office(record.office),
            agency: snapshot.agency(record.agency), service: record.service.flatMap { snapshot.service($0) },
            calendar: snapshot.calendar, now: now, viewer: person,
            noRight: try noRight(record, person, at: now, in: tx))
    }
    private func noRight(_ record: ApplicationRecord, _ person: PersonID, at now: Date, in tx: any ReadTransaction)
        throws -> Phrase?
    {
        guard let subject = record.subject else { return nil }
        do {
            try area.representation.checkActing(
                for: subject, person: person, service: record.service, at: now, in: tx)
            return nil
        } catch let refusal as NoRight {
            return refusal.phrase
        }
    }
}
