import Foundation
import Kernel
import Storage
import Testing

@Suite struct KeysAndFilesTests {
    let keys = Keyring(id: "k", master: Data(repeating: 7, count: 32))

    @Test func aSealedFieldOpensOnlyInItsPlace() throws {
        let sealed = try keys.seal("112-233-445 95", context: "person:1")
        #expect(try keys.openText(sealed, context: "person:1") == "112-233-445 95")
        #expect(throws: (any Error).self) { try keys.openText(sealed, context: "person:2") }
        #expect(sealed.range(of: Data("112-233".utf8)) == nil)
    }

    @Test func lookUpsOfDifferentFieldsDiffer() {
        #expect(keys.lookup("snils", "1") == keys.lookup("snils", "1"))
        #expect(keys.lookup("snils", "1") != keys.lookup("phone", "1"))
    }

    @Test func aKeyFileIsMadeOnceAndOnlyForItsOwner() throws {
        let folder = try Folder()
        let path = folder.path + "/keys.json"
        let made = try KeyFile.create(path)
        #expect(try KeyFile.read(path).id == made.id)
        #expect(throws: KeyFileFault.self) { try KeyFile.create(path) }
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        #expect(throws: KeyFileFault.self) { try KeyFile.read(path) }
    }

    @Test func aFileComesBackByteForByteAndLiesSealed() async throws {
        let folder = try Folder()
        let files = try FolderFileStore(root: folder.path, keys: keys)
        let bytes = Data((0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        let file = try await files.put(bytes)
        #expect(try await files.read(file) == bytes)
        let stored = try #require(
            FileManager.default.contents(atPath: "\(folder.path)/\(file.key.prefix(2))/\(file.key)"))
        #expect(stored.range(of: bytes.prefix(64)) == nil)
    }

    @Test func damageIsNoticed() async throws {
        let folder = try Folder()
        let files = try FolderFileStore(root: folder.path, keys: keys)
        let file = try await files.put(Data("scan".utf8))
        let path = "\(folder.path)/\(file.key.prefix(2))/\(file.key)"
        var stored = try #require(FileManager.default.contents(atPath: path))
        stored[stored.count - 1] ^= 1
        try stored.write(to: URL(fileURLWithPath: path))
        await #expect(throws: FileStoreFault.self) { try await files.read(file) }
    }
}
