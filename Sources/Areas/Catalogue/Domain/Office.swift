import Foundation
import Kernel

/// A unit that serves («подразделение»): with a place, hours and a zone of its own.
package struct Office: Sendable, Identifiable {
    /// What it serves; the narrowest claim wins.
    package struct Claims: Sendable, Hashable {
        package let services: Set<String>
        package let agencies: Set<String>
        package let level: ServiceLevel?
    }

    package let id: String
    package let name: Phrase
    /// The name without abbreviations.
    package let expanded: Phrase?
    package let agency: String
    package let region: String
    /// Whose conditions hold for what it takes; nil where it serves the whole region alike.
    package let municipality: String?
    package let level: ServiceLevel
    package let claims: Claims
    package let address: Phrase
    package let room: Phrase?
    /// How to get there, in words.
    package var directions: Phrase?
    package let hours: OfficeHours
    /// How long one visit lasts.
    package let visitMinutes: Int
    /// How many people are received at the same time.
    package let capacity: Int
    package let phone: PhoneNumber?
    /// The agency's own survey (R95).
    package let survey: FeedbackLink?
    package let demo: DemoMark
    package let source: FactSource
    package var keywords = Keywords.none

    package var zone: TimeZone { hours.zone }
    /// «г. Калуга»: the address up to its street.
    package var locality: String { String(address.ru.prefix { $0 != "," }) }

    /// How narrowly it claims the service: 3 by name, 2 by agency, 1 by level, nil not at all.
    package func claim(on service: PublicService) -> Int? {
        if claims.services.contains(service.id) { return 3 }
        if claims.agencies.contains(service.agency) { return 2 }
        return claims.level == service.level ? 1 : nil
    }
}

/// What of a place is made for the demonstration; the page says «данные демонстрационные».
package enum DemoMark: Sendable, Hashable {
    case nothing
    case everything
    /// The names of the fields.
    case fields(Set<String>)

    package var isDemo: Bool { self != .nothing }

    /// Without these fields: somebody has said how it is.
    func without(_ fields: [String]) -> DemoMark {
        guard case .fields(let names) = self else { return self }
        let rest = names.subtracting(fields)
        return rest.isEmpty ? .nothing : .fields(rest)
    }

    package func covers(_ field: String) -> Bool {
        switch self {
        case .nothing: false
        case .everything: true
        case .fields(let names): names.contains(field)
        }
    }
}
