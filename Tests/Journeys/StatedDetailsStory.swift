import Foundation
import TestSupport
import Testing

@testable import Demo

/// Details that the requirements state and the long stories pass by.
@Suite struct StatedDetailsStory {
    @Test func eachMandatoryFieldIsRefusedAtItsField() async throws {
        try await JourneyWorld().run { _, newBrowser in
            let ada = newBrowser()
            try await ada.open("/register")
            try await ada.submit("/register/location", [("region", "26"), ("locality", "г. Нефтекумск")])
            try await ada.submit("/register/terms", [("agree", "yes")])
            try await ada.submit("/register/consent", [("agree", "yes")])
            try await ada.submit("/register/delivery", [("delivery", "centre")])
            let mandatory = ["surname", "given", "birth", "sex", "snils", "email"]
            for missing in mandatory {
                let data = Newcomer.ada.data.filter { !$0.0.hasPrefix(missing) }
                let empty = Newcomer.ada.data.filter { $0.0.hasPrefix(missing) }.map { ($0.0, "") }
                try await ada.open("/register/person")
                try await ada.post("/register/person", data + empty)
                #expect(ada.status == 422, "\(missing)")
                for field in mandatory {
                    let isNamed = ada.page.contains("href=\"#f-\(field)")
                    #expect(isNamed == (field == missing), "\(field) where \(missing) is missing")
                }
            }
            // What is not mandatory may be absent.
            let least = Newcomer.ada.data.map { ($0.0, ["patronymic", "phone"].contains($0.0) ? "" : $0.1) }
            try await ada.open("/register/person")
            try await ada.post("/register/person", least)
            ada.isAt("/register/password")
        }
    }

    @Test func whatIsGivenBesidesIsKept() async throws {
        try await JourneyWorld().run { _, newBrowser in
            let gleb = newBrowser()
            var who = Newcomer.gleb
            who.address += [
                ("inn", "500100732259"), ("passport-series", "07 04"), ("passport-number", "123456"),
                ("passport-unit", "260-012"), ("passport-by", "ОВД города Нефтекумска"), ("passport-on-day", "14"),
                ("passport-on-month", "5"), ("passport-on-year", "2005"),
            ]
            try await gleb.registers(who)
            try await gleb.open("/cabinet/profile")
            gleb.sees("500100732259", "ОВД города Нефтекумска", "123456", "Зимин-Ярцев", "Глеб", "ул. Волкова")
        }
    }

    @Test func theLocationOfTheAccountChoosesCentresAndCatalogue() async throws {
        try await JourneyWorld().run { _, newBrowser in
            let ada = newBrowser()
            try await ada.registers(.ada)
            // Nothing remembers the region but the account.
            ada.forget("okno-region")
            try await ada.open("/services")
            ada.sees("Услуги: Ставропольский край")
            try await ada.open("/cabinet/activation")
            ada.sees("пл. Ленина, 1, каб. 16", "пр. Нефтяников, 20а")
            ada.seesNo("г. Барнаул")
            try await ada.open("/cabinet/profile")
            ada.sees("г. Нефтекумск")
        }
    }

    @Test func fromTheListToTheCardWithItsDescription() async throws {
        try await JourneyWorld().run { _, newBrowser in
            let visitor = newBrowser()
            try await visitor.open("/region").submit("/region", [("region", "40")])
            try await visitor.open("/services?agency=mvd&theme=documents")
            try await visitor.follow("/services/mvd-criminal-record")
            visitor.sees(
                "Справка о судимости", "Справка подтверждает наличие или отсутствие судимости", "фото или скан")
            #expect(!visitor.links("/services/mvd-criminal-record/application?region=40").isEmpty)
        }
    }

    @Test func fromTheAgencyToTheKindOfService() async throws {
        try await JourneyWorld().run { _, newBrowser in
            let visitor = newBrowser()
            try await visitor.open("/region").submit("/region", [("region", "40")])
            try await visitor.open("/agencies")
            let agency = try #require(
                visitor.links("/agencies/mvd").first { $0.prefix { $0 != "?" } == "/agencies/mvd" })
            try await visitor.open(agency)
            visitor.sees("МВД России")
            try await visitor.follow("/services/mvd-criminal-record")
            visitor.isAt("/services/mvd-criminal-record")
            visitor.sees("Подать заявление")
        }
    }

    @Test func theHoursStandBesideTheChoiceOfATime() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let lev = newBrowser()
            try await lev.open("/services/mvd-fingerprint?region=40")
            lev.sees("Место и часы работы", "пн")
            try await lev.signIn(world.person(.lev))
            _ = try await lev.comesToTheTimes()
            lev.sees("Часы работы: пн")
            #expect(!lev.freeTimes("visit_time").isEmpty)
        }
    }

    @Test func whatIsComposedWronglyHoldsNoPlaceUntilItIsCorrected() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let (lev, sergey, official) = (newBrowser(), newBrowser(), newBrowser())
            try await lev.signIn(world.person(.lev))
            let draft = try await lev.comesToTheTimes()
            let time = try #require(lev.freeTimes("visit_time").dropFirst(6).first)
            let number = try await lev.appliesForFingerprints(draft, at: time)
            try await official.signIn(staff: "official.ic-umvd-kaluga")
            try await official.does(
                "correction", on: number,
                [("number", "Д-301"), ("fields", "identity-document"), ("comment", "Снимок тёмный")])
            official.hasDone("correction")

            // No invitation is possible, and the applicant reads what is wrong.
            try await official.open("/workplace/applications/\(number)/invitation")
            #expect(official.status == 409)
            try await lev.open("/applications/\(number)")
            lev.sees("Исправьте и отправьте снова", "Снимок тёмный")
            lev.seesNo("Возьмите оригиналы")
            try await lev.open("/cabinet/notices")
            try await lev.follow("/cabinet/notices/")
            lev.sees("Снимок тёмный")

            // The time that he wished for is another's.
            try await sergey.signIn(world.person(.sergey))
            let other = try await sergey.comesToTheTimes()
            #expect(sergey.freeTimes("visit_time").contains(time))
            let next = try await sergey.appliesForFingerprints(other, at: time)
            try await official.accepts(next, as: "Д-302")
            try await official.does("invitation", on: next, [])
            official.hasDone("invitation")
        }
    }
}
