import Crypto
import Foundation
import SwiftASN1
import X509

/// The ways to sign that count here: RSA by PKCS #1 v1.5 and ECDSA, with SHA-2.
struct SigningAlgorithm: Hashable, Sendable {
    enum Hash: Hashable, Sendable { case sha256, sha384, sha512 }
    enum Key: Hashable, Sendable { case rsa, ecdsa }

    let key: Key
    let hash: Hash

    /// The algorithm of a certificate or of a list, whose one name says all (RFC 5758, RFC 4055).
    init(_ name: AlgorithmName) throws(SignatureFault) {
        guard !name.isGOST else { throw .gostUnsupported }
        guard !name.hasParameters, let known = Self.named[name.id] else { throw .unsupportedAlgorithm }
        self = known
    }

    /// The algorithm of a signer, whose signature may name the key only and leave the hash to the digest.
    ///
    /// `rsaEncryption` is what RFC 3370, section 3.2, asks for and OpenSSL writes; `id-ecPublicKey` is against
    /// RFC 5753 and written by older programs of Microsoft and Apple.
    init(signature: AlgorithmName, digest: AlgorithmName) throws(SignatureFault) {
        guard !signature.isGOST, !digest.isGOST else { throw .gostUnsupported }
        guard !digest.hasParameters, let hash = Self.digests[digest.id] else { throw .unsupportedAlgorithm }
        switch signature.id {
        case .rsaEncryption where !signature.hasParameters: self.init(key: .rsa, hash: hash)
        case .ecPublicKey: self.init(key: .ecdsa, hash: hash)
        default:
            try self.init(signature)
            guard self.hash == hash else { throw .unsupportedAlgorithm }
        }
    }

    private init(key: Key, hash: Hash) { (self.key, self.hash) = (key, hash) }

    /// The same in the words of X509.
    var name: Certificate.SignatureAlgorithm {
        switch (key, hash) {
        case (.rsa, .sha256): .sha256WithRSAEncryption
        case (.rsa, .sha384): .sha384WithRSAEncryption
        case (.rsa, .sha512): .sha512WithRSAEncryption
        case (.ecdsa, .sha256): .ecdsaWithSHA256
        case (.ecdsa, .sha384): .ecdsaWithSHA384
        case (.ecdsa, .sha512): .ecdsaWithSHA512
        }
    }

    func digest(of content: [UInt8]) -> [UInt8] {
        switch hash {
        case .sha256: Array(SHA256.hash(data: content))
        case .sha384: Array(SHA384.hash(data: content))
        case .sha512: Array(SHA512.hash(data: content))
        }
    }

    /// What may sign a certificate of a chain: without SHA-1, which X509 would take.
    static let taken = Set(named.values.map(\.name))

    private static let named: [ASN1ObjectIdentifier: Self] = [
        [1, 2, 840, 113549, 1, 1, 11]: Self(key: .rsa, hash: .sha256),
        [1, 2, 840, 113549, 1, 1, 12]: Self(key: .rsa, hash: .sha384),
        [1, 2, 840, 113549, 1, 1, 13]: Self(key: .rsa, hash: .sha512),
        [1, 2, 840, 10045, 4, 3, 2]: Self(key: .ecdsa, hash: .sha256),
        [1, 2, 840, 10045, 4, 3, 3]: Self(key: .ecdsa, hash: .sha384),
        [1, 2, 840, 10045, 4, 3, 4]: Self(key: .ecdsa, hash: .sha512),
    ]

    private static let digests: [ASN1ObjectIdentifier: Hash] = [
        [2, 16, 840, 1, 101, 3, 4, 2, 1]: .sha256, [2, 16, 840, 1, 101, 3, 4, 2, 2]: .sha384,
        [2, 16, 840, 1, 101, 3, 4, 2, 3]: .sha512,
    ]
}

extension ASN1ObjectIdentifier {
    static let rsaEncryption: Self = [1, 2, 840, 113549, 1, 1, 1]
    static let ecPublicKey: Self = [1, 2, 840, 10045, 2, 1]
}
