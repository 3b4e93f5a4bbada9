import Crypto
import CryptoExtras
import Foundation

/// The keys another provider publishes (RFC 7517): RSA of 2048 bits and more for RS256, P-256 for ES256. Others are left
/// out; a key is never used for an algorithm of another kind.
struct PublishedKeys: Sendable {
    enum Algorithm: String, Sendable {
        case rs256 = "RS256"
        case es256 = "ES256"
    }

    private enum Key: Sendable {
        case rsa(_RSA.Signing.PublicKey)
        case p256(P256.Signing.PublicKey)
    }

    private let keys: [(id: String?, key: Key)]

    static let most = 50

    private struct Row: Decodable {
        let kty: String?
        let kid: String?
        let use: String?
        let alg: String?
        let n: String?
        let e: String?
        let crv: String?
        let x: String?
        let y: String?
    }

    /// - Throws: `ProviderFault`.
    init(_ json: Data) throws(ProviderFault) {
        struct Answer: Decodable { let keys: [Row] }
        // Whatever is wrong with it, it is no set of keys.
        guard let answer = try? JSONDecoder().decode(Answer.self, from: json), answer.keys.count <= Self.most else {
            throw .refused(.key)
        }
        keys = answer.keys.compactMap { row in Self.key(row).map { (row.kid, $0) } }
    }

    /// Nil for keys of other kinds and uses, and for such as are too weak.
    private static func key(_ row: Row) -> Key? {
        guard row.use ?? "sig" == "sig" else { return nil }
        func bytes(_ text: String?) -> Data? { text.flatMap { JSONWebToken.bytes(base64URL: $0[...]) } }
        switch row.kty {
        case "RSA":
            guard row.alg ?? Algorithm.rs256.rawValue == Algorithm.rs256.rawValue, let n = bytes(row.n),
                let e = bytes(row.e), (256...1_024).contains(n.drop { $0 == 0 }.count), (1...4).contains(e.count),
                (e.last ?? 0) & 1 == 1, e.reduce(0, { $0 << 8 | Int($1) }) >= 3
            else { return nil }
            // What the library takes for no key is none.
            return (try? _RSA.Signing.PublicKey(n: n, e: e)).map { .rsa($0) }
        case "EC":
            guard row.alg ?? Algorithm.es256.rawValue == Algorithm.es256.rawValue, row.crv == "P-256",
                let x = bytes(row.x), let y = bytes(row.y), x.count == 32, y.count == 32
            else { return nil }
            // A point that is not on the curve is no key.
            return (try? P256.Signing.PublicKey(rawRepresentation: x + y)).map { .p256($0) }
        default: return nil
        }
    }

    /// Whether there is a key of this name; of no name, when one alone may be meant.
    func has(_ id: String?, for algorithm: Algorithm) -> Bool { found(id, for: algorithm) != nil }

    private func found(_ id: String?, for algorithm: Algorithm) -> Key? {
        let fitting = keys.filter { row in
            switch (row.key, algorithm) {
            case (.rsa, .rs256), (.p256, .es256): id == nil || row.id == id
            default: false
            }
        }
        return fitting.count == 1 ? fitting.first?.key : nil
    }

    func isValid(_ signature: Data, of signed: Data, by id: String?, _ algorithm: Algorithm) -> Bool {
        switch found(id, for: algorithm) {
        case .rsa(let key):
            return key.isValidSignature(
                .init(rawRepresentation: signature), for: signed, padding: .insecurePKCS1v1_5)
        case .p256(let key):
            // 64 bytes, r and s (RFC 7518, 3.4); anything else is no signature.
            guard let read = try? P256.Signing.ECDSASignature(rawRepresentation: signature) else { return false }
            return key.isValidSignature(read, for: signed)
        case nil: return false
        }
    }
}
