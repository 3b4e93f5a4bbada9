import Foundation
import Kernel
import Logging
import Storage
import TestSupport
import Testing

@testable import Web

@Suite struct UploadReadingTests {
    private static let head = "Content-Disposition: form-data; name="

    /// Feeds a body in pieces of the given sizes and joins the bytes of each file.
    private func events(_ body: [UInt8], boundary: String = "b", pieces: (Int) -> Int = { _ in .max }) -> (
        found: [String], isBroken: Bool
    ) {
        var parser = MultipartParser(boundary: boundary)
        var found: [String] = []
        var file: [UInt8] = []
        var rest = body[...]
        var number = 0
        while !rest.isEmpty {
            let piece = rest.prefix(max(1, pieces(number)))
            number += 1
            rest = rest.dropFirst(piece.count)
            Array(piece).withUnsafeBytes { parser.feed($0) }
            while let event = parser.next() {
                switch event {
                case .text(let name, let value): found.append("text \(name)=\(value)")
                case .fileBegins(let field, let name):
                    found.append("file \(field) \(name)")
                    file = []
                case .fileBytes(let bytes): file += bytes
                case .fileEnds: found.append("bytes \(file.hex)")
                case .formEnds: found.append("end")
                }
            }
        }
        return (found, parser.isBroken)
    }

    private let body = Array(
        ("preamble\r\n--b\r\n\(head)\"t\"\r\n\r\nтекст\r\n--b\r\n\(head)\"f\"; filename=\"a\\\"b.jpg\"\r\n"
            + "Content-Type: image/jpeg\r\n\r\n\u{1}\r\n-\r\n--\r\n--a\r\n\r\n--b\r\n\(head)\"empty\"; filename=\"\"\r\n\r\n\r\n"
            + "--b\r\nContent-Type: nobody/knows\r\n\r\nlost\r\n--b\r\n\(head)\"last\"\r\n\r\n\r\n--b--\r\nepilogue")
            .utf8)

    private let expected = [
        "text t=текст", "file f a\"b.jpg", "bytes \(Array("\u{1}\r\n-\r\n--\r\n--a\r\n".utf8).hex)", "file empty ",
        "bytes ", "text last=", "end",
    ]

    @Test func readsFilesAndTexts() { #expect(events(body).found == expected) }

    /// However the network cuts the body, the form is the same.
    @Test func everyCutGivesTheSameForm() {
        for size in 1...40 { #expect(events(body, pieces: { _ in size }).found == expected, "pieces of \(size)") }
        for at in 1..<body.count {
            #expect(events(body, pieces: { $0 == 0 ? at : .max }).found == expected, "cut at \(at)")
        }
    }

    /// No input may end the process, and how it is cut changes nothing: mutated bodies, many thousand.
    @Test func nothingTrapsHoweverItIsCut() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<6_000 {
            var bytes = body
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0...3, using: &random) {
                case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: at)
                case 2: bytes.insert(contentsOf: Array("\r\n--b".utf8).prefix(Int.random(in: 1...5)), at: at)
                default: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: at)
                }
                if bytes.isEmpty { bytes = [0] }
            }
            let whole = events(bytes)
            let size = Int.random(in: 1...50, using: &random)
            let cut = events(bytes, pieces: { _ in size })
            #expect(whole.found == cut.found && whole.isBroken == cut.isBroken)
            _ = Multipart.boundary(in: "multipart/form-data; " + String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test func thousandsOfPartsAreBounded() {
        let part = "--b\r\n\(Self.head)\"x\"\r\n\r\n1\r\n"
        let body = Array((String(repeating: part, count: 5000) + "--b--\r\n").utf8)
        let form = body.withUnsafeBytes { Multipart.texts($0, boundary: "b") }
        #expect(form.all("x").count == Multipart.mostParts)
    }

    @Test func aHeadWithoutEndIsNoForm() {
        let body = Array("--b\r\n\(Self.head)".utf8) + Array(repeating: 65, count: 20_000)
        #expect(events(body, pieces: { _ in 100 }).isBroken)
        #expect(body.withUnsafeBytes { Multipart.texts($0, boundary: "b") }.isCut)
    }

    @Test(arguments: [
        "", "--", "--b", "--b\r\n", "--b\r\nContent-Disposition: form-data", "--b\r\n\r\n",
        "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\ncut off",
    ])
    func aCutBodyIsSaidToBeCut(_ body: String) {
        #expect(Array(body.utf8).withUnsafeBytes { Multipart.texts($0, boundary: "b") }.isCut)
    }
}

