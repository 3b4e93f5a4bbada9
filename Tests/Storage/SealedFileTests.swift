import Crypto
import Foundation
import Kernel
import Testing

@testable import Storage

@Suite struct SealedFileTests {
    let keys = Keyring(id: "k", master: Data(repeating: 7, count: 32))
    private static let segment = SealedFile.segmentSize
    private static let whole = SealedFile.segmentSize + SealedFile.tagSize

    private func content(_ count: Int, seed: UInt8 = 1) -> Data {
        var value = seed
        return Data(
            (0..<count).map { _ in
                value = value &* 141 &+ 83
                return value
            })
    }

    private func path(_ file: StoredFile, _ folder: Folder) -> String {
        "\(folder.path)/\(file.key.prefix(2))/\(file.key)"
    }

    @Test(arguments: [
        0, 1, segment - 1, segment, segment + 1, 2 * segment, 3 * segment + 7,
    ])
    func everySizeComesBack(_ count: Int) async throws {
        let folder = try Folder()
        let files = try FolderFileStore(root: folder.path, keys: keys)
        let bytes = content(count)
        let writer = try await files.begin()
        // Pieces as a network gives them: of no particular size.
        var rest = ArraySlice(bytes)
        var piece = 1
        while !rest.isEmpty {
            try await writer.append(rest.prefix(piece))
            rest = rest.dropFirst(piece)
            piece = piece * 3 % 100_003 + 1
        }
        let file = try await writer.finish()
        #expect(file.size == count)
        #expect(file.sha256 == SHA256.hash(data: bytes).hex)
        #expect(try await files.read(file) == bytes)
        try await files.check(file)
    }

    @Test func filesOfTheFirstReleaseStayReadable() async throws {
        let folder = try Folder()
        let files = try FolderFileStore(root: folder.path, keys: keys)
        for bytes in [content(500_000), Data(), content(3)] {
            let key = StoredFile.newKey()
            let box = try AES.GCM.seal(bytes, using: keys.key(.files), authenticating: Data(key.utf8))
            let file = StoredFile(key: key, size: bytes.count, sha256: SHA256.hash(data: bytes).hex)
            try #require(box.combined).write(to: URL(fileURLWithPath: path(file, folder)))
            #expect(try await files.read(file) == bytes)
        }
    }

    /// A file of four segments, spoilt by `change`, is said to be damaged.
    private func expectDamage(_ change: (inout Data) throws -> Void) async throws {
        let folder = try Folder()
        let files = try FolderFileStore(root: folder.path, keys: keys)
        let file = try await files.put(content(3 * Self.segment + 100))
        let place = URL(fileURLWithPath: path(file, folder))
        var stored = try Data(contentsOf: place)
        try change(&stored)
        try stored.write(to: place)
        await #expect {
            try await files.read(file)
        } throws: {
            if case FileStoreFault.damaged = $0 { true } else { false }
        }
    }

    private func range(_ number: Int) -> Range<Int> {
        let start = SealedFile.headSize + number * Self.whole
        return start..<(start + Self.whole)
    }

    @Test func aMissingEndIsDamage() async throws {
        try await expectDamage { $0 = Data($0.prefix(SealedFile.headSize + 2 * Self.whole)) }
        try await expectDamage { $0 = Data($0.prefix(SealedFile.headSize + 3 * Self.whole)) }
        try await expectDamage { $0 = Data($0.dropLast(1)) }
        try await expectDamage { $0 = Data($0.prefix(SealedFile.headSize)) }
        try await expectDamage { $0 = Data($0.prefix(5)) }
        try await expectDamage { $0 = Data() }
    }

    @Test func segmentsInAnotherOrderOrTwiceAreDamage() async throws {
        try await expectDamage { stored in
            let (first, second) = (Data(stored[range(0)]), Data(stored[range(1)]))
            stored.replaceSubrange(range(0), with: second)
            stored.replaceSubrange(range(1), with: first)
        }
        try await expectDamage { stored in stored.insert(contentsOf: Data(stored[range(1)]), at: range(1).lowerBound) }
        try await expectDamage { stored in stored.removeSubrange(range(1)) }
        try await expectDamage { $0.append(0) }
    }

    @Test func aSegmentOfAnotherFileIsDamage() async throws {
        let folder = try Folder()
        let files = try FolderFileStore(root: folder.path, keys: keys)
        let other = try await files.put(content(3 * Self.segment + 100, seed: 9))
        let stored = try Data(contentsOf: URL(fileURLWithPath: path(other, folder)))
        try await expectDamage { $0.replaceSubrange(range(1), with: Data(stored[range(1)])) }
        try await expectDamage { $0 = stored }
    }

    @Test func anotherHeadIsDamage() async throws {
        for at in 0..<SealedFile.headSize { try await expectDamage { $0[at] ^= 1 } }
    }

    @Test func whatIsCancelledLeavesNothing() async throws {
        let folder = try Folder()
        let files = try FolderFileStore(root: folder.path, keys: keys)
        let writer = try await files.begin()
        try await writer.append(ArraySlice(content(600_000)))
        await writer.cancel()
        do {
            let forgotten = try await files.begin()
            try await forgotten.append(ArraySlice(content(600_000)))
        }
        let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        #expect(all.filter { $0.contains("/") } == [])
    }

    @Test func onlyOldFilesAreListedAndOldLeftoversDropped() async throws {
        let folder = try Folder()
        let files = try FolderFileStore(root: folder.path, keys: keys)
        var put: [String] = []
        for _ in 0..<20 { put.append(try await files.put(content(10)).key) }
        put.sort()
        try Data("x".utf8).write(to: URL(fileURLWithPath: "\(folder.path)/00/notes.txt"))
        try Data("x".utf8).write(to: URL(fileURLWithPath: "\(folder.path)/00/.left.tmp"))
        #expect(try await files.keys(before: Date.now.addingTimeInterval(-60), after: "", limit: 100) == [])
        #expect(try await files.dropUnfinished(before: Date.now.addingTimeInterval(-60)) == 0)
        let soon = Date.now.addingTimeInterval(60)
        var listed: [String] = []
        while true {
            let page = try await files.keys(before: soon, after: listed.last ?? "", limit: 7)
            if page.isEmpty { break }
            listed += page
        }
        #expect(listed == put)
        #expect(try await files.dropUnfinished(before: soon) == 1)
    }
}
