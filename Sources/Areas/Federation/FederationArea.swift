import Accounts
import Catalogue
import Enrolment
import Foundation
import Kernel
import Notifications
import Outbound
import Storage
import Web

/// The front door of signing in elsewhere (OpenID Connect Core 1.0): other sites learn from here who somebody is, and other
/// providers say it here.
package struct FederationArea: Sendable {
    let platform: Platform
    let catalogue: CatalogueArea
    let notifications: NotificationsArea
    let accounts: AccountsArea
    let enrolment: EnrolmentArea
    /// Those that people may sign in by; none where the installation names none.
    private let clients: [ProviderClient]

    /// - Parameter patience: how long providers are waited for.
    package init(
        platform: Platform, catalogue: CatalogueArea, notifications: NotificationsArea, accounts: AccountsArea,
        enrolment: EnrolmentArea, providers: [SignInProvider] = [], patience: OutboundPatience = OutboundPatience()
    ) {
        self.platform = platform
        self.catalogue = catalogue
        self.notifications = notifications
        self.accounts = accounts
        self.enrolment = enrolment
        clients = providers.map { ProviderClient($0, patience: patience, logger: platform.logger) }
    }

    /// For the sign-in page.
    package var outsideSignIns: [OutsideSignIn] {
        clients.map { OutsideSignIn(id: $0.provider.id, label: $0.provider.label) }
    }

    func client(_ id: String) -> ProviderClient? { clients.first { $0.provider.id == id } }

    package static let migrations: [Migration] = FederationMigrations.all

    package var routes: [Route] {
        machineRoutes + authorizeRoutes + logoutRoutes + ownSitesRoutes + siteRoutes + outsideSignInRoutes
            + newcomerRoutes + linkRoutes
    }

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
        let departures = try tx.run(
            """
            DELETE FROM departure WHERE state_hash IN (
                SELECT state_hash FROM departure WHERE expires_at < \(now) ORDER BY expires_at LIMIT \(Sweep.portion))
            """)
        let arrivals = try tx.run(
            """
            DELETE FROM arrival WHERE token_hash IN (
                SELECT token_hash FROM arrival WHERE expires_at < \(now) ORDER BY expires_at LIMIT \(Sweep.portion))
            """)
        return max(codes, tokens, departures, arrivals)
    }
}

/// How long what is given out lives.
enum GrantTerms {
    static let code: TimeInterval = 60
    static let token: TimeInterval = 600
    /// A key that is published no more is kept for a while: what it signed may be in dispute.
    static let deadKey: TimeInterval = 90 * 86_400
}
