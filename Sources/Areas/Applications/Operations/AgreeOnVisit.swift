import Appointments
import Catalogue
import Foundation
import Kernel
import Storage
import Web

/// The applicant's half of agreeing on a time (R82): takes the agency's time, wishes for another, or declines.
struct AgreeOnVisit: Sendable {
    let area: ApplicationsArea

    /// Takes the time that the agency offers: the application becomes `invited`.
    /// - Throws: `NotFound`, `NoRight`, `RefusedVisit`, `StaleStatus`.
    func accept(_ number: PortalNumber, of person: PersonID, at now: Date) async throws {
        try await area.platform.store.write { tx in
            let (record, office, service) = try subject(number, person, now, tx)
            let visit = try area.appointments.agree(
                subject: .application(record.id.text), by: .applicant, at: now, in: tx)
            let facts = StatusFacts(
                place: StatusFacts.Place(office), visitAt: visit.start, bring: service?.visit.bring.map(\.name) ?? [])
            try area.move(
                record.id, to: .invited, expecting: [.awaitingApplicant], actor: .person(person), facts: facts,
                notice: StatusNotice.invited(record, at: visit.start, office: office, now: now), at: now, in: tx)
        }
    }

    /// Wishes for a time: the first one, another than the agency's, or another than the one agreed on.
    /// - Throws: `NotFound`, `NoRight`, `RefusedVisit`, `StaleStatus`.
    func propose(
        _ number: PortalNumber, start value: String, comment: String, of person: PersonID, at now: Date
    ) async throws {
        try await area.platform.store.write { tx in
            let (record, office, service) = try subject(number, person, now, tx)
            guard let start = FreeTime.start(from: value, in: office.zone) else { throw RefusedVisit.outsideHours }
            guard !record.status.isFinal, record.status != .ready else { throw StaleStatus(now: record.status) }
            let subject = VisitSubject.application(record.id.text)
            if try area.appointments.current(of: subject, in: tx)?.held != nil {
                try area.appointments.release(
                    subject: subject, because: "rescheduled", by: .person(person), at: now, in: tx)
            }
            try area.appointments.propose(
                subject: subject, person: person, office: office.id, start: start, minutes: service?.visit.minutes,
                by: .applicant, comment: comment, at: now, in: tx)
            try step(record, person, comment: comment, facts: StatusFacts(visitAt: start), at: now, tx)
        }
    }

    /// Declines the agency's time without naming another; an agreed time is given up.
    /// - Throws: `NotFound`, `NoRight`, `RefusedVisit`, `StaleStatus`.
    func decline(_ number: PortalNumber, comment: String, of person: PersonID, at now: Date) async throws {
        try await area.platform.store.write { tx in
            let (record, _, _) = try subject(number, person, now, tx)
            let subject = VisitSubject.application(record.id.text)
            if try area.appointments.current(of: subject, in: tx)?.held != nil {
                try area.appointments.release(subject: subject, because: comment, by: .person(person), at: now, in: tx)
            } else {
                try area.appointments.decline(
                    subject: subject, by: .applicant, comment: comment.isEmpty ? nil : comment, at: now, in: tx)
            }
            try step(record, person, comment: comment, facts: StatusFacts(), at: now, tx)
        }
    }

    /// It is the agency's turn now: what waited for the applicant, or was agreed, is in work again.
    private func step(
        _ record: ApplicationRecord, _ person: PersonID, comment: String, facts: StatusFacts, at now: Date,
        _ tx: any WriteTransaction
    ) throws {
        guard record.status == .awaitingApplicant || record.status == .invited else { return }
        try area.move(
            record.id, to: .inProgress, expecting: [record.status], actor: .person(person),
            comment: comment.isEmpty ? nil : comment, facts: facts,
            notice: StatusNotice.visitAnswered(record, wish: facts.visitAt, zone: try zone(record), now: now), at: now,
            in: tx)
    }

    private func zone(_ record: ApplicationRecord) throws -> TimeZone {
        guard let office = area.catalogue.snapshot.office(record.office) else { throw NotFound() }
        return office.zone
    }

    private func subject(_ number: PortalNumber, _ person: PersonID, _ now: Date, _ tx: any ReadTransaction) throws
        -> (ApplicationRecord, Office, PublicService?)
    {
        let record = try area.actable(number: number, by: person, at: now, in: tx)
        guard let office = area.catalogue.snapshot.office(record.office) else { throw NotFound() }
        return (record, office, record.service.flatMap { area.catalogue.snapshot.service($0) })
    }
}
