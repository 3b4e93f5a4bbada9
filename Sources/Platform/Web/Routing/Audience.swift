import Kernel

/// Who a route is for. Every route says it; a test walks all routes with all roles.
package enum Audience: Sendable, Hashable {
    /// Anyone, signed in or not.
    case visitor
    /// Somebody in the middle of registering.
    case registrant
    /// A citizen with an account, of any level.
    case person
    /// Staff of one role.
    case staff(StaffRole)
    /// Staff of any role.
    case anyStaff
    /// Anyone who is signed in, citizen or staff.
    case signedIn
}
