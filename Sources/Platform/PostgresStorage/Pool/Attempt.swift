import CLibPQ
import Foundation
import Storage

/// Running one transaction to its end on one connection, and again when others got in its way.
struct Attempt {
    enum Ending<Output> {
        case value(Output)
        case error(any Error)
        /// The connection was lost with nothing committed.
        case lost
    }

    private static let mostTries = 25

    let connection: Connection

    /// Reads one snapshot.
    func read<Output>(_ body: (any ReadTransaction) throws -> Output, answer: (Ending<Output>) -> Void) {
        let tx = PostgresTransaction(on: connection, opening: Self.opening(.read, on: connection))
        let outcome = Result { try body(tx) }
        if let failure = tx.failure {
            if !failure.isLoss { undo(tx) }
            if case .error(let error) = failure, error.isStalePlan, !connection.isLost {
                forgetStatements()
                return read(body, answer: answer)
            }
            answer(failure.isLoss ? .lost : .error(outcome.failure ?? failure.fault))
            return
        }
        // Nothing hangs on how a transaction that only reads ends: the answer need not wait for it.
        let isSent = tx.isBegun && (try? connection.send([.unnamed("COMMIT", Parameters([]))])) != nil
        switch outcome {
        case .success(let value): answer(.value(value))
        case .failure(let error): answer(.error(error))
        }
        // A loss is seen in the connection's own state.
        if isSent { _ = try? connection.receive(1) }
    }

    /// Writes; answers a value only when the server says that it is committed.
    ///
    /// - Parameter repeats: where those wait in line that met and are run again.
    func write<Output>(repeats: RepeatQueue, _ body: (any WriteTransaction) throws -> Output) -> Ending<Output> {
        var collisions = 0
        var isFirst = false
        defer { if isFirst { repeats.leave() } }
        for attempt in 1...Self.mostTries {
            let tx = PostgresTransaction(on: connection, opening: Self.opening(.write, on: connection))
            let outcome = Result { try body(tx) }
            var failure = tx.failure
            if failure == nil, case .success(let value) = outcome {
                switch commit(tx) {
                case .done: return .value(value)
                case .refused(let fault): return .error(fault)
                case .failed(let error): failure = .error(error)
                case .lost: return .lost
                }
            }
            if let failure, failure.isLoss { return .lost }
            undo(tx)
            if connection.isLost { return .lost }
            guard case .error(let error) = failure else { return .error(outcome.failure ?? StorageFault.connection) }
            // Two that looked first and then took the same may be told so instead of 40001; looking again settles it.
            if error.state == "23505" { collisions += 1 }
            guard error.isWorthRepeating || (error.state == "23505" && collisions < 3) else {
                return .error(outcome.failure ?? error.fault)
            }
            if error.isStalePlan { forgetStatements() }
            if !isFirst { isFirst = repeats.enter() }
            // Whoever did not come first in time goes apart from the others by chance.
            if !isFirst || attempt > 3 { pause(attempt) }
        }
        return .error(StorageFault.serialization)
    }

    private enum Commit {
        case done
        case refused(StorageFault)
        /// Certainly not committed.
        case failed(ServerError)
        case lost
    }

    /// What makes a transaction without effects wait for the standbys: what it saw, and what will be said on the
    /// strength of it, might be a commit whose wait for them was broken off.
    private static let waitForTheSeen = """
        SELECT CASE WHEN current_setting('synchronous_standby_names') <> '' \
        THEN pg_logical_emit_message(true, 'okno', '')::text END
        """

    private func commit(_ tx: PostgresTransaction) -> Commit {
        guard !tx.isEmpty else { return .done }
        _ = connection.takeWarningOfUnknownOutcome()
        do {
            let answer = try tx.finish(tx.hasEffects ? ["COMMIT"] : [Self.waitForTheSeen, "COMMIT"])
            if connection.takeWarningOfUnknownOutcome() { return .refused(.outcomeUnknown) }
            guard answer.tag == "COMMIT" else {
                return .refused(.other(detail: "the transaction had failed before its commit"))
            }
            return .done
        } catch let error as ServerError where error.isCertain {
            return error.endsSession ? .lost : .failed(error)
        } catch {
            return tx.hasEffects ? .refused(.outcomeUnknown) : .lost
        }
    }

    private func undo(_ tx: PostgresTransaction) {
        guard tx.isBegun, !connection.isLost else { return }
        do {
            try connection.send([.unnamed("ROLLBACK", Parameters([]))])
            _ = try connection.receive(1)
        } catch {
            // The connection is given up; the server undoes what it had begun.
        }
    }

    private func forgetStatements() {
        connection.statements.forgetAll()
        // A loss is seen in the connection's own state.
        try? connection.send([.unnamed("DEALLOCATE ALL", Parameters([]))])
        _ = try? connection.receive(1)
    }

    /// Those that met go apart: longer each time, each by another length.
    private func pause(_ attempt: Int) {
        usleep(UInt32.random(in: 0...UInt32(min(1 << attempt, 64) * 1000)))
    }

    private enum Kind { case read, write }

    private static func opening(_ kind: Kind, on connection: Connection) -> [String] {
        let begin =
            switch kind {
            case .read: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
            case .write: "BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE"
            }
        // Behind a pooler the next transaction may have another session.
        return connection.isPrepared ? [begin] : [begin] + SessionSettings.all.map { "SET LOCAL \($0)" }
    }
}

extension Result {
    fileprivate var failure: Failure? {
        if case .failure(let error) = self { error } else { nil }
    }
}

/// What holds in every session of ours.
enum SessionSettings {
    static let all = [
        "synchronous_commit = on", "statement_timeout = 15000", "lock_timeout = 5000",
        "idle_in_transaction_session_timeout = 15000",
    ]
}
