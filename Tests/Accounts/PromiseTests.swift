import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Accounts

/// The promises P9, P10 and P21 with their numbers; each with a twin that breaks it, so that the test is seen to notice.
@Suite struct PromiseTests {
    // MARK: P9: a password cannot be guessed online

    /// How many of 10,000 guesses, one a second from ten thousand addresses, are compared at all.
    private func compared(_ world: AccountsWorld, forgetting: Bool) async throws -> Int {
        // Two processes on one database share what they count; each is as good as restarted.
        let areas = [
            world.area,
            AccountsArea(
                platform: world.test.platform, catalogue: TestPlatform.catalogue, notifications: world.notifications,
                passwordCost: .init(logN: 2, r: 1, p: 1), isStaffFactorRequired: false,
                answerTime: .zero),
        ]
        var compared = 0
        for guess in 0..<10_000 {
            world.test.clock.advance(by: 1)
            let now = world.now
            if forgetting { _ = try await world.write { tx in try tx.run("DELETE FROM sign_in_delay") } }
            switch try await areas[guess % 2].signIn(
                "11223344595", password: "догадка", from: "10.\(guess / 256).\(guess % 256).1", at: now)
            {
            case .refused: compared += 1
            case .entered: Issue.record("entered by a guess")
            case .wait: break
            }
            if forgetting, guess == 300 { return compared }
        }
        return compared
    }

    @Test func ofTenThousandGuessesAtMostAHundredAreCompared() async throws {
        let world = try await AccountsWorld()
        try await world.addConfirmed(try AccountsWorld.draft())
        let count = try await compared(world, forgetting: false)
        #expect(count <= 100 && count >= 5, "\(count)")
        // The owner gets in within a quarter of an hour of the last guess.
        world.test.clock.advance(by: 901)
        guard
            case .entered = try await world.area.signIn(
                "11223344595", password: AccountsWorld.password, from: "192.0.2.7", at: world.now)
        else {
            Issue.record("locked out")
            return
        }
    }

    @Test func theTwinThatForgetsFailuresIsNoticed() async throws {
        let world = try await AccountsWorld()
        try await world.addConfirmed(try AccountsWorld.draft())
        #expect(try await compared(world, forgetting: true) > 100)
    }

    // MARK: P10: nobody learns who has an account

    /// All that an asker sees of an answer, but for what he typed himself and the secrets of his own forms.
    private func seen(_ browser: TestBrowser, typed: [String]) -> String {
        var page = browser.page.replacing(/(name="csrf"[^>]*value|value)="[^"]*"/, with: "value")
        for text in typed { page = page.replacing(text, with: "…") }
        let headers = browser.headers.filter {
            !["date", "set-cookie", "content-length", "etag", "x-request-id"].contains($0.key)
        }
        return [
            "\(browser.status)", browser.address, browser.cookies.keys.sorted().joined(separator: ","),
            headers.map { "\($0.key): \($0.value)" }.sorted().joined(separator: "\n"), page,
        ].joined(separator: "\n")
    }

