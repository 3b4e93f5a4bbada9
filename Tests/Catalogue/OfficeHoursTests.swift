import Foundation
import Kernel
import Testing

@testable import Catalogue

@Suite struct OfficeHoursTests {
    let snapshot: CatalogueSnapshot

    init() throws { snapshot = try Shipped.snapshot() }

    /// пн–чт 9:00–18:00, обед 13:00–14:00; пт 9:00–16:45, in Barnaul (UTC+7).
    private func altai() throws -> OfficeHours { try #require(snapshot.office("gu-mvd-altai")).hours }

    @Test func saysTheWeekAsPeopleDo() throws {
        let nbsp = "\u{00A0}"
        #expect(
            try altai().text.ru
                == "пн–чт\(nbsp)9:00–18:00, обед\(nbsp)13:00–14:00; пт\(nbsp)9:00–16:45, обед\(nbsp)13:00–14:00")
        #expect(try altai().text.en.hasPrefix("Mon–Thu\(nbsp)9:00–18:00, break"))
    }

    @Test func isOpenByItsOwnClock() throws {
        let hours = try altai()
        // Wednesday 18 November 2026; 9:00 in Barnaul is 02:00 UTC.
        #expect(hours.isOpen(at: try moment("2026-11-18T02:00:00Z")))
        #expect(!hours.isOpen(at: try moment("2026-11-18T01:59:59Z")))
        #expect(!hours.isOpen(at: try moment("2026-11-18T06:30:00Z")), "the break")
        #expect(hours.isOpen(at: try moment("2026-11-18T10:59:59Z")))
        #expect(!hours.isOpen(at: try moment("2026-11-18T11:00:00Z")), "the closing time itself")
        #expect(hours.openUntil(at: try moment("2026-11-18T03:00:00Z"))?.text == "18:00")
        #expect(hours.openUntil(at: try moment("2026-11-18T12:00:00Z")) == nil)
    }

    @Test func aVisitMustFitBetweenBreaks() throws {
        let hours = try altai()
        #expect(hours.isOpen(at: try moment("2026-11-18T05:30:00Z"), minutes: 30))
        #expect(!hours.isOpen(at: try moment("2026-11-18T05:31:00Z"), minutes: 30))
        #expect(!hours.isOpen(at: try moment("2026-11-18T05:30:00Z"), minutes: .max))
    }

    @Test func restsOnHolidaysMovedDaysAndWeekends() throws {
        let hours = try altai()
        for day in ["2026-11-04", "2026-01-09", "2026-11-21", "2026-11-22"] {
            #expect(hours.intervals(on: try #require(Day(iso: day))).isEmpty, "\(day)")
        }
    }

    @Test func closesAnHourEarlierBeforeAHoliday() throws {
        let day = try #require(Day(iso: "2026-11-03"))
        #expect(try altai().intervals(on: day).last?.to.text == "17:00")
    }

    @Test func worksOnAWorkingSaturdayAsOnAFriday() throws {
        // 1 November 2025: a working Saturday that is also an hour shorter.
        let day = try #require(Day(iso: "2025-11-01"))
        #expect(try altai().intervals(on: day).map(\.to.text) == ["13:00", "15:45"])
    }

    @Test func aCentreWithSaturdayHoursRestsOnAHolidayThatIsASaturday() throws {
        let centre = try #require(snapshot.centre("mfc-konstantinovsk"))
        #expect(!centre.hours.intervals(on: try #require(Day(iso: "2026-11-21"))).isEmpty)
        // 8 March 2025 was a Saturday.
        #expect(centre.hours.intervals(on: try #require(Day(iso: "2025-03-08"))).isEmpty)
    }

    @Test(arguments: ["2024-12-02", "2028-01-10", "9999-12-31", "0001-01-01"])
    func promisesNothingInYearsTheCalendarDoesNotHold(day: String) throws {
        #expect(try altai().intervals(on: try #require(Day(iso: day))).isEmpty)
    }

    @Test func knowsWhenItOpensNext() throws {
        // Friday evening: opens on Monday at 9:00 in Barnaul.
        let next = try altai().nextOpening(after: try moment("2026-11-20T12:00:00Z"))
        #expect(next == (try moment("2026-11-23T02:00:00Z")))
        #expect(try altai().nextOpening(after: .distantFuture) == nil)
    }

    @Test func closingIsTheEndOfTheLastInterval() throws {
        let day = try #require(Day(iso: "2026-11-20"))
        #expect(try altai().closing(on: day) == (try moment("2026-11-20T09:45:00Z")))
    }
}
