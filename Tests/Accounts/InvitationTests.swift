import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Accounts

/// Staff come by invitation: nobody but they know their passwords.
@Suite struct InvitationTests {
    private static let password = "тихий омут за мельницей"
    private static let fields = [
        ("email", "vera@example.org"), ("login", "vera"), ("name", "Вера Ильина"), ("role", "clerk"),
        ("centre", "rostelecom-barnaul"),
    ]

    private func admin(_ world: AccountsWorld, _ browser: TestBrowser) async throws {
        try await world.addStaff("chief", .administrator, password: Self.password)
        try await browser.open("/staff/sign-in")
            .submit("/staff/sign-in", [("login", "chief"), ("password", Self.password)])
        #expect(browser.address == "/admin")
    }

    private func link(_ world: AccountsWorld) async throws -> String {
        let letter = try #require(try await world.letters.last { $0.to.text == "vera@example.org" })
        return String(
            try #require(letter.body.firstMatch(of: /http:\/\/localhost:8080(\/staff\/invitation\/[A-Za-z0-9_-]{43})/))
                .1)
    }

    @Test func whoIsInvitedChoosesHisOwnPassword() async throws {
        let world = try await AccountsWorld()
        try await world.run { newBrowser in
            let (chief, vera, late) = (newBrowser(), newBrowser(), newBrowser())
            try await admin(world, chief)
            try await chief.open("/admin/invitations/new").submit("/admin/invitations", Self.fields)
            #expect(chief.text.contains("Письмо отправлено"))
            #expect(chief.text.contains("ждёт ответа"))
            let link = try await link(world)
            #expect(!chief.page.contains(link), "the link is the invited person's only")
            try await vera.open(link)
            #expect(vera.text.contains("Вера Ильина"))
            // Her own name is no password.
            try await vera.submit(link, [("password", "Вера Ильина vera"), ("password-again", "Вера Ильина vera")])
            #expect(vera.status == 422)
            try await vera.submit(link, [("password", "лиловый трамвай"), ("password-again", "лиловый трамвaй")])
            #expect(vera.status == 422)
            let password = "лиловый трамвай у переправы"
            try await vera.submit(link, [("password", password), ("password-again", password)])
            #expect(vera.address.hasPrefix("/staff/sign-in"))
            try await vera.submit("/staff/sign-in", [("login", "vera"), ("password", password)])
            #expect(vera.address == "/enrolment")
            // The link works once.
            try await late.open(link)
            #expect(late.status == 410)
            try await chief.open("/admin/invitations")
            #expect(chief.text.contains("принято"))
        }
    }

    @Test func aLinkHoldsAWeekAndANewerOneEndsTheOlder() async throws {
        let world = try await AccountsWorld()
        try await world.run { newBrowser in
            let (chief, vera) = (newBrowser(), newBrowser())
            try await admin(world, chief)
            try await chief.open("/admin/invitations/new").submit("/admin/invitations", Self.fields)
            let first = try await link(world)
            world.test.clock.advance(by: 1)
            let again = try #require(chief.page.firstMatch(of: /\/admin\/invitations\/[0-9a-f-]+\/letter/)).output
            try await chief.submit(String(again))
            let second = try await link(world)
            try await vera.open(first)
            #expect(vera.status == 410)
            world.test.clock.advance(by: 7 * 86_400 - 1)
            try await vera.open(second)
            #expect(vera.status == 200)
            world.test.clock.advance(by: 1)
            try await vera.submit(second, [("password", Self.password), ("password-again", Self.password)])
            #expect(vera.status == 410)
            try await vera.open(second)
            #expect(vera.status == 410)
        }
    }

    @Test func whatIsRevokedOrTakenIsRefused() async throws {
        let world = try await AccountsWorld()
        try await world.run { newBrowser in
            let (chief, vera) = (newBrowser(), newBrowser())
            try await admin(world, chief)
            try await chief.open("/admin/invitations/new").submit("/admin/invitations", Self.fields)
            let link = try await link(world)
            // Two invitations for one login would be two people of one name.
            try await chief.open("/admin/invitations/new").submit("/admin/invitations", Self.fields)
            #expect(chief.status == 422 && chief.text.contains("Такой логин уже есть"))
            for (field, wrong) in [("email", "vera"), ("login", "Вера!"), ("role", "king"), ("centre", "nowhere")] {
                var fields = Self.fields.map { $0.0 == field ? (field, wrong) : $0 }
                if field != "login" { fields = fields.map { $0.0 == "login" ? ("login", "other") : $0 } }
                try await chief.open("/admin/invitations/new").submit("/admin/invitations", fields)
                #expect(chief.status == 422, "\(field)")
                #expect(chief.page.contains("Вера Ильина"), "nothing typed is lost")
            }
            try await chief.open("/admin/invitations")
            let revoke = try #require(chief.page.firstMatch(of: /\/admin\/invitations\/[0-9a-f-]+\/revocation/)).output
            try await chief.submit(String(revoke))
            #expect(chief.text.contains("отозвано"))
            try await vera.open(link)
            #expect(vera.status == 410)
        }
    }

    @Test func ofTwoAtOnceOneIsMade() async throws {
        let world = try await AccountsWorld()
        let area = world.area
        let (hash, now) = (try await area.passwords.hash(Self.password), world.now)
        let content = StaffInvitation.Content(name: "Вера Ильина", email: try EmailAddress("vera@example.org"))
        let login = try StaffLogin("vera")
        try await world.write { tx in
            try area.invite(
                login: login, role: .helpOperator, place: nil, content, by: .system("test"), at: now, in: tx)
        }
        let token = try SecretToken(String(try await link(world).dropFirst("/staff/invitation/".count)))
        let made = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    try await world.write { tx in
                        try area.acceptInvitation(token, password: hash, at: now, in: tx)
                    }
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(made == 1)
    }
}
