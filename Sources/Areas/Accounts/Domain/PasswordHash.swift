import Crypto
import CryptoExtras
import Foundation
import Kernel
import Storage

/// A password as it is kept: scrypt with a salt, then HMAC with a pepper from outside the database
/// (`scrypt$ln=15,r=8,p=3$salt$hash`). Nothing else of a password is kept anywhere.
package struct PasswordHash: Sendable, Hashable, Sensitive {
    package let text: String

    /// What scrypt costs. N = 2^`logN`.
    package struct Cost: Sendable, Hashable {
        package let logN: Int
        package let r: Int
        package let p: Int

        package init(logN: Int, r: Int, p: Int) {
            self.logN = logN
            self.r = r
            self.p = p
        }

        /// OWASP ASVS 5.0, 32 MiB.
        package static let standard = Cost(logN: 15, r: 8, p: 3)
        /// For tests only.
        package static let quick = Cost(logN: 4, r: 8, p: 1)
    }

    /// What a row or a seed has kept.
    package init(text: String) { self.text = text }

    static func make(_ password: String, cost: Cost, keys: Keyring) throws -> PasswordHash {
        var random = SystemRandomNumberGenerator()
        let salt = Data((0..<16).map { _ in UInt8.random(in: 0...255, using: &random) })
        let hash = try derive(password, salt: salt, cost: cost, keys: keys)
        return PasswordHash(
            text:
                "scrypt$ln=\(cost.logN),r=\(cost.r),p=\(cost.p)$\(salt.base64EncodedString())$\(hash.base64EncodedString())"
        )
    }

    /// Whether the password is the one. Costs the same for any password of any length.
    func matches(_ password: String, keys: Keyring) throws -> Bool {
        guard let parts = Parts(text) else { throw PasswordHashFault() }
        let found = try Self.derive(password, salt: parts.salt, cost: parts.cost, keys: keys)
        return SymmetricKey(data: found) == SymmetricKey(data: parts.hash)
    }

    /// Whether it was made with another cost than is wanted now.
    func isOutdated(for cost: Cost) -> Bool { Parts(text)?.cost != cost }

    private struct Parts {
        let cost: Cost
        let salt: Data
        let hash: Data

        init?(_ text: String) {
            let fields = text.split(separator: "$", omittingEmptySubsequences: false)
            guard fields.count == 4, fields[0] == "scrypt", let salt = Data(base64Encoded: String(fields[2])),
                let hash = Data(base64Encoded: String(fields[3]))
            else { return nil }
            let numbers = fields[1].split(separator: ",").compactMap { pair in
                pair.split(separator: "=").last.flatMap { Int($0) }
            }
            guard numbers.count == 3, (1...24).contains(numbers[0]), (1...64).contains(numbers[1]),
                (1...64).contains(numbers[2])
            else { return nil }
            cost = Cost(logN: numbers[0], r: numbers[1], p: numbers[2])
            self.salt = salt
            self.hash = hash
        }
    }

    private static func derive(_ password: String, salt: Data, cost: Cost, keys: Keyring) throws -> Data {
        // The same characters typed on different systems may differ in bytes: composed before hashing (NIST 800-63B).
        let composed = Data(password.precomposedStringWithCanonicalMapping.utf8)
        let key = try KDF.Scrypt.deriveKey(
            from: composed, salt: salt, outputByteCount: 32, rounds: 1 << cost.logN, blockSize: cost.r,
            parallelism: cost.p)
        return key.withUnsafeBytes { bytes in
            Data(HMAC<SHA256>.authenticationCode(for: Data(bytes), using: keys.key(.pepper)))
        }
    }
}

/// A stored hash that is none: damage, never a person's mistake.
struct PasswordHashFault: Error {}
