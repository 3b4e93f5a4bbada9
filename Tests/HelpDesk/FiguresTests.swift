import Applications
import Foundation
import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalogue
@testable import HelpDesk

@Suite struct FiguresTests {
    /// Tuesday, 1 September 2026, 10:00 in Moscow.
    private static let begin = Date(timeIntervalSince1970: 1_788_246_000)
    private static func day(_ number: Double) -> Date { begin.addingTimeInterval(number * 86_400) }

    /// Six rendered (one of them late), one refused on the merits and registered late, one refused at intake, one
    /// withdrawn at once, one query, one that waits beyond its term.
    private func fill(_ world: HelpDeskWorld) async throws {
        let ada = world.ada.id
        for days in [5.0, 6, 7, 8, 9, 49] {
            try await world.application(
                of: ada, .completed, submitted: Self.begin, registered: Self.day(0.1), finished: Self.day(days))
        }
        try await world.application(
            of: ada, .refused, submitted: Self.begin, registered: Self.day(5), finished: Self.day(8), stage: .decision)
        try await world.application(
            of: ada, .refused, submitted: Self.begin, registered: Self.day(0.1), finished: Self.day(1), stage: .intake)
        try await world.application(of: ada, .withdrawn, submitted: Self.begin, finished: Self.day(0.1))
        try await world.application(
            of: ada, .completed, service: nil, submitted: Self.begin, registered: Self.day(0.1), finished: Self.day(2))
        try await world.application(of: ada, .submitted, submitted: Self.begin, registerBy: Self.day(1.5))
    }

    @Test func theFiguresAreThoseOfTheDataSet() async throws {
        let world = try await HelpDeskWorld()
        try await fill(world)
        let figures = try await world.helpDesk.figures(.year, at: world.now)
        #expect(figures.total.rendered == 6)
        #expect(figures.total.registered == .init(inTime: 7, all: 8))
        #expect(figures.total.registered.percent == 88)
        #expect(figures.total.provided == .init(inTime: 6, all: 7))
        #expect(figures.total.provided.percent == 86)
        #expect(figures.total.medianDays == 7)
        #expect(figures.overdueNow == 1)
        #expect(figures.services.map(\.id) == [HelpDeskWorld.service])
        #expect(figures.agencies.map(\.id) == ["mvd"])
    }

    @Test func countingAgainChangesNothing() async throws {
        let world = try await HelpDeskWorld()
        try await fill(world)
        #expect(try await world.helpDesk.countServed() == 9)
        #expect(try await world.helpDesk.countServed() == 0)
        // One that ended earlier than the newest but was committed later is not lost.
        try await world.application(
            of: world.boris.id, .completed, submitted: Self.begin, registered: Self.day(0.1), finished: Self.day(48.5))
        #expect(try await world.helpDesk.countServed() == 1)
    }

    /// The sums of weeks tell what the rows tell.
    @Test func summedWeeksChangeNoFigure() async throws {
        let world = try await HelpDeskWorld()
        try await fill(world)
        _ = try await world.helpDesk.countServed()
        let now = world.now
        let since = Self.day(6.5)
        // By value: a dictionary's text depends on the order in which the rows came.
        func read() async throws -> [[FigureGroup]] {
            try await world.test.store.read { tx in
                try [nil, since].map { since in
                    let figures = try Figures.read(since: since, now: now, in: tx)
                    return [figures.total] + figures.services + figures.agencies
                }
            }
        }
        let before = try await read()
        #expect(try await world.helpDesk.sumWeeks(at: now) > 4)
        #expect(try await world.helpDesk.sumWeeks(at: now) == 0)
        #expect(try await read() == before)
        #expect(before.map { $0.first?.rendered } == [6, 4])
    }

