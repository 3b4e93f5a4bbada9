import Accounts
import Appointments
import Catalogue
import Forms
import Foundation
import Kernel
import Notifications
import Representation
import Storage
import Web

/// Sends a draft: number, unchangeable copy, files, deadline, the visit's wish, event, journal and notice, in one
/// transaction. However often the button is pressed there is one application (P4).
struct SubmitDraft: Sendable {
    let area: ApplicationsArea

    enum Outcome: Sendable {
        case sent(PortalNumber)
        /// Something is missing or wrong; the draft stays as it is.
        case incomplete(OpenDraft, FieldErrors)
        /// The identity is not proved yet; the draft stays as it is (R12, R48).
        case notConfirmed(OpenDraft)
        /// The right to act for the subject has ended, perhaps in the middle; the draft stays as it is.
        case noRight(OpenDraft, Phrase)
        /// Others have changed it since the applicant saw it whole; the draft stays, and he looks again.
        case notSeen(OpenDraft)
        /// No office is connected in the region.
        case noOffice(OpenDraft)
        /// The correction came too late: the application has moved on.
        case movedOn(PortalNumber)
    }

    /// The published interface allows 20 applications for a service per user in 10 minutes.
    static let mostInWindow = 20
    static let window: TimeInterval = 600

    /// - Parameter seen: the moment of the draft that its owner was shown before he pressed the button.
    /// - Throws: `NotFound`, `TooManyRequests`.
    func run(_ id: DraftID, of person: PersonID, seen: Date? = nil, at now: Date) async throws -> Outcome {
        // Reading and checking take longer than writing, and so keep nobody else waiting. What was read is sent only if
        // it still stands.
        for _ in 0..<3 {
            let (open, hasNews) = try await area.platform.store.read { tx in
                let open = try ReadDraft(area: area).open(id, of: person, at: now, in: tx)
                return (open, try DraftChanges(area: area).hasNews(open.draft, since: seen, in: tx))
            }
            // Who helps to fill in sends nothing.
            guard open.isOwn else { throw NotFound() }
            guard open.draft.state == .open else { break }
            guard let account = open.account else { throw NotFound() }
            guard account.level >= open.accountLevel else { return .notConfirmed(open) }
            if let reason = open.noRight { return .noRight(open, reason) }
            guard let office = open.office else { return .noOffice(open) }
            let errors = open.errors
            guard errors.isEmpty else { return .incomplete(open, errors) }
            if hasNews { return .notSeen(open) }
            let sending = Sending(draft: open, office: office, account: account, now: now, standing: open.standing)
            do {
                return try await area.platform.store.write { tx in
                    let sure = try stillActing(sending, tx)
                    return .sent(try open.draft.corrects.map { try resend(sure, $0, tx) } ?? send(sure, tx))
                }
            } catch let moved as MovedOn {
                return .movedOn(moved.number)
            } catch let refusal as NoRight {
                return .noRight(open, refusal.phrase)
            } catch is ChangedMeanwhile {}  // read again
        }
        // Sent by another press. In a transaction that writes: an answer on the strength of what is seen there waits
        // until it is on every disk that it has to be on.
        return try await area.platform.store.write { tx in
            let draft = try tx.first(DraftQueries(keys: area.platform.keys).byID(id, of: person))
            guard let draft else { throw NotFound() }
            guard draft.state == .sent else { throw StorageFault.busy }
            return .sent(try number(of: draft, in: tx))
        }
    }

    /// The draft is not the one that was read any more; nothing was sent.
    private struct ChangedMeanwhile: Error {}

    /// The application waits for no correction any more; nothing was sent.
    private struct MovedOn: Error { let number: PortalNumber }

    struct Sending {
        let draft: OpenDraft
        let office: Office
        let account: Person
        let now: Date
        let standing: Standing?
    }

