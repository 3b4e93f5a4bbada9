import SwiftASN1

/// One signer of a CMS message (RFC 5652, section 5.3).
struct SignerInfo: BERParseable, Sendable {
    /// How the message points to the certificate of the signer.
    enum Pointer: Hashable, Sendable {
        case issued(by: ArraySlice<UInt8>, serial: ArraySlice<UInt8>)
        case key(ArraySlice<UInt8>)
    }

    let certificate: Pointer
    let attributes: SignedAttributes?
    let signature: ArraySlice<UInt8>
    private let digestName: AlgorithmName
    private let signatureName: AlgorithmName

    init(derEncoded node: ASN1Node) throws {
        self = try BER.sequence(node, identifier: .sequence) { nodes in
            guard (1...5).contains(try Int(berEncoded: &nodes)), let pointer = nodes.next() else {
                throw BrokenStructure()
            }
            let digest = try AlgorithmName(&nodes)
            let attributes = try BER.optionalImplicitlyTagged(&nodes, tagNumber: 0, tagClass: .contextSpecific) {
                try SignedAttributes($0)
            }
            let name = try AlgorithmName(&nodes)
            let signature = try ASN1OctetString(berEncoded: &nodes).bytes
            // What nobody signed: time stamps and counter-signatures.
            _ = BER.optionalImplicitlyTagged(&nodes, tagNumber: 1, tagClass: .contextSpecific) { $0 }
            return try Self(
                certificate: Pointer(pointer), attributes: attributes, signature: signature, digestName: digest,
                signatureName: name)
        }
    }

    private init(
        certificate: Pointer, attributes: SignedAttributes?, signature: ArraySlice<UInt8>, digestName: AlgorithmName,
        signatureName: AlgorithmName
    ) {
        (self.certificate, self.attributes, self.signature) = (certificate, attributes, signature)
        (self.digestName, self.signatureName) = (digestName, signatureName)
    }

    func algorithm() throws(SignatureFault) -> SigningAlgorithm {
        try SigningAlgorithm(signature: signatureName, digest: digestName)
    }
}

extension SignerInfo.Pointer {
    /// SignerIdentifier ::= CHOICE { issuerAndSerialNumber, subjectKeyIdentifier [0] }
    init(_ node: ASN1Node) throws {
        let key = ASN1Identifier(tagWithNumber: 0, tagClass: .contextSpecific)
        guard node.identifier != key else {
            self = .key(try ASN1OctetString(derEncoded: node, withIdentifier: key).bytes)
            return
        }
        self = try BER.sequence(node, identifier: .sequence) { nodes in
            guard let issuer = nodes.next(), let serial = nodes.next() else { throw BrokenStructure() }
            return .issued(by: issuer.encodedBytes, serial: serial.encodedBytes)
        }
    }
}
