import Crypto
import Foundation
import TestSupport
import Testing

@testable import Passkeys

/// A telephone with a passkey, as a browser passes its answers on.
struct SoftDevice {
    private let key = P256.Signing.PrivateKey()
    private let id = (0..<16).map { _ in UInt8.random(in: 0...255) }
    var count: UInt32 = 0

    /// What the portal asked, from the answer of an address of options.
    static func challenge(_ browser: TestBrowser) throws -> String {
        String(try #require(browser.page.firstMatch(of: /"challenge":"([A-Za-z0-9_-]{43})"/)).1)
    }

    private func client(_ type: String, _ challenge: String) -> [UInt8] {
        Array(
            #"{"type":"\#(type)","challenge":"\#(challenge)","origin":"http://localhost:8080","crossOrigin":false}"#
                .utf8)
    }

    private func data(flags: UInt8) -> [UInt8] {
        let count = (0..<4).map { UInt8(truncatingIfNeeded: self.count >> (24 - 8 * UInt32($0))) }
        return Array(SHA256.hash(data: Array("localhost".utf8))) + [flags] + count
    }

    func made(_ challenge: String) -> [(String, String)] {
        let point = Array(key.publicKey.rawRepresentation)
        let cose: [UInt8] =
            [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20] + point.prefix(32) + [0x22, 0x58, 0x20]
            + point.suffix(32)
        let data = data(flags: 0x45) + [UInt8](repeating: 0, count: 16) + [0, UInt8(id.count)] + id + cose
        let object: [UInt8] =
            [0xA3, 0x63] + Array("fmt".utf8) + [0x64] + Array("none".utf8) + [0x67] + Array("attStmt".utf8) + [
                0xA0, 0x68,
            ]
            + Array("authData".utf8) + [0x58, UInt8(data.count)] + data
        return [
            ("credential", Base64URL.encode(id)),
            ("clientDataJSON", Base64URL.encode(client("webauthn.create", challenge))),
            ("attestationObject", Base64URL.encode(object)),
        ]
    }

    func proof(_ challenge: String) throws -> [(String, String)] {
        let (client, data) = (client("webauthn.get", challenge), data(flags: 0x05))
        let signature = try key.signature(for: data + Array(SHA256.hash(data: client)))
        return [
            ("credential", Base64URL.encode(id)), ("clientDataJSON", Base64URL.encode(client)),
            ("authenticatorData", Base64URL.encode(data)),
            ("signature", Base64URL.encode(Array(signature.derRepresentation))),
        ]
    }
}
