import Foundation
import Kernel
import Storage

extension AppointmentsArea {
    /// The days of an office with their times, taken ones marked, from a day on.
    ///
    /// - Parameter minutes: how long the visit lasts; nil for one step of the office's grid.
    package func freeSlots(
        office: String, minutes: Int?, from: Day, days: Int, now: Date, in tx: any ReadTransaction
    ) throws -> [VisitDay] {
        guard let place = place(office) else { throw RefusedVisit.unknownOffice }
        let count = min(max(days, 1), VisitPlace.greatestLeadDays + 1)
        let zone = place.zone
        let taken = try tx.all(
            TakenCell.between(
                from.start(in: zone), from.adding(days: count - 1).end(in: zone), office: office, now: now))
        return (0..<count).map { offset in
            let day = from.adding(days: offset)
            let dayStart = day.start(in: zone)
            let dayEnd = day.end(in: zone)
            let cells = taken.filter { $0.start < dayEnd && $0.end > dayStart }
            let times = place.starts(on: day, minutes: minutes).compactMap { start -> FreeTime? in
                guard place.refusal(of: start, minutes: minutes, at: now) == nil else { return nil }
                let end = place.end(of: start, minutes: minutes)
                return FreeTime(start: start, end: end, isTaken: Self.freePlace(place, start, end, cells) == nil)
            }
            return VisitDay(day: day, state: place.state(of: day), times: times)
        }
    }

    /// Whether a place is free then; throws why nobody at all could come then.
    package func isFree(
        office: String, start: Date, minutes: Int?, now: Date, in tx: any ReadTransaction
    ) throws -> Bool {
        guard let place = place(office) else { throw RefusedVisit.unknownOffice }
        if let refusal = place.refusal(of: start, minutes: minutes, at: now) { throw refusal }
        let end = place.end(of: start, minutes: minutes)
        return try freePlace(place, start, end, now: now, in: tx) != nil
    }

    /// The lowest place of which nothing in the time is promised.
    func freePlace(
        _ place: VisitPlace, _ start: Date, _ end: Date, now: Date, in tx: any ReadTransaction
    ) throws -> Int? {
        Self.freePlace(place, start, end, try tx.all(TakenCell.between(start, end, office: place.id, now: now)))
    }

    private static func freePlace(_ place: VisitPlace, _ start: Date, _ end: Date, _ cells: [TakenCell]) -> Int? {
        let taken = Set(cells.filter { $0.start < end && $0.end > start }.map(\.place))
        return (1..<(place.capacity + 1)).first { !taken.contains($0) }
    }
}

extension VisitPlace {
    func end(of start: Date, minutes: Int?) -> Date {
        start.addingTimeInterval(Double(cells(for: minutes) * step * 60))
    }
}
