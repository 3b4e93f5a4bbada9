import ArgumentParser
import Foundation
import Kernel
import Logging
import PostgresStorage
import Storage

/// `okno migrate`: brings the schema up to date and stops. On PostgreSQL run with the role that owns the schema, which
/// `okno serve` is not given.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Bring the database's schema up to date.",
        discussion: "On PostgreSQL: with the role that owns the schema in OKNO_DATABASE, beside running nodes.")

    @OptionGroup var installation: InstallationOptions

    @Option(help: "PostgreSQL's role that `okno serve` runs with; it is given what it needs and no more.")
    var grantTo: String?

    func run() async throws {
        let settings = try await installation.settings()
        guard let address = settings.database else {
            guard grantTo == nil else { throw ValidationError("--grant-to: SQLite has no roles") }
            let opened = try await Installation.open(settings, kind: .installation, clock: SystemClock())
            try opened.store.close()
            return print("the schema is up to date")
        }
        var logger = Logger(label: "okno") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = settings.logLevel
        let store = try Installation.connect(address, logger: logger)
        let pending = try await store.pendingMigrations(Portal.migrations)
        try await store.migrate(Portal.migrations, at: SystemClock().now)
        if let grantTo { try await store.grant(to: grantTo) }
        store.close()
        print("the schema is up to date (\(pending.isEmpty ? "nothing was missing" : "applied: \(pending.count)"))")
        if let grantTo { print("granted to \(grantTo): reading and writing rows, nothing else") }
    }
}
