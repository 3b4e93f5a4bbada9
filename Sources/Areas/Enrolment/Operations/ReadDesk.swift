import Accounts
import Catalogue
import Foundation
import Kernel
import Storage
import Web

/// A page of what a centre did on a day: initials and numbers, nothing more of people.
struct CentreJournal: Sendable {
    struct Line: Sendable {
        let row: DeskCheckRow
        let initials: String
        let number: String
        let clerk: String
    }

    let counts: DeskCounts
    let lines: [Line]
    let next: PageKey?
}

extension EnrolmentArea {
    /// The slip of a check, for the clerk who made it, with whether a code to read out is on its way; nil once its minutes
    /// are over. Showing it is journaled.
    /// - Throws: `NotFound` for another clerk's check.
    func slip(of id: DeskCheckID, staff: StaffID, at now: Date, in tx: any WriteTransaction) throws
        -> (printout: CodePrintout, person: Person, awaitsSpoken: Bool)?
    {
        guard let (printout, person) = try shownSlip(of: id, staff: staff, at: now, in: tx) else { return nil }
        try platform.journal.record(
            JournalEntry(.staff(staff, .clerk), "activation.slip-shown", on: "person", person.id.text), at: now, in: tx)
        let spoken = try tx.first(.spokenCode(of: id))
        return (printout, person, spoken.map { $0.expiresAt > now } ?? false)
    }

    func shownSlip(of id: DeskCheckID, staff: StaffID, at now: Date, in tx: any ReadTransaction) throws
        -> (printout: CodePrintout, person: Person)?
    {
        guard let check = try tx.first(.check(id, keys: platform.keys)), check.staff == staff, check.outcome == .issued
        else { throw NotFound() }
        let batch = CodePrintout.batch(id.text, of: staff, at: now, limit: 1, keys: platform.keys)
        guard let printout = try tx.first(batch), let person = try accounts.person(printout.person, in: tx) else {
            return nil
        }
        return (printout, person)
    }

    /// The journal of a centre on a day of its zone, newest first.
    func journal(
        of centre: EnrolmentCentre, on day: Day, before key: PageKey?, size: Int, staff: StaffID, at now: Date,
        in tx: any WriteTransaction
    ) throws -> CentreJournal {
        let (from, to) = (day.start(in: centre.zone), day.end(in: centre.zone))
        let rows = try tx.all(
            .journal(of: centre.id, from: from, to: to, before: key, limit: size + 1, keys: platform.keys))
        try platform.journal.record(
            JournalEntry(
                .staff(staff, .clerk), "centre-journal.read", on: "centre", centre.id, details: ["day": day.iso]),
            at: now, in: tx)
        let lines = try rows.prefix(size).map { row in
            let person = try accounts.person(row.person, in: tx)
            return CentreJournal.Line(
                row: row, initials: person?.name.initials ?? "", number: person?.registrationNumber.text ?? "",
                clerk: try accounts.staffMember(row.staff, in: tx)?.name ?? "")
        }
        return CentreJournal(
            counts: try DeskQueries.counts(of: centre.id, from: from, to: to, in: tx), lines: lines,
            next: rows.count > size ? lines.last.map { PageKey(at: $0.row.at, id: $0.row.id.text) } : nil)
    }
}
