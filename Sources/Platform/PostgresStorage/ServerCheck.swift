import CLibPQ
import Foundation
import Logging
import Storage

/// Whether a server is one the store can rely on.
struct ServerCheck {
    let connection: Connection
    let address: DatabaseAddress
    let logger: Logger

    /// - Throws: `ServerFault` that names what is wrong and what to do.
    func run() throws {
        if connection.isPrepared, try isSessionShared() { throw ServerFault.sharedSessions }
        try Self.makeReady(connection)
        let facts = try ask(
            """
            SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding,
                current_setting('fsync') AS fsync, current_setting('full_page_writes') AS pages
            """)
        guard let version = Int(facts["version"] ?? ""), version >= 150_000 else { throw ServerFault.tooOld }
        guard facts["encoding"] == "UTF8" else { throw ServerFault.notUTF8 }
        if facts["fsync"] != "on" || facts["pages"] != "on" {
            logger.warning("the database server has fsync or full_page_writes off: a power cut can lose accepted work")
        }
    }

    /// Sets what holds in every session and reads back that commits wait for the disk.
    static func makeReady(_ connection: Connection) throws {
        guard connection.isPrepared else { return }
        let tx = PostgresTransaction(on: connection, opening: [])
        for setting in SessionSettings.all { try tx.command("SET \(setting)") }
        let level = try tx.first(Query("SHOW synchronous_commit") { try $0.text("synchronous_commit") }) ?? ""
        guard level == "on" else { throw ServerFault.notDurable(level) }
    }

    private func ask(_ sql: SQL) throws -> [String: String] {
        let tx = PostgresTransaction(on: connection, opening: [])
        let names = ["version", "encoding", "fsync", "pages"]
        let row = try tx.first(Query(sql) { row in try names.map { ($0, try row.text($0)) } }) ?? []
        return Dictionary(uniqueKeysWithValues: row)
    }

    /// Whether a pooler stands between that gives a session to others between two transactions.
    ///
    /// A pooler hides the server's own process number; whether it shares sessions shows when another connection is
    /// given the same process, or this one another than before.
    private func isSessionShared() throws -> Bool {
        let own = try processID(connection)
        guard own != connection.processID else { return false }
        let other = try Connection(address)
        for _ in 0..<10 {
            if try processID(other) == own { return true }
            if try processID(connection) != own { return true }
        }
        return false
    }

    private func processID(_ connection: Connection) throws -> Int32 {
        try connection.send([.unnamed("SELECT pg_backend_pid() AS n", try Parameters([]))])
        let answers = try connection.receive(1)
        guard let answer = answers.first, answer.status == PGRES_TUPLES_OK else {
            throw ConnectFault(reason: "it does not answer")
        }
        return try answer.rows(named: answer.columns) { Int32(clamping: try $0.integer("n")) }.first ?? 0
    }
}

/// The server cannot be used as it is.
package enum ServerFault: Error, Equatable, CustomStringConvertible {
    case sharedSessions
    case tooOld
    case notUTF8
    case notDurable(String)

    package var description: String {
        switch self {
        case .sharedSessions:
            "a pooler in transaction mode stands before the database: add ?prepared=off to OKNO_DATABASE"
        case .tooOld: "the database server is older than PostgreSQL 15"
        case .notUTF8: "the database was not made with ENCODING 'UTF8'"
        case .notDurable(let level):
            "the database server would not set synchronous_commit = on (it reads \(level)); commits could be lost"
        }
    }
}
