import Foundation
import Testing

@testable import ZipArchive

/// Read back by another reader than the writer: Python's zipfile.
@Suite struct ZipArchiveTests {
    @Test func anotherReaderFindsEveryFileAsItWas() throws {
        let archive = try ZipArchive()
        let photograph = Data((0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        var bytes: [UInt8] = []
        try archive.add("данные.json", Data("{\"имя\":\"Анна\"}".utf8), at: Date(timeIntervalSince1970: 1_795_000_000))
        bytes += archive.take()
        #expect(!bytes.isEmpty, "what is written comes out at once")
        try archive.add("файлы/40-K7QX/скан паспорта.jpg", photograph, at: .now, isPacked: false)
        try archive.add("пустой.txt", Data(), at: .now)
        bytes += archive.take()
        try archive.close()
        bytes += archive.take()

        let folder = FileManager.default.temporaryDirectory.appending(path: "zip-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "archive.zip")
        try Data(bytes).write(to: file)
        let reader = Process()
        reader.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        reader.arguments = [
            "-c",
            """
            import sys, zipfile, hashlib
            with zipfile.ZipFile(sys.argv[1]) as z:
                assert z.testzip() is None
                for i in z.infolist(): print(i.filename, i.file_size, hashlib.sha256(z.read(i)).hexdigest()[:8])
            """, file.path,
        ]
        reader.environment = ["PYTHONIOENCODING": "utf-8"]
        let output = Pipe()
        reader.standardOutput = output
        try reader.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        reader.waitUntilExit()
        #expect(reader.terminationStatus == 0)
        #expect(text.contains("данные.json 21 "))
        #expect(text.contains("файлы/40-K7QX/скан паспорта.jpg 200000 "))
        #expect(text.contains("пустой.txt 0 e3b0c442"))
    }
}
