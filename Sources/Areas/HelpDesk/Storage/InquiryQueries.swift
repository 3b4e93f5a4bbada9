import Foundation
import Kernel
import Storage

extension Query where Output == Inquiry {
    static func inquiry(number: PortalNumber, keys: Keyring) -> Self {
        inquiries("number = \(number.text)", limit: 1, keys: keys)
    }

    static func inquiry(number: PortalNumber, of person: PersonID, keys: Keyring) -> Self {
        inquiries("number = \(number.text) AND person_id = \(person)", limit: 1, keys: keys)
    }

    static func inquiry(tokenHash: String, keys: Keyring) -> Self {
        inquiries("token_hash = \(tokenHash)", limit: 1, keys: keys)
    }

    static func inquiry(formHash: String, keys: Keyring) -> Self {
        inquiries("form_hash = \(formHash)", limit: 1, keys: keys)
    }

    /// Newest first; ids grow with time.
    static func inquiries(of person: PersonID, before: InquiryID?, limit: Int, keys: Keyring) -> Self {
        let bound: SQL = before.map { " AND id < \($0)" } ?? ""
        return inquiries("person_id = \(person)\(sql: bound)", limit: limit, keys: keys)
    }

    /// The operators' journal, newest first.
    static func journal(_ filter: InquiryFilter, before: InquiryID?, now: Date, limit: Int, keys: Keyring) -> Self {
        var conditions: SQL = "1 = 1"
        switch filter.state {
        case nil: break
        case .state(let state): conditions = "state = \(state)"
        case .overdue: conditions = "state IN ('new', 'inWork') AND answer_by < \(now)"
        }
        // An id tells when it was made: a range of the key, where a moment would be looked for in every older row.
        if let since = filter.since(now) { conditions = conditions + " AND id >= \(InquiryID.least(at: since))" }
        if let before { conditions = conditions + " AND id < \(before)" }
        return inquiries(conditions, limit: limit, keys: keys)
    }

    private static func inquiries(_ conditions: SQL, limit: Int, keys: Keyring) -> Self {
        Query(
            """
            SELECT id, number, person_id, topic, state, language, content, created_at, answer_by, taken_by, answered_at,
                closed_at
            FROM inquiry WHERE \(sql: conditions) ORDER BY id DESC LIMIT \(limit)
            """,
            decode: { row in
                let id: InquiryID = try row.id("id")
                return Inquiry(
                    id: id, number: try PortalNumber(row.text("number")), person: try row.optionalID("person_id"),
                    topic: try row.choice("topic"), state: try row.choice("state"),
                    language: try row.choice("language"),
                    content: try keys.open(json: row.data("content"), context: "inquiry:\(id):content"),
                    createdAt: try row.moment("created_at"), answerBy: try row.moment("answer_by"),
                    takenBy: try row.optionalID("taken_by"), answeredAt: try row.optionalMoment("answered_at"),
                    closedAt: try row.optionalMoment("closed_at"))
            })
    }
}

extension Query where Output == InquiryEvent {
    static func history(of inquiry: InquiryID, keys: Keyring) -> Self {
        Query(
            """
            SELECT position, kind, at, actor_kind, actor_id, content FROM inquiry_event
            WHERE inquiry_id = \(inquiry) ORDER BY position LIMIT 100
            """,
            decode: { row in
                let position = try row.integer("position")
                return InquiryEvent(
                    kind: try row.choice("kind"), at: try row.moment("at"), actorKind: try row.text("actor_kind"),
                    actorID: try row.optionalText("actor_id"),
                    text: try row.optionalData("content").map {
                        try keys.openText($0, context: "inquiry_event:\(inquiry):\(position)")
                    })
            })
    }
}

/// What the journal shows.
struct InquiryFilter: Sendable, Hashable {
    enum State: Sendable, Hashable {
        case state(InquiryState)
        /// Open, and the promised day has passed.
        case overdue
    }

    var state: State?
    /// How many days back; nil for all.
    var days: Int?

    func since(_ now: Date) -> Date? { days.map { now.addingTimeInterval(-86_400 * Double($0)) } }

    static let periods = [7, 30, 365]
}
