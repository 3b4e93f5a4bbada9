import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Web

/// The portal in process, without a network: real routes, edge, cookies and database.
package struct TestPortal: Sendable {
    package let server: PortalServer

    package init(routes: [Route], hooks: PortalHooks, platform: Platform) {
        server = PortalServer(edge: Edge(platform: platform, hooks: hooks), routes: routes, host: "localhost", port: 0)
    }

    /// Lets `body` use the portal with as many browsers as it likes.
    package func run<Value: Sendable>(
        _ body: @escaping @Sendable (_ newBrowser: @escaping @Sendable () -> TestBrowser) async throws -> Value
    ) async throws -> Value {
        try await server.application().test(.router) { client in
            try await body { TestBrowser(client: client) }
        }
    }
}

/// One visitor's browser: keeps cookies, follows redirects, fills in forms with their hidden fields.
package final class TestBrowser: @unchecked Sendable {
    // Used by one test task at a time.
    private let client: any TestClientProtocol
    package private(set) var cookies: [String: String] = [:]
    package private(set) var page = ""
    package private(set) var status = 0
    package private(set) var address = "/"
    package private(set) var headers: [String: String] = [:]
    package private(set) var bytes: [UInt8] = []

    init(client: any TestClientProtocol) { self.client = client }

    /// Opens an address and follows redirects.
    @discardableResult
    package func open(_ path: String) async throws -> TestBrowser {
        try await send(.get, path, headers: [:], body: nil)
        return self
    }

    /// Sends the form of the page whose action is `action` (nil: the only or first POST form), with its hidden fields,
    /// its present values, and `fields` typed over them. An empty button name sends no button.
    @discardableResult
    package func submit(_ action: String? = nil, _ fields: [(String, String)] = [], files: [TestFile] = []) async throws
        -> TestBrowser
    {
        let form = try TestForm.find(action, in: page)
        var values = form.values.filter { value in !fields.contains { $0.0 == value.0 } }
        values += fields
        let target = form.action.isEmpty ? address : form.action
        if form.isMultipart {
            let (boundary, body) = TestForm.multipart(values, files)
            try await send(
                .post, target, headers: ["content-type": "multipart/form-data; boundary=\(boundary)"], body: body)
        } else {
            try await send(
                .post, target, headers: ["content-type": "application/x-www-form-urlencoded"], body: Self.encode(values)
            )
        }
        return self
    }

    /// Sends fields without a page, as a hostile client would; `csrf` of the last page is added when it had one.
    @discardableResult
    package func post(_ path: String, _ fields: [(String, String)], csrf: Bool = true) async throws -> TestBrowser {
        var values = fields
        if csrf, let token = TestForm.csrf(in: page) { values.append(("csrf", token)) }
        try await send(
            .post, path, headers: ["content-type": "application/x-www-form-urlencoded"], body: Self.encode(values))
        return self
    }

    /// Sends as a program does: without cookies and tokens of forms.
    @discardableResult
    package func call(_ path: String, _ fields: [(String, String)]? = nil, headers: [String: String] = [:]) async throws
        -> TestBrowser
    {
        let kept = cookies
        cookies = [:]
        defer { cookies = kept }
        var headers = headers
        if fields != nil { headers["content-type"] = "application/x-www-form-urlencoded" }
        try await send(fields == nil ? .get : .post, path, headers: headers, body: fields.map(Self.encode))
        return self
    }

    package func forget(_ cookie: String) { cookies[cookie] = nil }

    /// The page without tags, spaces joined: what a person reads.
    package var text: String {
        var text = page
        if let body = text.range(of: "<body") { text = String(text[body.lowerBound...]) }
        text = text.replacingOccurrences(of: "<[^>]*>", with: " ", options: .regularExpression)
        for (entity, character) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"), ("\u{00A0}", " "),
        ] {
            text = text.replacingOccurrences(of: entity, with: character)
        }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func send(_ method: HTTPRequest.Method, _ path: String, headers: [String: String], body: Data?) async throws
    {
        var (method, path, body, extra) = (method, path, body, headers)
        for _ in 0..<8 {
            var fields = HTTPFields()
            for (name, value) in extra { if let name = HTTPField.Name(name) { fields[name] = value } }
            if !cookies.isEmpty { fields[.cookie] = cookies.map { "\($0)=\($1)" }.sorted().joined(separator: "; ") }
            let response = try await client.execute(
                uri: path, method: method, headers: fields, body: body.map { ByteBuffer(bytes: $0) })
            for cookie in response.headers[values: .setCookie] {
                let pair = (cookie.split(separator: ";").first ?? "").split(separator: "=", maxSplits: 1)
                guard let name = pair.first else { continue }
                if cookie.contains("Max-Age=0") {
                    cookies[String(name)] = nil
                } else {
                    cookies[String(name)] = pair.count > 1 ? String(pair[1]) : ""
                }
            }
            status = response.status.code
            address = path
            if (300..<400).contains(status), let target = response.headers[.location], target.hasPrefix("/") {
                (method, path, body, extra) = (.get, target, nil, [:])
                continue
            }
            bytes = Array(response.body.readableBytesView)
            page = String(decoding: bytes, as: UTF8.self)
            self.headers = response.headers.reduce(into: [:]) { $0[$1.name.rawName.lowercased()] = $1.value }
            return
        }
    }

    private static func encode(_ values: [(String, String)]) -> Data {
        Data(values.map { "\(URLEncoded.encode($0.0))=\(URLEncoded.encode($0.1))" }.joined(separator: "&").utf8)
    }
}

