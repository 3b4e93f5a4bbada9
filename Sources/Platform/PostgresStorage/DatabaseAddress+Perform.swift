import CLibPQ
import Foundation
import Storage

extension DatabaseAddress {
    /// One statement outside a transaction, on a connection made for it: `CREATE DATABASE`, `CREATE ROLE`.
    ///
    /// - Danger: nothing is bound; the text is never made of what comes from outside.
    package func perform(_ statement: String) throws {
        let connection = try Connection(self)
        do {
            try connection.send([.unnamed(statement, try Parameters([]))])
            for answer in try connection.receive(1, patience: nil) where answer.status == PGRES_FATAL_ERROR {
                throw answer.error
            }
        } catch let error as ServerError {
            throw error.fault
        } catch is ConnectionLost {
            throw StorageFault.connection
        }
    }
}
