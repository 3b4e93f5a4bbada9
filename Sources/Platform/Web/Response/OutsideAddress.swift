import Foundation

/// A whole address outside the portal that somebody answerable registered: the only kind of thing besides paths of our
/// own that a redirect may lead to.
///
/// https, or http to this very computer (RFC 8252, 7.3); no fragment (RFC 6749, 3.1.2), no name and password in it, no
/// sign that browsers read differently.
package struct OutsideAddress: Sendable, Hashable {
    package let text: String
    /// «https://example.ru:8443»: what a content policy names.
    package let origin: String

    package init?(_ text: String) {
        guard text.utf8.count <= 500, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
            !text.contains(where: { "\\#\"'<>`{}|^;,*".contains($0) }),
            let parts = URLComponents(string: text), let scheme = parts.scheme, let host = parts.host, !host.isEmpty,
            parts.user == nil, parts.password == nil, parts.fragment == nil, !text.contains("@")
        else { return nil }
        guard scheme == "https" || (scheme == "http" && ["127.0.0.1", "[::1]", "::1", "localhost"].contains(host)),
            text.hasPrefix(scheme + "://")
        else { return nil }
        let start = text.dropFirst(scheme.utf8.count + 3)
        let authority = start.prefix { $0 != "/" && $0 != "?" }
        guard !authority.isEmpty, authority.allSatisfy({ $0.isLetter || $0.isNumber || "-.:[]_".contains($0) }) else {
            return nil
        }
        self.text = text
        origin = "\(scheme)://\(authority)"
    }

    /// The same address with more in its query.
    func with(_ values: [(name: String, value: String)]) -> String {
        guard !values.isEmpty else { return text }
        let added = values.map { "\(URLEncoded.encode($0.name))=\(URLEncoded.encode($0.value))" }
        let joint = !text.contains("?") ? "?" : text.hasSuffix("?") || text.hasSuffix("&") ? "" : "&"
        return text + joint + added.joined(separator: "&")
    }
}

extension PortalResponse {
    /// Leaves the portal for a registered address (303).
    package static func leaving(
        for address: OutsideAddress, with values: [(name: String, value: String)] = []
    ) -> PortalResponse {
        PortalResponse(status: 303, headers: [("Location", address.with(values))])
    }

    /// Leaves the portal from a page of its own: where a form came before, Chromium holds a redirect for a part of the
    /// form and lets it go only where that form's page said.
    package func leadingOn(
        to address: OutsideAddress, with values: [(name: String, value: String)] = []
    ) -> PortalResponse {
        var copy = self
        copy.headers.append(("Refresh", "0; url=" + address.with(values)))
        return copy
    }

    /// Lets the forms of this page end at the address too: the redirect after a form counts as a part of it.
    package func allowingForms(to address: OutsideAddress) -> PortalResponse {
        var copy = self
        copy.headers.append(("Content-Security-Policy", Edge.contentPolicy(formsTo: "'self' \(address.origin)")))
        return copy
    }
}
