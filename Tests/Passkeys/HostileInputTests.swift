import Testing

@testable import Passkeys

/// Whatever comes, the answer is a passkey or a fault; nothing ends the process.
@Suite struct HostileInputTests {
    private static let challenge = PasskeyChallenge.new()

    private static func device(_ algorithm: PasskeyKey.Algorithm) -> SoftAuthenticator {
        SoftAuthenticator(algorithm).with {
            $0.extensions = .map([.text("credProtect"): CBOR(2)])
            $0.format = "packed"
            $0.statement = .map([.text("alg"): CBOR(-7), .text("x5c"): .array([.bytes([1, 2, 3])])])
        }
    }

    @Test(arguments: PasskeyKey.Algorithm.allCases)
    func everyCutOfARegistrationIsRefused(algorithm: PasskeyKey.Algorithm) throws {
        let portal = try RelyingParty.okno()
        let answer = Self.device(algorithm).register(Self.challenge)
        for length in 0..<answer.attestationObject.count {
            let cut = RegistrationAnswer(
                clientDataJSON: answer.clientDataJSON,
                attestationObject: Array(answer.attestationObject.prefix(length)))
            #expect(throws: PasskeyFault.badCBOR(.truncated)) {
                try portal.check(cut, challenge: Self.challenge, verification: .required)
            }
        }
        for length in 0..<answer.clientDataJSON.count {
            let cut = RegistrationAnswer(
                clientDataJSON: Array(answer.clientDataJSON.prefix(length)),
                attestationObject: answer.attestationObject)
            #expect(throws: PasskeyFault.unreadable(.clientData)) {
                try portal.check(cut, challenge: Self.challenge, verification: .required)
            }
        }
    }

    /// As above, but the attestation object itself is whole: the cut is within its authenticator data.
    @Test(arguments: PasskeyKey.Algorithm.allCases)
    func everyCutOfNewAuthenticatorDataIsRefused(algorithm: PasskeyKey.Algorithm) throws {
        let portal = try RelyingParty.okno()
        let device = Self.device(algorithm)
        let data = device.authenticatorData(device.flags.union(.newPasskey))
        for length in 0...data.count {
            let object = CBOR.map([
                .text("fmt"): .text("none"), .text("attStmt"): .map([:]),
                .text("authData"): .bytes(Array(data.prefix(length))),
            ])
            let answer = RegistrationAnswer(
                clientDataJSON: device.clientData("webauthn.create", Self.challenge),
                attestationObject: object.written)
            let result = Result { try portal.check(answer, challenge: Self.challenge, verification: .required) }
            let isKept = (try? result.get()) != nil
            #expect(isKept == (length == data.count))
        }
    }

    @Test(arguments: PasskeyKey.Algorithm.allCases)
    func everyCutOfASignInIsRefused(algorithm: PasskeyKey.Algorithm) throws {
        let portal = try RelyingParty.okno()
        let device = Self.device(algorithm)
        let passkey = StoredPasskey(key: try PasskeyKey(cose: device.coseKey), signCount: 0)
        let answer = try device.signIn(Self.challenge)
        for length in 0..<answer.authenticatorData.count {
            // Signed anew, so that only the cut can be wrong.
            let data = Array(answer.authenticatorData.prefix(length))
            let cut = SignInAnswer(
                clientDataJSON: answer.clientDataJSON, authenticatorData: data,
                signature: try device.sign(data, answer.clientDataJSON))
            #expect(throws: PasskeyFault.self) {
                try portal.check(cut, by: passkey, challenge: Self.challenge, verification: .required)
            }
        }
    }

    @Test func twentyThousandSpoiltRegistrationsEndNothing() throws {
        let portal = try RelyingParty.okno()
        var random = FixedRandom(20_261)
        let answers = PasskeyKey.Algorithm.allCases.map { Self.device($0).register(Self.challenge) }
        var refused = 0
        for round in 0..<20_000 {
            let answer = answers[round % answers.count]
            let spoilt = RegistrationAnswer(
                clientDataJSON: round % 5 == 0
                    ? Self.spoilt(answer.clientDataJSON, &random) : answer.clientDataJSON,
                attestationObject: round % 5 == 0
                    ? answer.attestationObject : Self.spoilt(answer.attestationObject, &random))
            do {
                _ = try portal.check(spoilt, challenge: Self.challenge, verification: .required)
            } catch {
                refused += 1
            }
        }
        // Without a statement nothing is signed: a changed id or AAGUID is another passkey, not a wrong one.
        #expect(refused > 10_000)
    }

    @Test func twentyThousandSpoiltSignInsSignNobodyIn() throws {
        let portal = try RelyingParty.okno()
        var random = FixedRandom(20_262)
        let all = try PasskeyKey.Algorithm.allCases.map { algorithm in
            let device = Self.device(algorithm)
            return (
                StoredPasskey(key: try PasskeyKey(cose: device.coseKey), signCount: 0),
                try device.signIn(Self.challenge)
            )
        }
        for round in 0..<20_000 {
            let (passkey, answer) = all[round % all.count]
            let part = round / all.count % 3
            let spoilt = SignInAnswer(
                clientDataJSON: part == 0 ? Self.spoilt(answer.clientDataJSON, &random) : answer.clientDataJSON,
                authenticatorData: part == 1
                    ? Self.spoilt(answer.authenticatorData, &random) : answer.authenticatorData,
                signature: part == 2 ? Self.spoilt(answer.signature, &random) : answer.signature)
            guard spoilt != answer else { continue }
            #expect(throws: PasskeyFault.self) {
                try portal.check(spoilt, by: passkey, challenge: Self.challenge, verification: .required)
            }
        }
    }

    @Test func twentyThousandRandomTextsOfBytesEndNothing() throws {
        var random = FixedRandom(20_263)
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            // What is read is written the same: there is one form only.
            if let value = try? CBORReader.read(bytes[...]) { #expect(value.written == bytes) }
            _ = try? AuthenticatorData(bytes[...])
            _ = try? AttestationObject(bytes)
            _ = try? ClientData.read([0x7B] + bytes)
            let text = String(decoding: bytes, as: UTF8.self)
            if let decoded = try? Base64URL.decode(text) { #expect(Base64URL.encode(decoded) == text) }
            _ = try? RelyingParty(publicURL: "https://" + text, name: text)
        }
    }

    /// One to four changes: a bit, a byte, a piece taken out, put in twice or cut off.
    private static func spoilt(_ bytes: [UInt8], _ random: inout FixedRandom) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            guard let place = bytes.indices.randomElement(using: &random) else { return bytes }
            let end = min(bytes.count, place + Int.random(in: 0...12, using: &random))
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 2: bytes[place] = [0x00, 0x7F, 0x80, 0xFF, 0x1B, 0x5B, 0x9B, 0xBB, 0x9F, 0xBF][place % 10]
            case 3: bytes.removeSubrange(place..<end)
            case 4: bytes.insert(contentsOf: bytes[place..<end], at: place)
            default: bytes.removeLast(min(bytes.count, end - place))
            }
        }
        return bytes
    }
}
