import CryptoExtras
import Foundation
import Kernel
import Storage

extension Query where Output == SigningKey {
    /// All that are published, the oldest first; there are three at most.
    static func published(at now: Date, keys: Keyring) -> Self {
        Query("SELECT * FROM signing_key WHERE published_until > \(now) ORDER BY number LIMIT 10") { row in
            let id: SigningKeyID = try row.id("id")
            let pem = try keys.openText(row.data("content"), context: SigningKey.context(id))
            return SigningKey(
                id: id, number: try row.integer("number"),
                privateKey: try _RSA.Signing.PrivateKey(pemRepresentation: pem),
                signsFrom: try row.moment("signs_from"), signsUntil: try row.moment("signs_until"))
        }
    }
}

extension SigningKey {
    static func context(_ id: SigningKeyID) -> String { "signing_key:\(id):content" }
}

extension WriteTransaction {
    /// Keeps a key; nothing happens when another node has made the one of this number.
    func keep(_ key: SigningKey, keys: Keyring) throws {
        try run(
            """
            INSERT INTO signing_key (number, id, content, signs_from, signs_until, published_until)
            VALUES (\(key.number), \(key.id), \(keys.seal(key.privateKey.pemRepresentation, context: SigningKey.context(key.id))),
                    \(key.signsFrom), \(key.signsUntil), \(key.publishedUntil))
            ON CONFLICT (number) DO NOTHING
            """)
    }
}
