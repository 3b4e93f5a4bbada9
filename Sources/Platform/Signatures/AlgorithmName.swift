import SwiftASN1

/// AlgorithmIdentifier (RFC 5280, section 4.1.1.2): which algorithm, and whether it says more than that.
struct AlgorithmName: Hashable, Sendable {
    let id: ASN1ObjectIdentifier
    /// Parameters other than none and NULL, which mean the same (RFC 5754, section 2; RFC 4055, section 5).
    let hasParameters: Bool

    init(_ node: ASN1Node) throws {
        (id, hasParameters) = try DER.sequence(node, identifier: .sequence) { nodes in
            let id = try ASN1ObjectIdentifier(derEncoded: &nodes)
            let parameters = nodes.next()
            return (id, parameters.map { $0.identifier != .null } ?? false)
        }
    }

    init(_ nodes: inout ASN1NodeCollection.Iterator) throws {
        guard let node = nodes.next() else { throw BrokenStructure() }
        try self.init(node)
    }

    /// GOST R 34.10, 34.11 and their pairs: 1.2.643.7.1.1 of 2012 (RFC 9215), 1.2.643.2.2 of before (RFC 4491).
    var isGOST: Bool {
        let parts = id.oidComponents
        return parts.starts(with: [1, 2, 643, 7, 1, 1]) || parts.starts(with: [1, 2, 643, 2, 2])
    }
}
