import Foundation
import Kernel
import Logging
import PostgresStorage
import SQLiteStorage
import Storage

extension Installation {
    static func openSQLite(_ path: String) throws -> any StoreEngine { try SQLiteStore(path: path) }

    static func connect(_ address: DatabaseAddress, logger: Logger) throws -> PostgresStore {
        do {
            return try PostgresStore(address, logger: logger)
        } catch let fault as ConnectFault {
            throw DatabaseFault.unusable("\(fault)")
        } catch let fault as ServerFault {
            throw DatabaseFault.unusable("\(fault)")
        }
    }

    /// Connects, and looks at the kind and the age of the schema before anything is changed.
    static func openPostgres(
        _ address: DatabaseAddress, kind: InstallationKind, at now: Date, logger: Logger
    ) async throws -> any StoreEngine {
        let store = try connect(address, logger: logger)
        // What a newer program added and leaves this one alone is no fault (docs/decisions/0012).
        let pending = try await store.pendingMigrations(Portal.migrations)
        if !pending.contains(InstallationRecord.kindMigration.name),
            let found = try await store.read({ tx in try InstallationRecord.kind(in: tx) }), found != kind
        {
            throw DatabaseFault.otherKind
        }
        guard let first = pending.first else { return store }
        guard kind == .demonstration else { throw DatabaseFault.olderSchema(first, count: pending.count) }
        try await store.migrate(Portal.migrations, at: now)
        return store
    }
}

/// Why a database cannot be used by this command.
enum DatabaseFault: Error, CustomStringConvertible {
    /// In the driver's words, which hold no secrets.
    case unusable(String)
    case otherKind
    case otherKeys
    case olderSchema(String, count: Int)

    var description: String {
        switch self {
        case .unusable(let why): "OKNO_DATABASE: \(why)"
        case .otherKind:
            "OKNO_DATABASE: the database is of another kind: `okno serve` takes installations, `okno demo` demonstrations"
        case .otherKeys: "OKNO_KEYS: the keys are not those of the database; all nodes need the same key file"
        case .olderSchema(let first, let count):
            """
            OKNO_DATABASE: the schema is older than this program (missing: \(count), the first is \(first)); \
            run `okno migrate` with the role that owns the schema, then start again
            """
        }
    }
}
