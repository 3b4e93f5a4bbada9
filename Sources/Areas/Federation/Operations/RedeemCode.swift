import Accounts
import Foundation
import Kernel
import Storage
import Web

/// What came of bringing a code.
enum CodeOutcome: Sendable {
    case tokens(access: SecretToken, KeptCode, Person)
    /// One refusal, whatever was wrong (RFC 6749, 5.2: invalid_grant).
    case refused
}

extension FederationArea {
    /// Exchanges a code for an access token. A code serves once: whoever brings it again ends what came of it
    /// (RFC 6749, 4.1.2), and a try with a wrong verifier or address uses it up.
    func redeem(
        _ code: String, by site: Site, redirect: String, verifier: String, at now: Date, in tx: any WriteTransaction
    ) throws -> CodeOutcome {
        guard let kept = try tx.first(.code(codeHash(code))), kept.site == site.id else { return .refused }
        let isFirst =
            try tx.run("UPDATE site_code SET used_at = \(now) WHERE code_hash = \(kept.hash) AND used_at IS NULL") == 1
        guard isFirst else {
            try tx.run("DELETE FROM site_token WHERE code_hash = \(kept.hash)")
            try platform.journal.record(
                JournalEntry(
                    .visitor, "site.code-replayed", on: "site", site.id.text, details: ["person": kept.person.text]),
                at: now, in: tx)
            return .refused
        }
        guard now < kept.expiresAt, kept.redirect == redirect, let proof = ProofKey(kept.challenge),
            proof.isProved(by: verifier), let person = try accounts.person(kept.person, in: tx)
        else { return .refused }
        let access = SecretToken.new()
        try tx.run(
            """
            INSERT INTO site_token (token_hash, code_hash, site_id, person_id, scopes, issued_at, expires_at)
            VALUES (\(tokenHash(access.text)), \(kept.hash), \(site.id), \(kept.person), \(kept.scopes.text), \(now),
                    \(now.addingTimeInterval(GrantTerms.token)))
            """)
        return .tokens(access: access, kept, person)
    }

    /// The token's row while it lives; nil for whatever else is brought.
    func token(_ typed: String, at now: Date, in tx: any ReadTransaction) throws -> KeptToken? {
        guard typed.utf8.count <= 100 else { return nil }
        return try tx.first(.token(tokenHash(typed), at: now))
    }

    /// What a site knows a person by: another name at every site, so that two cannot put their data together
    /// (OpenID Connect Core 1.0, 8.1).
    func subject(_ person: PersonID, at site: SiteID) -> String { keys.lookup("site-subject:\(site)", person.text) }
}
