import Foundation
import GRDB
import GRDBSQLite
import Storage
import Synchronization

/// A transaction over a connection of GRDB's, which prepares each statement once. Values go in and rows come out by
/// SQLite's own functions: on the way through GRDB's values they took longer than in SQLite.
struct SQLiteTransaction: WriteTransaction {
    let db: Database
    let engine = Engine.sqlite

    func all<Output>(_ query: Query<Output>) throws -> [Output] {
        let statement = try bound(query.sql)
        defer { sqlite3_reset(statement) }
        let count = sqlite3_column_count(statement)
        let names = ColumnNames.shared.names(of: statement, text: query.sql.text)
        var answer: [Output] = []
        while try step(statement) {
            let values = (0..<count).map { SQLValue(statement, column: $0) }
            answer.append(try query.decode(Storage.Row(names: names, values: values)))
        }
        return answer
    }

    func run(_ sql: Storage.SQL) throws -> Int {
        let statement = try bound(sql)
        defer { sqlite3_reset(statement) }
        while try step(statement) {}
        return db.changesCount
    }

    /// The statement, ready to be stepped through; whoever steps resets it.
    private func bound(_ sql: Storage.SQL) throws -> OpaquePointer {
        let statement = try db.cachedStatement(sql: sql.text).sqliteStatement
        for (index, value) in zip(Int32(1)..., sql.values) {
            guard value.bind(to: statement, at: index) == SQLITE_OK else { throw fault() }
        }
        return statement
    }

    /// Whether there is another row.
    private func step(_ statement: OpaquePointer) throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: true
        case SQLITE_DONE: false
        default: throw fault()
        }
    }

    private func fault() -> DatabaseError {
        let connection = db.sqliteConnection
        return DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
            message: sqlite3_errmsg(connection).map { String(cString: $0) })
    }
}

/// The places of columns in the answers of statements, by their text.
private final class ColumnNames: Sendable {
    static let shared = ColumnNames()
    private static let most = 4_000
    private let known = Mutex<[String: (count: Int32, names: [String: Int])]>([:])

    func names(of statement: OpaquePointer, text: String) -> [String: Int] {
        let count = sqlite3_column_count(statement)
        // `SELECT *` of another store of this process may have more columns.
        if let found = known.withLock({ $0[text] }), found.count == count { return found.names }
        let columns = (0..<count).map { sqlite3_column_name(statement, $0).map { String(cString: $0) } ?? "" }
        let names = Dictionary(columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        known.withLock { known in
            if known.count < Self.most { known[text] = (count, names) }
        }
        return names
    }
}

extension SQLValue {
    /// Binds the value; SQLite keeps a copy of it. Answers SQLite's code.
    fileprivate func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
        switch self {
        case .null: sqlite3_bind_null(statement, index)
        case .integer(let number): sqlite3_bind_int64(statement, index, number)
        case .real(let number): sqlite3_bind_double(statement, index, number)
        case .text(var text):
            text.withUTF8 { utf8 in
                utf8.withMemoryRebound(to: CChar.self) { bytes in
                    // Without an address SQLite would take an empty text for NULL.
                    guard let address = bytes.baseAddress else {
                        return sqlite3_bind_text(statement, index, "", 0, Self.copied)
                    }
                    return sqlite3_bind_text(statement, index, address, Int32(clamping: bytes.count), Self.copied)
                }
            }
        case .blob(let data):
            data.withUnsafeBytes { bytes in
                guard let address = bytes.baseAddress else { return sqlite3_bind_zeroblob(statement, index, 0) }
                return sqlite3_bind_blob(statement, index, address, Int32(clamping: bytes.count), Self.copied)
            }
        }
    }

    /// `SQLITE_TRANSIENT`, a macro that Swift cannot read.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    fileprivate init(_ statement: OpaquePointer, column: Int32) {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: self = .integer(sqlite3_column_int64(statement, column))
        case SQLITE_FLOAT: self = .real(sqlite3_column_double(statement, column))
        case SQLITE_TEXT:
            // The length is asked for after the text, which may be converted.
            let start = sqlite3_column_text(statement, column)
            let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
            self = .text(String(decoding: bytes, as: UTF8.self))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(statement, column)
            self = .blob(
                Data(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))))
        default: self = .null
        }
    }
}

extension SQLValue {
    /// For the few statements that GRDB itself runs.
    var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .blob(let data): data.databaseValue
        }
    }
}
