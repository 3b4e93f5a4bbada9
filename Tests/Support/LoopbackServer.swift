import Foundation
import Hummingbird
import HummingbirdTesting
import Synchronization

/// A real HTTP server on this machine, for whatever asks somebody outside.
package final class LoopbackServer: Sendable {
    package struct Question: Sendable {
        package let isGet: Bool
        package let path: String
        package let body: Data
        package let authorization: String?
    }

    package struct Answer: Sendable {
        var status = 200
        var body = Data()
        var delay: Duration = .zero
        var location: String?

        package static func json(_ text: String, status: Int = 200) -> Answer {
            Answer(status: status, body: Data(text.utf8))
        }
        package static func slow(_ text: String, _ delay: Duration) -> Answer {
            Answer(body: Data(text.utf8), delay: delay)
        }
        package static func redirect(_ target: String) -> Answer { Answer(status: 307, location: target) }
    }

    private let asked = Mutex<[Question]>([])
    private let next: Mutex<@Sendable (Question) -> Answer>
    /// What it was asked, in order.
    package var questions: [Question] { asked.withLock { $0 } }

    package init(_ answer: Answer) { next = Mutex({ _ in answer }) }

    /// Answers each question by what it is.
    package init(answering: @escaping @Sendable (Question) -> Answer) { next = Mutex(answering) }

    package func answers(_ answer: Answer) { next.withLock { $0 = { _ in answer } } }

    /// Listens while `body` runs, which gets its address.
    package func run(_ body: @escaping @Sendable (_ base: String) async throws -> Void) async throws {
        let router = Router()
        @Sendable func respond(_ request: Request, _: BasicRequestContext) async throws -> Response {
            let bytes = try await request.body.collect(upTo: 1_000_000)
            let question = Question(
                isGet: request.method == .get, path: request.uri.path, body: Data(bytes.readableBytesView),
                authorization: request.headers[.authorization])
            asked.withLock { $0.append(question) }
            let answer = next.withLock { $0 }(question)
            try await Task.sleep(for: answer.delay)
            var response = Response(
                status: .init(code: answer.status), headers: [.contentType: "application/json"],
                body: .init(byteBuffer: ByteBuffer(bytes: answer.body)))
            response.headers[.location] = answer.location
            return response
        }
        router.get("**", use: respond)
        router.post("**", use: respond)
        try await Application(router: router).test(.live) { client in
            try await body("http://127.0.0.1:\(client.port ?? 0)")
        }
    }
}
