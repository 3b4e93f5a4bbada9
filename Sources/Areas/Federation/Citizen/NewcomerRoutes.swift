import Accounts
import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = ProviderTexts

/// Somebody whom a provider knows and no account is linked with: he links his account by signing in to it once, or
/// registers. Whether there is an account with his СНИЛС is not looked at here.
extension FederationArea {
    var newcomerRoutes: [Route] {
        [
            .get("/sign-in/by/{provider}/new", visitor: { try await showNewcomer($0) }),
            .post("/sign-in/by/{provider}/registration", visitor: { context, _ in try await takeNewcomer(context) }),
        ]
    }

    private func showNewcomer(_ context: VisitorContext) async throws -> PortalResponse {
        let provider = try client(context).provider
        guard let arrival = try await context.store.read({ tx in try arrival(context, from: provider, in: tx) }) else {
            return .redirect(context.citizen == nil ? "/sign-in?outside=over" : "/cabinet/security")
        }
        guard context.citizen == nil else { return .redirect(linkPage(provider.id) + "/arrival") }
        let t = context.language
        return try await context.page(t(T.newTitle(provider.label))) {
            h1 { t(T.newTitle(provider.label)) }
            p(.class("lead")) { t(T.newLead(provider.label)) }
            AnswerList(T.rows(of: arrival.person, dates(context)), language: t)
            h2 { t(T.haveAccount) }
            p { t(T.haveAccountText(provider.label)) }
            ButtonRow { LinkButton(t(T.signInAndLink), href: linkPage(provider.id) + "/arrival") }
            h2 { t(T.noAccount) }
            p { t(T.noAccountText) }
            ActionForm(action: "/sign-in/by/\(provider.id)/registration", csrf: context.csrf) {
                ButtonRow { Button(t(T.register), kind: .quiet) }
            }
        }
    }

    private func takeNewcomer(_ context: VisitorContext) async throws -> PortalResponse {
        let provider = try client(context).provider
        switch context.visit.principal {
        case .person, .staff: return .redirect("/cabinet")
        case .registrant, nil: break
        }
        let (now, address) = (context.now, context.request.address)
        let id = try await context.store.write { tx -> RegistrationID? in
            guard let arrival = try arrival(context, from: provider, in: tx) else { return nil }
            return try beginRegistration(of: arrival, from: address, at: now, in: tx)
        }
        guard let id else { return .redirect("/sign-in?outside=over") }
        return try await context.open(.registrant(id), fallback: "/register/location", returns: false)
            .with(cookie: Cookie(Self.arrivalCookie(context), "", maxAge: 0))
    }

    func dates(_ context: some PortalContext) -> HumanDate {
        let zone =
            context.region.flatMap { catalogue.snapshot.region($0)?.zone } ?? TimeZone(identifier: "Europe/Moscow")
            ?? .gmt
        return HumanDate(now: context.now, zone: zone, language: context.language)
    }
}
