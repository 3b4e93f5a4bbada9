import Foundation
import SwiftASN1
import X509

/// TBSCertList, the signed part of a list (RFC 5280, section 5.1.2).
struct RevocationListBody {
    let algorithm: AlgorithmName
    let issuer: DistinguishedName
    let thisUpdate: Date
    let nextUpdate: Date?
    private(set) var entries: [Certificate.SerialNumber: RevocationList.Entry] = [:]
    private(set) var isPartial = false

    init(_ node: ASN1Node) throws {
        guard node.identifier == .sequence, case .constructed(let parts) = node.content else {
            throw BrokenStructure()
        }
        var rest = Array(parts)[...]
        if rest.first?.identifier == .integer { rest = rest.dropFirst() }
        guard let algorithm = rest.popFirst(), let issuer = rest.popFirst(), let thisUpdate = rest.popFirst() else {
            throw BrokenStructure()
        }
        self.algorithm = try AlgorithmName(algorithm)
        self.issuer = try DistinguishedName(derEncoded: issuer)
        self.thisUpdate = try Date(asn1: thisUpdate)
        let isTime = rest.first?.identifier == .utcTime || rest.first?.identifier == .generalizedTime
        nextUpdate = isTime ? try rest.popFirst().map { try Date(asn1: $0) } : nil
        if rest.first?.identifier == .sequence { try readEntries(rest.popFirst()) }
        if let extensions = rest.popFirst() { try readExtensions(extensions) }
        guard rest.isEmpty else { throw BrokenStructure() }
    }

    private mutating func readEntries(_ node: ASN1Node?) throws {
        guard case .constructed(let nodes) = node?.content else { throw BrokenStructure() }
        for node in nodes {
            try DER.sequence(node, identifier: .sequence) { nodes in
                guard let serial = nodes.next(), let date = nodes.next() else { throw BrokenStructure() }
                let extensions = try nodes.next().map(ListExtension.all) ?? []
                if extensions.contains(where: { $0.isCritical && $0.id != .reason }) { isPartial = true }
                let reason = try extensions.first { $0.id == .reason }.map { try $0.enumerated() }
                let entry = RevocationList.Entry(date: try Date(asn1: date), reason: reason)
                // X509 reads no certificate with a number below zero, which some old lists have.
                guard let bytes = try? ArraySlice<UInt8>(derEncoded: serial) else { return }
                entries[Certificate.SerialNumber(bytes: bytes)] = entry
            }
        }
    }

    /// crlExtensions [0] EXPLICIT: every critical one narrows the list (a part of the issuer's certificates, or the
    /// changes since another list).
    private mutating func readExtensions(_ node: ASN1Node) throws {
        let extensions = try DER.explicitlyTagged(node, tagNumber: 0, tagClass: .contextSpecific, ListExtension.all)
        if extensions.contains(where: \.isCritical) { isPartial = true }
    }
}

/// Extension ::= SEQUENCE { extnID, critical BOOLEAN DEFAULT FALSE, extnValue OCTET STRING }
private struct ListExtension {
    let id: ASN1ObjectIdentifier
    let isCritical: Bool
    private let value: ArraySlice<UInt8>

    static func all(_ node: ASN1Node) throws -> [Self] {
        guard node.identifier == .sequence, case .constructed(let nodes) = node.content else {
            throw BrokenStructure()
        }
        return try nodes.map { node in
            try DER.sequence(node, identifier: .sequence) { nodes in
                let id = try ASN1ObjectIdentifier(derEncoded: &nodes)
                let isCritical = try DER.decodeDefault(&nodes, defaultValue: false)
                return Self(id: id, isCritical: isCritical, value: try ASN1OctetString(derEncoded: &nodes).bytes)
            }
        }
    }

    /// CRLReason ::= ENUMERATED
    func enumerated() throws -> UInt8 { try UInt8(derEncoded: DER.parse(value), withIdentifier: .enumerated) }
}

extension ASN1ObjectIdentifier {
    fileprivate static let reason: Self = [2, 5, 29, 21]
}
