import Foundation
import Kernel
import Storage

/// Rows that wait to be inserted, by table, and the lines of the journal beside them.
struct FillRows: Sendable {
    let tables: [FillTable]
    private var rows: [[[SQLValue]]]
    private var lines: [Line] = []

    struct Line: Sendable {
        let at: Int64
        let id: String
        let values: [SQLValue]
        let hash: String
    }

    init(_ tables: [FillTable]) {
        self.tables = tables
        rows = Array(repeating: [], count: tables.count)
    }

    var count: Int { rows.reduce(0) { $0 + $1.count } + 2 * lines.count }

    mutating func append(_ row: [SQLValue], table: Int) { rows[table].append(row) }
    mutating func append(_ line: Line) { lines.append(line) }

    /// Writes all of them, whom others refer to first; the journal's lines join its chain in their order.
    func insert(journal: Journal, at now: Date, in tx: any WriteTransaction) throws {
        for (table, rows) in zip(tables, rows) { try Self.insert(rows, table.name, table.columns, in: tx) }
        let sorted = lines.sorted { $0.id < $1.id }
        try Self.insert(sorted.map(\.values), FillTable.journal.name, FillTable.journal.columns, in: tx)
        // What others have written meanwhile comes first.
        while try journal.seal(upTo: 500, at: now, in: tx) == 500 {}
        var (position, hash) = try journal.head(in: tx)
        var seals: [[SQLValue]] = []
        seals.reserveCapacity(sorted.count)
        for line in sorted {
            position += 1
            hash = journal.chained(after: hash, line.hash, position: position)
            seals.append([.integer(Int64(position)), .text(line.id), .text(hash), .integer(line.at + 400)])
        }
        try Self.insert(seals, FillTable.seal.name, FillTable.seal.columns, in: tx)
    }

    /// So many rows a statement: one text for whole portions, so that it is prepared once.
    private static let portion = 40

    private static func insert(
        _ rows: [[SQLValue]], _ table: String, _ columns: [String], in tx: any WriteTransaction
    ) throws {
        var from = 0
        while from < rows.count {
            // What is left over goes one by one.
            let count = rows.count - from >= portion ? portion : 1
            var text = SQL.StringInterpolation(literalCapacity: 4000, interpolationCount: count * columns.count)
            text.appendLiteral("INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES ")
            for index in from..<(from + count) {
                text.appendLiteral(index == from ? "(" : ", (")
                for (column, value) in rows[index].enumerated() {
                    if column > 0 { text.appendLiteral(", ") }
                    text.appendInterpolation(value)
                }
                text.appendLiteral(")")
            }
            try tx.run(SQL(stringInterpolation: text))
            from += count
        }
    }
}
