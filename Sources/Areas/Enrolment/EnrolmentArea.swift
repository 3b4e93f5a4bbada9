import Accounts
import Catalogue
import Foundation
import Kernel
import Notifications
import Storage
import Web

/// The front door of enrolment: proving identity at a centre or by registered letter, and entering the code (R28–R45).
package struct EnrolmentArea: Sendable {
    let platform: Platform
    let catalogue: CatalogueArea
    let notifications: NotificationsArea
    let accounts: AccountsArea
    let rules: EnrolmentRules
    /// Whose certificates are believed; nil where signatures are not taken.
    let signatures: SignatureRoots?
    /// Who is asked whether data belong together; nil where nobody is.
    let register: (any IdentityRegister)?

    package init(
        platform: Platform, catalogue: CatalogueArea, notifications: NotificationsArea, accounts: AccountsArea,
        rules: EnrolmentRules = EnrolmentRules(), signatures: SignatureRoots? = nil,
        register: (any IdentityRegister)? = nil
    ) {
        self.platform = platform
        self.catalogue = catalogue
        self.notifications = notifications
        self.accounts = accounts
        self.rules = rules
        self.signatures = signatures
        self.register = register
    }

    /// The clock of the installation itself: its days and months of letters, its lists.
    static let zone = TimeZone(identifier: "Europe/Moscow") ?? .gmt

    package static let migrations: [Migration] = EnrolmentMigrations.all

    package var routes: [Route] {
        citizenRoutes + signatureRoutes + deskRoutes + slipRoutes + newcomerRoutes + nameChangeRoutes + letterRoutes
            + centreRoutes + centreSettingsRoutes
    }

    /// «Подтвердите личность», for the cabinet's first page.
    package var cabinetSection: any CabinetSection { ActivationSection(area: self) }
}
