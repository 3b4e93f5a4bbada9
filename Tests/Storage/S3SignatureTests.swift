import Foundation
import Kernel
import Testing

@testable import ObjectStore

/// Expected signatures are botocore's: `Tests/ObjectStore/make_s3_vectors.py` made them.
@Suite struct S3SignatureTests {
    private struct Vectors: Decodable {
        let key: String
        let secret: String
        let now: Int
        let vectors: [Vector]
    }

    private struct Vector: Decodable {
        let method: String
        let host: String
        let key: String
        let path: String
        let query: [[String]]
        let headers: [[String]]
        let payload: String
        let region: String
        let authorization: String
        let date: String
    }

    private static let vectors: Vectors? = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("ObjectStore/s3_signatures.json")
        return try? JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
    }()

    @Test func everySignatureIsThatOfBotocore() throws {
        let vectors = try #require(Self.vectors)
        #expect(vectors.vectors.count > 100)
        for vector in vectors.vectors {
            let endpoint = try #require(URL(string: "https://" + vector.host))
            let address = try #require(S3Address(endpoint: endpoint, bucket: "bucket", prefix: ""))
            #expect(address.path(of: vector.key) == vector.path)
            #expect(address.host == vector.host)
            let signed = S3Signature(keyID: vectors.key, secret: vectors.secret, region: vector.region).headers(
                vector.method, path: address.path(of: vector.key), query: vector.query.map { ($0[0], $0[1]) },
                headers: vector.headers.map { ($0[0], $0[1]) }, payloadHash: vector.payload,
                at: Date(timeIntervalSince1970: Double(vectors.now)))
            let found = Dictionary(signed.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
            #expect(found["x-amz-date"] == vector.date)
            #expect(found["Authorization"] == vector.authorization, "\(vector.method) \(vector.key) \(vector.query)")
        }
    }

    @Test(arguments: [
        ("http://127.0.0.1:5000", "b", "", "127.0.0.1:5000", "/b/k"),
        ("https://s3.example.org", "b", "okno/files", "s3.example.org", "/b/okno/files/k"),
        ("https://b.s3.example.org:443/", "b", "/a/", "b.s3.example.org", "/a/k"),
        ("https://example.org/store", "b", "п", "example.org", "/store/b/%D0%BF/k"),
        ("http://[::1]:80", "b", "", "[::1]", "/b/k"),
    ])
    func addressesOfBothStyles(_ endpoint: String, _ bucket: String, _ prefix: String, _ host: String, _ path: String)
        throws
    {
        let endpoint = try #require(URL(string: endpoint))
        let address = try #require(S3Address(endpoint: endpoint, bucket: bucket, prefix: prefix))
        #expect(address.host == host)
        #expect(address.path(of: "k") == path)
    }

    @Test func answersAreReadWithoutTrustingThem() {
        let answer = S3Answer(
            """
            <?xml version="1.0"?><R xmlns="x"><IsTruncated>true</IsTruncated><Contents><Key>a&amp;b&#x44F;&#1103;&x;</Key>
            </Contents><Contents ><Key/></Contents><Broken>
            """.utf8)
        #expect(answer["IsTruncated"] == "true")
        #expect(answer.elements("Contents").map { $0["Key"] } == ["a&bяя&x;", ""])
        #expect(answer["Broken"] == nil)
        #expect(answer.errorCode == nil)
        #expect(S3Answer("<Error><Code>Slow Down\n!</Code></Error>".utf8).errorCode == "SlowDown")
        var random = SystemRandomNumberGenerator()
        let seed = Array("<Error><Code>&#x1;</Code><Key>&lt;</Key></Error>".utf8)
        for _ in 0..<5_000 {
            var bytes = seed
            for _ in 0..<3 { bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255) }
            let answer = S3Answer(bytes)
            _ = (answer.errorCode, answer["Key"], answer["Code"])
        }
    }
}
