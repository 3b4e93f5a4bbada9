import SwiftASN1
import X509

/// What must be known of a certificate before X509 reads it: whose it is and by which algorithms.
///
/// X509 reads no certificate with an algorithm it does not know; one of GOST must be told from a broken one.
struct CertificateOutline: Sendable {
    private let bytes: ArraySlice<UInt8>
    private let signature: AlgorithmName
    private let key: AlgorithmName
    /// Both as they stand in the certificate, with tag and length, to be compared byte by byte.
    let issuer: ArraySlice<UInt8>
    let serial: ArraySlice<UInt8>

    /// Certificate ::= SEQUENCE { tbsCertificate, signatureAlgorithm, signatureValue } (RFC 5280, section 4.1).
    init(_ node: ASN1Node) throws {
        bytes = node.encodedBytes
        let (body, signature) = try DER.sequence(node, identifier: .sequence) { nodes in
            guard let body = nodes.next() else { throw BrokenStructure() }
            let signature = try AlgorithmName(&nodes)
            _ = nodes.next()
            return (body, signature)
        }
        self.signature = signature
        (serial, issuer, key) = try DER.sequence(body, identifier: .sequence) { nodes in
            let version = ASN1Identifier(tagWithNumber: 0, tagClass: .contextSpecific)
            var first = nodes.next()
            if first?.identifier == version { first = nodes.next() }
            guard let serial = first, nodes.next() != nil, let issuer = nodes.next(), nodes.next() != nil,
                nodes.next() != nil, let owner = nodes.next()
            else { throw BrokenStructure() }
            while nodes.next() != nil {}
            let key = try DER.sequence(owner, identifier: .sequence) { nodes in
                let key = try AlgorithmName(&nodes)
                _ = nodes.next()
                return key
            }
            return (serial.encodedBytes, issuer.encodedBytes, key)
        }
    }

    /// The certificate as X509 reads it.
    func certificate() throws(SignatureFault) -> Certificate {
        guard !signature.isGOST, !key.isGOST else { throw .gostUnsupported }
        do {
            return try Certificate(derEncoded: bytes)
        } catch is ASN1Error {
            throw .notCMS
        } catch {
            // A curve, a length of the key (RSA of less than 2048 bits) or a padding that X509 does not take.
            throw .unsupportedAlgorithm
        }
    }
}
