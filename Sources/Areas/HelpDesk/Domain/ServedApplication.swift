import Applications
import Catalogue
import Foundation
import Kernel

/// How one finished application went, as the public figures count it.
struct ServedApplication: Sendable, Equatable {
    let application: ApplicationID
    let service: String
    let agency: String
    let outcome: ApplicationStatus
    let finishedAt: Date
    /// From the first submission to the end, a day begun counts.
    let days: Int
    /// Nil where no deadline is known, or it was withdrawn within the term.
    let isRegisteredInTime: Bool?
    /// Nil where it does not apply (withdrawn, refused at intake) or the start of the term is not kept.
    let isProvidedInTime: Bool?

    /// What the figures need of a finished application.
    struct Facts: Sendable {
        let id: ApplicationID
        let service: String
        let agency: String
        let office: String
        let region: String
        let status: ApplicationStatus
        let isRefusedAtIntake: Bool
        let submittedAt: Date
        let registeredAt: Date?
        let finishedAt: Date
    }

    init(_ facts: Facts, catalogue: CatalogueSnapshot, moscow: TimeZone) {
        application = facts.id
        service = facts.service
        agency = facts.agency
        outcome = facts.status
        finishedAt = facts.finishedAt
        let seconds = max(0, facts.finishedAt.timeIntervalSince(facts.submittedAt))
        days = max(1, Int((min(seconds, 1e10) / 86_400).rounded(.up)))
        let definition = catalogue.service(facts.service)
        let zone = catalogue.office(facts.office)?.zone ?? catalogue.region(facts.region)?.zone ?? moscow
        func end(_ term: LegalTerm?, from start: Date?) -> Date? {
            guard let term, let start else { return nil }
            return term.deadline(from: start, zone: zone, calendar: catalogue.calendar)
        }
        // From the first submission: a correction moves the deadline of the copy, not what the applicant waited.
        // Withdrawn before anybody registered it: late if the term was over by then, else it says nothing.
        isRegisteredInTime = end(definition?.registrationTerm, from: facts.submittedAt).flatMap { deadline in
            facts.registeredAt.map { $0 <= deadline } ?? (facts.finishedAt > deadline ? false : nil)
        }
        let term = definition?.conditions(
            in: facts.region, municipality: catalogue.office(facts.office)?.municipality
        ).term.content
        let start: Date? =
            switch term?.start {
            case .submission, nil: facts.submittedAt
            case .registration: facts.registeredAt
            default: nil  // a visit, a payment: the moment is not kept here
            }
        let isDecided = facts.status == .completed || (facts.status == .refused && !facts.isRefusedAtIntake)
        isProvidedInTime = isDecided ? end(term, from: start).map { facts.finishedAt <= $0 } : nil
    }
}
