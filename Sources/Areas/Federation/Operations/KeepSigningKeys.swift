import CryptoExtras
import Foundation
import Kernel
import Storage

extension FederationArea {
    /// The keys that are published now, one of which signs; makes the first and the next one when it is time.
    func signingKeys(at now: Date) async throws -> [SigningKey] {
        let keys = keys
        let found = try await platform.store.read { tx in try tx.all(.published(at: now, keys: keys)) }
        guard Self.beginningOfNext(after: found, at: now) != nil else { return found }
        // Made outside of the transaction: it takes a moment.
        let privateKey = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        return try await platform.store.write { tx in
            // Another node may have made it meanwhile; of two at the same moment the number lets one in.
            let found = try tx.all(.published(at: now, keys: keys))
            guard let from = Self.beginningOfNext(after: found, at: now) else { return found }
            let last = try tx.count("SELECT coalesce(max(number), 0) AS n FROM signing_key")
            try tx.keep(
                SigningKey(
                    id: .new(at: now), number: last + 1, privateKey: privateKey, signsFrom: from,
                    signsUntil: from.addingTimeInterval(SigningKey.term)), keys: keys)
            return try tx.all(.published(at: now, keys: keys))
        }
    }

    /// From when the key that is missing has to sign; nil when none is.
    static func beginningOfNext(after published: [SigningKey], at now: Date) -> Date? {
        // A whole second that has begun: rounded in the database, a moment of now might still lie ahead.
        let begun = Date(timeIntervalSince1970: now.timeIntervalSince1970.rounded(.down))
        guard let last = published.last else { return begun }
        guard now >= last.signsUntil.addingTimeInterval(-SigningKey.notice) else { return nil }
        return max(last.signsUntil, begun)
    }
}
