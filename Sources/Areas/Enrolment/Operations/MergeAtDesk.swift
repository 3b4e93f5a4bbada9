import Accounts
import Foundation
import Kernel
import Storage
import Web

/// The proved account of this СНИЛС is of somebody born on another day, or called otherwise: not for a clerk to decide.
struct NotTheSamePerson: Error {}

extension EnrolmentArea {
    /// Joins the visitor's second account into his proved one, and gives him a code to come back into that.
    /// - Throws: `FieldErrors` when the check-list is incomplete, `DataCorrected`, `NotTheSamePerson`, `NotFound`.
    func mergeAtDesk(
        _ check: DeskCheckID, _ id: PersonID, _ evidence: DeskEvidence, _ records: [any PersonalRecords],
        by staff: StaffID, centre: String, at now: Date, in tx: any WriteTransaction
    ) throws -> (Person, (code: ActivationCode, until: Date)) {
        try demand(.changes, at: centre, in: tx)
        let person = try personAtDesk(id, by: staff, at: now, in: tx)
        try checkCompared(evidence, with: person, opened: check)
        guard let holder = try confirmedHolder(of: person, in: tx) else { throw NotFound() }
        guard holder.birthDate == person.birthDate, holder.name.given == person.name.given, holder.sex == person.sex
        else { throw NotTheSamePerson() }
        let actor = PortalActor.staff(staff, .clerk)
        let details = ["centre": centre, "check": check.text, "document": evidence.document.rawValue]
        try keepAccessCheck(evidence, of: holder, by: staff, centre: centre, at: now, in: tx)
        try accounts.merge(
            id, into: holder.id, records, by: actor,
            details: details.merging(["merged": id.text]) { first, _ in first },
            at: now, in: tx)
        return (holder, try accounts.issueCounterAccess(to: holder.id, by: actor, details: details, at: now, in: tx))
    }

    /// Takes over a new name, or a corrected birth date or sex, of a proved person from the documents he shows.
    /// - Throws: `FieldErrors`, `NotFound`.
    func changeNameAtDesk(
        _ check: DeskCheckID, of id: PersonID, to name: PersonName, birthDate: Day, sex: Sex, _ evidence: DeskEvidence,
        by staff: StaffID, centre: String, at now: Date, in tx: any WriteTransaction
    ) throws {
        try demand(.changes, at: centre, in: tx)
        let person = try personAtDesk(id, by: staff, at: now, in: tx)
        let needed = ComparedItem.needed(hasPatronymic: name.patronymic != nil)
        guard evidence.compared.isSuperset(of: needed) else {
            throw FieldErrors("compared", EnrolmentTexts.compareAll)
        }
        try keepAccessCheck(evidence, of: person, by: staff, centre: centre, at: now, in: tx)
        try accounts.changeIdentity(
            of: id, to: name, birthDate: birthDate, sex: sex, by: .staff(staff, .clerk),
            details: ["centre": centre, "check": check.text, "document": evidence.document.rawValue], at: now, in: tx)
    }

    // MARK: Two clerks

    /// Whether a new code needs two clerks: so many wrong codes were entered that somebody else may have tried them (NIST
    /// SP 800-63A-4, 3.8).
    func needsTwoClerks(_ id: PersonID, in tx: any ReadTransaction) throws -> Bool {
        try TallyQueries.wrongTries(of: id, in: tx) >= rules.triesPerCode
    }

    /// Where the second look stands: for the desk of this clerk.
    func secondLook(at id: PersonID, by staff: StaffID, centre: String, at now: Date, in tx: any ReadTransaction) throws
        -> SecondLook
    {
        guard try needsTwoClerks(id, in: tx) else { return .notNeeded }
        let looks = try tx.all(
            Query(
                """
                SELECT staff_id, at FROM first_look
                WHERE person_id = \(id) AND centre = \(centre) AND ends_at > \(now) ORDER BY at DESC LIMIT 20
                """
            ) { (staff: try $0.id("staff_id") as StaffID, at: try $0.moment("at")) })
        if let other = looks.first(where: { $0.staff != staff }) { return .ready(since: other.at) }
        return looks.isEmpty ? .needed : .waits
    }

    /// Notes that this clerk has compared the documents; another one of the centre has to, before the day ends.
    package func noteFirstLook(
        at id: PersonID, by staff: StaffID, centre: String, at now: Date, in tx: any WriteTransaction
    )
        throws
    {
        let zone = catalogue.snapshot.centre(centre)?.zone ?? .gmt
        try tx.run(
            """
            INSERT INTO first_look (person_id, staff_id, centre, at, ends_at)
            VALUES (\(id), \(staff), \(centre), \(now), \(Day(of: now, in: zone).end(in: zone)))
            ON CONFLICT (person_id, staff_id) DO UPDATE SET centre = excluded.centre, at = excluded.at,
                ends_at = excluded.ends_at
            """)
        try platform.journal.record(
            JournalEntry(
                .staff(staff, .clerk), "activation.first-look", on: "person", id.text, details: ["centre": centre]),
            at: now, in: tx)
    }
}

/// A second clerk has to look as well, after too many wrong codes.
package enum SecondLook: Sendable, Equatable {
    case notNeeded
    /// Nobody of the centre has compared the documents today.
    case needed
    /// This clerk has; another one is awaited.
    case waits
    /// Another one has: now a code can be issued.
    case ready(since: Date)
}
