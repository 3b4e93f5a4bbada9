import Accounts
import Foundation
import Kernel
import Logging
import Outbound
import Storage
import Web

/// Asks one provider: what it is, who brought a code, by which keys it signs. What changes seldom is kept an hour; of one
/// node.
actor ProviderClient {
    nonisolated let provider: SignInProvider
    private let outbound: OutboundClient
    private var metadata: (value: ProviderMetadata, readAt: Date)?
    private var keys: (value: PublishedKeys, readAt: Date)?

    private static let kept: TimeInterval = 3_600
    /// A token of an unknown key has them read anew, not oftener: anybody can bring such tokens about.
    private static let betweenReadings: TimeInterval = 60

    init(_ provider: SignInProvider, patience: OutboundPatience, logger: Logger) {
        self.provider = provider
        let issuer = provider.issuer.text
        outbound = OutboundClient(
            base: issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer, token: nil, patience: patience,
            logger: logger)
    }

    /// - Throws: `ProviderFault`, or `CancellationError`.
    func metadata(at now: Date) async throws -> ProviderMetadata {
        if let metadata, now.timeIntervalSince(metadata.readAt) < Self.kept { return metadata.value }
        let read = try await Self.heard { [outbound] in try await outbound.get("/.well-known/openid-configuration") }
        let value = try ProviderMetadata(read, of: provider)
        metadata = (value, now)
        return value
    }

    /// Exchanges a code for what the provider says of the person.
    /// - Throws: `ProviderFault`, or `CancellationError`.
    func person(by code: String, _ departure: Departure, redirect: String, portal: Keyring, at now: Date) async throws
        -> OutsidePerson
    {
        let metadata = try await metadata(at: now)
        var form = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", redirect),
            ("code_verifier", departure.verifier),
        ]
        var header: String?
        if metadata.takesSecretInForm {
            form += [("client_id", provider.clientID), ("client_secret", provider.secret)]
        } else {
            // RFC 6749, 2.3.1: encoded before they are put together.
            let pair = URLEncoded.encode(provider.clientID) + ":" + URLEncoded.encode(provider.secret)
            header = "Basic " + Data(pair.utf8).base64EncodedString()
        }
        let body = Data(form.map { "\($0.0)=\(URLEncoded.encode($0.1))" }.joined(separator: "&").utf8)
        let sent = header
        let bytes = try await Self.heard { [outbound] in
            try await outbound.post(metadata.token.text, form: body, authorization: sent)
        }
        // Whatever is wrong with it, it is no answer of use.
        guard let answer = try? JSONDecoder().decode([String: ClaimValue].self, from: bytes),
            let idToken = answer["id_token"]?.text, let access = answer["access_token"]?.text,
            (1...8_000).contains(access.utf8.count), access.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { throw ProviderFault.refused(.answer) }
        let token = try IDToken(idToken)
        let expected = IDToken.Expectation(
            issuer: provider.issuer.text, clientID: provider.clientID, nonce: departure.nonce,
            accessToken: access, now: now)
        let claims = try await token.checked(by: keys(for: token, metadata, at: now), expected)
        guard let subject = claims["sub"]?.text else { throw ProviderFault.refused(.subject) }
        let further = try await userinfo(metadata, access, of: subject)
        let identity = OutsideIdentity(
            provider: provider.id,
            subject: portal.lookup("outside-identity", provider.issuer.text + "\n" + subject))
        return OutsidePerson(claims, further, identity: identity, provider)
    }

    private func keys(for token: IDToken, _ metadata: ProviderMetadata, at now: Date) async throws -> PublishedKeys {
        if let keys {
            let age = now.timeIntervalSince(keys.readAt)
            let isKnown = keys.value.has(token.keyID, for: token.algorithm)
            if age < (isKnown ? Self.kept : Self.betweenReadings) { return keys.value }
        }
        let value = try PublishedKeys(await Self.heard { [outbound] in try await outbound.get(metadata.keys.text) })
        keys = (value, now)
        return value
    }

    /// What `userinfo` adds; it has to be of the same person (OpenID Connect Core 1.0, 5.3.2).
    private func userinfo(_ metadata: ProviderMetadata, _ access: String, of subject: String) async throws -> [String:
        ClaimValue]
    {
        guard let address = metadata.userinfo else { return [:] }
        let bytes = try await Self.heard { [outbound] in
            try await outbound.get(address.text, authorization: "Bearer " + access)
        }
        // Whatever is wrong with it, it says nothing of the person.
        guard let claims = try? JSONDecoder().decode([String: ClaimValue].self, from: bytes) else {
            throw ProviderFault.refused(.answer)
        }
        guard claims["sub"]?.text == subject else { throw ProviderFault.refused(.subject) }
        return claims
    }

    /// The reasons of the network in the words of signing in; the client's log has them as they were.
    private static func heard(_ ask: @Sendable () async throws -> Data) async throws -> Data {
        do {
            return try await ask()
        } catch let fault as OutboundFault {
            switch fault {
            case .unavailable, .resting: throw ProviderFault.down
            case .refused, .tooLong: throw ProviderFault.refused(.answer)
            }
        }
    }
}
