/// A named question to the database: its SQL in full and how to read an answer's row.
///
/// Areas write them as static functions in extensions: `static func openDrafts(of person: PersonID) -> Query<Draft>`.
package struct Query<Output>: Sendable {
    package let sql: SQL
    package let decode: @Sendable (Row) throws -> Output

    package init(_ sql: SQL, decode: @escaping @Sendable (Row) throws -> Output) {
        self.sql = sql
        self.decode = decode
    }
}

/// A view of one snapshot of the database, valid inside a `read` or `write` closure only.
package protocol ReadTransaction {
    /// Which engine answers, for the rare text that differs between them.
    var engine: Engine { get }

    /// All rows of the answer. Queries of lists carry a LIMIT.
    func all<Output>(_ query: Query<Output>) throws -> [Output]
}

extension ReadTransaction {
    /// The first row, or nil.
    package func first<Output>(_ query: Query<Output>) throws -> Output? { try all(query).first }

    /// Whether any row answers.
    package func exists(_ sql: SQL) throws -> Bool { try !all(Query(sql) { _ in true }).isEmpty }

    /// A count or another single whole number named `n`.
    package func count(_ sql: SQL) throws -> Int { try first(Query(sql) { try $0.integer("n") }) ?? 0 }
}

/// A transaction that writes. It does nothing but use the database, so that it may be run again.
package protocol WriteTransaction: ReadTransaction {
    /// Runs a statement; answers how many rows it changed.
    @discardableResult
    func run(_ sql: SQL) throws -> Int

    /// Runs a statement that writes and of which nothing but success is asked. It may travel with the next one, so that
    /// its error comes from there, at the latest from the commit; either undoes the transaction.
    func send(_ sql: SQL) throws
}

extension WriteTransaction {
    package func send(_ sql: SQL) throws { try run(sql) }
}

/// The main store of an installation. One text of SQL for both engines.
///
/// Closures are synchronous: no `await` can hold a lock open, and operations compose by passing `tx` on.
package protocol Store: Sendable {
    /// Reads one snapshot.
    func read<Output: Sendable>(_ body: @escaping @Sendable (any ReadTransaction) throws -> Output) async throws
        -> Output

    /// Writes and answers when the change is on disk; an error thrown by `body` undoes all of it.
    @discardableResult
    func write<Output: Sendable>(_ body: @escaping @Sendable (any WriteTransaction) throws -> Output) async throws
        -> Output
}
