import Foundation
import Kernel
import Storage
import Web

/// The front door of notifications: notices in the cabinet, letters and short messages.
package struct NotificationsArea: Sendable {
    let platform: Platform
    /// The zone in which a region's people read times; Moscow's where it is unknown.
    let zone: @Sendable (_ region: String) -> TimeZone?

    package init(
        platform: Platform, zone: @escaping @Sendable (_ region: String) -> TimeZone? = { _ in nil }
    ) {
        self.platform = platform
        self.zone = zone
    }

    package var routes: [Route] { noticeRoutes }

    /// The newest notices, for the cabinet's first page.
    package var cabinetSections: [any CabinetSection] { [NoticesSection(area: self)] }
}
