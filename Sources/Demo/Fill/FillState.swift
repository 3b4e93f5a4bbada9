import Foundation
import Kernel
import Storage

/// What one copy leaves for the next: how many notices each person has, and which times of visits are taken.
///
/// Used by one task at a time: copies are chosen in their order, before they are made.
final class FillState: @unchecked Sendable {
    private let places: [String: [Int]]
    private var notices: [Int]
    private var taken: Set<Cell>

    private struct Cell: Hashable {
        let office: String
        let start: Int64
    }

    private init(places: [String: [Int]], notices: [Int], taken: Set<Cell>) {
        self.places = places
        self.notices = notices
        self.taken = taken
    }

    static func read(_ plan: FillPlan, resumes: Bool, in store: any Store) async throws -> FillState {
        let people = plan.people
        let places = Dictionary(grouping: 0..<people, by: plan.region(of:))
        var notices = Array(repeating: 0, count: people)
        if resumes {
            let byID = Dictionary(
                (0..<people).map { (String(decoding: plan.person($0).id, as: UTF8.self), $0) },
                uniquingKeysWith: { first, _ in first })
            var after = ""
            while true {
                let from = after
                let page = try await store.read { tx in
                    try tx.all(
                        Query(
                            """
                            SELECT person_id, max(position) AS n FROM notice WHERE person_id > \(from)
                            GROUP BY person_id ORDER BY person_id LIMIT 10000
                            """
                        ) { (try $0.text("person_id"), try $0.integer("n")) })
                }
                for (id, count) in page { if let place = byID[id] { notices[place] = count } }
                guard let last = page.last else { break }
                after = last.0
            }
        }
        let cells = try await store.read { tx in
            try tx.all(
                Query("SELECT office_id, starts_at FROM visit_cell LIMIT 1000000") {
                    Cell(office: try $0.text("office_id"), start: Int64(try $0.integer("starts_at")))
                })
        }
        return FillState(places: places, notices: notices, taken: Set(cells))
    }

    func count(in region: String) -> Int { places[region]?.count ?? 0 }

    /// The so-many-th person of a region.
    func person(in region: String, _ index: Int) -> Int {
        guard let here = places[region], !here.isEmpty else { return 0 }
        return here[min(index, here.count - 1)]
    }

    /// How many notices the person had before so many more.
    func take(_ count: Int, of person: Int) -> Int {
        guard notices.indices.contains(person) else { return 0 }
        defer { notices[person] += count }
        return notices[person]
    }

    /// Moves a visit to a free time on a day of the week that is wanted: the copy's shift, nil when all is taken.
    func bookVisit(_ specimen: FillSpecimen, _ office: String, near shift: Int64, _ random: inout FillRandom) -> Int64?
    {
        guard let first = specimen.visitStarts.min() else { return shift }
        let (half, day): (Int64, Int64) = (1_800_000, 86_400_000)
        // 1 January 1970 was a Thursday: days from the Monday before.
        let weekday = (first / day + 3) % 7
        let weeks = Int64((Double(shift) / Double(7 * day)).rounded())
        for _ in 0..<6 {
            let wanted = Int64(random.next() % 5)
            let hours = Int64(random.next() % 9)
            let moved = weeks * 7 * day + (wanted - weekday) * day + hours * half
            let cells = specimen.visitStarts.map { Cell(office: office, start: $0 + moved) }
            guard cells.allSatisfy({ !taken.contains($0) }) else { continue }
            taken.formUnion(cells)
            return moved
        }
        return nil
    }
}
