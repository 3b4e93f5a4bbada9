import Kernel

/// Who a session belongs to.
package enum Principal: Sendable {
    case registrant(RegistrationID)
    case person(Citizen)
    case staff(StaffMember)

    /// A citizen who is signed in.
    package struct Citizen: Sendable {
        package let id: PersonID
        package let level: AccountLevel
        /// «Анна Орлова», for the header.
        package let name: String
        /// The code of the region he lives in: his pages show it until he chooses another.
        package let region: String?

        package init(id: PersonID, level: AccountLevel, name: String, region: String? = nil) {
            self.id = id
            self.level = level
            self.name = name
            self.region = region
        }
    }

    /// A member of staff who is signed in.
    package struct StaffMember: Sendable {
        package let id: StaffID
        package let role: StaffRole
        package let name: String
        /// The id of the office (official) or centre (clerk); of neither for the rest.
        package let place: String?
        /// The region of work; nil means all (operator, administrator).
        package let region: String?

        package init(id: StaffID, role: StaffRole, name: String, place: String?, region: String?) {
            self.id = id
            self.role = role
            self.name = name
            self.place = place
            self.region = region
        }
    }

    package var actor: PortalActor {
        switch self {
        case .registrant(let id): .registrant(id)
        case .person(let citizen): .person(citizen.id)
        case .staff(let member): .staff(member.id, member.role)
        }
    }

    /// The region he lives or works in.
    package var region: String? {
        switch self {
        case .registrant: nil
        case .person(let citizen): citizen.region
        case .staff(let member): member.region
        }
    }

    /// As a session's row names it.
    package var key: (kind: String, id: String) {
        switch self {
        case .registrant(let id): ("registrant", id.text)
        case .person(let citizen): ("person", citizen.id.text)
        case .staff(let member): ("staff", member.id.text)
        }
    }
}
