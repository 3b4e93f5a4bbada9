import Foundation
import Kernel
import Notifications
import Storage
import TestSupport
import Testing

@testable import Demo

@Suite struct MailboxTests {
    private func mail(_ world: HelpDeskWorld, to address: String, _ subject: String, _ body: String) async throws {
        let now = world.now
        let letter = Letter(
            to: try EmailAddress(address), subject: .verbatim(subject), body: .verbatim(body), language: .ru)
        try await world.test.store.write { tx in try world.notifications.mail(letter, at: now, in: tx) }
        try await world.deliver()
    }

    @Test func aMessageThatComesTwiceIsKeptOnce() async throws {
        let world = try await HelpDeskWorld()
        let message = MailMessage(to: try EmailAddress("ada@example.ru"), subject: "Раз", body: "т", messageID: "<1@x>")
        let now = world.now
        for _ in 0..<2 {
            try await world.test.store.write { tx in
                try world.test.platform.outbox.record(MailMessage.topic, message, at: now, in: tx)
            }
        }
        try await world.deliver()
        #expect(try await world.test.store.read { tx in try tx.count("SELECT count(*) AS n FROM demo_message") } == 1)
    }

    @Test func lettersAreFoundByKindAndAddressNewestFirst() async throws {
        let world = try await HelpDeskWorld()
        try await mail(world, to: "Ada@example.ru", "Первое письмо", "т")
        try await mail(world, to: "boris@example.ru", "Чужое письмо", "т")
        try await mail(world, to: "ada@example.ru", "Второе письмо", "т")
        let (now, phone) = (world.now, try PhoneNumber("+79123456789"))
        try await world.test.store.write { tx in
            try world.notifications.sms(Phrase(ru: "Код 123456", en: "Code"), to: phone, language: .ru, at: now, in: tx)
        }
        try await world.deliver()
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/demo/mailbox?q=ADA@example.ru")
            let (second, first) = (browser.text.range(of: "Второе письмо"), browser.text.range(of: "Первое письмо"))
            #expect(try #require(second).lowerBound < (try #require(first)).lowerBound)
            #expect(!browser.text.contains("Чужое"))
            try await browser.open("/demo/mailbox?kind=sms")
            #expect(browser.text.contains("Код 123456") && !browser.text.contains("Чужое"))
            try await browser.open("/demo/mailbox?q=8%20912%20345-67-89")
            #expect(browser.text.contains("Код 123456"))
            try await browser.open("/demo/mailbox?q=%3Cscript%3E")
            #expect(browser.text.contains("не похоже на адрес") && !browser.page.contains("<script>\""))
            try await browser.open("/demo/mailbox/00000000-0000-7000-8000-000000000000")
            #expect(browser.status == 404)
        }
    }

    @Test func onlyOurOwnAddressesBecomeLinks() {
        let ours = "http://localhost:8080"
        #expect(
            MailboxText.pieces(of: "Вот \(ours)/cabinet/x.", publicURL: ours + "/") == [
                .words("Вот "), .link(address: ours + "/cabinet/x", path: "/cabinet/x"), .words(". "),
            ])
        for foreign in [
            "https://evil.example/x", "\(ours).evil.example/x", "\(ours)//evil.example", "javascript:alert(1)",
            "\(ours)/\\evil",
        ] {
            let pieces = MailboxText.pieces(of: foreign, publicURL: ours + "/")
            #expect(pieces == [.words(foreign + " ")], "\(foreign)")
        }
    }

    @Test func aMessageIsTextNeverMarkup() async throws {
        let world = try await HelpDeskWorld()
        try await mail(
            world, to: "ada@example.ru", "<script>alert(1)</script>", "<a href=\"https://evil.example\">x</a>")
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/demo/mailbox")
            #expect(!browser.page.contains("<script>alert"))
            let path = try #require(browser.page.firstMatch(of: #/href="(\/demo\/mailbox\/[0-9a-f-]{36})"/#)).1
            try await browser.open(String(path))
            #expect(!browser.page.contains("<a href=\"https://evil") && browser.text.contains("https://evil.example"))
        }
    }
}
