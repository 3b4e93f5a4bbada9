import Crypto
import Foundation

/// The public key of a passkey, as it is kept: a number for the algorithm, and the bytes.
///
///     try PasskeyKey(algorithm: .es256, bytes: row.publicKey)
package struct PasskeyKey: Hashable, Sendable {
    /// What it signs with; the number is that of the COSE registry (IANA), in the order in which they are asked for.
    package enum Algorithm: Int, Hashable, Sendable, CaseIterable {
        /// ECDSA with SHA-256 on the curve P-256.
        case es256 = -7
        /// EdDSA on the curve Ed25519.
        case edDSA = -8
    }

    package let algorithm: Algorithm
    /// ES256: the coordinates x and y, 32 bytes each. EdDSA: 32 bytes.
    package let bytes: [UInt8]

    /// - Throws: `badPublicKey` for another length and, with ES256, for what is not a point of the curve.
    package init(algorithm: Algorithm, bytes: [UInt8]) throws(PasskeyFault) {
        self.algorithm = algorithm
        self.bytes = bytes
        do {
            switch algorithm {
            case .es256: _ = try P256.Signing.PublicKey(rawRepresentation: bytes)
            case .edDSA: _ = try Curve25519.Signing.PublicKey(rawRepresentation: bytes)
            }
        } catch {
            throw .badPublicKey
        }
    }

    /// Whether the signature is this key's over the bytes: with ES256 in DER, with EdDSA 64 bytes (WebAuthn Level 3,
    /// section 6.5.5).
    func signed(_ bytes: [UInt8], signature: [UInt8]) -> Bool {
        // Why a signature cannot be read does not matter: it is none of this key's.
        switch algorithm {
        case .es256:
            // Two numbers of 33 bytes at most, and six bytes around them.
            guard signature.count <= 72, let key = try? P256.Signing.PublicKey(rawRepresentation: self.bytes),
                let signature = try? P256.Signing.ECDSASignature(derRepresentation: signature)
            else { return false }
            return key.isValidSignature(signature, for: bytes)
        case .edDSA:
            guard signature.count == 64, let key = try? Curve25519.Signing.PublicKey(rawRepresentation: self.bytes)
            else { return false }
            return key.isValidSignature(signature, for: bytes)
        }
    }
}
