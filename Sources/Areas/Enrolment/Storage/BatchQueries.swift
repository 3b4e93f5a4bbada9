import Accounts
import Foundation
import Kernel
import Storage

/// Letters that were printed at one go.
package struct LetterBatch: Sendable {
    package let id: String
    package let staff: StaffID
    package let madeAt: Date
    package let count: Int

    init(_ row: Row) throws {
        id = try row.text("id")
        staff = try row.id("staff_id")
        madeAt = try row.moment("made_at")
        count = try row.integer("letters")
    }
}

enum BatchQueries {
    static func batch(_ id: String) -> Query<LetterBatch> {
        Query(
            "SELECT id, staff_id, made_at, letters FROM letter_batch WHERE id = \(id)",
            decode: { try LetterBatch($0) })
    }

    /// Newest first, after the key of the page before.
    static func batches(after key: PageKey?, limit: Int) -> Query<LetterBatch> {
        let until = key?.at ?? Date(timeIntervalSince1970: 4_102_444_800)
        return Query(
            """
            SELECT id, staff_id, made_at, letters FROM letter_batch
            WHERE made_at < \(until) OR (made_at = \(until) AND id < \(key?.id ?? ""))
            ORDER BY made_at DESC, id DESC LIMIT \(limit)
            """, decode: { try LetterBatch($0) })
    }

    /// The letters of a batch in the order of its sheets, and whether the code on the sheet is still the letter's own.
    static func letters(of batch: String, limit: Int, keys: Keyring) -> Query<
        (position: Int, letter: LetterRow, isCurrent: Bool)
    > {
        Query(
            """
            SELECT i.position, i.code_id AS printed_code, l.code_id, l.id, l.person_id, l.step, l.destination, l.tracking, l.number,
                l.ordered_at, l.changed_at
            FROM letter_batch_item i JOIN activation_letter l ON l.id = i.letter_id
            WHERE i.batch_id = \(batch) ORDER BY i.position LIMIT \(limit)
            """,
            decode: { row in
                (
                    try row.integer("position"), try LetterRow(row, keys: keys),
                    try row.text("printed_code") == row.optionalText("code_id")
                )
            })
    }

    static func keep(
        _ batch: String, of letters: [(letter: ActivationLetterID, code: IssuedCodeID)], by staff: StaffID,
        at now: Date,
        in tx: any WriteTransaction
    ) throws {
        try tx.run(
            """
            INSERT INTO letter_batch (id, staff_id, made_at, letters) VALUES (\(batch), \(staff), \(now), \(letters.count))
            """)
        for (index, item) in letters.enumerated() {
            try tx.run(
                """
                INSERT INTO letter_batch_item (batch_id, position, letter_id, code_id)
                VALUES (\(batch), \(index + 1), \(item.letter), \(item.code))
                """)
        }
    }
}
