import Foundation
import Kernel
import Notifications
import Storage
import TestSupport
import Testing
import Web

@Suite struct NotifyTests {
    @Test func aNoticeIsInTheCabinetAtOnceAndUnread() async throws {
        let world = try await NoticeWorld()
        try await world.notify(world.ada)
        #expect(try await world.notices.unread(world.ada) == 1)
        #expect(try await world.notices.unread(world.boris) == 0)
    }

    @Test func aNoticeIsUndoneWithWhatItTellsOf() async throws {
        let world = try await NoticeWorld()
        try await world.setContact(world.ada, "ada@example.ru", confirmed: true)
        struct Refused: Error {}
        let (draft, now) = (world.draft(), world.now)
        await #expect(throws: Refused.self) {
            try await world.test.store.write { tx in
                try world.notices.notify(draft, to: world.ada, at: now, in: tx)
                throw Refused()
            }
        }
        #expect(try await world.notices.unread(world.ada) == 0)
        #expect(try await world.letters().isEmpty)
    }

    @Test func wordsLieSealedInTheTable() async throws {
        let world = try await NoticeWorld()
        try await world.setContact(world.ada, "ada@example.ru", confirmed: true)
        try await world.notify(world.ada)
        let bytes = try await world.test.store.read { tx in
            try tx.all(
                Query(
                    "SELECT content AS b FROM notice UNION ALL SELECT email FROM notice_contact UNION ALL SELECT payload FROM outbox"
                ) { try $0.data("b") })
        }
        #expect(bytes.count == 3)
        for data in bytes {
            #expect(data.range(of: Data("отправлено".utf8)) == nil)
            #expect(data.range(of: Data("example".utf8)) == nil)
        }
    }

    @Test func aLetterGoesOnlyToAConfirmedAddress() async throws {
        let world = try await NoticeWorld()
        try await world.notify(world.ada)
        try await world.setContact(world.ada, "ada@example.ru", confirmed: false)
        try await world.notify(world.ada)
        try await world.setContact(world.ada, nil, confirmed: true)
        try await world.notify(world.ada)
        #expect(try await world.letters().isEmpty)
        try await world.setContact(world.ada, "Ada@example.ru", confirmed: true)
        try await world.notify(world.ada)
        let letters = try await world.letters()
        #expect(letters.map(\.to.text) == ["Ada@example.ru"])
    }

    @Test func aLetterSaysWhatHappenedAndWhereToReadMoreAndNothingElse() async throws {
        let world = try await NoticeWorld()
        try await world.setContact(world.ada, "ada@example.ru", confirmed: true)
        try await world.notify(world.ada, world.draft(text: "Отказано: СНИЛС 112-233-445 95 не найден"))
        let letter = try #require(try await world.letters().first)
        #expect(letter.subject == "Заявление отправлено")
        #expect(letter.body.hasPrefix("Здравствуйте!\n\nЗаявление отправлено\n\n"))
        #expect(letter.body.contains("http://localhost:8080/cabinet/notices/"))
        #expect(!letter.body.contains("112-233"))
        #expect(letter.messageID.hasSuffix("@localhost>"))
    }

    @Test func whatMayLeaveThePortalIsSaidByTheAuthorOfTheNotice() async throws {
        let world = try await NoticeWorld()
        try await world.setContact(world.ada, "ada@example.ru", confirmed: true)
        try await world.notify(world.ada, world.draft(letterText: "Приходите завтра в 10:00."))
        #expect(try await world.letters().first?.body.contains("Приходите завтра в 10:00.") == true)
    }

    @Test func aLetterSpeaksTheLanguageOfThePersonsChoice() async throws {
        let world = try await NoticeWorld()
        try await world.setContact(world.ada, "ada@example.ru", confirmed: true, .en)
        try await world.notify(world.ada)
        let letter = try #require(try await world.letters().first)
        #expect(letter.subject == "The application has been sent")
        #expect(letter.body.hasPrefix("Hello!"))
    }

    @Test func aSubjectCannotForgeHeaders() async throws {
        let world = try await NoticeWorld()
        let now = world.now
        let letter = Letter(
            to: try EmailAddress("ada@example.ru"), subject: .verbatim("Ответ\r\nBcc: all@example.ru\u{202E}"),
            body: .verbatim("текст"), language: .ru)
        try await world.test.store.write { tx in try world.notices.mail(letter, at: now, in: tx) }
        let subject = try #require(try await world.letters().first?.subject)
        #expect(!subject.contains("\n") && !subject.contains("\r") && !subject.unicodeScalars.contains("\u{202E}"))
    }

    @Test func aShortMessageGoesOutOnceWithAStableName() async throws {
        let world = try await NoticeWorld()
        let (now, phone) = (world.now, try PhoneNumber("+7 912 345-67-89"))
        try await world.test.store.write { tx in
            try world.notices.sms(
                Phrase(ru: "Код 123456", en: "Code 123456"), to: phone, language: .en, at: now, in: tx)
        }
        let sent = Sent<SmsMessage>()
        struct Broken: Error {}
        // The first delivery fails after the sender has taken it: the second brings the same name.
        try await world.test.deliver([
            SmsMessage.topic: { event in
                sent.add(try event.decode())
                throw Broken()
            }
        ])
        world.test.clock.advance(by: 10)
        try await world.test.deliver([SmsMessage.topic: { event in sent.add(try event.decode()) }])
        #expect(sent.all.map(\.text) == ["Code 123456", "Code 123456"])
        #expect(Set(sent.all.map(\.messageID)).count == 1)
    }

    @Test func aLinkLeadsNowhereButIntoThePortal() async throws {
        let world = try await NoticeWorld()
        try await world.notify(world.ada, world.draft(link: "//evil.example/x"))
        try await world.notify(world.ada, world.draft(link: "javascript:alert(1)"))
        let links = try await world.test.store.read { tx in
            try world.notices.page(of: world.ada, .newest, in: tx).notices.map(\.link)
        }
        #expect(links == ["/cabinet", "/cabinet"])
    }

    @Test func noticesOfOneMomentKeepTheirOrder() async throws {
        let world = try await NoticeWorld()
        for number in 1...45 { try await world.notify(world.ada, world.draft("Шаг \(number)")) }
        let titles = try await world.test.store.read { tx in
            var titles: [String] = []
            var window = NoticeWindow.newest
            while true {
                let page = try world.notices.page(of: world.ada, window, in: tx)
                titles += page.notices.map(\.title.ru)
                guard page.hasOlder, let last = page.notices.last else { return titles }
                window = .before(NoticePlace(last))
            }
        }
        #expect(titles == (1...45).reversed().map { "Шаг \($0)" })
    }

    @Test func theListGoesByTimeEvenWhenAnOlderNoticeComesLater() async throws {
        let world = try await NoticeWorld()
        try await world.notify(world.ada, world.draft("Сегодня"))
        world.test.clock.advance(by: -86_400)
        try await world.notify(world.ada, world.draft("Вчера"))
        let titles = try await world.test.store.read { tx in
            try world.notices.page(of: world.ada, .newest, in: tx).notices.map(\.title.ru)
        }
        #expect(titles == ["Сегодня", "Вчера"])
    }

    @Test(arguments: [
        "", "x", "1-", "-1", "1-0", "1--1", "1-1-1", "99999999999999999999-1", "1-99999999999999999999", "-5-1",
    ])
    func nonsenseIsNoPlace(_ text: String) { #expect(NoticePlace(text) == nil) }

    @Test func pagingBackShowsTheSamePage() async throws {
        let world = try await NoticeWorld()
        for number in 1...45 { try await world.notify(world.ada, world.draft("Шаг \(number)")) }
        let (second, back) = try await world.test.store.read { tx in
            let first = try world.notices.page(of: world.ada, .newest, in: tx)
            let place = NoticePlace(try #require(first.notices.last))
            let second = try world.notices.page(of: world.ada, .before(place), in: tx)
            return (
                second,
                try world.notices.page(of: world.ada, .after(NoticePlace(try #require(second.notices.first))), in: tx)
            )
        }
        #expect(second.notices.first?.title.ru == "Шаг 25")
        #expect(second.hasNewer && second.hasOlder)
        #expect(back.notices.map(\.position) == Array((26...45).reversed()))
        #expect(!back.hasNewer && back.hasOlder)
    }

    @Test func listsAreReadByAnIndex() async throws {
        let world = try await NoticeWorld()
        // PostgreSQL plans by statistics; its plans are tested where there are many rows.
        guard world.test.store.engine == .sqlite else { return }
        let plans = [
            try await world.test.store.plan(
                of:
                    """
                    SELECT id FROM notice WHERE person_id = \(world.ada) AND (created_at, position) < (\(world.now), 9)
                    ORDER BY created_at DESC, position DESC LIMIT 21
                    """
            ),
            try await world.test.store.plan(
                of: "SELECT count(*) AS n FROM notice WHERE person_id = \(world.ada) AND read_at IS NULL"),
        ]
        for plan in plans {
            #expect(plan.allSatisfy { $0.contains("INDEX") && !$0.contains("SCAN") && !$0.contains("TEMP") }, "\(plan)")
        }
    }
}
