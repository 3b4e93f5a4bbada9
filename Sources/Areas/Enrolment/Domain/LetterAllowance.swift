import Foundation
import Kernel

/// What the letters of an installation may cost: a price for each, and a sum for a month.
package struct LetterBudget: Sendable, Hashable {
    package let price: Money
    package let monthly: Money

    /// Nil for a price of nothing, of which any sum buys any number.
    package init?(price: Money, monthly: Money) {
        guard price > .zero else { return nil }
        self.price = price
        self.monthly = monthly
    }

    /// How many letters a month's sum buys.
    package var letters: Int { Int(clamping: monthly.minor / price.minor) }
}

/// Whether somebody may order a letter now; if not, why, and when it is possible again. Every letter that was ordered and
/// not called back counts, one that came back too: the post was paid for it.
package enum LetterAllowance: Sendable, Equatable {
    case free
    /// So many went to the person within a year.
    case ofPerson(Int, until: Date)
    /// The installation orders no more letters on this day.
    case ofDay(until: Date)
    /// The month's budget is spent.
    case ofMonth(until: Date)
}

/// How many letters were ordered, and how many may be: for the postal clerk.
struct LetterUsage: Sendable {
    let day: Int
    let dayLimit: Int?
    let month: Int
    let budget: LetterBudget?
}

extension Day {
    /// The first day of its month.
    var firstOfMonth: Day { adding(days: 1 - day) }
    /// The first day of the next one.
    var firstOfNextMonth: Day { firstOfMonth.adding(days: 31).firstOfMonth }
}
