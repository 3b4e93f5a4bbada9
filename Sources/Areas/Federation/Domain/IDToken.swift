import Crypto
import Foundation
import Storage
import Web

/// An ID token of another provider, before it is believed (OpenID Connect Core 1.0, 3.1.3.7).
struct IDToken: Sendable {
    let keyID: String?
    let algorithm: PublishedKeys.Algorithm
    private let signed: Data
    private let signature: Data
    private let claims: [String: ClaimValue]

    /// For clocks that differ.
    static let skew: TimeInterval = 60
    /// A token is made when the code is brought.
    static let oldest: TimeInterval = 600
    private static let longest = 32_000

    /// What has to stand in it.
    struct Expectation {
        let issuer: String
        let clientID: String
        let nonce: String
        let accessToken: String
        let now: Date
    }

    /// - Throws: `ProviderFault`; for every algorithm but RS256 and ES256, `none` and HS256 among them.
    init(_ text: String) throws(ProviderFault) {
        struct Header: Decodable {
            let alg: String
            let kid: String?
            let crit: [String]?
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        // Whatever is wrong with it, it is no token.
        guard text.utf8.count <= Self.longest, parts.count == 3, let head = JSONWebToken.bytes(base64URL: parts[0]),
            let header = try? JSONDecoder().decode(Header.self, from: head),
            let body = JSONWebToken.bytes(base64URL: parts[1]),
            let claims = try? JSONDecoder().decode([String: ClaimValue].self, from: body),
            let signature = JSONWebToken.bytes(base64URL: parts[2])
        else { throw .refused(.malformed) }
        guard header.crit == nil, let algorithm = PublishedKeys.Algorithm(rawValue: header.alg) else {
            throw .refused(.algorithm)
        }
        keyID = header.kid
        self.algorithm = algorithm
        signed = Data("\(parts[0]).\(parts[1])".utf8)
        self.signature = signature
        self.claims = claims
    }

    /// The claims, once all is as it has to be.
    /// - Throws: `ProviderFault`.
    func checked(by keys: PublishedKeys, _ expected: Expectation) throws(ProviderFault) -> [String: ClaimValue] {
        guard keys.isValid(signature, of: signed, by: keyID, algorithm) else { throw .refused(.signature) }
        guard claims["iss"]?.text == expected.issuer else { throw .refused(.issuer) }
        let audience = claims["aud"]?.list ?? claims["aud"]?.text.map { [$0] } ?? []
        let party = claims["azp"]?.text
        guard audience.contains(expected.clientID), party == expected.clientID || (party == nil && audience.count == 1)
        else { throw .refused(.audience) }
        guard let ends = claims["exp"]?.moment, expected.now < ends.addingTimeInterval(Self.skew) else {
            throw .refused(.expired)
        }
        guard let issued = claims["iat"]?.moment, issued <= expected.now.addingTimeInterval(Self.skew),
            expected.now <= issued.addingTimeInterval(Self.oldest + Self.skew),
            claims["nbf"]?.moment.map({ $0 <= expected.now.addingTimeInterval(Self.skew) }) ?? true
        else { throw .refused(.issued) }
        guard let nonce = claims["nonce"]?.text, sameSecret(nonce, expected.nonce) else { throw .refused(.nonce) }
        guard let subject = claims["sub"]?.text, (1...255).contains(subject.utf8.count) else {
            throw .refused(.subject)
        }
        if let hash = claims["at_hash"]?.text {
            // Both algorithms go with SHA-256: the left half of it (3.1.3.6).
            let half = SHA256.hash(data: Data(expected.accessToken.utf8)).prefix(16)
            guard sameSecret(hash, JSONWebToken.base64URL(half)) else { throw .refused(.accessToken) }
        }
        return claims
    }
}
