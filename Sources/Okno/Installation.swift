import Catalogue
import Foundation
import Kernel
import Logging
import Storage
import Web

/// An opened installation: the store with its schema, the files, the keys.
struct Installation: Sendable {
    let store: any StoreEngine
    let platform: Platform
    let kind: InstallationKind

    /// Opens (and on the first start makes) the installation that `settings` name. SQLite's schema is brought up to date;
    /// PostgreSQL's only for a demonstration: otherwise that is `okno migrate`'s, with a role of its own.
    /// - Parameter exclusive: false for the short commands, which run beside a server.
    static func open(
        _ settings: Settings, kind: InstallationKind, clock: any PortalClock, exclusive: Bool = true
    ) async throws -> Installation {
        var logger = Logger(label: "okno") { LogLines(label: $0) }
        logger.logLevel = settings.logLevel
        let store: any StoreEngine
        let keys: Keyring
        if let address = settings.database {
            store = try await openPostgres(address, kind: kind, at: clock.now, logger: logger)
            keys = try NodeKeys.open(
                settings, known: try await store.read { tx in try InstallationRecord.keyID(in: tx) })
        } else {
            let folder = try DataFolder(settings, kind: kind, exclusive: exclusive)
            store = try openSQLite(folder.database)
            try await store.migrate(Portal.migrations, at: clock.now)
            keys = folder.keys
        }
        let platform = Platform(
            store: CountedStore(store),
            files: try await settings.files.open(keys: keys, logger: logger, tryingOut: exclusive), clock: clock,
            keys: keys,
            logger: logger, publicURL: settings.publicURL, isDemonstration: kind == .demonstration)
        let opened = Installation(store: store, platform: platform, kind: kind)
        try await opened.bind()
        return opened
    }

    /// Refuses a database that belongs to other keys or is of another kind; a new one is given both.
    private func bind() async throws {
        let (keys, kind, now) = (platform.keys, kind, platform.clock.now)
        try await store.write { tx in
            guard try InstallationRecord.bind(kind, in: tx) else { throw DatabaseFault.otherKind }
            guard try InstallationRecord.bind(keys, at: now, in: tx) else { throw DatabaseFault.otherKeys }
        }
    }
}
