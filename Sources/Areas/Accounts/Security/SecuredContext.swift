import DesignSystem
import Kernel
import Web

/// Somebody who is signed in and looks after how he does it: a citizen in his cabinet, a member of staff beside his desk.
/// The pages are the same.
protocol SecuredContext: PortalContext {
    /// Where his pages of security stand.
    static var security: String { get }
    var owner: FactorOwner { get }
    var name: String { get }
    /// With what the way to the page begins.
    var home: Crumb { get }
}

extension CitizenContext: SecuredContext {
    static var security: String { "/cabinet/security" }
    var owner: FactorOwner { FactorOwner(person) }
    var home: Crumb { Crumb(language(AccountsTexts.cabinet), "/cabinet") }
}

extension MemberContext: SecuredContext {
    static var security: String { "/staff/security" }
    var owner: FactorOwner { FactorOwner(member.id) }
    var name: String { member.name }
    var home: Crumb { Crumb(language(member.role.desk.name), member.role.desk.path) }
}

/// How the routes of one kind of owner are made.
struct SecuredRoutes<Context: SecuredContext> {
    typealias Page = @Sendable (Context) async throws -> PortalResponse
    typealias Act = @Sendable (Context, FormInput) async throws -> PortalResponse

    private let getRoute: (String, @escaping Page) -> Route
    private let postRoute: (String, @escaping Act) -> Route

    /// - Parameter path: what follows the address of the pages of security.
    func get(_ path: String, _ page: @escaping Page) -> Route { getRoute(Context.security + path, page) }
    func post(_ path: String, _ act: @escaping Act) -> Route { postRoute(Context.security + path, act) }
}

extension SecuredRoutes where Context == CitizenContext {
    static var citizens: Self { Self(getRoute: { .get($0, person: $1) }, postRoute: { .post($0, person: $1) }) }
}

extension SecuredRoutes where Context == MemberContext {
    static var staff: Self { Self(getRoute: { .get($0, member: $1) }, postRoute: { .post($0, member: $1) }) }
}
