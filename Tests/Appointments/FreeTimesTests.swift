import Appointments
import Foundation
import Kernel
import TestSupport
import Testing

@Suite struct FreeTimesTests {
    @Test func timesAreWithinOfficeHoursAndLeaveTheBreak() async throws {
        let world = try await VisitWorld()
        let monday = try unwrap(try await world.days("2026-11-23", 1).first)
        #expect(monday.state == .open)
        let times = monday.times.map { TimeOfDay(of: $0.start, in: world.zone).text }
        #expect(times.count == 16)
        #expect(times.first == "09:00" && times.last == "17:30")
        #expect(!times.contains("13:00") && !times.contains("13:30") && times.contains("12:30"))
    }

    @Test func aLongVisitFitsBetweenTheBreaks() async throws {
        let world = try await VisitWorld()
        let monday = try unwrap(try await world.days("2026-11-23", 1, minutes: 60).first)
        let times = monday.times.map { TimeOfDay(of: $0.start, in: world.zone).text }
        #expect(times.contains("12:00") && !times.contains("12:30") && times.last == "17:00")
    }

    @Test func weekendsAndHolidaysAreClosedAndAShortDayEndsAnHourEarlier() async throws {
        let world = try await VisitWorld()
        let days = try await world.days("2026-11-21", 7)
        #expect(days.map(\.state) == [.closed, .closed, .open, .open, .closed, .open, .open])
        let short = try unwrap(days[5].times.last)
        #expect(TimeOfDay(of: short.start, in: world.zone).text == "16:30")
    }

    @Test func daysOutsideTheProductionCalendarAreUnknownAndOfferNothing() async throws {
        let world = try await VisitWorld()
        let days = try await world.days("2026-12-31", 2)
        #expect(days.map(\.state) == [.open, .unknown])
        #expect(days.last?.times.isEmpty == true)
        let start = try world.at("2027-01-12", "10:00")
        await #expect(throws: RefusedVisit.unknownDay) { try await world.propose(world.subject(), start) }
    }

    @Test func timesBeginAnHourFromNowAtTheEarliest() async throws {
        let world = try await VisitWorld()
        let today = try unwrap(try await world.days("2026-11-20", 1).first)
        let first = try unwrap(today.times.first)
        #expect(TimeOfDay(of: first.start, in: world.zone).text == "11:00")
    }

    @Test func theZoneIsThatOfTheOffice() async throws {
        // 10:00 in Moscow is 17:00 in Vladivostok: of this Friday nothing is left but what is an hour ahead.
        let world = try await VisitWorld(zone: "Asia/Vladivostok")
        let days = try await world.days("2026-11-20", 4)
        #expect(days[0].times.map { TimeOfDay(of: $0.start, in: world.zone).text } == [])
        let monday = try unwrap(days[3].times.first)
        #expect(monday.start == (try world.at("2026-11-23", "09:00")))
        #expect(monday.start.formatted(.iso8601) == "2026-11-22T23:00:00Z")
        #expect(FreeTime.value(of: monday.start, in: world.zone) == "2026-11-23T09:00")
        #expect(FreeTime.start(from: "2026-11-23T09:00", in: world.zone) == monday.start)
    }

    @Test(arguments: [
        "", "T", "2026-11-23", "2026-13-41T09:00", "2026-11-23T29:00", "2026-11-23T09:00T", "‮2026-11-23T09:00",
        "9999999999999999999999",
    ])
    func nonsenseIsNoTime(_ value: String) {
        #expect(FreeTime.start(from: value, in: .gmt) == nil)
    }

    @Test func refusalsNameTheReason() async throws {
        let world = try await VisitWorld()
        let cases: [(String, String, RefusedVisit)] = [
            ("2026-11-20", "09:00", .past), ("2026-11-20", "10:30", .tooSoon), ("2026-11-23", "10:15", .outsideHours),
            ("2026-11-23", "13:00", .outsideHours), ("2026-11-23", "18:00", .outsideHours),
            ("2026-11-22", "10:00", .closedDay), ("2026-11-25", "10:00", .closedDay), ("2027-02-01", "10:00", .tooFar),
        ]
        for (day, time, refusal) in cases {
            let start = try world.at(day, time)
            await #expect(throws: refusal) { try await world.propose(world.subject(), start) }
        }
        #expect(try await world.state(world.subject()) == nil)
    }

    @Test func theCalendarFileIsWellFormedWhateverTheWords() throws {
        let file = VisitCalendarFile(
            id: "x", start: Date(timeIntervalSince1970: 1_795_417_200), end: Date(timeIntervalSince1970: 1_795_419_000),
            title: "Добровольная дактилоскопия; 40-7K3M-9PXA", place: "г. Калуга, ул. Суворова, 139",
            text: "Возьмите:\nпаспорт\r\nBEGIN:VEVENT", address: "http://localhost/applications/40-7K3M-9PXA\r\nX:1")
        let text = file.content(at: TestPlatform.morning)
        #expect(text.contains("DTSTART:20261123T070000Z\r\n"))
        #expect(text.contains("SUMMARY:Добровольная дактилоскопия\\; "))
        #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
        #expect(text.components(separatedBy: "\r\n").filter { $0 == "BEGIN:VEVENT" }.count == 1)
        #expect(!text.replacingOccurrences(of: "\r\n", with: "").contains("\n"))
    }
}
