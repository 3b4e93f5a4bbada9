import Foundation
import Kernel
import TestSupport
import Testing
import Web

@testable import Accounts

/// Passkeys as people meet them: the password first, then the device; a copy is refused; staff have them too.
@Suite struct PasskeyTests {
    private static let security = "/cabinet/security"

    private func permit(_ browser: TestBrowser) throws -> String {
        String(try #require(browser.page.firstMatch(of: /name="permit" value="([A-Za-z0-9_-]{43})"/)).1)
    }

    /// What the device is asked, without leaving the page that is open.
    private func asked(_ browser: TestBrowser, _ path: String, from page: String) async throws -> String {
        try await browser.open(page)
        try await browser.post(path, [])
        return try SoftDevice.challenge(browser)
    }

    private func add(_ device: SoftDevice, _ browser: TestBrowser) async throws {
        try await browser.open(Self.security + "/passkeys/new").submit(
            Self.security + "/passkeys", [("name", "Телефон"), ("current-password", AccountsWorld.password)])
        let permit = try permit(browser)
        let challenge = try await asked(browser, Self.security + "/passkeys/options", from: Self.security)
        try await browser.open(Self.security)
        try await browser.post(
            Self.security + "/passkeys/answer", [("name", "Телефон"), ("permit", permit)] + device.made(challenge))
        #expect(browser.address == Self.security + "?done=passkey", "\(browser.text)")
    }

    private func signIn(_ device: SoftDevice, _ browser: TestBrowser) async throws {
        let challenge = try await asked(browser, "/sign-in/passkey/options", from: "/sign-in")
        try await browser.open("/sign-in")
        try await browser.post("/sign-in/passkey", device.proof(challenge))
    }

    @Test func theDeviceIsAskedAfterThePassword() async throws {
        let world = try await AccountsWorld()
        try await world.addConfirmed(try AccountsWorld.draft())
        try await world.run { newBrowser in
            let (browser, device) = (newBrowser(), SoftDevice())
            try await browser.signIn("11223344595")
            try await browser.open(Self.security + "/passkeys/new")
            #expect(!browser.page.contains("data-passkey"), "nothing is asked of the device yet")
            try await browser.submit(
                Self.security + "/passkeys", [("name", "Мой телефон"), ("current-password", "не тот пароль")])
            #expect(browser.status == 422 && browser.text.contains("Пароль не подходит"))
            #expect(browser.page.contains("Мой телефон") && !browser.page.contains("data-passkey"))
            try await browser.submit(
                Self.security + "/passkeys", [("name", "Мой телефон"), ("current-password", AccountsWorld.password)])
            #expect(browser.status == 200 && browser.page.contains(#"data-passkey="create""#))
            let permit = try permit(browser)

            // Without what the password gave, a passkey is not kept.
            var challenge = try await asked(browser, Self.security + "/passkeys/options", from: Self.security)
            for forged in ["", String(repeating: "A", count: 43)] {
                try await browser.open(Self.security)
                try await browser.post(
                    Self.security + "/passkeys/answer",
                    [("name", "Чужой"), ("permit", forged)] + device.made(challenge))
                #expect(browser.status == 422)
            }
            try await browser.open(Self.security)
            try await browser.post(
                Self.security + "/passkeys/answer",
                [("name", "Мой телефон"), ("permit", permit)] + device.made(challenge))
            #expect(browser.text.contains("Ключ доступа добавлен") && browser.text.contains("Мой телефон"))
            // It is good for one.
            challenge = try await asked(browser, Self.security + "/passkeys/options", from: Self.security)
            try await browser.open(Self.security)
            try await browser.post(
                Self.security + "/passkeys/answer",
                [("name", "Второй"), ("permit", permit)] + SoftDevice().made(challenge))
            #expect(browser.status == 422)

            let other = newBrowser()
            try await signIn(device, other)
            #expect(other.address == "/cabinet")
        }
    }

    @Test func beforeThePasswordNothingOfPasskeysIsTold() async throws {
        let world = try await AccountsWorld(staffFactor: true)
        try await world.addStaff("line", .helpOperator)
        try await world.run { newBrowser in
            for path in [
                "/sign-in/code/passkey/options", "/staff/sign-in/code/passkey/options",
                "/staff/sign-in/passkey/options",
            ] {
                let browser = newBrowser()
                try await browser.open("/staff/sign-in").post(path, [("login", "line")])
                #expect(browser.status == 404)
            }
            // Whoever signs in by a passkey alone names nobody, and nobody is named to him.
            let browser = newBrowser()
            try await browser.open("/sign-in").post("/sign-in/passkey/options", [("login", "11223344595")])
            #expect(browser.page.contains(#""allowCredentials":[]"#))
        }
    }

    @Test(arguments: [7, 3, 0] as [UInt32])
    func aCopyIsRefusedUntilItsOwnerHasLooked(count: UInt32) async throws {
        let world = try await AccountsWorld()
        let ada = try await world.addConfirmed(try AccountsWorld.draft())
        try await confirmEmail(of: ada, world)
        try await world.run { newBrowser in
            let browser = newBrowser()
            var device = SoftDevice()
            try await browser.signIn("11223344595")
            try await add(device, browser)
            device.count = 7
            let first = newBrowser()
            try await signIn(device, first)
            #expect(first.address == "/cabinet")
            // It counted up to 7: the same again, less, and none at all are of another device.
            device.count = count
            let copy = newBrowser()
            try await signIn(device, copy)
            #expect(copy.status == 422 && copy.text.contains("Войти по ключу не удалось"))
            #expect(try await world.letters.contains { "\($0.subject)".contains("похоже, у него есть копия") })
            // Also with the right count it stays out, in the same words.
            device.count = 20
            try await signIn(device, copy)
            #expect(copy.status == 422 && copy.text.contains("Войти по ключу не удалось"))

            try await browser.open(Self.security)
            #expect(browser.text.contains("отключён") && browser.text.contains("Похоже, у ключа есть копия"))
            let path = String(
                try #require(browser.page.firstMatch(of: /\/cabinet\/security\/passkeys\/[0-9a-f-]+\/resumption/))
                    .output)
            try await browser.open(path).submit(path, [("current-password", "не тот пароль")])
            #expect(browser.status == 422)
            try await browser.submit(path, [("current-password", AccountsWorld.password)])
            #expect(browser.text.contains("Ключ доступа снова включён"))
            try await browser.open(path)
            #expect(browser.status == 404)
            device.count = 0
            let back = newBrowser()
            try await signIn(device, back)
            #expect(back.address == "/cabinet")
        }
    }

    // MARK: staff

    private func password(_ browser: TestBrowser, _ login: String) async throws {
        try await browser.open("/staff/sign-in").submit(
            "/staff/sign-in", [("login", login), ("password", "тихий омут за мельницей")])
    }

    /// A member of staff sets a passkey up as he signs in; answers his recovery codes.
    private func setUp(_ device: SoftDevice, _ login: String, _ browser: TestBrowser) async throws -> [String] {
        try await password(browser, login)
        #expect(browser.address == "/staff/sign-in/app")
        let challenge = try await asked(browser, "/staff/sign-in/passkey/options", from: "/staff/sign-in/passkey")
        try await browser.open("/staff/sign-in/passkey")
        try await browser.post("/staff/sign-in/passkey", [("name", "Ключ")] + device.made(challenge))
        let codes = browser.text.matches(of: /[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]/).map { String($0.0) }
        #expect(codes.count == AccountsArea.recoveryCodes, "\(browser.text)")
        return codes
    }

    private func second(_ device: SoftDevice, _ browser: TestBrowser) async throws {
        let challenge = try await asked(browser, "/staff/sign-in/code/passkey/options", from: "/staff/sign-in/code")
        try await browser.open("/staff/sign-in/code")
        try await browser.post("/staff/sign-in/code/passkey", device.proof(challenge))
    }

    @Test func staffConfirmTheirPasswordByAPasskey() async throws {
        let world = try await AccountsWorld(staffFactor: true)
        try await world.addStaff("line", .helpOperator)
        try await world.addStaff("other", .helpOperator)
        try await world.run { newBrowser in
            var (device, foreign) = (SoftDevice(), SoftDevice())
            let browser = newBrowser()
            let codes = try await setUp(device, "line", browser)
            _ = try await setUp(foreign, "other", newBrowser())
            try await browser.open("/support")
            #expect(browser.page == "support")

            device.count = 1
            foreign.count = 1
            let next = newBrowser()
            try await password(next, "line")
            #expect(next.address == "/staff/sign-in/code")
            try await next.open("/support")
            #expect(next.address == "/staff/sign-in", "the password alone opens nothing")
            try await next.open("/staff/sign-in/app")
            try await next.open("/staff/sign-in/passkey")
            #expect(next.address == "/staff/sign-in?over=1", "who has one sets up no other by this way")
            try await second(foreign, next)
            #expect(next.status == 422 && next.text.contains("Ключ доступа не подошёл"))
            try await second(device, next)
            #expect(next.address == "/support")
            // A member of staff does not come in by the citizens' door, with no password at all.
            device.count = 2
            let door = newBrowser()
            try await signIn(device, door)
            #expect(door.status == 422)

            // A recovery code stands in once.
            for expected in ["/support", "/staff/sign-in/code"] {
                let spare = newBrowser()
                try await password(spare, "line")
                try await spare.submit("/staff/sign-in/code", [("code", codes[0])])
                #expect(spare.address == expected)
            }
            // It is the last one: it stays.
            try await browser.open("/staff/security")
            let removal = String(
                try #require(browser.page.firstMatch(of: /\/staff\/security\/passkeys\/[0-9a-f-]+\/removal/)).output)
            let field = "password-" + (removal.split(separator: "/").dropFirst(3).first.map(String.init) ?? "")
            try await browser.submit(removal, [(field, "тихий омут за мельницей")])
            #expect(browser.status == 422 && browser.text.contains("последний второй фактор"))
        }
    }

    /// Whoever has the password and a copy of the passkey gets it suspended, and then still sets up nothing of his own.
    @Test func aSuspendedPasskeyOfStaffIsStillAsked() async throws {
        let world = try await AccountsWorld(staffFactor: true)
        try await world.addStaff("line", .helpOperator)
        try await world.run { newBrowser in
            var device = SoftDevice()
            device.count = 5
            let browser = newBrowser()
            let codes = try await setUp(device, "line", browser)
            device.count = 4
            let copy = newBrowser()
            try await password(copy, "line")
            try await second(device, copy)
            #expect(copy.status == 422)
            try await password(copy, "line")
            #expect(copy.address == "/staff/sign-in/code")
            try await copy.submit("/staff/sign-in/code", [("code", codes[1])])
            #expect(copy.address == "/support")
            try await browser.open("/staff/security")
            #expect(browser.text.contains("отключён: похоже на копию"))
        }
    }

    @Test func anAdministratorResetsByHisOwnPasskey() async throws {
        let world = try await AccountsWorld(staffFactor: true)
        try await world.addStaff("admin", .administrator)
        let line = try await world.addStaff("line", .helpOperator)
        try await world.run { newBrowser in
            var (device, own) = (SoftDevice(), SoftDevice())
            device.count = 1
            let (browser, admin) = (newBrowser(), newBrowser())
            _ = try await setUp(device, "line", browser)
            _ = try await setUp(own, "admin", admin)
            let page = "/admin/staff/\(line)"
            try await admin.open(page)
            try await admin.submit(page + "/app/removal", [("app-code", "000000")])
            #expect(admin.status == 422)
            own.count = 1
            let challenge = try await asked(admin, "/staff/security/proof/options", from: page)
            try await admin.open(page)
            // A challenge of another purpose does not do, nor does another's passkey.
            try await admin.post(page + "/app/removal", device.proof(challenge))
            #expect(admin.status == 422)
            let again = try await asked(admin, "/staff/security/proof/options", from: page)
            try await admin.open(page)
            try await admin.post(page + "/app/removal", own.proof(again))
            #expect(admin.address == page && admin.status == 200)
            try await browser.open("/support")
            #expect(browser.address == "/staff/sign-in", "at once")
            try await password(browser, "line")
            #expect(browser.address == "/staff/sign-in/app")
            _ = try await setUp(SoftDevice(), "line", browser)
            try await browser.open("/staff/security")
            #expect(browser.text.contains("Второй фактор сброшен администратором"))
            try await admin.open("/admin/journal")
            #expect(admin.text.contains("second-factor.reset"))
        }
    }
}
