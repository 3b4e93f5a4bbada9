import Foundation

/// A table of the database that is moved, as its own catalogue describes it.
struct MovedTable: Sendable {
    let name: String
    let columns: [String]
    /// The columns of its primary key, in the key's order: rows are copied and compared in it.
    let key: [String]
    let references: Set<String>

    /// All tables of an SQLite database, those that others refer to first.
    static func all(in tx: any ReadTransaction) throws -> [MovedTable] {
        let names = try tx.all(
            Query(
                """
                SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                    AND name <> 'schema_migration' ORDER BY name
                """
            ) { try $0.text("name") })
        var waiting = try names.map { try MovedTable($0, in: tx) }
        var ordered: [MovedTable] = []
        while !waiting.isEmpty {
            let done = Set(ordered.map(\.name))
            let next = waiting.filter { $0.references.subtracting([$0.name]).isSubset(of: done) }
            guard !next.isEmpty else { throw MoveFault.cannotBeOrdered(waiting.map(\.name)) }
            ordered += next
            waiting.removeAll { table in next.contains { $0.name == table.name } }
        }
        return ordered
    }

    private init(_ name: String, in tx: any ReadTransaction) throws {
        let columns = try tx.all(
            Query("SELECT name, pk FROM pragma_table_info(\(name)) ORDER BY cid") {
                (name: try $0.text("name"), key: try $0.integer("pk"))
            })
        self.name = name
        self.columns = columns.map(\.name)
        key = columns.filter { $0.key > 0 }.sorted { $0.key < $1.key }.map(\.name)
        references = Set(
            try tx.all(Query("SELECT \"table\" AS name FROM pragma_foreign_key_list(\(name))") { try $0.text("name") }))
        guard !key.isEmpty else { throw MoveFault.noKey(name) }
    }

    /// The next rows after a key, in the order of the key; each with its values in the order of `columns`.
    func rows(after last: [SQLValue]?, limit: Int, in tx: any ReadTransaction) throws -> [[SQLValue]] {
        let place = last.map { SQL(stringLiteral: " WHERE (\(Self.list(key))) > ") + Self.bound($0) }
        let sql =
            SQL(stringLiteral: "SELECT \(Self.list(columns)) FROM \"\(name)\"") + (place ?? "")
            + " ORDER BY \(sql: SQL(stringLiteral: Self.list(key))) LIMIT \(limit)"
        return try tx.all(Query(sql) { $0.values })
    }

    /// The greatest key there is: rows come in the order of the key, so all before it have come.
    func lastKey(in tx: any ReadTransaction) throws -> [SQLValue]? {
        let order = key.map { "\"\($0)\" DESC" }.joined(separator: ", ")
        let sql = "SELECT \(Self.list(key)) FROM \"\(name)\" ORDER BY \(order) LIMIT 1"
        return try tx.first(Query(SQL(stringLiteral: sql)) { $0.values })
    }

    func insert(_ rows: ArraySlice<[SQLValue]>, in tx: any WriteTransaction) throws {
        guard let first = rows.first else { return }
        let values = rows.dropFirst().reduce(Self.bound(first)) { $0 + ", " + Self.bound($1) }
        try tx.run(SQL(stringLiteral: "INSERT INTO \"\(name)\" (\(Self.list(columns))) VALUES ") + values)
    }

    func keyValues(of row: [SQLValue]) -> [SQLValue] {
        key.compactMap { name in columns.firstIndex(of: name).map { row[$0] } }
    }

    func isEmpty(in tx: any ReadTransaction) throws -> Bool {
        try !tx.exists(SQL(stringLiteral: "SELECT 1 FROM \"\(name)\" LIMIT 1"))
    }

    /// Names come from the schema of this program, not from outside.
    private static func list(_ names: [String]) -> String { names.map { "\"\($0)\"" }.joined(separator: ", ") }

    private static func bound(_ values: [SQLValue]) -> SQL {
        values.dropFirst().reduce(values.first.map { "(\($0)" } ?? "(") { $0 + ", \($1)" } + ")"
    }
}
