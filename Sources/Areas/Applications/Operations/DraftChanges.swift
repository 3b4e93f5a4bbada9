import Foundation
import Kernel
import Storage
import Web

/// Who changed what page of a shared draft, and when; and whether somebody has not seen it yet.
struct DraftChanges: Sendable {
    let area: ApplicationsArea

    /// Before every change.
    private static let never = Date(timeIntervalSince1970: 0)

    private static func change(_ row: Row) throws -> DraftChange {
        DraftChange(
            person: try row.optionalID("person_id"), step: try row.text("step"), began: try row.moment("began_at"),
            changed: try row.moment("changed_at"))
    }

    /// Notes a change that was made in this transaction; answers its moment. Drafts of one person have no history.
    /// - Parameter saves: the page was sent, not only kept while it was typed.
    @discardableResult
    func note(
        _ draft: Draft, step: String, by person: PersonID, saves: Bool, at now: Date, in tx: any WriteTransaction
    ) throws -> Date {
        guard draft.isShared else { return now }
        let at = try Self.moment(of: draft, at: now, in: tx)
        let saved: Date? = saves ? at : nil
        let changed = try tx.run(
            """
            UPDATE draft_change SET changed_at = \(at), saved_at = COALESCE(\(saved), saved_at)
            WHERE id = (SELECT id FROM draft_change WHERE draft_id = \(draft.id) AND step = \(step)
                AND person_id = \(person) AND changed_at > \(at.addingTimeInterval(-DraftChange.together))
                ORDER BY changed_at DESC, id DESC LIMIT 1)
            """)
        guard changed == 0 else { return at }
        try tx.run(
            """
            INSERT INTO draft_change (id, draft_id, step, person_id, began_at, changed_at, saved_at)
            VALUES (\(ID<DraftChangeTag>.new(at: now)), \(draft.id), \(step), \(person), \(at), \(at), \(saved))
            """)
        if person != draft.person {
            try area.platform.journal.record(
                JournalEntry(.person(person), "draft.changed", on: "draft", draft.id.text, details: ["step": step]),
                at: now, in: tx)
        }
        return at
    }

    /// The moment that a change in this transaction has got.
    static func moment(of draft: Draft, at now: Date, in tx: any ReadTransaction) throws -> Date {
        guard draft.isShared else { return now }
        let row = Query("SELECT updated_at FROM application_draft WHERE id = \(draft.id)") {
            try $0.moment("updated_at")
        }
        guard let at = try tx.first(row) else { throw NotFound() }
        return at
    }

    /// What happened to a page after somebody was shown it: another's change, or a page that he himself sent from another
    /// tab; nil: nothing.
    /// - Parameter seen: the moment of the draft that the page was made of.
    func clash(_ draft: Draft, step: String, of person: PersonID, since seen: Date?, in tx: any ReadTransaction) throws
        -> DraftChange?
    {
        let since = seen ?? Self.never
        return try tx.first(
            Query(
                """
                SELECT * FROM draft_change WHERE draft_id = \(draft.id) AND step = \(step) AND changed_at > \(since)
                    AND (person_id IS NULL OR person_id <> \(person) OR saved_at > \(since))
                ORDER BY changed_at DESC, id DESC LIMIT 1
                """, decode: Self.change))
    }

    /// Whether others than the owner have changed it since he saw it whole.
    func hasNews(_ draft: Draft, since seen: Date?, in tx: any ReadTransaction) throws -> Bool {
        guard draft.isShared else { return false }
        let since = seen ?? draft.lookedAt ?? Self.never
        return try latest(draft, in: tx).contains { $0.person != draft.person && $0.changed > since }
    }

    /// The last change of each page by each person, newest first.
    func latest(_ draft: Draft, in tx: any ReadTransaction) throws -> [DraftChange] {
        guard draft.isShared else { return [] }
        return try tx.all(
            Query(
                """
                SELECT person_id, step, min(began_at) AS began_at, max(changed_at) AS changed_at FROM draft_change
                WHERE draft_id = \(draft.id) GROUP BY person_id, step
                ORDER BY max(changed_at) DESC, step, person_id LIMIT 500
                """, decode: Self.change))
    }

    /// All of it, newest first.
    func history(_ draft: Draft, in tx: any ReadTransaction) throws -> [DraftChange] {
        guard draft.isShared else { return [] }
        return try tx.all(
            Query(
                """
                SELECT * FROM draft_change WHERE draft_id = \(draft.id) ORDER BY changed_at DESC, id DESC LIMIT 200
                """, decode: Self.change))
    }

    /// Who besides the owner has changed it, by name as they are called now.
    func helpers(_ draft: Draft, in tx: any ReadTransaction) throws -> [Phrase] {
        var seen: Set<PersonID?> = [draft.person]
        return try latest(draft, in: tx).filter { seen.insert($0.person).inserted }.map {
            try name(of: $0.person, in: tx)
        }
    }

    func name(of person: PersonID?, in tx: any ReadTransaction) throws -> Phrase {
        let account = try person.flatMap { try area.accounts.person($0, in: tx) }
        return account.map { .verbatim($0.name.full) } ?? TogetherTexts.accountGone
    }

    /// The owner has seen all of it as it stands.
    func look(_ draft: Draft, in tx: any WriteTransaction) throws {
        try tx.run(
            """
            UPDATE application_draft SET looked_at = \(draft.updatedAt)
            WHERE id = \(draft.id) AND person_id = \(draft.person) AND (looked_at IS NULL OR looked_at < \(draft.updatedAt))
            """)
    }
}
