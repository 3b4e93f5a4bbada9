import Accounts
import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Federation

/// Okno as a client of another provider: linked, signed in by, unlinked.
@Suite struct ProviderTests {
    private static let page = "/cabinet/security/providers/esia"

    @Test func linkedFromTheCabinetAndThenSignedInBy() async throws {
        try await ProviderWorld.run { world, enter in
            let ada = try await world.world.person()
            let browser = try await enter(ada.asPrincipal)
            try await browser.open("/cabinet/security")
            #expect(browser.text.contains("Вход через другие службы") && browser.text.contains("не связано"))
            // Whoever sits at an open session does not link his own.
            try await browser.open(Self.page)
            try await browser.submit(Self.page, [("current-password", "не тот")])
            #expect(browser.status == 422 && browser.headers["refresh"] == nil)
            #expect(try await world.world.count("SELECT count(*) AS n FROM departure") == 0)
            try await world.linked(ada, browser)
            #expect(browser.address == Self.page + "?done=linked" && browser.text.contains("Готово"))
            try await browser.open("/cabinet/notices")
            #expect(browser.text.contains("Кабинет связан с «Госвход»"))
            // Neither the provider's name of him nor a secret lies in the database.
            let stored = try await world.world.test.storedBytes()
            for text in ["s-1", FakeProvider.secret] { #expect(!stored.contains(Data(text.utf8))) }

            let other = try await enter(nil)
            try await other.open("/sign-in")
            #expect(other.text.contains("Войти через Госвход") && other.page.contains("/sign-in/by/esia"))
            let way = try await world.fake.leave(other)
            #expect(way["scope"] == "openid profile snils" && way["code_challenge_method"] == "S256")
            #expect(way["redirect_uri"] == "http://localhost:8080/sign-in/by/esia/callback")
            #expect(way["acr_values"] == "high" && way["client_id"] == FakeProvider.clientID)
            try await other.open(world.fake.back(way))
            #expect(other.address == "/cabinet" && other.text.contains("Ада"))
            try await other.open("/cabinet/notices")
            #expect(other.text.contains("Первый вход через «Госвход»"))
            #expect(try await world.journal("outside.used") == 1)
            #expect(try await world.journal("sign-in.entered") == 1)
            try await other.open("/cabinet/security/history")
            #expect(other.text.contains("Вход через другую службу") && other.text.contains("Связано с другой"))
            // Whoever is in stays in.
            try await other.open("/sign-in/by/esia")
            #expect(other.address == "/cabinet")

            try await other.open(Self.page)
            try await other.submit(Self.page + "/removal", [("current-password", "")])
            #expect(other.status == 422)
            try await other.submit(Self.page + "/removal", [("current-password", ProviderWorld.password)])
            #expect(other.address == Self.page + "?done=unlinked")
            let third = try await enter(nil)
            try await world.fake.signIn(third)
            #expect(third.address == "/sign-in/by/esia/new")
        }
    }

    @Test func withoutProvidersThereIsNothing() async throws {
        let world = try await FederationWorld()
        let ada = try await world.person()
        try await world.run { enter in
            let browser = try await enter(nil)
            try await browser.open("/sign-in")
            #expect(!browser.page.contains("/sign-in/by/"))
            for path in ["/sign-in/by/esia", "/sign-in/by/esia/callback?code=1&state=2", "/sign-in/by/esia/new"] {
                #expect(try await browser.open(path).status == 404, "\(path)")
            }
            let citizen = try await enter(ada.asPrincipal)
            #expect(try await !citizen.open("/cabinet/security").text.contains("другие службы"))
            for path in [Self.page, Self.page + "/arrival"] {
                #expect(try await citizen.open(path).status == 404, "\(path)")
            }
        }
    }

    /// Whoever comes for the first time signs in to his account once; that there is one he finds out himself.
    @Test func anAccountIsLinkedByWhoSignsInToIt() async throws {
        try await ProviderWorld.run(trusted: true) { world, enter in
            world.says()
            // The page is the same whether there is an account of this СНИЛС or not.
            let before = try await enter(nil)
            try await world.fake.signIn(before)
            let without = before.text
            let ada = try await world.world.person()
            let browser = try await enter(nil)
            try await world.fake.signIn(browser)
            #expect(browser.address == "/sign-in/by/esia/new" && browser.status == 200)
            #expect(browser.text == without)
            #expect(browser.text.contains("Лебедева Ада Сергеевна") && browser.text.contains("112-233-445 95"))
            #expect(try await world.journal("outside.linked") == 0)
            // Somebody else's browser has no part in it.
            let stranger = try await enter(nil)
            #expect(try await stranger.open("/sign-in/by/esia/new").address == "/sign-in?outside=over")

            try await browser.open(Self.page + "/arrival")
            #expect(browser.address == "/sign-in")
            try await browser.submit(
                "/sign-in", [("login", ada.snils.digits), ("password", ProviderWorld.password)])
            #expect(browser.address == Self.page + "/arrival" && browser.page.contains("current-password"))
            // Whoever came from the provider before need not be the one who has signed in.
            try await browser.submit(Self.page + "/arrival")
            #expect(browser.status == 422)
            try await browser.submit(Self.page + "/arrival", [("current-password", ProviderWorld.password)])
            #expect(browser.address == Self.page + "?done=linked", "\(browser.text.prefix(300))")
            let again = try await enter(nil)
            try await world.fake.signIn(again)
            #expect(again.address == "/cabinet")
        }
    }

    /// A session that was open before does not link: its owner proves himself.
    @Test func anOpenSessionAloneLinksNothing() async throws {
        try await ProviderWorld.run { world, enter in
            world.says()
            let ada = try await world.world.person()
            let browser = try await enter(nil)
            try await world.fake.signIn(browser)
            world.world.test.clock.advance(by: -60)
            try await browser.open("/test/sign-in/person/\(ada.id)")
            world.world.test.clock.advance(by: 60)
            try await browser.open(Self.page + "/arrival")
            #expect(browser.page.contains("current-password"))
            try await browser.submit(Self.page + "/arrival", [("current-password", "не тот")])
            #expect(browser.status == 422)
            #expect(try await world.journal("outside.linked") == 0)
            try await browser.submit(Self.page + "/arrival", [("current-password", ProviderWorld.password)])
            #expect(browser.address == Self.page + "?done=linked")
        }
    }

    private func register(_ browser: TestBrowser, surname: String? = nil) async throws {
        try await browser.submit("/sign-in/by/esia/registration")
        #expect(browser.address == "/register/location")
        try await browser.submit("/register/location", [("region", "22"), ("locality", "г. Барнаул")])
        for step in ["terms", "consent"] { try await browser.submit("/register/\(step)", [("agree", "yes")]) }
        try await browser.submit("/register/delivery", [("delivery", "letterToAddress")])
        #expect(browser.page.contains("Сергеевна") && browser.page.contains("112-233-445 95"))
        #expect(browser.page.contains("ada.l@example.ru"))
        var fields = [
            ("address-index", "656000"), ("address-region", "22"), ("address-locality", "г. Барнаул"),
            ("address-street", "ул. Ленина"), ("address-house", "1"),
        ]
        if let surname { fields.append(("surname", surname)) }
        try await browser.submit("/register/person", fields)
        try await browser.submit(
            "/register/password", [("password", "на-крыше-белый-кот"), ("password-again", "на-крыше-белый-кот")])
        #expect(browser.address == "/register/check", "\(browser.text.prefix(600))")
        try await browser.submit("/register/check")
        #expect(browser.address == "/register/done", "\(browser.text.prefix(600))")
    }

    @Test(arguments: [(true, "high", "confirmed"), (false, "high", "simplified"), (true, "low", "simplified")])
    func whoHasNoAccountRegistersWithWhatIsKnown(_ trusted: Bool, _ level: String, _ result: String) async throws {
        try await ProviderWorld.run(trusted: trusted) { world, enter in
            world.says(level: level)
            let browser = try await enter(nil)
            try await world.fake.signIn(browser)
            try await register(browser)
            #expect(try await world.world.count("SELECT count(*) AS n FROM person WHERE level = \(result)") == 1)
            #expect(try await world.world.count("SELECT count(*) AS n FROM outside_identity") == 1)
            #expect(try await world.world.count("SELECT count(*) AS n FROM arrival") == 0)
            #expect(try await world.journal("activation.provider") == (result == "confirmed" ? 1 : 0))
            #expect(
                try await world.world.count("SELECT count(*) AS n FROM person WHERE email_confirmed_at IS NOT NULL")
                    == 0
            )
            let again = try await enter(nil)
            try await world.fake.signIn(again)
            #expect(again.address == "/cabinet")
        }
    }

