import Testing

@testable import Passkeys

@Suite struct RegistrationTests {
    private let challenge = PasskeyChallenge.new()

    private func check(
        _ device: SoftAuthenticator, verification: UserVerification = .required
    ) throws -> RegisteredPasskey {
        try RelyingParty.okno().check(device.register(challenge), challenge: challenge, verification: verification)
    }

    @Test(arguments: PasskeyKey.Algorithm.allCases)
    func aNewPasskeyIsKept(algorithm: PasskeyKey.Algorithm) throws {
        let device = SoftAuthenticator(algorithm).with { $0.flags = [.userPresent, .userVerified, .backupEligible] }
        let passkey = try check(device)
        #expect(passkey.id == device.id)
        #expect(passkey.key.algorithm == algorithm)
        #expect(passkey.key.bytes.count == (algorithm == .es256 ? 64 : 32))
        #expect(passkey.signCount == 1)
        #expect(passkey.aaguid == device.aaguid)
        #expect(passkey.aaguidText == "00010203-0405-0607-0809-0a0b0c0d0e0f")
        #expect(passkey.attestationFormat == "none")
        #expect(passkey.state.isUserVerified)
        #expect(passkey.state.isBackupEligible)
        #expect(!passkey.state.isBackedUp)
        #expect(try PasskeyKey(algorithm: algorithm, bytes: passkey.key.bytes) == passkey.key)
    }

