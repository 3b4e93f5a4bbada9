import Foundation
import Kernel
import Notifications
import Storage
import TestSupport
import Testing

@Suite struct NoticePageTests {
    @Test func anEmptyListSaysWhatToDo() async throws {
        let world = try await NoticeWorld()
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/test/sign-in/\(world.ada)")
            #expect(browser.status == 200)
            #expect(browser.text.contains("Уведомлений пока нет"))
            #expect(!browser.text.contains("Отметить всё прочитанным"))
        }
    }

    @Test func openingANoticeShowsItWholeAndMarksIt() async throws {
        let world = try await NoticeWorld()
        try await world.notify(world.ada, world.draft(text: "Мы передали заявление в ведомство.\nЖдите ответа."))
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/test/sign-in/\(world.ada)")
            #expect(browser.text.contains("новое"))
            #expect(browser.text.contains("Мы передали заявление") && !browser.text.contains("Ждите ответа"))
            let path = try #require(firstNotice(browser.page))
            try await browser.open(path)
            #expect(browser.status == 200)
            #expect(browser.text.contains("Мы передали заявление в ведомство. Ждите ответа."))
            #expect(browser.page.contains("href=\"/applications/40-7K3M-9PXA\""))
            #expect(try await world.notices.unread(world.ada) == 0)
            try await browser.open("/cabinet/notices")
            #expect(!browser.text.contains("новое"))
            try await browser.open("/cabinet/notices?show=unread")
            #expect(browser.text.contains("Непрочитанных уведомлений нет"))
        }
    }

    @Test func aStrangersNoticeIsNotThere() async throws {
        let world = try await NoticeWorld()
        try await world.notify(world.ada)
        try await world.run { newBrowser in
            let (ada, boris, nobody) = (newBrowser(), newBrowser(), newBrowser())
            try await ada.open("/test/sign-in/\(world.ada)")
            let path = try #require(firstNotice(ada.page))
            try await boris.open("/test/sign-in/\(world.boris)")
            try await boris.open(path)
            #expect(boris.status == 404)
            #expect(!boris.page.contains("Заявление отправлено"))
            try await nobody.open(path)
            #expect(nobody.address == "/sign-in")
            #expect(try await world.notices.unread(world.ada) == 1)
        }
    }

    @Test func markingAllLeavesWhatCameSince() async throws {
        let world = try await NoticeWorld()
        try await world.notify(world.ada)
        try await world.notify(world.boris)
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/test/sign-in/\(world.ada)")
            try await world.notify(world.ada)
            try await browser.submit("/cabinet/notices/reading")
            #expect(browser.status == 200)
            #expect(try await world.notices.unread(world.ada) == 1)
            #expect(try await world.notices.unread(world.boris) == 1)
        }
    }

    @Test(arguments: ["0", "-1", "x", "99999999999999999999", ""]) func nonsenseMarksNothing(_ upTo: String)
        async throws
    {
        let world = try await NoticeWorld()
        try await world.notify(world.ada)
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/test/sign-in/\(world.ada)")
            try await browser.submit("/cabinet/notices/reading", [("upto", upTo)])
            #expect(browser.status == 200)
            #expect(try await world.notices.unread(world.ada) == 1)
        }
    }

    @Test(arguments: [
        "/cabinet/notices?before=x", "/cabinet/notices?after=-5", "/cabinet/notices?before=999999999999999999999",
        "/cabinet/notices?show=%00", "/cabinet/notices?after=9999999-1", "/cabinet/notices?before=0-1",
    ]) func nonsenseInTheAddressShowsAPage(_ address: String) async throws {
        let world = try await NoticeWorld()
        try await world.notify(world.ada)
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/test/sign-in/\(world.ada)")
            try await browser.open(address)
            #expect(browser.status == 200)
        }
    }

    @Test(arguments: ["x", "%00", "00000000-0000-7000-8000-000000000000", "../../etc", "%2e%2e"])
    func anUnknownNoticeIsNotThere(_ id: String) async throws {
        let world = try await NoticeWorld()
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/test/sign-in/\(world.ada)")
            try await browser.open("/cabinet/notices/\(id)")
            #expect(browser.status == 404)
        }
    }

    @Test func wordsOfANoticeAreTextNeverMarkup() async throws {
        let world = try await NoticeWorld()
        try await world.notify(
            world.ada, world.draft("<script>alert(1)</script>", text: "<img src=x onerror=alert(2)>"))
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/test/sign-in/\(world.ada)")
            #expect(!browser.page.contains("<script>alert"))
            try await browser.open(try #require(firstNotice(browser.page)))
            #expect(!browser.page.contains("<script>alert") && !browser.page.contains("<img src=x"))
            #expect(browser.text.contains("<img src=x onerror=alert(2)>"))
        }
    }

    @Test func theListSpeaksEnglish() async throws {
        let world = try await NoticeWorld()
        try await world.notify(world.ada)
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/test/sign-in/\(world.ada)")
            try await browser.open("/cabinet/notices?lang=en")
            #expect(browser.text.contains("The application has been sent"))
            #expect(browser.text.contains("Mark all as read"))
        }
    }
}

/// The address of the first notice on the page.
private func firstNotice(_ page: String) -> String? {
    page.firstMatch(of: #/href="(\/cabinet\/notices\/[0-9a-f-]{36})"/#).map { String($0.1) }
}
