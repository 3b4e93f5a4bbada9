import Applications
import Appointments
import Foundation
import Kernel
import Storage

private typealias T = CaseworkTexts

/// The time of a visit and what becomes of it (R79–R88).
extension CaseStep {
    /// Invites at the time that the applicant proposed: the place is held from now on (R81).
    func invite(_ comment: String) throws {
        let comment = try text(comment)
        let visit = try area.appointments.agree(subject: file.subject, by: .agency(official), at: now, in: tx)
        try move(
            to: .invited, comment: comment,
            facts: StatusFacts(place: StatusFacts.Place(file.office), visitAt: visit.start, bring: file.bring),
            notice: notices.invited(at: visit.start, bring: file.bring))
    }

    /// Offers another time, which is held for the applicant while he can answer (R82).
    func offer(_ start: Date, _ comment: String) throws {
        let comment = try text(comment, max: 1000)
        if file.visit?.held != nil { try releaseVisit(because: comment) }
        let proposal = try area.appointments.propose(
            subject: file.subject, person: file.record.person, office: file.record.office, start: start,
            minutes: file.service?.visit.minutes, by: .agency(official), comment: comment, at: now, in: tx)
        try move(
            to: .awaitingApplicant, comment: comment,
            facts: StatusFacts(place: StatusFacts.Place(file.office), visitAt: start, bring: file.bring),
            notice: notices.offered(at: start, answerBy: proposal.expiresAt))
    }

    /// Records the originals against the copies (R86). Right: the service goes on or is done at once (R87). Otherwise
    /// nothing is provided, the reason stands in the history, and the applicant is told (R88).
    func recordVisit(_ record: VisitRecord) throws {
        let outcome = try outcome(of: record)
        let comment = try text(
            record.comment, max: 400,
            required: outcome == .originalsRight || outcome == .didNotCome ? nil : T.explainOriginals)
        let words = record.came ? file.words(of: record.findings) : AppointmentsTexts.outcome(.didNotCome).ru
        try area.appointments.recordOutcome(
            subject: file.subject, outcome: outcome,
            note: [words, comment].filter { !$0.isEmpty }.joined(separator: ". "),
            by: official, at: now, in: tx)
        let facts = StatusFacts(originals: words)
        if outcome == .originalsRight, record.providedAtOnce {
            try move(to: .completed, comment: comment, facts: facts, notice: notices.providedAtVisit())
        } else {
            try move(to: .inProgress, comment: comment, facts: facts, notice: notices.visited(outcome, comment))
        }
    }

    private func outcome(of record: VisitRecord) throws -> VisitOutcome {
        guard record.came else { return .didNotCome }
        var errors = FieldErrors()
        var found: [OriginalFinding] = []
        for document in file.originals {
            switch record.findings[document.id] {
            case nil: errors.add(document.field, T.chooseFinding)
            case .notNeeded? where !document.isConditional: errors.add(document.field, T.chooseFinding)
            case let finding?: found.append(finding)
            }
        }
        try errors.throwIfAny()
        if found.contains(.differs) { return .originalsDifferent }
        return found.contains(.missing) ? .originalsMissing : .originalsRight
    }
}

extension CaseFile {
    /// The originals to bring, for the invitation (R85).
    var bring: [Phrase] { originals.map(\.name) }

    /// «Паспорт — совпадает с копией; …», in the language of the record.
    func words(of findings: [String: OriginalFinding]) -> String {
        originals.compactMap { document in
            findings[document.id].map { "\(document.name.ru)\u{00A0}— \(T.finding($0).ru.lowercased())" }
        }.joined(separator: "; ")
    }
}
