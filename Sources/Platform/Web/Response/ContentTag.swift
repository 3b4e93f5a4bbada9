import Crypto

/// A short name of some content, the same for the same bytes: for `ETag`.
package enum ContentTag {
    package static func of(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).prefix(12).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
