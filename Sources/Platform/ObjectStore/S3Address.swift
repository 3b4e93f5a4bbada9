import Foundation
import Storage

/// Where objects are: the endpoint, the bucket, and what comes before every key of ours.
///
/// An endpoint whose host begins with the bucket's name is of the virtual-host style; every other one of the path style.
package struct S3Address: Sendable {
    package let scheme: String
    /// With the port, unless it is the scheme's own.
    package let host: String
    private let root: String
    /// What comes before every key: empty, or with its slash at the end.
    let prefix: String

    /// Nil when the endpoint is no address.
    package init?(endpoint: URL, bucket: String, prefix: String) {
        guard let scheme = endpoint.scheme?.lowercased(), ["http", "https"].contains(scheme), let name = endpoint.host,
            !name.isEmpty, !bucket.isEmpty
        else { return nil }
        self.scheme = scheme
        let isUsual = endpoint.port == nil || endpoint.port == (scheme == "https" ? 443 : 80)
        let bare = name.contains(":") ? "[\(name)]" : name
        host = isUsual ? bare : "\(bare):\(endpoint.port ?? 0)"
        let base = endpoint.path.split(separator: "/").map { "/" + Self.encode(String($0)) }.joined()
        root = base + (name.hasPrefix(bucket + ".") ? "" : "/" + Self.encode(bucket))
        let inner = prefix.split(separator: "/").joined(separator: "/")
        self.prefix = inner.isEmpty ? "" : inner + "/"
    }

    /// The path of an object, or of the bucket itself, percent-encoded.
    package func path(of key: String?) -> String {
        guard let key else { return root.isEmpty ? "/" : root }
        return root + "/"
            + (prefix + key).split(separator: "/", omittingEmptySubsequences: false)
            .map { Self.encode(String($0)) }.joined(separator: "/")
    }

    package func url(_ path: String, query: [(name: String, value: String)]) -> String {
        let text = Self.encode(query: query)
        return "\(scheme)://\(host)\(path)" + (text.isEmpty ? "" : "?" + text)
    }

    /// Percent-encodes all but the unreserved characters of RFC 3986.
    package static func encode(_ text: String) -> String {
        var encoded: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                encoded.append(byte)
            default: encoded += [UInt8(ascii: "%")] + Array([byte].hex.uppercased().utf8)
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    /// A query in the order in which it is signed: by encoded name, then by encoded value.
    package static func encode(query: [(name: String, value: String)]) -> String {
        query.map { (encode($0.name), encode($0.value)) }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
            .map { "\($0.0)=\($0.1)" }.joined(separator: "&")
    }
}