    @Test func ratingsAreMeansOfGivenMarks() async throws {
        let world = try await HelpDeskWorld()
        let now = world.now
        for (index, mark) in [5, 5, 4, 4, 3].enumerated() {
            let application = try await world.application(
                of: world.ada.id, .completed, submitted: Self.begin, registered: Self.begin, finished: Self.day(3))
            var marks = [ReviewCriterion.time: try #require(ReviewMark(mark))]
            if index == 0 { marks[.comfort] = ReviewMark(1) }
            let draft = ReviewDraft(marks: marks, text: try FreeText("", max: 1))
            try await world.test.store.write { tx in
                try world.helpDesk.review(application.number, by: world.ada.id, draft, at: now, in: tx)
            }
        }
        let ratings = try await world.helpDesk.figures(.all, at: now).total.ratings
        #expect(ratings.reviews == 5)
        #expect(ratings.mean == 22.0 / 6)
        #expect(ratings.mean(of: .time) == 4.2)
        #expect(ratings.mean(of: .comfort) == nil)
    }

    @Test func smallNumbersAreNotTold() async throws {
        let world = try await HelpDeskWorld()
        for days in 1...4 {
            try await world.application(
                of: world.ada.id, .completed, submitted: Self.begin, registered: Self.begin,
                finished: Self.day(Double(days)))
        }
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/figures")
            #expect(browser.text.contains("Услуг оказано меньше 5"))
            #expect(browser.text.contains("мало данных"))
            #expect(!browser.text.contains("100 %"))
        }
    }

    @Test func thePageShowsThemInWordsTablesAndCharts() async throws {
        let world = try await HelpDeskWorld()
        try await fill(world)
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/figures")
            #expect(browser.status == 200)
            for words in ["Показатели портала", "88 %", "86 %", "7 дней", "Справка о судимости", "(меньше 5)"] {
                #expect(browser.text.contains(words), "\(words)")
            }
            #expect(browser.page.contains("<table class=\"bars\">"))
            try await browser.open("/figures?period=month")
            #expect(browser.text.contains("За этот период считать нечего"))
            try await browser.open("/figures?period=%3Cscript%3E&lang=en")
            #expect(browser.status == 200 && browser.text.contains("Figures of the portal"))
        }
    }

    @Test func thePageIsAMinuteOldAtMost() async throws {
        let world = try await HelpDeskWorld()
        #expect(try await world.helpDesk.figures(.all, at: world.now).total.rendered == 0)
        try await fill(world)
        #expect(try await world.helpDesk.figures(.all, at: world.now).total.rendered == 0)
        world.test.clock.advance(by: 61)
        #expect(try await world.helpDesk.figures(.all, at: world.now).total.rendered == 6)
    }

    @Test(arguments: [
        (LegalTerm.Unit.calendarDay, 30, "2026-09-01", "2026-10-01"), (.workingDay, 1, "2026-09-04", "2026-09-07"),
        (.month, 1, "2026-01-31", "2026-02-28"), (.month, 14, "2026-12-31", "2028-02-29"),
        (.sameDay, 0, "2026-09-01", "2026-09-01"),
    ]) func termsEndWithTheirLastDay(_ unit: LegalTerm.Unit, _ count: Int, _ start: String, _ last: String) throws {
        let moscow = try #require(TimeZone(identifier: "Europe/Moscow"))
        let begin = try #require(Day(iso: start)).start(in: moscow).addingTimeInterval(36_000)
        let term = LegalTerm(count: count, unit: unit, start: nil, note: nil)
        let end = term.deadline(from: begin, zone: moscow, calendar: TestPlatform.catalogue.snapshot.calendar)
        #expect(end == (try #require(Day(iso: last))).end(in: moscow))
    }

    @Test func hotQueriesUseIndexes() async throws {
        let world = try await HelpDeskWorld()
        let store = world.test.store
        // PostgreSQL plans by statistics; its plans are tested where there are many rows.
        guard store.engine == .sqlite else { return }
        for sql in [
            Query<ServedRow>.served(in: world.now..<Date.distantFuture).sql,
            Query<RatingRow>.ratings(in: world.now..<Date.distantFuture).sql,
            Query<ServedApplication.Facts>.finished(since: world.now, limit: 500).sql,
            "SELECT count(*) AS n FROM application WHERE status = 'submitted' AND register_by < \(world.now)",
        ] {
            let plan = try await store.plan(of: sql)
            #expect(!plan.contains { $0.hasPrefix("SCAN") && !$0.contains("INDEX") }, "\(plan)")
        }
    }
}
