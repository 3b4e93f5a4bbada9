import NIOCore
import NIOHTTPTypes

/// Watches the time that a client takes over each part of its requests, and closes the connection of one that is too
/// slow: headers within their time, bodies and answers at a least rate, all of it before a last moment.
///
/// Stands first in the pipeline, where it sees bytes; `RequestMarks` tells it where requests begin and end.
final class ConnectionWatch: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundIn = IOData
    typealias OutboundOut = IOData

    private enum Phase {
        case waiting, headers, body, answering
    }

    private let limits: ConnectionLimits
    private var phase = Phase.waiting
    private var phaseBegan = NIODeadline.now()
    private var requestBegan = NIODeadline.now()
    /// Requests whose headers came and whose answers have not ended.
    private var open = 0
    private var isBodyComing = false
    /// Bytes that came in this phase.
    private var received = 0
    /// Since when the server has not asked for bytes, nil while it does: a client that is not listened to is not slow.
    private var deafSince: NIODeadline?
    /// Bytes of answers given to the channel, and how many the client had not taken when the stretch of slowness began.
    private var written = 0
    private var stretch: (began: NIODeadline, taken: Int)?
    private var timer: Scheduled<Void>?
    private var isClosing = false

    init(_ limits: ConnectionLimits) { self.limits = limits }

    func handlerAdded(context: ChannelHandlerContext) { look(again: context) }

    func handlerRemoved(context: ChannelHandlerContext) { timer?.cancel() }

    func channelInactive(context: ChannelHandlerContext) {
        timer?.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if phase == .waiting {
            enter(.headers)
            requestBegan = phaseBegan
        } else {
            received += unwrapInboundIn(data).readableBytes
        }
        context.fireChannelRead(data)
    }

    func read(context: ChannelHandlerContext) {
        if let deafSince {
            phaseBegan = phaseBegan + (.now() - deafSince)
            self.deafSince = nil
        }
        context.read()
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        deafSince = .now()
        context.fireChannelReadComplete()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        written += unwrapOutboundIn(data).readableBytes
        context.write(data, promise: promise)
    }

    // MARK: Told by `RequestMarks`

    func headersEnded() {
        open += 1
        isBodyComing = true
        enter(.body)
    }

    func bodyEnded() {
        isBodyComing = false
        enter(open > 0 ? .answering : .waiting)
    }

    func answerEnded() {
        open -= 1
        // A refusal can go out before the body was read; and the next request can have come before this answer.
        if !isBodyComing { enter(open > 0 ? .answering : .waiting) }
    }

    private func enter(_ next: Phase) {
        phase = next
        phaseBegan = .now()
        received = 0
    }

    // MARK: Looking at the clock

    private func look(again context: ChannelHandlerContext) {
        timer = context.eventLoop.assumeIsolatedUnsafeUnchecked().scheduleTask(in: .seconds(1)) { [self] in
            guard context.channel.isActive else { return }
            if let fault = fault(context, at: .now()) { end(context, fault) }
            if !isClosing { look(again: context) }
        }
    }

    private enum Fault { case idle, slowRequest, slowReading }

    private func fault(_ context: ChannelHandlerContext, at now: NIODeadline) -> Fault? {
        if isTakenTooSlowly(context, at: now) { return .slowReading }
        let elapsed = now - phaseBegan
        switch phase {
        case .waiting: return elapsed > limits.idleTime ? .idle : nil
        case .headers: return elapsed > limits.headerTime ? .slowRequest : nil
        case .body:
            guard deafSince == nil else { return nil }
            if now - requestBegan > limits.requestTime { return .slowRequest }
            guard elapsed > limits.graceTime else { return nil }
            return received < leastBytes(in: elapsed) ? .slowRequest : nil
        case .answering: return nil
        }
    }

    /// Whether bytes have been waiting for the client longer than the least rate allows.
    private func isTakenTooSlowly(_ context: ChannelHandlerContext, at now: NIODeadline) -> Bool {
        // Absent only on channels that are no sockets: those of tests.
        let buffered = (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
        guard buffered > 0 else {
            stretch = nil
            return false
        }
        let taken = written - buffered
        guard let stretch else {
            self.stretch = (now, taken)
            return false
        }
        let elapsed = now - stretch.began
        guard elapsed > limits.graceTime else { return false }
        return taken - stretch.taken < leastBytes(in: elapsed)
    }

    private func leastBytes(in time: TimeAmount) -> Int {
        Int(Double(limits.leastRate) * Double(time.nanoseconds) / 1e9)
    }

    private func end(_ context: ChannelHandlerContext, _ fault: Fault) {
        isClosing = true
        guard fault == .slowRequest else {
            context.close(mode: .all, promise: nil)
            return
        }
        // Before everything that writes answers, so in words of its own.
        var answer = context.channel.allocator.buffer(capacity: 96)
        answer.writeString("HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        context.writeAndFlush(wrapOutboundOut(.byteBuffer(answer)), promise: nil)
        context.close(mode: .all, promise: nil)
    }
}

/// Tells a `ConnectionWatch` where requests and answers begin and end.
final class RequestMarks: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// Set once the pipeline stands.
    var watch: ConnectionWatch?

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: watch?.headersEnded()
        case .end: watch?.bodyEnded()
        case .body: break
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) { watch?.answerEnded() }
        context.write(data, promise: promise)
    }
}
