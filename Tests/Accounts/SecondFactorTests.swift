import Foundation
import Kernel
import TestSupport
import Testing
import Web

@testable import Accounts

/// The second factor as people meet it.
@Suite struct SecondFactorTests {
    /// The app's secret as the page shows it.
    private static func secret(on browser: TestBrowser) throws -> TimeSecret {
        let key = String(try #require(browser.text.firstMatch(of: /Ключ: ([A-Z2-7 ]{32,39})/)).1)
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var bits = ""
        for sign in key where sign != " " {
            let value = String(try #require(alphabet.firstIndex(of: sign)), radix: 2)
            bits += String(repeating: "0", count: 5 - value.count) + value
        }
        let bytes = stride(from: 0, to: 160, by: 8).compactMap { UInt8(bits.dropFirst($0).prefix(8), radix: 2) }
        return TimeSecret(bytes: bytes)
    }

    private static func codes(on browser: TestBrowser) -> [String] {
        browser.text.matches(of: /[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]/).map { String($0.0) }
    }

    private func code(_ secret: TimeSecret, _ world: AccountsWorld, ahead: Int = 0) -> String {
        secret.code(step: TimeSecret.step(at: world.now) + ahead)
    }

    /// Turns it on; answers the secret and the recovery codes.
    private func turnOn(_ browser: TestBrowser, _ world: AccountsWorld) async throws -> (TimeSecret, [String]) {
        try await browser.open("/cabinet/security/app")
        let secret = try Self.secret(on: browser)
        try await browser.submit(
            "/cabinet/security/app", [("code", code(secret, world)), ("current-password", AccountsWorld.password)])
        #expect(browser.status == 200)
        let codes = Self.codes(on: browser)
        #expect(codes.count == AccountsArea.recoveryCodes && Set(codes).count == codes.count)
        return (secret, codes)
    }

    @Test func fromTurningOnToTheNextSignIn() async throws {
        let world = try await AccountsWorld()
        let ada = try await world.addConfirmed(try AccountsWorld.draft())
        try await confirmEmail(of: ada, world)
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.signIn("11223344595")
            try await browser.open("/cabinet/security")
            #expect(browser.text.contains("выключен") && browser.text.contains("это устройство"))
            // Wrong code, wrong password: told beside the field, the same key stands again.
            try await browser.open("/cabinet/security/app")
            let secret = try Self.secret(on: browser)
            try await browser.submit(
                "/cabinet/security/app", [("code", "12345"), ("current-password", AccountsWorld.password)])
            #expect(browser.status == 422 && browser.text.contains("6 цифр"))
            try await browser.submit(
                "/cabinet/security/app", [("code", code(secret, world)), ("current-password", "не тот")])
            #expect(browser.status == 422)
            #expect(try Self.secret(on: browser) == secret)
            try await browser.submit(
                "/cabinet/security/app", [("code", code(secret, world)), ("current-password", AccountsWorld.password)])
            let codes = Self.codes(on: browser)
            #expect(codes.count == 10)
            #expect(try await world.letters.contains { "\($0.subject)".contains("Включён вход по коду") })

            // The password alone opens nothing.
            let second = newBrowser()
            try await second.signIn("11223344595")
            #expect(second.address == "/sign-in/code")
            try await second.open("/cabinet")
            #expect(second.address == "/sign-in")
            try await second.open("/sign-in/code")
            // The code by which it was turned on was used up.
            try await second.submit("/sign-in/code", [("code", code(secret, world))])
            #expect(second.status == 422 && second.text.contains("Код не подходит"))
            world.test.clock.advance(by: 30)
            try await second.submit("/sign-in/code", [("code", code(secret, world))])
            #expect(second.address == "/cabinet")
            #expect(try await world.letters.contains { "\($0.subject)".contains("Вход с нового устройства") })

            // A recovery code stands in once.
            let third = newBrowser()
            try await third.signIn("11223344595")
            try await third.submit("/sign-in/code", [("code", codes[0].lowercased())])
            #expect(third.address == "/cabinet")
            let fourth = newBrowser()
            try await fourth.signIn("11223344595")
            try await fourth.submit("/sign-in/code", [("code", codes[0])])
            #expect(fourth.status == 422)
            try await third.open("/cabinet/security")
            #expect(third.text.contains("Осталось запасных кодов: 9"))
        }
    }

    @Test func itIsTurnedOffByPasswordAndCodeTogether() async throws {
        let world = try await AccountsWorld()
        try await world.addConfirmed(try AccountsWorld.draft())
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.signIn("11223344595")
            let (secret, codes) = try await turnOn(browser, world)
            world.test.clock.advance(by: 60)
            try await browser.open("/cabinet/security/app/removal")
            try await browser.submit(
                "/cabinet/security/app/removal", [("code", code(secret, world)), ("current-password", "не тот")])
            #expect(browser.status == 422)
            try await browser.open("/cabinet/security/codes")
            try await browser.submit(
                "/cabinet/security/codes",
                [("code", code(secret, world)), ("current-password", AccountsWorld.password)])
            let renewed = Self.codes(on: browser)
            #expect(renewed.count == 10 && Set(renewed).isDisjoint(with: codes))
            try await browser.open("/cabinet/security/app/removal")
            try await browser.submit(
                "/cabinet/security/app/removal", [("code", codes[1]), ("current-password", AccountsWorld.password)])
            #expect(browser.status == 422, "the earlier codes are over")
            try await browser.submit(
                "/cabinet/security/app/removal", [("code", renewed[1]), ("current-password", AccountsWorld.password)])
            #expect(browser.address == "/cabinet/security?done=off")
            let other = newBrowser()
            try await other.signIn("11223344595")
            #expect(other.address == "/cabinet")
        }
    }

