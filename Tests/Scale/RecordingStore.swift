import Foundation
import Storage

/// Every statement that ran, by its text, with some of the values it ran with.
final class RecordedStatements: @unchecked Sendable {
    // Guarded by `lock`.
    private var statements: [String: [SQL]] = [:]
    private let lock = NSLock()

    /// One text with different values may be planned differently.
    private static let mostSamples = 4

    func note(_ sql: SQL) {
        lock.withLock {
            let known = statements[sql.text, default: []]
            if known.count < Self.mostSamples, !known.contains(where: { $0.values == sql.values }) {
                statements[sql.text] = known + [sql]
            }
        }
    }

    /// One after the other, lists of different lengths taken for one text.
    var all: [SQL] {
        let kept = lock.withLock { statements }
        var seen: [String: Int] = [:]
        return kept.sorted { $0.key < $1.key }.flatMap { text, samples in
            let shape = text.replacingOccurrences(of: "\\?(, \\?)+", with: "?…", options: .regularExpression)
            seen[shape, default: 0] += 1
            return seen[shape, default: 0] > 2 ? [] : samples
        }
    }
}

/// A store that writes down what is asked of the one behind it.
struct RecordingStore: Store {
    let base: any Store
    let statements: RecordedStatements

    func read<Output: Sendable>(
        _ body: @escaping @Sendable (any ReadTransaction) throws -> Output
    ) async throws -> Output {
        try await base.read { [statements] tx in try body(RecordingRead(base: tx, statements: statements)) }
    }

    func write<Output: Sendable>(
        _ body: @escaping @Sendable (any WriteTransaction) throws -> Output
    ) async throws -> Output {
        try await base.write { [statements] tx in try body(RecordingWrite(base: tx, statements: statements)) }
    }
}

private struct RecordingRead: ReadTransaction {
    let base: any ReadTransaction
    let statements: RecordedStatements
    var engine: Engine { base.engine }

    func all<Output>(_ query: Query<Output>) throws -> [Output] {
        statements.note(query.sql)
        return try base.all(query)
    }
}

private struct RecordingWrite: WriteTransaction {
    let base: any WriteTransaction
    let statements: RecordedStatements
    var engine: Engine { base.engine }

    func all<Output>(_ query: Query<Output>) throws -> [Output] {
        statements.note(query.sql)
        return try base.all(query)
    }

    func run(_ sql: SQL) throws -> Int {
        statements.note(sql)
        return try base.run(sql)
    }
}
