import Accounts
import Demo
import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Okno

/// Goes through the portal as everybody who has a part in it: all pages that links lead to, a few of each kind, and all
/// that runs beside the requests.
struct Walk: Sendable {
    let world: ScaleWorld

    /// Answers the addresses that could not be shown.
    func run() async throws -> [String] {
        let (office, person, number) = try await world.busiest()
        let snils = try await world.test.store.read { [accounts = world.portal.accounts] tx in
            try accounts.person(person, in: tx)?.snils.digits
        }
        let login = try #require(snils)
        let problems = Problems()
        try await world.browserPortal.run { newBrowser in
            let visitor = newBrowser()
            try await crawl(
                visitor,
                from: [
                    "/", "/services", "/figures", "/register", "/inquiries/new", "/help",
                    "/oauth/authorize?client_id=01990000-0000-7000-8000-000000000001",
                ], problems)
            let citizen = newBrowser()
            try await citizen.open("/sign-in").submit(
                "/sign-in", [("login", login), ("password", DemoWorld.password)])
            #expect(citizen.address == "/cabinet", "\(citizen.text.prefix(300))")
            try await crawl(
                citizen,
                from: ["", "/readings", "/answers", "/receipt"].map { "/applications/\(number)" + $0 }
                    + [
                        "/cabinet", "/applications", "/cabinet/applications", "/cabinet/notices",
                        "/cabinet/security/history", "/cabinet/sites",
                    ], problems)
            for member in ["official.\(office)", "clerk", "post", "operator", "admin"] {
                guard let staff = world.portal.demoWorld.staff.first(where: { $0.login.hasPrefix(member) }) else {
                    continue
                }
                let browser = newBrowser()
                try await browser.open("/staff/sign-in").submit(
                    "/staff/sign-in", [("login", staff.login), ("password", DemoWorld.password)])
                var starts = [browser.address]
                if member == "admin" { starts.append("/admin/sites") }
                if member.hasPrefix("official") {
                    starts +=
                        ["new", "in-work", "waiting", "invited", "ready", "finished", "all"].map {
                            "/workplace?state=\($0)"
                        } + ["/workplace?q=74-2222-2222", "/workplace/visits", "/workplace/reviews"]
                }
                try await crawl(browser, from: starts, problems)
            }
        }
        try await world.portal.sweepAreas(at: world.test.clock.now)
        try await aside()
        try await joined()
        return problems.all
    }

    /// What the workers do.
    private func aside() async throws {
        let (portal, now) = (world.portal, world.test.clock.now)
        _ = try await portal.outboxWorker.deliverDue()
        try await portal.platform.store.write { tx in
            _ = try portal.platform.journal.seal(at: now, in: tx)
            try SessionStore(keys: portal.platform.keys).sweep(at: now, in: tx)
            try Throttle.sweep(at: now, in: tx)
            try Outbox.sweep(at: now, in: tx)
            _ = try portal.platform.journal.oldestUnsealed(at: now, in: tx)
        }
    }

    /// Two accounts of one person are joined, which ends one of them.
    private func joined() async throws {
        let (portal, now, records) = (world.portal, world.test.clock.now, world.portal.hooks.records)
        let hash = try await portal.accounts.passwords.hash(DemoWorld.password)
        try await portal.platform.store.write { tx in
            let both = try ["joined.one", "joined.two"].map { name in
                try portal.accounts.createPerson(
                    PersonDraft(
                        name: PersonName(
                            surname: try NamePart("Двойная"), given: try NamePart("Анна"), patronymic: nil),
                        birthDate: Day(number: 7_000), sex: .female, snils: try Snils("123-456-789 64"),
                        email: try EmailAddress("\(name)@example.org"), region: "40", locality: "Калуга",
                        delivery: .centre), password: hash, at: now, in: tx
                ).id
            }
            guard let holder = both.first, let other = both.last else { return }
            _ = try portal.accounts.raise(holder, to: .confirmed, by: .system("test"), at: now, in: tx)
            try portal.appointments.move([.application(other.text)], to: holder, in: tx)
            try portal.accounts.merge(
                other, into: holder, records, by: .system("test"), details: [:], at: now, in: tx)
        }
    }

    private final class Problems: @unchecked Sendable {
        // Used by one task at a time.
        var all: [String] = []
    }

    private func crawl(_ browser: TestBrowser, from starts: [String], _ problems: Problems) async throws {
        var waiting = starts
        var seen: Set<String> = Set(starts)
        var kinds: [String: Int] = [:]
        var pages = 0
        while !waiting.isEmpty, pages < 120 {
            let address = waiting.removeFirst()
            let kind = Self.kind(of: address)
            kinds[kind, default: 0] += 1
            guard kinds[kind, default: 0] <= 2 else { continue }
            pages += 1
            try await browser.open(address)
            if browser.status >= 500 { problems.all.append("\(browser.status) \(address)") }
            for link in Self.links(in: browser.page) where seen.insert(link).inserted { waiting.append(link) }
        }
    }

    /// The address without what names one thing of many.
    private static func kind(of address: String) -> String {
        var kind = address
        for pattern in [
            "[0-9a-f]{8}-[0-9a-f-]{27}", "\\d\\d-[0-9A-Z]{4}-[0-9A-Z]{4}", "(?<=after=)[^&]*", "(?<=before=)[^&]*",
            "\\d{4}-\\d\\d-\\d\\d", "\\d+", "(?<=/services/)[a-z0-9-]+", "(?<=/offices/)[a-z0-9-]+",
            "(?<=/centres/)[a-z0-9-]+", "(?<=/forms/)[a-z0-9-]+", "(?<=/organisations/)[a-z0-9-]+",
        ] {
            kind = kind.replacingOccurrences(of: pattern, with: "#", options: .regularExpression)
        }
        return kind
    }

    private static func links(in page: String) -> [String] {
        page.components(separatedBy: "href=\"").dropFirst().compactMap { part in
            let link = part.prefix { $0 != "\"" && $0 != "#" }.replacingOccurrences(of: "&amp;", with: "&")
            let isPage = link.hasPrefix("/") && !link.hasPrefix("//") && !link.hasPrefix("/assets")
            return isPage && !link.contains("sign-out") ? link : nil
        }
    }
}
