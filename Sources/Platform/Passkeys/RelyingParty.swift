/// The portal as passkeys know it (WebAuthn's «relying party»): each passkey is bound to `id` and works nowhere else.
///
///     let portal = try RelyingParty(publicURL: "https://okno.example", name: "Окно")
///
/// A portal that moves to another host loses all its passkeys.
package struct RelyingParty: Hashable, Sendable {
    /// The host: `okno.example`.
    package let id: String
    /// Where its pages come from: `https://okno.example`, with the port when it is not the usual one.
    package let origin: String
    /// What the device shows to people.
    package let name: String

    /// - Parameter publicURL: the portal's address; a path, and what else follows the host, does not count. A Cyrillic
    ///   domain is written as the browser sends it, `xn--…`.
    /// - Throws: `insecurePublicURL` for another scheme than `https`, `http://localhost` excepted (WebAuthn is there only
    ///   for secure contexts); `unusablePublicURL` for an IP address and what else is not a domain (Level 3, section 5.1.3).
    package init(publicURL: String, name: String) throws(PasskeyFault) {
        let parts = publicURL.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
        guard let scheme = parts.first?.lowercased(), let rest = parts.dropFirst().first else {
            throw .unusablePublicURL
        }
        let authority = rest.prefix { !"/?#".contains($0) }
            .split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let host = authority.first.flatMap(Self.domain) else { throw .unusablePublicURL }
        guard scheme == "https" || (scheme == "http" && host == "localhost") else { throw .insecurePublicURL }
        var origin = scheme + "://" + host
        if let typed = authority.dropFirst().first {
            guard let port = Self.port(typed) else { throw .unusablePublicURL }
            if port != (scheme == "https" ? 443 : 80) { origin += ":\(port)" }
        }
        id = host
        self.origin = origin
        self.name = name
    }

    private static func port(_ typed: Substring) -> UInt16? {
        guard typed.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = UInt16(typed), port > 0 else {
            return nil
        }
        return port
    }

    /// The host in small letters; nil when it is not a domain.
    private static func domain(_ typed: Substring) -> String? {
        guard typed.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        let host = typed.lowercased()
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard host.utf8.count <= 253, labels.allSatisfy(isLabel), let last = labels.last else { return nil }
        // A host that ends in a number is an IPv4 address, 0x7f included (the URL Standard, section 3.5).
        guard !last.utf8.allSatisfy({ (0x30...0x39).contains($0) }), !last.hasPrefix("0x") else { return nil }
        return host
    }

    private static func isLabel(_ label: Substring) -> Bool {
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
            && label.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }
}
