import Foundation
import Kernel
import TestSupport
import Testing

@testable import Accounts

@Suite struct StaffTests {
    private let secret = "тихий омут за мельницей"

    @Test func anAdministratorAddsAnOfficialWhoEntersAndIsShutOut() async throws {
        let world = try await AccountsWorld()
        try await world.addStaff("admin", .administrator)
        let office = try #require(TestPlatform.catalogue.snapshot.offices.first)
        try await world.run { newBrowser in
            let (admin, official) = (newBrowser(), newBrowser())
            try await admin.open("/admin")
            #expect(admin.address == "/staff/sign-in")
            try await admin.submit("/staff/sign-in", [("login", "Admin"), ("password", secret)])
            #expect(admin.address == "/admin")
            try await admin.open("/admin/staff/new")
            try await admin.submit("/admin/staff", [("login", "orlov"), ("name", "Орлов Пётр"), ("role", "official")])
            #expect(admin.status == 422, "an official needs an office")
            try await admin.submit(
                "/admin/staff",
                [("login", "orlov"), ("name", "Орлов Пётр"), ("role", "official"), ("office", office.id)])
            #expect(admin.status == 200)
            let password = String(try #require(admin.text.firstMatch(of: /\w{4}-\w{4}-\w{4}-\w{4}/)).0)

            try await official.open("/staff/sign-in")
            try await official.submit("/staff/sign-in", [("login", "orlov"), ("password", password)])
            #expect(official.address == "/workplace")
            #expect(official.page == "workplace of Орлов Пётр")
            try await official.open("/admin")
            #expect(official.status == 404)

            try await admin.open("/admin")
            let path = String(try #require(admin.page.firstMatch(of: /href="(\/admin\/staff\/[0-9a-f-]{36})">orlov/)).1)
            try await admin.open(path)
            try await admin.submit("\(path)/block", [("reason", "")])
            #expect(admin.status == 422)
            try await admin.submit("\(path)/block", [("reason", "Уволен")])
            #expect(admin.text.contains("заблокирован"))
            try await official.open("/workplace")
            #expect(official.address == "/staff/sign-in", "at once")
            try await official.submit("/staff/sign-in", [("login", "orlov"), ("password", password)])
            #expect(official.status == 422)

            try await admin.open("/admin/journal")
            #expect(admin.text.contains("staff.blocked"))
            #expect(admin.text.contains("Уволен"))
            #expect(!admin.page.contains(password))
        }
    }

    @Test func aPasswordSetAnewEndsTheSessions() async throws {
        let world = try await AccountsWorld()
        try await world.addStaff("admin", .administrator)
        let id = try await world.addStaff("line", .helpOperator)
        try await world.run { newBrowser in
            let (admin, line) = (newBrowser(), newBrowser())
            for (browser, login) in [(admin, "admin"), (line, "line")] {
                try await browser.open("/staff/sign-in")
                try await browser.submit("/staff/sign-in", [("login", login), ("password", secret)])
            }
            #expect(line.address == "/support")
            try await admin.open("/admin/staff/\(id)")
            try await admin.submit("/admin/staff/\(id)/password")
            #expect(admin.text.contains("Новый пароль задан"))
            try await line.open("/support")
            #expect(line.address == "/staff/sign-in")
        }
    }

    @Test func aLoginIsTakenOnceAndPlacesMustExist() async throws {
        let world = try await AccountsWorld()
        try await world.addStaff("admin", .administrator)
        await #expect(throws: StaffRefusal.loginTaken) { try await world.addStaff("ADMIN", .helpOperator) }
        await #expect(throws: StaffRefusal.placeMissing) { try await world.addStaff("clerk", .clerk) }
        await #expect(throws: StaffRefusal.placeMissing) { try await world.addStaff("clerk", .clerk, place: "nowhere") }
    }

    @Test func theJournalIsReadInPagesAndByItsSubject() async throws {
        let world = try await AccountsWorld()
        try await world.addStaff("admin", .administrator)
        for index in 0..<60 {
            try await world.add(
                try AccountsWorld.draft(snils: snils(200_000_000 + index), email: "a\(index)@example.ru"))
        }
        let last = try await world.add(try AccountsWorld.draft())
        try await world.run { newBrowser in
            let admin = newBrowser()
            try await admin.open("/staff/sign-in")
            try await admin.submit("/staff/sign-in", [("login", "admin"), ("password", secret)])
            try await admin.open("/admin/journal")
            let next = String(
                try #require(admin.page.firstMatch(of: /href="(\/admin\/journal\?before=[0-9a-f-]{36})"/)).1)
            let first = admin.page
            try await admin.open(next)
            #expect(admin.status == 200)
            #expect(admin.page != first)
            try await admin.open("/admin/journal?subject=person%20\(last.id)")
            #expect(admin.page.matches(of: /person\.registered/).count == 1)
            for odd in ["subject=%27%20OR%201%3D1", "before=x", "subject=a+b+c", "before='"] {
                try await admin.open("/admin/journal?\(odd)")
                #expect(admin.status == 200)
            }
        }
    }
}
