import DesignSystem
import Foundation
import Kernel
import Logging
import Storage

/// The edge between the network and the areas: finds out who is there, lets in or refuses, turns errors into pages.
package struct Edge: Sendable {
    package let platform: Platform
    package let hooks: PortalHooks
    package let metrics: Metrics

    package init(platform: Platform, hooks: PortalHooks, metrics: Metrics = Metrics()) {
        self.platform = platform
        self.hooks = hooks
        self.metrics = metrics
    }

    /// Answers a request for a known route. `input` reads the form, only once it is clear that it may be sent.
    func respond(
        to request: PortalRequest, route: Route, input: FormReading
    ) async -> PortalResponse {
        guard !route.isOfMachines else { return await respondToMachine(request, route: route, input: input) }
        let visit: Visit
        let record: SessionStore.Record?
        do {
            (visit, record) = try await self.visit(request)
        } catch {
            let bare = self.visit(request, principal: nil, tokens: tokens(request))
            // The form is read all the same, so that it can be sent again; files would only be thrown away. Where it is
            // not certain that it comes from a page of ours, nothing is offered.
            let isTyped = request.method == .post && route.body == .form && request.isSameOrigin == true
            let form = isTyped ? (try? await input { _ in false }) ?? FormInput() : FormInput()
            return finish(await answer(to: error, VisitorContext(visit: bare), form), bare)
        }
        let context = VisitorContext(visit: visit)
        var response: PortalResponse
        var sent = FormInput()
        do {
            guard isAdmitted(visit.principal, to: route.audience) else {
                return try await turnAway(context, record: record, route: route, input: input)
            }
            let form = request.method == .post ? try await input { isOurs($0, visit) } : FormInput()
            sent = form
            if request.method == .post, !isOurs(form.values, visit) {
                response = await context.staleForm(form)
            } else if let fault = form.fault {
                throw fault
            } else {
                response = try await respond(route, visit, form)
            }
        } catch {
            response = await answer(to: error, context, sent)
        }
        await sent.dropUnclaimed()
        return finish(response, visit)
    }

    /// What the route answers; the operator who was let in is told of the page.
    private func respond(_ route: Route, _ visit: Visit, _ form: FormInput) async throws -> PortalResponse {
        guard visit.sharedUntil != nil, let token = visit.tokens.sessionToken else {
            return try await route.respond(visit, form)
        }
        let screen = SeenScreen()
        let response = try await SeenScreen.$current.withValue(screen) { try await route.respond(visit, form) }
        guard !screen.title.isEmpty else { return response }
        let (keys, hash, now) = (platform.keys, SessionStore(keys: platform.keys).hash(token), visit.now)
        // The links of letters open something: the operator learns what page it is, not the secret in its address.
        let path = route.pattern.contains("{token}") ? route.pattern : visit.request.path
        try await platform.store.write { tx in
            try SharedScreen.note(
                screen, path: path, status: response.status, ofSession: hash, at: now, keys: keys, in: tx)
        }
        return response
    }

    /// The page for an address that no route knows.
    func notFound(_ request: PortalRequest) async -> PortalResponse {
        // Without the session when the database cannot say: the page is the same but for its header.
        let visit = (try? await self.visit(request).0) ?? self.visit(request, principal: nil, tokens: tokens(request))
        return finish(await VisitorContext(visit: visit).notFound(), visit)
    }

    func plain(_ request: PortalRequest, error: any Error) async -> PortalResponse {
        let visit = self.visit(request, principal: nil, tokens: tokens(request))
        return finish(await answer(to: error, VisitorContext(visit: visit), FormInput()), visit)
    }

    // MARK: Who is there

    private func tokens(_ request: PortalRequest) -> VisitTokens {
        VisitTokens(
            sessionToken: request.cookies[SessionCookies.session(platform)],
            visitorSecret: request.cookies[SessionCookies.visitor], keys: platform.keys)
    }

    private func visit(_ request: PortalRequest) async throws -> (Visit, SessionStore.Record?) {
        let tokens = tokens(request)
        guard let token = tokens.sessionToken, !token.isEmpty, token.utf8.count <= 200 else {
            let anonymous = VisitTokens(
                sessionToken: nil, visitorSecret: request.cookies[SessionCookies.visitor], keys: platform.keys)
            return (visit(request, principal: nil, tokens: anonymous), nil)
        }
        let sessions = SessionStore(keys: platform.keys)
        let now = platform.clock.now
        let found = try await platform.store.read { tx -> (SessionStore.Record, Principal?)? in
            guard let record = try sessions.find(token, at: now, in: tx) else { return nil }
            return (record, record.isAlive ? try hooks.principal(record.kind, record.principalID, tx) : nil)
        }
        guard let (record, principal) = found, let principal else {
            let anonymous = VisitTokens(
                sessionToken: nil, visitorSecret: request.cookies[SessionCookies.visitor], keys: platform.keys)
            return (visit(request, principal: nil, tokens: anonymous), found?.0)
        }
        if now.timeIntervalSince(record.seenAt) > 60 {
            try await platform.store.write { tx in try sessions.touch(token, at: now, in: tx) }
        }
        let shared = record.sharedUntil.flatMap { $0 > now ? $0 : nil }
        return (visit(request, principal: principal, tokens: tokens, sharedUntil: shared), record)
    }

    func visit(
        _ request: PortalRequest, principal: Principal?, tokens: VisitTokens, sharedUntil: Date? = nil
    ) -> Visit {
        let language =
            request.query["lang"].flatMap(Language.init(rawValue:))
            ?? request.cookies[SessionCookies.language].flatMap(Language.init(rawValue:)) ?? .ru
        let contrast =
            request.query["contrast"].flatMap(Contrast.init(rawValue:))
            ?? request.cookies[SessionCookies.contrast].flatMap(Contrast.init(rawValue:)) ?? .off
        let region = [request.query["region"], request.cookies[SessionCookies.region], principal?.region]
            .compactMap { $0 }
            .first { hooks.regionName($0, language) != nil }
        return Visit(
            request: request, platform: platform, hooks: hooks, language: language, region: region, contrast: contrast,
            principal: principal, tokens: tokens, sharedUntil: sharedUntil)
    }

    // MARK: Letting in

    private func isAdmitted(_ principal: Principal?, to audience: Audience) -> Bool {
        switch (audience, principal) {
        case (.visitor, _): true
        case (.registrant, .registrant): true
        case (.person, .person): true
        case (.signedIn, .person), (.signedIn, .staff): true
        case (.staff(let role), .staff(let member)): role == member.role
        case (.anyStaff, .staff): true
        default: false
        }
    }

    /// Somebody signed in otherwise sees what a stranger sees: nothing. Somebody not signed in is asked to, and what he
    /// sent is kept for him if his session has only just ended.
    private func turnAway(
        _ context: VisitorContext, record: SessionStore.Record?, route: Route,
        input: FormReading
    ) async throws -> PortalResponse {
        let visit = context.visit
        switch (visit.principal, route.audience) {
        case (nil, .person), (nil, .signedIn), (nil, .staff), (nil, .anyStaff), (.registrant, .person): break
        case (nil, .registrant): return finish(.redirect("/register"), visit)
        default: return finish(await context.notFound(), visit)
        }
        let target =
            switch route.audience {
            case .staff, .anyStaff: "/staff/sign-in"
            default: "/sign-in"
            }
        var response = PortalResponse.redirect(target)
        if visit.request.method == .get {
            response.cookies.append(wantedCookie(visit.request))
        } else if let record, let path = LocalPath(visit.request.path) {
            let form = try await input { _ in false }
            let kept = InterruptedForm(path: path.text, values: form.keepable)
            let sessions = SessionStore(keys: platform.keys)
            let token = try await platform.store.write { tx in
                try kept.save(for: record, sessions: sessions, at: visit.now, in: tx)
            }
            response = .redirect(target + "?interrupted=1")
            response.cookies.append(Cookie(SessionCookies.resume, token, maxAge: 86_400))
        } else {
            // Nobody knows whose form this was, so it cannot be kept; that is said, and the way leads back to its page.
            response = .redirect(target + "?lost=1")
            response.cookies.append(wantedCookie(visit.request))
        }
        return finish(response, visit)
    }

    private func wantedCookie(_ request: PortalRequest) -> Cookie { .wanted(request.path, query: request.query) }

    /// A form of ours: the token of this session, and a browser that does not say it came from elsewhere.
    private func isOurs(_ values: [String: [String]], _ visit: Visit) -> Bool {
        guard visit.request.isSameOrigin != false else { return false }
        return sameSecret(values[CSRF.field]?.first ?? "", visit.csrf)
    }

    // MARK: Headers

    /// The headers and cookies of every answer.
    func finish(_ response: PortalResponse, _ visit: Visit) -> PortalResponse {
        var response = response
        let own = response.headers
        response.headers.reserveCapacity(own.count + 12)
        for (name, value) in platform.isSecure ? Self.secureHeaders : Self.commonHeaders
        where !own.contains(where: { Self.isSame($0.name, name) }) {
            response.headers.append((name, value))
        }
        if let secret = visit.tokens.newVisitorSecret {
            response.cookies.append(Cookie(SessionCookies.visitor, secret, maxAge: 86_400))
        }
        if let wish = visit.request.query["lang"], Language(rawValue: wish) != nil {
            response.cookies.append(Cookie(SessionCookies.language, wish, maxAge: 365 * 86_400))
        }
        if let wish = visit.request.query["contrast"], Contrast(rawValue: wish) != nil {
            response.cookies.append(Cookie(SessionCookies.contrast, wish, maxAge: 365 * 86_400))
        }
        response.isAlikeForAll =
            response.status == 200 && response.cookies.isEmpty && visit.principal == nil && !visit.tokens.isUsed
        for cookie in response.cookies {
            response.headers.append(("Set-Cookie", cookie.header(secure: platform.isSecure)))
        }
        response.cookies = []
        return response
    }

    private static func isSame(_ left: String, _ right: String) -> Bool {
        left.utf8.count == right.utf8.count && left.lowercased() == right.lowercased()
    }

    private static let commonHeaders: [(String, String)] = [
        ("Content-Security-Policy", contentPolicy), ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"), ("X-Frame-Options", "DENY"),
        ("Permissions-Policy", "geolocation=(), microphone=(), camera=(self)"), ("Cache-Control", "no-store"),
    ]
    private static let secureHeaders =
        commonHeaders + [("Strict-Transport-Security", "max-age=31536000; includeSubDomains")]

    private static let contentPolicy = contentPolicy(formsTo: "'self'")

    static func contentPolicy(formsTo targets: String) -> String {
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' blob:; connect-src 'self'; "
            + "form-action \(targets); base-uri 'none'; frame-ancestors 'none'"
    }
}
