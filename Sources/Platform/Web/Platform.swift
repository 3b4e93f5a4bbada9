import Foundation
import Kernel
import Logging
import Storage

/// What every area stands on, handed to each as one value by `Wiring`.
package struct Platform: Sendable {
    package let store: any Store
    package let files: any FileStore
    package let clock: any PortalClock
    package let keys: Keyring
    package let journal: Journal
    package let outbox: Outbox
    /// Where a file is looked at as a whole (its kind, its preview): a few at once, so that memory stays flat.
    package let inspections = UploadGate(atOnce: 2, waiting: 400)
    package let logger: Logger
    /// The address people know the portal by: links in letters, cookies' `Secure`, the origin of forms.
    package let publicURL: URL
    /// The same as text, without a slash at its end.
    let publicBase: String
    /// Whether this is the demonstration: made-up data, a mailbox anyone can read.
    package let isDemonstration: Bool

    package init(
        store: any Store, files: any FileStore, clock: any PortalClock, keys: Keyring, logger: Logger, publicURL: URL,
        isDemonstration: Bool = false
    ) {
        self.store = store
        self.files = files
        self.clock = clock
        self.keys = keys
        journal = Journal(keys: keys)
        outbox = Outbox(keys: keys)
        self.logger = logger
        self.publicURL = publicURL
        let base = publicURL.absoluteString
        publicBase = base.hasSuffix("/") ? String(base.dropLast()) : base
        self.isDemonstration = isDemonstration
    }

    /// The migrations of the platform itself.
    package static var migrations: [Migration] {
        [
            InstallationRecord.migration, Journal.migration, Outbox.migration, InstallationRecord.kindMigration,
            SessionStore.migration, Throttle.migration, FileSweep.migration, SharedScreen.migration,
            SessionStore.methodsMigration,
        ]
    }

    package var isSecure: Bool { publicURL.scheme == "https" }

    /// The name of a cookie that opens something: `__Host-` wherever the portal is on https: bound to this host, secure, for
    /// the whole site.
    package func cookie(_ name: String) -> String { isSecure ? "__Host-" + name : name }
}
