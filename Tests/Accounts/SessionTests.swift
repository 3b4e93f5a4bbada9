import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Accounts

/// Where one is signed in, and the browsers that are known.
@Suite struct SessionTests {
    @Test func oneSeesOnesSessionsAndEndsThem() async throws {
        let world = try await AccountsWorld()
        try await world.addConfirmed(try AccountsWorld.draft())
        let eve = try await world.addConfirmed(
            try AccountsWorld.draft(snils: snils(200_000_001), email: "eve@example.ru", phone: nil))
        try await world.run { newBrowser in
            let (first, second, third, stranger) = (newBrowser(), newBrowser(), newBrowser(), newBrowser())
            for browser in [first, second, third] { try await browser.signIn("11223344595") }
            try await stranger.signIn(eve.snils.digits)
            try await first.open("/cabinet/security")
            let paths = first.page.matches(of: /action="(\/cabinet\/security\/sessions\/[0-9a-f]{16}\/end)"/).map {
                String($0.1)
            }
            #expect(paths.count == 2, "the other two: this one has no button")
            // Another's sessions are not his to end.
            try await stranger.open("/cabinet/security")
            for path in paths { try await stranger.post(path, []) }
            try await second.open("/wanted")
            #expect(second.page == "wanted by confirmed")
            try await first.submit(paths[0])
            #expect(first.text.contains("Сеанс завершён"))
            var alive = 0
            for browser in [second, third] {
                try await browser.open("/wanted")
                if browser.page.hasPrefix("wanted") { alive += 1 }
            }
            #expect(alive == 1)
            try await first.submit("/cabinet/security/sessions/end")
            for browser in [second, third] {
                try await browser.open("/wanted")
                #expect(browser.address == "/sign-in")
            }
            try await first.open("/wanted")
            #expect(first.page == "wanted by confirmed")
        }
    }

    /// A stranger's guesses do not lock the owner out at a browser from which he entered before (P9).
    @Test func theOwnersBrowserIsNotLockedOutByStrangers() async throws {
        let world = try await AccountsWorld()
        try await world.addConfirmed(try AccountsWorld.draft())
        try await world.run { newBrowser in
            let (owner, stranger, fresh) = (newBrowser(), newBrowser(), newBrowser())
            try await owner.signIn("11223344595")
            try await owner.open("/cabinet")
            try await owner.submit("/sign-out")
            for _ in 0..<8 { try await stranger.signIn("11223344595", "догадка номер один") }
            #expect(stranger.status == 429)
            try await fresh.signIn("11223344595")
            #expect(fresh.status == 429, "a browser that is not known waits with the stranger")
            try await owner.signIn("11223344595")
            #expect(owner.address == "/cabinet")
        }
    }

    @Test(arguments: [
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 YaBrowser/24.7 Safari/537.36",
            "Яндекс Браузер, Windows"
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile Safari/604.1",
            "Safari, iPhone"
        ),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox, Linux"),
        ("curl/8", "неизвестное устройство"), ("", "неизвестное устройство"),
    ])
    func whatABrowserSaysOfItself(agent: String, name: String) { #expect(DeviceName.of(agent).ru == name) }
}

/// What the owner is shown of what happened.
@Suite struct HistoryTests {
    @Test func theOwnerSeesHisStepsAndTheAttemptsOfStrangers() async throws {
        let world = try await AccountsWorld()
        let ada = try await world.addConfirmed(try AccountsWorld.draft())
        let eve = try await world.addConfirmed(
            try AccountsWorld.draft(snils: snils(200_000_001), email: "eve@example.ru", phone: nil))
        try await world.run { newBrowser in
            let (stranger, owner, other) = (newBrowser(), newBrowser(), newBrowser())
            try await stranger.signIn("11223344595", "догадка номер один")
            try await stranger.signIn("8 912 345-67-89", "догадка номер два")
            try await owner.signIn("11223344595")
            try await owner.open("/cabinet/security/history")
            #expect(owner.text.contains("Неверный логин или пароль") && owner.text.contains("Вход"))
            // The telephone is not confirmed, so attempts at it are nobody's to see.
            #expect(owner.page.matches(of: /Неверный логин или пароль/).count == 1)
            #expect(!owner.page.contains(ada.snils.digits) && !owner.page.contains("догадка"))
            // Who merely claims her СНИЛС sees nothing of the attempts at it.
            let claimant = try await world.add(
                try AccountsWorld.draft(email: "claimant@example.ru", phone: nil), password: "чужая длинная выдумка")
            try await confirmEmail(of: claimant, world)
            let claiming = newBrowser()
            try await claiming.signIn("claimant@example.ru", "чужая длинная выдумка")
            try await claiming.open("/cabinet/security/history")
            #expect(claiming.text.contains("Вход") && !claiming.text.contains("Неверный логин"))
            // Another sees nothing of it.
            try await other.signIn(eve.snils.digits)
            try await other.open("/cabinet/security/history")
            #expect(!other.text.contains("Неверный логин или пароль"))
        }
    }

    @Test func whichMemberOfStaffLookedAndPagesByKey() async throws {
        let world = try await AccountsWorld()
        let ada = try await world.addConfirmed(try AccountsWorld.draft())
        let centre = try #require(TestPlatform.catalogue.snapshot.centres.first)
        let clerk = try await world.addStaff("clerk", .clerk, place: centre.id)
        let (journal, now) = (world.test.platform.journal, world.now)
        try await world.write { tx in
            for _ in 0..<(AccountsArea.historyPage + 5) {
                try journal.record(
                    JournalEntry(.staff(clerk, .clerk), "person.read", on: "person", ada.id.text), at: now, in: tx)
            }
        }
        try await world.run { newBrowser in
            let owner = newBrowser()
            try await owner.signIn("11223344595")
            try await owner.open("/cabinet/security/history")
            #expect(owner.text.contains("Сотрудник clerk, " + centre.name.ru))
            let first = owner.page.matches(of: /Просмотр данных/).count
            let next = try #require(owner.page.firstMatch(of: /href="(\/cabinet\/security\/history\?before=[^"]+)"/)).1
            try await owner.open(String(next))
            let second = owner.page.matches(of: /Просмотр данных/).count
            #expect(first + second == AccountsArea.historyPage + 5)
        }
    }
}
