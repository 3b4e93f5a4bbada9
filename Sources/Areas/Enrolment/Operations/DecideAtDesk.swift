import Accounts
import Foundation
import Kernel
import Storage
import Web

/// What a clerk saw with his own eyes.
package struct DeskEvidence: Sendable {
    package let compared: Set<ComparedItem>
    package let document: IdentityDocument
    /// Series and number, without separators; kept as a keyed hash only.
    let documentNumber: String

    package init(compared: Set<ComparedItem>, document: IdentityDocument, documentNumber: String) {
        self.compared = compared
        self.document = document
        self.documentNumber = documentNumber
    }
}

/// Too many wrong codes: another clerk of the centre has to compare the documents as well.
package struct SecondClerkNeeded: Error {}

/// The applicant corrected his data after the clerk had opened them: what was compared is not there any more.
struct DataCorrected: Error {}

extension EnrolmentArea {
    /// Issues a code to the person who stands at the desk (R31). The check has the id of its form, so that a form sent
    /// twice issues one code. Answers the batch under which the slip can be shown.
    /// - Throws: `DeskBlocker`, `FieldErrors` when the check-list is incomplete, `NotFound`.
    package func issueAtDesk(
        _ check: DeskCheckID, to id: PersonID, _ evidence: DeskEvidence, by staff: StaffID, centre: String,
        at now: Date,
        in tx: any WriteTransaction
    ) throws -> String {
        if try isRepeated(check, of: id, by: staff, outcome: .issued, in: tx) { return check.text }
        try demand(.code, at: centre, in: tx)
        let person = try personAtDesk(id, by: staff, at: now, in: tx)
        let needed = try checkCompared(evidence, with: person, opened: check)
        switch try secondLook(at: id, by: staff, centre: centre, at: now, in: tx) {
        case .notNeeded, .ready: break
        case .needed, .waits: throw SecondClerkNeeded()
        }
        if let blocker = try deskFile(person, at: now, in: tx).blocker { throw blocker }
        // A letter that was not sent yet would bring a code that kills this one.
        try cancelUnsentLetter(of: id, by: .staff(staff, .clerk), at: now, in: tx)
        let (codeID, code) = try issueCode(to: id, channel: .counter, by: staff, centre: centre, at: now, in: tx)
        let compared = needed.map(\.rawValue).joined(separator: ",")
        let lookup = platform.keys.lookup("identity-document:\(evidence.document.rawValue)", evidence.documentNumber)
        try tx.run(
            """
            INSERT INTO desk_check
                (id, person_id, centre, staff_id, at, outcome, compared, document_kind, document_lookup, code_id)
            VALUES (\(check), \(id), \(centre), \(staff), \(now), 'issued', \(compared), \(evidence.document.rawValue),
                    \(lookup), \(codeID))
            """)
        try tx.run("DELETE FROM first_look WHERE person_id = \(id)")
        try keepPrintout(of: code, codeID, person: id, letter: nil, batch: check.text, staff: staff, at: now, in: tx)
        try platform.journal.record(
            JournalEntry(
                .staff(staff, .clerk), "activation.code-issued", on: "person", id.text,
                details: ["centre": centre, "check": check.text, "document": evidence.document.rawValue]),
            at: now, in: tx)
        try notifications.notify(
            EnrolmentNotices.codeIssued(id, centre: catalogue.snapshot.centre(centre)), to: id, at: now, in: tx)
        return check.text
    }

    /// Issues no code (R32): the reason and the comment reach the applicant, the account stays as it is.
    package func refuseAtDesk(
        _ check: DeskCheckID, to id: PersonID, because reason: RefusalReason, fields: [MismatchedField] = [],
        comment: FreeText, by staff: StaffID, centre: String, at now: Date, in tx: any WriteTransaction
    ) throws {
        if try isRepeated(check, of: id, by: staff, outcome: .refused, in: tx) { return }
        let person = try personAtDesk(id, by: staff, at: now, in: tx)
        if person.level == .confirmed { throw DeskBlocker.alreadyConfirmed }
        let sealed =
            comment.isEmpty ? nil : try platform.keys.seal(comment.text, context: "desk_check:\(check):comment")
        try tx.run(
            """
            INSERT INTO desk_check (id, person_id, centre, staff_id, at, outcome, compared, reason, comment)
            VALUES (\(check), \(id), \(centre), \(staff), \(now), 'refused', '', \(reason.rawValue), \(sealed))
            """)
        try keep(fields, of: check, person, in: tx)
        try platform.journal.record(
            JournalEntry(
                .staff(staff, .clerk), "activation.refused", on: "person", id.text, reason: reason.rawValue,
                details: [
                    "centre": centre, "check": check.text, "fields": fields.map(\.rawValue).joined(separator: ","),
                ].filter { !$0.value.isEmpty }),
            at: now, in: tx)
        try notifications.notify(
            EnrolmentNotices.refused(id, reason, fields, centre: catalogue.snapshot.centre(centre)), to: id, at: now,
            in: tx)
    }

