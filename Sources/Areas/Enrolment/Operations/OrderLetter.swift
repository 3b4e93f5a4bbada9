import Accounts
import Foundation
import Kernel
import Storage

/// What came of ordering a letter.
package enum OrderOutcome: Sendable, Equatable {
    case ordered(ActivationLetterID)
    /// One is on its way.
    case alreadyOnItsWay
    /// The account wants its code at a counter.
    case notWanted
    case alreadyConfirmed
    /// Letters are sent to those who can be told about them: the e-mail has to be confirmed first.
    case emailNotConfirmed
    /// The person, or the installation, has had as many as may be.
    case notNow(LetterAllowance)
}

extension EnrolmentArea {
    /// Orders the first letter for somebody who chose one (R41). Harmless when it comes again: who ever had a letter
    /// orders the next one himself.
    @discardableResult
    package func orderFirstLetter(for id: PersonID, by actor: PortalActor, at now: Date, in tx: any WriteTransaction)
        throws
        -> OrderOutcome
    {
        guard try tx.first(.newestLetter(of: id, keys: platform.keys)) == nil else { return .alreadyOnItsWay }
        return try orderLetter(for: id, by: actor, at: now, in: tx)
    }

    /// Orders a letter to where the account wants it.
    package func orderLetter(for id: PersonID, by actor: PortalActor, at now: Date, in tx: any WriteTransaction) throws
        -> OrderOutcome
    {
        guard let person = try accounts.person(id, in: tx) else { return .notWanted }
        guard let destination = LetterDestination(person.codeDelivery) else { return .notWanted }
        guard person.level != .confirmed else { return .alreadyConfirmed }
        guard person.emailConfirmed else { return .emailNotConfirmed }
        guard try tx.first(.openLetter(of: id, keys: platform.keys)) == nil else { return .alreadyOnItsWay }
        let allowance = try letterAllowance(of: id, at: now, in: tx)
        guard allowance == .free else { return .notNow(allowance) }
        let letter = ActivationLetterID.new(at: now)
        let sealed = try platform.keys.seal(json: destination, context: "activation_letter:\(letter):destination")
        try tx.run(
            """
            INSERT INTO activation_letter (id, person_id, step, region, destination, ordered_at, changed_at)
            VALUES (\(letter), \(id), 'ordered', \(person.region), \(sealed), \(now), \(now))
            """)
        try record(.ordered, of: letter, person: id, by: actor, at: now, in: tx)
        return .ordered(letter)
    }

    /// A letter that has not left the house is not sent: the code came another way, or the person wants it elsewhere.
    func cancelUnsentLetter(of person: PersonID, by actor: PortalActor, at now: Date, in tx: any WriteTransaction)
        throws
    {
        guard let letter = try tx.first(.openLetter(of: person, keys: platform.keys)),
            LetterStep.before(.cancelled).contains(letter.step)
        else { return }
        try move(letter, to: .cancelled, by: actor, at: now, in: tx)
    }

    /// Takes a letter a step further, if it still stands where it was seen.
    func move(
        _ letter: LetterRow, to step: LetterStep, by actor: PortalActor, at now: Date, in tx: any WriteTransaction
    ) throws {
        let changed = try tx.run(
            """
            UPDATE activation_letter SET step = \(step.rawValue), changed_at = \(now)
            WHERE id = \(letter.id) AND step IN \(list: LetterStep.before(step).map(\.rawValue))
            """)
        guard changed == 1 else { throw LetterRefusal.stale(letter.step) }
        try record(step, of: letter.id, person: letter.person, by: actor, at: now, in: tx)
    }

    private func record(
        _ step: LetterStep, of letter: ActivationLetterID, person: PersonID, by actor: PortalActor, at now: Date,
        in tx: any WriteTransaction
    ) throws {
        let position = try tx.count(
            "SELECT coalesce(max(position), 0) + 1 AS n FROM activation_letter_event WHERE letter_id = \(letter)")
        try tx.run(
            """
            INSERT INTO activation_letter_event (letter_id, position, step, at, actor_kind, actor_id)
            VALUES (\(letter), \(position), \(step.rawValue), \(now), \(actor.kind), \(actor.id))
            """)
        try platform.journal.record(
            JournalEntry(
                actor, "activation-letter.\(step.rawValue)", on: "activation_letter", letter.text,
                details: ["person": person.text]),
            at: now, in: tx)
        if let notice = EnrolmentNotices.letter(step, person) {
            try notifications.notify(notice, to: person, at: now, in: tx)
        }
    }
}

/// Why a letter cannot go on as asked.
package enum LetterRefusal: Error, Sendable, Equatable {
    /// Somebody else was faster; this is where it stood when it was seen.
    case stale(LetterStep)
    case trackingTaken
}
