import DesignSystem
import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import NIOCore

/// The portal on the network: Hummingbird with our routes, limits and deadlines. No other target knows the framework.
package struct PortalServer: Sendable {
    let edge: Edge
    let routes: [Route]
    let host: String
    let port: Int
    /// Networks whose `X-Forwarded-For` is believed; none by default.
    let trustedProxies: Set<String>
    let gate: UploadGate
    let limits: ConnectionLimits
    let doorkeeper: Doorkeeper
    let pages = PageCache()

    package init(
        edge: Edge, routes: [Route], host: String, port: Int, trustedProxies: Set<String> = [],
        limits: ConnectionLimits = ConnectionLimits()
    ) {
        self.edge = edge
        self.routes = routes + WebRoutes.all(edge: edge)
        self.host = host
        self.port = port
        self.trustedProxies = trustedProxies
        self.limits = limits
        doorkeeper = Doorkeeper(limits, exempt: trustedProxies)
        gate = UploadGate(atOnce: edge.platform.files.writersAtOnce, waiting: 256)
    }

    /// The application, ready to run: `runService()` ends on SIGTERM after the requests in flight.
    /// - Parameter onReady: called with the port that was bound.
    package func application(
        onReady: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> Application<RouterResponder<EdgeRequestContext>> {
        Application(
            responder: router().buildResponder(),
            server: .init { [doorkeeper, limits] responder in
                PortalChannel(responder: responder, doorkeeper: doorkeeper, limits: limits)
            },
            configuration: .init(address: .hostname(host, port: port), serverName: nil, backlog: 1_024),
            onServerRunning: { channel in await onReady(channel.localAddress?.port ?? port) },
            logger: edge.platform.logger)
    }

    func router() -> Router<EdgeRequestContext> {
        let router = Router(context: EdgeRequestContext.self, options: [.autoGenerateHeadEndpoints])
        router.add(middleware: Fallback(server: self))
        for asset in Assets.all {
            router.get(RouterPath(asset.path)) { _, _ in
                Response(
                    status: .ok,
                    headers: [
                        .contentType: asset.mediaType, .cacheControl: "public, max-age=31536000, immutable",
                        .xContentTypeOptions: "nosniff",
                    ],
                    body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes)))
            }
        }
        addWaysBack(router)
        for route in routes {
            let counted = Counted(route, edge.metrics)
            router.on(RouterPath(route.pattern), method: route.method == .get ? .get : .post) { request, context in
                await respond(to: request, context, counted)
            }
        }
        return router
    }

    /// A refused form is shown at the address it was sent to. Opened as a page (reloaded, or with another language), that
    /// address leads to the page above it instead of nowhere.
    private func addWaysBack(_ router: Router<EdgeRequestContext>) {
        let pages = Set(routes.filter { $0.method == .get }.map(\.pattern))
        for pattern in Set(routes.filter { $0.method == .post && !$0.isOfMachines }.map(\.pattern)).subtracting(pages) {
            var above = pattern.split(separator: "/")
            while !above.isEmpty, !pages.contains("/" + above.joined(separator: "/")) { above.removeLast() }
            let depth = above.count
            router.get(RouterPath(pattern)) { request, context in
                let path = "/" + request.uri.path.split(separator: "/").prefix(depth).joined(separator: "/")
                let query = request.uri.query.map { "?" + $0 } ?? ""
                return Self.response(.redirect(path + query), id: context.id)
            }
        }
    }

    func portalRequest(
        _ request: Request, _ context: EdgeRequestContext, _ cookies: [String: String]
    ) -> PortalRequest {
        let parameters = context.parameters.reduce(into: [String: String]()) { found, parameter in
            found[String(parameter.key)] = TypedText.clean(URLEncoded.decode(parameter.value.utf8, plusIsSpace: false))
        }
        let query = URLEncoded.values((request.uri.query ?? "").utf8).compactMapValues(\.first)
        return PortalRequest(
            method: request.method == .post ? .post : .get, path: request.uri.path, parameters: parameters,
            query: query, cookies: cookies, address: address(request, context),
            userAgent: String((request.headers[.userAgent] ?? "").prefix(300)), id: context.id,
            isSameOrigin: isSameOrigin(request), knownTags: Self.tags(request.headers[.ifNoneMatch]),
            authorization: request.headers[.authorization].map { String($0.prefix(2_000)) })
    }

    /// `W/"a", "b"`; a weak tag is as good as a strong one here.
    private static func tags(_ header: String?) -> Set<String> {
        guard let header = header?.prefix(1_000), !header.isEmpty else { return [] }
        return Set(
            header.split(separator: ",").map { $0.drop { $0 == " " } }
                .map { String($0.hasPrefix("W/") ? $0.dropFirst(2) : $0) })
    }

    static func cookies(of request: Request) -> [String: String] {
        var cookies: [String: String] = [:]
        for header in request.headers[values: .cookie] {
            for pair in header.utf8.split(separator: UInt8(ascii: ";")) {
                guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else { continue }
                let (name, value) = (trimmed(pair[..<equals]), trimmed(pair[pair.index(after: equals)...]))
                if !name.isEmpty, !value.isEmpty, cookies[name] == nil { cookies[name] = value }
            }
        }
        return cookies
    }

    /// Without spaces and tabs at its ends.
    private static func trimmed(_ text: Substring.UTF8View) -> String {
        let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        let start = text.drop(while: isSpace)
        let end = start.lastIndex { !isSpace($0) }
        return end.map { String(Substring(start[...$0])) } ?? ""
    }

    /// The visitor's address: of the connection, or what a proxy we trust says of it.
    private func address(_ request: Request, _ context: EdgeRequestContext) -> String {
        guard trustedProxies.contains(context.remote), let name = Self.forwardedFor,
            let chain = request.headers[name]
        else { return context.remote }
        let hops = chain.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        return hops.last { !trustedProxies.contains($0) } ?? context.remote
    }

    private static let fetchSite = HTTPField.Name("Sec-Fetch-Site")
    private static let forwardedFor = HTTPField.Name("X-Forwarded-For")

    private func isSameOrigin(_ request: Request) -> Bool? {
        if let name = Self.fetchSite, let site = request.headers[name] {
            return site == "same-origin" || site == "none"
        }
        guard let origin = request.headers[.origin], let host = request.head.authority
        else { return nil }
        return origin == "http://\(host)" || origin == "https://\(host)"
    }

    func form(
        of request: Request, for body: Route.Body, mayStore: @escaping @Sendable ([String: [String]]) -> Bool
    ) async throws -> FormInput {
        let type = request.headers[.contentType] ?? ""
        switch body {
        case .none: return FormInput()
        case .form:
            let bytes = try await collect(request, limit: 256 * 1024)
            if let boundary = Multipart.boundary(in: type) {
                return bytes.withUnsafeReadableBytes { Multipart.texts($0, boundary: boundary) }
            }
            return FormInput(values: URLEncoded.values(bytes.readableBytesView))
        case .upload:
            guard let boundary = Multipart.boundary(in: type) else {
                return FormInput(
                    values: URLEncoded.values(try await collect(request, limit: 256 * 1024).readableBytesView))
            }
            return try await gate.run {
                try await read(request, limit: Self.longestUpload) {
                    try await upload(request, boundary: boundary, mayStore: mayStore)
                }
            }
        }
    }

    private static let longestUpload = 2 * (ByteSize.longestFile + 64 * 1024) + Multipart.longestTexts

    /// A form with files, whose bytes go into the store as they arrive.
    private func upload(
        _ request: Request, boundary: String, mayStore: @escaping @Sendable ([String: [String]]) -> Bool
    ) async throws -> FormInput {
        var reader = UploadReader(
            boundary: boundary, files: edge.platform.files, logger: edge.platform.logger, mayStore: mayStore)
        var total = 0
        do {
            for try await chunk in request.body {
                total += chunk.readableBytes
                guard total <= Self.longestUpload else { throw BodyTooLarge() }
                chunk.withUnsafeReadableBytes { reader.feed($0) }
                try await reader.work()
            }
            // A cancelled reading may look like the end of the body.
            try Task.checkCancellation()
            return await reader.finish()
        } catch {
            await reader.abandon()
            throw error
        }
    }

    private func collect(_ request: Request, limit: Int) async throws -> ByteBuffer {
        try await read(request, limit: limit) {
            do {
                return try await request.body.collect(upTo: limit)
            } catch is NIOTooManyBytesError {
                throw BodyTooLarge()
            }
        }
    }

    /// Reads a body within a deadline that leaves slow honest connections time (64 KiB a second, at least 30 s).
    private func read<Value: Sendable>(
        _ request: Request, limit: Int, _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit { throw BodyTooLarge() }
        let deadline = Duration.seconds(30 + limit / (64 * 1024))
        return try await withThrowingTaskGroup(of: Value.self) { group in
            group.addTask { try await body() }
            group.addTask {
                try await Task.sleep(for: deadline)
                throw BodyTooSlow()
            }
            defer { group.cancelAll() }
            guard let value = try await group.next() else { throw BodyTooSlow() }
            return value
        }
    }

    /// Turns the router's own refusals (no such address, wrong method) into pages.
    struct Fallback: RouterMiddleware {
        let server: PortalServer

        func handle(
            _ request: Request, context: EdgeRequestContext,
            next: (Request, EdgeRequestContext) async throws -> Response
        ) async throws -> Response {
            do {
                return try await next(request, context)
            } catch {
                let portalRequest = server.portalRequest(request, context, PortalServer.cookies(of: request))
                if let error = error as? HTTPError, error.status.code < 500 {
                    return PortalServer.response(await server.edge.notFound(portalRequest), id: context.id)
                }
                return PortalServer.response(await server.edge.plain(portalRequest, error: error), id: context.id)
            }
        }
    }
}

/// What the framework keeps for a request of ours: also the connection's address.
package struct EdgeRequestContext: RequestContext, RemoteAddressRequestContext {
    package var coreContext: CoreRequestContextStorage
    package let remoteAddress: SocketAddress?

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress
    }

    var remote: String { remoteAddress?.ipAddress ?? "" }
}

extension Duration {
    var milliseconds: Int { Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000) }
}
