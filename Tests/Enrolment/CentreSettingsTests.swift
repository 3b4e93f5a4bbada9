import Accounts
import Catalogue
import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Enrolment

/// Hours, desks and services of a centre, laid over the catalogue.
@Suite struct CentreSettingsTests {
    private static let id = "rostelecom-barnaul"
    private static let path = "/admin/centres/" + id

    private static func centre(_ world: EnrolmentWorld) async throws -> EnrolmentCentre {
        let overlays = try await world.enrolment.overlays(at: world.now)
        return try required(TestPlatform.catalogue.snapshot.centre(id)).with(overlays[id])
    }

    @Test func whatIsWrongStandsBesideItsFieldAndNothingIsLost() async throws {
        let world = try await EnrolmentWorld()
        let admin = try await world.administrator()
        try await world.run { enter in
            let page = try await enter(.staff(admin)).open(Self.path + "/settings")
            #expect(page.page.contains("value=\"09:00–19:00\"") && page.page.contains("окно 3"))
            try await page.submit(
                Self.path + "/settings",
                [
                    ("hours-1", "18:00-9:00"), ("hours-2", "с девяти"), ("hours-3", "9:00-18:00"),
                    ("break-3", "17:00-18:00"), ("hours-7", ""), ("break-7", "13:00-14:00"), ("phone", "12"),
                    ("rooms", "окно 1\nОкно 1"), ("note", String(repeating: "я", count: 301)),
                ])
            #expect(page.status == 422)
            for words in [
                "раньше конца", "Напишите часы так", "Перерыв (ср) должен", "часов работы (вс) нет",
                "Окно названо дважды",
            ] {
                #expect(page.text.contains(words), "\(words)")
            }
            #expect(page.page.contains("с девяти") && page.page.contains("18:00-9:00"))
            try await page.submit(
                Self.path + "/settings", [("rooms", (1...41).map { "окно \($0)" }.joined(separator: "\n"))])
            #expect(page.status == 422 && page.text.contains("Не больше 40 окон"))
        }
        #expect(try await world.count("SELECT count(*) AS n FROM centre_setting") == 0)
    }

