/// How long a service really took: of the applications that ended in the last 90 days nine in ten took no longer
/// (feature C3).
package struct MeasuredTerm: Sendable, Hashable {
    /// Calendar days from the submission to the end.
    package let days: Int
    package let cases: Int

    /// Fewer cases say nothing.
    package static let fewestCases = 30
    /// How far back is looked, in days.
    package static let window = 90

    package init(days: Int, cases: Int) {
        self.days = days
        self.cases = cases
    }

    /// The 90th percentile of cases counted by their days; nil for too few.
    package init?(casesByDays: [Int: Int]) {
        let all = casesByDays.values.reduce(0, +)
        guard all >= Self.fewestCases else { return nil }
        let wanted = (all * 9 + 9) / 10
        var seen = 0
        for (days, cases) in casesByDays.sorted(by: { $0.key < $1.key }) {
            seen += cases
            if seen >= wanted {
                self.init(days: days, cases: all)
                return
            }
        }
        return nil
    }
}
