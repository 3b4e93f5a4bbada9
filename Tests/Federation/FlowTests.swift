import CryptoExtras
import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Federation

@Suite struct FlowTests {
    @Test func consentCodeTokenAndClaims() async throws {
        let world = try await FederationWorld()
        let ada = try await world.person()
        try await world.run { enter in
            let browser = try await enter(ada.asPrincipal)
            let request = world.request(["scope": "openid profile email phone snils unknown"])
            try await browser.open(request)
            #expect(browser.status == 200)
            for words in ["Запись к врачу", "https://doctor.example.ru", "Лебедева Ада Сергеевна", "112-233-445 95"] {
                #expect(browser.text.contains(words), "\(words)")
            }
            #expect(
                browser.headers["content-security-policy"]?.contains("form-action 'self' https://doctor.example.ru;")
                    == true)
            try await browser.submit(nil, [("decision", "allow")])
            #expect(browser.status == 303)
            let answer = browser.left(to: FederationWorld.redirect + "&")
            #expect(answer["from"] == "okno" && answer["state"] == "a b&c=d/é")
            #expect(answer["iss"] == "http://localhost:8080")
            let code = try #require(answer["code"])
            #expect(try await !world.test.storedBytes().contains(Data(code.utf8)))

            try await world.bring(code, browser)
            #expect(browser.status == 200)
            #expect(browser.headers["cache-control"] == "no-store")
            let tokens = browser.json
            #expect(tokens["token_type"] as? String == "Bearer" && tokens["expires_in"] as? Int == 600)
            let access = try #require(tokens["access_token"] as? String)
            #expect(try await !world.test.storedBytes().contains(Data(access.utf8)))
            #expect(try await !world.test.storedBytes().contains(Data(world.secret.utf8)))

            // The ID token, checked by the published key.
            let parts = try #require(tokens["id_token"] as? String).split(separator: ".")
            let payload = try #require(JSONWebToken.bytes(base64URL: parts[1]))
            let claims = try #require(try JSONSerialization.jsonObject(with: payload) as? [String: Any])
            try await browser.call("/oauth/keys")
            let key = try #require((browser.json["keys"] as? [[String: Any]])?.first)
            #expect(key["d"] == nil && key["p"] == nil && key["alg"] as? String == "RS256")
            let (n, e) = (key["n"] as? String ?? "", key["e"] as? String ?? "")
            let published = try _RSA.Signing.PublicKey(
                n: try #require(JSONWebToken.bytes(base64URL: n[...])),
                e: try #require(JSONWebToken.bytes(base64URL: e[...])))
            #expect(
                published.isValidSignature(
                    .init(rawRepresentation: try #require(JSONWebToken.bytes(base64URL: parts[2]))),
                    for: Data("\(parts[0]).\(parts[1])".utf8), padding: .insecurePKCS1v1_5))
            #expect(claims["nonce"] as? String == "n-0S6_WzA2Mj" && claims["aud"] as? String == world.site.text)
            #expect(claims["auth_time"] as? Int == MachineClock.seconds(world.now))
            #expect(claims["acr"] as? String == "urn:okno:level:confirmed")

            try await browser.call("/oauth/userinfo", headers: ["authorization": "Bearer \(access)"])
            #expect(browser.json["snils"] as? String == "11223344595")
            #expect(
                browser.json["family_name"] as? String == "Лебедева"
                    && browser.json["birthdate"] as? String == "1990-03-14")
            #expect(browser.json["sub"] as? String == claims["sub"] as? String)
            #expect(
                browser.json["email_verified"] as? Bool == true
                    && browser.json["phone_number_verified"] as? Bool == false)

