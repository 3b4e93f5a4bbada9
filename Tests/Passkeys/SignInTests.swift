import Testing

@testable import Passkeys

@Suite struct SignInTests {
    private let challenge = PasskeyChallenge.new()

    private func stored(_ device: SoftAuthenticator, count: UInt32 = 1) throws -> StoredPasskey {
        StoredPasskey(key: try PasskeyKey(cose: device.coseKey), signCount: count)
    }

    private func check(
        _ device: SoftAuthenticator, count: UInt32 = 0, verification: UserVerification = .required
    ) throws -> ProvenSignIn {
        try RelyingParty.okno().check(
            device.signIn(challenge), by: stored(device, count: count), challenge: challenge, verification: verification
        )
    }

    @Test(arguments: PasskeyKey.Algorithm.allCases)
    func aRegisteredPasskeySignsIn(algorithm: PasskeyKey.Algorithm) throws {
        var device = SoftAuthenticator(algorithm)
        let portal = try RelyingParty.okno()
        let passkey = try portal.check(device.register(challenge), challenge: challenge, verification: .required)
        // As a database gives it back.
        let key = try PasskeyKey(
            algorithm: try #require(.init(rawValue: passkey.key.algorithm.rawValue)), bytes: passkey.key.bytes)
        var kept = passkey.signCount
        for _ in 0..<3 {
            device.count += 5
            let next = PasskeyChallenge.new()
            let proven = try portal.check(
                try device.signIn(next), by: StoredPasskey(key: key, signCount: kept), challenge: next,
                verification: .required)
            #expect(proven.signCount == device.count)
            #expect(proven.state.isUserVerified)
            kept = proven.signCount
        }
    }

    @Test func itComesAsTextsOfTheBrowser() throws {
        let answer = try SoftAuthenticator(.es256).signIn(challenge)
        let texts = try SignInAnswer(
            clientDataJSON: Base64URL.encode(answer.clientDataJSON),
            authenticatorData: Base64URL.encode(answer.authenticatorData),
            signature: Base64URL.encode(answer.signature))
        #expect(texts == answer)
    }

    @Test func extensionsMayFollow() throws {
        let device = SoftAuthenticator(.es256).with { $0.extensions = .map([.text("uvm"): .array([])]) }
        #expect(try check(device).signCount == 1)
    }

    @Test func whetherItIsBackedUpIsSaid() throws {
        let device = SoftAuthenticator(.es256).with { $0.flags.formUnion([.backupEligible, .backedUp]) }
        #expect(try check(device).state.isBackedUp)
        #expect(try check(device).state.isBackupEligible)
    }

    @Test func withoutVerificationOnlyWhereItIsNotRequired() throws {
        let device = SoftAuthenticator(.es256).with { $0.flags = .userPresent }
        #expect(throws: PasskeyFault.userNotVerified) { try check(device) }
        #expect(try !check(device, verification: .preferred).state.isUserVerified)
    }

    @Test(
        arguments: [
            ("type", "\"webauthn.create\"", .wrongCeremony),
            ("challenge", "\"\(String(repeating: "B", count: 43))\"", .wrongChallenge),
            ("origin", "\"https://evil.example\"", .wrongOrigin), ("crossOrigin", "true", .crossOrigin),
            ("topOrigin", "\"https://evil.example\"", .crossOrigin),
        ] as [(String, String?, PasskeyFault)])
    func theWrongPageIsRefusedThoughTheSignatureIsRight(member: String, json: String?, fault: PasskeyFault) {
        #expect(throws: fault) { try check(SoftAuthenticator(.es256).with { $0.client[member] = .some(json) }) }
    }

    @Test(
        arguments: [
            Wrong(.wrongRelyingParty) { $0.relyingParty = "evil.example" },
            Wrong(.userNotPresent) { $0.flags.remove(.userPresent) },
            Wrong(.userNotVerified) { $0.flags.remove(.userVerified) },
            Wrong(.impossibleBackupState) { $0.flags.insert(.backedUp) },
            Wrong(.unreadable(.authenticatorData)) { $0.flags.insert(.newPasskey) },
            Wrong(.unreadable(.authenticatorData)) { $0.trailing = [0] },
            Wrong(.unreadable(.authenticatorData)) { $0.extensions = .null },
            Wrong(.badCBOR(.indefiniteLength)) {
                $0.flags.insert(.extended)
                $0.trailing = [0xBF, 0xFF]
            },
            Wrong(.badCBOR(.tooLarge)) { $0.trailing = [UInt8](repeating: 0, count: 70_000) },
        ] as [Wrong])
    func theWrongDeviceIsRefusedThoughTheSignatureIsRight(wrong: Wrong) {
        #expect(throws: wrong.fault) { try check(SoftAuthenticator(.es256).with(wrong.change)) }
    }

    @Test(arguments: PasskeyKey.Algorithm.allCases)
    func everyBitOfTheSignatureCounts(algorithm: PasskeyKey.Algorithm) throws {
        let device = SoftAuthenticator(algorithm)
        let (portal, passkey, answer) = (
            try RelyingParty.okno(), try stored(device), try device.with { $0.count = 2 }.signIn(challenge)
        )
        func expectRefused(_ signature: [UInt8]) {
            let changed = SignInAnswer(
                clientDataJSON: answer.clientDataJSON, authenticatorData: answer.authenticatorData,
                signature: signature)
            #expect(throws: PasskeyFault.wrongSignature) {
                try portal.check(changed, by: passkey, challenge: challenge, verification: .required)
            }
        }
        #expect(throws: Never.self) {
            try portal.check(answer, by: passkey, challenge: challenge, verification: .required)
        }
        for place in answer.signature.indices {
            for bit in 0..<8 {
                var changed = answer.signature
                changed[place] ^= 1 << bit
                expectRefused(changed)
            }
        }
        for count in 0..<answer.signature.count { expectRefused(Array(answer.signature.prefix(count))) }
        expectRefused(answer.signature + [0])
        expectRefused([UInt8](repeating: 0, count: 64))
        expectRefused([0x30, 0x00])
        expectRefused([0x30, 0x04, 0x02, 0x00, 0x02, 0x00])
        expectRefused([0x30, 0x06, 0x02, 0x01, 0x00, 0x02, 0x01, 0x00])
        expectRefused([0x30, 0x06, 0x02, 0x01, 0x01, 0x02, 0x01, 0x01])
        expectRefused([UInt8](repeating: 0x30, count: 70_000))
    }

    @Test(arguments: PasskeyKey.Algorithm.allCases)
    func anotherPasskeyDoesNotSignIn(algorithm: PasskeyKey.Algorithm) throws {
        let (device, other) = (SoftAuthenticator(algorithm), SoftAuthenticator(algorithm))
        let strange = SoftAuthenticator(algorithm == .es256 ? .edDSA : .es256)
        for passkey in [try stored(other), try stored(strange)] {
            #expect(throws: PasskeyFault.wrongSignature) {
                try RelyingParty.okno().check(
                    device.signIn(challenge), by: passkey, challenge: challenge, verification: .required)
            }
        }
    }

    @Test func whatIsSignedCannotBeChanged() throws {
        let device = SoftAuthenticator(.es256)
        let (answer, passkey) = (try device.signIn(challenge), try stored(device, count: 0))
        let data = device.with { $0.count = 9 }.authenticatorData(device.flags)
        let client = device.with { $0.client["extra"] = "1" }.clientData("webauthn.get", challenge)
        for changed in [
            SignInAnswer(
                clientDataJSON: client, authenticatorData: answer.authenticatorData, signature: answer.signature),
            SignInAnswer(clientDataJSON: answer.clientDataJSON, authenticatorData: data, signature: answer.signature),
        ] {
            #expect(throws: PasskeyFault.wrongSignature) {
                try RelyingParty.okno().check(changed, by: passkey, challenge: challenge, verification: .required)
            }
        }
    }

    @Test(arguments: [(1, 1), (2, 1), (.max, 1), (.max, .max), (5, 0), (1, 0)] as [(UInt32, UInt32)])
    func aCounterThatDoesNotGoUpIsAClone(kept: UInt32, said: UInt32) {
        #expect(throws: PasskeyFault.clonedAuthenticator) {
            try check(SoftAuthenticator(.es256).with { $0.count = said }, count: kept)
        }
    }

    @Test(arguments: [(0, 0), (0, 1), (0, .max), (1, 2), (1, .max)] as [(UInt32, UInt32)])
    func aCounterThatGoesUpOrIsNotKeptIsRight(kept: UInt32, said: UInt32) throws {
        #expect(try check(SoftAuthenticator(.es256).with { $0.count = said }, count: kept).signCount == said)
    }

    @Test func aWrongSignatureIsNoClone() throws {
        let (device, other) = (SoftAuthenticator(.es256), SoftAuthenticator(.es256))
        #expect(throws: PasskeyFault.wrongSignature) {
            try RelyingParty.okno().check(
                device.signIn(challenge), by: stored(other, count: 100), challenge: challenge, verification: .required)
        }
    }
}
