import Accounts
import Applications
import Catalogue
import Enrolment
import Foundation
import Kernel
import Notifications
import Storage
import Web

/// The front door of the help desk: inquiries about the portal, the operators' desk, reviews and the public figures.
package struct HelpDeskArea: Sendable {
    let platform: Platform
    let catalogue: CatalogueArea
    let notifications: NotificationsArea
    let accounts: AccountsArea
    let enrolment: EnrolmentArea
    let applications: ApplicationsArea
    let figuresCache = FiguresCache()

    package init(
        platform: Platform, catalogue: CatalogueArea, notifications: NotificationsArea, accounts: AccountsArea,
        enrolment: EnrolmentArea, applications: ApplicationsArea
    ) {
        self.platform = platform
        self.catalogue = catalogue
        self.notifications = notifications
        self.accounts = accounts
        self.enrolment = enrolment
        self.applications = applications
    }

    package var routes: [Route] {
        inquiryRoutes + supportRoutes + lookUpRoutes + reviewRoutes + officeReviewRoutes + figuresRoutes + screenRoutes
            + sharingRoutes
    }

    /// «Мои обращения», for the cabinet's first page.
    package var cabinetSections: [any CabinetSection] { [InquiriesSection(area: self)] }

    var keys: Keyring { platform.keys }

    /// The zone of the help desk itself, which serves the whole country.
    static let zone = TimeZone(identifier: "Europe/Moscow") ?? .gmt

    /// Dates for somebody's eyes: in the zone of his region.
    func dates(_ context: some PortalContext) -> HumanDate {
        let zone = context.region.flatMap { catalogue.snapshot.region($0)?.zone } ?? Self.zone
        return HumanDate(now: context.now, zone: zone, language: context.language)
    }
}
