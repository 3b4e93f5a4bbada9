import CLibPQ
import Foundation
import Storage

/// A transaction on one connection. Its first statement travels together with its BEGIN.
final class PostgresTransaction: WriteTransaction {
    /// Why it cannot be committed any more.
    enum Failure {
        case error(ServerError)
        case lost
    }

    let engine = Engine.postgres
    private let connection: Connection
    private var opening: [String]
    private(set) var failure: Failure?
    private(set) var isBegun = false
    /// Whether any statement changed a row.
    private(set) var hasEffects = false
    private let patience: Duration?

    init(on connection: Connection, opening: [String], patience: Duration? = Connection.longestAnswer) {
        self.connection = connection
        self.opening = opening
        self.patience = patience
    }

    func all<Output>(_ query: Query<Output>) throws -> [Output] {
        let answer = try execute(query.sql)
        if answer.changes > 0 { hasEffects = true }
        let text = query.sql.text
        let columns = connection.statements.columns(of: text) ?? answer.columns
        connection.statements.note(columns: columns, for: text)
        return try answer.rows(named: columns, query.decode)
    }

    @discardableResult
    func run(_ sql: SQL) throws -> Int {
        let changes = try execute(sql).changes
        if changes > 0 { hasEffects = true }
        return changes
    }

    /// Runs a statement that has no answer of interest, unprepared: DDL and settings.
    func command(_ text: String) throws {
        _ = try exchange([.unnamed(text, Parameters([]))], begun: { _ in })
    }

    private func execute(_ sql: SQL) throws -> Answer {
        let parameters = try Parameters(sql.values)
        guard connection.isPrepared else {
            return try exchange([.unnamed(StatementText.numbered(sql.text), parameters)], begun: { _ in })
        }
        if let entry = connection.statements.find(sql.text, for: parameters.types) {
            return try exchange([.execute(name: entry.name, parameters)], begun: { _ in })
        }
        let entry = connection.statements.plan(sql.text, for: parameters.types)
        let prepare = Command.prepare(
            name: entry.name, text: StatementText.numbered(sql.text), types: entry.types)
        var outdated: [String] = []
        let answer = try exchange([prepare, .execute(name: entry.name, parameters)]) { prepared in
            if prepared.status == PGRES_COMMAND_OK {
                outdated = self.connection.statements.keep(entry, for: sql.text)
            }
        }
        for name in outdated { try command("DEALLOCATE \(name)") }
        return answer
    }

    /// Sends commands, with BEGIN before the first ones; answers the last one's answer.
    private func exchange(_ commands: [Command], begun: (Answer) -> Void) throws -> Answer {
        // After an error nothing more can be done in the transaction; saying so again costs no round trip.
        if let failure { throw failure.fault }
        let openers = try opening.map { Command.unnamed($0, try Parameters([])) }
        opening = []
        do {
            isBegun = true
            try connection.send(openers + commands)
            let answers = try connection.receive(openers.count + commands.count, patience: patience)
            // The first of `commands` is the preparation, if there is one.
            if commands.count > 1 { begun(answers[openers.count]) }
            for answer in answers where answer.status == PGRES_FATAL_ERROR { throw answer.error }
            guard let last = answers.last else { throw ConnectionLost() }
            return last
        } catch let error as ServerError {
            failure = .error(error)
            throw error.fault
        } catch is ConnectionLost {
            failure = .lost
            throw StorageFault.connection
        }
    }
}

extension PostgresTransaction.Failure {
    var fault: StorageFault {
        switch self {
        case .error(let error): error.fault
        case .lost: .connection
        }
    }

    /// The same transaction may succeed on this connection.
    var isWorthRepeating: Bool {
        if case .error(let error) = self { error.isWorthRepeating } else { false }
    }

    /// The same transaction may succeed on another connection: nothing of it was committed.
    var isLoss: Bool {
        switch self {
        case .error(let error): error.endsSession
        case .lost: true
        }
    }
}
