import Crypto
import Foundation
import Storage

/// The challenge of PKCE (RFC 7636), method S256 alone: what is sent with the request is of no use to who reads it.
struct ProofKey: Sendable {
    /// 43 signs of base64url: a SHA-256.
    let challenge: String

    init?(_ challenge: String) {
        guard challenge.utf8.count == 43, challenge.utf8.allSatisfy(Self.isURLSafe) else { return nil }
        self.challenge = challenge
    }

    /// Whether the verifier is the one the challenge was made of (RFC 7636, 4.1 and 4.6).
    func isProved(by verifier: String) -> Bool {
        guard (43...128).contains(verifier.utf8.count),
            verifier.utf8.allSatisfy({ Self.isURLSafe($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "~") })
        else { return false }
        return sameSecret(Self.challenge(of: verifier), challenge)
    }

    static func challenge(of verifier: String) -> String {
        JSONWebToken.base64URL(SHA256.hash(data: Data(verifier.utf8)))
    }

    private static func isURLSafe(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
