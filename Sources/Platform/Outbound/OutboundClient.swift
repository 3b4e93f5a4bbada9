import AsyncHTTPClient
import Foundation
import Logging
import NIOCore

/// Asks one address of the outside world questions in JSON.
///
/// Certificates are checked as ever; no redirect is followed, for a token would go along. Contents stand in no log.
package final class OutboundClient: Sendable {
    private let base: String
    private let token: String?
    private let patience: OutboundPatience
    private let breaker: CircuitBreaker
    private let logger: Logger
    private let client: HTTPClient

    /// - Parameters:
    ///   - base: the address without a slash at its end; - token: sent as `Authorization: Bearer`.
    package init(base: String, token: String?, patience: OutboundPatience = OutboundPatience(), logger: Logger) {
        self.base = base
        self.token = token
        self.patience = patience
        self.logger = logger
        breaker = CircuitBreaker(failuresToRest: patience.failuresToRest, rest: patience.rest)
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.httpVersion = .http1Only
        configuration.timeout = .init(
            connect: .nanoseconds(patience.connecting.nanoseconds), read: .nanoseconds(patience.perTry.nanoseconds))
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    deinit { client.shutdown { _ in } }

    /// The body of the answer, if its status is 200.
    /// - Throws: `OutboundFault`, or `CancellationError`.
    ///
    /// Has to be such a question that asking twice does no harm.
    package func post(_ path: String, json: Data) async throws -> Data {
        try await ask(
            OutboundQuestion(
                method: .POST, address: path, type: "application/json",
                authorization: token.map { "Bearer \($0)" }, body: json))
    }

    /// The body of what lies at a path under the base, or at a whole address.
    /// - Throws: `OutboundFault`, or `CancellationError`.
    package func get(_ address: String, authorization: String? = nil) async throws -> Data {
        try await ask(OutboundQuestion(address: address, authorization: authorization))
    }

    /// Sends a form, once: what it holds may serve one time only.
    /// - Throws: `OutboundFault`, or `CancellationError`.
    package func post(_ address: String, form: Data, authorization: String? = nil) async throws -> Data {
        try await ask(
            OutboundQuestion(
                method: .POST, address: address, type: "application/x-www-form-urlencoded",
                authorization: authorization, body: form, isRepeatable: false))
    }

    private func ask(_ question: OutboundQuestion) async throws -> Data {
        guard breaker.mayAsk(at: .now) else { throw OutboundFault.resting }
        var pause = patience.firstPause
        for attempt in 1... {
            do {
                let answer = try await once(question)
                breaker.succeeded()
                return answer
            } catch let error as CancellationError {
                throw error
            } catch let fault as OutboundFault where fault != .unavailable {
                // Somebody is there, even if he says no.
                breaker.succeeded()
                note(fault, attempt)
                throw fault
            } catch {
                note(error, attempt)
                guard question.isRepeatable, attempt < patience.tries else { break }
                try await Task.sleep(for: pause * Double.random(in: 0.5...1.5))
                pause *= 2
            }
        }
        breaker.failed(at: .now)
        throw OutboundFault.unavailable
    }

    private func note(_ error: any Error, _ attempt: Int) {
        let why = (error as? OutboundFault).map { "\($0)" } ?? "\(type(of: error))"
        logger.notice("outbound", metadata: ["host": "\(base)", "attempt": "\(attempt)", "error": "\(why)"])
    }

    private func once(_ question: OutboundQuestion) async throws -> Data {
        let (client, sent, patience) = (client, question.message(base: base), patience)
        // The deadline counts until the last byte of the answer, not its first.
        return try await withThrowingTaskGroup(of: Data.self) { group in
            group.addTask {
                let response = try await client.execute(sent, timeout: .nanoseconds(patience.perTry.nanoseconds))
                let status = Int(response.status.code)
                guard status == 200 else {
                    throw status >= 500 || [408, 425, 429].contains(status)
                        ? OutboundFault.unavailable : .refused(status: status)
                }
                var bytes = Data()
                for try await chunk in response.body {
                    guard bytes.count + chunk.readableBytes <= patience.largestAnswer else {
                        throw OutboundFault.tooLong
                    }
                    bytes.append(contentsOf: chunk.readableBytesView)
                }
                return bytes
            }
            group.addTask {
                try await Task.sleep(for: patience.perTry)
                throw OutboundFault.unavailable
            }
            defer { group.cancelAll() }
            guard let answer = try await group.next() else { throw OutboundFault.unavailable }
            return answer
        }
    }
}

extension Duration {
    fileprivate var nanoseconds: Int64 {
        let (seconds, overflow) = components.seconds.multipliedReportingOverflow(by: 1_000_000_000)
        return overflow ? .max : seconds + components.attoseconds / 1_000_000_000
    }
}
