import Catalogue
import Foundation
import Kernel
import Notifications
import Storage
import Web

/// One step of an application: state, event, journal and the applicant's notice, all in one transaction or none.
struct MoveApplication: Sendable {
    let area: ApplicationsArea
    private var platform: Platform { area.platform }

    struct Step: Sendable {
        let to: ApplicationStatus
        let expecting: Set<ApplicationStatus>
        let actor: PortalActor
        let comment: String?
        let facts: StatusFacts
    }

    /// - Throws: `StaleStatus` when another was quicker or the graph has no such step, `NotFound`, `AgencyNumberTaken`.
    func run(_ id: ApplicationID, _ step: Step, notice: NoticeDraft, at now: Date, in tx: any WriteTransaction) throws {
        guard let record = try tx.first(ApplicationQueries(keys: platform.keys).byID(id)) else { throw NotFound() }
        let allowed = step.expecting.intersection(ApplicationStatus.before(step.to))
        if let number = step.facts.agencyNumber, number != record.agencyNumber,
            try tx.exists(
                "SELECT id FROM application WHERE office_id = \(record.office) AND agency_number = \(number) AND id <> \(id)"
            )
        {
            throw AgencyNumberTaken()
        }
        let changed = try tx.run(update(record, step, allowed, at: now))
        // The condition decides, not the record read above: of two officials one wins.
        guard changed == 1 else {
            throw StaleStatus(
                now: try tx.first(ApplicationQueries(keys: platform.keys).byID(id))?.status ?? record.status)
        }
        try note(step, of: id, from: record.status, at: now, in: tx)
        if step.to == .handedOver {
            // For these services nothing is left to do once the outcome is in hand.
            let end = Step(
                to: .completed, expecting: [.handedOver], actor: .system("applications"), comment: nil,
                facts: StatusFacts())
            try tx.run(update(record, end, [.handedOver], at: now))
            try note(end, of: id, from: .handedOver, at: now, in: tx)
        }
        try area.tell(notice, of: record, at: now, in: tx)
    }

    private func update(_ record: ApplicationRecord, _ step: Step, _ allowed: Set<ApplicationStatus>, at now: Date)
        -> SQL
    {
        let stage = step.to == .refused ? (step.facts.refusalStage ?? .decision) : nil
        let isAnswer = [.accepted, .refused, .returnedForCorrection].contains(step.to)
        let finished = step.to.isFinal ? now : nil
        let number = step.facts.agencyNumber
        return """
            UPDATE application SET status = \(step.to), refusal_stage = \(stage?.rawValue), updated_at = \(now),
                agency_number = COALESCE(\(number), agency_number),
                registered_at = CASE WHEN CAST(\(number) AS TEXT) IS NULL THEN registered_at
                    ELSE COALESCE(registered_at, \(now)) END,
                answered_at = CASE WHEN \(isAnswer) = 1 THEN COALESCE(answered_at, \(now)) ELSE answered_at END,
                finished_at = \(finished)
            WHERE id = \(record.id) AND status IN \(list: allowed.sorted { $0.rawValue < $1.rawValue })
            """
    }

    /// The event and the journal's line of a step already made.
    func note(
        _ step: Step, of id: ApplicationID, from: ApplicationStatus?, at now: Date, in tx: any WriteTransaction
    ) throws {
        // A new application has no steps. To ask would cost more than the question: on PostgreSQL it locks the end of the
        // index, where everybody's new steps go.
        let sequence =
            from == nil
            ? 1
            : try tx.count(
                "SELECT COALESCE(MAX(sequence), 0) + 1 AS n FROM application_event WHERE application_id = \(id)")
        let content = EventContent(comment: step.comment, facts: step.facts)
        let stage = step.to == .refused ? (step.facts.refusalStage ?? .decision) : nil
        try tx.send(
            """
            INSERT INTO application_event
                (application_id, sequence, from_status, status, refusal_stage, actor_kind, actor_id, at, content)
            VALUES (\(id), \(sequence), \(from?.rawValue), \(step.to), \(stage?.rawValue), \(step.actor.kind),
                    \(step.actor.id), \(now),
                    \(platform.keys.seal(json: content, context: EventContent.context(id, sequence))))
            """)
        if let file = step.facts.file { try EventFiles.name(file.stored, of: id, sequence, in: tx) }
        var details = ["to": step.to.rawValue]
        details["from"] = from?.rawValue
        details["stage"] = stage?.rawValue
        if !step.facts.grounds.isEmpty { details["grounds"] = step.facts.grounds.map(\.id).joined(separator: " ") }
        if !step.facts.fields.isEmpty { details["fields"] = step.facts.fields.joined(separator: " ") }
        try platform.journal.record(
            JournalEntry(step.actor, "application.\(step.to.rawValue)", on: "application", id.text, details: details),
            at: now, in: tx)
    }
}

/// What an event tells besides its columns, as it is sealed.
struct EventContent: Codable {
    let comment: String?
    let facts: StatusFacts

    static func context(_ id: ApplicationID, _ sequence: Int) -> String { "application:\(id):event:\(sequence)" }
}
