import Foundation
import Storage

/// The keys of a node whose database is elsewhere.
enum NodeKeys {
    /// Reads the key file; makes one only for a database that has never had keys.
    /// - Parameter known: the id of the keys the database belongs to.
    static func open(_ settings: Settings, known: String?) throws -> Keyring {
        let (path, manager) = (settings.keyFile, FileManager.default)
        if !manager.fileExists(atPath: path) {
            guard known == nil else { throw NodeKeysFault.missing(path) }
            try manager.createDirectory(
                at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            do {
                return try KeyFile.create(path)
            } catch {
                // Another node on the same folder made them at this moment.
                guard manager.fileExists(atPath: path) else { throw error }
            }
        }
        let keys = try KeyFile.read(path)
        guard known == nil || known == keys.id else { throw DatabaseFault.otherKeys }
        return keys
    }
}

enum NodeKeysFault: Error, CustomStringConvertible {
    case missing(String)

    var description: String {
        switch self {
        case .missing(let path):
            "OKNO_KEYS: there is no key file \(path), and the database has been made with keys already: copy their file there"
        }
    }
}
