import Accounts
import Catalogue
import Foundation
import Kernel
import TestSupport
import Testing

@testable import Enrolment

@Suite struct CentreAdministrationTests {
    private static let path = "/admin/centres/rostelecom-barnaul"

    private static func dates(_ from: Day, _ to: Day, _ reason: String) -> [(String, String)] {
        func parts(_ name: String, _ day: Day) -> [(String, String)] {
            let numbers = day.iso.split(separator: "-").map(String.init)
            return zip(["year", "month", "day"], numbers).map { (name + "-" + $0, $1) }
        }
        return parts("from", from) + parts("to", to) + [("reason", reason)]
    }

    @Test func closedDaysAreShownRecordedAndTakenBack() async throws {
        let world = try await EnrolmentWorld()
        let admin = try await world.administrator()
        let today = Day(of: world.now, in: .gmt)
        try await world.run { enter in
            let browser = try await enter(.staff(admin)).open(Self.path)
            #expect(browser.text.contains("Закрытых дней нет"))
            let (from, to) = (today.adding(days: 3), today.adding(days: 5))
            try await browser.submit(Self.path + "/closures", Self.dates(to, from, "ремонт"))
            #expect(browser.status == 422 && browser.text.contains("Последний день раньше первого"))
            try await browser.submit(Self.path + "/closures", Self.dates(today.adding(days: -9), to, ""))
            #expect(browser.status == 422 && browser.text.contains("Этот день уже прошёл"))
            #expect(browser.text.contains("Напишите причину"))
            #expect(try await world.count("SELECT count(*) AS n FROM centre_closure") == 0)
            try await browser.submit(Self.path + "/closures", Self.dates(from, to, "ремонт"))
            #expect(browser.status == 200 && browser.text.contains(": ремонт"))
            let journal = try await world.journal("centre.closed")
            #expect(journal.count == 1 && !(journal.first ?? "").contains("ремонт"))
            let closed = try await world.enrolment.overlays(at: world.now).mapValues(\.closed)
            #expect(closed["rostelecom-barnaul"]?.first?.contains(from) == true)
            let id = try await world.closure()
            // Of another centre it is not.
            try await browser.post("/admin/centres/mfc-neftekumsk/closures/\(id)/removal", [])
            #expect(browser.status == 404)
            try await browser.open(Self.path)
            try await browser.submit(Self.path + "/closures/\(id)/removal", [])
            #expect(browser.text.contains("Закрытых дней нет"))
            #expect(try await world.journal("centre.closure-removed").count == 1)
        }
    }

    @Test func clerksDoNotAdministerCentres() async throws {
        let world = try await EnrolmentWorld()
        let clerk = try await world.clerk()
        try await world.run { enter in
            let atDesk = try await enter(.staff(clerk)).open("/admin/centres")
            #expect(atDesk.status == 404)
            let nobody = try await enter(.nobody).open(Self.path)
            #expect(!nobody.page.contains("closures"))
        }
    }
}
