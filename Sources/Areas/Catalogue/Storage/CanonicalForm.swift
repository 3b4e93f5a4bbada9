import Crypto
import Foundation

/// JSON with sorted keys: the same for the same meaning, however the file is laid out. Its hash is the version.
enum CanonicalForm {
    static func json(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }

    /// SHA-256, in hex.
    static func hash(of value: some Encodable) throws -> String {
        SHA256.hash(data: try json(value)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
