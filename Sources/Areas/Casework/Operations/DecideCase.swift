import Applications
import Appointments
import Foundation
import Kernel
import Notifications
import Storage
import Web

extension CaseworkArea {
    /// Does what an official decided: status, event, journal, visit and the applicant's notice in this transaction.
    ///
    /// - Parameter stamp: the stamp of the case that his page showed.
    /// - Throws: `NotFound` for another office's application, `CaseChanged` when it is not what his page showed,
    ///   `FieldErrors` for what is wrong in the decision, `RefusedVisit` for a time that cannot be.
    package func decide(
        _ decision: CaseDecision, on number: PortalNumber, seen stamp: String, by official: StaffID, office: String,
        at now: Date, in tx: any WriteTransaction
    ) throws {
        let file = try open(number, office: office, in: tx)
        guard file.stamp == stamp, file.allows(decision.act, at: now) else { throw CaseChanged() }
        let step = CaseStep(area: self, file: file, official: official, now: now, tx: tx)
        do {
            switch decision {
            case .register(let number): try step.register(number)
            case .accept(let number, let comment): try step.accept(number, comment)
            case .refuseIntake(let number, let grounds, let comment): try step.refuseIntake(number, grounds, comment)
            case .returnForCorrection(let number, let fields, let comment):
                try step.returnForCorrection(number, fields, comment)
            case .start(let comment): try step.start(comment)
            case .invite(let comment): try step.invite(comment)
            case .offer(let start, let comment): try step.offer(start, comment)
            case .recordVisit(let record): try step.recordVisit(record)
            case .ready(let readiness): try step.ready(readiness)
            case .handOver(let handover): try step.handOver(handover)
            case .refuse(let grounds, let comment): try step.refuse(grounds, comment)
            case .answer(let text, let file): try step.answer(text, file)
            }
        } catch is StaleStatus {
            throw CaseChanged()
        } catch is AgencyNumberTaken {
            throw FieldErrors("number", CaseworkTexts.numberTaken)
        }
    }
}

/// One decision under way: the case as it stands in the transaction, and who decides.
struct CaseStep {
    let area: CaseworkArea
    let file: CaseFile
    let official: StaffID
    let now: Date
    let tx: any WriteTransaction

    var actor: PortalActor { .staff(official, .official) }
    var notices: CaseNotices { CaseNotices(record: file.record, office: file.office, now: now) }

    func move(
        to status: ApplicationStatus, from: ApplicationStatus? = nil, comment: String = "",
        facts: StatusFacts = StatusFacts(), notice: NoticeDraft
    ) throws {
        try area.applications.move(
            file.record.id, to: status, expecting: [from ?? file.record.status], actor: actor,
            comment: comment.isEmpty ? nil : comment, facts: facts, notice: notice, at: now, in: tx)
    }

    /// A comment, cleaned; the applicant reads it.
    func text(_ typed: String, field: String = "comment", max: Int = 4000, required: Phrase? = nil) throws -> String {
        do {
            let text = try FreeText(typed, max: max).text
            if let required, text.isEmpty { throw FieldErrors(field, required) }
            return text
        } catch let refusal as FreeText.Refusal {
            throw FieldErrors(field, refusal.phrase)
        }
    }
}
