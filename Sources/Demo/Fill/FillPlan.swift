import Foundation
import Kernel
import Storage

/// One run of a fill: which copies of which specimens, for whom and when. Two years up to its end, evenly.
struct FillPlan: Sendable {
    let seed: UInt64
    let run: Int
    let goal: Int
    /// How many accounts there are to be at least.
    let accounts: Int
    let until: Date
    let specimens: FillSpecimens.Pool
    let earlierPeople, earlierApplications: Int

    /// A part that is written at once: accounts first, then applications by their time.
    struct Batch: Sendable {
        let number: Int
        let people: Int
        let applications: Int
        /// The place of the first among all of its kind.
        let first: Int
    }

    /// A copy that is to be made.
    struct Copy: Sendable {
        let specimen: FillSpecimen
        let person: Int
        /// Its place among all applications; nil for an account.
        let application: Int?
        let shift: Int64
        /// How many notices the person has before it.
        let position: Int
        let leavesOutDraft: Bool
    }

    private static let span: Double = 730 * 86_400_000
    private var end: Int64 { Int64(until.timeIntervalSince1970 * 1000) }
    private var begin: Int64 { end - Int64(Self.span) }

    /// How many accounts there are when this run is done.
    var people: Int {
        max(earlierPeople, accounts, (earlierApplications + goal + DemoFill.perPerson - 1) / DemoFill.perPerson)
    }

    var batches: [Batch] {
        var batches: [Batch] = []
        for first in stride(from: earlierPeople, to: people, by: DemoFill.batch) {
            let count = min(DemoFill.batch, people - first)
            batches.append(Batch(number: batches.count, people: count, applications: 0, first: first))
        }
        for first in stride(from: 0, to: goal, by: DemoFill.batch) {
            let count = min(DemoFill.batch, goal - first)
            batches.append(Batch(number: batches.count, people: 0, applications: count, first: first))
        }
        return batches
    }

    func record(of batch: Batch) -> FillRecord {
        FillRecord(
            run: run, batch: batch.number, goal: goal, until: until, people: batch.people,
            applications: batch.applications)
    }

    /// The region of an account: the busiest office's region has most.
    func region(of person: Int) -> String {
        let regions = specimens.regions
        return regions.isEmpty ? "00" : regions[Self.regionOrder[person % Self.regionOrder.count] % regions.count]
    }

    private static let regionOrder = [0, 1, 0, 2, 0, 3, 0, 4, 0, 1, 0, 2, 1, 3, 0, 4, 0, 1, 2, 0]

    func person(_ place: Int) -> MadeUpPerson {
        MadeUpPerson(
            place, seed: seed, region: region(of: place), from: begin - 365 * 86_400_000, to: begin)
    }

    // MARK: Choosing

    func copies(of batch: Batch, _ state: FillState) -> [Copy] {
        batch.people > 0 ? accounts(batch) : applications(batch, state)
    }

    private func accounts(_ batch: Batch) -> [Copy] {
        (batch.first..<(batch.first + batch.people)).compactMap { place in
            specimens.people[region(of: place)].map { specimen in
                Copy(
                    specimen: specimen, person: place, application: nil,
                    shift: person(place).registeredAt - specimen.begin, position: 0, leavesOutDraft: true)
            }
        }
    }

    private func applications(_ batch: Batch, _ state: FillState) -> [Copy] {
        var random = FillRandom(seed, 2, UInt64(run), UInt64(batch.number))
        let busiest = min(0.05, 400 / Double(max(goal, 1)))
        let step = Self.span / Double(goal)
        return (0..<batch.applications).compactMap { index in
            let place = batch.first + index
            let at = begin + Int64(step * (Double(place) + random.share()))
            let office = specimens.offices[random.place(by: specimens.weights)]
            let person = state.person(
                in: office.region, FillShape.person(of: state.count(in: office.region), busiestShare: busiest, &random))
            guard let (specimen, shift) = specimen(of: office, at: at, state, &random) else { return nil }
            let position = state.take(specimen.notices, of: person)
            return Copy(
                specimen: specimen.whole, person: person, application: earlierApplications + place, shift: shift,
                position: position, leavesOutDraft: end - at > 89 * 86_400_000)
        }
    }

    /// A specimen of a likely state whose last step is not in the future, and how much later its copy is.
    private func specimen(
        of office: FillSpecimens.Office, at moment: Int64, _ state: FillState, _ random: inout FillRandom
    ) -> (FillSpecimens.Kept, Int64)? {
        let age = Double(end - moment) / 86_400_000
        for attempt in 0..<8 {
            let wanted = attempt < 7 ? FillShape.state(ofAge: age, &random) : "submitted"
            guard let kept = office.specimens[wanted], !kept.isEmpty else { continue }
            let specimen = kept[Int(random.next() % UInt64(kept.count))]
            let shift = moment - specimen.whole.begin
            guard specimen.whole.span <= end - moment else { continue }
            guard !specimen.whole.visitStarts.isEmpty else { return (specimen, shift) }
            if let shift = state.bookVisit(specimen.whole, office.id, near: shift, &random),
                specimen.whole.begin + specimen.whole.span + shift <= end
            {
                return (specimen, shift)
            }
        }
        return nil
    }

    // MARK: Making

    func rows(of copies: [Copy], _ batch: Batch, _ copier: FillCopier) throws -> FillRows {
        let isPeople = batch.people > 0
        var rows = FillRows(isPeople ? FillTable.ofPerson : FillTable.ofApplication)
        func table(_ name: String) -> Int? { FillTable.ofApplication.firstIndex { $0.name == name } }
        let (draft, review) = (table("application_draft"), table("review"))
        for copy in copies {
            let person = person(copy.person)
            var random = FillRandom(seed, isPeople ? 3 : 4, UInt64(run), UInt64(copy.application ?? copy.person))
            var values = FillValues(shift: copy.shift)
            person.fill(&values.slots)
            if isPeople { person.fillLookups(&values.slots, keys: copier.keys) }
            if let application = copy.application {
                values.slots[.number] = Array(
                    MadeUpPerson.number(application, of: .application, region: copy.specimen.region).utf8)
            }
            // Sent drafts are gone after 90 days, and few leave a review.
            let absent = [copy.leavesOutDraft ? draft : nil, random.share() < 0.85 ? review : nil].compactMap { $0 }
            var position = copy.position
            try copier.copy(
                copy.specimen, values, position: &position, readUntil: end - 20 * 86_400_000,
                leavingOut: isPeople ? [] : Set(absent),
                random: &random, into: &rows)
        }
        return rows
    }
}
