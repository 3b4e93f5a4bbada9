import CryptoExtras
import Foundation
import Web

/// A signed token (RFC 7515, 7519): always RS256, which every client library checks; the algorithm is never taken from
/// a token that comes in.
enum JSONWebToken {
    static let algorithm = "RS256"

    static func sign(_ claims: [(name: StaticString, value: JSONValue?)], by key: SigningKey) throws -> String {
        let header = JSONValue.members(["alg": .text(algorithm), "typ": .text("JWT"), "kid": .text(key.id.text)])
        let body = base64URL(header.bytes) + "." + base64URL(JSONValue.object(claims).bytes)
        let signature = try key.privateKey.signature(for: Data(body.utf8), padding: .insecurePKCS1v1_5)
        return body + "." + base64URL(signature.rawRepresentation)
    }

    /// Base64url without `=` (RFC 7515, 2).
    static func base64URL(_ bytes: some Sequence<UInt8>) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    static func bytes(base64URL text: Substring) -> Data? {
        guard !text.contains(where: { "+/=".contains($0) }) else { return nil }
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        return Data(base64Encoded: plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4))
    }
}
