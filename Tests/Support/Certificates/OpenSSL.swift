import Foundation

/// The command line of OpenSSL in a folder of its own: another hand than ours makes what the tests read.
package struct OpenSSL: Sendable {
    package var folder: URL { Self.folder }

    /// Made once and gone with the process.
    private static let folder: URL = {
        atexit { try? FileManager.default.removeItem(at: OpenSSL.folder) }
        return FileManager.default.temporaryDirectory.appending(path: "okno-signatures-\(UUID().uuidString)")
    }()

    package init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    package func run(_ arguments: [String]) throws {
        let errors = folder.appending(path: "errors-\(UUID().uuidString)")
        try Data().write(to: errors)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(arguments: arguments, said: try String(contentsOf: errors, encoding: .utf8))
        }
        try FileManager.default.removeItem(at: errors)
    }

    package func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    package func read(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: name))) }

    package struct Failure: Error, CustomStringConvertible {
        let arguments: [String]
        let said: String
        package var description: String { "openssl \(arguments.joined(separator: " ")): \(said)" }
    }
}
