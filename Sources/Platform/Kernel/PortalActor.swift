/// Marks the ids of people who use the portal (citizens, applicants).
package enum PersonTag {}
package typealias PersonID = ID<PersonTag>

/// Marks the ids of people who work in an agency, a centre or on the help line.
package enum StaffTag {}
package typealias StaffID = ID<StaffTag>

/// Marks the ids of registrations that have not become an account yet.
package enum RegistrationTag {}
package typealias RegistrationID = ID<RegistrationTag>

/// How sure the portal is of who an account belongs to (domain.md, 2.7).
package enum AccountLevel: String, Sendable, Codable, Comparable, CaseIterable {
    /// Registered: name and one confirmed channel.
    case simplified
    /// Personal data filled in and checked.
    case standard
    /// Identity proved at a centre or by a registered letter (R43). Needed to submit.
    case confirmed

    private var rank: Int {
        switch self {
        case .simplified: 0
        case .standard: 1
        case .confirmed: 2
        }
    }
    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}

/// What a member of staff may do. One role a person; the place (office, centre) stands beside it.
package enum StaffRole: String, Sendable, Codable, CaseIterable {
    /// Checks originals and issues activation codes at an enrolment centre.
    case clerk
    /// Prints and follows registered letters.
    case postalClerk
    /// Works on applications in an office of an agency.
    case official
    /// Answers the help line.
    case helpOperator
    /// Keeps staff and settings.
    case administrator
}

/// Who did something: recorded with every change of state and every read of a person's data.
package enum PortalActor: Sendable, Hashable {
    case visitor
    case registrant(RegistrationID)
    case person(PersonID)
    case staff(StaffID, StaffRole)
    /// The portal itself: a worker, a deadline, a command.
    case system(String)

    /// The kind as kept in the journal.
    package var kind: String {
        switch self {
        case .visitor: "visitor"
        case .registrant: "registrant"
        case .person: "person"
        case .staff(_, let role): role.rawValue
        case .system: "system"
        }
    }

    /// The id as kept in the journal; for the system the name of its part.
    package var id: String? {
        switch self {
        case .visitor: nil
        case .registrant(let id): id.text
        case .person(let id): id.text
        case .staff(let id, _): id.text
        case .system(let name): name
        }
    }
}
