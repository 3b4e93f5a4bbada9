import Foundation
import Kernel
import Storage

/// Hashes passwords on threads of its own, few at once: each takes a fifth of a second and 32 MiB, which must not
/// hold up pages, and a flood of sign-ins must not take all memory.
package final class PasswordHasher: Sendable {
    private let keys: Keyring
    private let cost: PasswordHash.Cost
    private let pool: HashingPool
    /// Compared with when there is no such account, so that the answer takes as long.
    private let dummy: PasswordHash

    package init(keys: Keyring, cost: PasswordHash.Cost = .standard, atOnce: Int = 2, waiting: Int = 50) {
        self.keys = keys
        self.cost = cost
        pool = HashingPool(atOnce: atOnce, waiting: waiting)
        let zeros = Data(count: 32).base64EncodedString()
        let salt = Data(count: 16).base64EncodedString()
        dummy = PasswordHash(text: "scrypt$ln=\(cost.logN),r=\(cost.r),p=\(cost.p)$\(salt)$\(zeros)")
    }

    /// - Throws: `StorageFault.busy` when too many wait.
    package func hash(_ password: String) async throws -> PasswordHash {
        try await pool.run { [keys, cost] in try PasswordHash.make(password, cost: cost, keys: keys) }
    }

    enum Verdict: Sendable {
        case wrong
        /// With a new hash when the stored one was made at another cost.
        case right(rehashed: PasswordHash?)
    }

    /// Compares; with nil (no such account) it takes as long and is wrong.
    func verify(_ password: String, with stored: PasswordHash?) async throws -> Verdict {
        try await pool.run { [keys, cost, dummy] in
            guard try (stored ?? dummy).matches(password, keys: keys), let stored else { return .wrong }
            return .right(
                rehashed: stored.isOutdated(for: cost) ? try PasswordHash.make(password, cost: cost, keys: keys) : nil)
        }
    }
}