    @Test func whatIsChangedHoldsAndGoesBack() async throws {
        let world = try await EnrolmentWorld()
        let admin = try await world.administrator()
        try await world.run { enter in
            let page = try await enter(.staff(admin)).open(Self.path + "/settings")
            try await page.submit(Self.path + "/settings")
            #expect(try await world.count("SELECT count(*) AS n FROM centre_setting") == 0, "nothing was changed")
            try await page.open(Self.path + "/settings")
            try await page.submit(
                Self.path + "/settings",
                [
                    ("hours-1", "8:00 - 20:00"), ("break-1", "13:00—13:30"), ("rooms", "окно 1\nокно 2"),
                    ("phone", "8 (3852) 12-34-56"), ("note", "вход <со двора>"),
                ])
            #expect(page.address == Self.path + "?done=settings")
            #expect(page.text.contains("окно 1, окно 2") && page.text.contains("8:00–20:00, обед 13:00–13:30"))
            #expect(
                page.page.contains("вход &lt;со двора&gt;") && page.text.contains("часы, окна, телефон, как пройти"))
            let centre = try await Self.centre(world)
            #expect(centre.hours.week[.monday]?.count == 2 && centre.hours.week[.tuesday]?.count == 1)
            #expect(centre.phone?.e164 == "+73852123456" && !centre.demo.covers("room"))
            let kept = try required(try await world.enrolment.overlays(at: world.now)[Self.id]).settings
            #expect(kept.services == nil, "what was left follows the catalogue")
            // The form shows what holds.
            try await page.open(Self.path + "/settings")
            #expect(page.page.contains("08:00–20:00") && page.page.contains("13:00–13:30"))
            try await page.open(Self.path)
            try await page.submit(Self.path + "/settings/removal")
            #expect(page.text.contains("Действуют сведения каталога") && page.text.contains("возвращено исходное"))
            #expect(try await Self.centre(world).phone == nil)
        }
        #expect(try await world.journal("centre.changed").count == 1)
        #expect(try await world.journal("centre.reverted").count == 1)
    }

    @Test func ofTwoAdministratorsTheSecondIsTold() async throws {
        let world = try await EnrolmentWorld()
        let admin = try await world.administrator()
        try await world.run { enter in
            let first = try await enter(.staff(admin)).open(Self.path + "/settings")
            let second = try await enter(.staff(admin)).open(Self.path + "/settings")
            try await first.submit(Self.path + "/settings", [("rooms", "окно 5")])
            try await second.submit(Self.path + "/settings", [("rooms", "окно 6"), ("note", "второй этаж")])
            #expect(second.status == 409 && second.text.contains("изменил другой администратор"))
            #expect(second.text.contains("окно 5") && second.page.contains("второй этаж"))
            #expect(try await Self.centre(world).room?.ru == "окно 5")
            try await second.submit(Self.path + "/settings")
            #expect(try await Self.centre(world).room?.ru == "окно 6")
            // An old form of going back changes nothing.
            try await first.post(Self.path + "/settings/removal", [("basis", "1")])
            #expect(try await Self.centre(world).room?.ru == "окно 6")
            try await first.post(Self.path + "/settings", [("basis", "99999999999999999999"), ("rooms", "x")])
            #expect(first.status == 409)
        }
        #expect(try await world.count("SELECT count(*) AS n FROM centre_setting_change") == 2)
    }

    @Test func atOnceOneChangeIsKept() async throws {
        let world = try await EnrolmentWorld()
        let admin = try await world.administrator()
        let now = world.now
        let kept = await withTaskGroup(of: Bool.self) { group in
            for index in 1...4 {
                group.addTask {
                    var settings = CentreSettings()
                    settings.rooms = ["окно \(index)"]
                    do {
                        try await world.test.store.write { [settings] tx in
                            try world.enrolment.keep(settings, of: Self.id, basis: 0, by: admin, at: now, in: tx)
                        }
                        return true
                    } catch { return false }
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(kept == 1)
        #expect(try await world.count("SELECT count(*) AS n FROM centre_setting_change") == 1)
    }

    @Test func aCentreDoesOnlyWhatItIsSetUpFor() async throws {
        let world = try await EnrolmentWorld()
        let (admin, clerk, ada) = (
            try await world.administrator(), try await world.clerk(), try await world.register()
        )
        try await world.run { enter in
            let desk = try await enter(.staff(clerk)).open("/enrolment/newcomers/new")
            let page = try await enter(.staff(admin)).open(Self.path + "/settings")
            try await page.submit(Self.path + "/settings", [("services", "access")])
            // The form was open: it does nothing any more.
            try await desk.submit(
                "/enrolment/newcomers", NewcomerTests.form(snils: EnrolmentWorld.snils[1]))
            #expect(desk.status == 404)
            try await desk.open("/enrolment")
            #expect(!desk.page.contains("/enrolment/newcomers/new"))
            #expect(try await desk.open("/enrolment/newcomers/new").status == 404)
            try await desk.open("/enrolment").submit("/enrolment/searches", [("query", EnrolmentWorld.adas)])
            #expect(desk.text.contains("Этот центр коды не выдаёт"))
            // The cabinet leads to those that do.
            let citizen = try await enter(.citizen(ada)).open("/cabinet/activation")
            #expect(!citizen.page.contains("/centres/rostelecom-barnaul"))
            #expect(citizen.page.contains("/centres/russian-post-altai"))
        }
        await #expect(throws: NotFound.self) { _ = try await world.issue(ada, by: clerk) }
        _ = try await world.issue(ada, by: try await world.clerk("next", at: "mfc-neftekumsk"), at: "mfc-neftekumsk")
    }

    @Test func theClerksOfTheCentreAreListedAndNobodyElseSeesThem() async throws {
        let world = try await EnrolmentWorld()
        let (admin, clerk) = (try await world.administrator(), try await world.clerk())
        _ = try await world.clerk("elsewhere", at: "mfc-neftekumsk")
        try await world.run { enter in
            let page = try await enter(.staff(admin)).open(Self.path)
            #expect(page.page.contains("/admin/staff/\(clerk)") && !page.text.contains("elsewhere"))
            for path in ["/settings", ""] {
                #expect(try await enter(.staff(clerk)).open(Self.path + path).status == 404)
            }
            let atDesk = try await enter(.staff(clerk)).open("/enrolment")
            for path in ["/settings", "/settings/removal"] {
                try await atDesk.post(Self.path + path, [("basis", "0"), ("rooms", "x")])
                #expect(atDesk.status == 404)
            }
            #expect(try await page.open("/admin/centres/nowhere/settings").status == 404)
        }
        #expect(try await world.count("SELECT count(*) AS n FROM centre_setting") == 0)
    }
}
