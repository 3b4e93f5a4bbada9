/// What went wrong in the database, alike on both engines. No case holds a value out of a row.
package enum StorageFault: Error, Sendable {
    case unique(constraint: String)
    case foreignKey
    case check(constraint: String)
    case notNull(column: String)
    /// Too many wait; try again (503 with Retry-After).
    case busy
    /// Others changed the same rows each time the transaction was run again: try again later.
    case serialization
    /// The commit was sent and its answer is not known: it may hold or not. Only the idempotency key can tell.
    case outcomeUnknown
    /// The disk is full or failing: nothing was accepted.
    case diskFull
    /// The database cannot be reached, or was lost before anything was committed.
    case connection
    /// Anything else; `detail` holds no values.
    case other(detail: String)
}

extension StorageFault {
    /// Nothing was accepted and the same request may succeed in a moment.
    package var passesByWaiting: Bool {
        switch self {
        case .busy, .serialization, .connection: true
        default: false
        }
    }
}
