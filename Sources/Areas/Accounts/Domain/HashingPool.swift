import Foundation
import Storage

#if canImport(Glibc)
    import Glibc
#endif

/// A bounded line before a few threads of low priority: while passwords are hashed, pages come first.
///
/// Threads of its own, since a lowered priority cannot be raised again and would stay with a thread of a common pool.
final class HashingPool: Sendable {
    private let line: Line

    /// - Parameters:
    ///   - atOnce: how many threads there are; they are started when they are needed first.
    ///   - waiting: how many may stand in the line behind those that are worked on.
    init(atOnce: Int, waiting: Int) { line = Line(threads: atOnce, most: atOnce + waiting) }

    deinit { line.close() }

    /// - Throws: `StorageFault.busy` when too many wait.
    func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let isTaken = line.add { continuation.resume(with: Result { try body() }) }
            if !isTaken { continuation.resume(throwing: StorageFault.busy) }
        }
    }

    /// What waits, and the threads that work on it.
    private final class Line: @unchecked Sendable {
        // All guarded by `condition`.
        private var jobs: [@Sendable () -> Void] = []
        private var inWork = 0
        private var started = 0
        private var isClosed = false
        private let condition = NSCondition()
        private let threads: Int
        private let most: Int

        init(threads: Int, most: Int) {
            self.threads = threads
            self.most = most
        }

        func add(_ job: @escaping @Sendable () -> Void) -> Bool {
            condition.lock()
            defer { condition.unlock() }
            guard !isClosed, jobs.count + inWork < most else { return false }
            jobs.append(job)
            if started < threads, inWork + jobs.count > started {
                started += 1
                start()
            }
            condition.signal()
            return true
        }

        func close() {
            condition.lock()
            isClosed = true
            condition.broadcast()
            condition.unlock()
        }

        private func start() {
            let thread = Thread { [self] in
                #if os(Linux)
                    // Of a thread alone on Linux; where it is not allowed the line still keeps them few.
                    _ = setpriority(Int32(PRIO_PROCESS.rawValue), 0, 10)
                #endif
                while let job = next() {
                    job()
                    end()
                }
            }
            thread.name = "okno-passwords"
            thread.stackSize = 1 << 20
            thread.start()
        }

        /// Waits for something to do; nil when the pool is gone and nothing is left.
        private func next() -> (@Sendable () -> Void)? {
            condition.lock()
            defer { condition.unlock() }
            while jobs.isEmpty {
                if isClosed { return nil }
                condition.wait()
            }
            inWork += 1
            return jobs.removeFirst()
        }

        private func end() {
            condition.lock()
            inWork -= 1
            condition.unlock()
        }
    }
}
