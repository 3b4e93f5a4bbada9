/// The question of one registration or one sign-in: 32 random bytes that have to come back signed.
///
/// The whole protection against a repeated answer: keep it with the session, let it go out of use after minutes, and
/// strike it off with the first answer, right or wrong (WebAuthn Level 3, section 13.4.3).
package struct PasskeyChallenge: Hashable, Sendable {
    package let bytes: [UInt8]

    /// A kept challenge; nil when it has not 32 bytes.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// A kept challenge from its text; nil when it is none.
    package init?(text: String) {
        // Why the text cannot be read does not matter: nothing was kept under it.
        guard let bytes = try? Base64URL.decode(text) else { return nil }
        self.init(bytes: bytes)
    }

    /// A new challenge from the given randomness, which has to be secure outside of tests.
    package static func new(random: inout some RandomNumberGenerator) -> PasskeyChallenge {
        PasskeyChallenge(known: (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) })
    }

    /// A new challenge from the system's secure randomness.
    package static func new() -> PasskeyChallenge {
        var random = SystemRandomNumberGenerator()
        return new(random: &random)
    }

    private init(known bytes: [UInt8]) { self.bytes = bytes }

    /// 43 characters of base64url.
    package var text: String { Base64URL.encode(bytes) }

    /// Whether the text that came back is this challenge, in a time that says nothing of how near it is.
    func matches(_ other: String) -> Bool {
        let (mine, theirs) = (text.utf8, other.utf8)
        guard mine.count == theirs.count else { return false }
        return zip(mine, theirs).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
