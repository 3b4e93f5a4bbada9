extension PasskeyKey {
    /// The labels of a COSE key (RFC 9052 and RFC 9053, section 7 of each); the last three mean the same for both kinds.
    private enum Label {
        static let kind = 1
        static let algorithm = 3
        static let curve = -1
        static let x = -2
        static let y = -3
    }

    /// Reads a COSE key. WebAuthn Level 3 (section 5.8.5) ties ES256 to P-256 with both coordinates in full, and EdDSA
    /// to Ed25519. Other members are not looked at and not kept.
    /// - Throws: `unsupportedAlgorithm`, `badPublicKey`.
    init(cose key: CBOR) throws(PasskeyFault) {
        guard let algorithm = key[Label.algorithm]?.number.flatMap(Algorithm.init(rawValue:)) else {
            throw .unsupportedAlgorithm
        }
        let (kind, curve) = (key[Label.kind]?.number, key[Label.curve]?.number)
        guard let x = key[Label.x]?.bytes, x.count == 32 else { throw .badPublicKey }
        switch algorithm {
        case .es256:
            // EC2 is 2, P-256 is 1.
            guard kind == 2, curve == 1, let y = key[Label.y]?.bytes, y.count == 32 else { throw .badPublicKey }
            try self.init(algorithm: algorithm, bytes: x + y)
        case .edDSA:
            // OKP is 1, Ed25519 is 6.
            guard kind == 1, curve == 6 else { throw .badPublicKey }
            try self.init(algorithm: algorithm, bytes: x)
        }
    }
}