    /// The right to act is asked for once more, in the transaction that sends: it may have been revoked a moment ago.
    /// - Throws: `NoRight`.
    private func stillActing(_ sending: Sending, _ tx: any ReadTransaction) throws -> Sending {
        let draft = sending.draft.draft
        guard let subject = draft.subject else { return sending }
        let standing = try area.representation.standing(
            subject, of: draft.person, service: draft.service, at: sending.now, in: tx)
        if let refusal = standing.map(\.refusal) ?? RepresentationTexts.rightGone { throw NoRight(refusal) }
        return Sending(
            draft: sending.draft, office: sending.office, account: sending.account, now: sending.now,
            standing: standing)
    }

    private func number(of draft: Draft, in tx: any ReadTransaction) throws -> PortalNumber {
        guard let id = draft.application, let record = try area.application(id: id, in: tx) else { throw NotFound() }
        return record.number
    }

    // MARK: The first time

    private func send(_ sending: Sending, _ tx: any WriteTransaction) throws -> PortalNumber {
        let draft = sending.draft.draft
        let subject = "\(draft.person):\(draft.service ?? draft.agency)"
        try Throttle(
            "application.send", subject, limit: Self.mostInWindow, window: Self.window, keys: area.platform.keys
        ).count(at: sending.now, in: tx)
        let id = ApplicationID.new(at: sending.now)
        let title = self.title(sending.draft)
        let version = try keepServiceVersion(sending, tx)
        let number = try insert(id, title: title, serviceVersion: version, sending, tx)
        try close(draft, as: id, sending.now, tx)
        try CopyDraft(area: area).run(sending, application: id, version: 1, title: title, tx)
        try proposeVisit(sending, id, tx)
        let actor = PortalActor.person(draft.person)
        try MoveApplication(area: area).note(
            MoveApplication.Step(to: .submitted, expecting: [], actor: actor, comment: nil, facts: StatusFacts()),
            of: id, from: nil, at: sending.now, in: tx)
        guard let record = try area.application(id: id, in: tx) else { throw NotFound() }
        try area.tell(
            SubmissionNotice.sent(number, kind: draft.kind, title: title, office: sending.office, id: id), of: record,
            at: sending.now, in: tx)
        if let subject = draft.subject {
            try area.representation.noteUse(
                of: subject, by: draft.person, application: id.text, at: sending.now, in: tx)
        }
        return number
    }

    private func title(_ draft: OpenDraft) -> Phrase {
        if let service = draft.service { return service.short }
        return .verbatim(draft.draft.answers[ApplicationForm.FieldID.subject])
    }

    /// The definition it was filed under, kept once for all applications of that version.
    private func keepServiceVersion(_ sending: Sending, _ tx: any WriteTransaction) throws -> String? {
        guard let slug = sending.draft.service?.id else { return nil }
        let snapshot = area.catalogue.snapshot
        guard let hash = snapshot.serviceVersion(slug), let definition = try snapshot.serviceDefinition(slug) else {
            return nil
        }
        try tx.send(
            """
            INSERT INTO service_version (hash, service_id, definition, kept_at)
            VALUES (\(hash), \(slug), \(definition), \(sending.now)) ON CONFLICT (hash) DO NOTHING
            """)
        return hash
    }

    private func deadline(_ sending: Sending) -> Date? {
        AnswerDeadline.moment(
            sentAt: sending.now, term: sending.draft.service?.registrationTerm, zone: sending.office.zone,
            calendar: area.catalogue.snapshot.calendar)
    }

