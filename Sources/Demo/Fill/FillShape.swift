import Foundation

/// How applications lie over states by their age: most are done, some are under way, few wait for the first answer.
enum FillShape {
    /// A state, as copies are chosen by it.
    typealias State = String

    private static let fresh: [(State, Double)] = [
        ("submitted", 75), ("registered", 10), ("accepted", 10), ("withdrawn", 5),
    ]
    private static let young: [(State, Double)] = [
        ("submitted", 6), ("registered", 2), ("accepted", 15), ("inProgress", 23), ("returnedForCorrection", 5),
        ("awaitingApplicant", 4), ("invited", 6), ("ready", 15), ("completed", 12), ("refused.intake", 6),
        ("refused.decision", 3), ("withdrawn", 3),
    ]
    private static let older: [(State, Double)] = [
        ("submitted", 0.5), ("accepted", 3), ("inProgress", 12), ("returnedForCorrection", 4),
        ("awaitingApplicant", 1), ("invited", 2.5), ("ready", 10), ("completed", 48), ("refused.intake", 8),
        ("refused.decision", 7), ("withdrawn", 4),
    ]
    private static let old: [(State, Double)] = [
        ("submitted", 0.2), ("inProgress", 2), ("returnedForCorrection", 2), ("invited", 1.5), ("ready", 2),
        ("completed", 71), ("refused.intake", 8), ("refused.decision", 8), ("withdrawn", 5.3),
    ]

    static func state(ofAge days: Double, _ random: inout FillRandom) -> State {
        let table = days < 1.5 ? fresh : days < 10 ? young : days < 45 ? older : old
        return table[random.place(by: table.map(\.1))].0
    }

    /// One office has very many, most have few.
    static func weights(ofOffices count: Int) -> [Double] {
        (0..<count).map { place -> Double in
            guard place > 0 else { return 6 }
            let rank = Double(place + 2)
            return 10 / (rank * rank) + 0.2
        }
    }

    /// Which person: a few come again and again, and the very first has a share of all.
    static func person(of count: Int, busiestShare: Double, _ random: inout FillRandom) -> Int {
        if random.share() < busiestShare { return 0 }
        let share = random.share()
        return min(count - 1, Int(Double(count) * share * (0.5 + 0.5 * share)))
    }
}
