import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import TestSupport
import Testing

@testable import Web

@Suite struct EdgeTests {
    static let ada = PersonID("0193a000-0000-7000-8000-000000000001")!  // a constant of the test
    static let bob = PersonID("0193a000-0000-7000-8000-000000000002")!

    /// Two people, each signed in by name; a form; a page of staff.
    private func portal(_ test: TestPlatform) -> TestPortal {
        var hooks = PortalHooks()
        hooks.principal = { kind, id, _ in
            kind == "person" ? PersonID(id).map { .person(.init(id: $0, level: .confirmed, name: "Ада")) } : nil
        }
        hooks.regionName = { code, _ in code == "74" ? "Челябинская область" : nil }
        return TestPortal(
            routes: [
                .get(
                    "/",
                    visitor: { c in
                        try await c.page("Окно") {
                            h1 { "Окно" }
                            ActionForm(action: "/note", csrf: c.csrf) { HiddenField("text", "") }
                        }
                    }),
                .get(
                    "/sign-in/{who}",
                    visitor: { c in
                        let id = c.request[parameter: "who"] == "ada" ? Self.ada : Self.bob
                        return try await c.open(
                            .person(.init(id: id, level: .confirmed, name: "Ада")), fallback: "/cabinet")
                    }),
                .get("/sign-in", visitor: { c in try await c.page("Вход") { h1 { "Вход" } } }),
                .get(
                    "/staff/sign-in", visitor: { c in try await c.page("Вход сотрудника") { h1 { "Вход сотрудника" } } }
                ),
                .get(
                    "/cabinet",
                    person: { c in
                        try await c.page("Кабинет") {
                            h1 { "Кабинет" }
                            p { c.request.query["q"] ?? "" }
                            ActionForm(action: "/note", csrf: c.csrf) { HiddenField("text", "") }
                        }
                    }),
                .post(
                    "/note", person: { c, form in try await c.page("Записано") { h1 { "Записано: \(form["text"])" } } }),
                .get("/workplace", staff: { (c: OfficialContext) in try await c.page("Место") { h1 { "Место" } } }),
                .get("/broken", visitor: { _ in throw StorageFault.other(detail: "secret") }),
            ], hooks: hooks, platform: test.platform)
    }

    @Test func aPageHasTheHeadersOfEveryAnswer() async throws {
        let test = try await TestPlatform()
        try await portal(test).run { newBrowser in
            let browser = try await newBrowser().open("/")
            #expect(browser.status == 200)
            #expect(browser.headers["content-security-policy"]?.contains("default-src 'none'") == true)
            #expect(browser.headers["x-content-type-options"] == "nosniff")
            #expect(browser.headers["cache-control"] == "no-store")
        }
    }

