import Accounts
import Foundation
import Kernel
import Storage

extension EnrolmentArea {
    /// Whether the person may order a letter now. Read in the transaction that orders, it holds: on PostgreSQL of two that
    /// would together go beyond a limit one is repeated and sees the other (SERIALIZABLE), on SQLite one writes at a time.
    func letterAllowance(of person: PersonID, at now: Date, in tx: any ReadTransaction) throws -> LetterAllowance {
        let own = try tx.all(
            LetterQueries.orders(
                of: person, after: now.addingTimeInterval(-rules.letterYear), limit: rules.lettersPerPerson))
        if own.count >= rules.lettersPerPerson, let oldest = own.last {
            return .ofPerson(rules.lettersPerPerson, until: oldest.addingTimeInterval(rules.letterYear))
        }
        let today = Day(of: now, in: Self.zone)
        if let budget = rules.letterBudget,
            try LetterQueries.ordered(since: today.firstOfMonth.start(in: Self.zone), in: tx) >= budget.letters
        {
            return .ofMonth(until: today.firstOfNextMonth.start(in: Self.zone))
        }
        if let limit = rules.lettersPerDay,
            try LetterQueries.ordered(since: today.start(in: Self.zone), in: tx) >= limit
        {
            return .ofDay(until: today.end(in: Self.zone))
        }
        return .free
    }

    /// How many letters were ordered today and this month.
    func letterUsage(at now: Date, in tx: any ReadTransaction) throws -> LetterUsage {
        let today = Day(of: now, in: Self.zone)
        return LetterUsage(
            day: try LetterQueries.ordered(since: today.start(in: Self.zone), in: tx), dayLimit: rules.lettersPerDay,
            month: try LetterQueries.ordered(since: today.firstOfMonth.start(in: Self.zone), in: tx),
            budget: rules.letterBudget)
    }
}
