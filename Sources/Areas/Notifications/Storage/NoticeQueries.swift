import Foundation
import Kernel
import Storage

/// Where a notice stands in the list: notices of one moment keep the order in which they came.
package struct NoticePlace: Sendable, Hashable {
    package let createdAt: Date
    package let position: Int

    package init(_ notice: Notice) {
        createdAt = notice.createdAt
        position = notice.position
    }

    /// As it stands in an address: «1795158000000-12». Nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let first = parts.first, let last = parts.last, let milliseconds = Int64(first),
            (0..<1_000_000_000_000_000).contains(milliseconds), let position = Int(last), position > 0
        else { return nil }
        createdAt = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
        self.position = position
    }

    package var text: String { "\(Int64((createdAt.timeIntervalSince1970 * 1000).rounded()))-\(position)" }
}

/// Which part of a person's notices a page shows, newest first.
package enum NoticeWindow: Sendable, Hashable {
    case newest
    case before(NoticePlace)
    case after(NoticePlace)
}

extension Query where Output == Notice {
    private static var columns: SQL {
        "id, position, kind, content, subject_kind, subject_id, link, created_at, read_at"
    }

    /// A page of the list. Rows after a key come oldest first, for the caller to turn around.
    static func notices(
        of person: PersonID, _ window: NoticeWindow, unreadOnly: Bool, limit: Int, keys: Keyring
    ) -> Self {
        let narrowed: SQL = unreadOnly ? " AND read_at IS NULL" : ""
        let (bound, order): (SQL, SQL) =
            switch window {
            case .newest: ("", "DESC")
            case .before(let place):
                (" AND (created_at, position) < (\(place.createdAt), \(place.position))", "DESC")
            case .after(let place): (" AND (created_at, position) > (\(place.createdAt), \(place.position))", "ASC")
            }
        return Query(
            """
            SELECT \(sql: columns) FROM notice WHERE person_id = \(person)\(sql: narrowed)\(sql: bound)
            ORDER BY created_at \(sql: order), position \(sql: order) LIMIT \(limit)
            """,
            decode: { try Notice($0, keys: keys) })
    }

    static func notice(_ id: NoticeID, of person: PersonID, keys: Keyring) -> Self {
        Query(
            "SELECT \(sql: columns) FROM notice WHERE id = \(id) AND person_id = \(person)",
            decode: { try Notice($0, keys: keys) })
    }
}

extension Notice {
    init(_ row: Row, keys: Keyring) throws {
        id = try row.id("id")
        let content: NoticeContent = try keys.open(
            json: row.data("content"), context: "notice:\(id):content")
        position = try row.integer("position")
        kind = try row.text("kind")
        title = content.title
        text = content.text
        subjectKind = try row.text("subject_kind")
        subjectID = try row.text("subject_id")
        link = try row.text("link")
        createdAt = try row.moment("created_at")
        readAt = try row.optionalMoment("read_at")
    }
}

/// Where letters of a person go.
struct NoticeContact: Sendable {
    let email: EmailAddress?
    let isConfirmed: Bool
    let language: Language

    static func of(_ person: PersonID, keys: Keyring) -> Query<NoticeContact> {
        Query(
            "SELECT email, email_confirmed, language FROM notice_contact WHERE person_id = \(person)",
            decode: { row in
                let email = try row.optionalData("email").map {
                    try EmailAddress(keys.openText($0, context: "notice_contact:\(person):email"))
                }
                return NoticeContact(
                    email: email, isConfirmed: try row.bool("email_confirmed"), language: try row.choice("language"))
            })
    }
}
