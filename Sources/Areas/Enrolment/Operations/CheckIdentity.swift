import Accounts
import Foundation
import Kernel
import Storage
import Web

extension EnrolmentArea {
    /// Asks the register about what somebody has registered or corrected. Told by Accounts; may come again.
    ///
    /// Nothing waits for it: a register that is down delays the check, and the outbox comes again, ever more seldom.
    func checkIdentity(_ event: OutboxEvent) async throws {
        guard let register else { return }
        let id = try event.decode(PersonEvent.self).person
        let began = platform.clock.now
        let question = try await platform.store.write { tx in try identityQuestion(of: id, at: began, in: tx) }
        let outcome: IdentityCheck.Content
        switch question {
        case .nothing: return
        case .tooOften:
            return try await askLater(event, id)
        case .ask(let claim):
            do {
                outcome = IdentityCheck.Content(try await register.check(claim))
            } catch is RegisterDown {
                let now = platform.clock.now
                try await platform.store.write { tx in
                    let content = IdentityCheck.Content(outcome: .delayed, fields: [])
                    // Said once, however often it is asked in vain.
                    if let person = try accounts.person(id, in: tx),
                        try identityCheck(of: person, in: tx)?.outcome != .delayed
                    {
                        try platform.journal.record(
                            JournalEntry(
                                .system("enrolment"), "identity.delayed", on: "person", id.text,
                                details: content.journaled(of: id, platform.keys)), at: now, in: tx)
                    }
                    try keepIdentityCheck(content, of: claim, person: id, at: now, in: tx)
                }
                return try await askLater(event, id)
            }
            let now = platform.clock.now
            try await platform.store.write { tx in
                // Corrected meanwhile: another event asks about the new data.
                guard let person = try accounts.person(id, in: tx), IdentityClaim(person) == claim else { return }
                try keepIdentityCheck(outcome, of: claim, person: id, at: now, in: tx)
                try platform.journal.record(
                    JournalEntry(
                        .system("enrolment"), "identity.checked", on: "person", id.text,
                        details: outcome.journaled(of: id, platform.keys)),
                    at: now, in: tx)
                if let notice = EnrolmentNotices.identity(outcome, id) {
                    try notifications.notify(notice, to: id, at: now, in: tx)
                }
            }
        }
    }

    private enum IdentityQuestion: Sendable {
        /// Answered already, or not to be asked any more.
        case nothing
        case tooOften
        case ask(IdentityClaim)
    }

    /// What to ask, counted against the limits: nobody finds out data of others by correcting his own again and again, nor
    /// about one СНИЛС from many accounts.
    private func identityQuestion(of id: PersonID, at now: Date, in tx: any WriteTransaction) throws -> IdentityQuestion
    {
        guard let person = try accounts.person(id, in: tx), person.level == .standard else { return .nothing }
        let claim = IdentityClaim(person)
        let former = try identityCheck(of: person, in: tx)
        if let former, former.isFinal { return .nothing }
        // What was counted and not answered is not counted again.
        if former?.outcome != .delayed {
            let window: TimeInterval = 86_400
            let limits = [
                Throttle(
                    "register", id.text, limit: rules.registerChecksPerDay, window: window, keys: platform.keys),
                Throttle(
                    "register-snils", claim.snils.digits, limit: rules.registerChecksPerSnils, window: window,
                    keys: platform.keys),
            ]
            do {
                for limit in limits { try limit.count(at: now, in: tx) }
            } catch is TooManyRequests {
                try keepIdentityCheck(.init(outcome: .tooMany, fields: []), of: claim, person: id, at: now, in: tx)
                return .tooOften
            }
        }
        return .ask(claim)
    }

    /// The outbox comes again by itself, and gives up after twenty times: before that a new event takes its place.
    private func askLater(_ event: OutboxEvent, _ person: PersonID) async throws {
        guard event.attempts >= 15 else { throw RegisterDown() }
        let now = platform.clock.now
        try await platform.store.write { tx in
            try platform.outbox.record(event.topic, PersonEvent(person: person), at: now, in: tx)
        }
    }
}

extension EnrolmentArea {
    /// What the register said of the data as they are now; nil where nothing was asked.
    package func identityCheck(of person: Person, in tx: any ReadTransaction) throws -> IdentityCheck? {
        guard register != nil else { return nil }
        let hash = claimHash(IdentityClaim(person), of: person.id)
        return try tx.first(
            Query(
                "SELECT claim_hash, content, changed_at FROM identity_check WHERE person_id = \(person.id)",
                decode: { [keys = platform.keys] row -> IdentityCheck? in
                    guard try row.text("claim_hash") == hash else { return nil }
                    let content: IdentityCheck.Content = try keys.open(
                        json: row.data("content"), context: "identity_check:\(person.id):content")
                    return IdentityCheck(
                        outcome: content.outcome, fields: content.fields, at: try row.moment("changed_at"))
                })) ?? nil
    }

    private func keepIdentityCheck(
        _ content: IdentityCheck.Content, of claim: IdentityClaim, person: PersonID, at now: Date,
        in tx: any WriteTransaction
    ) throws {
        let hash = claimHash(claim, of: person)
        let sealed = try platform.keys.seal(json: content, context: "identity_check:\(person):content")
        try tx.run(
            """
            INSERT INTO identity_check (person_id, claim_hash, content, changed_at)
            VALUES (\(person), \(hash), \(sealed), \(now))
            ON CONFLICT (person_id) DO UPDATE SET claim_hash = excluded.claim_hash, content = excluded.content,
                changed_at = excluded.changed_at
            """)
    }

    private func claimHash(_ claim: IdentityClaim, of person: PersonID) -> String {
        platform.keys.lookup("identity-claim:\(person)", claim.line)
    }
}

extension IdentityCheck.Content {
    fileprivate func journaled(of person: PersonID, _ keys: Keyring) throws -> [String: String] {
        try RegisterOutcome(outcome: outcome.rawValue, fields: fields.map(\.rawValue)).details(of: person, keys)
    }

    fileprivate init(_ answer: IdentityAnswer) {
        switch answer {
        case .matches: self.init(outcome: .matches, fields: [])
        case .unknown: self.init(outcome: .unknown, fields: [])
        case .differs(let fields):
            self.init(outcome: .differs, fields: IdentityField.allCases.filter(fields.contains))
        }
    }
}
