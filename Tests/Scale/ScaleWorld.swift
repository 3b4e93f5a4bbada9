import Accounts
import Demo
import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Okno

/// A demonstration filled with made-up applications, whose statements are written down.
final class ScaleWorld: Sendable {
    let test: TestPlatform
    let portal: Portal
    let browserPortal: TestPortal
    let statements = RecordedStatements()
    let count: Int

    init(_ count: Int) async throws {
        self.count = count
        test = try await TestPlatform(Portal.migrationsOfAreas, isDemonstration: true)
        let plain = test.platform
        let recorded = Platform(
            store: RecordingStore(base: test.store, statements: statements), files: plain.files, clock: plain.clock,
            keys: plain.keys, logger: plain.logger, publicURL: plain.publicURL, isDemonstration: true)
        portal = try Portal(
            platform: recorded, catalogue: TestPlatform.catalogue, passwordCost: PasswordHash.Cost(logN: 4, r: 8, p: 1))
        browserPortal = TestPortal(routes: portal.routes, hooks: portal.hooks, platform: recorded)
        try await portal.demoWorld.build()
        // The fill itself is no request: its own statements are not written down.
        let quiet = try Portal(
            platform: plain, catalogue: TestPlatform.catalogue, passwordCost: PasswordHash.Cost(logN: 4, r: 8, p: 1))
        try await DemoFill(world: quiet.demoWorld, variety: 1).run(count) { print("fill:", $0) }
    }

    /// The office with most applications, and the person with most and the latest of his.
    func busiest() async throws -> (office: String, person: PersonID, number: String) {
        try await test.store.read { tx in
            let office = try tx.first(
                Query("SELECT office_id FROM application GROUP BY office_id ORDER BY count(*) DESC LIMIT 1") {
                    try $0.text("office_id")
                })
            let person = try tx.first(
                Query("SELECT person_id FROM application GROUP BY person_id ORDER BY count(*) DESC LIMIT 1") {
                    try $0.id("person_id") as PersonID
                })
            let owner = try #require(person)
            let number = try tx.first(
                Query("SELECT number FROM application WHERE person_id = \(owner) ORDER BY id DESC LIMIT 1") {
                    try $0.text("number")
                })
            return (try #require(office), owner, try #require(number))
        }
    }

    /// How many rows each table has.
    func sizes() async throws -> [String: Int] {
        let engine = test.store.engine
        return try await test.store.read { tx in
            let tables: SQL =
                engine == .sqlite
                ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                : "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'"
            let names = try tx.all(Query(tables) { try $0.text("name") })
            return try names.reduce(into: [:]) { sizes, name in
                sizes[name] = try tx.count(SQL(stringLiteral: "SELECT count(*) AS n FROM \(name)"))
            }
        }
    }

    /// The statement that makes an index.
    func definition(of index: String) async throws -> String {
        let engine = test.store.engine
        return try await test.store.read { tx in
            let text: SQL =
                engine == .sqlite
                ? "SELECT sql AS text FROM sqlite_master WHERE name = \(index)"
                : "SELECT indexdef AS text FROM pg_indexes WHERE indexname = \(index)"
            return try #require(try tx.first(Query(text) { try $0.text("text") }))
        }
    }

    /// The plan of a statement, with what the planner expects where the engine says it.
    func plan(_ sql: SQL) async throws -> [String] {
        guard test.store.engine == .postgres else { return try await test.store.plan(of: sql) }
        return try await test.store.read { tx in
            try tx.all(Query("EXPLAIN \(sql: sql)") { try $0.text("QUERY PLAN") })
        }
    }

    /// The plan of a text whose values nobody knows: what a prepared statement runs by.
    func generalPlan(_ text: String) async throws -> [String] {
        guard test.store.engine == .postgres else {
            // SQLite plans without looking at values.
            var statement = SQL.StringInterpolation(literalCapacity: text.utf8.count, interpolationCount: 8)
            for (index, part) in text.split(separator: "?", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { statement.appendInterpolation(SQLValue.null) }
                statement.appendLiteral(String(part))
            }
            return try await test.store.plan(of: SQL(stringInterpolation: statement))
        }
        let places = text.filter { $0 == "?" }.count
        var numbered = ""
        var number = 0
        for character in text {
            if character == "?" {
                number += 1
                numbered += "$\(number)"
            } else {
                numbered.append(character)
            }
        }
        let statement = numbered
        return try await test.store.write { tx in
            try tx.run("SET LOCAL plan_cache_mode = force_generic_plan")
            try tx.run(SQL(stringLiteral: "PREPARE general AS \(statement)"))
            let values = places == 0 ? "" : "(" + Array(repeating: "NULL", count: places).joined(separator: ", ") + ")"
            let plan = try tx.all(
                Query(SQL(stringLiteral: "EXPLAIN EXECUTE general\(values)")) { try $0.text("QUERY PLAN") })
            try tx.run("DEALLOCATE general")
            return plan
        }
    }
}
