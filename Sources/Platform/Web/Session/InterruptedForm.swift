import Foundation
import Kernel
import Storage

/// A form that came when its session had ended: kept, sealed, for the same person to send again after signing in.
/// Files and passwords are not kept.
struct InterruptedForm: Codable, Sendable {
    let path: String
    let values: [String: [String]]

    /// Keeps a form for the owner of an ended session.
    func save(for record: SessionStore.Record, sessions: SessionStore, at now: Date, in tx: any WriteTransaction) throws
        -> String
    {
        var random = SystemRandomNumberGenerator()
        let token = (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }.hex
        let hash = sessions.keys.codeHash("interrupted", token)
        try tx.run(
            """
            INSERT INTO interrupted_form (token_hash, kind, principal_id, content, created_at)
            VALUES (\(hash), \(record.kind), \(record.principalID),
                    \(sessions.keys.seal(json: self, context: "interrupted:\(hash)")), \(now))
            """)
        return token
    }

    /// The form of that token, if it belongs to `principal`.
    static func find(_ token: String, of principal: Principal, keys: Keyring, in tx: any ReadTransaction) throws
        -> Self?
    {
        let hash = keys.codeHash("interrupted", token)
        let (kind, id) = principal.key
        return try tx.first(
            Query(
                """
                SELECT content FROM interrupted_form
                WHERE token_hash = \(hash) AND kind = \(kind) AND principal_id = \(id)
                """
            ) { try keys.open(json: $0.data("content"), context: "interrupted:\(hash)") })
    }

    static func forget(_ token: String, keys: Keyring, in tx: any WriteTransaction) throws {
        try tx.run("DELETE FROM interrupted_form WHERE token_hash = \(keys.codeHash("interrupted", token))")
    }
}
