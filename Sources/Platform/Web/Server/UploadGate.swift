import Foundation

/// Lets a bounded number of uploads be read, or of whole files be looked at in memory, at once; the rest wait in turn.
package actor UploadGate {
    private let atOnce: Int
    private let mostWaiting: Int
    private var running = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []

    package init(atOnce: Int, waiting: Int) {
        self.atOnce = atOnce
        mostWaiting = waiting
    }

    /// - Throws: `ServerBusy` when too many wait already.
    package nonisolated func run<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value {
        try await enter()
        do {
            let value = try await body()
            await leave()
            return value
        } catch {
            await leave()
            throw error
        }
    }

    private func enter() async throws {
        if running < atOnce {
            running += 1
            return
        }
        guard waiting.count < mostWaiting else { throw ServerBusy() }
        await withCheckedContinuation { waiting.append($0) }
    }

    /// Hands the place to the next in line, or frees it.
    private func leave() {
        if waiting.isEmpty { running -= 1 } else { waiting.removeFirst().resume() }
    }
}
