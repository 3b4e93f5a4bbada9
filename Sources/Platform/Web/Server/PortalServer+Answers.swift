import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore

extension PortalServer {
    /// A route with what is counted of it.
    struct Counted: Sendable {
        let route: Route
        let label: String
        let series: Metrics.Series

        init(_ route: Route, _ metrics: Metrics) {
            self.route = route
            label = "\(route.method.rawValue) \(route.pattern)"
            series = metrics.series(label)
        }
    }

    func respond(to request: Request, _ context: EdgeRequestContext, _ counted: Counted) async -> Response {
        let started = ContinuousClock.now
        defer { doorkeeper.endRequest() }
        guard doorkeeper.beginRequest() else {
            return Response(
                status: .serviceUnavailable, headers: Overload.fields, body: ResponseBody(byteBuffer: Overload.body))
        }
        let id = context.id
        let cookies = Self.cookies(of: request)
        let key = counted.route.isPublic ? pageKey(request, cookies) : nil
        let now = edge.platform.clock.now
        if let key, let page = pages.page(key, at: now) {
            note(id, counted, status: 200, since: started)
            edge.hooks.servedKept(request.uri.path, now)
            return Self.response(page, id: id)
        }
        let portalRequest = self.portalRequest(request, context, cookies)
        let answer = await edge.respond(to: portalRequest, route: counted.route) {
            try await form(of: request, for: counted.route.body, mayStore: $0)
        }
        note(id, counted, status: answer.status, since: started)
        guard let key, answer.isAlikeForAll else { return Self.response(answer, id: id) }
        let page = PageCache.Page(
            fields: Self.fields(answer.headers), body: ByteBuffer(bytes: answer.body), madeAt: now)
        pages.keep(page, as: key)
        return Self.response(page, id: id)
    }

    /// Under which a public page is kept; nil for whoever may be signed in and for wishes that set cookies.
    private func pageKey(_ request: Request, _ cookies: [String: String]) -> PageCache.Key? {
        let query = request.uri.query ?? ""
        guard cookies[SessionCookies.session(edge.platform)] == nil, !query.contains("lang="),
            !query.contains("contrast=")
        else { return nil }
        let language = cookies[SessionCookies.language].flatMap(Language.init(rawValue:)) ?? .ru
        let region = cookies[SessionCookies.region].flatMap { edge.hooks.regionName($0, language) == nil ? nil : $0 }
        return PageCache.Key(
            path: request.uri.path, query: query, language: language,
            contrast: cookies[SessionCookies.contrast].flatMap(Contrast.init(rawValue:)) ?? .off, region: region,
            publication: edge.hooks.publication())
    }

    private func note(_ id: String, _ counted: Counted, status: Int, since started: ContinuousClock.Instant) {
        let elapsed = started.duration(to: .now)
        counted.series.observe(status: status, elapsed: elapsed)
        edge.platform.logger.info(
            "request",
            metadata: [
                "id": "\(id)", "route": .string(counted.label), "status": .string(String(status)),
                "ms": .string(String(elapsed.milliseconds)),
            ])
    }

    // MARK: As the framework sends them

    private static func response(_ page: PageCache.Page, id: String) -> Response {
        var fields = page.fields
        if let requestID { fields.append(HTTPField(name: requestID, value: id)) }
        return Response(status: .ok, headers: fields, body: ResponseBody(byteBuffer: page.body))
    }

    static func response(_ answer: PortalResponse, id: String) -> Response {
        var fields = fields(answer.headers)
        if let requestID { fields.append(HTTPField(name: requestID, value: id)) }
        return Response(
            status: HTTPResponse.Status(code: answer.status), headers: fields,
            body: answer.stream.map { body(of: $0, after: answer.body) }
                ?? ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
    }

    private static func body(of stream: @escaping PortalResponse.BodyStream, after head: [UInt8]) -> ResponseBody {
        ResponseBody { writer in
            if !head.isEmpty { try await writer.write(ByteBuffer(bytes: head)) }
            try await stream { piece in
                if !piece.isEmpty { try await writer.write(ByteBuffer(bytes: piece)) }
            }
            try await writer.finish(nil)
        }
    }

    private static func fields(_ headers: [(name: String, value: String)]) -> HTTPFields {
        var fields = HTTPFields()
        fields.reserveCapacity(headers.count + 3)
        for (name, value) in headers {
            guard let name = knownNames[name] ?? HTTPField.Name(name) else { continue }
            fields.append(HTTPField(name: name, value: value))
        }
        return fields
    }

    private static let requestID = HTTPField.Name("X-Request-Id")

    /// The names that our answers have; looking one up is cheaper than proving that it is a name.
    private static let knownNames: [String: HTTPField.Name] = {
        let names = [
            "Content-Type", "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy",
            "Cross-Origin-Opener-Policy", "X-Frame-Options", "Permissions-Policy", "Cache-Control", "X-Request-Id",
            "Strict-Transport-Security", "Location", "Set-Cookie", "Retry-After", "Content-Disposition",
        ]
        return Dictionary(
            names.compactMap { name in HTTPField.Name(name).map { (name, $0) } },
            uniquingKeysWith: { first, _ in first })
    }()
}
