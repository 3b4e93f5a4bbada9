import Foundation
import HelpDesk
import Kernel
import TestSupport
import Testing

@Suite struct InquiryPageTests {
    @Test func aVisitorWritesFollowsAndIsAnsweredByMail() async throws {
        let world = try await HelpDeskWorld()
        try await world.run { newBrowser in
            let guest = newBrowser()
            try await guest.open("/inquiries/new?from=/services/mvd-criminal-record")
            #expect(guest.text.contains("Страница, с которой вы пишете: /services/mvd-criminal-record"))
            try await guest.submit(
                "/inquiries",
                [
                    ("topic", "fault"), ("text", "Не открывается страница"), ("email", "guest@example.ru"),
                    ("name", "Ирина"),
                ])
            #expect(guest.status == 200)
            #expect(guest.text.contains("Обращение отправлено"))
            #expect(guest.address.hasPrefix("/inquiries/follow/"))
            let follow = String(guest.address.prefix { $0 != "?" })

            try await world.deliver()
            try await guest.open("/demo/mailbox?q=guest@example.ru")
            let letter = try #require(guest.page.firstMatch(of: #/href="(\/demo\/mailbox\/[0-9a-f-]{36})"/#)).1
            try await guest.open(String(letter))
            // Our own address in the letter is a link to the local page.
            #expect(guest.page.contains("href=\"\(follow)\""))

            let desk = newBrowser()
            try await desk.open("/test/sign-in/staff/\(world.operatorID)")
            try await desk.open("/support")
            let card = try #require(desk.page.firstMatch(of: #/href="(\/support\/inquiries\/[0-9A-Z-]+)"/#)).1
            try await desk.open(String(card))
            #expect(desk.text.contains("guest@example.ru") && desk.text.contains("Ирина"))
            try await desk.submit("\(card)/work")
            #expect(desk.text.contains("В работе"))
            try await desk.submit("\(card)/answer", [("answer", "Исправили. Попробуйте ещё раз.")])
            #expect(desk.text.contains("Дан ответ"))

            try await guest.open(follow)
            #expect(guest.text.contains("Исправили. Попробуйте ещё раз."))
            #expect(!guest.text.contains("Линёва"))
            try await world.deliver()
            try await guest.open("/demo/mailbox?kind=mail")
            #expect(guest.text.contains("Ответ на обращение"))
        }
    }

    @Test func aPersonFollowsHisOwnInTheCabinet() async throws {
        let world = try await HelpDeskWorld()
        try await world.run { newBrowser in
            let ada = newBrowser()
            try await ada.open("/test/sign-in/person/\(world.ada.id)")
            try await ada.open("/inquiries/new")
            #expect(!ada.page.contains("name=\"email\""))
            try await ada.submit("/inquiries", [("topic", "suggestion"), ("text", "Сделайте крупнее")])
            #expect(ada.text.contains("Обращение отправлено"))
            let own = String(ada.address.prefix { $0 != "?" })
            try await ada.open("/inquiries")
            #expect(ada.page.contains("href=\"\(own)\""))

            let boris = newBrowser()
            try await boris.open("/test/sign-in/person/\(world.boris.id)")
            try await boris.open(own)
            #expect(boris.status == 404)
            try await boris.open("/inquiries")
            #expect(boris.text.contains("Обращений пока нет"))
            let nobody = newBrowser()
            try await nobody.open(own)
            #expect(nobody.address == "/sign-in")
        }
    }

    @Test func whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() async throws {
        let world = try await HelpDeskWorld()
        try await world.run { newBrowser in
            let guest = newBrowser()
            try await guest.open("/inquiries/new")
            try await guest.submit("/inquiries", [("text", "Мой текст <b>"), ("email", "нет собаки")])
            #expect(guest.status == 422)
            #expect(guest.text.contains("Выберите, о чём обращение"))
            #expect(guest.text.contains("нет знака @"))
            #expect(guest.page.contains("Мой текст &lt;b&gt;"))
            try await guest.submit("/inquiries", [("topic", "fault"), ("email", "guest@example.ru")])
            #expect(guest.text.contains("Обращение отправлено"))
        }
    }

