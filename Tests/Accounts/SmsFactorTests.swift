import Foundation
import Kernel
import TestSupport
import Testing
import Web

@testable import Accounts

/// A code by SMS at signing in: the restricted extra for whoever has no app.
@Suite struct SmsFactorTests {
    /// Ada with a confirmed number, and the code on.
    private func ada(_ world: AccountsWorld, _ browser: TestBrowser) async throws -> Person {
        let ada = try await world.addConfirmed(try AccountsWorld.draft(phone: "+79181112233"))
        try await confirmEmail(of: ada, world)
        #expect(try await world.confirm(ada.id, try await world.sendSms(to: ada.id)) == .done)
        world.test.clock.advance(by: 601)
        try await browser.signIn("ada@example.ru")
        try await browser.open("/cabinet/security")
        #expect(browser.text.contains("Код может приходить по SMS"))
        try await browser.open("/cabinet/security/sms").submit(
            "/cabinet/security/sms", [("current-password", "не тот")])
        #expect(browser.status == 422)
        try await browser.submit("/cabinet/security/sms", [("current-password", AccountsWorld.password)])
        #expect(browser.text.contains("Код по SMS включён"))
        world.test.clock.advance(by: 1)
        return ada
    }

    @Test func afterThePasswordTheCodeIsAskedFor() async throws {
        let world = try await AccountsWorld()
        try await world.run { newBrowser in
            let (first, second, stranger) = (newBrowser(), newBrowser(), newBrowser())
            _ = try await ada(world, first)
            try await second.signIn("ada@example.ru")
            #expect(second.address == "/sign-in/code")
            #expect(second.text.contains("Мы отправили код по SMS"))
            #expect(!second.page.contains("9181112233"), "the number is masked")
            let code = try await world.newestSmsCode()
            // A code is of the half sign-in's owner, not of the browser, and opens nothing without the password.
            try await stranger.open("/sign-in/code")
            #expect(stranger.address.hasPrefix("/sign-in?over"))
            let wrong = code == "000000" ? "000001" : "000000"
            try await second.submit("/sign-in/code", [("code", wrong)])
            #expect(second.status == 422)
            try await second.submit("/sign-in/code", [("code", code)])
            #expect(second.address == "/cabinet")
            // It works once.
            let third = newBrowser()
            try await third.signIn("ada@example.ru")
            try await third.submit("/sign-in/code", [("code", code)])
            #expect(third.status == 422)
        }
    }

    @Test func aCodeHoldsTenMinutesAndFiveTries() async throws {
        let world = try await AccountsWorld()
        try await world.run { newBrowser in
            let first = newBrowser()
            let person = try await ada(world, first)
            let (area, owner) = (world.area, FactorOwner(person.id))
            func send() async throws -> String {
                let now = world.now
                try await world.write { tx in try area.sendSignInCode(to: owner, at: now, in: tx) }
                return try await world.newestSmsCode()
            }
            let keys = world.test.platform.keys
            func take(_ code: String, after seconds: TimeInterval) async throws -> Bool {
                let moment = world.now.addingTimeInterval(seconds)
                return try await world.write { tx in try tx.takeSms(code, of: person.id, at: moment, keys: keys) }
            }
            let code = try await send()
            #expect(try await !take(code, after: 600))
            #expect(try await take(code, after: 599))
            world.test.clock.advance(by: 601)
            let other = try await send()
            let wrong = other == "000000" ? "000001" : "000000"
            for _ in 0..<5 { #expect(try await !take(wrong, after: 0)) }
            #expect(try await !take(other, after: 0), "five wrong tries end it")
        }
    }

    @Test func theAppTakesItsPlaceAndALostNumberEndsIt() async throws {
        let world = try await AccountsWorld()
        try await world.run { newBrowser in
            let first = newBrowser()
            let person = try await ada(world, first)
            let (area, now) = (world.area, world.now)
            try await world.write { tx in try area.changePhone(of: person.id, to: nil, at: now, in: tx) }
            let second = newBrowser()
            try await second.signIn("ada@example.ru")
            #expect(second.address == "/cabinet", "no number, no code")
            try await second.open("/cabinet/security/sms")
            #expect(second.address == "/cabinet/security")
        }
    }

    /// Three messages in ten minutes: whoever knows the password cannot make the telephone ring all night.
    @Test func messagesAreRationed() async throws {
        let world = try await AccountsWorld()
        try await world.run { newBrowser in
            let first = newBrowser()
            _ = try await ada(world, first)
            let second = newBrowser()
            try await second.signIn("ada@example.ru")
            for _ in 0..<2 { try await second.submit("/sign-in/code/message") }
            #expect(second.status == 200)
            try await second.submit("/sign-in/code/message")
            #expect(second.status == 429)
        }
    }
}
