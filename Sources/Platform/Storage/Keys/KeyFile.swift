import Foundation
import Kernel

/// The file that holds the keys: JSON with `id` and `master` (32 bytes, base64), mode 600.
package enum KeyFile {
    private struct Content: Codable {
        let format: String
        let id: String
        let master: Data
    }

    /// Reads the keys.
    /// - Throws: `KeyFileFault` naming what is wrong, never what is inside.
    package static func read(_ path: String) throws -> Keyring {
        guard let data = FileManager.default.contents(atPath: path) else { throw KeyFileFault.missing(path) }
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
        guard mode & 0o077 == 0 else { throw KeyFileFault.readableByOthers(path) }
        guard let content = try? JSONDecoder().decode(Content.self, from: data),  // the error could quote the key
            content.format == "okno-keys-1", content.master.count == 32
        else { throw KeyFileFault.malformed(path) }
        return Keyring(id: content.id, master: content.master)
    }

    /// Makes new keys. Used once, when a data folder is made; never over an existing file.
    package static func create(_ path: String) throws -> Keyring {
        var random = SystemRandomNumberGenerator()
        let master = Data((0..<32).map { _ in UInt8.random(in: 0...255, using: &random) })
        let id = (0..<8).map { _ in UInt8.random(in: 0...255, using: &random) }.hex
        let data = try JSONEncoder().encode(Content(format: "okno-keys-1", id: id, master: master))
        // Written whole beside its place and then linked: of two nodes that make keys at once one does, and neither sees half.
        let draft = "\(path).\(getpid())-\(id)"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else { throw KeyFileFault.notWritable(path) }
        defer {
            close(descriptor)
            unlink(draft)
        }
        let written = data.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard written == data.count, fsync(descriptor) == 0, link(draft, path) == 0 else {
            throw KeyFileFault.notWritable(path)
        }
        try syncFolder(of: path)
        return Keyring(id: id, master: master)
    }

    /// Keys whose name the folder forgets in a power cut would leave sealed data without a key.
    private static func syncFolder(of path: String) throws {
        let folder = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY)
        guard folder >= 0 else { throw KeyFileFault.notWritable(path) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw KeyFileFault.notWritable(path) }
    }
}

/// Why the keys could not be had.
package enum KeyFileFault: Error, CustomStringConvertible {
    case missing(String)
    case readableByOthers(String)
    case malformed(String)
    case notWritable(String)

    package var description: String {
        switch self {
        case .missing(let path): "the key file \(path) is missing"
        case .readableByOthers(let path): "the key file \(path) can be read by others: chmod 600"
        case .malformed(let path): "\(path) is not a key file"
        case .notWritable(let path): "the key file \(path) cannot be written, or exists already"
        }
    }
}
