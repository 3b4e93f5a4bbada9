import Appointments
import Foundation
import Kernel
import Storage
import TestSupport
import Testing

/// No place is promised twice, and none is wasted (P5).
@Suite struct PlaceRaceTests {
    @Test func fiftyBookersOnTenPlaces() async throws {
        let world = try await VisitWorld(capacity: 10)
        let start = try world.at("2026-11-23", "10:00")
        let now = world.test.clock.now
        let outcomes = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<50 {
                group.addTask { [appointments = world.appointments, store = world.test.store] in
                    do {
                        try await store.write { tx in
                            _ = try appointments.book(
                                subject: .application("a\(number)"), person: .new(at: now), office: "office",
                                start: start, at: now, in: tx)
                        }
                        return true
                    } catch RefusedVisit.taken {
                        return false
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.filter { $0 }.count == 10)
        let places = try await world.test.store.read { tx in
            try tx.all(
                Query("SELECT place FROM appointment WHERE state = 'held' ORDER BY place") { try $0.integer("place") })
        }
        #expect(places == Array(1...10))
    }

    @Test func fiveHundredBookersOnFiftyPlaces() async throws {
        let world = try await VisitWorld(capacity: 5)
        let starts = try ["09:00", "09:30", "10:00", "10:30", "11:00", "11:30", "12:00", "12:30", "14:00", "14:30"]
            .map { try world.at("2026-11-23", $0) }
        let now = world.test.clock.now
        let outcomes = await withTaskGroup(of: String.self) { group in
            for number in 0..<500 {
                group.addTask { [appointments = world.appointments, store = world.test.store] in
                    // Whoever finds too many before him comes again, as the page asks him to.
                    for _ in 0..<60 {
                        do {
                            try await store.write { tx in
                                _ = try appointments.book(
                                    subject: .application("a\(number)"), person: .new(at: now), office: "office",
                                    start: starts[number % starts.count], at: now, in: tx)
                            }
                            return "booked"
                        } catch let fault as StorageFault where fault.passesByWaiting {
                            continue
                        } catch {
                            return "\(error)"
                        }
                    }
                    return "busy"
                }
            }
            return await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
        #expect(outcomes == ["booked": 50, "taken": 450])
    }

    @Test func visitsOfDifferentLengthDoNotOverlap() async throws {
        let world = try await VisitWorld(capacity: 1)
        try await book(world, "long", try world.at("2026-11-23", "10:00"), minutes: 90)
        for time in ["10:00", "10:30", "11:00"] {
            let start = try world.at("2026-11-23", time)
            await #expect(throws: RefusedVisit.taken) { try await book(world, "short\(time)", start, minutes: 30) }
        }
        let before = try world.at("2026-11-23", "09:30")
        await #expect(throws: RefusedVisit.taken) { try await book(world, "before", before, minutes: 45) }
        try await book(world, "before", before, minutes: 30)
        try await book(world, "after", try world.at("2026-11-23", "11:30"), minutes: 30)
    }

    @Test func oldVisitsKeepTheirTimeWhenTheGridChanges() async throws {
        let world = try await VisitWorld(capacity: 1, step: 30)
        try await book(world, "old", try world.at("2026-11-23", "10:30"), minutes: 30)
        let place = try VisitWorld.place(capacity: 1, step: 20)
        let changed = AppointmentsArea(platform: world.test.platform) { $0 == place.id ? place : nil }
        let now = world.test.clock.now
        let start = try world.at("2026-11-23", "10:20")
        await #expect(throws: RefusedVisit.taken) {
            try await world.test.store.write { tx in
                _ = try changed.book(
                    subject: .application("new"), person: .new(at: now), office: "office", start: start, at: now, in: tx
                )
            }
        }
    }

    @Test func churnLeavesExactlyTheHeldPlacesTaken() async throws {
        let world = try await VisitWorld(capacity: 2)
        let starts = try ["09:00", "09:30", "10:00"].map { try world.at("2026-11-23", $0) }
        let now = world.test.clock.now
        await withTaskGroup(of: Void.self) { group in
            for worker in 0..<8 {
                group.addTask { [appointments = world.appointments, store = world.test.store] in
                    for round in 0..<25 {
                        let subject = VisitSubject.application("w\(worker)")
                        let start = starts[(worker + round) % starts.count]
                        // A refusal is an answer here; what counts is the state at the end.
                        try? await store.write { tx in
                            try appointments.release(subject: subject, because: "", by: .visitor, at: now, in: tx)
                            _ = try appointments.book(
                                subject: subject, person: .new(at: now), office: "office", start: start, minutes: 60,
                                at: now, in: tx)
                        }
                    }
                }
            }
        }
        let (cells, held, overlaps) = try await world.test.store.read { tx in
            (
                try tx.count("SELECT count(*) AS n FROM visit_cell"),
                try tx.count("SELECT count(*) AS n FROM appointment WHERE state = 'held'"),
                try tx.count(
                    """
                    SELECT count(*) AS n FROM appointment a JOIN appointment b ON a.office_id = b.office_id
                    WHERE a.id < b.id AND a.place = b.place AND a.state = 'held' AND b.state = 'held'
                        AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at
                    """)
            )
        }
        #expect(overlaps == 0)
        #expect(held > 0 && cells == held * 2)
    }

    private func book(_ world: VisitWorld, _ id: String, _ start: Date, minutes: Int) async throws {
        let now = world.test.clock.now
        try await world.test.store.write { [appointments = world.appointments, person = world.person] tx in
            _ = try appointments.book(
                subject: .application(id), person: person, office: "office", start: start, minutes: minutes, at: now,
                in: tx)
        }
    }
}
