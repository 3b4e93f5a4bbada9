import Foundation
import SwiftASN1
import X509

/// A list of the certificates that their issuer took back, read but not believed (RFC 5280, section 5).
struct RevocationList: Sendable {
    /// One certificate that was taken back.
    struct Entry: Hashable, Sendable {
        let date: Date
        /// CRLReason (section 5.3.1); nil when it is not said.
        let reason: UInt8?
    }

    let issuer: DistinguishedName
    let thisUpdate: Date
    private let nextUpdate: Date?
    private let entries: [Certificate.SerialNumber: Entry]
    /// It says something that must not be ignored and is not understood here: that it is a part of a list, the changes
    /// since another, or of several issuers. What is not in it may yet be taken back (section 5.2).
    let isPartial: Bool

    private let body: ArraySlice<UInt8>
    private let algorithm: AlgorithmName
    private let signature: ArraySlice<UInt8>

    /// CertificateList ::= SEQUENCE { tbsCertList, signatureAlgorithm, signatureValue }
    init(_ node: ASN1Node) throws {
        let (body, signature, outer) = try DER.sequence(node, identifier: .sequence) { nodes in
            guard let body = nodes.next() else { throw BrokenStructure() }
            let algorithm = try AlgorithmName(&nodes)
            let signature = try ASN1BitString(derEncoded: &nodes)
            guard signature.paddingBits == 0 else { throw BrokenStructure() }
            return (body, signature.bytes, algorithm)
        }
        let content = try RevocationListBody(body)
        guard content.algorithm == outer else { throw BrokenStructure() }
        (self.body, self.signature, algorithm) = (body.encodedBytes, signature, outer)
        (issuer, thisUpdate, nextUpdate) = (content.issuer, content.thisUpdate, content.nextUpdate)
        (entries, isPartial) = (content.entries, content.isPartial)
    }

    /// The issuer signed it, and may.
    func isSigned(by certificate: Certificate) -> Bool {
        // An algorithm that is not known proves nothing, and a usage that cannot be read allows nothing.
        guard let algorithm = try? SigningAlgorithm(algorithm),
            let mayList = try? certificate.extensions.keyUsage?.cRLSign ?? true, mayList
        else { return false }
        return certificate.publicKey.isValidSignature(signature, for: body, signatureAlgorithm: algorithm.name)
    }

    /// When the certificate was taken back; nil when the list does not say so.
    func revocation(of certificate: Certificate) -> Date? {
        guard let entry = entries[certificate.serialNumber], entry.reason != Self.removed else { return nil }
        return entry.date
    }

    /// removeFromCRL: taken off the list again.
    private static let removed: UInt8 = 8

    /// What is not in it was not taken back at this time. A list without an end is never current: section 5.1.2.5
    /// wants one.
    func isCurrent(at time: Date) -> Bool {
        guard let nextUpdate, !isPartial else { return false }
        return thisUpdate <= time && time <= nextUpdate
    }
}
