import Foundation

/// The databases an installation can be kept in.
package enum Engine: String, Sendable, CaseIterable {
    case sqlite, postgres
}

/// A store with what commands and tests need beside reading and writing.
package protocol StoreEngine: Store {
    var engine: Engine { get }

    /// Brings the schema up to date: applies the migrations that are missing, in their order.
    ///
    /// - Throws: `MigrationFault` when a released migration was edited or one is unknown to this program.
    func migrate(_ migrations: [Migration], at now: Date) async throws

    /// The names of the migrations the database has not yet, in their order; none when it is up to date.
    ///
    /// - Throws: `MigrationFault` as `migrate` does. Changes nothing.
    func pendingMigrations(_ migrations: [Migration]) async throws -> [String]

    /// The schema as the engine holds it, the same text for the same schema.
    func schemaText() async throws -> String

    /// The plan of a query, a line a step, for the tests that no hot query scans a table.
    func plan(of sql: SQL) async throws -> [String]

    /// Lets what runs end, then closes what is open.
    func close() throws
}
