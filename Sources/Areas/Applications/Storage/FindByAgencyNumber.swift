import Kernel
import Storage

extension ApplicationsArea {
    /// The application that an office keeps under this number of its own (R74).
    package func application(agencyNumber: String, office: String, in tx: any ReadTransaction) throws
        -> ApplicationRecord?
    {
        try tx.first(
            Query(
                "SELECT * FROM application WHERE office_id = \(office) AND agency_number = \(agencyNumber)",
                decode: queries.record))
    }
}
