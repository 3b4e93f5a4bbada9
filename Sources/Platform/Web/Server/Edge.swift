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
        to request: PortalRequest, route: Route, input: @Sendable () async throws -> FormInput
    ) async -> PortalResponse {
        let visit: Visit
        let record: SessionStore.Record?
        do {
            (visit, record) = try await self.visit(request)
        } catch {
            let bare = self.visit(request, principal: nil, tokens: tokens(request))
            return await answer(to: error, VisitorContext(visit: bare))
        }
        let context = VisitorContext(visit: visit)
        var response: PortalResponse
        do {
            guard isAdmitted(visit.principal, to: route.audience) else {
                return try await turnAway(context, record: record, route: route, input: input)
            }
            let form = request.method == .post ? try await input() : FormInput()
            if request.method == .post, !isOurs(form, visit) {
                response = await context.staleForm(form)
            } else {
                response = try await route.respond(visit, form)
            }
        } catch {
            response = await answer(to: error, context)
        }
        return finish(response, visit)
    }

    /// The page for an address that no route knows.
    func notFound(_ request: PortalRequest) async -> PortalResponse {
        // Without the session when the database cannot say: the page is the same but for its header.
        let visit = (try? await self.visit(request).0) ?? self.visit(request, principal: nil, tokens: tokens(request))
        return finish(await VisitorContext(visit: visit).notFound(), visit)
    }

    func plain(_ request: PortalRequest, error: any Error) async -> PortalResponse {
        let visit = self.visit(request, principal: nil, tokens: tokens(request))
        return finish(await answer(to: error, VisitorContext(visit: visit)), visit)
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
        return (visit(request, principal: principal, tokens: tokens), record)
    }

    private func visit(_ request: PortalRequest, principal: Principal?, tokens: VisitTokens) -> Visit {
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
            principal: principal, tokens: tokens)
    }

    // MARK: Letting in

    private func isAdmitted(_ principal: Principal?, to audience: Audience) -> Bool {
        switch (audience, principal) {
        case (.visitor, _): true
        case (.registrant, .registrant): true
        case (.person, .person): true
        case (.signedIn, .person), (.signedIn, .staff): true
        case (.staff(let role), .staff(let member)): role == member.role
        default: false
        }
    }

    /// Somebody signed in otherwise sees what a stranger sees: nothing. Somebody not signed in is asked to, and what he
    /// sent is kept for him if his session has only just ended.
    private func turnAway(
        _ context: VisitorContext, record: SessionStore.Record?, route: Route,
        input: @Sendable () async throws -> FormInput
    ) async throws -> PortalResponse {
        let visit = context.visit
        switch (visit.principal, route.audience) {
        case (nil, .person), (nil, .signedIn), (nil, .staff), (.registrant, .person): break
        case (nil, .registrant): return finish(.redirect("/register"), visit)
        default: return finish(await context.notFound(), visit)
        }
        var target = "/sign-in"
        if case .staff = route.audience { target = "/staff/sign-in" }
        var response = PortalResponse.redirect(target)
        if visit.request.method == .get {
            response.cookies.append(wantedCookie(visit.request))
        } else if let record, let path = LocalPath(visit.request.path) {
            let form = try await input()
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

    private func wantedCookie(_ request: PortalRequest) -> Cookie {
        let query = request.query.sorted { $0.key < $1.key }
            .map { "\(URLEncoded.encode($0.key))=\(URLEncoded.encode($0.value))" }.joined(separator: "&")
        let address = request.path + (query.isEmpty ? "" : "?" + query)
        return Cookie(SessionCookies.wanted, URLEncoded.encode(address), maxAge: 1_800)
    }

    /// A form of ours: the token of this session, and a browser that does not say it came from elsewhere.
    private func isOurs(_ form: FormInput, _ visit: Visit) -> Bool {
        guard visit.request.isSameOrigin != false else { return false }
        return sameSecret(form.raw(CSRF.field), visit.csrf)
    }

    // MARK: Answers

    private func answer(to error: any Error, _ context: VisitorContext) async -> PortalResponse {
        switch error {
        case is NotFound: return await context.notFound()
        case let errors as FieldErrors: return await context.refused(errors)
        case let tooMany as TooManyRequests: return await context.tooMany(tooMany.retryAfter)
        case StorageFault.busy: return await context.busy()
        case is BodyTooLarge: return await context.tooLarge()
        case is BodyTooSlow: return await context.message(WebTexts.slowTitle, WebTexts.slowText, status: 408)
        case is ServerBusy: return await context.busy()
        default:
            platform.logger.error(
                "fault", metadata: ["request": "\(context.request.id)", "error": "\(Self.describe(error))"])
            return await context.fault()
        }
    }

    /// An error for the log: its type, and the text only of errors of ours that hold no values.
    static func describe(_ error: any Error) -> String {
        switch error {
        case let fault as StorageFault: "\(fault)"
        case let fault as RowFault: "\(fault)"
        default: "\(type(of: error))"
        }
    }

    /// The headers and cookies of every answer.
    private func finish(_ response: PortalResponse, _ visit: Visit) -> PortalResponse {
        var response = response
        func add(_ name: String, _ value: String) {
            guard !response.headers.contains(where: { $0.name.lowercased() == name.lowercased() }) else { return }
            response.headers.append((name, value))
        }
        add("Content-Security-Policy", Self.contentPolicy)
        add("X-Content-Type-Options", "nosniff")
        add("Referrer-Policy", "same-origin")
        add("Cross-Origin-Opener-Policy", "same-origin")
        add("X-Frame-Options", "DENY")
        add("Permissions-Policy", "geolocation=(), microphone=(), camera=(self)")
        add("Cache-Control", "no-store")
        add("X-Request-Id", visit.request.id)
        if platform.isSecure { add("Strict-Transport-Security", "max-age=31536000; includeSubDomains") }
        if let secret = visit.tokens.newVisitorSecret {
            response.cookies.append(Cookie(SessionCookies.visitor, secret, maxAge: 86_400))
        }
        if let wish = visit.request.query["lang"], Language(rawValue: wish) != nil {
            response.cookies.append(Cookie(SessionCookies.language, wish, maxAge: 365 * 86_400))
        }
        if let wish = visit.request.query["contrast"], Contrast(rawValue: wish) != nil {
            response.cookies.append(Cookie(SessionCookies.contrast, wish, maxAge: 365 * 86_400))
        }
        for cookie in response.cookies {
            response.headers.append(("Set-Cookie", cookie.header(secure: platform.isSecure)))
        }
        response.cookies = []
        return response
    }

    private static let contentPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' blob:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
}

struct BodyTooLarge: Error {}
struct BodyTooSlow: Error {}
struct ServerBusy: Error {}
