import Accounts
import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = ProviderTexts

/// A provider on «Вход и безопасность»: linked, unlinked, signed out of. Each asks for the password again.
extension FederationArea {
    var linkRoutes: [Route] {
        let page = linkPage("{provider}")
        return [
            .get(page, person: { try await showLink($0, FormState(language: $0.language)) }),
            .post(page, person: { try await takeLink($0, $1) }),
            .post(page + "/removal", person: { try await takeUnlinking($0, $1) }),
            .post(page + "/sign-out", person: { context, _ in try await signOutThere(context) }),
            .get(page + "/arrival", person: { try await showArrival($0, FormState(language: $0.language)) }),
            .post(page + "/arrival", person: { try await takeArrival($0, $1) }),
        ]
    }

    func linkPage(_ provider: String) -> String { "/cabinet/security/providers/\(provider)" }

    /// The provider of the address: one of the installation, or one that is gone and still linked.
    private func subject(_ context: CitizenContext) async throws -> (
        id: String, label: Phrase, client: ProviderClient?, identity: LinkedIdentity?
    ) {
        let (id, person) = (context.request[parameter: "provider"], context.person)
        let identity = try await context.store.read { tx in
            try accounts.linkedIdentities(of: person, in: tx).first { $0.provider == id }
        }
        let client = client(id)
        guard client != nil || identity != nil else { throw NotFound() }
        return (id, client?.provider.label ?? .verbatim(id), client, identity)
    }

    private func showLink(_ context: CitizenContext, _ form: FormState) async throws -> PortalResponse {
        let subject = try await subject(context)
        let (t, page, proof) = (
            context.language, linkPage(subject.id), try await accounts.proofFields(context, in: form)
        )
        let leaves = subject.identity == nil ? nil : await endSession(subject.client, context)
        let response = try await frame(context, T.providerTitle(subject.label), form) {
            if let done = T.done(context.request.query["done"], subject.label) {
                Banner(done.tone == .good ? .good : done.tone == .stop ? .stop : .warning, alert: true) { t(done.text) }
            }
            if let identity = subject.identity {
                p(.class("lead")) { t(T.linkedSince(dates(context).moment(identity.linkedAt))) }
                if leaves != nil {
                    h2 { t(T.signOutTitle) }
                    p { t(T.signOutText(subject.label)) }
                    ActionForm(action: page + "/sign-out", csrf: context.csrf) {
                        ButtonRow { Button(t(T.signOut), kind: .quiet) }
                    }
                }
                h2 { t(T.unlinkTitle) }
                p { t(T.unlinkText(subject.label)) }
                ActionForm(action: page + "/removal", csrf: context.csrf) {
                    proof
                    ButtonRow { Button(t(T.unlink), kind: .danger) }
                }
            } else {
                p(.class("lead")) { t(T.linkLead(subject.label)) }
                ActionForm(action: page, csrf: context.csrf) {
                    proof
                    ButtonRow { Button(t(T.linkBy(subject.label))) }
                }
            }
        }
        return leaves.map { response.allowingForms(to: $0) } ?? response
    }

    private func frame(
        _ context: CitizenContext, _ title: Phrase, _ form: FormState, @HTMLBuilder content: () -> some HTML
    ) async throws -> PortalResponse {
        let t = context.language
        let crumbs = [
            Crumb(t(FederationTexts.cabinet), "/cabinet"), Crumb(t(T.security), "/cabinet/security"), Crumb(t(title)),
        ]
        return try await context.page(t(title), status: form.errors.isEmpty ? 200 : 422, crumbs: crumbs) {
            h1 { t(title) }
            ErrorSummary(in: form)
            content()
        }
    }

    // MARK: linking and unlinking

    private func takeLink(_ context: CitizenContext, _ input: FormInput) async throws -> PortalResponse {
        let client = try client(context)
        var form = FormState(language: context.language)
        try await accounts.proveOwner(context, input, &form)
        guard form.errors.isEmpty else { return try await showLink(context, form) }
        let t = context.language
        do {
            let way = try await depart(to: client, linking: context.person, context)
            return try await context.page(t(T.onwardTitle)) {
                h1 { t(T.onwardTitle) }
                p(.class("lead")) { t(T.onwardText(client.provider.label)) }
            }.leadingOn(to: way.address, with: way.values).with(cookie: way.cookie)
        } catch let fault as ProviderFault {
            return try await faultPage(context, client.provider, fault, linking: true)
        }
    }

