import Foundation
import Storage

extension PostgresStore {
    /// One transaction on a connection and a thread of its own, without limits of time: for what changes the schema.
    func alone<Output: Sendable>(
        _ body: @escaping @Sendable (PostgresTransaction) throws -> Output
    ) async throws -> Output {
        let address = address
        return try await withCheckedThrowingContinuation { continuation in
            let thread = Thread { continuation.resume(with: Result { try Self.runAlone(at: address, body) }) }
            thread.stackSize = 4 << 20
            thread.start()
        }
    }

    private static func runAlone<Output>(
        at address: DatabaseAddress, _ body: (PostgresTransaction) throws -> Output
    ) throws -> Output {
        let connection = try Connection(address)
        let settings = ["synchronous_commit = on", "statement_timeout = 0", "lock_timeout = 0"]
        let tx = PostgresTransaction(
            on: connection, opening: ["BEGIN"] + settings.map { "SET LOCAL \($0)" }, patience: nil)
        // What fails is undone by the end of the connection.
        let answer = try body(tx)
        guard !tx.isEmpty else { return answer }
        _ = connection.takeWarningOfUnknownOutcome()
        do {
            guard try tx.finish(["COMMIT"]).tag == "COMMIT" else {
                throw StorageFault.other(detail: "the transaction had failed before its commit")
            }
        } catch let fault as StorageFault {
            throw fault
        } catch let error as ServerError where !error.endsSession {
            throw error.fault
        } catch {
            throw StorageFault.outcomeUnknown
        }
        if connection.takeWarningOfUnknownOutcome() { throw StorageFault.outcomeUnknown }
        return answer
    }
}
