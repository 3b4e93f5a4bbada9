import Catalogue
import Foundation
import Kernel
import Logging
import SQLiteStorage
import Storage
import Web

/// An opened data folder: the store with its schema, the files, the keys.
struct Installation: Sendable {
    let folder: DataFolder
    let store: SQLiteStore
    let platform: Platform

    /// Opens (and on the first start makes) the folder; brings SQLite's schema up to date.
    /// - Parameter exclusive: false for the short commands, which run beside a server.
    static func open(
        _ settings: Settings, kind: DataFolder.Kind, clock: any PortalClock, exclusive: Bool = true
    ) throws -> Installation {
        let folder = try DataFolder(settings, kind: kind, exclusive: exclusive)
        let store = try SQLiteStore(path: folder.database)
        try store.migrate(Portal.migrations, at: clock.now)
        var logger = Logger(label: "okno") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = settings.logLevel
        let platform = Platform(
            store: store, files: try FolderFileStore(root: folder.files, keys: folder.keys), clock: clock,
            keys: folder.keys, logger: logger, publicURL: settings.publicURL, isDemonstration: kind == .demonstration)
        return Installation(folder: folder, store: store, platform: platform)
    }

    /// Refuses a database that belongs to other keys.
    func bindKeys() async throws {
        let (keys, now) = (folder.keys, platform.clock.now)
        guard try await store.write({ tx in try InstallationRecord.bind(keys, at: now, in: tx) }) else {
            throw DataFolderFault.otherKeys(folder.path)
        }
    }
}