    /// Gives a confirmed person who cannot sign in any more a code to come back by, after the same check as the first
    /// one. A form sent twice gives another code, which ends the former.
    /// - Throws: `FieldErrors` when the check-list is incomplete, `NotFound`.
    package func accessAtDesk(
        _ check: DeskCheckID, to id: PersonID, _ evidence: DeskEvidence, by staff: StaffID, centre: String,
        at now: Date, in tx: any WriteTransaction
    ) throws -> (Person, (code: ActivationCode, until: Date)) {
        try demand(.access, at: centre, in: tx)
        let person = try personAtDesk(id, by: staff, at: now, in: tx)
        try checkCompared(evidence, with: person, opened: check)
        try keepAccessCheck(evidence, of: person, by: staff, centre: centre, at: now, in: tx)
        let access = try accounts.issueCounterAccess(
            to: id, by: .staff(staff, .clerk),
            details: ["centre": centre, "check": check.text, "document": evidence.document.rawValue], at: now, in: tx)
        return (person, access)
    }

    /// A form names when it was opened by its check's id: one of the future was made up, to outlive what it depends on.
    func demandPast(_ check: DeskCheckID, at now: Date) throws {
        guard check.madeAt <= now.addingTimeInterval(60) else { throw NotFound() }
    }

    /// Refuses what was not compared in full, or is not what the clerk saw any more.
    /// - Returns: what had to be compared.
    /// - Throws: `FieldErrors`; `DataCorrected` when the check was opened before the applicant corrected his data.
    @discardableResult
    func checkCompared(_ evidence: DeskEvidence, with person: Person, opened check: DeskCheckID) throws
        -> [ComparedItem]
    {
        let needed = ComparedItem.needed(hasPatronymic: person.name.patronymic != nil)
        guard evidence.compared.isSuperset(of: needed) else {
            throw FieldErrors("compared", EnrolmentTexts.compareAll)
        }
        try demandPast(check, at: platform.clock.now)
        if let changed = person.identityChangedAt, changed >= check.madeAt { throw DataCorrected() }
        return needed
    }

    /// Keeps what was compared before a proved account was given back, changed or made; of the document a keyed hash.
    func keepAccessCheck(
        _ evidence: DeskEvidence, of person: Person, kind: DeskOutcome = .access, id: DeskCheckID? = nil,
        by staff: StaffID, centre: String, at now: Date, in tx: any WriteTransaction
    ) throws {
        let id = id ?? .new(at: now)
        let lookup = platform.keys.lookup("identity-document:\(evidence.document.rawValue)", evidence.documentNumber)
        let compared = ComparedItem.allCases.filter(evidence.compared.contains).map(\.rawValue).joined(separator: ",")
        try tx.run(
            """
            INSERT INTO access_check
                (id, person_id, centre, staff_id, at, compared, document_kind, document_lookup, kind)
            VALUES (\(id), \(person.id), \(centre), \(staff), \(now), \(compared), \(evidence.document.rawValue),
                    \(lookup), \(kind.rawValue))
            """)
    }

    /// Whether this very form was sent before. Somebody else's id, or the other decision, is nothing he could have sent.
    private func isRepeated(
        _ check: DeskCheckID, of person: PersonID, by staff: StaffID, outcome: DeskOutcome, in tx: any ReadTransaction
    ) throws -> Bool {
        guard let before = try tx.first(.check(check, keys: platform.keys)) else { return false }
        guard before.person == person, before.staff == staff, before.outcome == outcome else { throw NotFound() }
        return true
    }

    func personAtDesk(_ id: PersonID, by staff: StaffID, at now: Date, in tx: any ReadTransaction) throws
        -> Person
    {
        guard try DeskQueries.hasFound(id, staff: staff, at: now, in: tx), let person = try accounts.person(id, in: tx)
        else { throw NotFound() }
        return person
    }

    private func deskFile(_ person: Person, at now: Date, in tx: any ReadTransaction) throws -> DeskFile {
        guard let state = try state(of: person.id, at: now, in: tx) else { throw NotFound() }
        return DeskFile(
            person: person, state: state, holder: try confirmedHolder(of: person, in: tx),
            register: try identityCheck(of: person, in: tx))
    }
}