    @Test func aStrangerIsAskedToSignInAndComesBackToWhereHeWanted() async throws {
        let test = try await TestPlatform()
        try await portal(test).run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/cabinet?q=1")
            #expect(browser.address == "/sign-in")
            try await browser.open("/sign-in/ada")
            #expect(browser.address == "/cabinet?q=1")
        }
    }

    @Test func aCitizenFindsNothingAtAWorkplace() async throws {
        let test = try await TestPlatform()
        try await portal(test).run { newBrowser in
            let browser = try await newBrowser().open("/sign-in/ada")
            try await browser.open("/workplace")
            #expect(browser.status == 404)
            let stranger = try await newBrowser().open("/workplace")
            #expect(stranger.address == "/staff/sign-in")
        }
    }

    @Test func aFormWithoutTheTokenDoesNothing() async throws {
        let test = try await TestPlatform()
        try await portal(test).run { newBrowser in
            let browser = try await newBrowser().open("/sign-in/ada")
            try await browser.post("/note", [("text", "x")], csrf: false)
            #expect(browser.status == 403)
            try await browser.post("/note", [("text", "x"), ("csrf", "0000")], csrf: false)
            #expect(browser.status == 403)
            try await browser.open("/cabinet").submit("/note", [("text", "мой текст")])
            #expect(browser.text.contains("Записано: мой текст"))
        }
    }

    @Test func theTokenOfAnotherSessionIsRefused() async throws {
        let test = try await TestPlatform()
        try await portal(test).run { newBrowser in
            let ada = try await newBrowser().open("/sign-in/ada")
            let stolen = try #require(ada.page.firstMatch(of: /name="csrf" value="([0-9a-f]+)"/)?.1)
            let bob = try await newBrowser().open("/sign-in/bob")
            try await bob.post("/note", [("text", "x"), ("csrf", String(stolen))], csrf: false)
            #expect(bob.status == 403)
        }
    }

    /// A refused form stands at its own address; opened as a page, that leads to the page above it.
    @Test func theAddressOfAFormLeadsBackToItsPage() async throws {
        let test = try await TestPlatform()
        try await portal(test).run { newBrowser in
            let browser = try await newBrowser().open("/note?lang=en")
            #expect(browser.status == 200)
            #expect(browser.address == "/?lang=en")
        }
    }

    /// Whose form it was is not known any more: that is said, and signing in leads back to it.
    @Test func aFormWithoutAnySessionIsSaidToBeLost() async throws {
        let test = try await TestPlatform()
        try await portal(test).run { newBrowser in
            let browser = try await newBrowser().open("/sign-in/ada")
            browser.forget("okno")
            try await browser.post("/note", [("text", "x")])
            #expect(browser.address == "/sign-in?lost=1")
        }
    }

    /// What was typed survives the end of a session, but only for the same person.
    @Test func anInterruptedFormGoesOnAfterSigningInAgain() async throws {
        let test = try await TestPlatform()
        try await portal(test).run { newBrowser in
            let browser = try await newBrowser().open("/sign-in/ada")
            test.clock.advance(by: 31 * 60)
            try await browser.submit("/note", [("text", "долго набирал"), ("password", "тайна")])
            #expect(browser.address.hasPrefix("/sign-in?interrupted"))
            try await browser.open("/sign-in/ada")
            #expect(browser.address == "/resume")
            #expect(!browser.page.contains("тайна"))
            try await browser.submit("/note")
            #expect(browser.text.contains("Записано: долго набирал"))
        }
    }

    @Test func anotherPersonDoesNotSeeTheInterruptedForm() async throws {
        let test = try await TestPlatform()
        try await portal(test).run { newBrowser in
            let browser = try await newBrowser().open("/sign-in/ada")
            test.clock.advance(by: 31 * 60)
            try await browser.submit("/note", [("text", "секрет Ады")])
            try await browser.open("/sign-in/bob")
            #expect(browser.address == "/cabinet")
            try await browser.open("/resume")
            #expect(!browser.page.contains("секрет Ады"))
        }
    }

    @Test func aSessionEndsByIdlenessAgeAndLeaving() async throws {
        let test = try await TestPlatform()
        try await portal(test).run { newBrowser in
            let browser = try await newBrowser().open("/sign-in/ada")
            for _ in 0..<24 {
                test.clock.advance(by: 29 * 60)
                try await browser.open("/cabinet")
                #expect(browser.address == "/cabinet")
            }
            test.clock.advance(by: 29 * 60)
            try await browser.open("/cabinet")
            #expect(browser.address == "/sign-in")
            try await browser.open("/sign-in/ada").post("/sign-out", [])
            try await browser.open("/cabinet")
            #expect(browser.address == "/sign-in")
        }
    }

    @Test func aFaultShowsItsNumberAndNothingElse() async throws {
        let test = try await TestPlatform()
        try await portal(test).run { newBrowser in
            let browser = try await newBrowser().open("/broken")
            #expect(browser.status == 500)
            #expect(!browser.page.contains("secret"))
            #expect(browser.text.contains("Номер для поддержки"))
        }
    }

    @Test func languageAndSightAreKept() async throws {
        let test = try await TestPlatform()
        try await portal(test).run { newBrowser in
            let browser = try await newBrowser().open("/?lang=en&contrast=dark")
            #expect(browser.page.contains("lang=\"en\""))
            try await browser.open("/")
            #expect(browser.page.contains("lang=\"en\""))
            #expect(browser.page.contains("contrast-dark"))
        }
    }

    @Test(arguments: ["//evil.example", "/\\evil", "https://evil.example", "/%2F/evil", "/a\nb", "", "javascript:x"])
    func aRedirectNeverLeadsAway(_ target: String) {
        #expect(LocalPath(target) == nil)
        #expect(PortalResponse.redirect(target).headers.first { $0.name == "Location" }?.value == "/")
    }
}