/// A file to send.
package struct TestFile: Sendable {
    let field: String
    let name: String
    let bytes: Data

    package init(_ field: String, _ name: String, _ bytes: Data) {
        self.field = field
        self.name = name
        self.bytes = bytes
    }
}

/// A form as it stands in a page.
struct TestForm {
    let action: String
    let isMultipart: Bool
    let values: [(String, String)]

    struct Missing: Error, CustomStringConvertible {
        let description: String
    }

    static func find(_ action: String?, in page: String) throws -> TestForm {
        let forms = matches("<form([^>]*)>(.*?)</form>", in: page)
        let found = forms.first { form in
            guard attribute("method", form[1])?.lowercased() == "post" else { return false }
            guard let action else { return attribute("action", form[1]) != "/sign-out" }
            return attribute("action", form[1]) == action
        }
        guard let found else {
            throw Missing(
                description:
                    "no form for \(action ?? "POST"); there are \(forms.map { attribute("action", $0[1]) ?? "-" })")
        }
        var values: [(String, String)] = []
        for input in matches("<input([^>]*)>", in: found[2]) {
            let type = attribute("type", input[1]) ?? "text"
            guard let name = attribute("name", input[1]), !["submit", "file", "button"].contains(type) else { continue }
            if ["checkbox", "radio"].contains(type), !input[1].contains(" checked") { continue }
            values.append((name, attribute("value", input[1]) ?? ""))
        }
        for area in matches("<textarea([^>]*)>(.*?)</textarea>", in: found[2]) {
            if let name = attribute("name", area[1]) { values.append((name, unescape(area[2]))) }
        }
        for select in matches("<select([^>]*)>(.*?)</select>", in: found[2]) {
            guard let name = attribute("name", select[1]) else { continue }
            let options = matches("<option([^>]*)>", in: select[2])
            let chosen = options.first { $0[1].contains(" selected") } ?? options.first
            values.append((name, chosen.flatMap { attribute("value", $0[1]) } ?? ""))
        }
        return TestForm(
            action: attribute("action", found[1]) ?? "",
            isMultipart: attribute("enctype", found[1]) == "multipart/form-data", values: values)
    }

    static func csrf(in page: String) -> String? {
        matches("<input([^>]*)>", in: page).first { attribute("name", $0[1]) == "csrf" }.flatMap {
            attribute("value", $0[1])
        }
    }

    static func multipart(_ values: [(String, String)], _ files: [TestFile]) -> (boundary: String, body: Data) {
        let boundary = "test-boundary-7MA4YWxk"
        var body = Data()
        for (name, value) in values {
            body += Data("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        for file in files {
            let head =
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\n"
            body +=
                Data((head + "Content-Type: application/octet-stream\r\n\r\n").utf8) + file.bytes + Data("\r\n".utf8)
        }
        return (boundary, body + Data("--\(boundary)--\r\n".utf8))
    }

    private static func attribute(_ name: String, _ tag: String) -> String? {
        matches("(?:^|\\s)\(name)=\"([^\"]*)\"", in: tag).first.map { unescape($0[1]) }
    }

    private static func unescape(_ text: String) -> String {
        var text = text
        for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            text = text.replacingOccurrences(of: entity, with: character)
        }
        return text
    }

    /// All matches with their groups; an absent group is empty.
    private static func matches(_ pattern: String, in text: String) -> [[String]] {
        guard
            let expression = try? NSRegularExpression(
                pattern: pattern, options: [.dotMatchesLineSeparators, .caseInsensitive])
        else { return [] }
        let whole = text as NSString
        return expression.matches(in: text, range: NSRange(location: 0, length: whole.length)).map { match in
            (0..<match.numberOfRanges).map { index in
                let range = match.range(at: index)
                return range.location == NSNotFound ? "" : whole.substring(with: range)
            }
        }
    }
}
