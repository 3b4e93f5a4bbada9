import Foundation
import Testing

@testable import Kernel

/// Vectors of the domain reference.
@Suite struct ProductionCalendarTests {
    let calendar: ProductionCalendar
    init() throws { calendar = try ProductionCalendar(csv: calendarOf2025To2027) }

    @Test(arguments: [
        ("2025-10-31", 1, "2025-11-01"), ("2025-11-01", 1, "2025-11-05"), ("2025-12-30", 1, "2026-01-12"),
        ("2026-01-05", 1, "2026-01-12"), ("2026-03-06", 1, "2026-03-10"), ("2026-05-08", 1, "2026-05-12"),
        ("2026-06-11", 1, "2026-06-15"), ("2026-11-03", 1, "2026-11-05"), ("2026-12-30", 1, "2027-01-11"),
        ("2027-02-19", 1, "2027-02-20"), ("2027-02-20", 1, "2027-02-24"), ("2027-04-30", 1, "2027-05-04"),
        ("2027-11-03", 1, "2027-11-08"), ("2026-12-25", 15, "2027-01-26"), ("2026-04-29", 15, "2026-05-22"),
        ("2026-11-20", 5, "2026-11-27"),
    ])
    func aTermEndsOnItsLastWorkingDay(received: String, n: Int, due: String) throws {
        let day = try #require(Day(iso: received))
        #expect(calendar.nthWorkingDay(after: day, n: n)?.iso == due)
        #expect(LegalDeadline(received: day, workingDays: n, calendar: calendar)?.lastDay.iso == due)
    }

    @Test(arguments: [
        (2025, [17, 20, 21, 22, 18, 19, 23, 21, 22, 23, 19, 22]),
        (2026, [15, 19, 21, 22, 19, 21, 23, 21, 22, 22, 20, 22]),
        (2027, [15, 19, 22, 22, 19, 21, 22, 22, 22, 21, 20, 22]),
    ])
    func aYearHasItsWorkingDays(year: Int, byMonth: [Int]) throws {
        var counted = [Int](repeating: 0, count: 12)
        var day = try #require(Day(year: year, month: 1, day: 1))
        while day.year == year {
            if try #require(calendar.isWorkingDay(day)) { counted[day.month - 1] += 1 }
            day = day.adding(days: 1)
        }
        #expect(counted == byMonth)
        #expect(counted.reduce(0, +) == 247)
    }

    @Test func itDoesNotGuessOutsideItsYears() throws {
        for outside in ["2024-12-31", "2028-01-01"] {
            let day = try #require(Day(iso: outside))
            #expect(calendar.isWorkingDay(day) == nil)
            #expect(calendar.isShort(day) == nil)
            #expect(calendar.workingDay(onOrAfter: day) == nil)
        }
        let late = try #require(Day(iso: "2027-12-30"))
        #expect(calendar.nthWorkingDay(after: late, n: 1) == nil)
        #expect(LegalDeadline(received: late, workingDays: 1, calendar: calendar) == nil)
        #expect(calendar.nthWorkingDay(after: late, n: .max) == nil)
        #expect(calendar.nthWorkingDay(after: late, n: 0) == nil)
        #expect(calendar.years == [2025, 2026, 2027])
    }

    @Test func itKnowsShortDaysAndTheDayOfRegistration() throws {
        let eve = try #require(Day(iso: "2026-11-03"))
        let saturday = try #require(Day(iso: "2025-11-01"))
        #expect(calendar.isShort(eve) == true && calendar.isShort(saturday) == true)
        #expect(calendar.workingDay(onOrAfter: eve) == eve)
        #expect(calendar.workingDay(onOrAfter: eve.adding(days: 1))?.iso == "2026-11-05")
    }

    @Test func aDeadlineEndsAtMidnightOfTheOfficesZone() throws {
        let zone = try #require(TimeZone(identifier: "Asia/Yekaterinburg"))
        // 23:30 of 2 November in Moscow is already 3 November in Chelyabinsk.
        let moscow = try #require(TimeZone(identifier: "Europe/Moscow"))
        let sent = try #require(Day(iso: "2026-11-02")).moment(at: try #require(TimeOfDay("23:30")), in: moscow)
        let deadline = try #require(LegalDeadline(receivedAt: sent, workingDays: 1, zone: zone, calendar: calendar))
        #expect(deadline.received.iso == "2026-11-03")
        #expect(deadline.lastDay.iso == "2026-11-05")
        #expect(deadline.moment(in: zone) == Day(iso: "2026-11-06")?.start(in: zone))
        #expect(!deadline.isOver(at: deadline.moment(in: zone).addingTimeInterval(-1), in: zone))
        #expect(deadline.isOver(at: deadline.moment(in: zone), in: zone))
        #expect(try JSONDecoder().decode(LegalDeadline.self, from: JSONEncoder().encode(deadline)) == deadline)
    }

    @Test func aBrokenTableIsRefused() throws {
        #expect(throws: ProductionCalendar.Fault.badRow(line: 2)) {
            try ProductionCalendar(csv: "date,kind\n2026-02-30,holiday")
        }
        #expect(throws: ProductionCalendar.Fault.badRow(line: 3)) {
            try ProductionCalendar(csv: "date,kind\n2026-01-01,holiday\n2026-01-02,party\n")
        }
        #expect(throws: ProductionCalendar.Fault.incompleteYear(2028)) {
            try ProductionCalendar(csv: "date,kind\n2028-05-01,holiday\n")
        }
        let newYear = try #require(Day(iso: "2026-01-01"))
        #expect(throws: ProductionCalendar.Fault.contradiction(newYear)) {
            try ProductionCalendar(csv: "date,kind\n2026-01-01,holiday\n2026-01-01,short_day\n")
        }
    }
}
