import Accounts
import Foundation
import Kernel
import Storage
import Web

/// A page of the letters at a step, with how many stand at each.
struct LetterQueue: Sendable {
    struct Line: Sendable {
        let letter: LetterRow
        let number: String
        let name: String
    }

    let counts: [LetterStep: Int]
    let usage: LetterUsage
    let lines: [Line]
    let next: PageKey?
}

/// A letter with whom it is for and who did what.
struct LetterFile: Sendable {
    let letter: ActivationLetter
    let person: Person
    /// Names of staff by id.
    let staff: [String: String]
}

/// A letter to print.
struct PrintedLetter: Sendable {
    /// Its number in the batch: on the sheet and in the table for the post.
    let position: Int
    let printout: CodePrintout
    let person: Person
    let destination: LetterDestination
    let tracking: TrackingNumber?
    let number: LetterNumber?
}

extension EnrolmentArea {
    /// The letters at a step. Names are read here, so the reading is journaled.
    func queue(
        at step: LetterStep, after key: PageKey?, size: Int, staff: StaffID, at now: Date, in tx: any WriteTransaction
    ) throws -> LetterQueue {
        let rows = try tx.all(.letters(at: step, after: key, limit: size + 1, keys: platform.keys))
        let lines = try rows.prefix(size).compactMap { row in
            try accounts.person(row.person, in: tx).map {
                LetterQueue.Line(letter: row, number: $0.registrationNumber.text, name: $0.name.short)
            }
        }
        try platform.journal.record(
            JournalEntry(
                .staff(staff, .postalClerk), "activation-letters.read", on: "letter_queue", step.rawValue,
                details: ["shown": String(lines.count)]),
            at: now, in: tx)
        let counts = Dictionary(
            try tx.all(LetterQueries.counts).map { ($0.step, $0.count) }, uniquingKeysWith: { first, _ in first })
        return LetterQueue(
            counts: counts, usage: try letterUsage(at: now, in: tx), lines: lines,
            next: rows.count > size ? rows.prefix(size).last.map { PageKey(at: $0.orderedAt, id: $0.id.text) } : nil)
    }

    /// A letter by its own number, its tracking number or the number of the registration, typed or scanned.
    func findLetter(_ typed: String, by staff: StaffID, at now: Date, in tx: any WriteTransaction) throws
        -> ActivationLetterID?
    {
        var found: ActivationLetterID?
        // What is no tracking number may be a registration's, and what is neither is not found.
        if let number = try? LetterNumber(typed) {
            found = try tx.first(.letter(number: number, keys: platform.keys))?.id
        } else if let tracking = try? TrackingNumber(scanned: typed) {
            found = try tx.first(.letter(tracking: tracking, keys: platform.keys))?.id
        } else if let number = try? PortalNumber(scanned: typed),
            let person = try accounts.registration(number: number, in: tx)?.person
        {
            found = try tx.first(.newestLetter(of: person, keys: platform.keys))?.id
        }
        try platform.journal.record(
            JournalEntry(
                .staff(staff, .postalClerk), "activation-letter.searched", on: "activation_letter", found?.text ?? "-"),
            at: now, in: tx)
        return found
    }

    /// Opens a letter; the reading is journaled.
    func openLetter(_ id: ActivationLetterID, staff: StaffID, at now: Date, in tx: any WriteTransaction) throws
        -> LetterFile
    {
        guard let letter = try letter(id, in: tx), let person = try accounts.person(letter.person, in: tx) else {
            throw NotFound()
        }
        try platform.journal.record(
            JournalEntry(.staff(staff, .postalClerk), "activation-letter.read", on: "activation_letter", id.text),
            at: now, in: tx)
        var names: [String: String] = [:]
        for event in letter.events {
            guard let id = event.actorID, names[id] == nil, let member = StaffID(id) else { continue }
            names[id] = try accounts.staffMember(member, in: tx)?.name
        }
        return LetterFile(letter: letter, person: person, staff: names)
    }

    /// The sheets of a batch, for the clerk who printed it, while their minutes last.
    func printedSheets(of batch: String, staff: StaffID, at now: Date, in tx: any WriteTransaction) throws
        -> [PrintedLetter]
    {
        let query = CodePrintout.batch(
            batch, of: staff, at: now, limit: rules.lettersPerBatch, keys: platform.keys)
        let codes = Dictionary(
            try tx.all(query).compactMap { printout in printout.letter.map { ($0, printout) } },
            uniquingKeysWith: { first, _ in first })
        let rows = try tx.all(BatchQueries.letters(of: batch, limit: rules.lettersPerBatch, keys: platform.keys))
        let sheets = try rows.compactMap { row -> PrintedLetter? in
            guard row.isCurrent, let printout = codes[row.letter.id],
                let person = try accounts.person(printout.person, in: tx)
            else { return nil }
            return PrintedLetter(
                position: row.position, printout: printout, person: person, destination: row.letter.destination,
                tracking: row.letter.tracking, number: row.letter.number)
        }
        try platform.journal.record(
            JournalEntry(
                .staff(staff, .postalClerk), "activation-letters.shown", on: "letter_batch", batch,
                details: ["count": String(sheets.count)]),
            at: now, in: tx)
        return sheets
    }
}