    private func insert(
        _ id: ApplicationID, title: Phrase, serviceVersion: String?, _ sending: Sending, _ tx: any WriteTransaction
    ) throws -> PortalNumber {
        let draft = sending.draft.draft
        let keys = area.platform.keys
        let name = try keys.seal(
            json: sending.account.name, context: ApplicationQueries.context(id, "applicant_name"))
        let sealedTitle = try keys.seal(json: title, context: ApplicationQueries.context(id, "title"))
        let label = try sending.standing.map {
            try keys.seal(json: $0.label, context: ApplicationQueries.context(id, "subject_label"))
        }
        // Of 10⁸ numbers a region one may be taken already: the schema says so, and another is drawn.
        for _ in 0..<20 {
            let number = PortalNumber.new(region: draft.region)
            let inserted = try tx.run(
                """
                INSERT INTO application (id, number, kind, person_id, applicant_name, title, service_id, service_version,
                    agency_id, office_id, region, status, copy_version, submitted_at, sent_at, register_by, updated_at,
                    subject_kind, subject_id, subject_label)
                VALUES (\(id), \(number.text), \(draft.kind), \(draft.person), \(name), \(sealedTitle),
                    \(draft.service), \(serviceVersion), \(draft.agency), \(sending.office.id), \(draft.region),
                    \(ApplicationStatus.submitted), 1, \(sending.now), \(sending.now), \(deadline(sending)), \(sending.now),
                    \(draft.subject?.kind), \(draft.subject?.id), \(label))
                ON CONFLICT (number) DO NOTHING
                """)
            if inserted == 1 { return number }
        }
        throw StorageFault.busy
    }

    /// The draft is sent from here on: its answers live in the copy.
    private func close(_ draft: Draft, as id: ApplicationID, _ now: Date, _ tx: any WriteTransaction) throws {
        let empty = try area.platform.keys.seal(json: FormAnswers(), context: DraftQueries.context(draft.id))
        let changed = try tx.run(
            """
            UPDATE application_draft SET state = 'sent', application_id = \(id), content = \(empty), open_key = NULL,
                updated_at = \(now) WHERE id = \(draft.id) AND state = 'open' AND updated_at = \(draft.updatedAt)
            """)
        guard changed == 1 else { throw ChangedMeanwhile() }
        try EndDraftShare(area: area).all(of: draft, because: .sent, at: now, in: tx)
    }

    private func proposeVisit(_ sending: Sending, _ id: ApplicationID, _ tx: any WriteTransaction) throws {
        let answers = sending.draft.draft.answers
        guard let field = sending.draft.definition.steps.flatMap(\.fields).first(where: { $0.kind == .visitTime }),
            sending.draft.definition.asks(field, answers),
            let start = FreeTime.start(from: answers[field.id], in: sending.office.zone)
        else { return }
        let subject = VisitSubject.application(id.text)
        // A visit that is agreed already outlives a correction.
        if try area.appointments.current(of: subject, in: tx)?.held != nil { return }
        // The form was checked in this same transaction, so a refusal here is a fault, not a mistake of the person.
        try area.appointments.propose(
            subject: subject, person: sending.account.id, office: sending.office.id, start: start,
            minutes: sending.draft.service?.visit.minutes, by: .applicant, allowsTaken: true, at: sending.now, in: tx)
    }

    // MARK: Again, after a correction

    private func resend(_ sending: Sending, _ id: ApplicationID, _ tx: any WriteTransaction) throws -> PortalNumber {
        let draft = sending.draft.draft
        // First, so that a second press finds that it is one.
        try close(draft, as: id, sending.now, tx)
        guard let record = try area.application(id: id, in: tx), record.subject == draft.subject,
            record.subject != nil || record.person == draft.person
        else { throw NotFound() }
        let version = record.copyVersion + 1
        let changed = try tx.run(
            """
            UPDATE application SET status = \(ApplicationStatus.submitted), copy_version = \(version),
                sent_at = \(sending.now), register_by = \(deadline(sending)), answered_at = NULL,
                updated_at = \(sending.now)
            WHERE id = \(id) AND status = \(ApplicationStatus.returnedForCorrection) AND copy_version = \(record.copyVersion)
            """)
        guard changed == 1 else { throw MovedOn(number: record.number) }
        try CopyDraft(area: area).run(sending, application: id, version: version, title: record.title, tx)
        try proposeVisit(sending, id, tx)
        try MoveApplication(area: area).note(
            MoveApplication.Step(
                to: .submitted, expecting: [], actor: .person(draft.person), comment: nil, facts: StatusFacts()),
            of: id, from: .returnedForCorrection, at: sending.now, in: tx)
        try area.tell(
            SubmissionNotice.sentAgain(record, office: sending.office), of: record, at: sending.now, in: tx)
        return record.number
    }
}
