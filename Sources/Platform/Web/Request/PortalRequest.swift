import Foundation

/// A request as areas see it: decoded once, bounded, without anything of the framework.
package struct PortalRequest: Sendable {
    package enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
    }

    package let method: Method
    /// The path of the address, percent-encoded as it came.
    package let path: String
    /// The values in the place of `{…}` of the route's pattern, decoded.
    package let parameters: [String: String]
    /// The query, decoded; of a repeated name the first.
    package let query: [String: String]
    package let cookies: [String: String]
    /// The visitor's network address: of the connection, or as a trusted proxy names it.
    package let address: String
    package let userAgent: String
    /// A random id, in the log line and on the page of a fault.
    package let id: String
    /// Whether the browser says that this came from one of our own pages (nil: it does not say).
    package let isSameOrigin: Bool?
    /// The tags of answers that the asker has already (`If-None-Match`).
    package let knownTags: Set<String>
    /// What a program proves itself by (`Authorization`); only routes of machines look at it.
    package let authorization: String?

    package init(
        method: Method, path: String, parameters: [String: String] = [:], query: [String: String] = [:],
        cookies: [String: String] = [:], address: String = "", userAgent: String = "", id: String = "",
        isSameOrigin: Bool? = nil, knownTags: Set<String> = [], authorization: String? = nil
    ) {
        self.authorization = authorization
        self.knownTags = knownTags
        self.method = method
        self.path = path
        self.parameters = parameters
        self.query = query
        self.cookies = cookies
        self.address = address
        self.userAgent = userAgent
        self.id = id
        self.isSameOrigin = isSameOrigin
    }

    /// A parameter of the address; an absent one is empty, which is no thing's name.
    package subscript(parameter name: String) -> String { parameters[name] ?? "" }
}
