import Kernel

/// Counts of a group; a share, a median or a mean is told only of five or more, so that nobody is recognised.
struct FigureGroup: Sendable, Equatable {
    static let smallest = 5

    /// The id of a service or an agency; empty for all together.
    let id: String
    var rendered = 0
    var registered = Share()
    var provided = Share()
    var ratings = Ratings()
    /// How many finished within so many days: days to count.
    var days: [Int: Int] = [:]

    init(id: String) { self.id = id }

    struct Share: Sendable, Equatable {
        var inTime = 0
        var all = 0

        /// Whole percent; nil of a small number.
        var percent: Int? { all >= FigureGroup.smallest ? (inTime * 100 + all / 2) / all : nil }
    }

    struct Ratings: Sendable, Equatable {
        var reviews = 0
        var sums: [ReviewCriterion: (sum: Int, count: Int)] = [:]

        static func == (left: Self, right: Self) -> Bool {
            left.reviews == right.reviews
                && ReviewCriterion.allCases.allSatisfy {
                    left.sums[$0]?.sum == right.sums[$0]?.sum && left.sums[$0]?.count == right.sums[$0]?.count
                }
        }

        /// Of all marks of all criteria; nil of few reviews.
        var mean: Double? {
            let (sum, count) = sums.values.reduce((0, 0)) { ($0.0 + $1.sum, $0.1 + $1.count) }
            guard reviews >= FigureGroup.smallest, count > 0 else { return nil }
            return Double(sum) / Double(count)
        }

        func mean(of criterion: ReviewCriterion) -> Double? {
            guard reviews >= FigureGroup.smallest, let of = sums[criterion], of.count >= FigureGroup.smallest else {
                return nil
            }
            return Double(of.sum) / Double(of.count)
        }

        mutating func add(_ other: Ratings) {
            reviews += other.reviews
            for (criterion, value) in other.sums {
                let own = sums[criterion] ?? (0, 0)
                sums[criterion] = (own.sum + value.sum, own.count + value.count)
            }
        }
    }

    /// The day by which half were done; nil of a small number.
    var medianDays: Int? {
        let total = days.values.reduce(0, +)
        guard total >= Self.smallest else { return nil }
        var passed = 0
        for (day, count) in days.sorted(by: { $0.key < $1.key }) {
            passed += count
            if passed * 2 >= total { return day }
        }
        return nil
    }

    /// Exact from five on: fewer people could be recognised.
    var shownRendered: Int? { rendered >= Self.smallest ? rendered : nil }

    mutating func add(_ other: FigureGroup) {
        rendered += other.rendered
        registered.inTime += other.registered.inTime
        registered.all += other.registered.all
        provided.inTime += other.provided.inTime
        provided.all += other.provided.all
        ratings.add(other.ratings)
        days.merge(other.days, uniquingKeysWith: +)
    }
}

/// The public figures of a period.
struct Figures: Sendable {
    let total: FigureGroup
    let services: [FigureGroup]
    let agencies: [FigureGroup]
    /// Sent, not registered, and the term is over, right now.
    let overdueNow: Int
}

/// How far back the figures reach.
enum FigurePeriod: String, Sendable, CaseIterable {
    case month, year, all

    var days: Int? {
        switch self {
        case .month: 30
        case .year: 365
        case .all: nil
        }
    }
}
