import Foundation
import Kernel

/// Files in a folder: written to a temporary name, fsynced, renamed, the folder fsynced.
package struct FolderFileStore: FileStore {
    private let root: String
    private let keys: Keyring

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

    package func begin() async throws -> any FileWriter {
        let writer = FolderFileWriter(root: root, keys: keys)
        try await writer.open()
        return writer
    }

    package func read(_ file: StoredFile) async throws -> Data {
        try await FileThread.run {
            var content = Data()
            content.reserveCapacity(min(max(0, file.size), ByteSize.longestFile))
            try each(file) { content.append($0) }
            return content
        }
    }

    package func check(_ file: StoredFile) async throws {
        try await FileThread.run { try each(file) { _ in } }
    }

    private func each(_ file: StoredFile, _ take: (Data) -> Void) throws {
        guard StoredFile.isKey(file.key) else { throw FileStoreFault.missing }
        let descriptor = open(path(file.key), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw errno == ENOENT ? FileStoreFault.missing : .reading(step: "open", errno: errno)
        }
        defer { close(descriptor) }
        var opener = FileOpener(file, keys: keys)
        var piece = Data(count: SealedFile.segmentSize + SealedFile.tagSize)
        while true {
            let count = piece.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileStoreFault.reading(step: "read", errno: errno) }
            if count == 0 { break }
            try opener.append(piece.prefix(count), take)
        }
        try opener.finish(take)
    }

    package func delete(_ key: String) async throws {
        guard StoredFile.isKey(key) else { return }
        try await FileThread.run {
            if unlink(path(key)) != 0, errno != ENOENT { throw FileStoreFault.writing(step: "unlink", errno: errno) }
        }
    }

    package func keys(before: Date, after key: String, limit: Int) async throws -> [String] {
        try await FileThread.run {
            var found: [String] = []
            for folder in (0..<256).map({ [UInt8($0)].hex }) where folder >= key.prefix(2) {
                for name in try names(folder).sorted() where StoredFile.isKey(name) && name > key {
                    guard let changed = changedAt("\(root)/\(folder)/\(name)"), changed < before else { continue }
                    found.append(name)
                    if found.count == limit { return found }
                }
            }
            return found
        }
    }

    package func dropUnfinished(before: Date) async throws -> Int {
        try await FileThread.run {
            var count = 0
            for folder in (0..<256).map({ [UInt8($0)].hex }) {
                for name in try names(folder) where name.hasPrefix(".") && name.hasSuffix(".tmp") {
                    let path = "\(root)/\(folder)/\(name)"
                    guard let changed = changedAt(path), changed < before else { continue }
                    if unlink(path) == 0 { count += 1 }
                }
            }
            return count
        }
    }

    private func names(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")
    }

    /// Nil when it went meanwhile.
    private func changedAt(_ path: String) -> Date? {
        var facts = stat()
        guard stat(path, &facts) == 0 else { return nil }
        return Date(timeIntervalSince1970: Double(facts.st_mtim.tv_sec) + Double(facts.st_mtim.tv_nsec) / 1e9)
    }

    private func path(_ key: String) -> String { "\(root)/\(key.prefix(2))/\(key)" }

    static func syncFolder(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileStoreFault.writing(step: "open folder", errno: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw FileStoreFault.writing(step: "fsync folder", errno: errno) }
    }
}
