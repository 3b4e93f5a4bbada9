import Foundation
import Kernel

/// The front door of the catalogue: regions, agencies, offices, centres, services, and the search among them.
package final class CatalogueArea: Sendable {
    /// The published catalogue.
    package let snapshot: CatalogueSnapshot

    package init(snapshot: CatalogueSnapshot) { self.snapshot = snapshot }

    /// Reads the folder `services/`; throws every fault at once.
    package convenience init(folder: URL) throws(CatalogueFaults) {
        self.init(snapshot: try CatalogueLoader(folder: folder).load())
    }
}
