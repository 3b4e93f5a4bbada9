import ArgumentParser
import Foundation
import Kernel
import Logging
import PostgresStorage
import Storage

/// `okno move`: an installation that outgrew SQLite goes to PostgreSQL, copied and compared.
struct MoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "Copy an installation from a folder to PostgreSQL.",
        discussion: """
            Stop the server of the folder first. The target is an empty database, and its address names the role that owns \
            the schema; give the server's own role its rights afterwards with `okno migrate --grant-to`. When it is cut off, \
            start it again: it goes on. The rows of the folder are only read (its schema is brought up to date). Files and keys stay where they are.
            """)

    @Option(help: "A JSON file with settings; the environment wins over it.") var config: String?
    @Option(help: "The data folder of the installation.") var from: String
    @Option(help: "The empty database: postgres://user@host/database") var to: String

    func run() async throws {
        guard to.hasPrefix("postgres://") || to.hasPrefix("postgresql://") else {
            throw ValidationError("--to: an address of PostgreSQL (postgres://user@host/database)")
        }
        let settings = try await settings()
        var logger = Logger(label: "okno") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .warning
        // Its lock is held to the end: nobody writes here meanwhile.
        let folder = try DataFolder(settings, kind: try kind(of: settings.dataFolder))
        let source = try Installation.openSQLite(folder.database)
        let now = SystemClock().now
        try await source.migrate(Portal.migrations, at: now)
        let target = try Installation.connect(DatabaseAddress(to), logger: logger)
        let report = try await StoreMove(
            from: source, to: target, keys: folder.keys, migrations: Portal.migrations
        ).run(at: now) { print("okno: \($0)") }
        target.close()
        try source.close()
        withExtendedLifetime(folder) {}
        print(
            """
            moved and compared: \(report.tables) tables, \(report.rows) rows; the journal's chain is whole
            head: \(report.head)
            From now on: OKNO_DATABASE with the address of the server's role, OKNO_KEYS=\(settings.keyFile), \
            OKNO_FILES=\(settings.dataFolder)/files (the files have stayed there; copy them where all nodes read them).
            Do not start a server on the folder's database again: it would not know what happens from now on.
            """)
    }

    private func settings() async throws -> Settings {
        do {
            return try await Settings(configFile: config, overrides: ["OKNO_DATA": from])
        } catch let fault as SettingsFault {
            throw ValidationError("wrong settings:\n\(fault)")
        }
    }

    /// What is there, so that a wrong name does not make a new folder.
    private func kind(of folder: String) throws -> InstallationKind {
        let marker = FileManager.default.contents(atPath: folder + "/okno.kind")
        guard let marker, let kind = InstallationKind(rawValue: String(decoding: marker, as: UTF8.self)),
            FileManager.default.fileExists(atPath: folder + "/okno.sqlite")
        else { throw ValidationError("--from: \(folder) is not the data folder of an installation") }
        return kind
    }
}
