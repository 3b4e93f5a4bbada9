import Foundation
import Logging
import Storage

/// The store on PostgreSQL: writes are serializable and are run again when they met, every commit is where the server
/// promises it to be, reads see one snapshot.
package final class PostgresStore: StoreEngine {
    package let engine = Engine.postgres
    let address: DatabaseAddress
    private let pool: ConnectionPool
    private let repeats = RepeatQueue()

    /// Connects and looks whether the server keeps what the store relies on.
    ///
    /// - Throws: `ConnectFault` or `ServerFault`, both without secrets.
    package init(_ address: DatabaseAddress, logger: Logger) throws {
        self.address = address
        let first = try Connection(address)
        try ServerCheck(connection: first, address: address, logger: logger).run()
        pool = ConnectionPool(address, first: first, logger: logger) { try ServerCheck.makeReady($0) }
    }

    package func read<Output: Sendable>(
        _ body: @escaping @Sendable (any ReadTransaction) throws -> Output
    ) async throws -> Output {
        try await withCheckedThrowingContinuation { continuation in
            enqueue(continuation, isWriting: false) { connection, answer in
                Attempt(connection: connection).read(body, answer: answer)
            }
        }
    }

    package func write<Output: Sendable>(
        _ body: @escaping @Sendable (any WriteTransaction) throws -> Output
    ) async throws -> Output {
        try await withCheckedThrowingContinuation { continuation in
            enqueue(continuation, isWriting: true) { [repeats] connection, answer in
                answer(Attempt(connection: connection).write(repeats: repeats, body))
            }
        }
    }

    /// Waits for what was begun and closes the connections.
    package func close() { pool.stop() }

    private func enqueue<Output: Sendable>(
        _ continuation: CheckedContinuation<Output, any Error>, isWriting: Bool,
        _ transaction: @escaping (Connection, (Attempt.Ending<Output>) -> Void) -> Void
    ) {
        let work = PooledWork(
            isWriting: isWriting,
            attempt: { connection in
                var end = PooledWork.End.answered
                transaction(connection) { ending in
                    switch ending {
                    case .value(let value): continuation.resume(returning: value)
                    case .error(let error): continuation.resume(throwing: error)
                    case .lost: end = .connectionLost
                    }
                }
                return end
            }, refuse: { continuation.resume(throwing: $0) })
        if let fault = pool.enqueue(work) { work.refuse(fault) }
    }
}
