import Accounts
import Foundation
import Kernel
import Storage
import Web

extension FederationArea {
    /// Lets a site have a code for what was allowed. The person has said yes, now or earlier.
    func giveCode(
        for request: AuthorizationRequest, scopes: Set<SiteScope>, to person: PersonID, in session: OwnSession,
        at now: Date, in tx: any WriteTransaction
    ) throws -> SecretToken {
        try Throttle("site-code", person.text, limit: 60, window: 600, keys: keys).count(at: now, in: tx)
        let code = SecretToken.new()
        try tx.run(
            """
            INSERT INTO site_code (
                code_hash, site_id, person_id, redirect, challenge, scopes, nonce, signed_in_at, methods, expires_at)
            VALUES (\(codeHash(code.text)), \(request.site.id), \(person), \(request.redirect.text),
                    \(request.proof.challenge), \(scopes.text), \(request.nonce), \(session.provedAt),
                    \(session.methods.text), \(now.addingTimeInterval(GrantTerms.code)))
            """)
        try tx.run(
            "UPDATE site_consent SET used_at = \(now) WHERE person_id = \(person) AND site_id = \(request.site.id)")
        try platform.journal.record(
            JournalEntry(
                .person(person), "site.signed-in", on: "person", person.text, details: ["site": request.site.id.text]),
            at: now, in: tx)
        return code
    }

    /// Remembers that a person allows a site these scopes, besides those he allowed before.
    func allow(
        _ site: Site, _ scopes: Set<SiteScope>, by person: PersonID, at now: Date, in tx: any WriteTransaction
    ) throws {
        let before = try tx.allowed(site.id, by: person)
        let all = scopes.union(before ?? [])
        guard all != before else { return }
        try tx.run(
            """
            INSERT INTO site_consent (person_id, site_id, scopes, given_at, used_at)
            VALUES (\(person), \(site.id), \(all.text), \(now), \(now))
            ON CONFLICT (person_id, site_id) DO UPDATE SET scopes = excluded.scopes, given_at = excluded.given_at
            """)
        try platform.journal.record(
            JournalEntry(
                .person(person), "person.site-allowed", on: "person", person.text,
                details: ["site": site.id.text, "scopes": all.text]), at: now, in: tx)
        try notifications.notify(
            FederationNotices.allowed(site, person), to: person, at: now, in: tx)
    }

    /// Takes back what a person allowed a site: its codes and tokens end with it.
    func withdraw(_ site: SiteID, by person: PersonID, at now: Date, in tx: any WriteTransaction) throws {
        let gone = try tx.run("DELETE FROM site_consent WHERE person_id = \(person) AND site_id = \(site)")
        guard gone == 1 else { throw NotFound() }
        try tx.endGrants(of: person, at: site)
        try platform.journal.record(
            JournalEntry(
                .person(person), "person.site-withdrawn", on: "person", person.text, details: ["site": site.text]),
            at: now, in: tx)
    }

    func codeHash(_ code: String) -> String { keys.codeHash("site-code", code) }
    func tokenHash(_ token: String) -> String { keys.codeHash("site-token", token) }
}
