import CLibPQ
import Foundation
import Storage

/// A transaction on one connection. Its first statement travels together with its BEGIN, and what only has to succeed
/// together with what comes next.
final class PostgresTransaction: WriteTransaction {
    /// Why it cannot be committed any more.
    enum Failure {
        case error(ServerError)
        case lost
    }

    let engine = Engine.postgres
    private let connection: Connection
    private let patience: Duration?
    private var opening: [String]
    private var queued: [Step] = []
    private(set) var failure: Failure?
    private(set) var isBegun = false
    /// Whether any statement changed a row, or is about to.
    private(set) var hasEffects = false

    private static let mostQueued = 32

    init(on connection: Connection, opening: [String], patience: Duration? = Connection.longestAnswer) {
        self.connection = connection
        self.opening = opening
        self.patience = patience
    }

    func all<Output>(_ query: Query<Output>) throws -> [Output] {
        let answer = try exchange(step(for: query.sql))
        let text = query.sql.text
        let columns = connection.statements.columns(of: text) ?? answer.columns
        connection.statements.note(columns: columns, for: text)
        return try answer.rows(named: columns, query.decode)
    }

    @discardableResult
    func run(_ sql: SQL) throws -> Int { try exchange(step(for: sql)).changes }

    func send(_ sql: SQL) throws {
        if let failure { throw failure.fault }
        guard queued.count < Self.mostQueued else {
            try run(sql)
            return
        }
        queued.append(try step(for: sql))
        hasEffects = true
    }

    /// Runs a statement that has no answer of interest, unprepared: DDL and settings.
    func command(_ text: String) throws { _ = try exchange(try Step(unprepared: text)) }

    /// Whether there is anything to commit or to undo.
    var isEmpty: Bool { !isBegun && queued.isEmpty }

    /// Sends what waits and `texts` after it; answers the last one's answer.
    ///
    /// - Throws: `ServerError` or `ConnectionLost`.
    func finish(_ texts: [String]) throws -> Answer { try deliver(texts.map { try Step(unprepared: $0) }) }

    private func step(for sql: SQL) throws -> Step {
        let parameters = try Parameters(sql.values)
        guard connection.isPrepared else {
            return Step(commands: [.unnamed(StatementText.numbered(sql.text), parameters)])
        }
        if let entry = connection.statements.find(sql.text, for: parameters.types) {
            return Step(commands: [.execute(name: entry.name, parameters)])
        }
        let entry = connection.statements.plan(sql.text, for: parameters.types)
        let prepare = Command.prepare(name: entry.name, text: StatementText.numbered(sql.text), types: entry.types)
        return Step(commands: [prepare, .execute(name: entry.name, parameters)], prepared: (entry, sql.text))
    }

    /// Sends a statement with all that waits before it; answers its answer.
    private func exchange(_ step: Step) throws -> Answer {
        // After an error nothing more can be done in the transaction; saying so again costs no round trip.
        if let failure { throw failure.fault }
        do {
            let answer = try deliver([step])
            if answer.changes > 0 { hasEffects = true }
            return answer
        } catch let error as ServerError {
            failure = .error(error)
            throw error.fault
        } catch is ConnectionLost {
            failure = .lost
            throw StorageFault.connection
        }
    }

    private func deliver(_ last: [Step]) throws -> Answer {
        let texts = opening + connection.statements.takeOutdated().map { "DEALLOCATE \($0)" }
        let steps = try texts.map { try Step(unprepared: $0) } + queued + last
        opening = []
        queued = []
        isBegun = true
        try connection.send(steps.flatMap(\.commands))
        let answers = try connection.receive(steps.reduce(0) { $0 + $1.commands.count }, patience: patience)
        var place = 0
        for step in steps {
            if let (entry, text) = step.prepared, answers[place].status == PGRES_COMMAND_OK {
                connection.statements.keep(entry, for: text)
            }
            place += step.commands.count
        }
        for answer in answers where answer.status == PGRES_FATAL_ERROR { throw answer.error }
        guard let answer = answers.last else { throw ConnectionLost() }
        return answer
    }

    /// The messages of one statement.
    private struct Step {
        let commands: [Command]
        var prepared: (entry: StatementCache.Entry, text: String)?

        init(commands: [Command], prepared: (entry: StatementCache.Entry, text: String)? = nil) {
            self.commands = commands
            self.prepared = prepared
        }

        init(unprepared text: String) throws { commands = [.unnamed(text, try Parameters([]))] }
    }
}

extension PostgresTransaction.Failure {
    var fault: StorageFault {
        switch self {
        case .error(let error): error.fault
        case .lost: .connection
        }
    }

    /// The same transaction may succeed on another connection: nothing of it was committed.
    var isLoss: Bool {
        switch self {
        case .error(let error): error.endsSession
        case .lost: true
        }
    }
}
