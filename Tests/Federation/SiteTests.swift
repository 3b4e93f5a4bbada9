import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Accounts
@testable import Federation

@Suite struct SiteTests {
    @Test(arguments: [
        ("https://a.example.ru/cb", true), ("http://127.0.0.1:8000/cb", true), ("http://localhost/cb", true),
        ("http://a.example.ru/cb", false), ("https://a.example.ru/cb#x", false), ("https://u:p@a.example.ru/", false),
        ("https:///cb", false), ("javascript:alert(1)", false), ("https://a.example.ru/ b", false),
        ("https://a.example.ru;script-src/", false), ("https://a.example.ru\\@b.ru/", false), ("//a.example.ru", false),
        ("https://*/", false), ("https://пример.рф/", false), ("HTTPS://a.example.ru/", false), ("", false),
    ])
    func addressesThatMayBeRegistered(_ text: String, _ isGood: Bool) {
        #expect((OutsideAddress(text) != nil) == isGood)
    }

    @Test func anAdministratorRegistersASite() async throws {
        let world = try await FederationWorld()
        let now = world.now
        let hash = try await world.accounts.passwords.hash("three wise words")
        let admin = try await world.test.store.write { [accounts = world.accounts] tx in
            try accounts.addStaff(
                login: StaffLogin("admin"), name: "Админ", role: .administrator, place: nil, region: nil,
                password: hash, at: now, in: tx)
        }
        try await world.run { enter in
            let browser = try await enter(
                .staff(.init(id: admin, role: .administrator, name: "Админ", place: nil, region: nil)))
            try await browser.open("/admin/sites/new")
            try await browser.submit("/admin/sites", [("name", ""), ("redirects", "http://example.ru/cb")])
            #expect(browser.status == 422 && browser.text.contains("Укажите название"))
            #expect(
                browser.text.contains("Адрес начинается с https://") && browser.page.contains("http://example.ru/cb"))
            try await browser.submit(
                "/admin/sites", [("name", "Школа"), ("redirects", "https://school.example.ru/cb"), ("scopes", "email")])
            #expect(browser.status == 200 && browser.text.contains("client_secret"))
            let path = try #require(browser.page.firstMatch(of: #/\/admin\/sites\/[0-9a-f-]{36}/#)).0
            let secret = try #require(browser.page.firstMatch(of: #/>([A-Za-z0-9_-]{43})</#)).1
            let id = try #require(SiteID(String(path.suffix(36))))
            #expect(try await works(String(secret), id, browser, world))
            try await browser.open(String(path))
            #expect(!browser.page.contains(secret) && browser.text.contains("Школа"))
            try await browser.submit(path + "/secret")
            #expect(try await !works(String(secret), id, browser, world))
            try await browser.open(String(path))
            try await browser.submit(path + "/block")
            #expect(browser.text.contains("закрыт"))
            try await browser.open("/admin/sites")
            #expect(browser.text.contains("Школа") && browser.text.contains("Запись к врачу"))
            // Of citizens nobody sees it.
            let ada = try await world.person()
            #expect(try await enter(ada.asPrincipal).open("/admin/sites").status == 404)
        }
    }

    private func works(_ secret: String, _ id: SiteID, _ browser: TestBrowser, _ world: FederationWorld) async throws
        -> Bool
    {
        try await browser.call("/oauth/introspect", [("token", "x")], headers: world.basic(id, secret))
        let (isIn, address) = (browser.status == 200, "/admin/sites/\(id)")
        try await browser.open(address)
        return isIn
    }

    /// A key is published before it signs, and stays until what it signed has ended.
    @Test func keysFollowEachOther() async throws {
        let world = try await FederationWorld()
        let (area, first) = (world.federation, try await world.federation.signingKeys(at: world.now))
        #expect(first.count == 1 && first[0].signs(at: world.now))
        let start = world.now
        #expect(try await area.signingKeys(at: start.addingTimeInterval(27 * 86_400)).count == 1)
        let announced = try await area.signingKeys(at: start.addingTimeInterval(29 * 86_400))
        #expect(announced.map { $0.signs(at: start.addingTimeInterval(29 * 86_400)) } == [true, false])
        let changed = try await area.signingKeys(at: start.addingTimeInterval(30 * 86_400 + 60))
        #expect(changed.map { $0.signs(at: start.addingTimeInterval(30 * 86_400 + 60)) } == [false, true])
        let later = try await area.signingKeys(at: start.addingTimeInterval(32 * 86_400))
        #expect(later.map(\.id) == [changed[1].id])
        // After a long stop there is a key all the same.
        let stopped = start.addingTimeInterval(400 * 86_400)
        #expect(try await area.signingKeys(at: stopped).contains { $0.signs(at: stopped) })
        #expect(try await !world.test.storedBytes().contains(Data("PRIVATE KEY".utf8)))
    }

    @Test func whatHasEndedIsSweptAway() async throws {
        let world = try await FederationWorld()
        let ada = try await world.person()
        try await world.run { enter in
            let browser = try await enter(ada.asPrincipal)
            try await browser.open(world.request())
            try await browser.submit(nil, [("decision", "allow")])
            try await world.bring(try #require(browser.left(to: FederationWorld.redirect)["code"]), browser)
        }
        for (after, codes, tokens) in [(120.0, 1, 1), (601, 1, 0), (661, 0, 0)] {
            let now = world.now.addingTimeInterval(after)
            _ = try await world.test.store.write { [federation = world.federation] tx in
                try federation.sweep(at: now, in: tx)
            }
            #expect(try await world.count("SELECT count(*) AS n FROM site_code") == codes, "\(after)")
            #expect(try await world.count("SELECT count(*) AS n FROM site_token") == tokens, "\(after)")
        }
    }
}
