import Foundation
import Kernel
import Storage
import TestSupport
import Testing

@testable import Okno

/// No page and no worker becomes slower as applications gather: every statement of the sources is planned on a database
/// with tens of thousands of them.
@Suite struct PlanTests {
    private static let count = ProcessInfo.processInfo.environment["OKNO_SCALE"].flatMap { Int($0) } ?? 50_000

    @Test func noStatementGrowsWithTheNumberOfApplications() async throws {
        let world = try await ScaleWorld(Self.count)
        let engine = world.test.store.engine
        let problems = try await Walk(world: world).run()
        #expect(problems.isEmpty, "pages that failed: \(problems)")
        try await Padding(world: world).add()
        // PostgreSQL rightly reads a table of a few pages from end to end.
        let least = engine == .sqlite ? 1_000 : 10_000
        let rule = PlanRule(big: Set(try await world.sizes().filter { $0.value > least }.keys))
        #expect(rule.big.isSuperset(of: ["application", "application_event", "journal", "notice", "person", "outbox"]))

        // All that ran, with the values it ran with.
        let ran = world.statements.all
        var faulty: Set<String> = []
        for sql in ran where Self.isPlanned(sql.text) && !faulty.contains(sql.text) {
            if Self.judge(try await world.plan(sql), of: sql.text, rule, engine) { faulty.insert(sql.text) }
        }
        // And what no walk leads to, by its text.
        let texts = Set(ran.map(\.text))
        var unseen: [String] = []
        for statement in try SourceStatement.all() {
            guard !texts.contains(where: statement.matches) else { continue }
            if let whole = statement.whole {
                guard Self.isOf(engine, whole) else { continue }
                do {
                    Self.judge(try await world.generalPlan(whole), of: whole, rule, engine)
                } catch {
                    Issue.record("\(statement.file): \(whole) cannot be planned: \(error)")
                }
            } else if !PlanExceptions.unwalked.contains(where: statement.literal.contains) {
                unseen.append("\(statement.file): \(statement.literal)")
            }
        }
        #expect(unseen.isEmpty, "statements made of parts that no walk ran: \(unseen.joined(separator: "\n"))")

        try await theRuleSeesAMissingIndex(world, ran, rule)
    }

    /// The twin: without its index a hot query has to be noticed.
    private func theRuleSeesAMissingIndex(_ world: ScaleWorld, _ ran: [SQL], _ rule: PlanRule) async throws {
        let indexes = [
            "application_queue": "application", "application_of_person": "application",
            "application_finished": "application", "outbox_due": "outbox", "registration_left": "registration",
        ]
        let engine = world.test.store.engine
        var usual: [String: [String]] = [:]
        for sql in ran where Self.isPlanned(sql.text) { usual[sql.text] = try await world.plan(sql) }
        for (index, table) in indexes {
            // PostgreSQL may have as good a way at this size.
            if engine == .postgres, !usual.values.joined().contains(where: { $0.contains(index) }) { continue }
            let definition = try await world.definition(of: index)
            try await world.test.store.write { tx in _ = try tx.run(SQL(stringLiteral: "DROP INDEX \(index)")) }
            var faults = 0
            var plans: Set<String> = []
            for sql in ran where Self.isPlanned(sql.text) && sql.text.contains(table) {
                guard PlanExceptions.reason(for: sql.text, on: engine) == nil else { continue }
                let plan = try await world.plan(sql)
                if rule.fault(plan, of: sql.text, on: engine) != nil {
                    faults += 1
                } else {
                    plans.insert(([sql.text] + plan).joined(separator: "\n"))
                }
            }
            #expect(faults > 0, "nobody notices that \(index) is gone:\n\(plans.joined(separator: "\n\n"))")
            try await world.test.store.write { tx in _ = try tx.run(SQL(stringLiteral: definition)) }
        }
    }

    /// Whether the plan is bad; an issue of the test then.
    @discardableResult
    private static func judge(_ plan: [String], of text: String, _ rule: PlanRule, _ engine: Engine) -> Bool {
        guard PlanExceptions.reason(for: text, on: engine) == nil, let fault = rule.fault(plan, of: text, on: engine)
        else {
            return false
        }
        Issue.record("\(fault)\n\(text)\n\(plan.joined(separator: "\n"))")
        return true
    }

