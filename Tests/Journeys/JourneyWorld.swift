import Accounts
import Demo
import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Okno

/// The whole portal with the named world, in process.
final class JourneyWorld: Sendable {
    let test: TestPlatform
    let portal: Portal
    let browserPortal: TestPortal

    init(log: RecordedLog? = nil) async throws {
        test = try await TestPlatform(Portal.migrationsOfAreas, isDemonstration: true, log: log)
        portal = try Portal(
            platform: test.platform, catalogue: TestPlatform.catalogue,
            passwordCost: PasswordHash.Cost(logN: 4, r: 8, p: 1))
        browserPortal = TestPortal(routes: portal.routes, hooks: portal.hooks, platform: test.platform)
        try await portal.demoWorld.build()
        try await deliver()
    }

    /// Lets the outbox's worker do all it has.
    func deliver() async throws {
        while try await test.deliver(portal.handlers) > 0 {}
    }

    func person(_ key: DemoPerson.Key) throws -> DemoPerson {
        try #require(portal.demoWorld.people.first { $0.key == key })
    }

    /// Uses the portal with as many browsers as needed.
    func run(
        _ body:
            @escaping @Sendable (JourneyWorld, _ newBrowser: @escaping @Sendable () -> TestBrowser) async throws -> Void
    ) async throws {
        try await browserPortal.run { newBrowser in try await body(self, newBrowser) }
    }
}

extension TestBrowser {
    /// Signs a citizen of the named world in.
    func signIn(_ person: DemoPerson) async throws {
        try await open("/sign-in").submit("/sign-in", [("login", person.login), ("password", DemoWorld.password)])
        #expect(address == "/cabinet", "\(person.key) could not sign in: \(text.prefix(300))")
    }

    /// Signs a member of staff in by login.
    func signIn(staff login: String) async throws {
        try await open("/staff/sign-in").submit("/staff/sign-in", [("login", login), ("password", DemoWorld.password)])
        #expect(!address.hasPrefix("/staff/sign-in"), "\(login) could not sign in: \(text.prefix(300))")
    }
}
