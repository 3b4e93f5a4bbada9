import Accounts
import Foundation
import Kernel
import Storage

extension EnrolmentArea {
    /// Where the activation of an account stands, for the cabinet, the desk and the help line (R26). Nil without an account.
    package func state(of id: PersonID, at now: Date, in tx: any ReadTransaction) throws -> ActivationState? {
        guard let person = try accounts.person(id, in: tx) else { return nil }
        let code = try tx.first(.newestCode(of: id))
        let row = try tx.first(.newestLetter(of: id, keys: platform.keys))
        let letter = try row.map { $0.with(try tx.all(LetterQueries.events(of: $0.id))) }
        let last = try tx.first(.checks(of: id, limit: 1, keys: platform.keys))
        let refusal = try last.flatMap { check -> DeskRefusal? in
            guard let reason = check.reason, code.map({ $0.issuedAt < check.at }) ?? true else { return nil }
            return DeskRefusal(
                at: check.at, centre: check.centre, reason: reason,
                mismatches: try mismatches(of: check, person, in: tx), comment: check.comment ?? "")
        }
        let tries = try TallyQueries.wrongTries(of: id, in: tx)
        let step = ActivationState.Step(
            person, code: code, letter: letter, isClosed: tries >= rules.triesPerAccount, now: now)
        return ActivationState(step: step, code: code, letter: letter, refusal: refusal, wrongTries: tries)
    }

    /// The same at this moment.
    package func state(of id: PersonID, in tx: any ReadTransaction) throws -> ActivationState? {
        try state(of: id, at: platform.clock.now, in: tx)
    }
}

extension ActivationState.Step {
    /// What the person waits for; a letter under way comes before its code, which he does not have yet.
    init(_ person: Person, code: IssuedCode?, letter: ActivationLetter?, isClosed: Bool, now: Date) {
        if person.level == .confirmed {
            self = .confirmed(at: code?.state == .used ? code?.endedAt : nil)
            return
        }
        if isClosed {
            self = .closed
            return
        }
        if let code, code.channel == .counter, code.isValid(at: now) {
            self = .codeIssued(until: code.expiresAt)
            return
        }
        if let letter, letter.step.isOpen {
            self = .letter(letter.step)
            return
        }
        switch code?.state {
        case .live:
            self =
                code.map { now < $0.expiresAt ? .codeIssued(until: $0.expiresAt) : .codeExpired(at: $0.expiresAt) }
                ?? .visitAwaited
        case .dead: self = .codeDead
        case .used, .replaced, nil:
            if let letter, letter.step == .returned, person.codeDelivery.isLetter {
                self = .letter(.returned)
            } else {
                self = person.codeDelivery.isLetter ? .letterNotOrdered : .visitAwaited
            }
        }
    }
}
