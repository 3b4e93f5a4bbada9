import Accounts
import Foundation
import Kernel
import Storage
import Web

/// What came of registering a visitor who has no account.
enum NewcomerOutcome: Sendable {
    case registered(Person, code: ActivationCode, until: Date)
    /// He has a proved account: the clerk gives him access to it. It is among what the clerk has found.
    case proved(Person)
    /// Unproved registrations claim the СНИЛС: one of them may be his own. They are among what the clerk has found.
    case claimed([Person])
    /// This very form was taken before, too long ago, or the visitor has come in since.
    case over
}

extension EnrolmentArea {
    /// Makes a proved account for the visitor, whose originals the clerk has before him. The check has the id of its form:
    /// sent twice, it makes one account, and another code in place of the former.
    /// - Parameters:
    ///   - noneIsHis: the visitor says of the unproved registrations with his СНИЛС that none is his: anybody may claim a
    ///     number, and must not keep its owner away by that.
    ///   - password: of a word that nobody knows.
    /// - Throws: `FieldErrors`, `TooManyRequests`, `NotFound` for another clerk's form.
    func registerAtDesk(
        _ check: DeskCheckID, _ draft: PersonDraft, _ evidence: DeskEvidence, noneIsHis: Bool, password: PasswordHash,
        by staff: StaffID, centre: String, at now: Date, in tx: any WriteTransaction
    ) throws -> NewcomerOutcome {
        try demand(.registration, at: centre, in: tx)
        try demandPast(check, at: now)
        var check = check
        if let before = try earlierCheck(check, in: tx) {
            guard before.staff == staff else { throw NotFound() }
            if before.outcome == .registered, let person = before.person, person.snils == draft.data.snils {
                guard draft.isOf(person) else { throw FieldErrors("surname", NewcomerTexts.madeAlready) }
                guard before.at.addingTimeInterval(rules.searchLife) > now,
                    let access = try accounts.repeatFirstAccess(of: person.id, at: now, in: tx)
                else { return .over }
                try platform.journal.record(
                    JournalEntry(
                        .staff(staff, .clerk), "person.access-issued", on: "person", person.id.text,
                        details: ["centre": centre, "check": check.text]),
                    at: now, in: tx)
                return .registered(person, code: access.code, until: access.until)
            }
            // The form of the visitor before, filled in anew for the next one.
            check = .new(at: now)
        }
        let needed = ComparedItem.needed(hasPatronymic: draft.data.name.patronymic != nil)
        guard evidence.compared.isSuperset(of: needed) else {
            throw FieldErrors("compared", EnrolmentTexts.compareAll)
        }
        if case .found(_, let ids) = try search(
            .snils(draft.data.snils), by: staff, centre: centre, at: now, in: tx)
        {
            let people = try ids.compactMap { try accounts.person($0, in: tx) }
            if let proved = people.first(where: { $0.level == .confirmed }) { return .proved(proved) }
            guard noneIsHis else { return .claimed(people) }
        }
        let details = [
            "centre": centre, "check": check.text, "document": evidence.document.rawValue, "consent": "paper",
        ]
        let (person, access) = try accounts.registerAtCounter(
            draft, password: password, by: .staff(staff, .clerk), details: details, at: now, in: tx)
        try keepAccessCheck(
            evidence, of: person, kind: .registered, id: check, by: staff, centre: centre, at: now, in: tx)
        return .registered(person, code: access.code, until: access.until)
    }

    private func earlierCheck(_ check: DeskCheckID, in tx: any ReadTransaction) throws -> (
        staff: StaffID, outcome: DeskOutcome, at: Date, person: Person?
    )? {
        let found = try tx.first(
            Query("SELECT staff_id, person_id, kind, at FROM access_check WHERE id = \(check)") { row in
                (
                    staff: try row.id("staff_id") as StaffID, person: try row.id("person_id") as PersonID,
                    outcome: try row.choice("kind", as: DeskOutcome.self), at: try row.moment("at")
                )
            })
        return try found.map { ($0.staff, $0.outcome, $0.at, try accounts.person($0.person, in: tx)) }
    }
}

extension PersonDraft {
    /// Whether the account holds what is typed here.
    fileprivate func isOf(_ person: Person) -> Bool {
        data.name == person.name && data.birthDate == person.birthDate && data.sex == person.sex
            && data.email.key == person.email.key && data.phone == person.phone
    }
}
