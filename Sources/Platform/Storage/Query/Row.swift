import Foundation
import Kernel

/// A row of an answer, read by column name.
///
/// A missing column or a value of another type is a fault of ours (`RowFault`), never a person's mistake.
package struct Row: Sendable {
    let names: [String: Int]
    let values: [SQLValue]

    package init(names: [String: Int], values: [SQLValue]) {
        self.names = names
        self.values = values
    }

    package func value(_ column: String) throws -> SQLValue {
        guard let index = names[column], values.indices.contains(index) else {
            throw RowFault(column: column, expected: "a column of that name")
        }
        return values[index]
    }

    package func optionalText(_ column: String) throws -> String? {
        switch try value(column) {
        case .null: nil
        case .text(let text): text
        default: throw RowFault(column: column, expected: "text")
        }
    }

    package func text(_ column: String) throws -> String { try required(optionalText(column), column) }

    package func optionalInteger(_ column: String) throws -> Int? {
        switch try value(column) {
        case .null: nil
        case .integer(let number): Int(number)
        default: throw RowFault(column: column, expected: "an integer")
        }
    }

    package func integer(_ column: String) throws -> Int { try required(optionalInteger(column), column) }

    package func bool(_ column: String) throws -> Bool { try integer(column) != 0 }

    package func optionalReal(_ column: String) throws -> Double? {
        switch try value(column) {
        case .null: nil
        case .integer(let number): Double(number)
        case .real(let number): number
        default: throw RowFault(column: column, expected: "a number")
        }
    }

    package func real(_ column: String) throws -> Double { try required(optionalReal(column), column) }

    package func optionalMoment(_ column: String) throws -> Date? {
        try optionalInteger(column).map { Date(timeIntervalSince1970: Double($0) / 1000) }
    }

    package func moment(_ column: String) throws -> Date { try required(optionalMoment(column), column) }

    package func optionalData(_ column: String) throws -> Data? {
        switch try value(column) {
        case .null: nil
        case .blob(let data): data
        default: throw RowFault(column: column, expected: "bytes")
        }
    }

    package func data(_ column: String) throws -> Data { try required(optionalData(column), column) }

    package func optionalID<Entity>(_ column: String, of: Entity.Type = Entity.self) throws -> ID<Entity>? {
        try optionalText(column).map { try required(ID<Entity>($0), column) }
    }

    package func id<Entity>(_ column: String, of: Entity.Type = Entity.self) throws -> ID<Entity> {
        try required(optionalID(column), column)
    }

    /// An enum kept as its text.
    package func choice<Choice: RawRepresentable>(_ column: String, as: Choice.Type = Choice.self) throws -> Choice
    where Choice.RawValue == String {
        try required(Choice(rawValue: text(column)), column)
    }

    package func optionalChoice<Choice: RawRepresentable>(_ column: String, as: Choice.Type = Choice.self) throws
        -> Choice? where Choice.RawValue == String
    {
        try optionalText(column).map { try required(Choice(rawValue: $0), column) }
    }

    private func required<Value>(_ value: Value?, _ column: String) throws -> Value {
        guard let value else { throw RowFault(column: column, expected: "\(Value.self)") }
        return value
    }
}

/// A row did not hold what the query's decoder expects. Names the column, never the value.
package struct RowFault: Error, CustomStringConvertible {
    let column: String
    let expected: String
    package var description: String { "column \(column): expected \(expected)" }
}
