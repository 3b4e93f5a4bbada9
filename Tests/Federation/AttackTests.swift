import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Federation

@Suite struct AttackTests {
    /// Nobody is led to an address that is not registered, letter by letter.
    @Test(arguments: [
        "https://evil.example.ru/callback?from=okno", "https://doctor.example.ru/callback",
        "https://doctor.example.ru/callback?from=okno&x=1", "https://doctor.example.ru/callback?from=okno#x",
        "https://doctor.example.ru/callback?from=okn", "https://doctor.example.ru/callback?from=okno/../evil",
        "https://DOCTOR.example.ru/callback?from=okno", "http://doctor.example.ru/callback?from=okno",
        "https://doctor.example.ru@evil.example.ru/callback?from=okno", "javascript:alert(1)", "",
    ])
    func strangeAddresses(_ address: String) async throws {
        let world = try await FederationWorld()
        let ada = try await world.person()
        try await world.run { enter in
            for principal in [ada.asPrincipal, nil] {
                let browser = try await enter(principal)
                try await browser.open(world.request(["redirect_uri": address]))
                #expect(browser.status == 400 && browser.headers["location"] == nil)
                try await browser.open(
                    world.request(["redirect_uri": address, "response_type": "token", "prompt": "none"]))
                #expect(browser.status == 400 && browser.headers["location"] == nil)
            }
        }
    }

    @Test(
        arguments: [
            (["code_challenge": nil], "invalid_request"), (["code_challenge_method": nil], "invalid_request"),
            (["code_challenge_method": "plain"], "invalid_request"), (["code_challenge": "short"], "invalid_request"),
            (["response_type": "token"], "unsupported_response_type"),
            (["response_type": "code id_token"], "unsupported_response_type"),
            (["response_type": nil], "invalid_request"), (["scope": "profile"], "invalid_scope"),
            (["scope": "openid snils"], "invalid_scope"), (["request": "x"], "request_not_supported"),
            (["prompt": "none login"], "invalid_request"), (["max_age": "-1"], "invalid_request"),
            (["max_age": "99999999999999999999"], "invalid_request"),
            (["response_mode": "fragment"], "invalid_request"),
        ] as [([String: String?], String)])
    func requestsThatAreWrong(_ changes: [String: String?], _ error: String) async throws {
        let world = try await FederationWorld(scopes: [.openid, .profile])
        let ada = try await world.person()
        try await world.run { enter in
            let browser = try await enter(ada.asPrincipal)
            try await browser.open(world.request(changes))
            let answer = browser.left(to: FederationWorld.redirect)
            #expect(answer["error"] == error && answer["state"] == "a b&c=d/é" && answer["code"] == nil)
            #expect(answer["iss"] == "http://localhost:8080")
        }
    }

    private func code(_ world: FederationWorld, _ browser: TestBrowser, site: SiteID? = nil) async throws -> String {
        try await browser.open(world.request(site: site))
        if browser.status == 200 { try await browser.submit(nil, [("decision", "allow")]) }
        return try #require(browser.left(to: FederationWorld.redirect)["code"])
    }

    @Test func codesThatAreNotGoodEnough() async throws {
        let world = try await FederationWorld()
        let ada = try await world.person()
        let (other, otherSecret) = try await FederationWorld.addSite(
            world.federation, world.test, scopes: [.openid, .profile])
        try await world.run { enter in
            let browser = try await enter(ada.asPrincipal)
            func refused(_ error: String, _ status: Int = 400) {
                #expect(browser.json["error"] as? String == error && browser.status == status)
                #expect(browser.json["access_token"] == nil)
            }
            // PKCE: wrong, missing, too short, the challenge itself.
            for verifier in [String(repeating: "a", count: 43), FederationWorld.challenge, "short"] {
                try await world.bring(try await code(world, browser), browser, verifier: verifier)
                refused("invalid_grant")
            }
            try await world.bring(try await code(world, browser), browser, verifier: nil)
            refused("invalid_request")
            // A wrong verifier uses the code up.
            let burnt = try await code(world, browser)
            try await world.bring(burnt, browser, verifier: String(repeating: "a", count: 43))
            try await world.bring(burnt, browser)
            refused("invalid_grant")
            try await world.bring(
                try await code(world, browser), browser, redirect: "https://doctor.example.ru/callback")
            refused("invalid_grant")
            // Another site's code, and a code of its own with another's secret.
            try await world.bring(try await code(world, browser), browser, site: other, secret: otherSecret)
            refused("invalid_grant")
            try await world.bring(try await code(world, browser), browser, secret: otherSecret)
            refused("invalid_client", 401)
            try await world.bring(try await code(world, browser), browser, secret: "")
            refused("invalid_client", 401)
            let late = try await code(world, browser)
            world.test.clock.advance(by: 61)
            try await world.bring(late, browser)
            refused("invalid_grant")
            try await browser.call("/oauth/token", [("grant_type", "password")], headers: world.basic())
            refused("unsupported_grant_type")
            // The session of the person does not stand in for the site's secret.
            try await browser.post("/oauth/token", [("grant_type", "authorization_code"), ("code", late)])
            refused("invalid_client", 401)
        }
    }

