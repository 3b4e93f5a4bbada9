import Accounts
import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = FederationTexts

/// Where a site sends people to sign in (RFC 6749, 4.1.1; OpenID Connect Core 1.0, 3.1.2).
extension FederationArea {
    var authorizeRoutes: [Route] {
        [
            .get("/oauth/authorize", visitor: { try await authorize($0, FormInput()) }),
            .post("/oauth/authorize", visitor: { try await authorize($0, $1) }),
        ]
    }

    /// Marks the address to which signing in leads back.
    static let returned = "okno_returned"

    /// What the person pressed on the page of consent.
    private enum Decision: String { case allow, deny, again }

    private func authorize(_ context: VisitorContext, _ input: FormInput) async throws -> PortalResponse {
        let query = context.request.query
        guard let site = try await site(query["client_id"], context) else {
            return try await strangePage(context, T.unknownSite)
        }
        // Before anything else: nobody is led to an address that is not registered, with an error neither.
        guard let typed = query["redirect_uri"], let redirect = site.redirects.first(where: { $0.text == typed }) else {
            return try await strangePage(context, T.unknownAddress)
        }
        do {
            let request = try AuthorizationRequest(query, of: site, redirect: redirect)
            return try await answer(request, context, input)
        } catch let fault as AuthorizationFault {
            return leave(
                for: fault.redirect, state: fault.state,
                [("error", fault.code.rawValue), ("error_description", fault.why)], context)
        }
    }

    private func site(_ typed: String?, _ context: VisitorContext) async throws -> Site? {
        guard let id = typed.flatMap({ SiteID($0) }), id.text == typed else { return nil }
        let site = try await context.store.read { tx in try tx.first(.site(id)) }
        return site?.blockedAt == nil ? site : nil
    }

    private func answer(_ request: AuthorizationRequest, _ context: VisitorContext, _ input: FormInput) async throws
        -> PortalResponse
    {
        let now = context.now
        let decision = context.request.method == .post ? Decision(rawValue: input["decision"]) : nil
        if decision == .deny { throw request.refusal(.accessDenied, "the person said no") }
        guard let citizen = context.citizen else {
            if request.prompts.contains(.none) { throw request.refusal(.loginRequired, "nobody is signed in") }
            return try await signIn(context, request)
        }
        let (person, session, allowed) = try await context.store.read { tx in
            (
                try accounts.person(citizen.id, in: tx),
                try context.sessions(at: now, in: tx).first { $0.isThis },
                try tx.allowed(request.site.id, by: citizen.id)
            )
        }
        guard let person, let session else { throw NotFound() }
        if request.wantsNewSignIn(after: session.provedAt, at: now) {
            if request.prompts.contains(.none) { throw request.refusal(.loginRequired, "a new sign-in is needed") }
            guard decision == .again else { return try await againPage(context, request) }
            return try await signIn(context, request)
        }
        let scopes = request.scopes.filter { $0 != .snils || person.level == .confirmed }
        let isRemembered = scopes.isSubset(of: allowed ?? []) && !request.prompts.contains(.consent)
        guard isRemembered || decision == .allow else {
            if request.prompts.contains(.none) { throw request.refusal(.consentRequired, "consent is needed") }
            return try await consentPage(context, request, person, scopes)
        }
        let code = try await context.store.write { tx in
            try allow(request.site, scopes, by: person.id, at: now, in: tx)
            return try giveCode(for: request, scopes: scopes, to: person.id, in: session, at: now, in: tx)
        }
        if decision == nil, context.request.query[Self.returned] != nil {
            return try await onwardPage(context, request, [("code", code.text)])
        }
        return leave(for: request.redirect, state: request.state, [("code", code.text)], context)
    }

    // MARK: leaving

    /// `state` as it came, and who answers (RFC 9207).
    private func values(_ own: [(name: String, value: String)], state: String?) -> [(name: String, value: String)] {
        own + (state.map { [("state", $0)] } ?? []) + [("iss", issuer)]
    }

