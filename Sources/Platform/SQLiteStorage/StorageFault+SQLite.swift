import GRDB
import Storage

extension StorageFault {
    /// GRDB's error without its arguments, which could be personal data.
    init(_ error: DatabaseError) {
        let message = error.message ?? ""
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY: self = .unique(constraint: message)
        case .SQLITE_CONSTRAINT_FOREIGNKEY: self = .foreignKey
        case .SQLITE_CONSTRAINT_CHECK: self = .check(constraint: message)
        case .SQLITE_CONSTRAINT_NOTNULL: self = .notNull(column: message)
        default:
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
            case .SQLITE_FULL, .SQLITE_IOERR: self = .diskFull
            case .SQLITE_CANTOPEN, .SQLITE_NOTADB: self = .connection
            default: self = .other(detail: "\(error.resultCode.rawValue): \(message)")
            }
        }
    }
}