@Suite struct UploadStoringTests {
    /// A store that counts what is in it and can be told to fail.
    actor Shelf: FileStore {
        private let files: FolderFileStore
        private(set) var present: Set<String> = []
        private(set) var appended = 0
        private(set) var begun = 0
        private let failsAfter: Int
        // Its folder lives as long as it does.
        private let test: TestPlatform

        init(_ files: FolderFileStore, of test: TestPlatform, failsAfter: Int) {
            self.files = files
            self.test = test
            self.failsAfter = failsAfter
        }

        struct Writer: FileWriter {
            let shelf: Shelf
            let inner: any FileWriter
            func append(_ bytes: ArraySlice<UInt8>) async throws {
                try await shelf.count(bytes.count)
                try await inner.append(bytes)
            }
            func finish() async throws -> StoredFile {
                let file = try await inner.finish()
                await shelf.put(file.key)
                return file
            }
            func cancel() async { await inner.cancel() }
        }

        func count(_ bytes: Int) throws {
            appended += bytes
            guard appended <= failsAfter else { throw FileStoreFault.writing(step: "write", errno: ENOSPC) }
        }
        func put(_ key: String) { present.insert(key) }
        func begin() async throws -> any FileWriter {
            begun += 1
            return Writer(shelf: self, inner: try await files.begin())
        }
        func read(_ file: StoredFile) async throws -> Data { try await files.read(file) }
        func check(_ file: StoredFile) async throws { try await files.check(file) }
        func delete(_ key: String) async throws {
            present.remove(key)
            try await files.delete(key)
        }
        func keys(before: Date, after key: String, limit: Int) async throws -> [String] {
            try await files.keys(before: before, after: key, limit: limit)
        }
        func dropUnfinished(before: Date) async throws -> Int { try await files.dropUnfinished(before: before) }
    }