    /// Another name than the provider's proves nothing; corrected, the next sign-in does.
    @Test func aNameThatDiffersIsNotConfirmed() async throws {
        try await ProviderWorld.run(trusted: true) { world, enter in
            world.says()
            let browser = try await enter(nil)
            try await world.fake.signIn(browser)
            try await register(browser, surname: "Лебедина")
            #expect(try await world.world.count("SELECT count(*) AS n FROM person WHERE level = 'confirmed'") == 0)
            world.says(surname: "Лебедина")
            try await world.fake.signIn(try await enter(nil))
            #expect(try await world.world.count("SELECT count(*) AS n FROM person WHERE level = 'confirmed'") == 1)
        }
    }

    /// One СНИЛС, one confirmed account: the second stays as it was, and both owners are told.
    @Test func aSnilsThatIsConfirmedElsewhere() async throws {
        try await ProviderWorld.run(trusted: true) { world, enter in
            world.says()
            _ = try await world.world.person()
            let browser = try await enter(nil)
            try await world.fake.signIn(browser)
            try await register(browser)
            #expect(try await world.world.count("SELECT count(*) AS n FROM person WHERE level = 'confirmed'") == 1)
            try await browser.open("/cabinet/notices")
            #expect(browser.text.contains("СНИЛС уже подтверждён другой учётной записью"))
            #expect(try await world.journal("person.registered-again") == 1)
            // Told once, however often he signs in.
            let again = try await enter(nil)
            try await world.fake.signIn(again)
            try await again.open("/cabinet/notices")
            #expect(again.text.components(separatedBy: "СНИЛС уже подтверждён другой").count == 2)
        }
    }

