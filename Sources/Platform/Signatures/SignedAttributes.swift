import Foundation
import SwiftASN1

/// The attributes that are signed in place of the content, whose hash is one of them (RFC 5652, section 11).
struct SignedAttributes: Sendable {
    let messageDigest: ArraySlice<UInt8>
    /// By the clock of the signer; nil when it is not said or not readable.
    let signingTime: Date?
    /// What the signature is over: the set with the tag of a SET in place of its own (section 5.4).
    let signedBytes: [UInt8]

    /// - Parameter node: SignedAttributes ::= [0] IMPLICIT SET OF Attribute, in DER even within BER.
    init(_ node: ASN1Node) throws {
        let set = try DER.parse(node.encodedBytes)
        guard case .constructed(let nodes) = set.content else { throw BrokenStructure() }
        var values: [ASN1ObjectIdentifier: [ASN1Node]] = [:]
        for node in nodes {
            let (type, found) = try Self.attribute(node)
            values[type, default: []] += found
        }
        // Each comes once, with one value (sections 11.1 to 11.3).
        guard let type = Self.only(values[.contentType]), try ASN1ObjectIdentifier(derEncoded: type) == .plainData,
            let digest = Self.only(values[.messageDigest])
        else { throw BrokenStructure() }
        messageDigest = try ASN1OctetString(derEncoded: digest).bytes
        // A time that cannot be read is no time: nothing is decided by it.
        signingTime = Self.only(values[.signingTime]).flatMap { try? Date(asn1: $0) }
        signedBytes = [0x31] + node.encodedBytes.dropFirst()
    }

    /// Attribute ::= SEQUENCE { attrType OBJECT IDENTIFIER, attrValues SET OF AttributeValue }
    private static func attribute(_ node: ASN1Node) throws -> (ASN1ObjectIdentifier, [ASN1Node]) {
        try DER.sequence(node, identifier: .sequence) { nodes in
            let type = try ASN1ObjectIdentifier(derEncoded: &nodes)
            guard let set = nodes.next(), set.identifier == .set, case .constructed(let values) = set.content else {
                throw BrokenStructure()
            }
            return (type, Array(values))
        }
    }

    private static func only(_ values: [ASN1Node]?) -> ASN1Node? { values?.count == 1 ? values?.first : nil }
}

extension ASN1ObjectIdentifier {
    static let contentType: Self = [1, 2, 840, 113549, 1, 9, 3]
    static let messageDigest: Self = [1, 2, 840, 113549, 1, 9, 4]
    static let signingTime: Self = [1, 2, 840, 113549, 1, 9, 5]
}
