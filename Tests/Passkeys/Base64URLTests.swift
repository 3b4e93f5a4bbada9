import Testing

@testable import Passkeys

@Suite struct Base64URLTests {
    /// RFC 4648, section 10, and the two signs that differ from plain base64.
    @Test(arguments: [
        ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE"),
        ("foobar", "Zm9vYmFy"),
    ])
    func asInTheStandard(bytes: String, text: String) throws {
        #expect(Base64URL.encode(bytes.utf8) == text)
        #expect(try Base64URL.decode(text) == Array(bytes.utf8))
    }

    @Test func everyByteComesBack() throws {
        for length in 0..<70 {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ length) }
            #expect(try Base64URL.decode(Base64URL.encode(bytes)) == bytes)
        }
        #expect(Base64URL.encode([0xFB, 0xFF]) == "-_8")
        #expect(try Base64URL.decode("-_8") == [0xFB, 0xFF])
    }

    @Test(arguments: ["A", "Zg==", "Zm8=", "Z m8", "Zm8\n", "+/8", "Zh", "Zm9", "AAAAA", "Zм", "é", "\u{0}AAA"])
    func anythingElseIsRefused(text: String) {
        #expect(throws: PasskeyFault.notBase64URL) { try Base64URL.decode(text) }
    }
}