    private func leave(
        for redirect: OutsideAddress, state: String?, _ own: [(name: String, value: String)], _ context: VisitorContext
    ) -> PortalResponse { .leaving(for: redirect, with: values(own, state: state)) }

    /// After signing in: the way on begins at a page, since browsers hold what follows a form for a part of it.
    private func onwardPage(
        _ context: VisitorContext, _ request: AuthorizationRequest, _ own: [(name: String, value: String)]
    ) async throws -> PortalResponse {
        let t = context.language
        return try await context.page(t(T.onwardTitle)) {
            h1 { t(T.onwardTitle) }
            p(.class("lead")) { t(T.onwardText(request.site.name)) }
        }.leadingOn(to: request.redirect, with: values(own, state: request.state))
    }

    /// To the sign-in and back here. What was asked of it is then done and is not asked again.
    private func signIn(_ context: VisitorContext, _ request: AuthorizationRequest) async throws -> PortalResponse {
        var own = [Self.returned: "1"]
        if request.prompts.contains(.consent) { own["prompt"] = AuthorizationRequest.Prompt.consent.rawValue }
        guard let asked = context.askToSignIn(returningWith: own, without: ["prompt", "max_age", "lang", "contrast"])
        else { throw request.refusal(.invalidRequest, "the request is too long") }
        guard context.visit.principal != nil else { return asked }
        // Somebody is signed in: his session ends first.
        var closed = try await context.close(leadingTo: "/sign-in")
        closed.cookies += asked.cookies
        return closed
    }

    // MARK: pages

    /// The address of this very request, for the forms of its pages.
    private func address(_ context: VisitorContext) -> String {
        let query = context.request.query.sorted { $0.key < $1.key }
            .filter { !["lang", "contrast", Self.returned].contains($0.key) }
        return "/oauth/authorize?"
            + query.map { "\(URLEncoded.encode($0.key))=\(URLEncoded.encode($0.value))" }.joined(separator: "&")
    }

    private func strangePage(_ context: VisitorContext, _ why: Phrase) async throws -> PortalResponse {
        let t = context.language
        return try await context.page(t(T.strangeTitle), status: 400) {
            h1 { t(T.strangeTitle) }
            p(.class("lead")) { t(why) }
            p { t(T.strangeText) }
        }
    }

    private func againPage(_ context: VisitorContext, _ request: AuthorizationRequest) async throws -> PortalResponse {
        let t = context.language
        return try await context.page(t(T.againTitle)) {
            h1 { t(T.againTitle) }
            p(.class("lead")) { t(T.againText(request.site.name)) }
            ActionForm(action: address(context), csrf: context.csrf) {
                ButtonRow {
                    Button(t(T.again), name: "decision", value: Decision.again.rawValue)
                    Button(t(T.deny), kind: .quiet, name: "decision", value: Decision.deny.rawValue)
                }
            }
        }.allowingForms(to: request.redirect)
    }

    private func consentPage(
        _ context: VisitorContext, _ request: AuthorizationRequest, _ person: Person, _ scopes: Set<SiteScope>
    ) async throws -> PortalResponse {
        let t = context.language
        let isSnilsHeldBack = request.scopes.contains(.snils) && !scopes.contains(.snils)
        let rows = scopes.sorted().map { AnswerRow(t(T.name(of: $0)), T.value(of: $0, person, t)) }
        return try await context.page(t(T.consentTitle)) {
            h1 { t(T.consentTitle) }
            p(.class("lead")) { t(T.asks(request.site.name, request.redirect.origin)) }
            AnswerList(rows, language: t)
            if isSnilsHeldBack { Banner(.information) { t(T.snilsHeldBack) } }
            p { t(T.consentText) }
            ActionForm(action: address(context), csrf: context.csrf) {
                ButtonRow {
                    Button(t(T.allow), name: "decision", value: Decision.allow.rawValue)
                    Button(t(T.deny), kind: .quiet, name: "decision", value: Decision.deny.rawValue)
                }
            }
        }.allowingForms(to: request.redirect)
    }
}
