import Foundation

/// Somebody who issues certificates and lists, by `openssl ca`.
package final class Centre: Sendable {
    package let name: String
    private let openssl: OpenSSL
    /// `openssl ca` keeps its register in a file and tests run side by side.
    private let register = NSLock()

    /// - Parameter issuer: who issues its certificate; nil for one who does so himself.
    package init(
        _ name: String, subject: String? = nil, key: TestKey, under issuer: Centre? = nil, usage: String? = nil,
        from: String = "20240101000000Z", to: String = "20360101000000Z", by openssl: OpenSSL
    ) throws {
        (self.name, self.openssl) = (name, openssl)
        try begin()
        let certificate = TestCertificate(
            name, subject: [("C", "RU"), ("O", "Centre"), ("CN", subject ?? name)], key: key,
            extensions: [
                "basicConstraints = critical,CA:TRUE", "keyUsage = critical,\(usage ?? "keyCertSign,cRLSign")",
                "subjectKeyIdentifier = hash",
            ], from: from, to: to)
        try certificate.request(by: openssl)
        try (issuer ?? self).issue(certificate, isOwn: issuer == nil)
    }

    /// A person who issues with the key of hers.
    package init(posingAs name: String, by openssl: OpenSSL) throws {
        (self.name, self.openssl) = (name, openssl)
        try begin()
    }

    private func begin() throws {
        try FileManager.default.createDirectory(
            at: openssl.folder.appending(path: "\(name).issued"), withIntermediateDirectories: true)
        try openssl.write("", to: "\(name).index")
        try openssl.write("1000\n", to: "\(name).serial")
        try openssl.write("01\n", to: "\(name).number")
        try openssl.write(Self.settings(name), to: "\(name).cnf")
    }

    package func issue(_ certificate: TestCertificate) throws {
        try certificate.request(by: openssl)
        try issue(certificate, isOwn: false)
    }

    private func issue(_ certificate: TestCertificate, isOwn: Bool) throws {
        let file = certificate.name
        try openssl.write((["[marks]"] + certificate.extensions).joined(separator: "\n") + "\n", to: "\(file).ext")
        try register.withLock {
            try openssl.run(
                [
                    "ca", "-batch", "-notext", "-preserveDN", "-config", "\(name).cnf", "-in", "\(file).csr", "-out",
                    "\(file).pem",
                    "-startdate", certificate.from, "-enddate", certificate.to, "-extfile", "\(file).ext",
                    "-extensions", "marks", "-md", certificate.digest,
                ]
                    + (isOwn
                        ? ["-selfsign", "-keyfile", "\(name).key"]
                        : ["-cert", "\(name).pem", "-keyfile", "\(name).key"])
            )
        }
        try openssl.run(["x509", "-in", "\(file).pem", "-outform", "DER", "-out", "\(file).der"])
    }

    /// Takes a certificate back; `reason` is what `openssl ca` keeps after the date, such as `,keyCompromise`.
    package func revoke(_ certificate: String, at date: String, reason: String = "") throws {
        let wanted = try openssl.read("\(certificate).pem")
        try change { fields in
            guard try openssl.read("\(name).issued/\(fields[3]).pem") == wanted else { return fields }
            return ["R", fields[1], date + reason] + fields[3...]
        }
    }

    /// Forgets whom it took back.
    package func release() throws { try change { $0[0] == "R" ? nil : $0 } }

    private func change(_ change: ([String]) throws -> [String]?) throws {
        try register.withLock {
            let lines = String(decoding: try openssl.read("\(name).index"), as: UTF8.self).split(separator: "\n")
            let changed = try lines.compactMap { line in
                try change(line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
            }
            try openssl.write(changed.map { $0.joined(separator: "\t") + "\n" }.joined(), to: "\(name).index")
        }
    }

    /// The list as it is now, in DER.
    package func list(
        from: String = "20260301000000Z", to: String = "20260401000000Z", digest: String = "sha256",
        marks: [String] = []
    ) throws -> [UInt8] {
        let file = "list-\(UUID().uuidString)"
        try openssl.write(Self.settings(name) + "[marks]\n" + marks.joined(separator: "\n") + "\n", to: "\(file).cnf")
        try register.withLock {
            try openssl.run(
                [
                    "ca", "-gencrl", "-config", "\(file).cnf", "-cert", "\(name).pem", "-keyfile", "\(name).key",
                    "-crl_lastupdate", from, "-crl_nextupdate", to, "-md", digest, "-out", "\(file).pem",
                ] + (marks.isEmpty ? [] : ["-crlexts", "marks"]))
        }
        try openssl.run(["crl", "-in", "\(file).pem", "-outform", "DER", "-out", "\(file).der"])
        return try openssl.read("\(file).der")
    }

    package var certificate: [UInt8] { get throws { try openssl.read("\(name).der") } }
    package var pem: [UInt8] { get throws { try openssl.read("\(name).pem") } }

    private static func settings(_ name: String) -> String {
        """
        [ca]
        default_ca = centre
        [centre]
        database = \(name).index
        serial = \(name).serial
        crlnumber = \(name).number
        new_certs_dir = \(name).issued
        default_md = sha256
        policy = any
        unique_subject = no
        email_in_dn = yes
        [any]
        commonName = optional

        """
    }
}
