import Catalogue
import Foundation
import Kernel
import Storage
import Web

/// The front door of visits: free times, the negotiation of a time between applicant and agency, agreed visits and
/// their outcome.
///
/// Everything that changes something takes a transaction, so that the status of an application, its notice and its
/// visit change together. A promise holds a place: an agreement for good, an offer of the agency while it can be
/// answered. No place is promised twice; the schema's keys see to it.
package struct AppointmentsArea: Sendable {
    let platform: Platform
    let place: @Sendable (_ office: String) -> VisitPlace?

    package init(platform: Platform, catalogue: CatalogueArea) {
        self.init(platform: platform) { id in
            let snapshot = catalogue.snapshot
            return snapshot.office(id).map { VisitPlace($0, calendar: snapshot.calendar) }
        }
    }

    /// - Parameter place: how the office of that id receives; nil for one that does not.
    package init(platform: Platform, place: @escaping @Sendable (_ office: String) -> VisitPlace?) {
        self.platform = platform
        self.place = place
    }

    var keys: Keyring { platform.keys }
}

extension AppointmentsArea {
    /// The zone of an office; nil when it does not receive.
    package func zone(of office: String) -> TimeZone? { place(office)?.zone }
}

extension AppointmentsArea {
    /// Makes the visits of some matters another account's, when two accounts of one person are joined.
    package func move(_ subjects: [VisitSubject], to person: PersonID, in tx: any WriteTransaction) throws {
        for subject in subjects {
            for table: SQL in ["appointment", "visit_proposal"] {
                try tx.run(
                    """
                    UPDATE \(sql: table) SET person_id = \(person)
                    WHERE subject_kind = \(subject.kind) AND subject_id = \(subject.id)
                    """)
            }
        }
    }
}
