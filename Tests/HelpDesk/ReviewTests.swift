import Applications
import Foundation
import HelpDesk
import Kernel
import TestSupport
import Testing
import Web

@Suite struct ReviewTests {
    private static let marks: [(String, String)] = [
        ("time", "5"), ("queue", "none"), ("courtesy", "4"), ("comfort", "none"), ("information", "3"),
    ]

    @Test func anApplicantRatesHisFinishedApplicationOnce() async throws {
        let world = try await HelpDeskWorld()
        let application = try await world.application(
            of: world.ada.id, .completed, submitted: world.now.addingTimeInterval(-86_400),
            registered: world.now.addingTimeInterval(-80_000), finished: world.now)
        let path = "\(application.path)/review"
        try await world.run { newBrowser in
            let ada = newBrowser()
            try await ada.open("/test/sign-in/person/\(world.ada.id)")
            try await ada.open(path)
            #expect(ada.text.contains("Вежливость и компетентность"))
            try await ada.submit(path, Self.marks + [("text", "Быстро")])
            #expect(ada.status == 200 && ada.text.contains("Спасибо за оценку"))
            #expect(ada.text.contains("не сталкивался") && ada.text.contains("Быстро"))
            #expect(ada.page.contains("https://vashkontrol.ru"))
            try await ada.post(path, [("time", "1")])
            try await ada.open(path)
            #expect(ada.text.contains("5 — отлично") && !ada.text.contains("1 — очень плохо"))
        }
        let draft = ReviewDraft(marks: [.time: try #require(ReviewMark(1))], text: try FreeText("", max: 10))
        let now = world.now
        await #expect(throws: ReviewRefusal.alreadyLeft) {
            try await world.test.store.write { tx in
                try world.helpDesk.review(application.number, by: world.ada.id, draft, at: now, in: tx)
            }
        }
    }

    @Test func aStrangersApplicationIsNotThere() async throws {
        let world = try await HelpDeskWorld()
        let application = try await world.application(
            of: world.ada.id, .completed, submitted: world.now, registered: world.now, finished: world.now)
        try await world.run { newBrowser in
            let boris = newBrowser()
            try await boris.open("/test/sign-in/person/\(world.boris.id)")
            try await boris.open("\(application.path)/review")
            #expect(boris.status == 404)
            try await boris.open("/inquiries/new")
            try await boris.post("\(application.path)/review", Self.marks)
            #expect(boris.status == 404)
            for path in ["/applications/x/review", "/applications/%00/review"] {
                try await boris.open(path)
                #expect(boris.status == 404)
            }
        }
    }

    @Test func anUnfinishedApplicationCannotBeRated() async throws {
        let world = try await HelpDeskWorld()
        let application = try await world.application(
            of: world.ada.id, .inProgress, submitted: world.now, registered: world.now)
        try await world.run { newBrowser in
            let ada = newBrowser()
            try await ada.open("/test/sign-in/person/\(world.ada.id)")
            try await ada.open("\(application.path)/review")
            #expect(ada.text.contains("Оценить пока нельзя"))
            try await ada.open("/inquiries/new")
            try await ada.post("\(application.path)/review", Self.marks)
            #expect(ada.text.contains("Оценить пока нельзя"))
            #expect(try await world.test.store.read { tx in try tx.count("SELECT count(*) AS n FROM review") } == 0)
        }
    }

    @Test(
        arguments: [
            [("time", "6")], [("time", "0")], [("queue", "99999999999999999999")], [("comfort", "five")],
            [("text", String(repeating: "я", count: 2_001))], [], [("time", "none"), ("text", "  ")],
        ] as [[(String, String)]])
    func hostileAndEmptyReviewsAreRefused(_ fields: [(String, String)]) async throws {
        let world = try await HelpDeskWorld()
        let application = try await world.application(
            of: world.ada.id, .completed, submitted: world.now, registered: world.now, finished: world.now)
        try await world.run { newBrowser in
            let ada = newBrowser()
            try await ada.open("/test/sign-in/person/\(world.ada.id)")
            try await ada.open("\(application.path)/review")
            try await ada.submit("\(application.path)/review", fields)
            #expect(ada.status == 422)
        }
    }

    @Test func theOfficeSeesMarksAndWordsButNobodysName() async throws {
        let world = try await HelpDeskWorld()
        let application = try await world.application(
            of: world.ada.id, .refused, submitted: world.now, registered: world.now, finished: world.now,
            stage: .decision)
        let draft = ReviewDraft(
            marks: [.time: try #require(ReviewMark(2))], text: try FreeText("Долго <b>ждать</b>", max: 100))
        let now = world.now
        try await world.test.store.write { tx in
            try world.helpDesk.review(application.number, by: world.ada.id, draft, at: now, in: tx)
        }
        try await world.run { newBrowser in
            let official = newBrowser()
            try await official.open("/test/sign-in/staff/\(world.official)")
            try await official.open("/workplace/reviews")
            #expect(official.text.contains("Долго <b>ждать</b>") && !official.page.contains("<b>ждать"))
            #expect(official.text.contains("Справка о судимости"))
            for trace in ["Орлова", application.number.text, "10:00"] {
                #expect(!official.text.contains(trace), "\(trace)")
            }
            let ada = newBrowser()
            try await ada.open("/test/sign-in/person/\(world.ada.id)")
            try await ada.open("/workplace/reviews")
            #expect(ada.status == 404)
        }
    }
}
