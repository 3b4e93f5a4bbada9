import Synchronization

/// Leaves somebody alone who does not answer: after some failures in a row nothing is asked for a while, then one question
/// finds out whether he is back. Of one node; another finds out for itself.
final class CircuitBreaker: Sendable {
    private struct State {
        var failures = 0
        var restsUntil: ContinuousClock.Instant?
    }

    private let state = Mutex(State())
    private let failuresToRest: Int
    private let rest: Duration

    init(failuresToRest: Int, rest: Duration) {
        self.failuresToRest = failuresToRest
        self.rest = rest
    }

    /// Whether he may be asked at the moment. Once the rest is over, by the first who comes; the others wait for his news.
    func mayAsk(at now: ContinuousClock.Instant) -> Bool {
        state.withLock { state in
            guard let until = state.restsUntil else { return true }
            guard now >= until else { return false }
            state.restsUntil = now + rest
            return true
        }
    }

    func succeeded() { state.withLock { $0 = State() } }

    func failed(at now: ContinuousClock.Instant) {
        state.withLock { state in
            state.failures = min(state.failures + 1, failuresToRest)
            if state.failures >= failuresToRest { state.restsUntil = now + rest }
        }
    }
}
