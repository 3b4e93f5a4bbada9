import Accounts
import Foundation
import Kernel
import Storage
import Web

/// A batch with its letters as they stand now.
struct LetterBatchFile: Sendable {
    struct Line: Sendable {
        let position: Int
        let letter: LetterRow
        let person: Person
        /// Whether the code on the sheet is still the letter's: it was not printed anew.
        let isCurrent: Bool

        /// Whether the post gets this sheet.
        var isSent: Bool { isCurrent && letter.step != .cancelled }
    }

    let batch: LetterBatch
    let lines: [Line]
    /// Whether it was printed by who looks at it.
    let isMine: Bool
    /// Until when its PDF can be had by who looks at it; nil: no more.
    let codesEndAt: Date?
}

extension EnrolmentArea {
    /// Opens a batch; it holds names and addresses, so the reading is journaled.
    func openBatch(
        _ id: String, as action: String = "letter-batch.read", staff: StaffID, at now: Date,
        in tx: any WriteTransaction
    ) throws -> LetterBatchFile {
        guard let batch = try tx.first(BatchQueries.batch(id)) else { throw NotFound() }
        let rows = try tx.all(BatchQueries.letters(of: id, limit: rules.lettersPerBatch, keys: platform.keys))
        let lines = try rows.compactMap { row in
            try accounts.person(row.letter.person, in: tx).map {
                LetterBatchFile.Line(
                    position: row.position, letter: row.letter, person: $0, isCurrent: row.isCurrent)
            }
        }
        let codes = try tx.all(
            CodePrintout.batch(id, of: staff, at: now, limit: rules.lettersPerBatch, keys: platform.keys))
        try platform.journal.record(
            JournalEntry(
                .staff(staff, .postalClerk), action, on: "letter_batch", id, details: ["count": String(lines.count)]),
            at: now, in: tx)
        return LetterBatchFile(
            batch: batch, lines: lines, isMine: batch.staff == staff, codesEndAt: codes.map(\.endsAt).min())
    }

    /// A page of batches, the newest first, with the names of who printed them.
    func batches(after key: PageKey?, in tx: any ReadTransaction) throws -> (
        batches: [LetterBatch], staff: [String: String], next: PageKey?
    ) {
        let size = LetterBatchesPage.size
        let found = try tx.all(BatchQueries.batches(after: key, limit: size + 1))
        let batches = Array(found.prefix(size))
        var names: [String: String] = [:]
        for batch in batches where names[batch.staff.text] == nil {
            names[batch.staff.text] = try accounts.staffMember(batch.staff, in: tx)?.name
        }
        return (batches, names, found.count > size ? batches.last.map { PageKey(at: $0.madeAt, id: $0.id) } : nil)
    }
}
