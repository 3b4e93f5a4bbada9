import CryptoExtras
import Foundation
import Kernel
import Web

enum SigningKeyTag {}
typealias SigningKeyID = ID<SigningKeyTag>

/// A key that tokens are signed with, for a month. It is published two days before, so that every site has read it, and
/// stays published until the last token signed with it has ended.
struct SigningKey: Sendable {
    let id: SigningKeyID
    /// Counted from 1; two keys cannot have one.
    let number: Int
    let privateKey: _RSA.Signing.PrivateKey
    let signsFrom: Date
    let signsUntil: Date

    static let term: TimeInterval = 30 * 86_400
    static let notice: TimeInterval = 2 * 86_400
    /// Tokens live ten minutes; the rest is for clocks and caches.
    static let afterwards: TimeInterval = 86_400

    var publishedUntil: Date { signsUntil.addingTimeInterval(Self.afterwards) }

    func signs(at now: Date) -> Bool { signsFrom <= now && now < signsUntil }

    /// A row of RFC 7517.
    func published() throws -> JSONValue {
        let primitives = try privateKey.publicKey.getKeyPrimitives()
        return .members([
            "kty": .text("RSA"), "use": .text("sig"), "alg": .text(JSONWebToken.algorithm), "kid": .text(id.text),
            "n": .text(JSONWebToken.base64URL(primitives.modulus)),
            "e": .text(JSONWebToken.base64URL(primitives.publicExponent)),
        ])
    }
}