    private func body(_ files: [(String, Data)], csrf: String? = "token", after: [String: String] = [:]) -> [UInt8] {
        var body = Data()
        func text(_ name: String, _ value: String) {
            body += Data("--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        if let csrf { text("csrf", csrf) }
        for (name, bytes) in files {
            body += Data("--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"\(name)\"\r\n\r\n".utf8)
            body += bytes + Data("\r\n".utf8)
        }
        for (name, value) in after { text(name, value) }
        return Array(body + Data("--b--\r\n".utf8))
    }

    private func read(_ body: [UInt8], into shelf: Shelf) async throws -> FormInput {
        var reader = UploadReader(boundary: "b", files: shelf, logger: Logger(label: "test")) {
            $0["csrf"]?.first == "token"
        }
        for start in stride(from: 0, to: body.count, by: 60_000) {
            body[start..<min(body.count, start + 60_000)].withUnsafeBytes { reader.feed($0) }
            try await reader.work()
        }
        return await reader.finish()
    }

    private func shelf(failsAfter: Int = .max) async throws -> (Shelf, TestPlatform) {
        let test = try await TestPlatform()
        let files = try FolderFileStore(root: test.folder + "/shelf", keys: test.platform.keys)
        return (Shelf(files, of: test, failsAfter: failsAfter), test)
    }

    @Test func aFileIsStoredAsItComes() async throws {
        let (shelf, _) = try await shelf()
        let bytes = Data((0..<900_000).map { UInt8(truncatingIfNeeded: $0 &* 7) })
        let form = try await read(body([("a.pdf", bytes)], after: ["go": "stay"]), into: shelf)
        let file = try #require(form.file("f"))
        #expect(file.size == bytes.count && !file.isCut && !form.isCut && form["go"] == "stay")
        #expect(try await shelf.read(#require(file.stored)) == bytes)
        #expect(file.head == Array(bytes.prefix(1024)) && file.tail == Array(bytes.suffix(1024)))
    }

    @Test func aShortFileIsItsOwnEnds() async throws {
        let (shelf, _) = try await shelf()
        let form = try await read(body([("a", Data("коротко".utf8))]), into: shelf)
        let file = try #require(form.file("f"))
        #expect(file.head == Array("коротко".utf8) && file.tail == file.head)
    }

    @Test func whatNobodyClaimsGoes() async throws {
        let (shelf, _) = try await shelf()
        let form = try await read(body([("a", Data("1".utf8)), ("b", Data("2".utf8))]), into: shelf)
        let claimed = try #require(form.files.first?.stored)
        form.claim(claimed)
        #expect(await shelf.present.count == 2)
        await form.dropUnclaimed()
        #expect(await shelf.present == [claimed.key])
    }

    @Test(arguments: [nil, "another"])
    func withoutTheTokenNothingIsStored(_ csrf: String?) async throws {
        let (shelf, _) = try await shelf()
        // The token after the file does not count for it either.
        let form = try await read(
            body([("a", Data(count: 100_000))], csrf: csrf, after: ["csrf": "token", "text": "kept"]), into: shelf)
        #expect(await shelf.begun == 0)
        #expect(form.file("f")?.stored == nil)
        #expect(form.file("f")?.isCut == true)
        #expect(form["text"] == "kept")
    }

    @Test func aByteTooManyIsTooMany() async throws {
        for (excess, isKept) in [(0, true), (1, false), (15_000_000, false)] {
            let (shelf, _) = try await shelf()
            let form = try await read(
                body([("a", Data(count: ByteSize.longestFile + excess))], after: ["t": "x"]), into: shelf)
            #expect((form.file("f")?.stored != nil) == isKept)
            #expect(form.file("f")?.size == ByteSize.longestFile + excess)
            #expect(form["t"] == "x")
            // What is over the limit does not reach the store any more.
            #expect(await shelf.appended <= ByteSize.longestFile)
        }
    }

    @Test func aCutFileLeavesNothing() async throws {
        let (shelf, test) = try await shelf()
        let form = try await read(Array(body([("a", Data(count: 300_000))]).dropLast(40)), into: shelf)
        #expect(form.isCut && form.file("f")?.isCut == true && form.file("f")?.stored == nil)
        #expect(await shelf.present.isEmpty)
        let left = FileManager.default.enumerator(atPath: test.folder + "/shelf")?.compactMap { $0 as? String } ?? []
        #expect(left.filter { $0.contains("/") } == [])
    }

    @Test func aFullDiskIsAFaultThatKeepsTheTexts() async throws {
        let (shelf, _) = try await shelf(failsAfter: 100_000)
        let form = try await read(
            body([("a", Data(count: 90_000)), ("b", Data(count: 90_000)), ("c", Data(count: 5))], after: ["t": "x"]),
            into: shelf)
        #expect(form.fault is FileStoreFault)
        #expect(form["t"] == "x")
        await form.dropUnclaimed()
        #expect(await shelf.present.isEmpty)
    }

    @Test func textsAreBoundedTogether() async throws {
        let (shelf, _) = try await shelf()
        var body: [UInt8] = []
        for number in 0..<20 {
            body += Array("--b\r\nContent-Disposition: form-data; name=\"t\(number)\"\r\n\r\n".utf8)
            body += Array(repeating: 65, count: 150_000) + Array("\r\n".utf8)
        }
        let whole = body + Array("--b--\r\n".utf8)
        await #expect(throws: BodyTooLarge.self) { try await read(whole, into: shelf) }
    }
}
