import Foundation
import Kernel
import Storage

/// One request with what the portal knows of who makes it.
package struct Visit: Sendable {
    package let request: PortalRequest
    package let platform: Platform
    package let hooks: PortalHooks
    package let language: Language
    /// The code of the chosen region: of the address, else the remembered one; nil when none was chosen.
    package let region: String?
    package let contrast: Contrast
    package let principal: Principal?
    /// The moment of this request: everything in it happens now.
    package let now: Date
    let tokens: VisitTokens
    /// Until when an operator knows on which page this session is.
    let sharedUntil: Date?

    package init(
        request: PortalRequest, platform: Platform, hooks: PortalHooks, language: Language, region: String?,
        contrast: Contrast, principal: Principal?, tokens: VisitTokens, sharedUntil: Date? = nil
    ) {
        self.sharedUntil = sharedUntil
        self.request = request
        self.platform = platform
        self.hooks = hooks
        self.language = language
        self.region = region
        self.contrast = contrast
        self.principal = principal
        now = platform.clock.now
        self.tokens = tokens
    }

    package var store: any Store { platform.store }
    package var actor: PortalActor { principal?.actor ?? .visitor }
    /// The token that every form carries.
    package var csrf: String { tokens.csrf }

    /// The same visit for a page that must not ask the database anything.
    var withoutPrincipal: Visit {
        Visit(
            request: request, platform: platform, hooks: hooks, language: language, region: region, contrast: contrast,
            principal: nil, tokens: tokens)
    }
}

/// The version for weak sight.
package enum Contrast: String, Sendable, CaseIterable {
    case off, light, dark
}

/// Whoever handles a request gets a context that proves who is there; the pages use what it knows.
package protocol PortalContext: Sendable {
    var visit: Visit { get }
}

extension PortalContext {
    package var request: PortalRequest { visit.request }
    package var language: Language { visit.language }
    package var region: String? { visit.region }
    package var now: Date { visit.now }
    package var csrf: String { visit.csrf }
    package var actor: PortalActor { visit.actor }
    package var store: any Store { visit.platform.store }
}

/// Anyone.
package struct VisitorContext: PortalContext {
    package let visit: Visit
    package var citizen: Principal.Citizen? { if case .person(let citizen)? = visit.principal { citizen } else { nil } }
    package init(visit: Visit) { self.visit = visit }
}

/// Somebody in the middle of registering.
package struct RegistrantContext: PortalContext {
    package let visit: Visit
    package let registration: RegistrationID

    init(_ visit: Visit) throws {
        guard case .registrant(let id)? = visit.principal else { throw NotFound() }
        self.visit = visit
        registration = id
    }
}

/// A citizen who is signed in.
package struct CitizenContext: PortalContext {
    package let visit: Visit
    package let person: PersonID
    package let level: AccountLevel
    package let name: String

    init(_ visit: Visit) throws {
        guard case .person(let citizen)? = visit.principal else { throw NotFound() }
        self.visit = visit
        person = citizen.id
        level = citizen.level
        name = citizen.name
    }
}

/// A member of staff who is signed in, of whatever role: for what all of them do alike.
package struct MemberContext: PortalContext {
    package let visit: Visit
    package let member: Principal.StaffMember

    package init(_ visit: Visit) throws {
        guard case .staff(let member)? = visit.principal else { throw NotFound() }
        self.visit = visit
        self.member = member
    }
}

/// A member of staff who is signed in, in a known role.
package protocol StaffContext: PortalContext {
    static var role: StaffRole { get }
    init(_ visit: Visit) throws
    var member: Principal.StaffMember { get }
}

extension Visit {
    func member(_ role: StaffRole) throws -> Principal.StaffMember {
        guard case .staff(let member)? = principal, member.role == role else { throw NotFound() }
        return member
    }

    func place(_ role: StaffRole) throws -> String {
        guard let place = try member(role).place else { throw NotFound() }
        return place
    }
}

/// An official of an office.
package struct OfficialContext: StaffContext {
    package static let role = StaffRole.official
    package let visit: Visit
    package let member: Principal.StaffMember
    /// The id of his office.
    package let office: String

    package init(_ visit: Visit) throws {
        self.visit = visit
        member = try visit.member(Self.role)
        office = try visit.place(Self.role)
    }
}

/// A clerk of an enrolment centre.
package struct ClerkContext: StaffContext {
    package static let role = StaffRole.clerk
    package let visit: Visit
    package let member: Principal.StaffMember
    /// The id of his centre.
    package let centre: String

    package init(_ visit: Visit) throws {
        self.visit = visit
        member = try visit.member(Self.role)
        centre = try visit.place(Self.role)
    }
}

/// A clerk who prints and follows registered letters.
package struct PostalClerkContext: StaffContext {
    package static let role = StaffRole.postalClerk
    package let visit: Visit
    package let member: Principal.StaffMember

    package init(_ visit: Visit) throws {
        self.visit = visit
        member = try visit.member(Self.role)
    }
}

/// An operator of the help line.
package struct OperatorContext: StaffContext {
    package static let role = StaffRole.helpOperator
    package let visit: Visit
    package let member: Principal.StaffMember

    package init(_ visit: Visit) throws {
        self.visit = visit
        member = try visit.member(Self.role)
    }
}

/// An administrator.
package struct AdminContext: StaffContext {
    package static let role = StaffRole.administrator
    package let visit: Visit
    package let member: Principal.StaffMember

    package init(_ visit: Visit) throws {
        self.visit = visit
        member = try visit.member(Self.role)
    }
}

/// The portal itself: workers, commands, handlers of events.
package struct SystemContext: Sendable {
    package let platform: Platform
    /// The part that acts, for the journal: `worker`, `command`.
    package let name: String
    package var actor: PortalActor { .system(name) }

    package init(platform: Platform, name: String) {
        self.platform = platform
        self.name = name
    }
}
