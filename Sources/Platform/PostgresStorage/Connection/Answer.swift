import CLibPQ
import Foundation
import Storage

/// The server's answer to one command, with the same values SQLite would give.
final class Answer {
    private let result: OpaquePointer

    init(_ result: OpaquePointer) { self.result = result }
    deinit { PQclear(result) }

    var status: ExecStatusType { PQresultStatus(result) }
    var error: ServerError { ServerError(result) }

    /// What was done: `INSERT 0 1`, `COMMIT`, `ROLLBACK`.
    var tag: String { PQcmdStatus(result).map { String(cString: $0) } ?? "" }

    /// How many rows a statement changed; 0 for questions.
    var changes: Int {
        tag.hasPrefix("SELECT") ? 0 : PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
    }

    var columns: [String: Int] {
        let names = (0..<PQnfields(result)).map { PQfname(result, $0).map { String(cString: $0) } ?? "" }
        return Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func rows<Output>(named columns: [String: Int], _ decode: (Row) throws -> Output) throws -> [Output] {
        let types = (0..<PQnfields(result)).map { PQftype(result, $0) }
        return try (0..<PQntuples(result)).map { row in
            let values = try types.enumerated().map { try value(row, Int32($0), type: $1) }
            return try decode(Row(names: columns, values: values))
        }
    }

    private func value(_ row: Int32, _ column: Int32, type: Oid) throws -> SQLValue {
        guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else { return .null }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
        switch type {
        case 20: return .integer(Int64(bigEndian: bytes.loadUnaligned(as: Int64.self)))
        case 23: return .integer(Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self))))
        case 21: return .integer(Int64(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self))))
        case 26: return .integer(Int64(UInt32(bigEndian: bytes.loadUnaligned(as: UInt32.self))))
        // A comparison answers 1 or 0, as on SQLite.
        case 16: return .integer(bytes.first == 1 ? 1 : 0)
        case 701: return .real(Double(bitPattern: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))))
        case 700: return .real(Double(Float(bitPattern: UInt32(bigEndian: bytes.loadUnaligned(as: UInt32.self)))))
        case 1700: return try Numeric(bytes).value
        case 17: return .blob(Data(bytes))
        case 25, 19, 18, 705, 1042, 1043: return .text(String(decoding: bytes, as: UTF8.self))
        default: throw StorageFault.other(detail: "a column of a type that is not in use (oid \(type))")
        }
    }
}

/// PostgreSQL's decimal number, which `sum` of whole numbers and `avg` give: groups of four digits.
struct Numeric {
    let value: SQLValue

    init(_ bytes: UnsafeRawBufferPointer) throws {
        let words = stride(from: 0, to: bytes.count - 1, by: 2).map {
            Int(Int16(bigEndian: bytes.loadUnaligned(fromByteOffset: $0, as: Int16.self)))
        }
        guard words.count >= 4, words.count == words[0] + 4, words[2] == 0 || words[2] == 0x4000 else {
            throw StorageFault.other(detail: "a decimal number that is not finite")
        }
        let (weight, isNegative, scale, groups) = (words[1], words[2] != 0, words[3], words.dropFirst(4))
        if scale == 0, let whole = Self.whole(groups, weight: weight, isNegative: isNegative) {
            value = .integer(whole)
        } else {
            var sum = 0.0
            for (place, group) in groups.enumerated() {
                sum += Double(group) * Self.power(weight - place)
            }
            value = .real(isNegative ? -sum : sum)
        }
    }

    private static func whole(_ groups: ArraySlice<Int>, weight: Int, isNegative: Bool) -> Int64? {
        var sum: Int64 = 0
        guard weight < 5 else { return nil }
        for place in 0..<max(weight + 1, 0) {
            let group = place < groups.count ? Int64(groups[groups.startIndex + place]) : 0
            let (shifted, tooFar) = sum.multipliedReportingOverflow(by: 10_000)
            let (next, tooLarge) = shifted.addingReportingOverflow(isNegative ? -group : group)
            if tooFar || tooLarge { return nil }
            sum = next
        }
        return sum
    }

    private static func power(_ exponent: Int) -> Double {
        var answer = 1.0
        for _ in 0..<abs(exponent) { answer *= 10_000 }
        return exponent < 0 ? 1 / answer : answer
    }
}
