import Kernel

/// What a visit is for, by its kind and id only: an application knows its visit, a visit knows no application.
package struct VisitSubject: Sendable, Hashable {
    package let kind: String
    package let id: String

    package init(kind: String, id: String) {
        self.kind = kind
        self.id = id
    }

    /// The visit of an application.
    package static func application(_ id: String) -> VisitSubject { VisitSubject(kind: "application", id: id) }
}

/// Who proposes a time or answers: the two who have to agree (R82).
package enum ProposalSide: Sendable, Hashable {
    case applicant
    case agency(StaffID)

    package enum Kind: String, Sendable { case applicant, agency }

    package var kind: Kind {
        switch self {
        case .applicant: .applicant
        case .agency: .agency
        }
    }

    var staff: StaffID? {
        switch self {
        case .applicant: nil
        case .agency(let id): id
        }
    }

    func actor(for person: PersonID) -> PortalActor {
        switch self {
        case .applicant: .person(person)
        case .agency(let id): .staff(id, .official)
        }
    }
}
