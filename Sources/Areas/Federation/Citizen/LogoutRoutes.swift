import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = FederationTexts

/// Signing out at another site ends the session here too, when the person wants it (RP-Initiated Logout 1.0).
extension FederationArea {
    var logoutRoutes: [Route] {
        [
            .get("/oauth/logout", visitor: { try await showLogout($0) }),
            .post("/oauth/logout", visitor: { context, _ in try await takeLogout(context) }),
        ]
    }

    private func showLogout(_ context: VisitorContext) async throws -> PortalResponse {
        let target = try await target(context)
        guard context.citizen != nil else { return try await after(target, context) }
        let t = context.language
        let query = context.request.query.sorted { $0.key < $1.key }
            .filter { ["client_id", "id_token_hint", "post_logout_redirect_uri", "state"].contains($0.key) }
            .map { "\(URLEncoded.encode($0.key))=\(URLEncoded.encode($0.value))" }.joined(separator: "&")
        let page = try await context.page(t(T.logoutTitle)) {
            h1 { t(T.logoutTitle) }
            p(.class("lead")) { t(T.logoutText) }
            ActionForm(action: "/oauth/logout" + (query.isEmpty ? "" : "?" + query), csrf: context.csrf) {
                ButtonRow {
                    Button(t(T.logout))
                    LinkButton(t(T.stay), href: "/cabinet", kind: .link)
                }
            }
        }
        return target.map { page.allowingForms(to: $0) } ?? page
    }

    private func takeLogout(_ context: VisitorContext) async throws -> PortalResponse {
        let target = try await target(context)
        let closed = try await context.close()
        guard let target else { return closed }
        var response = try await after(target, context)
        response.cookies += closed.cookies
        return response
    }

    private func after(_ target: OutsideAddress?, _ context: VisitorContext) async throws -> PortalResponse {
        if let target {
            return .leaving(for: target, with: context.request.query["state"].map { [("state", $0)] } ?? [])
        }
        let t = context.language
        return try await context.page(t(T.loggedOut)) { h1 { t(T.loggedOut) } }
    }

    /// Where the site wants the person to be led: only to an address that it registered for this.
    private func target(_ context: VisitorContext) async throws -> OutsideAddress? {
        let query = context.request.query
        guard let wanted = query["post_logout_redirect_uri"], (query["state"]?.utf8.count ?? 0) <= 1_000 else {
            return nil
        }
        let hinted = try await hintedSite(query["id_token_hint"], at: context.now)
        guard let id = query["client_id"].flatMap({ SiteID($0) }) ?? hinted, hinted == nil || hinted == id,
            let site = try await context.store.read({ tx in try tx.first(.site(id)) }), site.blockedAt == nil
        else { return nil }
        return site.logoutAddresses.first { $0.text == wanted }
    }

    /// Whose token of ours it is; it may have ended (RP-Initiated Logout 1.0, 2).
    private func hintedSite(_ token: String?, at now: Date) async throws -> SiteID? {
        guard let token, token.utf8.count <= 4_000 else { return nil }
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let signature = JSONWebToken.bytes(base64URL: parts[2]),
            let payload = JSONWebToken.bytes(base64URL: parts[1])
        else { return nil }
        let signed = Data("\(parts[0]).\(parts[1])".utf8)
        let isOurs = try await signingKeys(at: now).contains {
            $0.privateKey.publicKey.isValidSignature(
                .init(rawRepresentation: signature), for: signed, padding: .insecurePKCS1v1_5)
        }
        struct Claims: Decodable { let aud: String }
        // Signed by us, so of our own shape; anything else names no site.
        guard isOurs, let claims = try? JSONDecoder().decode(Claims.self, from: payload) else { return nil }
        return SiteID(claims.aud)
    }
}
