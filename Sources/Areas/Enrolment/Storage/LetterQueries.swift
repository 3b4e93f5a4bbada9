import Foundation
import Kernel
import Storage

/// A letter without its events, as it stands in the table.
struct LetterRow: Sendable {
    let id: ActivationLetterID
    let person: PersonID
    let step: LetterStep
    let destination: LetterDestination
    let tracking: TrackingNumber?
    /// Nil before it was printed.
    let number: LetterNumber?
    let orderedAt: Date
    let changedAt: Date

    init(_ row: Row, keys: Keyring) throws {
        id = try row.id("id")
        person = try row.id("person_id")
        step = try row.choice("step")
        destination = try keys.open(
            json: row.data("destination"), context: "activation_letter:\(id):destination")
        tracking = try row.optionalText("tracking").map { try TrackingNumber($0) }
        number = try row.optionalText("number").map { try LetterNumber($0) }
        orderedAt = try row.moment("ordered_at")
        changedAt = try row.moment("changed_at")
    }

    func with(_ events: [LetterEvent]) -> ActivationLetter {
        ActivationLetter(
            id: id, person: person, step: step, destination: destination, tracking: tracking, number: number,
            orderedAt: orderedAt,
            events: events)
    }
}

extension Query where Output == LetterRow {
    private static var columns: SQL { "id, person_id, step, destination, tracking, number, ordered_at, changed_at" }

    static func letter(_ id: ActivationLetterID, keys: Keyring) -> Self {
        Query(
            "SELECT \(sql: columns) FROM activation_letter WHERE id = \(id)", decode: { try LetterRow($0, keys: keys) })
    }

    /// The open one, else the last.
    static func newestLetter(of person: PersonID, keys: Keyring) -> Self {
        Query(
            """
            SELECT \(sql: columns) FROM activation_letter WHERE person_id = \(person)
            ORDER BY CASE WHEN step IN ('ordered', 'printed', 'posted', 'arrived') THEN 0 ELSE 1 END,
                ordered_at DESC, id DESC LIMIT 1
            """,
            decode: { try LetterRow($0, keys: keys) })
    }

    static func openLetter(of person: PersonID, keys: Keyring) -> Self {
        Query(
            """
            SELECT \(sql: columns) FROM activation_letter WHERE person_id = \(person)
                AND step IN ('ordered', 'printed', 'posted', 'arrived')
            """,
            decode: { try LetterRow($0, keys: keys) })
    }

    static func letter(tracking: TrackingNumber, keys: Keyring) -> Self {
        Query(
            "SELECT \(sql: columns) FROM activation_letter WHERE tracking = \(tracking.text)",
            decode: { try LetterRow($0, keys: keys) })
    }

    static func letter(number: LetterNumber, keys: Keyring) -> Self {
        Query(
            "SELECT \(sql: columns) FROM activation_letter WHERE number = \(number.text)",
            decode: { try LetterRow($0, keys: keys) })
    }

    /// The letters at a step, oldest first, after the key of the page before.
    static func letters(at step: LetterStep, after key: PageKey?, limit: Int, keys: Keyring) -> Self {
        let bound: SQL = key.map { " AND (ordered_at > \($0.at) OR (ordered_at = \($0.at) AND id > \($0.id)))" } ?? ""
        return Query(
            """
            SELECT \(sql: columns) FROM activation_letter WHERE step = \(step.rawValue)\(sql: bound)
            ORDER BY ordered_at, id LIMIT \(limit)
            """,
            decode: { try LetterRow($0, keys: keys) })
    }
}

enum LetterQueries {
    static func events(of letter: ActivationLetterID) -> Query<LetterEvent> {
        Query(
            """
            SELECT step, at, actor_kind, actor_id FROM activation_letter_event WHERE letter_id = \(letter)
            ORDER BY position LIMIT 100
            """,
            decode: { row in
                LetterEvent(
                    step: try row.choice("step"), at: try row.moment("at"), actorKind: try row.text("actor_kind"),
                    actorID: try row.optionalText("actor_id"))
            })
    }

    /// How many letters stand at each step.
    static var counts: Query<(step: LetterStep, count: Int)> {
        Query("SELECT step, count(*) AS n FROM activation_letter GROUP BY step ORDER BY step") {
            (try $0.choice("step"), try $0.integer("n"))
        }
    }

    /// When the person's letters were ordered that were not called back, the newest first.
    static func orders(of person: PersonID, after start: Date, limit: Int) -> Query<Date> {
        Query(
            """
            SELECT ordered_at FROM activation_letter
            WHERE person_id = \(person) AND ordered_at > \(start) AND step <> 'cancelled'
            ORDER BY ordered_at DESC LIMIT \(limit)
            """, decode: { try $0.moment("ordered_at") })
    }

    /// How many letters of everybody were ordered and not called back.
    static func ordered(since start: Date, in tx: any ReadTransaction) throws -> Int {
        try tx.count(
            "SELECT count(*) AS n FROM activation_letter WHERE ordered_at >= \(start) AND step <> 'cancelled'")
    }
}

/// The place of a row in a list ordered by moment and id; travels in the address of the next page.
struct PageKey: Sendable, Hashable {
    let at: Date
    let id: String

    init(at: Date, id: String) {
        self.at = at
        self.id = id
    }

    /// Nil for nonsense, which then shows the first page.
    init?(_ text: String?) {
        guard let text, text.utf8.count <= 80, let dot = text.firstIndex(of: "."),
            let milliseconds = Int64(text[..<dot]), (0...4_102_444_800_000).contains(milliseconds),
            let id = ID<PageKey>(String(text[text.index(after: dot)...]))
        else { return nil }
        at = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
        self.id = id.text
    }

    var text: String { "\(Int64((at.timeIntervalSince1970 * 1000).rounded())).\(id)" }
}
