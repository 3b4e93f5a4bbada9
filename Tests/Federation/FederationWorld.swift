import Accounts
import Crypto
import Enrolment
import Foundation
import Kernel
import Notifications
import Outbound
import Storage
import TestSupport
import Web

@testable import Federation

/// A registered site and a few people, on a real database.
struct FederationWorld: Sendable {
    let test: TestPlatform
    let notifications: NotificationsArea
    let accounts: AccountsArea
    let enrolment: EnrolmentArea
    let federation: FederationArea
    let site: SiteID
    let secret: String

    static let redirect = "https://doctor.example.ru/callback?from=okno"
    static let afterwards = "https://doctor.example.ru/bye"
    static let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
    /// Of the verifier above: RFC 7636, appendix B.
    static let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"

    init(
        scopes: Set<SiteScope> = Set(SiteScope.allCases), providers: [SignInProvider] = [],
        patience: OutboundPatience = OutboundPatience()
    ) async throws {
        test = try await TestPlatform(
            NotificationsArea.migrations + AccountsArea.migrations + FederationArea.migrations
                + EnrolmentArea.migrations)
        notifications = NotificationsArea(platform: test.platform)
        accounts = AccountsArea(
            platform: test.platform, catalogue: TestPlatform.catalogue, notifications: notifications,
            passwordCost: .quick, isStaffFactorRequired: false)
        enrolment = EnrolmentArea(
            platform: test.platform, catalogue: TestPlatform.catalogue, notifications: notifications,
            accounts: accounts)
        federation = FederationArea(
            platform: test.platform, catalogue: TestPlatform.catalogue, notifications: notifications,
            accounts: accounts, enrolment: enrolment, providers: providers, patience: patience)
        (site, secret) = try await Self.addSite(federation, test, scopes: scopes)
    }

    var now: Date { test.clock.now }

    static func addSite(_ federation: FederationArea, _ test: TestPlatform, scopes: Set<SiteScope>) async throws -> (
        SiteID, String
    ) {
        let draft = SiteDraft(
            name: "Запись к врачу", redirects: [try required(OutsideAddress(redirect))],
            logoutAddresses: [try required(OutsideAddress(afterwards))], scopes: scopes)
        let now = test.clock.now
        return try await test.store.write { tx in
            let made = try federation.register(draft, by: .system("test"), at: now, in: tx)
            return (made.id, made.secret.text)
        }
    }

    func person(_ level: AccountLevel = .confirmed, snils: String = "112-233-445 95") async throws -> Person {
        let now = now
        let draft = PersonDraft(
            name: PersonName(
                surname: try NamePart("Лебедева"), given: try NamePart("Ада"), patronymic: try NamePart("Сергеевна")),
            birthDate: try required(Day(iso: "1990-03-14")), sex: .female, snils: try Snils(snils),
            email: try EmailAddress("ada-\(UUID().uuidString.prefix(8))@example.ru"),
            phone: try PhoneNumber("+7 912 345-67-89"), region: "22", locality: "г. Барнаул", delivery: .centre)
        let password = try await accounts.passwords.hash("three wise words")
        return try await test.store.write { tx in
            let person = try accounts.createPerson(draft, password: password, at: now, in: tx)
            try tx.run("UPDATE person SET email_confirmed_at = \(now), level = \(level) WHERE id = \(person.id)")
            return try required(accounts.person(person.id, in: tx))
        }
    }

    /// The address of a request; nil leaves a parameter out.
    func request(_ changes: [String: String?] = [:], site: SiteID? = nil) -> String {
        var query: [String: String?] = [
            "response_type": "code", "client_id": (site ?? self.site).text, "redirect_uri": Self.redirect,
            "scope": "openid profile", "state": "a b&c=d/é", "nonce": "n-0S6_WzA2Mj", "code_challenge": Self.challenge,
            "code_challenge_method": "S256",
        ]
        for (name, value) in changes { query[name] = .some(value) }
        return "/oauth/authorize?"
            + query.compactMap { name, value in value.map { "\(name)=\(URLEncoded.encode($0))" } }.sorted()
            .joined(separator: "&")
    }

    /// Brings a code, as the site's program does.
    func bring(
        _ code: String, _ browser: TestBrowser, verifier: String? = FederationWorld.verifier, site: SiteID? = nil,
        secret: String? = nil, redirect: String = FederationWorld.redirect
    ) async throws {
        var fields = [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", redirect)]
        if let verifier { fields.append(("code_verifier", verifier)) }
        try await browser.call("/oauth/token", fields, headers: basic(site, secret))
    }

    func basic(_ site: SiteID? = nil, _ secret: String? = nil) -> [String: String] {
        let pair = "\((site ?? self.site).text):\(secret ?? self.secret)"
        return ["authorization": "Basic " + Data(pair.utf8).base64EncodedString()]
    }

    func count(_ sql: SQL) async throws -> Int { try await test.store.read { tx in try tx.count(sql) } }

    func run(
        _ body:
            @escaping @Sendable (_ enter: @escaping @Sendable (Principal?) async throws -> TestBrowser) async throws ->
            Void
    ) async throws {
        let (accounts, federation) = (accounts, federation)
        var hooks = PortalHooks()
        hooks.principal = { kind, id, tx in try accounts.principal(kind: kind, id: id, tx) }
        hooks.regionName = { code, language in TestPlatform.catalogue.snapshot.region(code).map { language($0.name) } }
        hooks.outsideSignIns = federation.outsideSignIns
        hooks.registered = { registration, person, now, tx in
            try federation.registered(registration, as: person, at: now, in: tx)
        }
        hooks.records = [accounts.records, federation.records]
        let signIn = Route.get(
            "/test/sign-in/{kind}/{id}",
            visitor: { visitor in
                let (kind, id) = (visitor.request[parameter: "kind"], visitor.request[parameter: "id"])
                let found = try await visitor.store.read { tx in try accounts.principal(kind: kind, id: id, tx) }
                guard let found else { throw NotFound() }
                return try await visitor.open(found, fallback: "/test/in")
            })
        let signedIn = Route.get("/test/in", visitor: { visitor in try await visitor.page("in") { "in" } })
        try await TestPortal(
            routes: federation.routes + notifications.routes + accounts.routes + [signIn, signedIn], hooks: hooks,
            platform: test.platform
        ).run { newBrowser in
            try await body { principal in
                let browser = newBrowser()
                if let (kind, id) = principal?.key { try await browser.open("/test/sign-in/\(kind)/\(id)") }
                return browser
            }
        }
    }
}

extension TestBrowser {
    /// What stands in the query of the address outside to which the portal led.
    func left(to address: String) -> [String: String] {
        guard let location = headers["location"], location.hasPrefix(address),
            let parts = URLComponents(string: location)
        else { return [:] }
        return Dictionary((parts.queryItems ?? []).map { ($0.name, $0.value ?? "") }, uniquingKeysWith: { $1 })
    }

    /// The answer as JSON.
    var json: [String: Any] { (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any] ?? [:] }
}

extension Person {
    var asPrincipal: Principal { .person(.init(id: id, level: level, name: shownName)) }
}

struct Missing: Error {}

func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Missing() }
    return value
}
