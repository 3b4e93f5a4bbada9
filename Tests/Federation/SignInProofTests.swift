import Foundation
import Kernel
import TestSupport
import Testing
import Web

@testable import Federation

/// What a site learns of how and when somebody signed in: `amr`, `auth_time`, `acr`.
@Suite struct SignInProofTests {
    /// What the token says of how and when somebody signed in is what he did here, and nothing where nothing is known.
    @Test func methodsAndMomentOfTheSignIn() async throws {
        let world = try await FederationWorld()
        let ada = try await world.person()
        try await world.run { enter in
            func claims(_ browser: TestBrowser) async throws -> [String: Any] {
                try await browser.open(world.request(["acr_values": "urn:okno:level:confirmed phr"]))
                if browser.status == 200 { try await browser.submit(nil, [("decision", "allow")]) }
                try await world.bring(try #require(browser.left(to: FederationWorld.redirect)["code"]), browser)
                let parts = try #require(browser.json["id_token"] as? String).split(separator: ".")
                let payload = try #require(JSONWebToken.bytes(base64URL: parts[1]))
                return try #require(try JSONSerialization.jsonObject(with: payload) as? [String: Any])
            }
            let browser = try await enter(ada.asPrincipal)
            #expect(try await claims(browser)["amr"] == nil)
            let other = try await enter(nil)
            try await other.open("/sign-in")
            try await other.submit("/sign-in", [("login", ada.snils.digits), ("password", "three wise words")])
            let signedIn = Int(world.now.timeIntervalSince1970)
            world.test.clock.advance(by: 120)
            let said = try await claims(other)
            #expect(said["amr"] as? [String] == ["pwd"] && said["auth_time"] as? Int == signedIn)
            #expect(said["acr"] as? String == "urn:okno:level:confirmed")
        }
    }

    /// Signed in by another provider, a person is as freshly signed in as he was there.
    @Test func theMomentOfAnotherProviderCounts() async throws {
        try await ProviderWorld.run { world, enter in
            let ada = try await world.world.person()
            try await world.linked(ada, try await enter(ada.asPrincipal))
            let hourAgo = Int(world.world.now.timeIntervalSince1970) - 3_600
            world.fake.change {
                $0.changes["auth_time"] = "\(hourAgo)"
                $0.changes["amr"] = #"["hwk","pin","mfa"]"#
            }
            let browser = try await enter(nil)
            try await world.fake.signIn(browser)
            #expect(browser.address == "/cabinet")
            try await browser.open(world.world.request(["max_age": "600"]))
            #expect(browser.text.contains("Войдите ещё раз"))
            try await browser.open(world.world.request())
            try await browser.submit(nil, [("decision", "allow")])
            try await world.world.bring(try #require(browser.left(to: FederationWorld.redirect)["code"]), browser)
            let parts = try #require(browser.json["id_token"] as? String).split(separator: ".")
            let payload = try #require(JSONWebToken.bytes(base64URL: parts[1]))
            let said = try #require(try JSONSerialization.jsonObject(with: payload) as? [String: Any])
            #expect(said["amr"] as? [String] == ["hwk", "mfa"] && said["auth_time"] as? Int == hourAgo)
        }
    }
}
