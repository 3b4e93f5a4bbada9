import Kernel

/// An address, who it is for, and what answers there. Areas list theirs; `Wiring` joins the lists.
package struct Route: Sendable {
    package let method: PortalRequest.Method
    /// `/services/{slug}`: a name in braces stands for one segment.
    package let pattern: String
    package let audience: Audience
    package let body: Body
    let respond: @Sendable (Visit, FormInput) async throws -> PortalResponse
    /// Whether all who are not signed in see the same page, so that it may be kept for a moment.
    private(set) var isPublic = false

    /// Whether programs speak here: no cookie is looked at, so nobody's browser can be made to act in his name and there
    /// is no token of forms to ask for. What goes wrong is said in JSON.
    private(set) var isOfMachines = false

    /// How much a request may carry.
    package enum Body: Sendable, Equatable {
        case none
        /// A form of texts: at most 256 KiB.
        case form
        /// A form with files: at most two of 20 MiB and some texts.
        case upload
    }

    /// The same route as a page that is alike for all who are not signed in, under the same address, language, sight
    /// and region. Search is none: there are too many questions.
    package var alikeForAll: Route {
        var route = self
        route.isPublic = method == .get && audience == .visitor
        return route
    }

    // MARK: A row for every audience

    /// An address that programs read.
    package static func get(
        _ pattern: String, machine handle: @escaping @Sendable (VisitorContext) async throws -> PortalResponse
    ) -> Route {
        var route = get(pattern, visitor: handle)
        route.isOfMachines = true
        return route
    }

    /// An address that programs send to.
    package static func post(
        _ pattern: String,
        machine handle: @escaping @Sendable (VisitorContext, FormInput) async throws -> PortalResponse
    ) -> Route {
        var route = post(pattern, visitor: handle)
        route.isOfMachines = true
        return route
    }

    package static func get(
        _ pattern: String, visitor handle: @escaping @Sendable (VisitorContext) async throws -> PortalResponse
    ) -> Route {
        Route(method: .get, pattern: pattern, audience: .visitor, body: .none) { visit, _ in
            try await handle(VisitorContext(visit: visit))
        }
    }

    package static func post(
        _ pattern: String, body: Body = .form,
        visitor handle: @escaping @Sendable (VisitorContext, FormInput) async throws -> PortalResponse
    ) -> Route {
        Route(method: .post, pattern: pattern, audience: .visitor, body: body) { visit, form in
            try await handle(VisitorContext(visit: visit), form)
        }
    }

    package static func get(
        _ pattern: String, registrant handle: @escaping @Sendable (RegistrantContext) async throws -> PortalResponse
    ) -> Route {
        Route(method: .get, pattern: pattern, audience: .registrant, body: .none) { visit, _ in
            try await handle(RegistrantContext(visit))
        }
    }

    package static func post(
        _ pattern: String,
        registrant handle: @escaping @Sendable (RegistrantContext, FormInput) async throws -> PortalResponse
    ) -> Route {
        Route(method: .post, pattern: pattern, audience: .registrant, body: .form) { visit, form in
            try await handle(RegistrantContext(visit), form)
        }
    }

    package static func get(
        _ pattern: String, person handle: @escaping @Sendable (CitizenContext) async throws -> PortalResponse
    ) -> Route {
        Route(method: .get, pattern: pattern, audience: .person, body: .none) { visit, _ in
            try await handle(CitizenContext(visit))
        }
    }

    package static func post(
        _ pattern: String, body: Body = .form,
        person handle: @escaping @Sendable (CitizenContext, FormInput) async throws -> PortalResponse
    ) -> Route {
        Route(method: .post, pattern: pattern, audience: .person, body: body) { visit, form in
            try await handle(CitizenContext(visit), form)
        }
    }

    package static func get(
        _ pattern: String, signedIn handle: @escaping @Sendable (VisitorContext) async throws -> PortalResponse
    ) -> Route {
        Route(method: .get, pattern: pattern, audience: .signedIn, body: .none) { visit, _ in
            try await handle(VisitorContext(visit: visit))
        }
    }

    package static func post(
        _ pattern: String,
        signedIn handle: @escaping @Sendable (VisitorContext, FormInput) async throws -> PortalResponse
    ) -> Route {
        Route(method: .post, pattern: pattern, audience: .signedIn, body: .form) { visit, form in
            try await handle(VisitorContext(visit: visit), form)
        }
    }

    /// A page of staff of whatever role.
    package static func get(
        _ pattern: String, member handle: @escaping @Sendable (MemberContext) async throws -> PortalResponse
    ) -> Route {
        Route(method: .get, pattern: pattern, audience: .anyStaff, body: .none) { visit, _ in
            try await handle(MemberContext(visit))
        }
    }

    /// An act of staff of whatever role.
    package static func post(
        _ pattern: String, member handle: @escaping @Sendable (MemberContext, FormInput) async throws -> PortalResponse
    ) -> Route {
        Route(method: .post, pattern: pattern, audience: .anyStaff, body: .form) { visit, form in
            try await handle(MemberContext(visit), form)
        }
    }

    /// A page of staff. The context's type names the role: `{ (official: OfficialContext) in … }`.
    package static func get<Context: StaffContext>(
        _ pattern: String, staff handle: @escaping @Sendable (Context) async throws -> PortalResponse
    ) -> Route {
        Route(method: .get, pattern: pattern, audience: .staff(Context.role), body: .none) { visit, _ in
            try await handle(Context(visit))
        }
    }

    /// An act of staff. The context's type names the role.
    package static func post<Context: StaffContext>(
        _ pattern: String, body: Body = .form,
        staff handle: @escaping @Sendable (Context, FormInput) async throws -> PortalResponse
    ) -> Route {
        Route(method: .post, pattern: pattern, audience: .staff(Context.role), body: body) { visit, form in
            try await handle(Context(visit), form)
        }
    }
}
