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
        let rule = PlanRule(big: Set(try await world.sizes().filter { $0.value > 1_000 }.keys))
        #expect(rule.big.isSuperset(of: ["application", "application_event", "journal", "notice", "person", "outbox"]))

        // All that ran, with the values it ran with.
        let ran = world.statements.all
        for sql in ran where Self.isPlanned(sql.text) {
            let plan = try await world.plan(sql)
            Self.judge(plan, of: sql.text, rule, engine)
        }
        // And what no walk leads to, by its text.
        let texts = Set(ran.map(\.text))
        var unseen: [String] = []
        for statement in try SourceStatement.all() {
            if let whole = statement.whole {
                guard Self.isOf(engine, whole) else { continue }
                Self.judge(try await world.generalPlan(whole), of: whole, rule, engine)
            } else if !texts.contains(where: statement.matches), !PlanExceptions.unwalked.contains(where: statement.literal.contains) {
                unseen.append("\(statement.file): \(statement.literal)")
            }
        }
        #expect(unseen.isEmpty, "statements made of parts that no walk ran: \(unseen.joined(separator: "\n"))")

        try await theRuleSeesAMissingIndex(world, ran, rule)
    }

    /// The twin: without its index a hot query has to be noticed.
    private func theRuleSeesAMissingIndex(_ world: ScaleWorld, _ ran: [SQL], _ rule: PlanRule) async throws {
        let indexes = ["application_queue", "application_of_person", "application_finished", "notice_by_time", "outbox_due"]
        for index in indexes {
            let definition = try await world.definition(of: index)
            try await world.test.store.write { tx in _ = try tx.run(SQL(stringLiteral: "DROP INDEX \(index)")) }
            var faults = 0
            for sql in ran where Self.isPlanned(sql.text) {
                if PlanExceptions.reason(for: sql.text) == nil,
                    rule.fault(try await world.plan(sql), of: sql.text, on: world.test.store.engine) != nil
                {
                    faults += 1
                }
            }
            #expect(faults > 0, "nobody notices that \(index) is gone")
            try await world.test.store.write { tx in _ = try tx.run(SQL(stringLiteral: definition)) }
        }
    }

    private static func judge(_ plan: [String], of text: String, _ rule: PlanRule, _ engine: Engine) {
        guard PlanExceptions.reason(for: text) == nil, let fault = rule.fault(plan, of: text, on: engine) else { return }
        Issue.record("\(fault)\n\(text)\n\(plan.joined(separator: "\n"))")
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
    ]

    static func reason(for text: String) -> String? {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return reasons.first { line.contains($0.part) }?.reason
    }

    /// Statements made of parts that only forms lead to; their texts are alike to those that ran.
    static let unwalked: [String] = [
    ]
}
