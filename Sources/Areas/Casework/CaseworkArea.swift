import Accounts
import Applications
import Appointments
import Catalogue
import Foundation
import Kernel
import Notifications
import Storage
import Web

/// The front door of the agency workplace: the queue of an office, and every decision on an application.
///
/// An official sees the applications of his own office; all others do not exist for him.
package struct CaseworkArea: Sendable {
    let platform: Platform
    let catalogue: CatalogueArea
    let notifications: NotificationsArea
    let accounts: AccountsArea
    let appointments: AppointmentsArea
    let applications: ApplicationsArea

    package init(
        platform: Platform, catalogue: CatalogueArea, notifications: NotificationsArea, accounts: AccountsArea,
        appointments: AppointmentsArea, applications: ApplicationsArea
    ) {
        self.platform = platform
        self.catalogue = catalogue
        self.notifications = notifications
        self.accounts = accounts
        self.appointments = appointments
        self.applications = applications
    }

    package var routes: [Route] { queueRoutes + visitDayRoutes + caseRoutes + fileRoutes + citizenRoutes }
}
