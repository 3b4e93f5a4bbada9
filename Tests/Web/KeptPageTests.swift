import Foundation
import HTTPTypes
import Kernel
import Markup
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Web

/// What is alike for everybody may be kept for a moment; what is somebody's never.
@Suite struct KeptPageTests {
    static let ada = PersonID("0193a000-0000-7000-8000-000000000001")!  // a constant of the test

    /// How often each page was made.
    final class Made: Sendable {
        private let counts = Mutex<[String: Int]>([:])
        func count(_ page: String) -> Int { counts.withLock { $0[page, default: 0] } }
        func add(_ page: String) -> Int {
            counts.withLock {
                $0[page, default: 0] += 1
                return $0[page, default: 0]
            }
        }
    }

    private func portal(_ test: TestPlatform, _ made: Made) -> TestPortal {
        var hooks = PortalHooks()
        hooks.principal = { _, id, _ in PersonID(id).map { .person(.init(id: $0, level: .confirmed, name: "Ада")) } }
        hooks.regionName = { code, _ in ["74": "Челябинская область", "26": "Ставропольский край"][code] }
        return TestPortal(
            routes: [
                .get(
                    "/open",
                    visitor: { c in
                        try await c.page("Открытая") {
                            h1 { "Открытая \(made.add("open")), \(c.region ?? "без региона")" }
                        }
                    }
                ).alikeForAll,
                .get(
                    "/form",
                    visitor: { c in
                        try await c.page("Форма") { h1 { "Форма \(made.add("form")) \(c.csrf)" } }
                    }
                ).alikeForAll,
                .get(
                    "/region/{code}",
                    visitor: { c in
                        .redirect("/open").remembering(region: c.request[parameter: "code"])
                    }),
                .get(
                    "/sign-in",
                    visitor: { c in
                        try await c.open(
                            .person(.init(id: Self.ada, level: .confirmed, name: "Ада")), fallback: "/open")
                    }),
            ], hooks: hooks, platform: test.platform)
    }

    @Test func aPublicPageIsMadeOnceForSeveralVisitors() async throws {
        let (test, made) = (try await TestPlatform(), Made())
        try await portal(test, made).run { newBrowser in
            for _ in 1...3 {
                let page = try await newBrowser().open("/open").page
                #expect(page.contains("Открытая 1,"))
            }
            #expect(made.count("open") == 1)
            let page1 = try await newBrowser().open("/open?page=2").page
            #expect(page1.contains("Открытая 2,"))
            test.clock.advance(by: 11)
            let page2 = try await newBrowser().open("/open").page
            #expect(page2.contains("Открытая 3,"))
        }
    }

    @Test func itHasTheHeadersOfEveryAnswerAndANumberOfItsOwn() async throws {
        let (test, made) = (try await TestPlatform(), Made())
        try await portal(test, made).run { newBrowser in
            let first = try await newBrowser().open("/open").headers
            let second = try await newBrowser().open("/open").headers
            #expect(second["content-security-policy"] == first["content-security-policy"])
            #expect(second["cache-control"] == "no-store")
            #expect(second["content-type"] == first["content-type"])
            #expect(second["x-request-id"] != nil && second["x-request-id"] != first["x-request-id"])
        }
    }

    @Test func regionLanguageAndSightHavePagesOfTheirOwn() async throws {
        let (test, made) = (try await TestPlatform(), Made())
        try await portal(test, made).run { newBrowser in
            _ = try await newBrowser().open("/open")
            let page3 = try await newBrowser().open("/region/74").page
            #expect(page3.contains(", 74"))
            let page4 = try await newBrowser().open("/region/26").page
            #expect(page4.contains(", 26"))
            let english = newBrowser()
            let page5 = try await english.open("/open?lang=en").page
            #expect(page5.contains("lang=\"en\""))
            let page6 = try await english.open("/open").page
            #expect(page6.contains("lang=\"en\""))
            let page7 = try await newBrowser().open("/open").page
            #expect(page7.contains("lang=\"ru\""))
            let page8 = try await newBrowser().open("/open?contrast=dark").page
            #expect(page8.contains("contrast-dark"))
        }
    }

    @Test func aPageWithAVisitorsTokenIsNotKept() async throws {
        let (test, made) = (try await TestPlatform(), Made())
        try await portal(test, made).run { newBrowser in
            let one = try await newBrowser().open("/form").page
            let other = try await newBrowser().open("/form").page
            #expect(one.contains("Форма 1") && other.contains("Форма 2"))
        }
    }

    @Test func whoIsSignedInGetsHisOwnPageAndLeavesNone() async throws {
        let (test, made) = (try await TestPlatform(), Made())
        try await portal(test, made).run { newBrowser in
            let stranger = try await newBrowser().open("/open").page
            #expect(!stranger.contains("Ада"))
            let ada = try await newBrowser().open("/sign-in")
            #expect(ada.page.contains("Ада") && ada.page.contains("Открытая 2"))
            let page9 = try await newBrowser().open("/open").page
            #expect(!page9.contains("Ада"))
        }
    }
}
