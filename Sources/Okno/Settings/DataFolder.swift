import Foundation
import Kernel
import Storage

/// The folder of an installation: marked when it is made, held by one server at a time.
struct DataFolder: Sendable {
    let path: String
    let keys: Keyring
    // Holds the lock as long as the process lives.
    private let lock: Int32

    var database: String { path + "/okno.sqlite" }

    /// Opens the folder of `settings`, makes and marks it when it is new.
    /// - Throws: `DataFolderFault` when it is of another kind, in use, or its keys are not those of its database.
    init(_ settings: Settings, kind: InstallationKind, exclusive: Bool = true) throws {
        path = settings.dataFolder
        let manager = FileManager.default
        let marker = path + "/okno.kind"
        let isNew = !manager.fileExists(atPath: marker)
        if isNew {
            let content = (try? manager.contentsOfDirectory(atPath: path)) ?? []  // absent means empty
            // What was left by a start that was cut short: the lock, the keys and their draft.
            guard content.allSatisfy({ $0 == "okno.lock" || $0.hasPrefix("keys.json") }) else {
                throw DataFolderFault.foreign(path)
            }
            try manager.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } else {
            let found = String(decoding: manager.contents(atPath: marker) ?? Data(), as: UTF8.self)
            guard found == kind.rawValue else { throw DataFolderFault.otherKind(path, found: found) }
        }
        lock = open(path + "/okno.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0 else { throw DataFolderFault.notWritable(path) }
        if exclusive, flock(lock, LOCK_EX | LOCK_NB) != 0 { throw DataFolderFault.inUse(path) }
        // Keys are made in a new folder only: a lost key file must never be replaced in silence.
        if isNew, !manager.fileExists(atPath: settings.keyFile) {
            keys = try KeyFile.create(settings.keyFile)
        } else {
            keys = try KeyFile.read(settings.keyFile)
        }
        if isNew { try Data(kind.rawValue.utf8).write(to: URL(fileURLWithPath: marker)) }
    }
}

enum DataFolderFault: Error, CustomStringConvertible {
    case foreign(String)
    case otherKind(String, found: String)
    case inUse(String)
    case notWritable(String)

    var description: String {
        switch self {
        case .foreign(let path): "OKNO_DATA: the folder \(path) holds something else; name an empty or a new one"
        case .otherKind(let path, let found):
            "OKNO_DATA: the folder \(path) is of kind «\(found)»: `okno serve` takes installations, `okno demo` demonstrations"
        case .inUse(let path): "OKNO_DATA: another okno works in the folder \(path)"
        case .notWritable(let path): "OKNO_DATA: the folder \(path) cannot be written"
        }
    }
}
