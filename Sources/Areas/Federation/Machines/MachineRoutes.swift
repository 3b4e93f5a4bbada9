import Accounts
import Crypto
import Foundation
import Kernel
import Storage
import Web

/// The addresses that other sites' programs use.
extension FederationArea {
    var machineRoutes: [Route] {
        [
            .get("/.well-known/openid-configuration", machine: { _ in discovery() }),
            .get("/oauth/keys", machine: { try await showKeys($0) }),
            .post("/oauth/token", machine: { try await takeCode($0, $1) }),
            .get("/oauth/userinfo", machine: { context in try await showClaims(context, FormInput()) }),
            .post("/oauth/userinfo", machine: { try await showClaims($0, $1) }),
            .post("/oauth/introspect", machine: { try await introspect($0, $1) }),
            .post("/oauth/revoke", machine: { try await revoke($0, $1) }),
        ]
    }

    /// OpenID Connect Discovery 1.0, 3.
    private func discovery() -> PortalResponse {
        func list(_ words: [String]) -> JSONValue { .list(words.map { .text($0) }) }
        func address(_ path: String) -> JSONValue { .text(platform.publicAddress(path)) }
        return .json(
            .members([
                "issuer": .text(issuer), "authorization_endpoint": address("/oauth/authorize"),
                "token_endpoint": address("/oauth/token"), "userinfo_endpoint": address("/oauth/userinfo"),
                "jwks_uri": address("/oauth/keys"), "introspection_endpoint": address("/oauth/introspect"),
                "revocation_endpoint": address("/oauth/revoke"), "end_session_endpoint": address("/oauth/logout"),
                "scopes_supported": list(SiteScope.allCases.map(\.rawValue)),
                "response_types_supported": list(["code"]), "response_modes_supported": list(["query"]),
                "grant_types_supported": list(["authorization_code"]), "subject_types_supported": list(["pairwise"]),
                "id_token_signing_alg_values_supported": list([JSONWebToken.algorithm]),
                "token_endpoint_auth_methods_supported": list(["client_secret_basic", "client_secret_post"]),
                "code_challenge_methods_supported": list(["S256"]),
                "prompt_values_supported": list(["none", "login", "consent", "select_account"]),
                "claims_supported": list([
                    "sub", "iss", "aud", "exp", "iat", "auth_time", "nonce", "acr", "amr", "at_hash", "name",
                    "family_name",
                    "given_name", "middle_name", "birthdate", "gender", "locale", "email", "email_verified",
                    "phone_number", "phone_number_verified", "snils",
                ]),
                "acr_values_supported": list(AccountLevel.allCases.map(Self.assurance)),
                "ui_locales_supported": list(Language.allCases.map(\.rawValue)),
                "authorization_response_iss_parameter_supported": .flag(true),
                "claims_parameter_supported": .flag(false), "request_parameter_supported": .flag(false),
                "request_uri_parameter_supported": .flag(false),
            ]))
    }

    private func showKeys(_ context: VisitorContext) async throws -> PortalResponse {
        let published = try await signingKeys(at: context.now).map { try $0.published() }
        var response = PortalResponse.json(.members(["keys": .list(published)]))
        // An hour: far less than the two days for which a key is published before it signs.
        response.headers.append(("Cache-Control", "public, max-age=3600"))
        return response
    }

    // MARK: token

    private func takeCode(_ context: VisitorContext, _ input: FormInput) async throws -> PortalResponse {
        guard let site = try await client(context, input) else { return Self.invalidClient }
        // RFC 6749, 3.2: no parameter twice.
        guard !input.values.contains(where: { $0.value.count > 1 }) else {
            return .failure("invalid_request", "a parameter is repeated")
        }
        guard input["grant_type"] == "authorization_code" else {
            return input["grant_type"].isEmpty
                ? .failure("invalid_request", "grant_type is missing") : .failure("unsupported_grant_type")
        }
        let (code, redirect, verifier) = (input.raw("code"), input.raw("redirect_uri"), input.raw("code_verifier"))
        guard !code.isEmpty, !redirect.isEmpty, !verifier.isEmpty else {
            return .failure("invalid_request", "code, redirect_uri and code_verifier are required")
        }
        let now = context.now
        guard let key = try await signingKeys(at: now).first(where: { $0.signs(at: now) }) else {
            return .failure("temporarily_unavailable", status: 503)
        }
        let outcome = try await context.store.write { tx in
            try redeem(String(code.prefix(100)), by: site, redirect: redirect, verifier: verifier, at: now, in: tx)
        }
        guard case .tokens(let access, let kept, let person) = outcome else { return .failure("invalid_grant") }
        // RS256: the left half of SHA-256 (OpenID Connect Core 1.0, 3.1.3.6).
        let half = SHA256.hash(data: Data(access.text.utf8)).prefix(16)
        let idToken = try JSONWebToken.sign(
            [
                ("iss", .text(issuer)), ("sub", .text(subject(person.id, at: site.id))), ("aud", .text(site.id.text)),
                ("exp", .number(Self.seconds(now.addingTimeInterval(GrantTerms.token)))),
                ("iat", .number(Self.seconds(now))), ("auth_time", .number(Self.seconds(kept.signedInAt))),
                ("nonce", kept.nonce.map { .text($0) }), ("acr", .text(Self.assurance(person.level))),
                ("amr", kept.methods.isEmpty ? nil : .list(kept.methods.words.map { .text($0) })),
                ("at_hash", .text(JSONWebToken.base64URL(half))),
            ], by: key)
        return .json(
            .members([
                "access_token": .text(access.text), "token_type": .text("Bearer"),
                "expires_in": .number(Int(GrantTerms.token)), "id_token": .text(idToken),
                "scope": .text(kept.scopes.text),
            ]))
    }

