import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTPTypes

/// HTTP/1.1 connections as the framework serves them, with a doorkeeper before and a watch on how slow the client is.
struct PortalChannel: ServerChildChannel {
    let base: HTTP1Channel
    let doorkeeper: Doorkeeper
    let limits: ConnectionLimits

    init(responder: @escaping HTTPChannelHandler.Responder, doorkeeper: Doorkeeper, limits: ConnectionLimits) {
        let decoder = HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes,
            maxHeaderFieldCount: limits.headerFields)
        base = HTTP1Channel(
            responder: responder,
            configuration: .init(
                additionalChannelHandlers: [RequestMarks()], idleTimeout: nil, httpDecoderConfiguration: decoder))
        self.doorkeeper = doorkeeper
        self.limits = limits
    }

    struct Value: ServerChildChannelValue {
        let base: HTTP1Channel.Value
        let verdict: Doorkeeper.Verdict
        var channel: any Channel { base.channel }
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        let address = channel.remoteAddress?.ipAddress ?? ""
        let verdict = doorkeeper.enter(address)
        channel.closeFuture.whenComplete { [doorkeeper] _ in doorkeeper.leave(address) }
        let limits = limits
        return base.setup(channel: channel, logger: logger).flatMapThrowing { base in
            let pipeline = base.channel.pipeline.syncOperations
            let watch = ConnectionWatch(verdict == .admitted ? limits : limits.ofRefused)
            try pipeline.addHandler(watch, position: .first)
            try pipeline.handler(type: RequestMarks.self).watch = watch
            return Value(base: base, verdict: verdict)
        }
    }

    func handle(value: Value, logger: Logger) async {
        switch value.verdict {
        case .admitted: await base.handle(value: value.base, logger: logger)
        case .refused: await refuse(value.base)
        case .dropped: try? await value.base.executeThenClose { _, _ in }  // Closing is all that is left to do.
        }
    }

    /// Says once, to the first request, that there is no place now.
    private func refuse(_ connection: HTTP1Channel.Value) async {
        // A client that is gone needs no answer.
        try? await connection.executeThenClose { inbound, outbound in
            for try await part in inbound {
                guard case .end = part else { continue }
                try await outbound.write(contentsOf: [.head(Overload.head), .body(Overload.body), .end(nil)])
                break
            }
        }
    }
}

extension ConnectionLimits {
    /// Of a connection that only waits to be told so.
    fileprivate var ofRefused: ConnectionLimits {
        var limits = self
        limits.headerTime = .seconds(2)
        limits.idleTime = .seconds(2)
        limits.requestTime = .seconds(5)
        return limits
    }
}

/// The answer when there are too many: made without asking anything else.
enum Overload {
    static let body = ByteBuffer(
        string: "Сейчас слишком много обращений. Повторите через несколько секунд.\n"
            + "Too many requests at the moment. Please try again in a few seconds.\n")
    static let fields: HTTPFields = [
        .contentType: "text/plain; charset=utf-8", .retryAfter: "5", .cacheControl: "no-store",
        .contentLength: String(body.readableBytes), .xContentTypeOptions: "nosniff",
    ]
    /// For a connection that is closed afterwards.
    static let head = HTTPResponse(status: .serviceUnavailable, headerFields: closing)

    private static var closing: HTTPFields {
        var closing = fields
        closing[.connection] = "close"
        return closing
    }
}