    @Test func whoseIdentityItIs() async throws {
        try await ProviderWorld.run { world, enter in
            world.says("08765430300")
            let ada = try await world.world.person()
            let browser = try await enter(ada.asPrincipal)
            try await world.linked(ada, browser)
            #expect(browser.address.hasSuffix("?done=stranger") && browser.text.contains("другой СНИЛС"))
            #expect(try await world.world.count("SELECT count(*) AS n FROM outside_identity") == 0)
            // Of whom it has not compared documents, the СНИЛС says nothing.
            world.says("08765430300", level: "low")
            try await world.linked(ada, browser)
            #expect(browser.address.hasSuffix("?done=linked"))
            // Linked with one account, it is not linked with another.
            let lev = try await world.world.person(.standard, snils: "087-654-303 00")
            let other = try await enter(lev.asPrincipal)
            try await world.linked(lev, other)
            #expect(other.address.hasSuffix("?done=foreign") && !other.text.contains("Лебедева Ада"))
            // And an account has one of each provider.
            var outcomes: [LinkOutcome] = []
            for subject in ["x", "y", "x"] {
                let (accounts, now) = (world.world.accounts, world.world.now)
                outcomes.append(
                    try await world.world.test.store.write { tx in
                        try accounts.link(
                            OutsideIdentity(provider: "esia", subject: subject), called: .verbatim("x"), to: lev.id,
                            at: now, in: tx)
                    })
            }
            #expect(outcomes == [.linked, .hasAnother, .linked])
        }
    }

    /// The second factor of the account is asked for, unless the provider asked for two.
    @Test(arguments: [(#"["pwd"]"#, true), (#"["mfa","otp","pwd"]"#, false), (nil, true)])
    func theSecondFactorIsAskedFor(_ methods: String?, _ isAsked: Bool) async throws {
        try await ProviderWorld.run { world, enter in
            let ada = try await world.world.person()
            try await world.linked(ada, try await enter(ada.asPrincipal))
            let now = world.world.now
            try await world.world.test.store.write { tx in
                try tx.run("INSERT INTO sms_factor (person_id, tries, created_at) VALUES (\(ada.id), 0, \(now))")
                try tx.run("UPDATE person SET phone_confirmed_at = \(now) WHERE id = \(ada.id)")
            }
            world.fake.change { $0.changes["amr"] = .some(methods) }
            let browser = try await enter(nil)
            try await world.fake.signIn(browser)
            #expect(browser.address == (isAsked ? "/sign-in/code" : "/cabinet"))
            try await browser.open("/cabinet")
            #expect(browser.address == (isAsked ? "/sign-in" : "/cabinet"))
        }
    }

    @Test func anEndedAccountIsUnlinked() async throws {
        try await ProviderWorld.run { world, enter in
            let ada = try await world.world.person()
            try await world.linked(ada, try await enter(ada.asPrincipal))
            let (now, accounts) = (world.world.now, world.world.accounts)
            let kept = try await world.world.test.store.read { tx in
                try accounts.records.archive(of: ada.id, at: now, in: tx).map(\.name)
            }
            #expect(kept.contains("outside_identities"))
            try await world.world.test.store.write { tx in try accounts.records.end(of: ada.id, at: now, in: tx) }
            #expect(try await world.world.count("SELECT count(*) AS n FROM outside_identity") == 0)
        }
    }
}
