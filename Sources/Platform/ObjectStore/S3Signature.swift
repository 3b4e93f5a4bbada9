import Crypto
import Foundation
import Storage

/// Signature version 4 of Amazon's, in the headers of a request, as every store that speaks S3 asks for it.
package struct S3Signature: Sendable {
    private let keyID: String
    private let secret: String
    private let region: String

    package init(keyID: String, secret: String, region: String) {
        self.keyID = keyID
        self.secret = secret
        self.region = region
    }

    /// The headers to send: those given, `x-amz-date`, `x-amz-content-sha256` and `Authorization`.
    /// - Parameters:
    ///   - path: as it stands in the request, percent-encoded already (`S3Address.encode`).
    ///   - query: names and values before encoding.
    ///   - headers: all that are to be signed, `host` among them.
    package func headers(
        _ method: String, path: String, query: [(name: String, value: String)],
        headers: [(name: String, value: String)], payloadHash: String, at now: Date
    ) -> [(name: String, value: String)] {
        let stamp = Self.stamp(now)
        let day = String(stamp.prefix(8))
        let all = headers + [("x-amz-content-sha256", payloadHash), ("x-amz-date", stamp)]
        let named = all.map { (name: $0.name.lowercased(), value: Self.trimmed($0.value)) }.sorted { $0.name < $1.name }
        let signed = named.map(\.name).joined(separator: ";")
        let canonical = [
            method, path, S3Address.encode(query: query),
            named.map { "\($0.name):\($0.value)\n" }.joined(), signed, payloadHash,
        ].joined(separator: "\n")
        let scope = "\(day)/\(region)/s3/aws4_request"
        let text = ["AWS4-HMAC-SHA256", stamp, scope, SHA256.hash(data: Data(canonical.utf8)).hex]
            .joined(separator: "\n")
        var key = Data("AWS4\(secret)".utf8)
        for part in [day, region, "s3", "aws4_request", text] {
            key = Data(HMAC<SHA256>.authenticationCode(for: Data(part.utf8), using: SymmetricKey(data: key)))
        }
        let authorization =
            "AWS4-HMAC-SHA256 Credential=\(keyID)/\(scope), SignedHeaders=\(signed), Signature=\(key.hex)"
        return all + [("Authorization", authorization)]
    }

    /// `20261121T104500Z`
    private static func stamp(_ now: Date) -> String {
        let format = Date.ISO8601FormatStyle(
            dateSeparator: .omitted, dateTimeSeparator: .standard, timeSeparator: .omitted, timeZone: .gmt)
        return format.format(now)
    }

    /// Outer spaces go, inner ones become one.
    private static func trimmed(_ value: String) -> String {
        value.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }
}
