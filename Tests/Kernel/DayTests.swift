import Foundation
import Testing

@testable import Kernel

@Suite struct DayTests {
    @Test func aDayKnowsItsWeekdayAndItsNeighbours() throws {
        let day = try #require(Day(iso: "2026-11-03"))
        #expect(day.weekday == .tuesday)
        #expect(day.adding(days: 1).iso == "2026-11-04")
        #expect(day.adding(days: -3).iso == "2026-10-31")
        #expect(try #require(Day(iso: "2024-02-29")).adding(years: 1).iso == "2025-03-01")
        #expect(day.days(until: day.adding(days: 400)) == 400)
    }

    @Test func everyDayOfFourCenturiesHasItsNumberAndOrder() throws {
        var day = try #require(Day(iso: "1800-01-01"))
        var number = day.number
        let last = try #require(Day(iso: "2200-01-01"))
        while day < last {
            let next = day.adding(days: 1)
            number += 1
            #expect(next.number == number && next > day && Day(iso: next.iso) == next)
            #expect(next.weekday.rawValue == day.weekday.rawValue % 7 + 1)
            day = next
        }
        #expect(Day(number: 0).iso == "1970-01-01")
    }

    @Test func theCalendarHasEndsAndNothingTrapsBeyondThem() throws {
        let first = try #require(Day(iso: "0001-01-01"))
        let last = try #require(Day(iso: "9999-12-31"))
        #expect(Day(number: .min) == first && Day(number: .max) == last)
        #expect(last.adding(days: .max) == last && first.adding(days: .min) == first)
        #expect(last.adding(years: .max).year == 9999 && first.adding(years: .min).year == 1)
        #expect(Day(of: Date(timeIntervalSince1970: 1e300), in: .gmt) == last)
        #expect(Day(of: Date(timeIntervalSince1970: -.infinity), in: .gmt).iso == "1970-01-01")
        #expect(first.number == -719_162 && last.number == 2_932_896)
    }

    @Test(arguments: [
        "2026-02-29", "2026-13-01", "2026-00-10", "2026-4-31", "2026-04-31", "26-04-30", "2026/04/30", "", "2026-04-3O",
        "-026-04-30",
    ])
    func noSuchDay(iso: String) { #expect(Day(iso: iso) == nil) }

    @Test(arguments: [
        ("3.11.2026", "2026-11-03"), ("03.11.2026", "2026-11-03"), ("2026-11-03", "2026-11-03"),
        (" 03 . 11 . 2026 ", "2026-11-03"),
        ("3/11/2026", "2026-11-03"),
    ])
    func aTypedDateIsRead(typed: String, iso: String) throws { #expect(try Day(typed: typed).iso == iso) }

    @Test func aDateOfThreeFieldsSaysWhatIsWrong() throws {
        #expect(try Day(day: "27", month: "3", year: " 1985").iso == "1985-03-27")
        #expect(throws: DayRefusal.incomplete) { try Day(day: "27", month: "", year: "1985") }
        #expect(throws: DayRefusal.notNumbers) { try Day(day: "27", month: "март", year: "1985") }
        #expect(throws: DayRefusal.notNumbers) { try Day(day: "-7", month: "3", year: "1985") }
        #expect(throws: DayRefusal.notNumbers) { try Day(day: "27", month: "3", year: "99999999999999999999") }
        #expect(throws: DayRefusal.shortYear) { try Day(day: "27", month: "3", year: "85") }
        #expect(throws: DayRefusal.noSuchDay) { try Day(day: "31", month: "4", year: "1985") }
        #expect(throws: DayRefusal.incomplete) { try Day(typed: "27.03") }
        #expect(throws: DayRefusal.noSuchDay) { try Day(typed: "2026-02-30") }
        #expect(throws: DayRefusal.notNumbers) { try Day(typed: "1.2.3.4") }
    }

    @Test func aDayBeginsAndEndsByTheClockOfItsZone() throws {
        let day = try #require(Day(iso: "2026-11-03"))
        let chelyabinsk = try #require(TimeZone(identifier: "Asia/Yekaterinburg"))
        #expect(day.start(in: chelyabinsk).timeIntervalSince1970 == Double(day.number) * 86400 - 5 * 3600)
        #expect(day.end(in: chelyabinsk) == day.adding(days: 1).start(in: chelyabinsk))
        #expect(Day(of: day.end(in: chelyabinsk), in: chelyabinsk) == day.adding(days: 1))
        #expect(Day(of: day.end(in: chelyabinsk).addingTimeInterval(-1), in: chelyabinsk) == day)
        // The same moment is the third in Chelyabinsk and the second in Kaliningrad.
        let kaliningrad = try #require(TimeZone(identifier: "Europe/Kaliningrad"))
        #expect(Day(of: day.start(in: chelyabinsk), in: kaliningrad).iso == "2026-11-02")
    }

    @Test(arguments: [
        "Europe/Moscow", "Asia/Kamchatka", "Asia/Beirut", "America/Sao_Paulo", "Europe/Berlin", "Asia/Kathmandu",
    ])
    func everyDayOfAZoneBeginsWhereTheOneBeforeEnds(identifier: String) throws {
        let zone = try #require(TimeZone(identifier: identifier))
        var day = try #require(Day(iso: "1990-01-01"))
        let last = try #require(Day(iso: "2026-12-31"))
        while day < last {
            let start = day.start(in: zone)
            #expect(Day(of: start, in: zone) == day)
            #expect(Day(of: start.addingTimeInterval(-1), in: zone) == day.adding(days: -1))
            day = day.adding(days: 1)
        }
    }

    @Test func aTimeThatClocksSkipIsTheMomentAfter() throws {
        let berlin = try #require(TimeZone(identifier: "Europe/Berlin"))
        let spring = try #require(Day(iso: "2026-03-29"))
        let moment = spring.moment(at: try #require(TimeOfDay("02:30")), in: berlin)
        #expect(TimeOfDay(of: moment, in: berlin).text == "03:30")
        let noon = spring.moment(at: try #require(TimeOfDay("12:00")), in: berlin)
        #expect(TimeOfDay(of: noon, in: berlin).text == "12:00")
    }

    @Test func aTimeOfDayIsRead() {
        #expect(TimeOfDay("9:05")?.text == "09:05")
        #expect(TimeOfDay("24:00")?.minutes == 1440)
        for wrong in ["24:01", "9", "9:5", "-1:00", "09:60", "09:00:00", "a:00", ""] {
            #expect(TimeOfDay(wrong) == nil)
        }
        #expect(TimeOfDay("17:30")?.adding(minutes: 30)?.text == "18:00")
        #expect(TimeOfDay("17:30")?.adding(minutes: .max) == nil)
    }

    @Test func daysAndTimesSurviveJSON() throws {
        let day = try #require(Day(iso: "2026-11-03"))
        #expect(try JSONDecoder().decode([Day].self, from: JSONEncoder().encode([day])) == [day])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data("[\"2026-02-30\"]".utf8))
        }
        let time = try #require(TimeOfDay("09:30"))
        #expect(try JSONDecoder().decode([TimeOfDay].self, from: JSONEncoder().encode([time])) == [time])
    }
}