    private func takeUnlinking(_ context: CitizenContext, _ input: FormInput) async throws -> PortalResponse {
        let subject = try await subject(context)
        guard subject.identity != nil else { return .redirect(linkPage(subject.id)) }
        var form = FormState(language: context.language)
        try await accounts.proveOwner(context, input, &form)
        guard form.errors.isEmpty else { return try await showLink(context, form) }
        let (person, now) = (context.person, context.now)
        try await context.store.write { tx in
            try accounts.unlink(subject.id, called: subject.label, from: person, at: now, in: tx)
        }
        // One that the installation names no more has no page without a link.
        return .redirect(subject.client == nil ? "/cabinet/security" : linkPage(subject.id) + "?done=unlinked")
    }

    // MARK: signing out

    /// Where the provider ends its session; nil where it says nothing of that, or nothing at all.
    private func endSession(_ client: ProviderClient?, _ context: CitizenContext) async -> OutsideAddress? {
        // A provider that is down offers nothing, and the page does without.
        try? await client?.metadata(at: context.now).endSession
    }

    /// Here, and then there (RP-Initiated Logout 1.0, 2).
    private func signOutThere(_ context: CitizenContext) async throws -> PortalResponse {
        let client = try client(context)
        guard let target = await endSession(client, context) else { return .redirect(linkPage(client.provider.id)) }
        let closed = try await context.close()
        var response = PortalResponse.leaving(
            for: target,
            with: [
                ("client_id", client.provider.clientID), ("post_logout_redirect_uri", platform.publicAddress("/")),
            ])
        response.cookies += closed.cookies
        return response
    }

    // MARK: whoever came from the provider first

    private func showArrival(_ context: CitizenContext, _ form: FormState) async throws -> PortalResponse {
        let provider = try client(context).provider
        guard let arrival = try await arrival(context, from: provider) else {
            return .redirect(linkPage(provider.id))
        }
        let proof = try await accounts.proofFields(context, in: form)
        let t = context.language
        return try await frame(context, T.arrivalTitle(provider.label), form) {
            p(.class("lead")) { t(T.arrivalLead(provider.label)) }
            AnswerList(T.rows(of: arrival.person, dates(context)), language: t)
            ActionForm(action: linkPage(provider.id) + "/arrival", csrf: context.csrf) {
                proof
                ButtonRow {
                    Button(t(T.link))
                    LinkButton(t(T.notNow), href: "/cabinet", kind: .link)
                }
            }
        }
    }

    /// The arrival of this browser. Whoever left it there need not be the one who has signed in since: so linking asks for
    /// the password and the code once more.
    private func arrival(_ context: CitizenContext, from provider: SignInProvider) async throws -> Arrival? {
        try await context.store.read { tx in try arrival(context, from: provider, in: tx) }
    }

    private func takeArrival(_ context: CitizenContext, _ input: FormInput) async throws -> PortalResponse {
        let provider = try client(context).provider
        guard let arrival = try await arrival(context, from: provider) else {
            return .redirect(linkPage(provider.id))
        }
        var form = FormState(language: context.language)
        try await accounts.proveOwner(context, input, &form)
        guard form.errors.isEmpty else { return try await showArrival(context, form) }
        let (person, now) = (context.person, context.now)
        let outcome = try await context.store.write { tx -> ArrivalOutcome? in
            guard try end(arrival, in: tx) else { return nil }
            return try link(arrival.person, of: provider, to: person, at: now, in: tx)
        }
        return PortalResponse.redirect(linkPage(provider.id) + (outcome.map { "?done=\($0.rawValue)" } ?? ""))
            .with(cookie: Cookie(Self.arrivalCookie(context), "", maxAge: 0))
    }
}
