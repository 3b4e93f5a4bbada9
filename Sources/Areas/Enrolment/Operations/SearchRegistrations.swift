import Accounts
import Foundation
import Kernel
import Storage
import Web

/// What a clerk searches by.
package enum DeskQuery: Sendable {
    case snils(Snils)
    case number(PortalNumber)

    /// Reads what was typed: eleven digits are a СНИЛС, ten signs a number of a registration.
    package init(_ typed: String) throws {
        guard typed.utf8.count <= 200 else { throw FieldErrors("query", EnrolmentTexts.queryShape) }
        let signs = typed.unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
        if signs.isEmpty { throw FieldErrors("query", EnrolmentTexts.queryEmpty) }
        do {
            if signs.count == 11, signs.allSatisfy({ ("0"..."9").contains($0) }) {
                self = .snils(try Snils(typed))
            } else if signs.count == 10 {
                self = .number(try PortalNumber(scanned: typed))
            } else {
                throw FieldErrors("query", EnrolmentTexts.queryShape)
            }
        } catch let refusal as Snils.Refusal {
            throw FieldErrors("query", refusal.phrase)
        } catch let refusal as PortalNumber.Refusal {
            throw FieldErrors("query", refusal.phrase)
        }
    }

    var snils: Snils? { if case .snils(let snils) = self { snils } else { nil } }

    var kind: String {
        switch self {
        case .snils: "snils"
        case .number: "number"
        }
    }
}

/// What a search came to.
package enum DeskSearchOutcome: Sendable {
    /// The id under which the clerk sees the results for a while.
    case found(search: String, people: [PersonID])
    /// The registration has not become an account: the applicant has to finish it first.
    case unfinished(Registration)
    case nothing
}

extension EnrolmentArea {
    /// Finds registrations by СНИЛС or number. The search is kept so that a clerk reads only what he searched for, and it
    /// is journaled, found or not.
    package func search(
        _ query: DeskQuery, by staff: StaffID, centre: String, at now: Date, in tx: any WriteTransaction
    ) throws -> DeskSearchOutcome {
        try Throttle(
            "desk-search", staff.text, limit: rules.searchesPerHour, window: 3_600, keys: platform.keys
        ).count(at: now, in: tx)
        var people: [PersonID] = []
        var unfinished: Registration?
        switch query {
        case .snils(let snils): people = try accounts.people(withSnils: snils, in: tx).map(\.id)
        case .number(let number):
            let registration = try accounts.registration(number: number, in: tx)
            // Of an account that has ended there is nothing to compare any more.
            people = try [registration?.person].compactMap { $0 }.filter { try accounts.person($0, in: tx) != nil }
            if registration?.person == nil { unfinished = registration }
        }
        let id = ID<DeskQuery>.new(at: now).text
        try platform.journal.record(
            JournalEntry(
                .staff(staff, .clerk), "registration.searched", on: "desk_search", id,
                details: ["by": query.kind, "found": String(people.count), "centre": centre]),
            at: now, in: tx)
        if let unfinished { return .unfinished(unfinished) }
        guard !people.isEmpty else { return .nothing }
        try tx.run(
            """
            INSERT INTO desk_search (id, staff_id, kind, at, ends_at)
            VALUES (\(id), \(staff), \(query.kind), \(now), \(now.addingTimeInterval(rules.searchLife)))
            """)
        for person in people {
            try tx.run("INSERT INTO desk_search_result (search_id, person_id) VALUES (\(id), \(person))")
        }
        return .found(search: id, people: people)
    }

    /// What the clerk found by his search: the list of several registrations.
    package func found(by search: String, staff: StaffID, at now: Date, in tx: any ReadTransaction) throws -> [Person] {
        guard let ids = try DeskQueries.results(of: search, staff: staff, at: now, in: tx) else { throw NotFound() }
        return try ids.compactMap { try accounts.person($0, in: tx) }
    }

    /// Opens a registration that this clerk found; the reading is journaled.
    /// - Throws: `NotFound` for everything he did not search for.
    package func openAtDesk(
        _ id: PersonID, by staff: StaffID, centre: String, at now: Date, in tx: any WriteTransaction
    ) throws -> DeskFile {
        guard try DeskQueries.hasFound(id, staff: staff, at: now, in: tx),
            let person = try accounts.person(id, in: tx), let state = try state(of: id, at: now, in: tx)
        else { throw NotFound() }
        try platform.journal.record(
            JournalEntry(.staff(staff, .clerk), "person.read", on: "person", id.text, details: ["centre": centre]),
            at: now, in: tx)
        return DeskFile(
            person: person, state: state, holder: try confirmedHolder(of: person, in: tx),
            register: try identityCheck(of: person, in: tx),
            secondLook: try secondLook(at: id, by: staff, centre: centre, at: now, in: tx))
    }

    /// Another account of this СНИЛС that is confirmed.
    func confirmedHolder(of person: Person, in tx: any ReadTransaction) throws -> Person? {
        try accounts.people(withSnils: person.snils, in: tx).first { $0.level == .confirmed && $0.id != person.id }
    }
}

/// A registration as a clerk sees it.
package struct DeskFile: Sendable {
    package let person: Person
    package let state: ActivationState
    /// The account that is confirmed for the same СНИЛС, if it is another one.
    package let holder: Person?
    /// What a register said of these data; nil where none was asked.
    let register: IdentityCheck?
    /// Whether another clerk has to look too.
    package var secondLook = SecondLook.notNeeded

    package var canIssue: Bool { blocker == nil }

    /// Why no code can be issued, whatever the documents say.
    package var blocker: DeskBlocker? {
        if person.level == .confirmed { return .alreadyConfirmed }
        if holder != nil { return .snilsTaken }
        return state.step == .closed ? .closed : nil
    }
}

/// Why a desk cannot issue a code.
package enum DeskBlocker: Error, Sendable, Equatable {
    case alreadyConfirmed, snilsTaken, closed
}
