import SwiftASN1
import X509

/// A CMS SignedData over plain data, read but not believed (RFC 5652, section 5).
///
/// X509 has a reader of CMS behind `@_spi(CMS)`. It is not used: it refuses `rsaEncryption` as the algorithm of a
/// signature and NULL beside SHA-2, both of which signing programs write, takes a message that carries one
/// certificate of GOST for broken, does not check the content type attribute, and tells a wrong content and a wrong
/// signature apart by English sentences. `ReaderOfX509Tests` compares the two where both can read.
struct SignedMessage: Sendable {
    /// The content inside; nil when it is detached.
    private let content: ArraySlice<UInt8>?
    private let signers: [SignerInfo]
    let certificates: [CertificateOutline]

    /// - Parameter file: DER, BER, PEM or base64.
    init(file: [UInt8]) throws(SignatureFault) {
        let documents = Armour.opened(file)
        guard documents.count == 1, let document = documents.first else { throw .notCMS }
        do {
            self = try BER.sequence(BER.parse(document), identifier: .sequence) { nodes in
                guard try ASN1ObjectIdentifier(berEncoded: &nodes) == .signedData else { throw BrokenStructure() }
                return try BER.explicitlyTagged(&nodes, tagNumber: 0, tagClass: .contextSpecific) { try Self($0) }
            }
        } catch {
            throw .notCMS
        }
    }

    private init(_ node: ASN1Node) throws {
        self = try BER.sequence(node, identifier: .sequence) { nodes in
            guard (1...5).contains(try Int(berEncoded: &nodes)), nodes.next()?.identifier == .set else {
                throw BrokenStructure()
            }
            let content = try Self.content(&nodes)
            let certificates = BER.optionalImplicitlyTagged(&nodes, tagNumber: 0, tagClass: .contextSpecific) { $0 }
            // Lists that come with the message: the settings have them.
            _ = BER.optionalImplicitlyTagged(&nodes, tagNumber: 1, tagClass: .contextSpecific) { $0 }
            let signers = try BER.set(of: SignerInfo.self, identifier: .set, nodes: &nodes)
            return Self(content: content, signers: signers, certificates: Self.outlines(certificates))
        }
    }

    private init(content: ArraySlice<UInt8>?, signers: [SignerInfo], certificates: [CertificateOutline]) {
        (self.content, self.signers, self.certificates) = (content, signers, certificates)
    }

    /// EncapsulatedContentInfo: plain data only, lest a receipt or a time stamp pass for a signed challenge.
    private static func content(_ nodes: inout ASN1NodeCollection.Iterator) throws -> ArraySlice<UInt8>? {
        guard let node = nodes.next() else { throw BrokenStructure() }
        return try BER.sequence(node, identifier: .sequence) { nodes in
            guard try ASN1ObjectIdentifier(berEncoded: &nodes) == .plainData else { throw BrokenStructure() }
            return try BER.optionalExplicitlyTagged(&nodes, tagNumber: 0, tagClass: .contextSpecific) {
                try ASN1OctetString(berEncoded: $0).bytes
            }
        }
    }

    /// A chain has four or five; the rest is somebody's attempt to keep us busy.
    private static let mostCertificates = 100

    private static func outlines(_ node: ASN1Node?) -> [CertificateOutline] {
        guard case .constructed(let nodes) = node?.content else { return [] }
        // Certificates of attributes and broken ones are not needed; when the signer's is missing, that is said.
        return nodes.prefix(mostCertificates).compactMap { try? CertificateOutline(DER.parse($0.encodedBytes)) }
    }

    /// The one who signed.
    func onlySigner() throws(SignatureFault) -> SignerInfo {
        guard let signer = signers.first else { throw .noSigner }
        guard signers.count == 1 else { throw .severalSigners }
        return signer
    }

    /// The certificate of the signer, which the message must carry.
    func certificate(of signer: SignerInfo) throws(SignatureFault) -> Certificate {
        // Before the certificate: one of GOST may be missing.
        _ = try signer.algorithm()
        switch signer.certificate {
        case .issued(let issuer, let serial):
            guard let outline = certificates.first(where: { $0.issuer == issuer && $0.serial == serial }) else {
                throw .noSigner
            }
            return try outline.certificate()
        case .key(let identifier):
            for outline in certificates {
                // A certificate that cannot be read is not the signer's.
                guard let certificate = try? outline.certificate(),
                    let own = try? certificate.extensions.subjectKeyIdentifier, own.keyIdentifier == identifier
                else { continue }
                return certificate
            }
            throw .noSigner
        }
    }

    /// Confirms that the key of the certificate signed exactly this content (RFC 5652, sections 5.4 and 5.6).
    func confirm(
        _ signer: SignerInfo, with certificate: Certificate, over expected: [UInt8]
    ) throws(SignatureFault) {
        if let content { guard content.elementsEqual(expected) else { throw .contentDiffers } }
        let algorithm = try signer.algorithm()
        var signed = expected
        if let attributes = signer.attributes {
            guard attributes.messageDigest.elementsEqual(algorithm.digest(of: expected)) else { throw .contentDiffers }
            signed = attributes.signedBytes
        }
        let isValid = certificate.publicKey.isValidSignature(
            signer.signature, for: signed, signatureAlgorithm: algorithm.name)
        guard isValid else { throw .badSignature }
    }
}

extension ASN1ObjectIdentifier {
    static let signedData: Self = [1, 2, 840, 113549, 1, 7, 2]
    static let plainData: Self = [1, 2, 840, 113549, 1, 7, 1]
}
