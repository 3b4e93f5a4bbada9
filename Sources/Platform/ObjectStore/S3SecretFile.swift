import Foundation

/// The access key's secret lies in a file that only its owner can read; it never stands in the environment.
package enum S3SecretFile {
    package enum Fault: Error, CustomStringConvertible {
        case unreadable
        case openToOthers
        case empty

        package var description: String {
            switch self {
            case .unreadable: "the file cannot be read"
            case .openToOthers: "the file can be read by others; set its mode to 600"
            case .empty: "the file is empty"
            }
        }
    }

    /// - Throws: `Fault`.
    package static func read(_ path: String) throws(Fault) -> String {
        var facts = stat()
        guard stat(path, &facts) == 0, let bytes = FileManager.default.contents(atPath: path) else {
            throw .unreadable
        }
        guard facts.st_mode & 0o077 == 0 else { throw .openToOthers }
        let secret = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        guard !secret.isEmpty else { throw .empty }
        return secret
    }
}
