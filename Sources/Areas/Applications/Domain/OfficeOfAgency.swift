import Catalogue
import Foundation
import Kernel

extension CatalogueSnapshot {
    /// The office that serves an agency in a region: its own, one that serves it by name, else that of its level (R73).
    func office(ofAgency id: String, in region: String) -> Office? {
        guard let agency = agency(id) else { return nil }
        func claim(_ office: Office) -> Int {
            if office.agency == id { return 3 }
            if office.claims.agencies.contains(id) { return 2 }
            return office.claims.level == agency.level ? 1 : 0
        }
        return offices(in: region).filter { claim($0) > 0 }.max { (claim($0), $1.id) < (claim($1), $0.id) }
    }
}
