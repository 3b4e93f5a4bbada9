import Foundation
import Kernel

/// A value as both engines keep it. Moments are milliseconds since 1970 (UTC), days ISO text, ids text.
package enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob(Data)
}

/// What may be bound into a statement.
package protocol SQLBindable {
    var sqlValue: SQLValue { get }
}

/// SQL text with its values beside it: interpolations are always bound, never spliced into the text.
///
/// `SQL("SELECT … WHERE person_id = \(person) AND starts_at > \(now)")`. Fragments (`\(sql: …)` of another `SQL`)
/// join with their values.
package struct SQL: Sendable, ExpressibleByStringInterpolation {
    /// Text with `?` for each value.
    package private(set) var text: String
    package private(set) var values: [SQLValue]

    package init(stringLiteral value: String) {
        text = value
        values = []
    }

    package init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.text
        values = stringInterpolation.values
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        var text = ""
        var values: [SQLValue] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) { text += literal }

        package mutating func appendInterpolation(_ value: some SQLBindable) {
            text += "?"
            values.append(value.sqlValue)
        }

        package mutating func appendInterpolation(_ value: (some SQLBindable)?) {
            text += "?"
            values.append(value?.sqlValue ?? .null)
        }

        /// A list for `IN`: `IN \(list: ids)`; an empty list matches nothing.
        package mutating func appendInterpolation(list: [some SQLBindable]) {
            guard !list.isEmpty else {
                text += "(NULL)"
                return
            }
            text += "(" + Array(repeating: "?", count: list.count).joined(separator: ", ") + ")"
            values += list.map(\.sqlValue)
        }

        /// Another piece of SQL with its own values.
        package mutating func appendInterpolation(sql: SQL) {
            text += sql.text
            values += sql.values
        }
    }

    package static func + (left: SQL, right: SQL) -> SQL {
        var sum = left
        sum.text += right.text
        sum.values += right.values
        return sum
    }
}

extension SQLValue: SQLBindable { package var sqlValue: SQLValue { self } }
extension String: SQLBindable { package var sqlValue: SQLValue { .text(self) } }
extension Int: SQLBindable { package var sqlValue: SQLValue { .integer(Int64(self)) } }
extension Int64: SQLBindable { package var sqlValue: SQLValue { .integer(self) } }
extension Bool: SQLBindable { package var sqlValue: SQLValue { .integer(self ? 1 : 0) } }
extension Double: SQLBindable { package var sqlValue: SQLValue { .real(self) } }
extension Data: SQLBindable { package var sqlValue: SQLValue { .blob(self) } }
extension Date: SQLBindable {
    package var sqlValue: SQLValue { .integer(Int64((timeIntervalSince1970 * 1000).rounded())) }
}
extension ID: SQLBindable { package var sqlValue: SQLValue { .text(text) } }
extension SQLBindable where Self: RawRepresentable, RawValue == String {
    package var sqlValue: SQLValue { .text(rawValue) }
}
extension AccountLevel: SQLBindable {}
extension StaffRole: SQLBindable {}
extension Language: SQLBindable {}
