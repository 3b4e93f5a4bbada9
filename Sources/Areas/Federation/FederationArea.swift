import Accounts
import Catalogue
import Foundation
import Kernel
import Notifications
import Storage
import Web

/// The front door of signing in elsewhere: other sites learn from here who somebody is (OpenID Connect Core 1.0).
package struct FederationArea: Sendable {
    let platform: Platform
    let catalogue: CatalogueArea
    let notifications: NotificationsArea
    let accounts: AccountsArea

    package init(
        platform: Platform, catalogue: CatalogueArea, notifications: NotificationsArea, accounts: AccountsArea
    ) {
        self.platform = platform
        self.catalogue = catalogue
        self.notifications = notifications
        self.accounts = accounts
    }

    package static let migrations: [Migration] = FederationMigrations.all

    package var routes: [Route] { machineRoutes + authorizeRoutes + logoutRoutes + ownSitesRoutes + siteRoutes }

    var keys: Keyring { platform.keys }

    /// Who issues the tokens: the portal's address, without a slash at its end.
    var issuer: String { platform.publicAddress("") }

    /// Removes codes, tokens and keys whose time is over: a portion; answers the most that went of one table.
    package func sweep(at now: Date, in tx: any WriteTransaction) throws -> Int {
        let codes = try tx.run(
            """
            DELETE FROM site_code WHERE code_hash IN (
                SELECT code_hash FROM site_code WHERE expires_at < \(now.addingTimeInterval(-GrantTerms.token))
                ORDER BY expires_at LIMIT \(Sweep.portion))
            """)
        let tokens = try tx.run(
            """
            DELETE FROM site_token WHERE token_hash IN (
                SELECT token_hash FROM site_token WHERE expires_at < \(now) ORDER BY expires_at LIMIT \(Sweep.portion))
            """)
        try tx.run("DELETE FROM signing_key WHERE published_until < \(now.addingTimeInterval(-GrantTerms.deadKey))")
        return max(codes, tokens)
    }
}

/// How long what is given out lives.
enum GrantTerms {
    static let code: TimeInterval = 60
    static let token: TimeInterval = 600
    /// A key that is published no more is kept for a while: what it signed may be in dispute.
    static let deadKey: TimeInterval = 90 * 86_400
}
