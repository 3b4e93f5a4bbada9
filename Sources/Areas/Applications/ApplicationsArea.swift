import Accounts
import Appointments
import Catalogue
import Foundation
import Images
import Kernel
import Notifications
import Representation
import Storage
import Web

/// The front door of applications: drafts, submission, numbers, attachments, statuses and their history.
package struct ApplicationsArea: Sendable {
    let platform: Platform
    let catalogue: CatalogueArea
    let notifications: NotificationsArea
    let accounts: AccountsArea
    let representation: RepresentationArea
    let appointments: AppointmentsArea

    package init(
        platform: Platform, catalogue: CatalogueArea, notifications: NotificationsArea, accounts: AccountsArea,
        representation: RepresentationArea, appointments: AppointmentsArea
    ) {
        self.platform = platform
        self.catalogue = catalogue
        self.notifications = notifications
        self.accounts = accounts
        self.representation = representation
        self.appointments = appointments
    }

    var queries: ApplicationQueries { ApplicationQueries(keys: platform.keys) }

    /// All addresses of this area.
    package var routes: [Route] { startRoutes + draftRoutes + togetherRoutes + ownRoutes }

    /// «Заявления» and «Черновики», for the cabinet's first page.
    package var cabinetSection: any CabinetSection { ApplicationsSection(area: self) }

    /// Deletes drafts that nobody has touched for 90 days, with their files; answers how many.
    /// Offers of drafts that nobody answered end too.
    package func sweep(at now: Date) async throws -> Int {
        try await platform.store.write { tx in try EndDraftShare(area: self).sweep(at: now, in: tx) }
        return try await DropDraft(area: self).sweep(at: now)
    }

    // MARK: Reading

    package func application(number: PortalNumber, in tx: any ReadTransaction) throws -> ApplicationRecord? {
        try tx.first(queries.byNumber(number))
    }

    package func application(id: ApplicationID, in tx: any ReadTransaction) throws -> ApplicationRecord? {
        try tx.first(queries.byID(id))
    }

    /// An application that this person may read now: his own, one for him, one that he sent for another and still may
    /// see; nil for a stranger's.
    package func application(number: PortalNumber, of person: PersonID, in tx: any ReadTransaction) throws
        -> ApplicationRecord?
    {
        guard let record = try tx.first(queries.byNumber(number)) else { return nil }
        guard let subject = record.subject else { return record.person == person ? record : nil }
        let isReadable = try representation.mayRead(
            subject, sentBy: record.person, service: record.service, person: person, at: platform.clock.now, in: tx)
        return isReadable ? record : nil
    }

    /// The same for one who wants to act on it: the right is asked for anew.
    /// - Throws: `NotFound` for a stranger's, `NoRight` where he may read it only.
    func actable(number: PortalNumber, by person: PersonID, at now: Date, in tx: any ReadTransaction) throws
        -> ApplicationRecord
    {
        guard let record = try application(number: number, of: person, in: tx) else { throw NotFound() }
        if let subject = record.subject {
            try representation.checkActing(for: subject, person: person, service: record.service, at: now, in: tx)
        }
        return record
    }

    /// Tells of an application whoever has to know: who sent it, and for whom.
    package func tell(
        _ notice: NoticeDraft, of record: ApplicationRecord, at now: Date, in tx: any WriteTransaction
    ) throws {
        guard let subject = record.subject else {
            return try notifications.notify(notice, to: record.person, at: now, in: tx)
        }
        let people = try representation.recipients(
            subject, sentBy: record.person, service: record.service, at: now, in: tx)
        for person in people { try notifications.notify(notice, to: person, at: now, in: tx) }
    }

    /// A page of an office's queue, what burns on top. Follow with `QueuePlace(last record)`.
    package func queue(
        of office: String, in statuses: Set<ApplicationStatus>, after: QueuePlace? = nil, limit: Int,
        in tx: any ReadTransaction
    ) throws -> [ApplicationRecord] {
        try tx.all(
            queries.queue(
                of: office, in: statuses.sorted { $0.rawValue < $1.rawValue }, after: after, limit: min(limit, 200)))
    }

    /// How far `counts` counts: beyond it a page says "and more".
    package static let countedUpTo = 1000

    /// How many applications of an office stand in each status, at most `countedUpTo` of each.
    package func counts(of office: String, in tx: any ReadTransaction) throws -> [ApplicationStatus: Int] {
        let rows = try tx.all(ApplicationQueries.counts(of: office, upTo: Self.countedUpTo))
        return Dictionary(rows, uniquingKeysWith: +)
    }

    /// What was sent: the copy that counts, or an earlier one. Whoever shows it to staff calls `noteReading` too.
    package func copy(of id: ApplicationID, version: Int? = nil, in tx: any ReadTransaction) throws -> SubmittedCopy? {
        try openCopy(of: id, version: version, in: tx)
    }

    /// The copy as a whole, or only that part of it which `Content` names.
    func openCopy<Content: Decodable>(of id: ApplicationID, version: Int? = nil, in tx: any ReadTransaction) throws
        -> Content?
    {
        let wanted: SQL = version.map { "AND version = \($0)" } ?? ""
        return try tx.first(
            Query(
                """
                SELECT version, content FROM application_copy
                WHERE application_id = \(id) \(sql: wanted) ORDER BY version DESC LIMIT 1
                """
            ) { [keys = platform.keys] row in
                let version = try row.integer("version")
                return try keys.open(json: row.data("content"), context: Self.copyContext(id, version))
            })
    }

    static func copyContext(_ id: ApplicationID, _ version: Int) -> String { "application:\(id):copy:\(version)" }

    /// Every step so far, oldest first.
    package func history(of id: ApplicationID, in tx: any ReadTransaction) throws -> [StatusEvent] {
        try tx.all(
            Query(
                "SELECT * FROM application_event WHERE application_id = \(id) ORDER BY sequence LIMIT 1000"
            ) { [keys = platform.keys] row in
                let sequence = try row.integer("sequence")
                let content: EventContent = try keys.open(
                    json: row.data("content"), context: EventContent.context(id, sequence))
                return StatusEvent(
                    sequence: sequence, from: try row.optionalChoice("from_status"), status: try row.choice("status"),
                    refusalStage: try row.optionalChoice("refusal_stage"), actorKind: try row.text("actor_kind"),
                    actorID: try row.optionalText("actor_id"), at: try row.moment("at"), comment: content.comment,
                    facts: content.facts)
            })
    }

    // MARK: Attachments

    /// The files of an application; those of the copy that counts unless a version is named.
    package func attachments(of record: ApplicationRecord, version: Int? = nil, in tx: any ReadTransaction) throws
        -> [Attachment]
    {
        try tx.all(
            Query(
                """
                SELECT * FROM application_file
                WHERE application_id = \(record.id) AND copy_version = \(version ?? record.copyVersion) ORDER BY id LIMIT 500
                """, decode: attachment))
    }

    /// One file of an application; nil when it belongs to another.
    package func attachment(_ id: AttachmentID, of application: ApplicationID, in tx: any ReadTransaction) throws
        -> Attachment?
    {
        try tx.first(
            Query(
                "SELECT * FROM application_file WHERE id = \(id) AND application_id = \(application)",
                decode: attachment))
    }

    /// The bytes as they were sent, for their owner and the office that serves him.
    package func original(_ attachment: Attachment) async throws -> Data {
        try await platform.files.read(attachment.original)
    }

    /// The upright, smaller picture without metadata, drawn anew each time (docs/decisions/0019); nil for a document that
    /// is no picture, or one that cannot be drawn: its original can still be opened.
    /// - Throws: `StorageFault.busy` when too many wait already.
    package func preview(_ attachment: Attachment) async throws -> Data? {
        guard attachment.kind.isPicture else { return nil }
        let files = platform.files
        return try await platform.inspections.run {
            let bytes = [UInt8](try await files.read(attachment.original))
            do throws(ImagePreview.Refusal) {
                return Data(try await ImagePreview.make(bytes))
            } catch {
                guard error != .busy else { throw StorageFault.busy }
                return nil
            }
        }
    }

    private func attachment(_ row: Row) throws -> Attachment {
        let id: AttachmentID = try row.id("id")
        let file = try StoredUpload(
            row, name: { try platform.keys.openText($0, context: StoredUpload.nameContext(id.text)) })
        return Attachment(
            id: id, application: try row.id("application_id"), copyVersion: try row.integer("copy_version"),
            slot: try row.text("slot"), name: file.name, kind: file.kind, original: file.original)
    }

    /// Leaves the trace of a reading of personal data by staff; the applicant sees it on his page.
    /// - Parameter what: `application.read`, `application.file.read`.
    package func noteReading(
        of id: ApplicationID, by actor: PortalActor, what: String = "application.read", details: [String: String] = [:],
        at now: Date, in tx: any WriteTransaction
    ) throws {
        try platform.journal.record(
            JournalEntry(actor, what, on: "application", id.text, details: details), at: now, in: tx)
    }

    // MARK: Moving on

    /// Takes an application one step further: event, journal and the applicant's notice in this transaction.
    ///
    /// Decided by a conditional update, so of two officials one wins and the other gets `StaleStatus`. `handedOver`
    /// is followed by `completed` at once.
    /// - Parameter expecting: the statuses the actor saw; only those that the graph allows count.
    /// - Throws: `StaleStatus`, `AgencyNumberTaken`, `NotFound`.
    package func move(
        _ id: ApplicationID, to status: ApplicationStatus, expecting: Set<ApplicationStatus>, actor: PortalActor,
        comment: String? = nil, facts: StatusFacts = StatusFacts(), notice: NoticeDraft, at now: Date,
        in tx: any WriteTransaction
    ) throws {
        try MoveApplication(area: self).run(
            id,
            MoveApplication.Step(to: status, expecting: expecting, actor: actor, comment: comment, facts: facts),
            notice: notice, at: now, in: tx)
    }
}
