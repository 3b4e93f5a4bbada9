import Kernel
import TestSupport
import Testing

@testable import Applications

/// Each service says from which level of account it can be sent (A4, R48).
@Suite struct AccountLevelTests {
    private func world(_ level: String) async throws -> ApplicationsWorld {
        try await ApplicationsWorld(
            catalogue: TestPlatform.catalogue(
                changing: "mvd-criminal-record.yaml", "level: federal", to: "level: federal\naccount: \(level)"))
    }

    private func raise(_ world: ApplicationsWorld, to level: AccountLevel) async throws {
        let (accounts, vera, now) = (world.accounts, world.vera, world.now)
        _ = try await world.test.store.write { tx in
            try accounts.raise(vera, to: level, by: .system("test"), at: now, in: tx)
        }
    }

    @Test func aServiceThatAsksForLessIsSentWithLess() async throws {
        let world = try await world("standard")
        let draft = try await world.draft(of: world.vera)
        guard case .notConfirmed = try await world.submit(draft, of: world.vera) else {
            Issue.record("a simplified account was enough")
            return
        }
        try await raise(world, to: .standard)
        guard case .sent = try await world.submit(draft, of: world.vera) else {
            Issue.record("a standard account was not enough")
            return
        }
    }

    @Test func allOthersNeedProvedIdentity() async throws {
        let world = try await ApplicationsWorld()
        try await raise(world, to: .standard)
        let draft = try await world.draft(of: world.vera)
        guard case .notConfirmed = try await world.submit(draft, of: world.vera) else {
            Issue.record("a standard account was enough")
            return
        }
    }

    @Test func thePageAsksForWhatIsMissingAndNotForMore() async throws {
        let world = try await world("standard")
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/test/sign-in/\(world.vera)")
            try await browser.open("/services/mvd-criminal-record/application?region=40")
            #expect(browser.text.contains("Осталось подтвердить почту"))
            #expect(!browser.page.contains("/cabinet/activation"))
            try await raise(world, to: .standard)
            try await browser.open("/services/mvd-criminal-record/application?region=40")
            #expect(!browser.text.contains("Осталось"))
            #expect(browser.text.contains("Начать заполнение"))
        }
    }
}
