/// What administrators have laid over the shipped data of a centre.
package struct CentreOverlay: Sendable, Hashable {
    package var closed: [ClosedPeriod]
    package var settings: CentreSettings

    package init(closed: [ClosedPeriod] = [], settings: CentreSettings = CentreSettings()) {
        self.closed = closed
        self.settings = settings
    }
}

/// What a centre does for those who come: the portal's own services at its desks.
package enum CentreService: String, Sendable, Hashable, Codable, CaseIterable {
    /// Compares the documents and gives a slip with the activation code.
    case code
    /// Makes a proved account for somebody who has none.
    case registration
    /// Gives a proved account back to its owner.
    case access
    /// Takes over a new name, joins two accounts of one person.
    case changes
}

/// What an administrator changed of a centre. What he left as it was shipped is nil: it follows the catalogue.
package struct CentreSettings: Sendable, Hashable, Codable {
    /// A time of a day without a break, in minutes after midnight.
    package struct Span: Sendable, Hashable, Codable {
        package let from: Int
        package let to: Int

        package init(from: Int, to: Int) {
            self.from = from
            self.to = to
        }
    }

    /// By the number of the weekday, Monday first; a day without spans is a day off.
    package var week: [Int: [Span]]?
    /// The desks by their names, «окно 3»; more than one may work.
    package var rooms: [String]?
    package var phone: PhoneNumber?
    /// How to get there, as it was typed.
    package var note: String?
    package var services: Set<CentreService>?

    package init() {}

    package var isEmpty: Bool { self == CentreSettings() }
}
