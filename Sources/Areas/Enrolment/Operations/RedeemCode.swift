import Accounts
import Foundation
import Kernel
import Storage
import Web

/// What came of entering a code (R43, R44).
package enum RedeemOutcome: Sendable, Equatable {
    case confirmed
    case alreadyConfirmed
    case wrong(triesLeft: Int)
    /// The code took its fifth wrong try, now or earlier.
    case dead
    case expired
    case used
    case replaced
    /// Of a letter that came back or was called back, and no newer code is out.
    case calledBack
    /// Issued before the person corrected his data.
    case otherData
    /// No code is out that could be entered.
    case noCode
    /// The account has used up its tries for ever.
    case closed
    /// The code is right and stays good, but another account of this СНИЛС is confirmed.
    case snilsTaken
}

extension EnrolmentArea {
    /// Enters a code. Whether it works is decided by one conditional UPDATE, so that of any number of simultaneous
    /// entries one succeeds. Every try is recorded, none with the code.
    /// - Throws: `TooManyRequests` when this address, or everybody together, has tried too often; nothing is compared then.
    package func redeem(
        _ code: ActivationCode, of id: PersonID, from address: String, at now: Date, in tx: any WriteTransaction
    ) throws -> RedeemOutcome {
        let meters = wrongTryMeters(address)
        for meter in meters where try meter.throttle.tries(at: now, in: tx) >= meter.limit {
            throw TooManyRequests(retryAfter: meter.window)
        }
        guard let person = try accounts.person(id, in: tx) else { throw NotFound() }
        let (outcome, isGuess) = try decide(code, person, at: now, in: tx)
        if isGuess {
            for meter in meters { try meter.throttle.count(at: now, in: tx) }
        }
        try platform.journal.record(
            JournalEntry(
                .person(id), "activation.code-entered", on: "person", id.text, details: ["outcome": outcome.word]),
            at: now, in: tx)
        return outcome
    }

    /// The outcome, and whether the code was none of this person's: a guess.
    private func decide(_ code: ActivationCode, _ person: Person, at now: Date, in tx: any WriteTransaction) throws
        -> (outcome: RedeemOutcome, isGuess: Bool)
    {
        let found = try tx.first(.code(withHash: codeHash(code, of: person.id), of: person.id))
        if person.level == .confirmed { return (found?.state == .used ? .used : .alreadyConfirmed, false) }
        guard try TallyQueries.wrongTries(of: person.id, in: tx) < rules.triesPerAccount else {
            return (.closed, false)
        }
        guard let found else { return (try countWrongTry(of: person, at: now, in: tx), true) }
        switch found.state {
        case .used: return (.used, false)
        case .dead: return (.dead, false)
        case .replaced: return (try tx.first(.liveCode(of: person.id)) == nil ? .calledBack : .replaced, false)
        case .live: return (try redeem(found, of: person, by: .person(person.id), at: now, in: tx), false)
        }
    }

    /// Uses the code up and confirms the person.
    func redeem(
        _ found: IssuedCode, of person: Person, by actor: PortalActor, at now: Date, in tx: any WriteTransaction
    ) throws -> RedeemOutcome {
        guard found.isValid(at: now) else { return .expired }
        if let changed = person.identityChangedAt, changed >= found.issuedAt {
            // Issued for other data than those it would confirm.
            try tx.run("UPDATE activation_code SET state = 'replaced', ended_at = \(now) WHERE id = \(found.id)")
            return .otherData
        }
        let won = try tx.run(
            """
            UPDATE activation_code SET state = 'used', ended_at = \(now)
            WHERE id = \(found.id) AND state = 'live' AND expires_at > \(now) AND wrong_tries < \(rules.triesPerCode)
            """)
        guard won == 1 else { return .used }
        switch try accounts.raise(person.id, to: .confirmed, by: actor, at: now, in: tx) {
        case .gone: throw NotFound()
        case .snilsAlreadyConfirmed:
            // The code did its part; it stays good until the conflict is solved.
            try tx.run("UPDATE activation_code SET state = 'live', ended_at = NULL WHERE id = \(found.id)")
            return .snilsTaken
        case .done: break
        }
        try tx.run("DELETE FROM code_printout WHERE person_id = \(person.id)")
        try cancelUnsentLetter(of: person.id, by: actor, at: now, in: tx)
        try notifications.notify(EnrolmentNotices.confirmed(person.id), to: person.id, at: now, in: tx)
        return .confirmed
    }

    /// A code that is none of this person's own: one try less, on the live code and on the account.
    private func countWrongTry(of person: Person, at now: Date, in tx: any WriteTransaction) throws -> RedeemOutcome {
        guard let live = try tx.first(.liveCode(of: person.id)), live.isValid(at: now) else {
            guard let newest = try tx.first(.newestCode(of: person.id)) else { return .noCode }
            return newest.state == .dead ? .dead : newest.state == .live ? .expired : .noCode
        }
        try TallyQueries.countWrongTry(of: person.id, at: now, in: tx)
        let tries = live.wrongTries + 1
        guard tries >= rules.triesPerCode else {
            try tx.run("UPDATE activation_code SET wrong_tries = wrong_tries + 1 WHERE id = \(live.id)")
            let left = try min(
                rules.triesPerCode - tries, rules.triesPerAccount - TallyQueries.wrongTries(of: person.id, in: tx))
            return left > 0 ? .wrong(triesLeft: left) : .closed
        }
        try tx.run(
            """
            UPDATE activation_code SET wrong_tries = wrong_tries + 1, state = 'dead', ended_at = \(now)
            WHERE id = \(live.id)
            """)
        try tx.run("DELETE FROM code_printout WHERE person_id = \(person.id)")
        try notifications.notify(
            EnrolmentNotices.codeDead(person.id, channel: live.channel), to: person.id, at: now, in: tx)
        return .dead
    }

    /// Only wrong tries are counted, so that a room behind one address can enter right codes all day.
    private func wrongTryMeters(_ address: String) -> [(throttle: Throttle, limit: Int, window: Int)] {
        [
            (
                Throttle(
                    "activation-address", address, limit: rules.triesPerAddress, window: rules.addressWindow,
                    keys: platform.keys), rules.triesPerAddress, Int(rules.addressWindow)
            ),
            (
                Throttle(
                    "activation-overall", "all", limit: rules.triesOverall, window: rules.overallWindow,
                    keys: platform.keys), rules.triesOverall, Int(rules.overallWindow)
            ),
        ]
    }
}

extension RedeemOutcome {
    /// The word of the journal.
    var word: String {
        switch self {
        case .confirmed: "confirmed"
        case .alreadyConfirmed: "already-confirmed"
        case .wrong: "wrong"
        case .dead: "dead"
        case .expired: "expired"
        case .used: "used"
        case .replaced: "replaced"
        case .calledBack: "called-back"
        case .otherData: "other-data"
        case .noCode: "no-code"
        case .closed: "closed"
        case .snilsTaken: "snils-taken"
        }
    }
}