            try await browser.call("/oauth/introspect", [("token", access)], headers: world.basic())
            #expect(browser.json["active"] as? Bool == true)
            try await browser.call("/oauth/revoke", [("token", access)], headers: world.basic())
            #expect(browser.status == 200)
            try await browser.call("/oauth/userinfo", headers: ["authorization": "Bearer \(access)"])
            #expect(browser.status == 401 && browser.headers["www-authenticate"]?.contains("invalid_token") == true)
            try await browser.call("/oauth/introspect", [("token", access)], headers: world.basic())
            #expect(browser.json["active"] as? Bool == false)
        }
    }

    /// Said once, it is remembered for these scopes; a new one is asked for; taken back, everything ends.
    @Test func consentIsRememberedAndTakenBack() async throws {
        let world = try await FederationWorld()
        let ada = try await world.person()
        try await world.run { enter in
            let browser = try await enter(ada.asPrincipal)
            try await browser.open(world.request(["prompt": "none"]))
            #expect(browser.left(to: FederationWorld.redirect)["error"] == "consent_required")
            try await browser.open(world.request())
            try await browser.submit(nil, [("decision", "allow")])
            try await browser.open(world.request(["prompt": "none"]))
            let code = try #require(browser.left(to: FederationWorld.redirect)["code"])
            try await browser.open(world.request(["prompt": "consent"]))
            #expect(browser.status == 200 && browser.text.contains("просит"))
            try await browser.open(world.request(["scope": "openid email"]))
            #expect(browser.status == 200 && browser.text.contains("просит"))
            try await world.bring(code, browser)
            let access = try #require(browser.json["access_token"] as? String)
            #expect(try await world.count("SELECT count(*) AS n FROM notice") == 1)

            try await browser.open("/cabinet/sites")
            #expect(browser.text.contains("Запись к врачу") && browser.text.contains("имя, дату рождения и пол"))
            try await browser.submit("/cabinet/sites/\(world.site)/withdrawal")
            #expect(browser.text.contains("Разрешение отозвано") && browser.text.contains("Таких сайтов нет"))
            try await browser.call("/oauth/userinfo", headers: ["authorization": "Bearer \(access)"])
            #expect(browser.status == 401)
            try await browser.open(world.request())
            #expect(browser.status == 200 && browser.text.contains("просит"))
            // Another's cannot be taken back.
            let other = try await enter(world.person(snils: "087-654-303 00").asPrincipal)
            try await other.open("/cabinet/profile")
            try await other.post("/cabinet/sites/\(world.site)/withdrawal", [])
            #expect(other.status == 404)
        }
    }

    @Test func whoIsNotSignedInSignsInAndComesBack() async throws {
        let world = try await FederationWorld()
        let ada = try await world.person()
        try await world.run { enter in
            let browser = try await enter(nil)
            try await browser.open(world.request(["prompt": "none"]))
            #expect(browser.left(to: FederationWorld.redirect)["error"] == "login_required")
            let long = world.request(["state": String(repeating: "s", count: 700)])
            try await browser.open(long)
            #expect(browser.address == "/sign-in")
            try await browser.open("/test/sign-in/person/\(ada.id)")
            #expect(browser.address.hasPrefix("/oauth/authorize?") && browser.text.contains("просит"))
            try await browser.submit(nil, [("decision", "allow")])
            #expect(browser.left(to: FederationWorld.redirect)["state"]?.count == 700)
            // The way back after a sign-in begins at a page.
            let second = try await enter(nil)
            try await second.open(world.request())
            try await second.open("/test/sign-in/person/\(ada.id)")
            #expect(second.status == 200 && second.text.contains("Возвращаем вас"))
            #expect(second.headers["refresh"]?.hasPrefix("0; url=" + FederationWorld.redirect) == true)
        }
    }

    @Test func aNewSignInIsAskedFor() async throws {
        let world = try await FederationWorld()
        let ada = try await world.person()
        try await world.run { enter in
            for wish in [["prompt": "login"], ["max_age": "60"]] {
                let browser = try await enter(ada.asPrincipal)
                world.test.clock.advance(by: 120)
                try await browser.open(world.request(["prompt": "none", "max_age": "60"]))
                #expect(browser.left(to: FederationWorld.redirect)["error"] == "login_required")
                try await browser.open(world.request(wish.mapValues { .some($0) }))
                #expect(browser.text.contains("Войдите ещё раз"))
                try await browser.submit(nil, [("decision", "allow")])
                #expect(browser.status == 200 && browser.text.contains("Войдите ещё раз"), "nothing else will do")
                try await browser.submit(nil, [("decision", "again")])
                #expect(browser.address == "/sign-in" && browser.status == 200)
                try await browser.open("/test/sign-in/person/\(ada.id)")
                #expect(browser.address.hasPrefix("/oauth/authorize") && !browser.text.contains("Войдите ещё раз"))
            }
        }
    }

    @Test func signingOutThere() async throws {
        let world = try await FederationWorld()
        let ada = try await world.person()
        try await world.run { enter in
            let browser = try await enter(ada.asPrincipal)
            try await browser.open(world.request())
            try await browser.submit(nil, [("decision", "allow")])
            try await world.bring(try #require(browser.left(to: FederationWorld.redirect)["code"]), browser)
            let hint = try #require(browser.json["id_token"] as? String)
            func path(_ hint: String, _ target: String) -> String {
                "/oauth/logout?id_token_hint=\(hint)&state=x&post_logout_redirect_uri=\(URLEncoded.encode(target))"
            }
            for (hint, target) in [
                (hint, "https://evil.example.ru/"), (hint, FederationWorld.afterwards + "/"),
                (hint + "x", FederationWorld.afterwards),
                (String(hint.dropLast(4)) + "AAAA", FederationWorld.afterwards),
            ] {
                let stranger = try await enter(nil)
                try await stranger.open(path(hint, target))
                #expect(stranger.headers["location"] == nil && stranger.status == 200)
            }
            try await browser.open(path(hint, FederationWorld.afterwards))
            #expect(browser.text.contains("Выйти из Окна?"), "nobody is signed out by a link")
            try await browser.submit()
            #expect(browser.left(to: FederationWorld.afterwards) == ["state": "x"])
            #expect(try await browser.open("/cabinet/sites").address == "/sign-in")
        }
    }
}

enum MachineClock {
    static func seconds(_ date: Date) -> Int { FederationArea.seconds(date) }
}
