import AsyncHTTPClient
import Crypto
import Foundation
import Kernel
import Logging
import NIOCore
import NIOHTTP1
import Storage

/// One request to the store.
struct S3Request: Sendable {
    var method = "GET"
    /// Nil asks for the bucket.
    var key: String?
    var query: [(name: String, value: String)] = []
    var headers: [(name: String, value: String)] = []
    var body = Data()
    /// About how many bytes the answer has.
    var expected = 0
    /// Whether an answer acknowledges the deed; one that does not is asked for again.
    var isAcknowledged: @Sendable (S3Connection.Answer) -> Bool = { _ in true }
    /// For the log and for faults.
    let step: String
}

/// How long and how often one request is tried.
package struct S3Patience: Sendable {
    package var tries = 5
    package var firstPause: Duration = .milliseconds(200)
    /// Of one try, with a second more for each 256 KiB that is sent or expected.
    package var perTry: Duration = .seconds(15)
    /// Of all tries together: no new one begins after it.
    package var inAll: Duration = .seconds(60)

    package init() {}
}

/// Speaks to an object store: signs, keeps to deadlines, and asks again where asking again may help.
final class S3Connection: Sendable {
    private let address: S3Address
    private let signature: S3Signature
    private let patience: S3Patience
    private let now: @Sendable () -> Date
    private let logger: Logger
    private let client: HTTPClient

    init(
        address: S3Address, signature: S3Signature, patience: S3Patience, logger: Logger,
        now: @escaping @Sendable () -> Date
    ) {
        self.address = address
        self.signature = signature
        self.patience = patience
        self.logger = logger
        self.now = now
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.httpVersion = .http1Only
        configuration.timeout = .init(connect: .seconds(5), read: .seconds(15))
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 32
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    deinit { client.shutdown { _ in } }

    /// An answer that is not an error.
    struct Answer: Sendable {
        let status: Int
        let headers: HTTPHeaders
        let content: S3Answer
    }

    /// What `read` makes of an answer that is being received.
    typealias Receive<Value: Sendable> = @Sendable (HTTPClientResponse) async throws -> Value

    /// Asks for something small.
    func send(_ request: S3Request) async throws -> Answer {
        try await send(request) { response in
            var bytes: [UInt8] = []
            for try await chunk in response.body {
                bytes += chunk.readableBytesView
                guard bytes.count <= 4 * 1024 * 1024 else { throw S3Refusal(status: 0, code: "TooLong") }
            }
            let content = S3Answer(bytes)
            // A store may find out that it failed after it has answered 200.
            if let code = content.errorCode { throw S3Refusal(status: Int(response.status.code), code: code) }
            let answer = Answer(status: Int(response.status.code), headers: response.headers, content: content)
            guard request.isAcknowledged(answer) else { throw S3Refusal(status: 0, code: "NotAcknowledged") }
            return answer
        }
    }

    /// Sends a request until it is answered or there is no more time.
    /// - Throws: `S3Refusal` when the store says no, `FileStoreFault.unavailable` when it says nothing of use.
    func send<Value: Sendable>(_ request: S3Request, receive: @escaping Receive<Value>) async throws -> Value {
        let began = ContinuousClock.now
        var pause = patience.firstPause
        for attempt in 1... {
            do {
                return try await once(request, receive)
            } catch let refusal as S3Refusal where !refusal.mayPass {
                throw refusal
            } catch let error as CancellationError {
                throw error
            } catch let fault as FileStoreFault where attempt > 1 {
                // What arrived twice otherwise than it was put lies so in the store.
                throw fault
            } catch {
                let why = (error as? S3Refusal)?.description ?? "\(type(of: error))"
                logger.notice(
                    "object store", metadata: ["step": "\(request.step)", "attempt": "\(attempt)", "error": "\(why)"])
                guard attempt < patience.tries, ContinuousClock.now - began + pause < patience.inAll else {
                    throw FileStoreFault.unavailable(step: "\(request.step): \(why)")
                }
                try await Task.sleep(for: pause * Double.random(in: 0.5...1.5))
                pause *= 2
            }
        }
        throw FileStoreFault.unavailable(step: request.step)
    }

    private func once<Value: Sendable>(_ request: S3Request, _ receive: @escaping Receive<Value>) async throws -> Value
    {
        let path = address.path(of: request.key)
        let hash = SHA256.hash(data: request.body).hex
        let signed = signature.headers(
            request.method, path: path, query: request.query,
            headers: [(name: "Host", value: address.host)] + request.headers, payloadHash: hash, at: now())
        var message = HTTPClientRequest(url: address.url(path, query: request.query))
        message.method = HTTPMethod(rawValue: request.method)
        for (name, value) in signed { message.headers.add(name: name, value: value) }
        if !request.body.isEmpty || request.method == "PUT" || request.method == "POST" {
            message.body = .bytes(ByteBuffer(bytes: request.body))
        }
        let limit = patience.perTry + .seconds((request.body.count + request.expected) / (256 * 1024))
        let (client, sent) = (client, message)
        // The deadline counts until the last byte of the answer, not its first.
        return try await withThrowingTaskGroup(of: Value.self) { group in
            group.addTask {
                let response = try await client.execute(sent, timeout: .nanoseconds(limit.nanoseconds))
                guard (200..<300).contains(response.status.code) else {
                    let body = try await response.body.collect(upTo: 256 * 1024)
                    throw S3Refusal(
                        status: Int(response.status.code),
                        code: S3Answer(body.readableBytesView).errorCode ?? "")
                }
                return try await receive(response)
            }
            group.addTask {
                try await Task.sleep(for: limit)
                throw S3Refusal(status: 0, code: "Timeout")
            }
            defer { group.cancelAll() }
            guard let value = try await group.next() else { throw S3Refusal(status: 0, code: "Timeout") }
            return value
        }
    }
}

/// The store said no, or what it said was no answer (status 0).
struct S3Refusal: Error, CustomStringConvertible {
    let status: Int
    let code: String

    /// Whether asking again may help: the store's own troubles and too many requests, not a request that is wrong.
    var mayPass: Bool {
        status < 400 || status >= 500 || [408, 425, 429].contains(status)
            || ["SlowDown", "RequestTimeout", "InternalError", "ServiceUnavailable", "OperationAborted"].contains(code)
    }

    var description: String { "\(status) \(code)" }
}

extension Duration {
    fileprivate var nanoseconds: Int64 {
        components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
    }
}
