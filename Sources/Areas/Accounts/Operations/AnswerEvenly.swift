extension AccountsArea {
    /// Answers a question about an account no sooner than after `answerTime`: what is written for somebody who has an
    /// account takes half a millisecond longer, and whoever asks often enough could tell (P10).
    /// - Throws: what `body` throws, after the same time.
    func evenly<Value: Sendable>(_ body: () async throws -> Value) async throws -> Value {
        let end = ContinuousClock.now + answerTime
        let outcome: Result<Value, any Error>
        do { outcome = .success(try await body()) } catch { outcome = .failure(error) }
        try await Task.sleep(until: end, clock: .continuous)
        return try outcome.get()
    }
}
