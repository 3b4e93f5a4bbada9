import Crypto
import Foundation

@testable import Passkeys

/// A device and a browser in one, that do everything right unless a test says otherwise.
struct SoftAuthenticator {
    enum Secret {
        case es256(P256.Signing.PrivateKey)
        case edDSA(Curve25519.Signing.PrivateKey)
    }

    let secret: Secret
    var id: [UInt8] = Array("a passkey of the tests".utf8)
    var aaguid: [UInt8] = Array(0..<16)
    var relyingParty = "okno.example"
    var flags: AuthenticatorData.Flags = [.userPresent, .userVerified]
    var count: UInt32 = 1
    var extensions: CBOR?
    var format = "none"
    var statement: CBOR = .map([:])
    /// In place of the real key.
    var publicKey: CBOR?
    /// After everything else.
    var trailing: [UInt8] = []
    /// Members of the client data in place of the right ones; nil leaves one out.
    var client: [String: String?] = [:]

    init(_ algorithm: PasskeyKey.Algorithm) {
        secret =
            switch algorithm {
            case .es256: .es256(P256.Signing.PrivateKey())
            case .edDSA: .edDSA(Curve25519.Signing.PrivateKey())
            }
    }

    func with(_ change: (inout SoftAuthenticator) -> Void) -> SoftAuthenticator {
        var other = self
        change(&other)
        return other
    }

    var coseKey: CBOR {
        switch secret {
        case .es256(let key):
            let point = Array(key.publicKey.rawRepresentation)
            return .map([
                CBOR(1): CBOR(2), CBOR(3): CBOR(-7), CBOR(-1): CBOR(1), CBOR(-2): .bytes(Array(point.prefix(32))),
                CBOR(-3): .bytes(Array(point.suffix(32))),
            ])
        case .edDSA(let key):
            return .map([
                CBOR(1): CBOR(1), CBOR(3): CBOR(-8), CBOR(-1): CBOR(6),
                CBOR(-2): .bytes(Array(key.publicKey.rawRepresentation)),
            ])
        }
    }

    func register(_ challenge: PasskeyChallenge) -> RegistrationAnswer {
        RegistrationAnswer(
            clientDataJSON: clientData("webauthn.create", challenge), attestationObject: attestationObject())
    }

    func attestationObject() -> [UInt8] {
        CBOR.map([
            .text("fmt"): .text(format), .text("attStmt"): statement,
            .text("authData"): .bytes(authenticatorData(flags.union(.newPasskey))),
        ]).written
    }

    func signIn(_ challenge: PasskeyChallenge) throws -> SignInAnswer {
        let (client, data) = (clientData("webauthn.get", challenge), authenticatorData(flags))
        return SignInAnswer(clientDataJSON: client, authenticatorData: data, signature: try sign(data, client))
    }

    func sign(_ data: [UInt8], _ client: [UInt8]) throws -> [UInt8] {
        let signed = data + Array(SHA256.hash(data: client))
        return switch secret {
        case .es256(let key): Array(try key.signature(for: signed).derRepresentation)
        case .edDSA(let key): Array(try key.signature(for: signed))
        }
    }

    func authenticatorData(_ flags: AuthenticatorData.Flags) -> [UInt8] {
        let all = extensions == nil ? flags : flags.union(.extended)
        var data = Array(SHA256.hash(data: Array(relyingParty.utf8))) + [all.rawValue]
        data += (0..<4).reversed().map { UInt8(truncatingIfNeeded: count >> ($0 * 8)) }
        if flags.contains(.newPasskey) {
            data += aaguid + [UInt8(id.count >> 8), UInt8(id.count & 0xFF)] + id + (publicKey ?? coseKey).written
        }
        return data + (extensions?.written ?? []) + trailing
    }

    /// The members are JSON already.
    func clientData(_ type: String, _ challenge: PasskeyChallenge) -> [UInt8] {
        var members: [(String, String?)] = [
            ("type", "\"\(type)\""), ("challenge", "\"\(challenge.text)\""), ("origin", "\"https://okno.example\""),
            ("crossOrigin", "false"),
        ]
        for (name, value) in client.sorted(by: { $0.key < $1.key }) {
            members.removeAll { $0.0 == name }
            members.append((name, value))
        }
        return Array(
            ("{"
                + members.compactMap { name, value in value.map { "\"\(name)\":\($0)" } }
                .joined(separator: ",") + "}").utf8)
    }
}

/// What a device may do wrong, and what comes of it.
struct Wrong: Sendable {
    let fault: PasskeyFault
    let change: @Sendable (inout SoftAuthenticator) -> Void

    init(_ fault: PasskeyFault, _ change: @escaping @Sendable (inout SoftAuthenticator) -> Void) {
        self.fault = fault
        self.change = change
    }
}

/// Numbers that are the same in every run.
struct FixedRandom: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension RelyingParty {
    static func okno() throws -> RelyingParty { try RelyingParty(publicURL: "https://okno.example", name: "Окно") }
}