    @Test func anEmptyFormNamesEveryField() async throws {
        let world = try await HelpDeskWorld()
        try await world.run { newBrowser in
            let guest = newBrowser()
            try await guest.open("/inquiries/new")
            try await guest.post("/inquiries", [])
            #expect(guest.status == 422)
            for field in ["topic", "text", "email"] { #expect(guest.page.contains("href=\"#f-\(field)\"")) }
        }
    }

    @Test(
        arguments: [
            [("topic", "нет такой"), ("text", "т")],
            [("topic", "fault"), ("text", String(repeating: "я", count: 4_001))],
            [("topic", "fault"), ("text", "\u{202E}\u{200B}\u{0007}")],
            [("topic", "fault"), ("text", "т"), ("email", "a@b.ru\r\nBcc: c@d.ru")],
            [("topic", "fault"), ("text", "т"), ("name", String(repeating: "ё", count: 101))],
        ] as [[(String, String)]])
    func hostileFieldsAreRefused(_ fields: [(String, String)]) async throws {
        let world = try await HelpDeskWorld()
        try await world.run { newBrowser in
            let guest = newBrowser()
            try await guest.open("/inquiries/new")
            let email = fields.contains { $0.0 == "email" } ? [] : [("email", "guest@example.ru")]
            try await guest.submit("/inquiries", fields + email)
            #expect(guest.status == 422)
        }
    }

    @Test func markupAndMarksStayText() async throws {
        let world = try await HelpDeskWorld()
        try await world.run { newBrowser in
            let guest = newBrowser()
            try await guest.open("/inquiries/new?from=/%22%3E%3Cscript%3E")
            #expect(!guest.page.contains("><script>"))
            try await guest.submit(
                "/inquiries",
                [
                    ("topic", "other"), ("text", "<script>alert(1)</script>"), ("email", "guest@example.ru"),
                    ("name", "<img src=x>"), ("from", "//evil.example"),
                ])
            #expect(guest.text.contains("<script>alert(1)</script>"))
            #expect(!guest.page.contains("<script>alert"))
            let desk = newBrowser()
            try await desk.open("/test/sign-in/staff/\(world.operatorID)")
            try await desk.open("/support")
            let card = try #require(desk.page.firstMatch(of: #/href="(\/support\/inquiries\/[0-9A-Z-]+)"/#)).1
            try await desk.open(String(card))
            #expect(
                !desk.page.contains("<script>alert") && !desk.page.contains("<img src=x") && !desk.text.contains("evil")
            )
        }
    }

    @Test func theSixthInAnHourKeepsItsText() async throws {
        let world = try await HelpDeskWorld()
        for number in 1...5 { try await world.send(try world.draft(.person(world.ada.id), "Текст \(number)")) }
        try await world.run { newBrowser in
            let ada = newBrowser()
            try await ada.open("/test/sign-in/person/\(world.ada.id)")
            try await ada.open("/inquiries/new")
            try await ada.submit("/inquiries", [("topic", "fault"), ("text", "Шестое обращение")])
            #expect(ada.status == 429)
            #expect(ada.headers["retry-after"] != nil)
            #expect(ada.page.contains("Шестое обращение"))
        }
    }

    @Test(arguments: ["x", "40-0000-0000", "%00", String(repeating: "A", count: 43), "..%2f", "40-7K3M-9PXA"])
    func unknownNumbersAndLinksAreNotThere(_ id: String) async throws {
        let world = try await HelpDeskWorld()
        try await world.send(world.draft(try world.visitor()))
        try await world.run { newBrowser in
            let ada = newBrowser()
            try await ada.open("/inquiries/follow/\(id)")
            #expect(ada.status == 404)
            try await ada.open("/test/sign-in/person/\(world.ada.id)")
            try await ada.open("/inquiries/\(id)")
            #expect(ada.status == 404)
        }
    }

    @Test func theSecretLinkIsKeptAsAHash() async throws {
        let world = try await HelpDeskWorld()
        try await world.run { newBrowser in
            let guest = newBrowser()
            try await guest.open("/inquiries/new")
            try await guest.submit("/inquiries", [("topic", "fault"), ("text", "т"), ("email", "guest@example.ru")])
            let token = try #require(guest.address.firstMatch(of: #/follow\/([A-Za-z0-9_-]{43})/#)).1
            let stored = try await world.test.store.read { tx in
                try tx.first(.init("SELECT token_hash FROM inquiry") { try $0.text("token_hash") })
            }
            #expect(stored != nil && stored != String(token))
        }
    }
}
