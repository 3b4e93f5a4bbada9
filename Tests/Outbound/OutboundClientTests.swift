import Foundation
import Logging
import TestSupport
import Testing

@testable import Outbound

@Suite struct OutboundClientTests {
    private func client(_ base: String, token: String? = nil, _ change: (inout OutboundPatience) -> Void = { _ in })
        -> OutboundClient
    {
        var patience = OutboundPatience()
        patience.firstPause = .milliseconds(5)
        patience.perTry = .seconds(5)
        change(&patience)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return OutboundClient(base: base, token: token, patience: patience, logger: logger)
    }

    @Test func asksWithItsTokenAndReadsTheAnswer() async throws {
        let server = LoopbackServer(.json(#"{"a":1}"#))
        try await server.run { base in
            let answer = try await client(base, token: "secret-1").post("/v1/x", json: Data("{}".utf8))
            #expect(String(decoding: answer, as: UTF8.self) == #"{"a":1}"#)
            let question = try #require(server.questions.first)
            #expect(
                question.path == "/v1/x" && question.authorization == "Bearer secret-1"
                    && question.body == Data("{}".utf8))
        }
    }

    @Test(arguments: [500, 502, 503, 429, 408])
    func askedAgainWhereItMayHelp(_ status: Int) async throws {
        let server = LoopbackServer(.json("{}", status: status))
        try await server.run { base in
            await #expect(throws: OutboundFault.unavailable) { try await client(base).post("/x", json: Data()) }
            #expect(server.questions.count == 2)
        }
    }

    @Test(arguments: [400, 401, 403, 404, 409, 422])
    func aRefusalIsARefusal(_ status: Int) async throws {
        let server = LoopbackServer(.json("{}", status: status))
        try await server.run { base in
            await #expect(throws: OutboundFault.refused(status: status)) {
                try await client(base).post("/x", json: Data())
            }
            #expect(server.questions.count == 1)
        }
    }

    @Test func noRedirectIsFollowed() async throws {
        let other = LoopbackServer(.json("{}"))
        try await other.run { target in
            let server = LoopbackServer(.redirect(target))
            try await server.run { base in
                await #expect(throws: OutboundFault.refused(status: 307)) {
                    try await client(base, token: "secret").post("/x", json: Data())
                }
            }
        }
        #expect(other.questions.isEmpty)
    }

    @Test func slowAndTooLongAnswersAreNone() async throws {
        let server = LoopbackServer(.slow("{}", .seconds(6)))
        try await server.run { base in
            let began = ContinuousClock.now
            await #expect(throws: OutboundFault.unavailable) {
                try await client(base) {
                    $0.perTry = .milliseconds(200)
                    $0.tries = 1
                }.post("/x", json: Data())
            }
            #expect(ContinuousClock.now - began < .seconds(5))
            server.answers(.json(String(repeating: "x", count: 65_537)))
            await #expect(throws: OutboundFault.tooLong) { try await client(base).post("/x", json: Data()) }
            server.answers(.json(String(repeating: "x", count: 65_536)))
            let longest = try await client(base).post("/x", json: Data())
            #expect(longest.count == 65_536)
        }
    }

    @Test func nobodyListens() async throws {
        await #expect(throws: OutboundFault.unavailable) {
            try await client("http://127.0.0.1:1").post("/x", json: Data())
        }
    }

    @Test func whoFailsAgainAndAgainIsLeftAlone() async throws {
        let server = LoopbackServer(.json("{}", status: 500))
        try await server.run { base in
            let client = client(base) {
                $0.tries = 1
                $0.failuresToRest = 3
                $0.rest = .seconds(3)
            }
            for _ in 0..<3 {
                await #expect(throws: OutboundFault.unavailable) { try await client.post("/x", json: Data()) }
            }
            await #expect(throws: OutboundFault.resting) { try await client.post("/x", json: Data()) }
            #expect(server.questions.count == 3)
            server.answers(.json("{}"))
            try await Task.sleep(for: .milliseconds(3_100))
            _ = try await client.post("/x", json: Data())
            _ = try await client.post("/x", json: Data())
            #expect(server.questions.count == 5)
        }
    }

    @Test func afterTheRestOneFindsOut() {
        let breaker = CircuitBreaker(failuresToRest: 2, rest: .seconds(60))
        let now = ContinuousClock.now
        breaker.failed(at: now)
        #expect(breaker.mayAsk(at: now))
        breaker.failed(at: now)
        #expect(!breaker.mayAsk(at: now + .seconds(59)))
        #expect(breaker.mayAsk(at: now + .seconds(60)))
        #expect(!breaker.mayAsk(at: now + .seconds(61)))
        breaker.succeeded()
        #expect(breaker.mayAsk(at: now + .seconds(61)))
    }
}
