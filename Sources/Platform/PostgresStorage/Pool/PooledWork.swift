import Foundation
import Storage

/// A transaction that waits for a connection.
final class PooledWork {
    enum End { case answered, connectionLost }

    let isWriting: Bool
    let deadline = Date() + ConnectionPool.patience
    var losses = 0
    /// Answers its caller and says so, or says that the connection was lost with nothing committed.
    let attempt: (Connection) -> End
    let refuse: (StorageFault) -> Void

    init(isWriting: Bool, attempt: @escaping (Connection) -> End, refuse: @escaping (StorageFault) -> Void) {
        self.isWriting = isWriting
        self.attempt = attempt
        self.refuse = refuse
    }
}
