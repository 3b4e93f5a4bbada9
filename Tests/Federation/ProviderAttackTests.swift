import Accounts
import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Federation

/// A provider that lies, somebody between it and the portal, and somebody with another's link.
@Suite struct ProviderAttackTests {
    private typealias Ways = FakeProvider.Ways

    /// Nothing has come of it: no session, nobody kept.
    private func nothingHappened(_ world: ProviderWorld, _ browser: TestBrowser, _ why: Comment) async throws {
        #expect(try await world.world.count("SELECT count(*) AS n FROM arrival") == 0, why)
        #expect(try await world.world.count("SELECT count(*) AS n FROM session WHERE kind = 'person'") == 0, why)
        try await browser.open("/cabinet")
        #expect(browser.address == "/sign-in", why)
    }

    private static let lies: [(String, @Sendable (inout FakeProvider.Ways) -> Void)] = [
        ("issuer", { $0.changes["iss"] = "\"https://evil.example.ru\"" }),
        ("issuer", { $0.changes["iss"] = .some(nil) }),
        ("audience", { $0.changes["aud"] = "\"another\"" }),
        ("audience", { $0.changes["aud"] = #"["okno-1","another"]"# }),
        ("audience", { $0.changes["azp"] = "\"another\"" }),
        ("nonce", { $0.changes["nonce"] = "\"x\"" }),
        ("nonce", { $0.changes["nonce"] = .some(nil) }),
        ("expired", { $0.changes["exp"] = "1" }),
        ("expired", { $0.changes["exp"] = .some(nil) }),
        ("expired", { $0.changes["exp"] = "\"later\"" }),
        ("issued", { $0.changes["iat"] = "99999999999" }),
        ("issued", { $0.changes["iat"] = "1" }),
        ("issued", { $0.changes["nbf"] = "9999999999" }),
        ("subject", { $0.changes["sub"] = "\"\"" }),
        ("subject", { $0.changes["sub"] = "7" }),
        ("subject", { $0.userinfo = #"{"sub":"somebody-else","snils":"11223344595"}"# }),
        ("access-token", { $0.changes["at_hash"] = "\"AAAAAAAAAAAAAAAAAAAAAA\"" }),
        ("answer", { $0.userinfo = "<html>" }),
        ("algorithm", { ($0.header, $0.signer) = (#"{"alg":"none"}"#, .nobody) }),
        ("algorithm", { ($0.header, $0.signer) = (#"{"alg":"HS256","kid":"k1"}"#, .publicKeyAsSecret) }),
        ("algorithm", { $0.header = #"{"alg":"RS256","kid":"k1","crit":["b64"]}"# }),
        ("algorithm", { $0.header = #"{"alg":"rs256","kid":"k1"}"# }),
        ("signature", { $0.signer = .otherRSA }),
        ("signature", { $0.signer = .broken }),
        ("signature", { $0.signer = .nobody }),
        ("signature", { $0.header = #"{"alg":"ES256","kid":"k1"}"# }),
        ("signature", { ($0.header, $0.publishes) = (#"{"alg":"RS256"}"#, ["k1", "k2"]) }),
        ("signature", { $0.publishes = [] }),
        ("malformed", { $0.header = "nothing" }),
        ("answer", { $0.tokenAnswer = .json(#"{"access_token":"at-1"}"#) }),
        ("answer", { $0.tokenAnswer = .json(#"{"error":"invalid_grant"}"#, status: 400) }),
        ("malformed", { $0.tokenAnswer = .json(#"{"access_token":"at-1","id_token":"a.b"}"#) }),
        ("answer", { $0.tokenAnswer = .json(String(repeating: "x", count: 70_000)) }),
        ("answer", { $0.tokenAnswer = .redirect("https://evil.example.ru/token") }),
    ]

    @Test(arguments: lies.indices) func whatIsNotBelieved(_ number: Int) async throws {
        let (reason, lie) = Self.lies[number]
        let name: Comment = "\(number): \(reason)"
        try await ProviderWorld.run { world, enter in
            world.fake.change(lie)
            let browser = try await enter(nil)
            try await world.fake.signIn(browser)
            #expect(browser.status == 400 && browser.text.contains("не прошёл проверку"), name)
            #expect(
                try await world.world.count(
                    "SELECT count(*) AS n FROM journal WHERE action = 'outside.refused' AND details LIKE \("%\"\(reason)\"%")"
                ) == 1, name)
            try await nothingHappened(world, browser, name)
        }
    }

    /// The twin: what differs harmlessly is believed.
    @Test(
        arguments: [
            { $0.changes["aud"] = #"["okno-1"]"# }, { $0.changes["azp"] = "\"okno-1\"" },
            {
                $0.changes["aud"] = #"["okno-1","b"]"#
                $0.changes["azp"] = "\"okno-1\""
            },
            { $0.changes["at_hash"] = "\"\(FakeProvider.hashOfAccess)\"" },
            { ($0.header, $0.signer, $0.publishes) = (#"{"alg":"ES256","kid":"ec1"}"#, .p256, ["k1", "ec1"]) },
            { $0.header = #"{"alg":"RS256"}"# }, { $0.metadata["userinfo_endpoint"] = .some(nil) },
        ] as [@Sendable (inout FakeProvider.Ways) -> Void])
    func whatIsBelieved(_ change: @escaping @Sendable (inout FakeProvider.Ways) -> Void) async throws {
        try await ProviderWorld.run { world, enter in
            world.fake.change(change)
            let browser = try await enter(nil)
            try await world.fake.signIn(browser)
            #expect(browser.address == "/sign-in/by/esia/new", "\(browser.text.prefix(300))")
        }
    }

    @Test func clocksMayDifferByAMinute() async throws {
        try await ProviderWorld.run { world, enter in
            let now = Int(world.world.now.timeIntervalSince1970)
            for (claim, value, isTaken) in [
                ("exp", now - 59, true), ("exp", now - 61, false), ("iat", now + 59, true), ("iat", now + 61, false),
            ] {
                world.fake.change { $0.changes = [claim: "\(value)"] }
                let browser = try await enter(nil)
                try await world.fake.signIn(browser)
                #expect((browser.address == "/sign-in/by/esia/new") == isTaken, "\(claim) \(value - now)")
            }
        }
    }

    @Test func aStateServesOnceInItsBrowserAndAtItsProvider() async throws {
        try await ProviderWorld.run { world, enter in
            let asked = { world.server.questions.count { $0.path == "/token" } }
            let victim = try await enter(nil)
            let attacker = try await enter(nil)
            let way = try await world.fake.leave(attacker)
            // Another's link in a browser that began nothing, and in one that began its own.
            for _ in 0..<2 {
                try await victim.open(world.fake.back(way))
                #expect(victim.address == "/sign-in?outside=over" && victim.text.contains("Начните его ещё раз"))
                try await world.fake.leave(victim)
            }
            // Made up, missing, of another provider.
            for state in ["x", "", nil, String(repeating: "s", count: 5_000)] {
                try await attacker.open(world.fake.back(way, "esia", ["state": state]))
                #expect(attacker.address == "/sign-in?outside=over")
            }
            try await attacker.open(world.fake.back(way, "other"))
            #expect(attacker.address == "/sign-in?outside=over")
            #expect(asked() == 0)
            // It still serves where it began, once.
            let mine = try await world.fake.leave(attacker)
            try await attacker.open(world.fake.back(mine))
            #expect(attacker.address == "/sign-in/by/esia/new" && asked() == 1)
            try await attacker.open(world.fake.back(mine))
            #expect(attacker.address == "/sign-in?outside=over" && asked() == 1)
            // Ten minutes are enough.
            let late = try await world.fake.leave(attacker)
            world.world.test.clock.advance(by: 601)
            try await attacker.open(world.fake.back(late))
            #expect(attacker.address == "/sign-in?outside=over" && asked() == 1)
            // A walk that begins and does not end leaves nothing for good.
            let (now, federation) = (world.world.now, world.world.federation)
            try await world.world.test.store.write { tx in
                _ = try federation.sweep(at: now.addingTimeInterval(601), in: tx)
            }
            #expect(try await world.world.count("SELECT count(*) AS n FROM departure") == 0)
        }
    }

    /// The way to link is walked by who began it: nobody's account is linked with another's identity.
    @Test func anotherPersonsWayLinksNothing() async throws {
        try await ProviderWorld.run { world, enter in
            let ada = try await world.world.person()
            let lev = try await world.world.person(.standard, snils: "087-654-303 00")
            let browser = try await enter(ada.asPrincipal)
            let page = "/cabinet/security/providers/esia"
            try await browser.open(page)
            try await browser.submit(page, [("current-password", ProviderWorld.password)])
            let refresh = try #require(browser.headers["refresh"])
            let way = try await world.fake.note(String(refresh.dropFirst("0; url=".count)))
            // The same browser, meanwhile somebody else's.
            try await browser.open("/test/sign-in/person/\(lev.id)")
            try await browser.open(world.fake.back(way))
            #expect(browser.address == "/cabinet/security")
            #expect(try await world.world.count("SELECT count(*) AS n FROM outside_identity") == 0)
            // A stranger cannot begin it for him, and without the form's token nothing begins.
            try await browser.post(page, [("current-password", ProviderWorld.password)], csrf: false)
            #expect(browser.status == 403)
        }
    }

    /// One provider's answer under another's address (RFC 9207).
    @Test func whoAnswersIsLookedAt() async throws {
        try await ProviderWorld.run { world, enter in
            for issuer in ["https://evil.example.ru", "", nil] as [String?] {
                let browser = try await enter(nil)
                let way = try await world.fake.leave(browser)
                try await browser.open(world.fake.back(way, "esia", ["iss": issuer]))
                #expect(browser.status == 400, "\(issuer ?? "-")")
            }
            #expect(!world.server.questions.contains { $0.path == "/token" })
        }
    }

    @Test func aProviderThatSaysNothingOfItselfNeedNot() async throws {
        try await ProviderWorld.run { world, enter in
            world.fake.change { $0.metadata["authorization_response_iss_parameter_supported"] = .some(nil) }
            let browser = try await enter(nil)
            let way = try await world.fake.leave(browser)
            try await browser.open(world.fake.back(way, "esia", ["iss": nil]))
            #expect(browser.address == "/sign-in/by/esia/new")
        }
    }

    @Test func whoSaysNoIsBackAtTheSignIn() async throws {
        try await ProviderWorld.run { world, enter in
            let browser = try await enter(nil)
            let way = try await world.fake.leave(browser)
            try await browser.open(world.fake.back(way, "esia", ["code": nil, "error": "access_denied"]))
            #expect(browser.address == "/sign-in?outside=denied" && browser.text.contains("Вы отказались"))
            let other = try await world.fake.leave(browser)
            try await browser.open(
                world.fake.back(other, "esia", ["code": nil, "error": "server_error", "error_description": "<b>x</b>"]))
            #expect(browser.status == 503 && !browser.page.contains("<b>x"))
        }
    }

    /// A new key is read when a token names it, and not for every token that names one.
    @Test func keysThatChange() async throws {
        try await ProviderWorld.run { world, enter in
            let asked = { world.server.questions.count { $0.path == "/keys" } }
            let browser = try await enter(nil)
            try await world.fake.signIn(browser)
            #expect(browser.address == "/sign-in/by/esia/new" && asked() == 1)
            world.fake.change {
                $0.publishes = ["k2"]
                $0.header = #"{"alg":"RS256","kid":"k2"}"#
            }
            try await world.fake.signIn(browser)
            #expect(browser.status == 400 && asked() == 1, "within a minute they are not read again")
            world.world.test.clock.advance(by: 61)
            try await world.fake.signIn(browser)
            #expect(browser.address == "/sign-in/by/esia/new" && asked() == 2)
            world.world.test.clock.advance(by: 61)
            try await world.fake.signIn(browser)
            #expect(asked() == 2, "a key that is known is kept for an hour")
            world.world.test.clock.advance(by: 3_600)
            try await world.fake.signIn(browser)
            #expect(asked() == 3)
        }
    }

    @Test(
        arguments: [
            { $0.metadataAnswer = .json("{}", status: 503) }, { $0.metadataAnswer = .slow("{}", .seconds(2)) },
        ] as [@Sendable (inout FakeProvider.Ways) -> Void])
    func aProviderThatIsDown(_ change: @escaping @Sendable (inout FakeProvider.Ways) -> Void) async throws {
        try await ProviderWorld.run {
            $0.perTry = .milliseconds(300)
        } _: { world, enter in
            world.fake.change(change)
            let browser = try await enter(nil)
            try await browser.open("/sign-in/by/esia")
            #expect(browser.status == 503 && browser.text.contains("сейчас не отвечает"))
            #expect(browser.text.contains("Войти другим способом"))
            #expect(try await world.world.count("SELECT count(*) AS n FROM departure") == 0)
            #expect(try await browser.open("/sign-in").status == 200)
        }
    }

    @Test func aProviderThatGoesDownOnTheWayBack() async throws {
        try await ProviderWorld.run { world, enter in
            world.fake.change { $0.tokenAnswer = .json("{}", status: 503) }
            let browser = try await enter(nil)
            try await world.fake.signIn(browser)
            #expect(browser.status == 503)
            #expect(world.server.questions.count { $0.path == "/token" } == 1, "a code is brought once")
            try await nothingHappened(world, browser, "down")
        }
    }

    @Test(
        arguments: [
            { $0.metadata["issuer"] = "\"https://evil.example.ru\"" },
            { $0.metadata["token_endpoint"] = "\"http://evil.example.ru/token\"" },
            { $0.metadata["authorization_endpoint"] = "\"javascript:alert(1)\"" },
            { $0.metadata["jwks_uri"] = .some(nil) }, { $0.metadataAnswer = .json("[]") },
            { $0.metadataAnswer = .redirect("https://evil.example.ru") },
        ] as [@Sendable (inout FakeProvider.Ways) -> Void])
    func aDescriptionThatIsWrong(_ change: @escaping @Sendable (inout FakeProvider.Ways) -> Void) async throws {
        try await ProviderWorld.run { world, enter in
            world.fake.change(change)
            let browser = try await enter(nil)
            try await browser.open("/sign-in/by/esia")
            #expect(browser.status == 400 && browser.headers["location"] == nil)
        }
    }

    /// Where it leads afterwards is a path of ours, whatever stands in a cookie or in the address.
    @Test func nobodyIsLedElsewhereAfterwards() async throws {
        try await ProviderWorld.run { world, enter in
            let ada = try await world.world.person()
            try await world.linked(ada, try await enter(ada.asPrincipal))
            let browser = try await enter(nil)
            let way = try await world.fake.leave(browser)
            try await browser.open(
                world.fake.back(way) + "&next=https%3A%2F%2Fevil.example.ru&redirect=%2F%2Fevil.example.ru")
            #expect(browser.address == "/cabinet")
            // The page that asked for signing in waits as after a password.
            let other = try await enter(nil)
            try await other.open("/cabinet/security")
            #expect(other.address == "/sign-in")
            try await world.fake.signIn(other)
            #expect(other.address == "/cabinet/security")
        }
    }

    /// Two callbacks of one state at the same moment: one of them counts.
    @Test func aStateIsTakenByOneOfTwo() async throws {
        try await ProviderWorld.run { world, enter in
            let browser = try await enter(nil)
            let way = try await world.fake.leave(browser)
            let (federation, test) = (world.world.federation, world.world.test)
            let provider = try #require(federation.client("esia")).provider
            let cookie = browser.cookies["okno-departure"]
            let taken = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        try await test.store.write { tx in
                            try federation.takeDeparture(
                                way["state"], browser: cookie, provider, at: test.clock.now, in: tx) != nil
                        }
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(taken == 1)
        }
    }
}
