import Foundation
import Kernel
import TestSupport
import Testing
import Web

@testable import Accounts

/// What stands beside a new password.
@Suite struct PasswordMeterTests {
    private func about(_ browser: TestBrowser) throws -> String {
        String(try #require(browser.page.firstMatch(of: /data-about="([A-Za-z0-9_-]+)"/)).1)
    }

    private func ask(_ browser: TestBrowser, _ password: String, _ about: String, from page: String) async throws
        -> String
    {
        try await browser.open(page)
        try await browser.post("/password/check", [("password", password), ("about", about)])
        return browser.page
    }

    /// It judges by the rules that refuse.
    @Test(
        arguments: [
            "коротко", "йцукенгшщзхъ", "qwertyuiop[]", "ыгьюукыгьюук", "пароль1234567890", "лебедева ада 27031985",
            "ktltltdf flf 1985", "лиловый трамвай", "лиловый трамвай у переправы", "аааааааааааааа",
        ])
    func itSaysWhatTheFormWillSay(password: String) async throws {
        let world = try await AccountsWorld()
        try await world.addConfirmed(try AccountsWorld.draft())
        try await world.run { newBrowser in
            let (browser, page) = (newBrowser(), "/cabinet/profile/password")
            try await browser.signIn("11223344595")
            try await browser.open(page)
            #expect(browser.text.contains("Какой пароль подойдёт"))
            let about = try about(browser)
            #expect(!browser.page.contains("ada@example"), "what is known of him goes sealed")
            let said = try await ask(browser, password, about, from: page)
            try await browser.open(page).submit(
                page, [("current-password", "x"), ("password", password), ("password-again", password)])
            let refusal = try? PasswordPolicy.Refusal(password, own: try await world.own())
            #expect(said.contains(#""state":"refused""#) == (refusal != nil), "\(said)")
            if let refusal {
                #expect(
                    said.contains(refusal.phrase.ru.replacing("\"", with: "\\\""))
                        && browser.text.contains(refusal.phrase.ru))
            }
        }
    }

    @Test func whatIsForgedIsJudgedAsAStrangers() async throws {
        let world = try await AccountsWorld()
        try await world.run { newBrowser in
            let browser = newBrowser()
            for about in ["", "AAAA", "<b>", String(repeating: "A", count: 50_000)] {
                let said = try await ask(browser, "лиловый трамвай у переправы", about, from: "/sign-in")
                #expect(browser.status == 200 && said.contains(#""state":"strong""#))
                #expect(browser.headers["cache-control"]?.contains("no-store") == true)
                #expect(!said.contains("трамвай"))
            }
            try await browser.open("/sign-in")
            try await browser.post("/password/check", [("password", "лиловый трамвай")], csrf: false)
            #expect(browser.status == 403)
            #expect(
                try await ask(browser, String(repeating: "я", count: 5_000), "", from: "/sign-in").contains("refused"))
        }
    }
}

extension PasswordPolicy.Refusal {
    /// Why it is refused; throws where it is not.
    fileprivate init(_ password: String, own: [String]) throws {
        do {
            try PasswordPolicy.check(password, own: own)
        } catch {
            self = error
            return
        }
        throw NotRefused()
    }

    private struct NotRefused: Error {}
}

extension AccountsWorld {
    /// What the only person of this world may not take.
    fileprivate func own() async throws -> [String] {
        let area = area
        return try await store.read { tx in
            try area.people(withSnils: try Snils("112-233-445 95"), in: tx).first?.data.ownWords ?? []
        }
    }
}
