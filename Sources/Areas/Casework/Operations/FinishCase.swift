import Applications
import Catalogue
import Foundation
import Kernel
import Storage

private typealias T = CaseworkTexts

/// How an application ends: ready and handed over, refused, or a query answered (R89).
extension CaseStep {
    func ready(_ readiness: Readiness) throws {
        var errors = FieldErrors()
        let outcomes = file.positiveOutcomes
        let outcome = readiness.outcome.flatMap { outcomes.indices.contains($0) ? outcomes[$0] : nil }
        if outcome == nil, !outcomes.isEmpty { errors.add("outcome", T.chooseOutcome) }
        let today = Day(of: now, in: file.office.zone)
        if !(1...366).contains(today.days(until: readiness.keptUntil)) { errors.add("kept", T.keptRange) }
        let bring = readiness.bring.map { FreeText.clean($0, lines: .one) }.filter { !$0.isEmpty }
        if bring.isEmpty { errors.add("bring", T.sayWhatToBring) }
        if bring.count > 10 || bring.contains(where: { $0.unicodeScalars.count > 200 }) {
            errors.add("bring", T.bringTooLong)
        }
        let room = FreeText.clean(readiness.room, lines: .one)
        if room.unicodeScalars.count > 100 { errors.add("room", T.roomTooLong) }
        try errors.throwIfAny()
        let comment = try text(readiness.comment)

        let place = StatusFacts.Place(
            office: file.office.name, address: file.office.address,
            room: room.isEmpty ? nil : (file.office.room.flatMap { $0.ru == room ? $0 : nil } ?? .verbatim(room)),
            hours: file.office.hours.text)
        let words = bring.map { line in file.bring.first { $0.ru == line } ?? .verbatim(line) }
        if file.visit?.open(at: now) != nil { try releaseVisit(because: "") }
        try move(
            to: .ready, comment: comment,
            facts: StatusFacts(place: place, keptUntil: readiness.keptUntil, bring: words, outcome: outcome?.name),
            notice: notices.ready(outcome?.name, at: place, bring: words, keptUntil: readiness.keptUntil))
    }

    func handOver(_ handover: Handover) throws {
        let comment = try text(handover.comment, max: 1000)
        let receiver: String
        switch handover.receiver {
        case .applicant: receiver = T.toApplicant.ru
        case .representative(let name):
            let name = try text(name, field: "representative", max: 200, required: T.enterRepresentative)
            receiver = T.toRepresentative(FreeText.clean(name, lines: .one)).ru
        }
        let words = [receiver, comment].filter { !$0.isEmpty }.joined(separator: ". ")
        try move(to: .handedOver, comment: words, notice: notices.handedOver())
    }

    func refuse(_ grounds: [String], _ comment: String) throws {
        let comment = try text(comment, required: T.explainRefusal)
        let grounds = try chosen(grounds, at: .decision)
        try releaseVisit(because: "")
        try move(
            to: .refused, comment: comment, facts: StatusFacts(grounds: grounds, refusalStage: .decision),
            notice: notices.refused(grounds, at: .decision))
    }

    func answer(_ typed: String, _ attached: StatusFacts.File?) throws {
        let answer = try text(typed, field: "answer", max: 8000, required: T.writeAnswer)
        try move(to: .completed, facts: StatusFacts(answer: answer, file: attached), notice: notices.answered())
    }
}

extension CaseFile {
    /// What the service can end with when it is not refused.
    var positiveOutcomes: [ServiceOutcome] { (service?.outcomes ?? []).filter { $0.kind == .positive } }
}
