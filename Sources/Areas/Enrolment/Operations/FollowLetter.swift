import Accounts
import Foundation
import Kernel
import Storage
import Web

/// What came of printing a batch.
package struct PrintedBatch: Sendable {
    package let id: String
    package let count: Int
}

extension EnrolmentArea {
    /// Prints letters: a new code for each, the former one of a letter printed before dies. Those that were cancelled or
    /// sent meanwhile, and those of people who no longer need one, are left out. The batch is kept: which letters it holds
    /// can be read at any time, its codes while they are kept.
    package func printLetters(
        _ ids: [ActivationLetterID], by staff: StaffID, at now: Date, in tx: any WriteTransaction
    ) throws -> PrintedBatch {
        let batch = ID<PrintedBatch>.new(at: now).text
        var printed: [(letter: ActivationLetterID, code: IssuedCodeID)] = []
        for id in ids.prefix(rules.lettersPerBatch) {
            guard let letter = try tx.first(.letter(id, keys: platform.keys)),
                LetterStep.before(.printed).contains(letter.step),
                let person = try accounts.person(letter.person, in: tx)
            else { continue }
            let actor = PortalActor.staff(staff, .postalClerk)
            guard person.level != .confirmed else {
                try move(letter, to: .cancelled, by: actor, at: now, in: tx)
                continue
            }
            let (codeID, code) = try issueCode(
                to: person.id, channel: .letter, by: staff, centre: nil, at: now, in: tx)
            let number = try letter.number ?? freeNumber(in: tx)
            try tx.run(
                "UPDATE activation_letter SET code_id = \(codeID), number = \(number.text) WHERE id = \(letter.id)")
            try move(letter, to: .printed, by: actor, at: now, in: tx)
            try keepPrintout(
                of: code, codeID, person: person.id, letter: letter.id, batch: batch, staff: staff, at: now, in: tx)
            printed.append((letter.id, codeID))
        }
        if !printed.isEmpty { try BatchQueries.keep(batch, of: printed, by: staff, at: now, in: tx) }
        return PrintedBatch(id: batch, count: printed.count)
    }

    private func freeNumber(in tx: any ReadTransaction) throws -> LetterNumber {
        while true {
            let number = LetterNumber.new()
            if try tx.first(.letter(number: number, keys: platform.keys)) == nil { return number }
        }
    }

    /// The letters at the head of the queue.
    package func lettersToPrint(in tx: any ReadTransaction) throws -> [ActivationLetterID] {
        try tx.all(.letters(at: .ordered, after: nil, limit: rules.lettersPerBatch, keys: platform.keys)).map(\.id)
    }

    /// The letter was handed to the post under this number.
    /// - Throws: `LetterRefusal`.
    package func postLetter(
        _ id: ActivationLetterID, tracking: TrackingNumber, by staff: StaffID, at now: Date, in tx: any WriteTransaction
    ) throws {
        guard let letter = try tx.first(.letter(id, keys: platform.keys)) else { throw NotFound() }
        if let other = try tx.first(.letter(tracking: tracking, keys: platform.keys)), other.id != id {
            throw LetterRefusal.trackingTaken
        }
        guard LetterStep.before(.posted).contains(letter.step) else { throw LetterRefusal.stale(letter.step) }
        try tx.run(
            "UPDATE activation_letter SET tracking = \(tracking.text) WHERE id = \(id) AND step = \(letter.step.rawValue)"
        )
        try move(letter, to: .posted, by: .staff(staff, .postalClerk), at: now, in: tx)
        // Whoever posts a letter has no more use of its code.
        try tx.run("DELETE FROM code_printout WHERE person_id = \(letter.person)")
    }

    /// The post said that it arrived, was handed over, or came back.
    package func followLetter(
        _ id: ActivationLetterID, to step: LetterStep, by staff: StaffID, at now: Date, in tx: any WriteTransaction
    ) throws {
        guard let letter = try tx.first(.letter(id, keys: platform.keys)) else { throw NotFound() }
        guard [.arrived, .handedOver, .returned].contains(step), LetterStep.before(step).contains(letter.step) else {
            throw LetterRefusal.stale(letter.step)
        }
        try move(letter, to: step, by: .staff(staff, .postalClerk), at: now, in: tx)
        guard step == .returned else { return }
        // What came back unopened is worth nothing any more.
        try tx.run(
            """
            UPDATE activation_code SET state = 'replaced', ended_at = \(now)
            WHERE state = 'live' AND id = (SELECT code_id FROM activation_letter WHERE id = \(id))
            """)
    }

    /// A letter with everything that happened to it.
    package func letter(_ id: ActivationLetterID, in tx: any ReadTransaction) throws -> ActivationLetter? {
        guard let row = try tx.first(.letter(id, keys: platform.keys)) else { return nil }
        return row.with(try tx.all(LetterQueries.events(of: id)))
    }
}
