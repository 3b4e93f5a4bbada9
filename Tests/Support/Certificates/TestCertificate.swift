import Foundation

/// How a key is made.
package enum TestKey: String, CaseIterable, Sendable {
    case rsa, p256, p384, p521, rsa1024, koblitz, ed25519

    package var arguments: [String] {
        switch self {
        case .rsa: ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"]
        case .rsa1024: ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024"]
        case .p256: ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:prime256v1"]
        case .p384: ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:secp384r1"]
        case .p521: ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:secp521r1"]
        case .koblitz: ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:secp256k1"]
        case .ed25519: ["-algorithm", "ED25519"]
        }
    }
}

/// What a certificate is to say.
package struct TestCertificate: Sendable {
    package let name: String
    package let subject: [(String, String)]
    package let key: TestKey
    package let extensions: [String]
    package let from: String
    package let to: String
    package let digest: String

    package init(
        _ name: String, subject: [(String, String)]? = nil, key: TestKey = .p256,
        extensions: [String] = ["keyUsage = critical,digitalSignature,nonRepudiation", "subjectKeyIdentifier = hash"],
        from: String = "20250101000000Z", to: String = "20270101000000Z", digest: String = "sha256"
    ) {
        self.name = name
        self.subject = subject ?? [("C", "RU"), ("CN", name)]
        (self.key, self.extensions, self.from, self.to, self.digest) = (key, extensions, from, to, digest)
    }

    /// Makes the key and the request.
    package func request(by openssl: OpenSSL) throws {
        try openssl.run(["genpkey"] + key.arguments + ["-out", "\(name).key"])
        let fields = subject.enumerated().map { "\($0.offset).\($0.element.0) = \($0.element.1)" }
        try openssl.write(
            """
            oid_section = numbers
            [numbers]
            innle = 1.2.643.100.4
            [req]
            distinguished_name = owner
            prompt = no
            string_mask = utf8only
            utf8 = yes
            [owner]
            \(fields.joined(separator: "\n"))

            """, to: "\(name).req")
        try openssl.run(
            ["req", "-new", "-key", "\(name).key", "-config", "\(name).req", "-out", "\(name).csr"])
    }
}
