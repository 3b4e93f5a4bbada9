import Accounts
import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = ProviderTexts

/// Signing in by another provider: the way there, and back (OpenID Connect Core 1.0, 3.1.2; RFC 9700, 4.7).
extension FederationArea {
    var outsideSignInRoutes: [Route] {
        [
            .get("/sign-in/by/{provider}", visitor: { try await leaveForProvider($0) }),
            .get("/sign-in/by/{provider}/callback", visitor: { try await comeBack($0) }),
        ]
    }

    /// The provider of the address.
    /// - Throws: `NotFound` for one that the installation does not name.
    func client(_ context: some PortalContext) throws -> ProviderClient {
        guard let client = client(context.request[parameter: "provider"]) else { throw NotFound() }
        return client
    }

    private func leaveForProvider(_ context: VisitorContext) async throws -> PortalResponse {
        let client = try client(context)
        guard context.citizen == nil else { return .redirect("/cabinet") }
        do {
            let way = try await depart(to: client, context)
            return .leaving(for: way.address, with: way.values).with(cookie: way.cookie)
        } catch let fault as ProviderFault {
            return try await faultPage(context, client.provider, fault, linking: false)
        }
    }

    private func comeBack(_ context: VisitorContext) async throws -> PortalResponse {
        let client = try client(context)
        let (provider, query, now) = (client.provider, context.request.query, context.now)
        let browser = context.request.cookies[Self.departureCookie(context)]
        let departure = try await context.store.write { tx in
            try takeDeparture(query["state"], browser: browser, provider, at: now, in: tx)
        }
        // Begun elsewhere, long ago or walked already: nothing it brings is looked at.
        guard let departure, departure.linking == nil || departure.linking == context.citizen?.id else {
            return .redirect(context.citizen == nil ? "/sign-in?outside=over" : "/cabinet/security")
        }
        let over = Cookie(Self.departureCookie(context), "", maxAge: 0)
        do {
            let person = try await person(client, departure, context)
            guard let person else {
                return .redirect(
                    departure.linking == nil ? "/sign-in?outside=denied" : linkPage(provider.id) + "?done=denied"
                ).with(cookie: over)
            }
            let answer =
                if let owner = departure.linking {
                    try await linkOnReturn(person, of: provider, to: owner, context)
                } else {
                    try await enter(person, by: provider, context)
                }
            return answer.with(cookie: over)
        } catch let fault as ProviderFault {
            if case .refused(let reason) = fault { try await note(reason, provider, context) }
            return try await faultPage(context, provider, fault, linking: departure.linking != nil).with(cookie: over)
        }
    }

    /// Who has come back; nil for somebody who said no over there.
    /// - Throws: `ProviderFault`.
    private func person(_ client: ProviderClient, _ departure: Departure, _ context: VisitorContext) async throws
        -> OutsidePerson?
    {
        let (query, now) = (context.request.query, context.now)
        let metadata = try await client.metadata(at: now)
        // Another provider's answer under this one's address (RFC 9207, 2.4).
        guard query["iss"] == client.provider.issuer.text || (query["iss"] == nil && !metadata.namesItself) else {
            throw ProviderFault.refused(.issuer)
        }
        guard query["error"] == nil else {
            if query["error"] == "access_denied" { return nil }
            throw query["error"] == "temporarily_unavailable" || query["error"] == "server_error"
                ? ProviderFault.down : ProviderFault.refused(.answer)
        }
        guard let code = query["code"], (1...2_000).contains(code.utf8.count) else {
            throw ProviderFault.refused(.answer)
        }
        return try await client.person(
            by: code, departure, redirect: callback(of: client.provider), portal: keys, at: now)
    }

    private func enter(_ person: OutsidePerson, by provider: SignInProvider, _ context: VisitorContext) async throws
        -> PortalResponse
    {
        let now = context.now
        let (found, token) = try await context.store.write { tx -> (Person?, SecretToken?) in
            if let known = try owner(of: person, provider, at: now, in: tx) { return (known, nil) }
            return (nil, try keepArrival(person, at: now, in: tx))
        }
        if let found { return try await accounts.enter(context, found, by: person.proof(at: now)) }
        return PortalResponse.redirect("/sign-in/by/\(provider.id)/new")
            .with(cookie: Cookie(Self.arrivalCookie(context), token?.text ?? "", maxAge: Arrival.lifetime))
    }

    private func linkOnReturn(
        _ person: OutsidePerson, of provider: SignInProvider, to owner: PersonID, _ context: VisitorContext
    ) async throws -> PortalResponse {
        let now = context.now
        let outcome = try await context.store.write { tx in
            try link(person, of: provider, to: owner, at: now, in: tx)
        }
        return .redirect(linkPage(provider.id) + "?done=\(outcome.rawValue)")
    }

    private func note(_ reason: ProviderFault.Reason, _ provider: SignInProvider, _ context: VisitorContext)
        async throws
    {
        let (now, journal) = (context.now, platform.journal)
        try await context.store.write { tx in
            try journal.record(
                JournalEntry(
                    .visitor, "outside.refused", on: "provider", provider.id, details: ["because": reason.rawValue]),
                at: now, in: tx)
        }
    }

    /// What happened, in plain words, and what else can be done.
    func faultPage(
        _ context: some PortalContext, _ provider: SignInProvider, _ fault: ProviderFault, linking: Bool
    ) async throws -> PortalResponse {
        let t = context.language
        let isDown = fault == .down
        let title = isDown ? T.downTitle(provider.label) : T.refusedTitle(provider.label)
        return try await context.page(t(title), status: isDown ? 503 : 400) {
            h1 { t(title) }
            p(.class("lead")) { t(isDown ? T.downText : T.refusedText) }
            ButtonRow {
                if linking {
                    LinkButton(t(T.toSecurity), href: "/cabinet/security")
                } else {
                    LinkButton(t(T.otherWay), href: "/sign-in")
                    LinkButton(t(T.again), href: "/sign-in/by/\(provider.id)", kind: .quiet)
                }
            }
        }
    }
}
