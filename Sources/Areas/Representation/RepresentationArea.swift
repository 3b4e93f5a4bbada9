import Accounts
import Catalogue
import Foundation
import Kernel
import Notifications
import Storage
import Web

/// The front door of representation: for whom a person may act besides himself, and by what right.
///
/// Children by their parent (СК, art. 64), principals by a mandate (ГК, art. 185), organisations by their head and staff.
/// Applications asks here before something is begun, sent or done, each time anew: a right is never remembered.
package struct RepresentationArea: Sendable {
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

    package static let migrations: [Migration] = RepresentationMigrations.all

    package var routes: [Route] {
        familyRoutes + mandateRoutes + organisationRoutes + organisationChangeRoutes + claimRoutes
    }

    /// «Семья и доверенности», for the cabinet's first page.
    package var cabinetSection: any CabinetSection { RepresentationSection(area: self) }

    var keys: Keyring { platform.keys }

    /// The zone that a person's days are reckoned in: that of his region.
    func zone(of region: String) -> TimeZone {
        catalogue.snapshot.region(region)?.zone ?? TimeZone(identifier: "Europe/Moscow") ?? .gmt
    }

    func dates(_ region: String, _ context: some PortalContext) -> HumanDate {
        HumanDate(now: context.now, zone: zone(of: region), language: context.language)
    }
}
