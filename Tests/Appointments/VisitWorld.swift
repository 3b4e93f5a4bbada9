import Appointments
import Catalogue
import Foundation
import Kernel
import Storage
import TestSupport
import Web

/// Offices made for tests, on a real database. The clock stands at Friday, 20 November 2026, 10:00 in Moscow.
struct VisitWorld: Sendable {
    let test: TestPlatform
    let appointments: AppointmentsArea
    let person = PersonID.new(at: TestPlatform.morning)
    let official = StaffID.new(at: TestPlatform.morning)

    init(capacity: Int = 1, step: Int = 30, zone: String = "Europe/Moscow") async throws {
        test = try await TestPlatform(AppointmentsArea.migrations)
        let place = try Self.place(capacity: capacity, step: step, zone: zone)
        appointments = AppointmentsArea(platform: test.platform) { $0 == place.id ? place : nil }
    }

    static func place(capacity: Int = 1, step: Int = 30, zone: String = "Europe/Moscow") throws -> VisitPlace {
        let calendar = try ProductionCalendar(rows: rows())
        let hours = OfficeHours(
            week: try week(), zone: try unwrap(TimeZone(identifier: zone)), calendar: calendar)
        return VisitPlace(id: "office", hours: hours, step: step, capacity: capacity, calendar: calendar)
    }

    /// Monday to Friday, 9:00–13:00 and 14:00–18:00.
    private static func week() throws -> [Weekday: [OfficeHours.Interval]] {
        let intervals = [
            try unwrap(OfficeHours.Interval(from: try time("09:00"), to: try time("13:00"))),
            try unwrap(OfficeHours.Interval(from: try time("14:00"), to: try time("18:00"))),
        ]
        let days: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
        return Dictionary(uniqueKeysWithValues: days.map { ($0, intervals) })
    }

    /// 2026 only: 2027 is not decreed yet. Wednesday, 25 November is a holiday, Thursday the 26th an hour shorter.
    private static func rows() throws -> [ProductionCalendar.Row] {
        [
            .init(try day("2026-01-01"), .holiday), .init(try day("2026-11-25"), .holiday),
            .init(try day("2026-11-26"), .shortDay),
        ]
    }

    var zone: TimeZone { appointments.zone(of: "office") ?? .gmt }

    /// A moment of the office's own clock.
    func at(_ day: String, _ time: String) throws -> Date {
        try Self.day(day).moment(at: Self.time(time), in: zone)
    }

    func subject(_ id: String = "a1") -> VisitSubject { .application(id) }

    @discardableResult
    func propose(
        _ subject: VisitSubject, _ start: Date, by side: ProposalSide = .applicant, minutes: Int? = nil,
        comment: String? = nil, allowsTaken: Bool = false
    ) async throws -> TimeProposal {
        let now = test.clock.now
        return try await test.store.write { [appointments, person] tx in
            try appointments.propose(
                subject: subject, person: person, office: "office", start: start, minutes: minutes, by: side,
                comment: comment, allowsTaken: allowsTaken, at: now, in: tx)
        }
    }

    @discardableResult
    func agree(_ subject: VisitSubject, by side: ProposalSide) async throws -> Appointment {
        let now = test.clock.now
        return try await test.store.write { [appointments] tx in
            try appointments.agree(subject: subject, by: side, at: now, in: tx)
        }
    }

    func state(_ subject: VisitSubject) async throws -> VisitState? {
        try await test.store.read { [appointments] tx in try appointments.current(of: subject, in: tx) }
    }

    func days(_ from: String, _ count: Int, minutes: Int? = nil) async throws -> [VisitDay] {
        let now = test.clock.now
        let day = try Self.day(from)
        return try await test.store.read { [appointments] tx in
            try appointments.freeSlots(office: "office", minutes: minutes, from: day, days: count, now: now, in: tx)
        }
    }

    static func day(_ iso: String) throws -> Day { try unwrap(Day(iso: iso)) }
    static func time(_ text: String) throws -> TimeOfDay { try unwrap(TimeOfDay(text)) }
}

struct Absent: Error {}

func unwrap<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Absent() }
    return value
}
