import Foundation
import Kernel
import Storage
import Web

/// Fills a demonstration with made-up people and applications by the hundred thousand: copies of specimens that went
/// through the operations, each row sealed, numbered and chained as an operation would have done it.
///
/// The same seed gives the same people, states and times. What is there already is counted, and a fill that was cut off
/// goes on.
package struct DemoFill: Sendable {
    let world: DemoWorld
    let seed: UInt64
    /// How many services of an office specimens are made of.
    let variety: Int
    /// How many accounts there are at least, however few apply.
    let accounts: Int

    package init(world: DemoWorld, seed: UInt64 = 2026, variety: Int = 2, accounts: Int = 0) {
        self.accounts = accounts
        self.world = world
        self.seed = seed
        self.variety = variety
    }

    /// Applications for each account.
    static let perPerson = 4
    static let batch = 10_000

    /// Why nothing is filled.
    package enum Fault: Error, CustomStringConvertible {
        case noDemonstration
        case tooMany

        package var description: String {
            switch self {
            case .noDemonstration: "only a demonstration is filled with made-up people"
            case .tooMany: "at most 20000000 applications and accounts"
            }
        }
    }

    /// Fills until `goal` applications are there; answers how many there are.
    /// - Parameter say: told of each step, a line each.
    @discardableResult
    package func run(_ goal: Int, say: @escaping @Sendable (String) -> Void) async throws -> Int {
        guard world.platform.isDemonstration else { throw Fault.noDemonstration }
        guard goal <= 20_000_000, accounts <= 20_000_000 else { throw Fault.tooMany }
        let before = try await records()
        var present = before.reduce(0) { $0 + $1.applications }
        say("\(present) made-up applications of \(before.reduce(0) { $0 + $1.people }) people are there")
        // A run that was cut off is finished first, in its own time.
        let unfinished = Dictionary(grouping: before, by: \.run).values.first { batches in
            batches.reduce(0) { $0 + $1.applications } < (batches.first?.goal ?? 0)
        }
        guard present < goal || unfinished != nil else { return present }
        let specimens = try await FillSpecimens(world: world, variety: variety).ready(say)
        if let last = unfinished?.first {
            present += try await fill(last.run, last.goal, until: last.until, specimens, say)
        }
        if present < goal {
            let run = (before.map(\.run).max() ?? 0) + 1
            present += try await fill(run, goal - present, until: world.platform.clock.now, specimens, say)
        }
        say("gathering statistics")
        let helpDesk = world.helpDesk
        try await world.platform.store.write { tx in
            // What was filled lies in weeks that were summed up already.
            try helpDesk.forgetWeeks(in: tx)
        }
        // One by one: on PostgreSQL a statement may take some seconds and no more.
        for table in FillTable.ofPerson + FillTable.ofApplication + [.journal, .seal] {
            try await world.platform.store.write { tx in _ = try tx.run(SQL(stringLiteral: "ANALYZE \(table.name)")) }
        }
        return present
    }

    private func records() async throws -> [FillRecord] {
        try await world.platform.store.read { tx in try FillRecord.all(in: tx) }
    }

    /// One run; answers how many applications it added now.
    private func fill(
        _ run: Int, _ goal: Int, until: Date, _ specimens: FillSpecimens.Pool,
        _ say: @escaping @Sendable (String) -> Void
    ) async throws -> Int {
        let before = try await records()
        let done = before.filter { $0.run == run }
        let earlier = before.filter { $0.run < run }
        let plan = FillPlan(
            seed: seed, run: run, goal: goal, accounts: accounts, until: until, specimens: specimens,
            earlierPeople: earlier.reduce(0) { $0 + $1.people },
            earlierApplications: earlier.reduce(0) { $0 + $1.applications })
        let state = try await FillState.read(plan, resumes: !before.isEmpty, in: world.platform.store)
        let batches = plan.batches.filter { batch in !done.contains { $0.batch == batch.number } }
        let (began, clock) = (ContinuousClock.now, world.platform.clock)
        var added = 0
        guard var batch = batches.first else { return 0 }
        var next = try await rows(of: batch, plan, state)
        for index in batches.indices {
            let rows = next
            // While this batch is written the next one is sealed.
            let following = index + 1 < batches.count ? batches[index + 1] : nil
            async let sealed = following.map { try await self.rows(of: $0, plan, state) }
            let (record, journal, now) = (plan.record(of: batch), world.platform.journal, clock.now)
            try await world.platform.store.write { tx in
                // Rows of one person lie far apart in the indexes: with SQLite's 2 MB each would be read anew.
                if tx.engine == .sqlite { try tx.run("PRAGMA cache_size = -1000000") }
                for part in rows { try part.insert(journal: journal, at: now, in: tx) }
                try record.save(in: tx)
            }
            added += batch.applications
            let seconds = Double((ContinuousClock.now - began).components.seconds)
            say("\(index + 1) of \(batches.count) batches, \(added) applications, \(Int(seconds)) s")
            if let following, let sealed = try await sealed {
                batch = following
                next = sealed
            }
        }
        return added
    }

    /// The rows of a batch, made on as many processors as there are.
    private func rows(of batch: FillPlan.Batch, _ plan: FillPlan, _ state: FillState) async throws -> [FillRows] {
        let copies = plan.copies(of: batch, state)
        let copier = FillCopier(keys: world.platform.keys, journal: world.platform.journal)
        let part = 1_000
        return try await withThrowingTaskGroup(of: (Int, FillRows).self) { group in
            for from in stride(from: 0, to: copies.count, by: part) {
                group.addTask {
                    let portion = copies[from..<min(from + part, copies.count)]
                    return (from, try plan.rows(of: Array(portion), batch, copier))
                }
            }
            var parts: [(Int, FillRows)] = []
            for try await made in group { parts.append(made) }
            return parts.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }
}

extension Optional {
    /// `map` that waits.
    fileprivate func map<Output: Sendable>(_ body: (Wrapped) async throws -> Output) async rethrows -> Output? {
        guard let self else { return nil }
        return try await body(self)
    }
}
