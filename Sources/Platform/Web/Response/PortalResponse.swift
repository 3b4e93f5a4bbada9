import Foundation
import Markup

/// An answer, before the edge adds the headers that every answer has.
package struct PortalResponse: Sendable {
    package var status: Int
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]
    /// What follows the body, written piece by piece as it comes about; nil for all but long downloads. An error in it
    /// breaks the connection off, so that nobody takes the half for the whole.
    package var stream: BodyStream?
    package var cookies: [Cookie] = []
    /// Whether nothing in it belongs to this visitor alone; the edge decides.
    var isAlikeForAll = false

    package init(status: Int = 200, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// Sends pieces: each waits until the one before is on its way.
    package typealias BodyStream = @Sendable (_ send: (_ piece: [UInt8]) async throws -> Void) async throws -> Void

    package static func html(_ page: some HTML, status: Int = 200) -> PortalResponse {
        var writer = HTMLWriter()
        page.render(into: &writer)
        return PortalResponse(
            status: status, headers: [("Content-Type", "text/html; charset=utf-8")], body: writer.bytes)
    }

    /// After a successful POST (303). The address is a route of ours: anything else leads home.
    package static func redirect(_ path: String) -> PortalResponse {
        PortalResponse(status: 303, headers: [("Location", LocalPath(path)?.text ?? "/")])
    }

    /// What stood here stands elsewhere for good (301).
    package static func moved(_ path: String) -> PortalResponse {
        PortalResponse(status: 301, headers: [("Location", LocalPath(path)?.text ?? "/")])
    }

    package static func text(_ text: String, type: String = "text/plain; charset=utf-8", status: Int = 200)
        -> PortalResponse
    {
        PortalResponse(status: status, headers: [("Content-Type", type)], body: Array(text.utf8))
    }

    package static func json(_ value: JSONValue, status: Int = 200) -> PortalResponse {
        PortalResponse(
            status: status, headers: [("Content-Type", "application/json; charset=utf-8")], body: value.bytes)
    }

    /// A person's file: its type from our own table, never rendered in our origin as a page.
    package static func file(_ bytes: Data, type: String, name: String, inline: Bool = false) -> PortalResponse {
        PortalResponse(
            headers: [
                ("Content-Type", type),
                (
                    "Content-Disposition",
                    "\(inline ? "inline" : "attachment"); filename*=UTF-8''\(URLEncoded.encode(name))"
                ),
                ("Content-Security-Policy", "default-src 'none'; sandbox"),
                ("X-Content-Type-Options", "nosniff"),
            ],
            body: Array(bytes))
    }

    package func with(cookie: Cookie) -> PortalResponse {
        var copy = self
        copy.cookies.append(cookie)
        return copy
    }
}

/// A cookie to set. `HttpOnly`, `SameSite=Lax` and `Path=/` always; `Secure` wherever the portal is on https.
package struct Cookie: Sendable {
    package let name: String
    package let value: String
    /// Seconds; nil lasts until the browser is closed, 0 removes it.
    package let maxAge: Int?

    package init(_ name: String, _ value: String, maxAge: Int? = nil) {
        self.name = name
        self.value = value
        self.maxAge = maxAge
    }

    func header(secure: Bool) -> String {
        var text = "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax"
        if let maxAge { text += "; Max-Age=\(maxAge)" }
        if secure { text += "; Secure" }
        return text
    }
}

/// An address inside the portal: the only thing that a redirect or a "return to" may lead to.
package struct LocalPath: Sendable, Hashable {
    package let text: String

    /// Nil for anything that could lead elsewhere: `//host`, `/\host`, `https:…`, control characters.
    package init?(_ text: String) {
        guard text.utf8.count <= 2_000, text.hasPrefix("/"), !text.hasPrefix("//"), !text.contains("\\"),
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
            !text.lowercased().hasPrefix("/%2f"), !text.lowercased().hasPrefix("/%5c")
        else { return nil }
        self.text = text
    }
}

/// Not there, or not yours: one answer for both.
package struct NotFound: Error, Sendable {
    package init() {}
}

/// Signed in, but the act needs a new try later.
package struct TooManyRequests: Error, Sendable {
    package let retryAfter: Int
    package init(retryAfter: Int) { self.retryAfter = retryAfter }
}