    @Test func itComesAsTextsOfTheBrowser() throws {
        let answer = SoftAuthenticator(.es256).register(challenge)
        let texts = try RegistrationAnswer(
            clientDataJSON: Base64URL.encode(answer.clientDataJSON),
            attestationObject: Base64URL.encode(answer.attestationObject))
        #expect(texts == answer)
        #expect(throws: PasskeyFault.notBase64URL) {
            try RegistrationAnswer(clientDataJSON: "{}", attestationObject: "")
        }
    }

    @Test func extensionsMayFollowTheKey() throws {
        let device = SoftAuthenticator(.edDSA).with {
            $0.extensions = .map([.text("credProtect"): CBOR(3), .text("hmac-secret"): .flag(true)])
        }
        #expect(try check(device).id == device.id)
        #expect(throws: PasskeyFault.unreadable(.authenticatorData)) {
            try check(device.with { $0.extensions = .array([]) })
        }
        #expect(throws: PasskeyFault.badCBOR(.truncated)) {
            try check(
                device.with {
                    $0.extensions = nil
                    $0.flags.insert(.extended)
                })
        }
    }

    @Test func withoutVerificationOnlyWhereItIsNotRequired() throws {
        let device = SoftAuthenticator(.es256).with { $0.flags = .userPresent }
        #expect(throws: PasskeyFault.userNotVerified) { try check(device) }
        #expect(try !check(device, verification: .preferred).state.isUserVerified)
    }

    @Test(
        arguments: [
            ("type", "\"webauthn.get\"", .wrongCeremony), ("type", "\"webauthn.create \"", .wrongCeremony),
            ("type", nil, .unreadable(.clientData)), ("challenge", nil, .unreadable(.clientData)),
            ("origin", nil, .unreadable(.clientData)), ("origin", "7", .unreadable(.clientData)),
            ("challenge", "\"\"", .wrongChallenge),
            ("challenge", "\"\(String(repeating: "A", count: 43))\"", .wrongChallenge),
            ("origin", "\"https://okno.example.evil\"", .wrongOrigin),
            ("origin", "\"http://okno.example\"", .wrongOrigin),
            ("origin", "\"https://okno.example:8443\"", .wrongOrigin),
            ("origin", "\"https://a.okno.example\"", .wrongOrigin),
            ("origin", "\"https://Okno.example\"", .wrongOrigin), ("origin", "\"https://okno.example/\"", .wrongOrigin),
            ("origin", "\"https:\\u002f\\u002fo\\u212Ano.example\"", .wrongOrigin),
            ("origin", "\"null\"", .wrongOrigin),
            ("crossOrigin", "true", .crossOrigin), ("crossOrigin", "\"false\"", .unreadable(.clientData)),
            ("topOrigin", "\"https://evil.example\"", .crossOrigin),
        ] as [(String, String?, PasskeyFault)])
    func theWrongPageIsRefused(member: String, json: String?, fault: PasskeyFault) {
        #expect(throws: fault) { try check(SoftAuthenticator(.es256).with { $0.client[member] = .some(json) }) }
    }

    @Test(
        arguments: [
            ("crossOrigin", nil), ("crossOrigin", "false"), ("extraData", "{\"a\":[1,null,\"\\u0000\"]}"),
            ("tokenBinding", "{\"status\":\"supported\"}"),
        ] as [(String, String?)])
    func moreOrLessThanWeLookAtIsNoMatter(member: String, json: String?) {
        #expect(throws: Never.self) { try check(SoftAuthenticator(.es256).with { $0.client[member] = .some(json) }) }
    }

    @Test(
        arguments: [
            [], Array("{".utf8), Array("null".utf8), Array("[]".utf8), [0xEF, 0xBB, 0xBF, 0x7B, 0x7D],
            [0x7B, 0x22, 0xFF, 0x22],
            [0x7B, 0x00, 0x7D, 0x00], Array(String(repeating: "{\"a\":", count: 3000).utf8),
            Array(("{\"a\":\"" + String(repeating: "a", count: 20_000) + "\"}").utf8),
        ] as [[UInt8]])
    func whatIsNoClientDataIsRefused(bytes: [UInt8]) throws {
        let answer = RegistrationAnswer(
            clientDataJSON: bytes, attestationObject: SoftAuthenticator(.es256).attestationObject())
        #expect(throws: PasskeyFault.unreadable(.clientData)) {
            try RelyingParty.okno().check(answer, challenge: challenge, verification: .required)
        }
    }

    @Test func otherwiseRightClientDataMayNotBeLargeOrInAnotherEncoding() throws {
        let device = SoftAuthenticator(.es256)
        let wide = device.clientData("webauthn.create", challenge).flatMap { [$0, 0] as [UInt8] }
        let large = device.with { $0.client["extra"] = "\"\(String(repeating: "a", count: 20_000))\"" }
        for bytes in [wide, large.clientData("webauthn.create", challenge)] {
            let answer = RegistrationAnswer(clientDataJSON: bytes, attestationObject: device.attestationObject())
            #expect(throws: PasskeyFault.unreadable(.clientData)) {
                try RelyingParty.okno().check(answer, challenge: challenge, verification: .required)
            }
        }
    }

    @Test func theAnswerToAnotherQuestionIsRefused() {
        #expect(throws: PasskeyFault.wrongChallenge) {
            try RelyingParty.okno().check(
                SoftAuthenticator(.es256).register(.new()), challenge: challenge, verification: .required)
        }
    }

    @Test(
        arguments: [
            Wrong(.wrongRelyingParty) { $0.relyingParty = "evil.example" },
            Wrong(.userNotPresent) { $0.flags.remove(.userPresent) },
            Wrong(.userNotVerified) { $0.flags.remove(.userVerified) },
            Wrong(.impossibleBackupState) { $0.flags.insert(.backedUp) },
            Wrong(.badCredentialID) { $0.id = [] },
            Wrong(.badCredentialID) { $0.id = [UInt8](repeating: 7, count: 1024) },
            Wrong(.unreadable(.authenticatorData)) { $0.trailing = [0] },
            Wrong(.unreadable(.attestationObject)) { $0.statement = .map([.text("sig"): .bytes([1])]) },
            Wrong(.unreadable(.attestationObject)) { $0.statement = .array([]) },
        ] as [Wrong])
    func theWrongDeviceIsRefused(wrong: Wrong) {
        #expect(throws: wrong.fault) { try check(SoftAuthenticator(.es256).with(wrong.change)) }
    }

    @Test func theLongestIDIsKept() throws {
        let device = SoftAuthenticator(.es256).with { $0.id = [UInt8](repeating: 7, count: 1023) }
        #expect(try check(device).id.count == 1023)
    }

    @Test func anAnswerWithoutAPasskeyIsRefused() {
        let device = SoftAuthenticator(.es256)
        let object = CBOR.map([
            .text("fmt"): .text("none"), .text("attStmt"): .map([:]),
            .text("authData"): .bytes(device.authenticatorData(device.flags)),
        ])
        let answer = RegistrationAnswer(
            clientDataJSON: device.register(challenge).clientDataJSON, attestationObject: object.written)
        #expect(throws: PasskeyFault.unreadable(.authenticatorData)) {
            try RelyingParty.okno().check(answer, challenge: challenge, verification: .required)
        }
    }

    @Test func aStatementIsNotTrustedButHasToBeOne() throws {
        let device = SoftAuthenticator(.es256).with {
            $0.format = "packed"
            $0.statement = .map([.text("alg"): CBOR(-7), .text("sig"): .bytes([1, 2, 3])])
        }
        #expect(try check(device).attestationFormat == "packed")
        #expect(throws: PasskeyFault.unreadable(.attestationObject)) { try check(device.with { $0.statement = .null }) }
        #expect(try check(device.with { $0.format = "android-safetynet" }).attestationFormat == "android-safetynet")
        for format in ["", "па", "a b", "a\n", String(repeating: "a", count: 33)] {
            #expect(throws: PasskeyFault.unreadable(.attestationObject)) {
                try check(device.with { $0.format = format })
            }
        }
    }

    @Test(arguments: ["fmt", "attStmt", "authData"])
    func nothingOfTheAttestationObjectMayLack(member: String) throws {
        let device = SoftAuthenticator(.es256)
        var members = try #require(try CBORReader.read(device.attestationObject()[...]).map)
        members[.text(member)] = nil
        let answer = RegistrationAnswer(
            clientDataJSON: device.register(challenge).clientDataJSON, attestationObject: CBOR.map(members).written)
        #expect(throws: PasskeyFault.unreadable(.attestationObject)) {
            try RelyingParty.okno().check(answer, challenge: challenge, verification: .required)
        }
    }
}
