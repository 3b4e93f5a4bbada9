import Catalogue
import Foundation
import Kernel
import Notifications
import Storage
import Web

/// The front door of accounts: people, registration, signing in, staff.
package struct AccountsArea: Sendable {
    let platform: Platform
    let catalogue: CatalogueArea
    let notifications: NotificationsArea
    /// Makes the slow hashes of passwords.
    package let passwords: PasswordHasher

    /// Whether staff sign in with a code from an app besides the password.
    let isStaffFactorRequired: Bool
    /// How long answers take at least that must not tell who has an account.
    let answerTime: Duration

    package init(
        platform: Platform, catalogue: CatalogueArea, notifications: NotificationsArea,
        passwordCost: PasswordHash.Cost = .standard, isStaffFactorRequired: Bool = true,
        answerTime: Duration = .milliseconds(25)
    ) {
        self.answerTime = answerTime
        self.isStaffFactorRequired = isStaffFactorRequired
        self.platform = platform
        self.catalogue = catalogue
        self.notifications = notifications
        passwords = PasswordHasher(keys: platform.keys, cost: passwordCost)
    }

    /// The schema of this area.
    package static let migrations: [Migration] = AccountsMigrations.all

    /// All addresses of this area.
    package var routes: [Route] {
        registrationRoutes + signInRoutes + secondSignInRoutes + recoveryRoutes + counterAccessRoutes + securityRoutes
            + historyRoutes + passwordMeterRoutes + passkeySignInRoutes + recordsRoutes + documentRoutes
            + smsFactorRoutes
            + cabinetRoutes + profileRoutes + correctionRoutes
            + emailRoutes + phoneRoutes
            + adminRoutes + invitationRoutes + acceptedInvitationRoutes
    }

    var keys: Keyring { platform.keys }

    /// Today where the person lives: an age is reached at local midnight.
    func today(in region: String?, at now: Date) -> Day {
        let zone =
            region.flatMap { catalogue.snapshot.region($0)?.zone } ?? TimeZone(identifier: "Europe/Moscow") ?? .gmt
        return Day(of: now, in: zone)
    }
}
