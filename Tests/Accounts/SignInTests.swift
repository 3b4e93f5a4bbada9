import Foundation
import Kernel
import TestSupport
import Testing
import Web

@testable import Accounts

@Suite struct SignInTests {
    @Test(arguments: ["112-233-445 95", "11223344595", "8 (912) 345-67-89", "+79123456789", "ADA@example.ru"])
    func aConfirmedAccountIsEnteredByAnyOfItsNames(_ login: String) async throws {
        let world = try await AccountsWorld()
        let ada = try await world.addConfirmed(try AccountsWorld.draft())
        try await confirmEmail(of: ada, world)
        let code = try await world.sendSms(to: ada.id)
        #expect(try await world.confirm(ada.id, code) == .done)
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.signIn(login)
            #expect(browser.address == "/cabinet")
            #expect(browser.text.contains("Здравствуйте, Ада Сергеевна!"))
        }
    }

    @Test func oneMessageForEveryFailure() async throws {
        let world = try await AccountsWorld()
        try await world.addConfirmed(try AccountsWorld.draft())
        try await world.add(try AccountsWorld.draft(snils: snils(200_000_001), email: "eve@example.ru", phone: nil))
        try await world.run { newBrowser in
            var answers: Set<String> = []
            for (login, password) in [
                ("11223344595", "не тот пароль вовсе"), (snils(200_000_002), AccountsWorld.password),
                (snils(200_000_001), AccountsWorld.password), ("eve@example.ru", AccountsWorld.password),
                ("+79123456789", AccountsWorld.password), ("кто-то", AccountsWorld.password),
            ] {
                let browser = newBrowser()
                try await browser.signIn(login, password)
                #expect(browser.status == 422)
                #expect(browser.text.contains("Войти не удалось"))
                let page = browser.page.replacing(/value="[^"]*"/, with: "")
                answers.insert(page)
                #expect(!browser.page.contains(password))
            }
            #expect(answers.count == 1)
        }
    }

    @Test func onlyTheConfirmedOwnerOfASnilsEnters() async throws {
        let world = try await AccountsWorld()
        for index in 0..<5 {
            try await world.add(
                try AccountsWorld.draft(email: "squatter\(index)@example.ru"),
                password: "чужая длинная выдумка \(index)")
        }
        try await world.addConfirmed(try AccountsWorld.draft())
        try await world.run { newBrowser in
            let (squatter, ada) = (newBrowser(), newBrowser())
            try await squatter.signIn("11223344595", "чужая длинная выдумка 3")
            #expect(squatter.status == 422)
            try await ada.signIn("11223344595")
            #expect(ada.address == "/cabinet")
        }
    }

    @Test func twoAtOnceDoNotBothConfirmASnils() async throws {
        let world = try await AccountsWorld()
        var people: [PersonID] = []
        for index in 0..<6 {
            people.append(try await world.add(try AccountsWorld.draft(email: "a\(index)@example.ru")).id)
        }
        let outcomes = try await withThrowingTaskGroup(of: RaiseOutcome.self) { group in
            for id in people {
                group.addTask { try await world.raise(id) }
            }
            return try await group.reduce(into: [RaiseOutcome]()) { $0.append($1) }
        }
        #expect(outcomes.filter { $0 == .done }.count == 1)
        #expect(outcomes.filter { $0 == .snilsAlreadyConfirmed }.count == 5)
    }

    @Test func aSharedPhoneOpensNobodysAccount() async throws {
        let world = try await AccountsWorld()
        for (number, email) in [("112-233-445 95", "ada@example.ru"), (snils(200_000_001), "eve@example.ru")] {
            let person = try await world.addConfirmed(try AccountsWorld.draft(snils: number, email: email))
            let code = try await world.sendSms(to: person.id)
            #expect(try await world.confirm(person.id, code) == .done)
        }
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.signIn("+79123456789")
            #expect(browser.status == 422)
        }
    }

    @Test func guessingMeetsAGrowingPauseAndTheRightPasswordTooUntilItEnds() async throws {
        let world = try await AccountsWorld()
        try await world.addConfirmed(try AccountsWorld.draft())
        func attempt(_ password: String) async throws -> String {
            switch try await world.area.signIn("112-233-445 95", password: password, from: "10.0.0.1", at: world.now) {
            case .entered: "in"
            case .refused: "refused"
            case .wait(let seconds): "wait \(seconds)"
            }
        }
        for _ in 0..<5 { #expect(try await attempt("наугад") == "refused") }
        #expect(try await attempt(AccountsWorld.password) == "wait 30")
        world.test.clock.advance(by: 31)
        #expect(try await attempt("наугад") == "refused")
        #expect(try await attempt("наугад") == "wait 60")
        world.test.clock.advance(by: 61)
        #expect(try await attempt(AccountsWorld.password) == "in")
        #expect(try await attempt("наугад") == "refused", "a success forgets the failures")
        #expect(SignInDelay.pause(after: 100) == 900)
    }

    @Test func parallelGuessesDoNotSlipThroughTogether() async throws {
        let world = try await AccountsWorld()
        try await world.addConfirmed(try AccountsWorld.draft())
        let (area, now) = (world.area, world.now)
        let compared = try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in 0..<40 {
                group.addTask {
                    switch try await area.signIn(
                        "11223344595", password: "догадка \(index)", from: "10.0.0.\(index)", at: now)
                    {
                    case .wait: false
                    case .refused, .entered: true
                    }
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(compared == 5)
    }

    @Test func anUnknownLoginIsHeldBackJustAlike() async throws {
        let world = try await AccountsWorld()
        for _ in 0..<5 {
            _ = try await world.area.signIn("nobody@example.ru", password: "x", from: "10.0.0.1", at: world.now)
        }
        guard
            case .wait(30) = try await world.area.signIn(
                "Nobody@example.ru", password: "x", from: "10.0.0.2", at: world.now)
        else {
            Issue.record("not held back")
            return
        }
    }

    @Test func anUnknownLoginTakesAsLongAsAWrongPassword() async throws {
        let world = try await AccountsWorld(cost: .init(logN: 13, r: 8, p: 1))
        try await world.addConfirmed(try AccountsWorld.draft())
        var fastest: [String: Duration] = [:]
        for login in Array(repeating: ["112-233-445 95", snils(200_000_009), "nobody@example.ru", "?"], count: 6)
            .flatMap({ $0 })
        {
            world.test.clock.advance(by: 13 * 3600)
            let now = world.now
            let elapsed = try await ContinuousClock().measure {
                _ = try await world.area.signIn(login, password: "не тот пароль", from: "10.0.0.1", at: now)
            }
            fastest[login] = min(fastest[login] ?? elapsed, elapsed)
        }
        let known = try #require(fastest["112-233-445 95"])
        // Without the comparison with a dummy it would be hundreds of times less; the rest is the noise of other tests.
        for (login, elapsed) in fastest { #expect(elapsed > known / 5, "\(login)") }
    }

    @Test func oneAddressCannotTryManyAccounts() async throws {
        let world = try await AccountsWorld()
        for index in 0..<60 {
            _ = try await world.area.signIn("a\(index)@example.ru", password: "x", from: "10.0.0.1", at: world.now)
        }
        await #expect(throws: TooManyRequests.self) {
            _ = try await world.area.signIn("other@example.ru", password: "x", from: "10.0.0.1", at: world.now)
        }
    }

    @Test func anOldHashIsMadeAnewAtSignIn() async throws {
        let world = try await AccountsWorld()
        let ada = try await world.addConfirmed(try AccountsWorld.draft())
        let keys = world.test.platform.keys
        let old = try PasswordHash.make(AccountsWorld.password, cost: .init(logN: 3, r: 4, p: 1), keys: keys)
        _ = try await world.write { tx in
            try tx.run("UPDATE person SET password_hash = \(old.text) WHERE id = \(ada.id)")
        }
        for _ in 0..<2 {
            guard
                case .entered = try await world.area.signIn(
                    "11223344595", password: AccountsWorld.password, from: "", at: world.now)
            else {
                Issue.record("not entered")
                return
            }
        }
        let now = try await world.store.read { tx in try tx.first(.credentials(of: ada.id, keys: keys)) }
        #expect(now?.password.isOutdated(for: .quick) == false)
    }

    @Test func signingInLeadsToThePageThatAskedForIt() async throws {
        let world = try await AccountsWorld()
        try await world.addConfirmed(try AccountsWorld.draft())
        try await world.run { newBrowser in
            let ada = newBrowser()
            try await ada.open("/wanted")
            #expect(ada.address == "/sign-in")
            try await ada.submit("/sign-in", [("login", "11223344595"), ("password", AccountsWorld.password)])
            #expect(ada.address == "/wanted")
            let session = ada.cookies["okno"]
            try await ada.open("/cabinet")
            try await ada.submit("/sign-out")
            #expect(session != nil)
            #expect(ada.cookies["okno"] == nil)
        }
    }
}

@Suite struct RecoveryTests {
    @Test func aNewPasswordByTheLinkEndsAllSessions() async throws {
        let world = try await AccountsWorld()
        let ada = try await world.addConfirmed(try AccountsWorld.draft())
        try await confirmEmail(of: ada, world)
        try await world.run { newBrowser in
            let (thief, owner) = (newBrowser(), newBrowser())
            try await thief.signIn("ada@example.ru")
            #expect(thief.address == "/cabinet")
            world.test.clock.advance(by: 1)
            try await owner.open("/recovery")
            try await owner.submit("/recovery", [("email", "Ada@example.ru")])
            #expect(owner.address == "/recovery/sent")
            let path = try await world.newestLetter().path
            try await owner.open(path)
            try await owner.submit(path, [("password", "короткий"), ("password-again", "короткий")])
            #expect(owner.status == 422)
            let new = "совсем другая переправа и мох"
            try await owner.submit(path, [("password", new), ("password-again", new)])
            #expect(owner.address == "/sign-in?recovered=1")
            try await thief.open("/cabinet")
            #expect(thief.address == "/sign-in")
            try await owner.submit("/sign-in", [("login", "ada@example.ru"), ("password", new)])
            #expect(owner.address == "/cabinet")
            // Of the new password, and of the browser, which was not known to the account.
            #expect(try await world.notifications.unread(ada.id) == 2, "told in the cabinet")
            #expect(
                try await world.letters.contains { $0.to == ada.email && $0.subject.contains("Пароль изменён") },
                "and by e-mail")
            try await owner.open(path)
            #expect(owner.status == 410, "once only")
        }
    }

    @Test func theCodeDoesTheSameAndAWrongOneTellsNothing() async throws {
        let world = try await AccountsWorld()
        let ada = try await world.addConfirmed(try AccountsWorld.draft())
        try await confirmEmail(of: ada, world)
        try await world.run { newBrowser in
            let owner = newBrowser()
            world.test.clock.advance(by: 1)
            try await owner.open("/recovery")
            try await owner.submit("/recovery", [("email", "ada@example.ru")])
            let code = try await world.newestLetter().code
            var pages: Set<String> = []
            for (email, typed) in [
                ("nobody@example.ru", code), ("ada@example.ru", code == "11111111" ? "22222222" : "11111111"),
            ] {
                let other = newBrowser()
                try await other.open("/recovery/sent")
                try await other.submit("/recovery/sent", [("email", email), ("code", typed)])
                #expect(other.status == 422)
                pages.insert(other.page.replacing(/value="[^"]*"/, with: ""))
            }
            #expect(pages.count == 1)
            try await owner.submit("/recovery/sent", [("email", "ada@example.ru"), ("code", code)])
            #expect(owner.address.hasPrefix("/recovery/new-password/"))
            #expect(owner.status == 200)
        }
    }

    @Test func theAnswerIsTheSameForAnyAddress() async throws {
        let world = try await AccountsWorld()
        let ada = try await world.addConfirmed(try AccountsWorld.draft())
        try await confirmEmail(of: ada, world)
        try await world.add(try AccountsWorld.draft(snils: snils(200_000_001), email: "eve@example.ru"))
        let before = try await world.letters.count
        try await world.run { newBrowser in
            var pages: Set<String> = []
            for email in ["ada@example.ru", "eve@example.ru", "nobody@example.ru"] {
                let browser = newBrowser()
                try await browser.open("/recovery")
                try await browser.submit("/recovery", [("email", email)])
                pages.insert(browser.address + browser.page.replacing(/value="[^"]*"/, with: ""))
            }
            #expect(pages.count == 1)
        }
        #expect(try await world.letters.count == before + 1, "an unconfirmed address gets nothing")
    }

    @Test func changingThePasswordNeedsTheOldOneAndKeepsThisSessionOnly() async throws {
        let world = try await AccountsWorld()
        try await world.addConfirmed(try AccountsWorld.draft())
        try await world.run { newBrowser in
            let (here, there) = (newBrowser(), newBrowser())
            try await here.signIn("11223344595")
            try await there.signIn("11223344595")
            let new = "совсем другая переправа и мох"
            try await here.open("/cabinet/profile/password")
            try await here.submit(
                "/cabinet/profile/password",
                [("current-password", "наугад"), ("password", new), ("password-again", new)])
            #expect(here.status == 422)
            try await here.submit(
                "/cabinet/profile/password",
                [("current-password", AccountsWorld.password), ("password", new), ("password-again", new)])
            #expect(here.address == "/cabinet/profile?saved=1")
            try await there.open("/cabinet")
            #expect(there.address == "/sign-in")
        }
    }
}