    /// 200 people who have an account and 200 who have none, by СНИЛС and by e-mail, at each page that asks.
    @Test func knownAndUnknownPeopleGetOneAnswer() async throws {
        let world = try await AccountsWorld(cost: .init(logN: 2, r: 1, p: 1))
        let people = 200
        for index in 0..<people {
            let person = try await world.add(
                try AccountsWorld.draft(
                    snils: snils(300_000_000 + index), email: "known\(index)@example.ru", phone: nil))
            if index % 2 == 0 {
                #expect(try await world.raise(person.id) == .done)
                try await confirmEmail(of: person, world)
            }
        }
        try await world.run { newBrowser in
            var answers: [String: Set<String>] = [:]
            for index in 0..<people {
                for (number, email) in [
                    (snils(300_000_000 + index), "known\(index)@example.ru"),
                    (snils(400_000_000 + index), "unknown\(index)@example.ru"),
                ] {
                    world.test.clock.advance(by: 3_700)
                    for login in [number, email] {
                        let browser = newBrowser()
                        try await browser.signIn(login, "не тот пароль")
                        answers["sign-in", default: []].insert(seen(browser, typed: [login]))
                    }
                    let recovery = newBrowser()
                    try await recovery.open("/recovery")
                    try await recovery.submit("/recovery", [("email", email)])
                    answers["recovery", default: []].insert(seen(recovery, typed: [email]))
                    try await recovery.submit("/recovery/sent", [("email", email), ("code", "123456")])
                    answers["recovery code", default: []].insert(seen(recovery, typed: [email]))
                    let counter = newBrowser()
                    try await counter.open("/recovery/counter")
                    try await counter.submit(
                        "/recovery/counter", [("snils", number), ("code", ActivationCode.new().printed)])
                    answers["counter", default: []].insert(seen(counter, typed: [number]))
                }
            }
            for (page, seen) in answers { #expect(seen.count == 1, "\(page): \(seen.count) different answers") }
        }
    }

    /// The comparison notices an answer that differs.
    @Test func theTwinThatTellsIsNoticed() async throws {
        let world = try await AccountsWorld()
        try await world.addConfirmed(try AccountsWorld.draft())
        try await world.run { newBrowser in
            var answers: Set<String> = []
            for login in ["11223344595", snils(400_000_000)] {
                let browser = newBrowser()
                try await browser.signIn(login)
                answers.insert(seen(browser, typed: [login]))
            }
            #expect(answers.count == 2)
        }
    }

    // MARK: P21: sessions end when they should

    /// A new password, and the owner's own wish, end the other sessions of the account at the next request, in a hundred
    /// rounds of three browsers each.
    @Test func allSessionsEndAtTheNextRequest() async throws {
        let world = try await AccountsWorld(cost: .init(logN: 2, r: 1, p: 1))
        let ada = try await world.addConfirmed(try AccountsWorld.draft())
        let hash = try await world.area.passwords.hash(AccountsWorld.password)
        try await world.run { newBrowser in
            for round in 0..<100 {
                world.test.clock.advance(by: 700)
                let browsers = [newBrowser(), newBrowser(), newBrowser()]
                for browser in browsers { try await browser.signIn("11223344595") }
                let tokens = Set(browsers.compactMap { $0.cookies["okno"] })
                #expect(tokens.count == 3)
                let (area, now) = (world.area, world.now)
                if round % 2 == 0 {
                    try await world.write { tx in
                        try area.setPassword(hash, of: ada.id, by: .person(ada.id), at: now, in: tx)
                    }
                } else {
                    try await browsers[0].open("/cabinet/security")
                    try await browsers[0].submit("/cabinet/security/sessions/end")
                }
                for browser in browsers.dropFirst() {
                    try await browser.open("/wanted")
                    #expect(browser.address == "/sign-in", "round \(round)")
                }
            }
        }
    }

    /// The twin: sessions that a new password does not end.
    @Test func theTwinThatKeepsSessionsIsNoticed() async throws {
        let world = try await AccountsWorld(cost: .init(logN: 2, r: 1, p: 1))
        let ada = try await world.addConfirmed(try AccountsWorld.draft())
        let hash = try await world.area.passwords.hash(AccountsWorld.password)
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.signIn("11223344595")
            let (area, now) = (world.area, world.now)
            try await world.write { tx in
                try tx.run("CREATE TABLE kept_session AS SELECT * FROM session")
                try area.setPassword(hash, of: ada.id, by: .person(ada.id), at: now, in: tx)
                try tx.run("DELETE FROM session")
                try tx.run("INSERT INTO session SELECT * FROM kept_session")
            }
            try await browser.open("/wanted")
            #expect(browser.address == "/wanted")
        }
    }

    /// Citizens: 30 idle minutes, 12 hours in all; by an injected clock, a second before and after.
    @Test(arguments: [(1_799.0, true), (1_801.0, false)]) func anIdleSessionEnds(seconds: Double, isAlive: Bool)
        async throws
    {
        let world = try await AccountsWorld()
        try await world.addConfirmed(try AccountsWorld.draft())
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.signIn("11223344595")
            world.test.clock.advance(by: seconds)
            try await browser.open("/wanted")
            #expect((browser.address == "/wanted") == isAlive)
        }
    }

    @Test(arguments: [(43_199.0, true), (43_201.0, false)]) func aLongSessionEnds(seconds: Double, isAlive: Bool)
        async throws
    {
        let world = try await AccountsWorld()
        try await world.addConfirmed(try AccountsWorld.draft())
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.signIn("11223344595")
            var left = seconds
            while left > 1_000 {
                world.test.clock.advance(by: 1_000)
                left -= 1_000
                try await browser.open("/wanted")
                #expect(browser.address == "/wanted")
            }
            world.test.clock.advance(by: left)
            try await browser.open("/wanted")
            #expect((browser.address == "/wanted") == isAlive)
        }
    }

    /// The name of the session changes at every sign-in, and the old one opens nothing.
    @Test func theSessionsNameChangesAtSignIn() async throws {
        let world = try await AccountsWorld()
        try await world.addConfirmed(try AccountsWorld.draft())
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.signIn("11223344595")
            let first = try #require(browser.cookies["okno"])
            try await browser.open("/cabinet/profile/password")
            let new = "совсем другая переправа и мох"
            try await browser.submit(
                "/cabinet/profile/password",
                [("current-password", AccountsWorld.password), ("password", new), ("password-again", new)])
            #expect(browser.cookies["okno"] != first)
            let (keys, now) = (world.test.platform.keys, world.now)
            #expect(
                try await world.store.read { tx in
                    try tx.count(
                        "SELECT count(*) AS n FROM session WHERE token_hash = \(keys.codeHash("session", first)) AND ends_at > \(now)"
                    )
                } == 0)
        }
    }
}
