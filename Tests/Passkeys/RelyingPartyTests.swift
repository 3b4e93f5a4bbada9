import Testing

@testable import Passkeys

@Suite struct RelyingPartyTests {
    @Test(arguments: [
        ("https://okno.example", "okno.example", "https://okno.example"),
        ("https://okno.example/", "okno.example", "https://okno.example"),
        ("HTTPS://Okno.Example:443/cabinet?x=1#y", "okno.example", "https://okno.example"),
        ("https://okno.example:8443", "okno.example", "https://okno.example:8443"),
        ("https://xn--80afoicnq8a.xn--p1ai", "xn--80afoicnq8a.xn--p1ai", "https://xn--80afoicnq8a.xn--p1ai"),
        ("https://portal", "portal", "https://portal"),
        ("http://localhost", "localhost", "http://localhost"),
        ("http://localhost:80", "localhost", "http://localhost"),
        ("http://localhost:8080/", "localhost", "http://localhost:8080"),
        ("https://localhost:8080", "localhost", "https://localhost:8080"),
    ])
    func ofAnAddress(url: String, id: String, origin: String) throws {
        let portal = try RelyingParty(publicURL: url, name: "Окно")
        #expect(portal.id == id)
        #expect(portal.origin == origin)
        #expect(portal.name == "Окно")
    }

    @Test(arguments: [
        "http://okno.example", "http://okno.example:443", "ftp://okno.example", "http://localhost.example",
        "http://a.localhost", "http://portal", "ws://localhost",
    ])
    func withoutEncryptionOnlyOnTheOwnMachine(url: String) {
        #expect(throws: PasskeyFault.insecurePublicURL) { try RelyingParty(publicURL: url, name: "") }
    }

    @Test(arguments: [
        "", "okno.example", "https:", "https://", "https:///x", "https://:443", "https://okno.example:",
        "https://okno.example:0", "https://okno.example:65536", "https://okno.example:+443", "https://okno.example:44a",
        "https://127.0.0.1", "https://127.1", "https://0x7f.0x1", "https://[::1]", "https://[::1]:8080",
        "https://okno.example.", "https://.okno.example", "https://okno..example", "https://-okno.example",
        "https://okno-.example", "https://user@okno.example", "https://user:word@okno.example", "https://окно.рф",
        "https://okno_.example", "https://okno.example\\evil", "https:// okno.example", "https://okno.example\n",
    ])
    func whatIsNoDomainHasNoPasskeys(url: String) {
        #expect(throws: PasskeyFault.unusablePublicURL) { try RelyingParty(publicURL: url, name: "") }
    }

    @Test func longNamesAreNoDomain() {
        let label = String(repeating: "a", count: 63)
        #expect(throws: Never.self) { try RelyingParty(publicURL: "https://\(label).example", name: "") }
        #expect(throws: PasskeyFault.self) { try RelyingParty(publicURL: "https://a\(label).example", name: "") }
        let host = [label, label, label, label].joined(separator: ".")
        #expect(throws: PasskeyFault.self) { try RelyingParty(publicURL: "https://\(host)", name: "") }
    }
}
