import Applications
import Foundation
import Kernel
import Storage

extension Query where Output == Review {
    static func review(of application: ApplicationID, keys: Keyring) -> Self {
        reviews("application_id = \(application)", limit: 1, keys: keys)
    }

    /// For the office's officials, newest first. Nothing in a row says who wrote it.
    static func reviews(ofOffice office: String, before: ReviewID?, limit: Int, keys: Keyring) -> Self {
        let bound: SQL = before.map { " AND id < \($0)" } ?? ""
        return reviews("office_id = \(office)\(sql: bound)", limit: limit, keys: keys)
    }

    static func reviews(ofPerson person: PersonID, limit: Int, keys: Keyring) -> Self {
        reviews("person_id = \(person)", limit: limit, keys: keys)
    }

    private static func reviews(_ conditions: SQL, limit: Int, keys: Keyring) -> Self {
        Query(
            """
            SELECT id, service_id, agency_id, office_id, time_mark, queue_mark, courtesy_mark, comfort_mark,
                information_mark, content, created_at
            FROM review WHERE \(sql: conditions) ORDER BY id DESC LIMIT \(limit)
            """,
            decode: { row in
                let id: ReviewID = try row.id("id")
                var marks: [ReviewCriterion: ReviewMark] = [:]
                for criterion in ReviewCriterion.allCases {
                    marks[criterion] = try row.optionalInteger("\(criterion.rawValue)_mark").flatMap(ReviewMark.init)
                }
                return Review(
                    id: id, service: try row.optionalText("service_id"), agency: try row.text("agency_id"),
                    office: try row.text("office_id"), marks: marks,
                    text: try row.optionalData("content").map {
                        try keys.openText($0, context: "review:\(id):content")
                    } ?? "",
                    createdAt: try row.moment("created_at"))
            })
    }
}
