import Foundation
import Kernel

/// Where people's files lie, sealed, under keys of our own making.
///
/// Bytes go in as they arrive, segment by segment, so that a file never stands in memory as a whole. Only when `finish`
/// has answered are they durable, and only then may the database name the key.
package protocol FileStore: Sendable {
    /// Begins a file; what is begun and never finished is found by `dropUnfinished`.
    func begin() async throws -> any FileWriter
    /// How many files may be on their way at once, so that what they hold in memory stays bounded.
    var writersAtOnce: Int { get }
    /// The content as a whole.
    /// - Throws: `FileStoreFault.missing`, or `.damaged` when the bytes are not those that were put.
    func read(_ file: StoredFile) async throws -> Data
    /// Reads a file as `read` does, but keeps nothing of it: for the scrubber.
    func check(_ file: StoredFile) async throws
    /// Removes a file; one that is not there is removed already.
    func delete(_ key: String) async throws
    /// Keys that were put before a moment, in their order, after a given key: a page of the sweep.
    func keys(before: Date, after key: String, limit: Int) async throws -> [String]
    /// Removes what was begun before a moment and never finished; answers how much there was.
    func dropUnfinished(before: Date) async throws -> Int
}

/// A file on its way in. Used by one task at a time; either finished or cancelled.
package protocol FileWriter: Sendable {
    /// Takes the next bytes; answers when they need no memory of the caller's any more.
    func append(_ bytes: ArraySlice<UInt8>) async throws
    /// Answers when every byte is durable, the place where it can be found included.
    func finish() async throws -> StoredFile
    /// Removes what was taken so far.
    func cancel() async
}

extension FileStore {
    package var writersAtOnce: Int { 128 }

    /// Puts bytes that are at hand already (a preview).
    package func put(_ bytes: Data) async throws -> StoredFile {
        let writer = try await begin()
        do {
            try await writer.append(ArraySlice(bytes))
            return try await writer.finish()
        } catch {
            await writer.cancel()
            throw error
        }
    }
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

    static func newKey() -> String {
        var random = SystemRandomNumberGenerator()
        return (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }.hex
    }

    /// Whether a name can be a key of ours: what else lies in the folder or the bucket is left alone.
    package static func isKey(_ name: some StringProtocol) -> Bool {
        name.utf8.count == 64 && name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}

/// What went wrong in the store of files.
package enum FileStoreFault: Error, Sendable {
    case missing
    /// The bytes are not those that were put.
    case damaged
    /// The disk is full or failing: nothing was accepted.
    case writing(step: String, errno: Int32)
    case reading(step: String, errno: Int32)
    /// The object store did not do it, in time and in several tries.
    case unavailable(step: String)
    /// The sweep took the bytes away before a row named them: they have to be sent again.
    case swept

    /// Whether bytes could not be stored: nothing was accepted.
    package var isOfWriting: Bool {
        switch self {
        case .writing, .unavailable, .swept: true
        case .missing, .damaged, .reading: false
        }
    }
}
