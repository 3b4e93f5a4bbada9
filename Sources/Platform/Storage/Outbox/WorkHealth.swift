import Logging

/// Whether work that repeats itself goes well. The log gets a line when it begins to fail, when it fails otherwise, and
/// when it is well again: a database that is away for an hour is not thousands of lines.
package struct WorkHealth {
    private let name: String
    private let logger: Logger
    private var fault: String?

    package init(_ name: String, _ logger: Logger) {
        self.name = name
        self.logger = logger
    }

    package mutating func failed(_ error: any Error) {
        // Cases of a storage fault hold no values; of other errors the type has to do.
        let text = (error as? StorageFault).map { "\($0)" } ?? "\(type(of: error))"
        if fault != text {
            logger.error("background work fails", metadata: ["work": "\(name)", "error": "\(text)"])
        }
        fault = text
    }

    package mutating func succeeded() {
        if fault != nil { logger.notice("background work is well again", metadata: ["work": "\(name)"]) }
        fault = nil
    }
}
