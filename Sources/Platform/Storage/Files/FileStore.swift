import Crypto
import Foundation
import Kernel

/// Where people's files lie, sealed, under keys of our own making.
///
/// `put` answers when the bytes are on disk, directory entry included; only then may the database name the key.
package protocol FileStore: Sendable {
    func put(_ bytes: Data) async throws -> StoredFile
    /// - Throws: `FileStoreFault.missing`, or `.damaged` when the bytes are not those that were put.
    func read(_ file: StoredFile) async throws -> Data
    func delete(_ key: String) async throws
}

/// A file of the store as the database names it.
package struct StoredFile: Sendable, Hashable, Codable {
    /// Random, 256 bits; says nothing of the content and never reaches an address.
    package let key: String
    /// Of the content, in bytes.
    package let size: Int
    /// SHA-256 of the content, hex.
    package let sha256: String

    package init(key: String, size: Int, sha256: String) {
        self.key = key
        self.size = size
        self.sha256 = sha256
    }
}

package enum FileStoreFault: Error {
    case missing
    case damaged
    case writing(step: String, errno: Int32)
}

/// Files in a folder: written to a temporary name, fsynced, renamed, the folder fsynced.
package struct FolderFileStore: FileStore {
    private let root: String
    private let keys: Keyring
    private static let queue = DispatchQueue(label: "okno-files", attributes: .concurrent)

    /// - Throws: when the folder cannot be made.
    package init(root: String, keys: Keyring) throws {
        self.root = root
        self.keys = keys
        // All 256 folders are made at once, so that putting a file needs to fsync one directory only.
        for prefix in 0..<256 {
            try FileManager.default.createDirectory(
                atPath: "\(root)/\([UInt8(prefix)].hex)", withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        }
        try Self.syncFolder(root)
    }

    package func put(_ bytes: Data) async throws -> StoredFile {
        try await Self.onQueue { try write(bytes) }
    }

    package func read(_ file: StoredFile) async throws -> Data {
        try await Self.onQueue {
            guard let sealed = FileManager.default.contents(atPath: path(file.key)) else {
                throw FileStoreFault.missing
            }
            guard let box = try? AES.GCM.SealedBox(combined: sealed),  // damage is one answer, whatever the cause
                let bytes = try? AES.GCM.open(box, using: keys.key(.files), authenticating: Data(file.key.utf8)),
                SHA256.hash(data: bytes).hex == file.sha256
            else { throw FileStoreFault.damaged }
            return bytes
        }
    }

    package func delete(_ key: String) async throws {
        try await Self.onQueue {
            if unlink(path(key)) != 0, errno != ENOENT { throw FileStoreFault.writing(step: "unlink", errno: errno) }
        }
    }

    private func path(_ key: String) -> String { "\(root)/\(key.prefix(2))/\(key)" }

    private func write(_ bytes: Data) throws -> StoredFile {
        var random = SystemRandomNumberGenerator()
        let key = (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }.hex
        let box = try AES.GCM.seal(bytes, using: keys.key(.files), authenticating: Data(key.utf8))
        guard let sealed = box.combined else { throw SealFault() }
        let final = path(key)
        let temporary = "\(root)/\(key.prefix(2))/.\(key).tmp"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else { throw FileStoreFault.writing(step: "open", errno: errno) }
        do {
            defer { close(descriptor) }
            try sealed.withUnsafeBytes { buffer in
                var offset = 0
                while offset < buffer.count {
                    let count = Foundation.write(
                        descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
                    if count < 0, errno == EINTR { continue }
                    guard count > 0 else { throw FileStoreFault.writing(step: "write", errno: errno) }
                    offset += count
                }
            }
            guard fsync(descriptor) == 0 else { throw FileStoreFault.writing(step: "fsync", errno: errno) }
        } catch {
            unlink(temporary)
            throw error
        }
        guard rename(temporary, final) == 0 else {
            unlink(temporary)
            throw FileStoreFault.writing(step: "rename", errno: errno)
        }
        try Self.syncFolder("\(root)/\(key.prefix(2))")
        return StoredFile(key: key, size: bytes.count, sha256: SHA256.hash(data: bytes).hex)
    }

    private static func syncFolder(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY)
        guard descriptor >= 0 else { throw FileStoreFault.writing(step: "open folder", errno: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw FileStoreFault.writing(step: "fsync folder", errno: errno) }
    }

    private static func onQueue<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try body() }) }
        }
    }
}
