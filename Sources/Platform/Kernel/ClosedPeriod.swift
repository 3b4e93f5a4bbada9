/// Whole days on which an office receives nobody, though the week says otherwise, and why.
package struct ClosedPeriod: Sendable, Hashable {
    package let from: Day
    /// The last closed day.
    package let to: Day
    /// What citizens are told, as it was typed.
    package let reason: String

    /// Nil when it ends before it begins.
    package init?(from: Day, to: Day, reason: String) {
        guard from <= to else { return nil }
        self.from = from
        self.to = to
        self.reason = reason
    }

    package func contains(_ day: Day) -> Bool { from <= day && day <= to }
}
