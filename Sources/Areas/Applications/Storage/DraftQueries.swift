import Forms
import Foundation
import Images
import Kernel
import Representation
import Storage

/// The columns of drafts and of the files in them.
struct DraftQueries: Sendable {
    let keys: Keyring

    static func context(_ id: DraftID) -> String { "application_draft:\(id):content" }

    static func labelContext(_ id: DraftID) -> String { "application_draft:\(id):subject_label" }

    /// The moment of a change: now, and later than that of every earlier change. Two drafts of one id and one moment
    /// have the same answers and the same files.
    static func later(_ now: Date) -> SQL {
        "CASE WHEN updated_at >= \(now) THEN updated_at + 1 ELSE \(now) END"
    }

    func draft(_ row: Row) throws -> Draft {
        let id: DraftID = try row.id("id")
        return Draft(
            id: id, person: try row.id("person_id"), subject: try SubjectRef(row),
            subjectLabel: try row.optionalData("subject_label").map {
                try keys.open(json: $0, context: Self.labelContext(id))
            },
            kind: try row.choice("kind"),
            service: try row.optionalText("service_id"), agency: try row.text("agency_id"),
            region: try row.text("region"), municipality: try row.optionalText("municipality"),
            answers: try keys.open(json: row.data("content"), context: Self.context(id)),
            version: try row.integer("version"), corrects: try row.optionalID("corrects_id"),
            state: try row.choice("state"), application: try row.optionalID("application_id"),
            createdAt: try row.moment("created_at"), updatedAt: try row.moment("updated_at"),
            sharedAt: try row.optionalMoment("shared_at"), lookedAt: try row.optionalMoment("looked_at"))
    }

    func byID(_ id: DraftID, of person: PersonID) -> Query<Draft> {
        Query("SELECT * FROM application_draft WHERE id = \(id) AND person_id = \(person)", decode: draft)
    }

    /// The same for whoever may fill it in: its owner, and who helps him until it is sent.
    func byID(_ id: DraftID, filledInBy person: PersonID) -> Query<Draft> {
        Query(
            """
            SELECT * FROM application_draft WHERE id = \(id) AND (person_id = \(person) OR state = 'open' AND EXISTS (
                SELECT 1 FROM draft_share s WHERE s.draft_id = \(id) AND s.guest_id = \(person) AND s.state = 'active'))
            """, decode: draft)
    }

    /// Drafts of others that somebody helps to fill in.
    func helped(by person: PersonID, limit: Int) -> Query<Draft> {
        Query(
            """
            SELECT d.* FROM draft_share s JOIN application_draft d ON d.id = s.draft_id
            WHERE s.guest_id = \(person) AND s.state = 'active' AND d.state = 'open' ORDER BY s.id DESC LIMIT \(limit)
            """, decode: draft)
    }

    func byKey(_ key: String) -> Query<Draft> {
        Query("SELECT * FROM application_draft WHERE open_key = \(key)", decode: draft)
    }

    func open(of person: PersonID, limit: Int) -> Query<Draft> {
        Query(
            """
            SELECT * FROM application_draft WHERE person_id = \(person) AND state = 'open'
            ORDER BY updated_at DESC, id DESC LIMIT \(limit)
            """, decode: draft)
    }

    /// The newest open draft for the same service (or agency) and place.
    /// - Parameter subject: the id of its subject, empty for oneself; nil for whomever.
    func open(
        of person: PersonID, service: String?, agency: String, region: String, municipality: String?,
        subject wanted: String?
    ) -> Query<Draft> {
        let subject: SQL = service.map { "service_id = \($0)" } ?? "service_id IS NULL AND agency_id = \(agency)"
        return Query(
            """
            SELECT * FROM application_draft WHERE person_id = \(person) AND state = 'open' AND region = \(region)
                AND COALESCE(municipality, '') = \(municipality ?? "")
                AND (\(wanted == nil) = 1 OR COALESCE(subject_id, '') = \(wanted ?? ""))
                AND corrects_id IS NULL AND \(sql: subject) ORDER BY updated_at DESC, id DESC LIMIT 1
            """, decode: draft)
    }

    func old(before: Date, limit: Int) -> Query<Draft> {
        Query(
            "SELECT * FROM application_draft WHERE updated_at < \(before) ORDER BY updated_at, id LIMIT \(limit)",
            decode: draft)
    }

    func files(of draft: DraftID) -> Query<DraftFile> {
        Query("SELECT * FROM draft_file WHERE draft_id = \(draft) ORDER BY slot, id LIMIT 500", decode: file)
    }

    func file(_ id: DraftFileID, of draft: DraftID) -> Query<DraftFile> {
        Query("SELECT * FROM draft_file WHERE id = \(id) AND draft_id = \(draft)", decode: file)
    }

    private func file(_ row: Row) throws -> DraftFile {
        let id: DraftFileID = try row.id("id")
        let upload = try StoredUpload(row) { try keys.openText($0, context: StoredUpload.nameContext(id.text)) }
        return DraftFile(id: id, slot: try row.text("slot"), upload: upload)
    }
}
