import Foundation
import GRDB
import Kernel
import Storage

/// The one writer: transactions that wait at the same moment share one commit, a savepoint each, so that being on
/// disk costs one fsync a batch. Each is answered only after the commit, and fails or succeeds alone.
final class SharedCommitWriter: @unchecked Sendable {
    private struct Job {
        /// Runs inside the batch's transaction; throws to be undone.
        let body: (Database) throws -> Void
        /// Called once: with nil when the commit is on disk.
        let finish: (Error?) -> Void
    }

    private static let longestQueue = 2_000
    /// Under which the thread notes whose it is.
    private static let mark = "okno-writer"
    private static let largestBatch = 64

    private let pool: DatabasePool
    // `waiting` and `stopped` are guarded by `condition`.
    private let condition = NSCondition()
    private var waiting: [Job] = []
    private var stopped = false
    private var ended = false

    init(pool: DatabasePool) {
        self.pool = pool
        let thread = Thread { [self] in
            Thread.current.threadDictionary[Self.mark] = ObjectIdentifier(self)
            run()
        }
        thread.name = "okno-writer"
        thread.stackSize = 4 << 20
        thread.start()
    }

    func write<Output: Sendable>(
        _ body: @escaping @Sendable (any WriteTransaction) throws -> Output
    ) async throws -> Output {
        try await withCheckedThrowingContinuation { continuation in
            let result = ResultBox<Output>()
            let job = Job(
                body: { db in result.value = try body(SQLiteTransaction(db: db)) },
                finish: { error in
                    if let error {
                        continuation.resume(throwing: (error as? DatabaseError).map { StorageFault($0) } ?? error)
                    } else if let value = result.value {
                        continuation.resume(returning: value)
                    } else {
                        continuation.resume(throwing: StorageFault.other(detail: "a write ended without a result"))
                    }
                })
            if !enqueue(job) { continuation.resume(throwing: StorageFault.busy) }
        }
    }

    /// Lets what waits be written, then ends the thread. Called on that thread (whose last job may let go of the store),
    /// it does not wait for itself.
    func stop() {
        let isOwn = Thread.current.threadDictionary[Self.mark] as? ObjectIdentifier == ObjectIdentifier(self)
        condition.lock()
        stopped = true
        condition.broadcast()
        while !isOwn, !ended { condition.wait() }
        condition.unlock()
    }

    private func enqueue(_ job: Job) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        guard !stopped, waiting.count < Self.longestQueue else { return false }
        waiting.append(job)
        condition.signal()
        return true
    }

    private func run() {
        while let batch = nextBatch() { commit(batch) }
        condition.lock()
        ended = true
        condition.broadcast()
        condition.unlock()
    }

    private func nextBatch() -> [Job]? {
        condition.lock()
        defer { condition.unlock() }
        while waiting.isEmpty {
            if stopped { return nil }
            condition.wait()
        }
        let batch = Array(waiting.prefix(Self.largestBatch))
        waiting.removeFirst(batch.count)
        return batch
    }

    private func commit(_ batch: [Job]) {
        var refusals = [Error?](repeating: nil, count: batch.count)
        do {
            try pool.writeWithoutTransaction { db in
                try db.run("BEGIN IMMEDIATE")
                do {
                    if batch.count == 1 {
                        // Alone it is undone with its transaction; to keep what a savepoint would undo takes time and room.
                        try batch[0].body(db)
                    } else {
                        for (index, job) in batch.enumerated() { refusals[index] = try run(job, db) }
                    }
                    try db.run("COMMIT")
                } catch {
                    // The transaction may be gone already (SQLite ends it on some errors): then there is nothing to undo.
                    if db.isInsideTransaction { try? db.execute(sql: "ROLLBACK") }
                    throw error
                }
            }
            for (job, refusal) in zip(batch, refusals) { job.finish(refusal) }
        } catch {
            for (job, refusal) in zip(batch, refusals) { job.finish(refusal ?? error) }
        }
    }

    /// Runs one job among others; answers why it was undone.
    private func run(_ job: Job, _ db: Database) throws -> (any Error)? {
        try db.run("SAVEPOINT job")
        do {
            try job.body(db)
            try db.run("RELEASE job")
            return nil
        } catch {
            // A full disk may have ended the whole transaction; then this throws and all fail.
            try db.run("ROLLBACK TO job")
            try db.run("RELEASE job")
            return error
        }
    }

    private final class ResultBox<Value>: @unchecked Sendable {
        // Written on the writer's thread, read there too, before the continuation resumes.
        var value: Value?
    }
}

extension Database {
    /// One of the few statements that every transaction needs, prepared once.
    func run(_ sql: String) throws { try cachedStatement(sql: sql).execute() }
}