    /// Five wrong codes end the half sign-in; more of them meet a growing pause, also with the right code and anew.
    @Test func guessingIsSlowedDownAcrossSignIns() async throws {
        let world = try await AccountsWorld()
        try await world.addConfirmed(try AccountsWorld.draft())
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.signIn("11223344595")
            let (secret, _) = try await turnOn(browser, world)
            world.test.clock.advance(by: 60)
            let guesser = newBrowser()
            try await guesser.signIn("11223344595")
            for _ in 0..<HalfSignIn.mostFailures { try await guesser.submit("/sign-in/code", [("code", "000000")]) }
            #expect(guesser.address == "/sign-in?over=1")
            #expect(guesser.text.contains("Введите пароль ещё раз"))
            try await guesser.signIn("11223344595")
            try await guesser.submit("/sign-in/code", [("code", code(secret, world))])
            // The owner's own browser does not wait with the guesser.
            try await browser.open("/cabinet")
            try await browser.submit("/sign-out")
            try await browser.signIn("11223344595")
            try await browser.submit("/sign-in/code", [("code", code(secret, world, ahead: -1))])
            #expect(browser.address == "/cabinet")
            #expect(guesser.status == 429 && guesser.text.contains("Слишком много попыток"))
            world.test.clock.advance(by: 31)
            try await guesser.submit("/sign-in/code", [("code", code(secret, world))])
            #expect(guesser.address == "/cabinet")
        }
    }

    /// Many at once with one code: one enters.
    @Test func oneCodeOpensOneSession() async throws {
        let world = try await AccountsWorld()
        let ada = try await world.addConfirmed(try AccountsWorld.draft())
        let owner = FactorOwner(ada.id)
        let secret = TimeSecret.new()
        let (area, now) = (world.area, world.now)
        let recovery = try #require(
            try await world.write { tx in
                try area.setUp(
                    secret, proof: try TimeCode(secret.code(step: TimeSecret.step(at: now))), of: owner,
                    by: .person(ada.id), at: now, in: tx)
            }?.first)
        let later = now.addingTimeInterval(60)
        for code in [SecondCode.recovery(recovery), .time(try TimeCode(secret.code(step: TimeSecret.step(at: later))))]
        {
            let entered = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<40 {
                    group.addTask {
                        let outcome = try await world.write { tx in
                            try area.prove(code, of: owner, at: later, in: tx)
                        }
                        if case .right = outcome { return true } else { return false }
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(entered == 1)
            try await world.write { tx in
                try SignInDelay("second-factor", owner.context, keys: area.keys).forget(in: tx)
            }
        }
    }

    @Test func staffSetItUpAsTheySignInAndAnAdministratorRemovesIt() async throws {
        let world = try await AccountsWorld(staffFactor: true)
        try await world.addStaff("admin", .administrator)
        let line = try await world.addStaff("line", .helpOperator)
        try await world.run { newBrowser in
            let browser = newBrowser()
            func password(_ browser: TestBrowser, _ login: String) async throws {
                try await browser.open("/staff/sign-in")
                try await browser.submit(
                    "/staff/sign-in", [("login", login), ("password", "тихий омут за мельницей")])
            }
            try await password(browser, "line")
            #expect(browser.address == "/staff/sign-in/app")
            try await browser.open("/support")
            #expect(browser.address == "/staff/sign-in", "the password alone opens nothing")
            try await browser.open("/staff/sign-in/app")
            let secret = try Self.secret(on: browser)
            try await browser.submit("/staff/sign-in/app", [("code", "000000")])
            #expect(browser.status == 422)
            #expect(try Self.secret(on: browser) == secret)
            try await browser.submit("/staff/sign-in/app", [("code", code(secret, world))])
            #expect(Self.codes(on: browser).count == 10)
            try await browser.open("/support")
            #expect(browser.page == "support")
            // Set up once: another browser is asked for the code and cannot set up another app.
            let other = newBrowser()
            try await password(other, "line")
            #expect(other.address == "/staff/sign-in/code")
            try await other.open("/staff/sign-in/app")
            let foreign = try Self.secret(on: other)
            try await other.submit("/staff/sign-in/app", [("code", code(foreign, world))])
            #expect(other.status == 422)
            try await other.open("/sign-in/code")
            #expect(other.address == "/sign-in?over=1", "a member of staff is no citizen")

            let admin = newBrowser()
            try await password(admin, "admin")
            let own = try Self.secret(on: admin)
            try await admin.submit("/staff/sign-in/app", [("code", code(own, world))])
            try await admin.open("/admin/staff/\(line)")
            // With his own code only: an administrator's open session is not enough.
            try await admin.submit("/admin/staff/\(line)/app/removal", [("app-code", "000000")])
            #expect(admin.status == 422 && admin.text.contains("Код не подходит"))
            world.test.clock.advance(by: 30)
            try await admin.submit("/admin/staff/\(line)/app/removal", [("app-code", code(own, world))])
            #expect(admin.status == 200)
            try await browser.open("/support")
            #expect(browser.address == "/staff/sign-in", "at once")
            try await password(browser, "line")
            #expect(browser.address == "/staff/sign-in/app")
            try await admin.open("/admin/journal")
            #expect(admin.text.contains("second-factor.reset"))
        }
    }

    @Test func aForgedOrForeignSecretIsNotSetUp() async throws {
        let world = try await AccountsWorld()
        let ada = try await world.addConfirmed(try AccountsWorld.draft())
        let (area, now) = (world.area, world.now)
        let mine = FactorOwner(ada.id)
        let sealed = try area.sealSetUp(.new(), for: mine, at: now)
        #expect(area.openSetUp(sealed, for: mine, at: now) != nil)
        #expect(area.openSetUp(sealed, for: FactorOwner(kind: "staff", id: mine.id), at: now) == nil)
        #expect(area.openSetUp(sealed, for: mine, at: now.addingTimeInterval(3_601)) == nil)
        for text in ["", "AAAA", String(sealed.dropLast(4)), String(repeating: "A", count: 100_000)] {
            #expect(area.openSetUp(text, for: mine, at: now) == nil)
        }
    }
}
