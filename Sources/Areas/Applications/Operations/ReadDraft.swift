import Appointments
import Catalogue
import Forms
import Foundation
import Kernel
import Storage
import Web

/// Opens a draft with its form, files and what its answers are checked against.
struct ReadDraft: Sendable {
    let area: ApplicationsArea

    private var queries: DraftQueries { DraftQueries(keys: area.platform.keys) }

    /// A person's own draft, or one that he helps to fill in.
    /// - Throws: `NotFound` for a stranger's draft, or a service that is gone.
    func open(_ id: DraftID, of person: PersonID, at now: Date, in tx: any ReadTransaction) throws -> OpenDraft {
        guard let draft = try tx.first(queries.byID(id, filledInBy: person)) else { throw NotFound() }
        return try open(draft, for: person, at: now, in: tx)
    }

    /// The same for a draft at hand, perhaps with answers that are not kept yet.
    /// - Parameter viewer: nil for its owner.
    func open(_ draft: Draft, for viewer: PersonID? = nil, at now: Date, in tx: any ReadTransaction) throws -> OpenDraft
    {
        let snapshot = area.catalogue.snapshot
        let service = try service(of: draft, in: tx)
        if draft.kind == .application, service == nil { throw NotFound() }
        guard let agency = snapshot.agency(draft.agency) else { throw NotFound() }
        let office = try office(of: draft, service, in: tx)
        let files = try tx.all(queries.files(of: draft.id))
        let definition = service.map(ApplicationForm.definition) ?? ApplicationForm.query
        let zone = office?.zone ?? snapshot.region(draft.region)?.zone ?? .gmt
        let account = try area.accounts.person(draft.person, in: tx)
        let readings = try visitTimes(definition, draft.answers, service, office, at: now, in: tx)
        let standing = try draft.subject.flatMap {
            try area.representation.standing($0, of: draft.person, service: draft.service, at: now, in: tx)
        }
        // Who fills in for a child or an organisation shows his own passport; for a principal, the principal's.
        let bearer = draft.subject?.kind == .principal ? standing?.birthDate : account?.birthDate
        let context = FormContext(
            today: Day(of: now, in: zone), birthDate: bearer,
            files: Dictionary(files.map { ($0.slot, 1) }, uniquingKeysWith: +),
            visitTime: { readings[$0] ?? .wrong(FormsTexts.chooseTime) })
        return OpenDraft(
            draft: draft, account: account, definition: definition, service: service, agency: agency, office: office,
            files: files,
            context: context, correction: try correction(draft, in: tx), standing: standing,
            viewer: viewer ?? draft.person, helpers: try helpers(of: draft, in: tx))
    }

    /// The same draft with other answers: of all that stands around a draft only wished times depend on them.
    func open(again open: OpenDraft, with draft: Draft, at now: Date, in tx: any ReadTransaction) throws -> OpenDraft {
        let hasTimes = open.definition.steps.contains { $0.fields.contains { $0.kind == .visitTime } }
        return hasTimes ? try self.open(draft, for: open.viewer, at: now, in: tx) : open.with(draft)
    }

    private func helpers(of draft: Draft, in tx: any ReadTransaction) throws -> [OpenDraft.Helper] {
        guard draft.isShared else { return [] }
        return try tx.all(DraftShareQueries(keys: area.platform.keys).of(draft.id)).compactMap { share in
            guard share.state == .active, let id = share.guest else { return nil }
            let name = try area.accounts.person(id, in: tx)?.shownName ?? share.terms.guestName?.full ?? ""
            return OpenDraft.Helper(id: id, share: share.id, name: name)
        }
    }

    /// A correction follows the definition that the application was filed under.
    private func service(of draft: Draft, in tx: any ReadTransaction) throws -> PublicService? {
        guard let slug = draft.service else { return nil }
        if let corrected = draft.corrects {
            let kept = try tx.first(
                Query(
                    """
                    SELECT v.definition FROM application a JOIN service_version v ON v.hash = a.service_version
                    WHERE a.id = \(corrected)
                    """
                ) { try $0.data("definition") })
            // A definition of a format that is read no longer gives way to the present one.
            if let kept, let service = try? JSONDecoder().decode(PublicService.self, from: kept) { return service }
        }
        return area.catalogue.snapshot.service(slug)
    }

    private func office(of draft: Draft, _ service: PublicService?, in tx: any ReadTransaction) throws -> Office? {
        let snapshot = area.catalogue.snapshot
        if let corrected = draft.corrects, let record = try area.application(id: corrected, in: tx),
            let office = snapshot.office(record.office)
        {
            return office
        }
        guard let service else { return snapshot.office(ofAgency: draft.agency, in: draft.region) }
        return snapshot.office(for: service, in: draft.region, municipality: draft.municipality)
    }

    private func correction(_ draft: Draft, in tx: any ReadTransaction) throws -> OpenDraft.Correction? {
        guard let corrected = draft.corrects, let record = try area.application(id: corrected, in: tx) else {
            return nil
        }
        let event = try area.history(of: corrected, in: tx).last { $0.status == .returnedForCorrection }
        return OpenDraft.Correction(number: record.number, fields: event?.facts.fields ?? [], comment: event?.comment)
    }

    /// What each wished time means now, in the office's own time.
    private func visitTimes(
        _ definition: FormDefinition, _ answers: FormAnswers, _ service: PublicService?, _ office: Office?,
        at now: Date, in tx: any ReadTransaction
    ) throws -> [String: FormContext.VisitTimeReading] {
        var readings: [String: FormContext.VisitTimeReading] = [:]
        for field in definition.steps.flatMap(\.fields) where field.kind == .visitTime {
            let typed = answers[field.id]
            guard !typed.isEmpty else { continue }
            guard let office, let start = FreeTime.start(from: typed, in: office.zone) else {
                readings[typed] = .wrong(FormsTexts.chooseTime)
                continue
            }
            do {
                // Whether it is free still is no refusal: the agency then offers another (R82).
                _ = try area.appointments.isFree(
                    office: office.id, start: start, minutes: service?.visit.minutes, now: now, in: tx)
                readings[typed] = .time(OfficeTime(zone: office.zone).visit(start, now: now))
            } catch let refusal as RefusedVisit {
                readings[typed] = .wrong(refusal.phrase)
            }
        }
        return readings
    }
}
