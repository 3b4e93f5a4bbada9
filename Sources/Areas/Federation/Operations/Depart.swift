import Accounts
import Foundation
import Kernel
import Storage
import Web

/// Somebody on his way to another provider: what has to come back, and what for.
struct Departure: Sendable, Codable {
    let nonce: String
    /// Of PKCE (RFC 7636).
    let verifier: String
    /// Who wants to link what he brings back; nil to sign in.
    let linking: PersonID?

    /// Long enough to look for a telephone over there.
    static let lifetime = 600
}

extension FederationArea {
    static func departureCookie(_ context: some PortalContext) -> String {
        context.visit.platform.cookie("okno-departure")
    }

    /// Begins the way to a provider: where it leads, and the cookie that binds it to this browser.
    /// - Throws: `ProviderFault`, or `TooManyRequests`.
    func depart(to client: ProviderClient, linking person: PersonID? = nil, _ context: some PortalContext) async throws
        -> (address: OutsideAddress, values: [(name: String, value: String)], cookie: Cookie)
    {
        let (provider, now, keys) = (client.provider, context.now, keys)
        let (state, browser) = (SecretToken.new(), SecretToken.new())
        let departure = Departure(nonce: SecretToken.new().text, verifier: SecretToken.new().text, linking: person)
        let address = context.request.address
        try await context.store.write { tx in
            try Throttle("departure", address, limit: 60, window: 600, keys: keys).count(at: now, in: tx)
        }
        let metadata = try await client.metadata(at: now)
        let hash = stateHash(state.text)
        try await context.store.write { tx in
            try tx.run(
                """
                INSERT INTO departure (state_hash, browser_hash, provider, content, expires_at)
                VALUES (\(hash), \(browserHash(browser.text)), \(provider.id),
                        \(keys.seal(json: departure, context: "departure:\(hash)")),
                        \(now.addingTimeInterval(Double(Departure.lifetime))))
                """)
        }
        var values = [
            ("response_type", "code"), ("client_id", provider.clientID), ("redirect_uri", callback(of: provider)),
            ("scope", provider.scopes.joined(separator: " ")), ("state", state.text), ("nonce", departure.nonce),
            ("code_challenge", ProofKey.challenge(of: departure.verifier)), ("code_challenge_method", "S256"),
            ("ui_locales", context.language.rawValue),
        ]
        // A wish (OpenID Connect Core 1.0, 3.1.2.1): what came of it stands in the token.
        if !provider.proved.isEmpty, provider.claims.level == "acr" {
            values.append(("acr_values", provider.proved.sorted().joined(separator: " ")))
        }
        let cookie = Cookie(Self.departureCookie(context), browser.text, maxAge: Departure.lifetime)
        return (metadata.authorization, values.map { (name: $0.0, value: $0.1) }, cookie)
    }

    /// Where the provider leads people back to.
    func callback(of provider: SignInProvider) -> String {
        platform.publicAddress("/sign-in/by/\(provider.id)/callback")
    }

    /// The way of this state, begun in this browser at this provider; it is walked once.
    func takeDeparture(
        _ state: String?, browser: String?, _ provider: SignInProvider, at now: Date, in tx: any WriteTransaction
    ) throws -> Departure? {
        guard let state, let browser, state.utf8.count <= 100, browser.utf8.count <= 100 else { return nil }
        let hash = stateHash(state)
        let found = try tx.first(
            Query(
                """
                SELECT content FROM departure
                WHERE state_hash = \(hash) AND browser_hash = \(browserHash(browser)) AND provider = \(provider.id)
                    AND expires_at > \(now)
                """
            ) { try keys.open(json: $0.data("content"), as: Departure.self, context: "departure:\(hash)") })
        guard let found, try tx.run("DELETE FROM departure WHERE state_hash = \(hash)") == 1 else { return nil }
        return found
    }

    private func stateHash(_ state: String) -> String { keys.codeHash("departure-state", state) }
    private func browserHash(_ browser: String) -> String { keys.codeHash("departure-browser", browser) }
}
