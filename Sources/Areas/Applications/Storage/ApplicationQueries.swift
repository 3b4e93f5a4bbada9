import Catalogue
import Foundation
import Kernel
import Representation
import Storage

/// The columns of an application, read as one record.
struct ApplicationQueries: Sendable {
    let keys: Keyring

    static func context(_ id: ApplicationID, _ column: String) -> String { "application:\(id):\(column)" }

    func record(_ row: Row) throws -> ApplicationRecord {
        let id: ApplicationID = try row.id("id")
        return ApplicationRecord(
            id: id, number: try PortalNumber(row.text("number")), kind: try row.choice("kind"),
            person: try row.id("person_id"), subject: try SubjectRef(row),
            subjectLabel: try row.optionalData("subject_label").map {
                try keys.open(json: $0, context: Self.context(id, "subject_label"))
            },
            applicantName: try keys.open(json: row.data("applicant_name"), context: Self.context(id, "applicant_name")),
            title: try keys.open(json: row.data("title"), context: Self.context(id, "title")),
            service: try row.optionalText("service_id"), serviceVersion: try row.optionalText("service_version"),
            agency: try row.text("agency_id"), office: try row.text("office_id"), region: try row.text("region"),
            status: try row.choice("status"), refusalStage: try row.optionalChoice("refusal_stage"),
            copyVersion: try row.integer("copy_version"), submittedAt: try row.moment("submitted_at"),
            sentAt: try row.moment("sent_at"), registerBy: try row.optionalMoment("register_by"),
            agencyNumber: try row.optionalText("agency_number"), registeredAt: try row.optionalMoment("registered_at"),
            answeredAt: try row.optionalMoment("answered_at"), finishedAt: try row.optionalMoment("finished_at"),
            updatedAt: try row.moment("updated_at"))
    }

    func byID(_ id: ApplicationID) -> Query<ApplicationRecord> {
        Query("SELECT * FROM application WHERE id = \(id)", decode: record)
    }

    func byNumber(_ number: PortalNumber) -> Query<ApplicationRecord> {
        Query("SELECT * FROM application WHERE number = \(number.text)", decode: record)
    }

    /// The latest that somebody sent for himself.
    func latestOwn(of person: PersonID) -> Query<ApplicationRecord> {
        Query(
            "SELECT * FROM application WHERE person_id = \(person) AND subject_id IS NULL ORDER BY id DESC LIMIT 1",
            decode: record)
    }

    /// All that a person sees, newest first; ids grow with time.
    ///
    /// A part for what he sent and one for each subject that he belongs to, each read from its index up to the limit.
    func page(of person: PersonID, _ shared: SharedCases, before: ApplicationID?, limit: Int) -> Query<
        ApplicationRecord
    > {
        let bound: SQL = before.map { "AND id < \($0)" } ?? ""
        let mandates: SQL = shared.sentFor.reduce("") { sum, mandate in
            let scope: SQL = mandate.services.map { "AND service_id IN \(list: $0)" } ?? ""
            return sum + " OR (subject_id = \(mandate.principal) \(sql: scope))"
        }
        let own: SQL = "person_id = \(person) AND (subject_kind IS NULL OR subject_kind = 'child'\(sql: mandates))"
        let subjects: [SQL] = shared.subjects.map { "subject_id = \($0)" }
        let conditions = [own] + subjects
        let parts: [SQL] = conditions.map { condition in
            """
            SELECT id FROM (
                SELECT id FROM application WHERE \(sql: condition) \(sql: bound) ORDER BY id DESC LIMIT \(limit)) AS part
            """
        }
        let all = parts.dropFirst().reduce(parts[0]) { $0 + " UNION " + $1 }
        return Query(
            """
            SELECT a.* FROM (\(sql: all) ORDER BY id DESC LIMIT \(limit)) AS found
            JOIN application a ON a.id = found.id ORDER BY found.id DESC
            """, decode: record)
    }

    /// What burns on top: by deadline, those without one last.
    ///
    /// A part for each status, each read from the index in its order up to the limit: however long the queue, a page
    /// costs the same.
    func queue(of office: String, in statuses: [ApplicationStatus], after: QueuePlace?, limit: Int) -> Query<
        ApplicationRecord
    > {
        var bounds: [(bound: SQL, order: SQL)] = [("", "\(sql: Self.deadline), id")]
        if let place = after {
            // In two, since SQLite takes no pair with an expression for a range of an index.
            let by = place.registerBy.map { $0.sqlValue } ?? .integer(Self.last)
            let same: SQL = "AND \(sql: Self.deadline) = \(by) AND id > \(place.id)"
            bounds = [(same, "id"), ("AND \(sql: Self.deadline) > \(by)", "\(sql: Self.deadline), id")]
        }
        let parts: [SQL] = statuses.flatMap { status in
            bounds.map { bound, order -> SQL in
                """
                SELECT id, deadline FROM (
                    SELECT id, \(sql: Self.deadline) AS deadline FROM application
                    WHERE office_id = \(office) AND status = \(status) \(sql: bound)
                    ORDER BY \(sql: order) LIMIT \(limit)) AS part
                """
            }
        }
        let found = parts.dropFirst().reduce(parts.first ?? "SELECT NULL AS id, NULL AS deadline") {
            $0 + " UNION ALL " + $1
        }
        return Query(
            """
            SELECT a.* FROM (\(sql: found) ORDER BY deadline, id LIMIT \(limit)) AS found
            JOIN application a ON a.id = found.id ORDER BY found.deadline, found.id
            """, decode: record)
    }

    /// One more than any moment of the calendar, so that unknown deadlines sort last on both engines alike.
    private static let last: Int64 = 253_402_300_800_000
    /// As the index `application_queue` has it, to the letter.
    private static let deadline: SQL = "COALESCE(register_by, 253402300800000)"

    /// How many applications of an office stand in each status, counted up to a limit.
    static func counts(of office: String, upTo limit: Int) -> Query<(ApplicationStatus, Int)> {
        let parts: [SQL] = ApplicationStatus.allCases.map { status in
            """
            SELECT \(status) AS status, count(*) AS n FROM (
                SELECT id FROM application WHERE office_id = \(office) AND status = \(status) LIMIT \(limit)) AS counted
            """
        }
        return Query(parts.dropFirst().reduce(parts[0]) { $0 + " UNION ALL " + $1 }) { row in
            (try row.choice("status"), try row.integer("n"))
        }
    }
}

/// Where a page of the queue ended, for the next one.
package struct QueuePlace: Sendable {
    package let registerBy: Date?
    package let id: ApplicationID

    package init(registerBy: Date?, id: ApplicationID) {
        self.registerBy = registerBy
        self.id = id
    }

    package init(_ record: ApplicationRecord) { self.init(registerBy: record.registerBy, id: record.id) }
}

extension SubjectRef {
    /// The columns `subject_kind` and `subject_id`; nil for oneself.
    init?(_ row: Row) throws {
        guard let kind = try row.optionalChoice("subject_kind", as: Kind.self) else { return nil }
        self.init(kind, try row.text("subject_id"))
    }
}
