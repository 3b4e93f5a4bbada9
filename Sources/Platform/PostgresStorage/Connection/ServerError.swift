import CLibPQ
import Storage

/// What the server said was wrong: the code and the primary message, never the detail, which quotes values.
struct ServerError: Error {
    let state: String
    let message: String
    let severity: String
    let constraint: String
    let column: String

    init(_ result: OpaquePointer?) {
        func field(_ code: Character) -> String {
            guard let ascii = code.asciiValue, let text = PQresultErrorField(result, Int32(ascii)) else { return "" }
            return String(cString: text)
        }
        state = field("C")
        message = field("M")
        let plain = field("V")
        severity = plain.isEmpty ? field("S") : plain
        constraint = field("n")
        column = field("c")
    }

    /// The transaction was the victim of others and would succeed when run again.
    var isWorthRepeating: Bool { state == "40001" || state == "40P01" || isStalePlan }

    /// A prepared statement of before a change of the schema.
    var isStalePlan: Bool { state == "0A000" && message.hasPrefix("cached plan") }

    /// The session is of no further use: it ended, the server is stopping, or it is a standby now.
    var endsSession: Bool {
        severity == "FATAL" || severity == "PANIC" || state.hasPrefix("08") || state == "57P01" || state == "57P02"
            || state == "57P03" || state == "25006" || state.isEmpty
    }

    /// The server itself said that the statement failed: nothing of its transaction will be committed.
    var isCertain: Bool { severity == "ERROR" && !state.isEmpty && !state.hasPrefix("08") }

    var fault: StorageFault {
        switch state {
        case "23505": .unique(constraint: constraint)
        case "23503": .foreignKey
        case "23514": .check(constraint: constraint)
        case "23502": .notNull(column: column)
        case "40001", "40P01": .serialization
        case "53100", "58030": .diskFull
        case "55P03", "57014", "53200", "53400": .busy
        case "53300", "25006", "57P01", "57P02", "57P03": .connection
        case _ where state.hasPrefix("08"): .connection
        // What a trigger of ours refused: its text is ours.
        case "P0001": .other(detail: message)
        // Messages of class 22 quote the value.
        case _ where state.hasPrefix("22"): .other(detail: "\(state): a value of the wrong form")
        default: .other(detail: "\(state): \(message)")
        }
    }
}

/// The connection is gone, or gave no answer in time. What was sent since the last answer may have happened.
struct ConnectionLost: Error {}
