import Foundation
import Kernel
import Storage
import Web

extension FederationArea {
    /// Registers a site.
    /// - Returns: its id and its secret, which is nowhere to be read from afterwards.
    package func register(_ draft: SiteDraft, by actor: PortalActor, at now: Date, in tx: any WriteTransaction) throws
        -> (id: SiteID, secret: SecretToken)
    {
        let (id, secret) = (SiteID.new(at: now), SecretToken.new())
        try tx.run(
            """
            INSERT INTO site (id, name, redirects, logout_addresses, scopes, secret_hash, created_at)
            VALUES (\(id), \(draft.name), \(Site.text(draft.redirects)), \(Site.text(draft.logoutAddresses)),
                    \(draft.scopes.text), \(Site.secretHash(secret.text, of: id, keys)), \(now))
            """)
        try note("site.registered", id, by: actor, details: ["scopes": draft.scopes.text], at: now, in: tx)
        return (id, secret)
    }

    func change(_ id: SiteID, to draft: SiteDraft, by actor: PortalActor, at now: Date, in tx: any WriteTransaction)
        throws
    {
        let changed = try tx.run(
            """
            UPDATE site SET name = \(draft.name), redirects = \(Site.text(draft.redirects)),
                logout_addresses = \(Site.text(draft.logoutAddresses)), scopes = \(draft.scopes.text)
            WHERE id = \(id)
            """)
        guard changed == 1 else { throw NotFound() }
        try note("site.changed", id, by: actor, details: ["scopes": draft.scopes.text], at: now, in: tx)
    }

    /// A new secret; the one before opens nothing any more.
    func renewSecret(of id: SiteID, by actor: PortalActor, at now: Date, in tx: any WriteTransaction) throws
        -> SecretToken
    {
        let secret = SecretToken.new()
        let changed = try tx.run(
            "UPDATE site SET secret_hash = \(Site.secretHash(secret.text, of: id, keys)) WHERE id = \(id)")
        guard changed == 1 else { throw NotFound() }
        try note("site.secret-renewed", id, by: actor, at: now, in: tx)
        return secret
    }

    /// Nobody signs in to a blocked site, and its tokens open nothing.
    package func setBlocked(
        _ isBlocked: Bool, _ id: SiteID, by actor: PortalActor, at now: Date, in tx: any WriteTransaction
    ) throws {
        let changed = try tx.run("UPDATE site SET blocked_at = \(isBlocked ? now : nil) WHERE id = \(id)")
        guard changed == 1 else { throw NotFound() }
        try note(isBlocked ? "site.blocked" : "site.unblocked", id, by: actor, at: now, in: tx)
    }

    private func note(
        _ action: String, _ id: SiteID, by actor: PortalActor, details: [String: String] = [:], at now: Date,
        in tx: any WriteTransaction
    ) throws {
        try platform.journal.record(
            JournalEntry(actor, action, on: "site", id.text, details: details), at: now, in: tx)
    }
}
