import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import HelpDesk

@Suite struct InquiryTests {
    @Test func anInquiryIsRegisteredAtOnceWithANoticeInTheSameTransaction() async throws {
        let world = try await HelpDeskWorld()
        let inquiry = try await world.send(world.draft(.person(world.ada.id)))
        #expect(inquiry.state == .new)
        #expect(inquiry.number.region == "40")
        // Thirty days, the day of registration not counted: to the end of 20 December in Moscow.
        #expect(inquiry.answerBy == Date(timeIntervalSince1970: 1_797_800_400))
        let notices = try await world.test.store.read { tx in
            try world.notifications.page(of: world.ada.id, .newest, in: tx).notices
        }
        #expect(notices.map(\.kind) == ["inquiry.registered"])
        #expect(notices.first?.link == "/inquiries/\(inquiry.number.text)")
        #expect(try await world.journal("inquiry") == ["inquiry.registered"])
    }

    @Test func aSecondPressFindsTheFirstOnesInquiry() async throws {
        let world = try await HelpDeskWorld()
        let draft = try world.draft(.person(world.ada.id), key: "one")
        let (first, second) = (try await world.send(draft), try await world.send(draft))
        #expect(first.number == second.number)
        let other = try await world.send(try world.draft(.person(world.ada.id), "Другой текст", key: "one"))
        #expect(other.number != first.number)
        let boris = try await world.send(try world.draft(.person(world.boris.id), key: "one"))
        #expect(boris.number != first.number)
    }

    @Test func whatIsWrittenLiesSealed() async throws {
        let world = try await HelpDeskWorld()
        try await world.send(world.draft(try world.visitor(), "Моя тайна"))
        let bytes = try await world.test.store.read { tx in
            try tx.all(Query("SELECT content AS b FROM inquiry") { try $0.data("b") })
        }
        #expect(bytes.count == 1)
        for data in bytes {
            #expect(data.range(of: Data("тайна".utf8)) == nil)
            #expect(data.range(of: Data("guest".utf8)) == nil)
        }
    }

    @Test func fiveInAnHourFromOnePerson() async throws {
        let world = try await HelpDeskWorld()
        for number in 1...5 { try await world.send(try world.draft(.person(world.ada.id), "Текст \(number)")) }
        await #expect(throws: TooManyRequests.self) {
            try await world.send(try world.draft(.person(world.ada.id), "Ещё"))
        }
        try await world.send(try world.draft(.person(world.boris.id)))
        world.test.clock.advance(by: 3_600)
        try await world.send(try world.draft(.person(world.ada.id), "Ещё"))
    }

    @Test func fiveInAnHourFromOneAddressAndToOneBox() async throws {
        let world = try await HelpDeskWorld()
        for number in 1...5 {
            try await world.send(try world.draft(try world.visitor("g\(number)@example.ru"), "Текст \(number)"))
        }
        await #expect(throws: TooManyRequests.self) {
            try await world.send(try world.draft(try world.visitor("g6@example.ru"), "Ещё"))
        }
        // Nobody's box is flooded from many addresses.
        for number in 1...5 {
            try await world.send(
                try world.draft(
                    try world.visitor("victim@example.ru", from: "192.0.2.\(100 + number)"), "Текст \(number)"))
        }
        await #expect(throws: TooManyRequests.self) {
            try await world.send(try world.draft(try world.visitor("VICTIM@example.ru", from: "192.0.2.200"), "Ещё"))
        }
    }

    @Test func ofTwoOperatorsOneAnswers() async throws {
        let world = try await HelpDeskWorld()
        let inquiry = try await world.send(world.draft(.person(world.ada.id)))
        let (now, text) = (world.now, try FreeText("Исправили, спасибо.", max: 100))
        try await world.test.store.write { tx in
            try world.helpDesk.take(inquiry.number, by: world.operatorID, at: now, in: tx)
            try world.helpDesk.answer(inquiry.number, text, by: world.operatorID, at: now, in: tx)
        }
        await #expect(throws: StaleInquiry(state: .answered)) {
            try await world.test.store.write { tx in
                try world.helpDesk.answer(inquiry.number, text, by: world.secondOperator, at: now, in: tx)
            }
        }
        await #expect(throws: StaleInquiry(state: .answered)) {
            try await world.test.store.write { tx in
                try world.helpDesk.close(inquiry.number, because: text, by: world.secondOperator, at: now, in: tx)
            }
        }
        let notices = try await world.test.store.read { tx in
            try world.notifications.page(of: world.ada.id, .newest, in: tx).notices
        }
        #expect(notices.map(\.kind) == ["inquiry.answered", "inquiry.registered"])
        #expect(notices.first?.text.ru == "Исправили, спасибо.")
        #expect(try await world.journal("inquiry") == ["inquiry.registered", "inquiry.taken", "inquiry.answered"])
    }

    @Test func theTermIsThirtyDaysAcrossTheYear() throws {
        let moscow = try #require(TimeZone(identifier: "Europe/Moscow"))
        let late = try #require(Day(iso: "2026-12-15")).end(in: moscow).addingTimeInterval(-1)
        #expect(
            InquiryPromise.answerBy(registeredAt: late, zone: moscow)
                == (try #require(Day(iso: "2027-01-14"))).end(in: moscow))
    }

    @Test(arguments: [
        ("/services/x?q=1", "/services/x"),
        ("/inquiries/follow/\(String(repeating: "a", count: 43))", "/inquiries/follow/…"),
        ("/recovery/0123456789abcdef01234567", "/recovery/…"),
        ("/applications/40-7K3M-9PXA", "/applications/40-7K3M-9PXA"),
    ]) func thePageOfOriginKeepsNoSecrets(_ typed: String, _ kept: String) {
        #expect(OriginPage(typed)?.path == kept)
    }

    @Test(arguments: ["", "//evil.example", "https://evil.example", "javascript:1", "/a b", "/\u{202E}"])
    func aForeignPageOfOriginIsNone(_ typed: String) { #expect(OriginPage(typed) == nil) }
}
