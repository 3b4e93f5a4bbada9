import Foundation
import Testing

@testable import Passkeys

@Suite struct OptionsTests {
    private func challenge() throws -> PasskeyChallenge {
        try #require(PasskeyChallenge(bytes: [UInt8](repeating: 0, count: 32)))
    }

    @Test func aRegistrationAsksForOurAlgorithmsAndNoStatement() throws {
        let user = try PasskeyUser(id: [1, 2, 3], name: "ada@example.ru", displayName: "Ада Лавлейс")
        let options = try RelyingParty.okno().registrationOptions(
            for: user, challenge: challenge(), known: [KnownPasskey(id: [0xFB, 0xFF], transports: ["usb", "nfc"])],
            verification: .required)
        let zeros = String(repeating: "A", count: 43)
        #expect(
            options.json == """
                {"challenge":"\(zeros)","rp":{"id":"okno.example","name":"Окно"},\
                "user":{"id":"AQID","name":"ada@example.ru","displayName":"Ада Лавлейс"},\
                "pubKeyCredParams":[{"type":"public-key","alg":-7},{"type":"public-key","alg":-8}],\
                "excludeCredentials":[{"type":"public-key","id":"-_8","transports":["usb","nfc"]}],\
                "authenticatorSelection":{"residentKey":"required","requireResidentKey":true,\
                "userVerification":"required"},"attestation":"none","timeout":300000}
                """)
        #expect(try options.challenge == challenge())
    }

    @Test func aSignInNamesThePasskeysOfTheAccount() throws {
        let options = try RelyingParty.okno().signInOptions(
            challenge: challenge(), known: [KnownPasskey(id: [1])], verification: .preferred)
        let zeros = String(repeating: "A", count: 43)
        #expect(
            options.json == """
                {"challenge":"\(zeros)","rpId":"okno.example",\
                "allowCredentials":[{"type":"public-key","id":"AQ"}],\
                "userVerification":"preferred","timeout":300000}
                """)
    }

    @Test func aSignInWithoutANameNamesNone() throws {
        let options = try RelyingParty.okno().signInOptions(challenge: .new(), verification: .required)
        #expect(options.json.contains("\"allowCredentials\":[]"))
    }

    @Test(arguments: [
        "\"", "\\", "</script><script>", "<!--", "&amp;", "\u{0}\u{1F}\u{7F}\n\r\t", "\u{2028}\u{2029}", "👩‍👩‍👧",
        "e\u{301}",
        "\u{FFFF}", "\\u0041",
    ])
    func anyNameComesBackAndClosesNoScript(name: String) throws {
        struct Read: Decodable {
            struct User: Decodable { let displayName: String }
            let user: User
        }
        let user = try PasskeyUser(id: [1], name: "a", displayName: name)
        let json = try RelyingParty.okno().registrationOptions(
            for: user, challenge: .new(), verification: .preferred
        ).json
        let read = try JSONDecoder().decode(Read.self, from: Data(json.utf8))
        #expect(Array(read.user.displayName.unicodeScalars) == Array(name.unicodeScalars))
        for forbidden in ["<", ">", "&", "\u{2028}", "\u{2029}", "\n"] { #expect(!json.contains(forbidden)) }
    }

    @Test func aUserHandleHasUpTo64Bytes() throws {
        #expect(throws: Never.self) {
            try PasskeyUser(id: [UInt8](repeating: 1, count: 64), name: "", displayName: "")
        }
        for count in [0, 65] {
            #expect(throws: PasskeyFault.badUserID) {
                try PasskeyUser(id: [UInt8](repeating: 1, count: count), name: "", displayName: "")
            }
        }
    }

    @Test func aChallengeIsRandomAndComesBackFromItsText() throws {
        let challenge = PasskeyChallenge.new()
        #expect(challenge.bytes.count == 32)
        #expect(challenge.text.utf8.count == 43)
        #expect(challenge != .new())
        #expect(PasskeyChallenge(text: challenge.text) == challenge)
        #expect(PasskeyChallenge(bytes: challenge.bytes) == challenge)
        #expect(PasskeyChallenge(text: "") == nil)
        #expect(PasskeyChallenge(text: challenge.text + "=") == nil)
        #expect(PasskeyChallenge(bytes: Array(challenge.bytes.dropLast())) == nil)
        var (one, other) = (FixedRandom(1), FixedRandom(1))
        #expect(PasskeyChallenge.new(random: &one) == PasskeyChallenge.new(random: &other))
    }
}