    static func seconds(_ date: Date) -> Int { Int(date.timeIntervalSince1970.rounded(.down)) }

    // MARK: userinfo

    private func showClaims(_ context: VisitorContext, _ input: FormInput) async throws -> PortalResponse {
        // RFC 6750, 2.1 and 2.2; never in the query.
        let header = context.request.authorization.flatMap { Self.credentials($0, scheme: "bearer") }
        let now = context.now
        guard let typed = header ?? (input.raw("access_token").isEmpty ? nil : input.raw("access_token")) else {
            return Self.challenge(#"Bearer realm="okno""#, .init(status: 401))
        }
        let found = try await context.store.read { tx -> (KeptToken, Person)? in
            guard let token = try token(typed, at: now, in: tx), let person = try accounts.person(token.person, in: tx)
            else { return nil }
            return (token, person)
        }
        guard let (token, person) = found else {
            return Self.challenge(
                #"Bearer realm="okno", error="invalid_token""#, .failure("invalid_token", status: 401))
        }
        return .json(.object(claims(of: person, at: token.site, token.scopes)))
    }

    // MARK: introspection and revocation

    /// RFC 7662; a site is told of its own tokens alone.
    private func introspect(_ context: VisitorContext, _ input: FormInput) async throws -> PortalResponse {
        guard let site = try await client(context, input) else { return Self.invalidClient }
        guard !input.raw("token").isEmpty else { return .failure("invalid_request", "token is missing") }
        let (typed, now) = (input.raw("token"), context.now)
        let found = try await context.store.read { tx -> KeptToken? in
            guard let token = try token(typed, at: now, in: tx),
                try accounts.person(token.person, in: tx) != nil
            else { return nil }
            return token
        }
        guard let token = found, token.site == site.id else { return .json(.members(["active": .flag(false)])) }
        return .json(
            .members([
                "active": .flag(true), "scope": .text(token.scopes.text), "client_id": .text(site.id.text),
                "token_type": .text("Bearer"), "iss": .text(issuer), "aud": .text(site.id.text),
                "sub": .text(subject(token.person, at: site.id)), "iat": .number(Self.seconds(token.issuedAt)),
                "exp": .number(Self.seconds(token.expiresAt)),
            ]))
    }

    /// RFC 7009: done, whether there was one or not; another site's stays.
    private func revoke(_ context: VisitorContext, _ input: FormInput) async throws -> PortalResponse {
        guard let site = try await client(context, input) else { return Self.invalidClient }
        guard !input.raw("token").isEmpty else { return .failure("invalid_request", "token is missing") }
        let hash = tokenHash(String(input.raw("token").prefix(100)))
        try await context.store.write { tx in
            try tx.run("DELETE FROM site_token WHERE token_hash = \(hash) AND site_id = \(site.id)")
        }
        return PortalResponse(status: 200)
    }

    // MARK: who asks

    /// The site whose id and secret come along, in the header or in the form, not in both (RFC 6749, 2.3.1).
    private func client(_ context: VisitorContext, _ input: FormInput) async throws -> Site? {
        var (id, secret) = (input.raw("client_id"), input.raw("client_secret"))
        if let header = context.request.authorization {
            guard secret.isEmpty, let encoded = Self.credentials(header, scheme: "basic"),
                let data = Data(base64Encoded: encoded)
            else { return nil }
            let pair = String(decoding: data, as: UTF8.self).split(
                separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { return nil }
            let named = URLEncoded.decode(pair[0].utf8)
            guard id.isEmpty || id == named else { return nil }
            (id, secret) = (named, URLEncoded.decode(pair[1].utf8))
        }
        guard let id = SiteID(id), !secret.isEmpty, secret.utf8.count <= 200 else { return nil }
        let (found, keys) = (secret, keys)
        return try await context.store.read { tx in try tx.site(id, secret: found, keys: keys) }
    }

    /// What follows the scheme in the header `Authorization`.
    private static func credentials(_ header: String, scheme: String) -> String? {
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == scheme else { return nil }
        return parts[1].trimmingCharacters(in: .whitespaces)
    }

    private static var invalidClient: PortalResponse {
        challenge(#"Basic realm="okno""#, .failure("invalid_client", status: 401))
    }

    private static func challenge(_ words: String, _ response: PortalResponse) -> PortalResponse {
        var response = response
        response.headers.append(("WWW-Authenticate", words))
        return response
    }
}
