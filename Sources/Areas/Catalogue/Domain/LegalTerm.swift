import Kernel

/// How long something may take, in the unit of the law (R60): working days are not calendar days.
package struct LegalTerm: Sendable, Hashable, Codable {
    package enum Unit: String, Sendable, Hashable, Codable, CaseIterable {
        case minute, hour, month
        case calendarDay = "calendar_day"
        case workingDay = "working_day"
        case sameDay = "same_day"
    }

    /// The event from which the term runs.
    package enum Start: String, Sendable, Hashable, Codable, CaseIterable {
        case submission, registration, visit, payment
        case documentsReceived = "documents_received"
        case decisionToServe = "decision_to_serve"
        case examPassed = "exam_passed"
        case intakeClosed = "intake_closed"
    }

    package let count: Int
    package let unit: Unit
    package let start: Start?
    package let note: Phrase?
}

/// What a service costs (R59), in whole roubles.
package struct Fee: Sendable, Hashable, Codable {
    /// One amount of several: «Регистрационные знаки на автомобиль».
    package struct Item: Sendable, Hashable, Codable {
        package let name: Phrase
        package let roubles: Int
    }

    /// The one amount; 0 is free of charge; nil when `items` or the note say it.
    package let roubles: Int?
    package let items: [Item]
    package let note: Phrase?
    /// Who pays nothing or less.
    package var exempt: [Phrase]?
    /// The rule of law that sets it.
    package var basis: Phrase?

    package var isFree: Bool { roubles == 0 && items.isEmpty }
}
