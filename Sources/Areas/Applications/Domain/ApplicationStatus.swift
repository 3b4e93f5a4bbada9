import Kernel
import Storage

/// Marks the ids of applications and queries.
package enum ApplicationTag {}
package typealias ApplicationID = ID<ApplicationTag>

/// Where an application stands (domain.md, 2.8).
package enum ApplicationStatus: String, Sendable, Hashable, Codable, CaseIterable, SQLBindable {
    /// Sent and given to the office; the portal's number exists (R71, R73).
    case submitted
    /// The agency has it under a number of its own (R74).
    case registered
    /// Accepted for consideration (R77).
    case accepted
    /// Composed wrongly: the applicant corrects the named fields and sends it again (R83, R84).
    case returnedForCorrection
    /// The agency waits for the applicant: a time to agree on, a question (R82).
    case awaitingApplicant
    /// The agency works on it.
    case inProgress
    /// A visit is agreed and the place is held (R81).
    case invited
    /// The outcome waits to be taken (R89).
    case ready
    /// The outcome was handed over.
    case handedOver
    /// The service is rendered, the query answered.
    case completed
    /// Refused, with grounds; at which stage stands beside it (R75, R76).
    case refused
    /// Taken back by the applicant.
    case withdrawn

    /// The one table of what may follow what. Everything that changes a status asks it.
    private static let graph: [ApplicationStatus: Set<ApplicationStatus>] = [
        .submitted: [.registered, .withdrawn],
        .registered: [.accepted, .refused, .returnedForCorrection, .withdrawn],
        .returnedForCorrection: [.submitted, .withdrawn],
        .accepted: [.inProgress, .awaitingApplicant, .invited, .ready, .completed, .refused, .withdrawn],
        .awaitingApplicant: [
            .awaitingApplicant, .inProgress, .invited, .ready, .completed, .refused, .withdrawn,
        ],
        .inProgress: [.awaitingApplicant, .invited, .ready, .completed, .refused, .withdrawn],
        .invited: [.awaitingApplicant, .invited, .inProgress, .ready, .completed, .refused, .withdrawn],
        .ready: [.handedOver, .completed],
        .handedOver: [.completed],
        .completed: [],
        .refused: [],
        .withdrawn: [],
    ]

    /// What may come next.
    package var next: Set<ApplicationStatus> { Self.graph[self] ?? [] }

    /// Nothing follows: the application is closed, the review is possible.
    package var isFinal: Bool { next.isEmpty }

    /// Whether the applicant may still take it back.
    package var canBeWithdrawn: Bool { next.contains(.withdrawn) }

    /// Every status from which the given one can be reached in one step.
    package static func before(_ status: ApplicationStatus) -> Set<ApplicationStatus> {
        Set(allCases.filter { $0.next.contains(status) })
    }
}

/// An application for a service, or a query («запрос») to an agency: both are sent, numbered and answered (R66).
package enum ApplicationKind: String, Sendable, Hashable, Codable, CaseIterable, SQLBindable {
    case application, query
}

/// Another actor was quicker: the application is no longer in a status from which this step leads.
package struct StaleStatus: Error, Sendable, Equatable {
    /// Where it stands now.
    package let now: ApplicationStatus
}

/// The office has another application under this number of its own.
package struct AgencyNumberTaken: Error, Sendable {}