    /// Statements that look something up.
    private static func isPlanned(_ text: String) -> Bool {
        ["SELECT", "UPDATE", "DELETE", "WITH"].contains(where: text.hasPrefix)
            || (text.hasPrefix("INSERT") && text.contains("SELECT"))
    }

    /// A few statements are of one engine.
    private static func isOf(_ engine: Engine, _ text: String) -> Bool {
        let isPostgres = ["pg_", "information_schema"].contains(where: text.contains)
        let isSQLite = ["sqlite_", "PRAGMA"].contains(where: text.contains)
        return engine == .sqlite ? !isPostgres : !isSQLite
    }
}

/// What the rule does not hold for, and why.
enum PlanExceptions {
    private static let reasons: [(part: String, reason: String)] = [
        ("INSERT INTO served_week", "one week, once"),
        ("INSERT INTO review_week", "one week, once"),
        (
            "FROM served_application WHERE finished_at >= ? AND finished_at < ? GROUP BY",
            "two weeks at most, a minute apart"
        ),
        ("FROM review WHERE created_at >= ? AND created_at < ? AND service_id IS NOT NULL GROUP BY", "the same"),
        (
            "FROM served_application WHERE finished_at >= ? AND outcome = 'completed' GROUP BY",
            "ninety days, every ten minutes, beside the requests"
        ),
        ("FROM served_week WHERE week >=", "sums, one a week, service and day; a minute apart"),
        ("FROM review_week WHERE week >=", "sums, one a week and service; a minute apart"),
        (
            "FROM inquiry WHERE created_at >= ? AND created_at < ? GROUP BY topic",
            "a report that operators open now and then"
        ),
        ("SELECT state, count(*) AS n FROM inquiry", "counts of the operators' journal"),
        ("SELECT count(*) AS n FROM inquiry WHERE state IN", "what is open of it"),
        ("SELECT name, size, sha256 FROM ( SELECT * FROM (SELECT file_key", "files, each part up to its limit"),
        ("FROM inquiry WHERE state IN ('new', 'inWork') AND answer_by < ?", "what is open of the operators' journal"),
        ("SELECT topic, count(*) AS n FROM outbox WHERE state = 'waiting'", "what waits: nothing, but for a fault"),
        ("FROM journal_seal s LEFT JOIN journal j", "okno audit verify: all of it, page by page"),
        ("SELECT count(*) AS n FROM journal", "okno audit verify"),
        ("LIMIT ?) AS counted", "up to a thousand of each status, however they are found"),
        ("SELECT step, count(*) AS n FROM activation_letter", "the postal clerk's counts of letters"),
        (
            "SELECT count(*) AS n FROM activation_letter WHERE ordered_at >= ?",
            "a month's letters: its budget bounds them"
        ),
        ("UPDATE person SET unproved_until = changed_at", "a migration, once"),
        ("UPDATE desk_check SET reason = 'dataDiffers'", "a migration, once"),
        ("INSERT INTO desk_check_field (check_id, field) SELECT", "a migration, once"),
        (
            "FROM application_event e JOIN application a ON a.id = e.application_id WHERE",
            "files of answers, page by page"
        ),
        ("DELETE FROM served_week", "filling a demonstration"), ("DELETE FROM review_week", "the same"),
        ("DELETE FROM figure_week", "the same"),
    ]

    /// To look up 500 rows one by one costs PostgreSQL more than to read a table of 12,000, and it is right.
    private static let sweeps = ["contact_code", "interrupted_form", "outbox", "session", "sign_in_delay"].map {
        (part: "DELETE FROM \($0) WHERE", reason: "a portion of a sweep, every ten minutes")
    }

    static func reason(for text: String, on engine: Engine) -> String? {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return (reasons + (engine == .postgres ? sweeps : [])).first { line.contains($0.part) }?.reason
    }

    /// Statements made of parts that only forms lead to; their texts are alike to those that ran.
    static let unwalked: [String] = [
        // By a person and a purpose, or by a link: the primary key and a unique column.
        #"FROM contact_code WHERE \(sql: condition)"#,
        // The drafts of one person.
        "FROM application_draft WHERE person_id = ",
        // A part of the statement of the queue.
        #"SELECT id, deadline FROM ( SELECT id, \(sql: Self.deadline)"#,
        // A part of the statement of a person's list.
        #"SELECT id FROM ( SELECT id FROM application WHERE \(sql: condition)"#,
        // By the primary key.
        "UPDATE application_draft SET person_id = ",
    ]
}
