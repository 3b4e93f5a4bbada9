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
            // What was left by a start that was cut short: the lock, the keys, and drafts of the keys and of the mark.
            let ours = ["okno.lock", "keys.json", "okno.kind."]
            guard content.allSatisfy({ name in ours.contains { name.hasPrefix($0) } }) else {
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
        if isNew { try Self.mark(path, marker, as: kind) }
    }

    /// Writes the mark so that a power cut leaves it whole or absent: an empty one would lock its owner out.
    private static func mark(_ path: String, _ marker: String, as kind: InstallationKind) throws {
        let draft = marker + ".draft"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw DataFolderFault.notWritable(path) }
        defer { close(descriptor) }
        let text = Data(kind.rawValue.utf8)
        let written = text.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard written == text.count, fsync(descriptor) == 0, rename(draft, marker) == 0 else {
            throw DataFolderFault.notWritable(path)
        }
        try sync(path)
    }

    /// What a folder names is on disk when the folder is.
    private static func sync(_ folder: String) throws {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw DataFolderFault.notWritable(folder) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw DataFolderFault.notWritable(folder) }
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
