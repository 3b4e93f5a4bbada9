import Foundation
import Kernel
import Notifications
import Storage
import Web

/// Ending an account: asked for by its owner and done 14 days later, or left unproved for 30 days (P22).
extension AccountsArea {
    /// Long enough to come back from whoever sat at an open session, short enough for 152-ФЗ, art. 21.
    static let endingPeriod: TimeInterval = 14 * 86_400
    /// How long an account may stay unproved; a squatter of a СНИЛС is gone by then.
    static let unprovedPeriod: TimeInterval = 30 * 86_400
    /// Between the warning and the end of an unproved account.
    static let warningPeriod: TimeInterval = 7 * 86_400

    /// Notes that the account is to end, and tells its owner by all addresses. Asked again it changes nothing.
    /// - Parameter consent: the agreement whose withdrawal this is.
    func askToEnd(
        _ id: PersonID, withdrawing consent: ID<ConsentRecord>? = nil, at now: Date, in tx: any WriteTransaction
    )
        throws
    {
        let end = now.addingTimeInterval(Self.endingPeriod)
        if let consent {
            let withdrawn = try tx.run(
                """
                UPDATE consent SET withdrawn_at = \(now) WHERE id = \(consent) AND withdrawn_at IS NULL
                    AND registration_id IN (SELECT id FROM registration WHERE person_id = \(id))
                """)
            guard withdrawn == 1 else { throw NotFound() }
            try platform.journal.record(
                JournalEntry(.person(id), "person.consent-withdrawn", on: "person", id.text), at: now, in: tx)
        }
        let asked = try tx.run("UPDATE person SET closing_at = \(end) WHERE id = \(id) AND closing_at IS NULL")
        guard asked == 1 else { return }
        try platform.journal.record(
            JournalEntry(.person(id), "person.ending-asked", on: "person", id.text), at: now, in: tx)
        try tell(id, SecurityLetters.endingAsked, at: now, in: tx)
    }

    /// Calls the end off; what was withdrawn counts again.
    func callOffEnd(of id: PersonID, at now: Date, in tx: any WriteTransaction) throws {
        let calledOff = try tx.run("UPDATE person SET closing_at = NULL WHERE id = \(id) AND closing_at IS NOT NULL")
        guard calledOff == 1 else { return }
        try tx.run(
            """
            UPDATE consent SET withdrawn_at = NULL WHERE withdrawn_at IS NOT NULL
                AND registration_id IN (SELECT id FROM registration WHERE person_id = \(id))
            """)
        try platform.journal.record(
            JournalEntry(.person(id), "person.ending-called-off", on: "person", id.text), at: now, in: tx)
        try tell(id, SecurityLetters.endingCalledOff, at: now, in: tx)
    }

    /// Ends the accounts whose moment has come; a portion. What is still open in one of them puts it off by a day.
    /// - Returns: how many were looked at.
    package func endDue(_ records: [any PersonalRecords], at now: Date, in tx: any WriteTransaction) throws -> Int {
        let due = try tx.all(
            Query(
                """
                SELECT id FROM person WHERE closing_at IS NOT NULL AND closing_at <= \(now)
                ORDER BY closing_at, id LIMIT \(Self.endedAtOnce)
                """
            ) { try $0.id("id") as PersonID })
        for id in due {
            if try !records.binding(id, in: tx).isEmpty {
                try tx.run("UPDATE person SET closing_at = \(now.addingTimeInterval(86_400)) WHERE id = \(id)")
            } else {
                try end(id, records, by: .person(id), because: "asked", at: now, in: tx)
            }
        }
        return due.count
    }

    /// Warns whoever has not proved his identity in time, and ends the accounts of those who were warned; a portion. A code
    /// or a letter under way puts it off.
    /// - Returns: how many were looked at.
    package func endUnproved(_ records: [any PersonalRecords], at now: Date, in tx: any WriteTransaction) throws -> Int
    {
        let later = now.addingTimeInterval(Self.warningPeriod)
        let near = try tx.all(
            Query(
                """
                SELECT id, unproved_until, unproved_warned_at FROM person
                WHERE unproved_until IS NOT NULL AND unproved_until <= \(now)
                ORDER BY unproved_until, id LIMIT \(Self.endedAtOnce)
                """
            ) { (id: try $0.id("id") as PersonID, warned: try $0.optionalMoment("unproved_warned_at")) })
        for row in near {
            if try !records.openMatters(of: row.id, in: tx).isEmpty {
                try tx.run(
                    """
                    UPDATE person SET unproved_until = \(later), unproved_warned_at = NULL WHERE id = \(row.id)
                    """)
            } else if row.warned == nil {
                try tx.run(
                    """
                    UPDATE person SET unproved_until = \(later), unproved_warned_at = \(now) WHERE id = \(row.id)
                    """)
                try tell(row.id, SecurityLetters.unprovedEnds, at: now, in: tx)
            } else {
                try end(row.id, records, by: .system("unproved"), because: "unproved", at: now, in: tx)
            }
        }
        return near.count
    }

    private static var endedAtOnce: Int { 50 }

    /// Removes all that nobody has to keep. The row stays, empty: the journal and what the law keeps point to it.
    func end(
        _ id: PersonID, _ records: [any PersonalRecords], by actor: PortalActor, because reason: String,
        telling letter: SecurityLetters.Letter = SecurityLetters.ended, at now: Date, in tx: any WriteTransaction
    ) throws {
        guard let person = try person(id, in: tx) else { return }
        if person.emailConfirmed {
            try notifications.mail(
                Letter(to: person.email, subject: letter.title, body: letter.text, language: person.language),
                at: now, in: tx)
        }
        for part in records { try part.end(of: id, at: now, in: tx) }
        let nothing = Data()
        let changed = try tx.run(
            """
            UPDATE person SET data = \(nothing), snils_lookup = '', email_lookup = '', phone_lookup = NULL,
                email_confirmed_at = NULL, phone_confirmed_at = NULL, password_hash = '', level = 'simplified',
                closing_at = NULL, unproved_until = NULL, closed_at = \(now), changed_at = \(now)
            WHERE id = \(id) AND closed_at IS NULL
            """)
        guard changed == 1 else { throw NotFound() }
        try platform.journal.record(
            JournalEntry(actor, "person.ended", on: "person", id.text, details: ["because": reason]), at: now, in: tx)
    }
}

extension [any PersonalRecords] {
    func openMatters(of person: PersonID, in tx: any ReadTransaction) throws -> [OpenMatter] {
        try flatMap { try $0.openMatters(of: person, in: tx) }
    }

    /// What the owner has to end before his account can.
    func binding(_ person: PersonID, in tx: any ReadTransaction) throws -> [OpenMatter] {
        try openMatters(of: person, in: tx).filter(\.bindsOwner)
    }
}
