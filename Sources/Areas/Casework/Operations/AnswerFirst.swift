import Applications
import Catalogue
import Foundation
import Kernel
import Storage

private typealias T = CaseworkTexts

/// The first answer: registered, accepted, not accepted, or returned (R74–R77, R83, R84).
extension CaseStep {
    func register(_ number: AgencyNumber) throws {
        // After a correction the application keeps the number that it was registered under.
        let text = file.record.agencyNumber ?? number.text
        try move(to: .registered, facts: StatusFacts(agencyNumber: text), notice: notices.registered(text))
        if file.record.agencyNumber == nil {
            try AgencyNumberSeries.note(number, office: file.record.office, at: now, in: tx)
        }
    }

    func accept(_ number: AgencyNumber?, _ comment: String) throws {
        let comment = try text(comment)
        try registerFirst(number)
        try move(to: .accepted, from: .registered, comment: comment, notice: notices.accepted())
    }

    func refuseIntake(_ number: AgencyNumber?, _ grounds: [String], _ comment: String) throws {
        let comment = try text(comment, required: T.explainRefusal)
        let grounds = try chosen(grounds, at: .intake)
        try registerFirst(number)
        try move(
            to: .refused, from: .registered, comment: comment,
            facts: StatusFacts(grounds: grounds, refusalStage: .intake), notice: notices.refused(grounds, at: .intake))
        try releaseVisit(because: "")
    }

    func returnForCorrection(_ number: AgencyNumber?, _ fields: [String], _ comment: String) throws {
        var errors = FieldErrors()
        let known = file.correctable.filter { fields.contains($0.id) }
        if known.isEmpty || known.count != Set(fields).count { errors.add("fields", T.chooseFields) }
        try errors.throwIfAny()
        let comment = try text(comment, required: T.explainCorrection)
        try registerFirst(number)
        // Composed wrongly: the agency does not work on it, and no place is held (R83).
        try releaseVisit(because: "")
        try move(
            to: .returnedForCorrection, from: .registered, comment: comment,
            facts: StatusFacts(fields: known.map(\.id)), notice: notices.returned(known.map(\.label), comment))
    }

    func start(_ comment: String) throws {
        let comment = try text(comment)
        try move(to: .inProgress, comment: comment, notice: notices.inProgress(comment))
    }

    private func registerFirst(_ number: AgencyNumber?) throws {
        guard file.record.status == .submitted else { return }
        if let kept = file.record.agencyNumber {
            try move(to: .registered, facts: StatusFacts(agencyNumber: kept), notice: notices.registered(kept))
            return
        }
        guard let number else { throw FieldErrors("number", T.enterNumber) }
        try register(number)
    }

    /// The grounds by their ids. Only those of the service's closed list count: an official may not invent one (210-ФЗ).
    func chosen(_ ids: [String], at stage: RefusalGround.Stage) throws -> [StatusFacts.Ground] {
        let list = file.grounds(at: stage)
        let wanted = Set(ids)
        guard !wanted.isEmpty else { throw FieldErrors("grounds", T.chooseGround) }
        let known = list.filter { wanted.contains($0.id) }
        guard known.count == wanted.count else { throw FieldErrors("grounds", T.foreignGround) }
        return known.map { StatusFacts.Ground($0) }
    }

    /// An application that goes no further gives its place and its proposal up.
    func releaseVisit(because reason: String) throws {
        try area.appointments.release(subject: file.subject, because: reason, by: actor, at: now, in: tx)
    }
}

/// The agency's own numbers, one after another.
enum AgencyNumberSeries {
    static func note(_ number: AgencyNumber, office: String, at now: Date, in tx: any WriteTransaction) throws {
        try tx.run(
            """
            INSERT INTO agency_number_series (office_id, last_number, updated_at) VALUES (\(office), \(number.text), \(now))
            ON CONFLICT (office_id) DO UPDATE SET last_number = \(number.text), updated_at = \(now)
            """)
    }

    /// The next number by the last one given; with a new year it begins anew. Only a suggestion: the schema decides.
    static func suggestion(office: String, today: Day, in tx: any ReadTransaction) throws -> String {
        let first = "\(today.year)-0001"
        let last = try tx.first(
            Query("SELECT last_number FROM agency_number_series WHERE office_id = \(office)") {
                try $0.text("last_number")
            })
        guard let last, let number = try? AgencyNumber(last) else { return first }  // nothing that could be continued
        if let year = Int(last.prefix(4)), last.dropFirst(4).hasPrefix("-"), (2000...2999).contains(year),
            year != today.year
        {
            return first
        }
        return number.next()?.text ?? ""
    }
}
