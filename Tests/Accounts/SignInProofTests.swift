import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Accounts

/// What a session says of how it was opened (RFC 8176), and what a recovery leaves of other ways in.
@Suite struct SignInProofTests {
    private func methods(_ world: AccountsWorld) async throws -> [String] {
        try await world.store.read { tx in
            try tx.all(Query("SELECT methods FROM session ORDER BY created_at") { try $0.text("methods") })
        }
    }

    private func turnOn(_ owner: FactorOwner, _ world: AccountsWorld) async throws -> (TimeSecret, [ActivationCode]) {
        let (secret, area, now) = (TimeSecret.new(), world.area, world.now)
        let code = try TimeCode(secret.code(step: TimeSecret.step(at: now)))
        let codes = try await world.write { tx in
            try area.setUp(secret, proof: code, of: owner, by: .system("test"), at: now, in: tx)
        }
        return (secret, try #require(codes))
    }

    @Test func theFactorsThatWereUsed() async throws {
        let world = try await AccountsWorld()
        let ada = try await world.addConfirmed(try AccountsWorld.draft())
        try await world.run { newBrowser in
            try await newBrowser().signIn("11223344595")
            #expect(try await methods(world) == ["pwd"])
            let (secret, codes) = try await turnOn(FactorOwner(ada.id), world)
            world.test.clock.advance(by: 60)
            let browser = newBrowser()
            try await browser.signIn("11223344595")
            #expect(try await methods(world) == ["pwd"], "half of it opens nothing")
            try await browser.submit(
                "/sign-in/code", [("code", secret.code(step: TimeSecret.step(at: world.now)))])
            #expect(try await methods(world) == ["pwd", "mfa otp pwd"])
            // A recovery code is a second factor and no code of an app.
            world.test.clock.advance(by: 60)
            let other = newBrowser()
            try await other.signIn("11223344595")
            try await other.submit("/sign-in/code", [("code", try #require(codes.first).printed)])
            #expect(try await methods(world) == ["pwd", "mfa otp pwd", "mfa pwd"])
        }
    }

    @Test func aCodeBySms() async throws {
        let world = try await AccountsWorld()
        let ada = try await world.addConfirmed(try AccountsWorld.draft())
        let now = world.now
        try await world.write { tx in
            try tx.run("INSERT INTO sms_factor (person_id, tries, created_at) VALUES (\(ada.id), 0, \(now))")
            try tx.run("UPDATE person SET phone_confirmed_at = \(now) WHERE id = \(ada.id)")
        }
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.signIn("11223344595")
            try await browser.submit("/sign-in/code", [("code", try await world.newestSmsCode())])
            #expect(browser.address == "/cabinet")
            #expect(try await methods(world) == ["mfa pwd sms"])
        }
    }

    /// Whoever gets the account back by e-mail finds no way in of whoever was there before.
    @Test func aRecoveryUnlinksOtherProviders() async throws {
        let world = try await AccountsWorld()
        let ada = try await world.addConfirmed(try AccountsWorld.draft())
        try await confirmEmail(of: ada, world)
        let (area, now) = (world.area, world.now)
        let identity = OutsideIdentity(provider: "esia", subject: "x")
        let linked = try await world.write { tx in
            try area.link(identity, called: Phrase(ru: "Госвход", en: "x"), to: ada.id, at: now, in: tx)
        }
        #expect(linked == .linked)
        try await world.run { newBrowser in
            let owner = newBrowser()
            world.test.clock.advance(by: 1)
            try await owner.open("/recovery")
            try await owner.submit("/recovery", [("email", "ada@example.ru")])
            try await owner.open(try await world.newestLetter().path)
            let path = owner.address
            let holder = { try await world.store.read { tx in try tx.owner(of: identity) } }
            #expect(try await holder() == ada.id)
            let new = "на-крыше-белый-кот"
            try await owner.submit(path, [("password", new), ("password-again", new)])
            #expect(try await holder() == nil)
            #expect(try await world.letters.contains { $0.subject.contains("Связи с другими службами") })
        }
    }
}