    @Test func aCodeBroughtTwiceEndsItsTokens() async throws {
        let world = try await FederationWorld()
        let ada = try await world.person()
        try await world.run { enter in
            let browser = try await enter(ada.asPrincipal)
            let code = try await code(world, browser)
            try await world.bring(code, browser)
            let access = try #require(browser.json["access_token"] as? String)
            try await world.bring(code, browser)
            #expect(browser.json["error"] as? String == "invalid_grant")
            try await browser.call("/oauth/userinfo", headers: ["authorization": "Bearer \(access)"])
            #expect(browser.status == 401)
            #expect(try await world.count("SELECT count(*) AS n FROM journal WHERE action = 'site.code-replayed'") == 1)
        }
    }

    @Test func tokensOfOthersAndOldOnes() async throws {
        let world = try await FederationWorld()
        let ada = try await world.person()
        let (other, otherSecret) = try await FederationWorld.addSite(
            world.federation, world.test, scopes: [.openid, .profile])
        try await world.run { enter in
            let browser = try await enter(ada.asPrincipal)
            func subject(_ token: String) async throws -> String? {
                try await browser.call("/oauth/userinfo", headers: ["authorization": "Bearer \(token)"])
                return browser.json["sub"] as? String
            }
            try await world.bring(try await code(world, browser), browser)
            let mine = try #require(browser.json["access_token"] as? String)
            try await world.bring(
                try await code(world, browser, site: other), browser, site: other, secret: otherSecret)
            let others = try #require(browser.json["access_token"] as? String)
            let (first, second) = (try await subject(mine), try await subject(others))
            #expect(first != nil && second != nil && first != second, "two sites know him by two names")
            try await browser.call("/oauth/introspect", [("token", mine)], headers: world.basic(other, otherSecret))
            #expect(browser.json["active"] as? Bool == false && browser.json["sub"] == nil)
            try await browser.call("/oauth/revoke", [("token", mine)], headers: world.basic(other, otherSecret))
            #expect(try await subject(mine) != nil)
            try await browser.call("/oauth/introspect", [("token", mine)])
            #expect(browser.status == 401)
            try await browser.open("/oauth/userinfo?access_token=\(mine)")
            #expect(browser.status == 401)
            let now = world.now
            try await world.test.store.write { [federation = world.federation] tx in
                try federation.setBlocked(true, other, by: .system("test"), at: now, in: tx)
            }
            #expect(try await subject(others) == nil)
            #expect(try await browser.open(world.request(site: other)).status == 400)
            world.test.clock.advance(by: 601)
            #expect(try await subject(mine) == nil)
        }
    }

    @Test func aStrangerCannotSayYesForHim() async throws {
        let world = try await FederationWorld()
        let ada = try await world.person()
        try await world.run { enter in
            let browser = try await enter(ada.asPrincipal)
            try await browser.post(world.request(), [("decision", "allow")], csrf: false)
            #expect(browser.status == 403 && browser.headers["location"] == nil)
            #expect(try await world.count("SELECT count(*) AS n FROM site_code") == 0)
            try await browser.open(world.request())
            try await browser.submit(nil, [("decision", "deny")])
            let answer = browser.left(to: FederationWorld.redirect)
            #expect(answer["error"] == "access_denied" && answer["state"] == "a b&c=d/é")
            #expect(try await world.count("SELECT count(*) AS n FROM site_consent") == 0)
        }
    }

    @Test func snilsOfWhoIsNotConfirmedStaysHere() async throws {
        let world = try await FederationWorld()
        let ada = try await world.person(.standard)
        try await world.run { enter in
            let browser = try await enter(ada.asPrincipal)
            try await browser.open(world.request(["scope": "openid snils"]))
            #expect(browser.text.contains("не передадим") && !browser.text.contains("112-233-445 95"))
            try await browser.submit(nil, [("decision", "allow")])
            try await world.bring(try #require(browser.left(to: FederationWorld.redirect)["code"]), browser)
            #expect(browser.json["scope"] as? String == "openid")
            let access = try #require(browser.json["access_token"] as? String)
            try await browser.call("/oauth/userinfo", headers: ["authorization": "Bearer \(access)"])
            #expect(browser.status == 200 && browser.json["snils"] == nil)
        }
    }
}
