import Demo
import Foundation
import Kernel
import TestSupport
import Testing

/// Voluntary fingerprinting: a time both sides agree on, one place for one person, the originals (R78–R88).
@Suite struct VisitStory {
    private static let office = "official.ic-umvd-kaluga"

    @Test func bothSidesAgreeOnATimeAndTheOriginalsAreChecked() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let (lev, official) = (newBrowser(), newBrowser())
            try await lev.signIn(world.person(.lev))
            let draft = try await lev.comesToTheTimes()
            let wish = try #require(lev.freeTimes("visit_time").dropFirst(3).first)
            try await lev.submit(draft + "/visit", [("visit_time", "2026-11-22T03:00")])
            #expect(lev.status == 422)
            let number = try await lev.appliesForFingerprints(draft, at: wish)

            try await official.signIn(staff: Self.office)
            official.sees(number, "просит время")
            try await official.accepts(number, as: "Д-201")
            let agreed = try await theyBargain(lev, official, number)
            try await official.open("/workplace/visits?day=\(agreed.prefix(10))")
            official.sees("О'Нил Лев", String(agreed.suffix(5)))

            // That somebody did not come cannot be known before; then the originals are compared with the copies.
            try await official.does("visit-outcome", on: number, [("came", "no")])
            official.isRefused("Время приёма ещё не наступило")
            world.test.clock.advance(by: 20 * 86_400)
            try await official.signIn(staff: Self.office)
            try await official.does("visit-outcome", on: number, [("came", "yes")])
            official.isRefused("Отметьте результат сверки")
            try await official.submit(
                nil, [("came", "yes"), ("original-identity-document", "matches"), ("next", "provided")])
            official.hasDone("visit-outcome")
            try await lev.signIn(world.person(.lev))
            try await lev.open("/applications/\(number)")
            lev.sees("Услуга оказана", "— совпадает", "Оценить услугу")
        }
    }

    /// A counter-offer of each side; answers the agreed time.
    private func theyBargain(_ lev: TestBrowser, _ official: TestBrowser, _ number: String) async throws -> String {
        try await official.open("/workplace/applications/\(number)/visit-offer")
        let offer = try #require(official.freeTimes("slot").dropFirst(20).first)
        try await official.submit(nil, [("slot", offer), ("comment", "Будет свободен сканер")])
        official.hasDone("visit-offer")
        try await lev.open("/applications/\(number)")
        lev.sees("Ведомство предлагает", String(offer.suffix(5)), "Будет свободен сканер", "Это время держат для вас")

        try await lev.open("/applications/\(number)/visit")
        let counter = try #require(lev.freeTimes("time").dropFirst(30).first)
        try await lev.submit("/applications/\(number)/visit", [("time", counter), ("comment", "Раньше не успеваю")])
        lev.isAt("/applications/\(number)")
        lev.sees("Вы предложили", String(counter.suffix(5)), "Ждём ответа ведомства")
        try await official.open("/workplace/applications/\(number)")
        official.sees("это время свободно", "Раньше не успеваю")
        try await official.does("invitation", on: number, [])
        official.hasDone("invitation")

        try await lev.open("/applications/\(number)")
        lev.sees(
            "Назначен приём", String(counter.suffix(5)), "ИЦ УМВД России по Калужской области", "ул. Суворова, 139",
            "каб. 4", "Возьмите оригиналы")
        try await lev.follow("/applications/\(number)/visit.ics")
        #expect(lev.page.contains("BEGIN:VCALENDAR"))
        try await lev.open("/cabinet/notices")
        lev.sees("Ведомство предлагает другое время", "Вы предложили время приёма", "Приглашение на приём")
        return counter
    }

    @Test func anOfferIsAcceptedAndWithoutTheOriginalsNothingIsProvided() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let (zoya, official) = (newBrowser(), newBrowser())
            try await zoya.signIn(world.person(.zoya))
            try await zoya.open("/cabinet/applications")
            try await zoya.follow("/applications/40-")
            let number = try zoya.numberInAddress()
            zoya.sees("Ведомство предлагает", "совещание")
            try await zoya.submit("/applications/\(number)/visit/agreement")
            zoya.sees("Назначен приём", "ул. Суворова, 139", "Возьмите оригиналы")

            world.test.clock.advance(by: 20 * 86_400)
            try await official.signIn(staff: Self.office)
            let missing = [("came", "yes"), ("original-identity-document", "missing"), ("next", "provided")]
            try await official.does("visit-outcome", on: number, missing)
            official.isRefused("Напишите, чего не хватило")
            try await official.submit(nil, missing + [("comment", "Паспорт забыт дома")])
            official.hasDone("visit-outcome")
            // Not ready without them: the act is not even offered.
            try await official.open("/workplace/applications/\(number)/readiness")
            #expect(official.status == 409)
            try await zoya.signIn(world.person(.zoya))
            try await zoya.open("/applications/\(number)")
            zoya.sees("Паспорт забыт дома", "В работе")
            zoya.seesNo("Услуга оказана")
            try await zoya.open("/cabinet/notices")
            zoya.sees("На приёме услугу не оказали")

            try await official.does(
                "refusal", on: number, [("grounds", "D03"), ("comment", "Подлинник не показан"), ("confirm", "yes")])
            official.hasDone("refusal")
            try await zoya.open("/applications/\(number)")
            zoya.sees("Отказано в предоставлении услуги", "Оригиналы документов не представлены при посещении")
        }
    }

    @Test func onePlaceIsNeverPromisedToTwo() async throws {
        try await JourneyWorld().run { world, newBrowser in
            var people: [(browser: TestBrowser, number: String)] = []
            var time = ""
            for (index, key) in [DemoPerson.Key.lev, .sergey].enumerated() {
                let browser = newBrowser()
                try await browser.signIn(world.person(key))
                let draft = try await browser.comesToTheTimes()
                if index == 0 { time = try #require(browser.freeTimes("visit_time").dropFirst(12).first) }
                // A wish alone holds nothing.
                #expect(browser.freeTimes("visit_time").contains(time))
                people.append((browser, try await browser.appliesForFingerprints(draft, at: time)))
            }
            let (first, second) = (newBrowser(), newBrowser())
            for (official, person) in zip([first, second], people) {
                try await official.signIn(staff: Self.office)
                try await official.accepts(person.number, as: "Д-\(person.number)")
                try await official.open("/workplace/applications/\(person.number)/invitation")
            }
            async let one: Void = { try await first.submit(nil, []) }()
            async let other: Void = { try await second.submit(nil, []) }()
            _ = try await (one, other)
            #expect([first.status, second.status].sorted() == [200, 422])
            let (loser, at) = first.status == 422 ? (people[0], first) : (people[1], second)
            at.sees("Это время только что заняли")
            try await at.open("/workplace/applications/\(loser.number)")
            at.sees("это время занято: предложите другое")
            try await loser.browser.open("/applications/\(loser.number)")
            loser.browser.sees("Вы предложили", "Ждём ответа ведомства")

            // A third sees that it is taken; by hand it is no more than a wish that cannot be met.
            let third = newBrowser()
            try await third.signIn(world.person(.nadezhda))
            let draft = try await third.comesToTheTimes()
            #expect(!third.freeTimes("visit_time").contains(time))
            let number = try await third.appliesForFingerprints(draft, at: time)
            try await at.accepts(number, as: "Д-203")
            try await at.does("invitation", on: number, [])
            at.isRefused("Это время только что заняли")
        }
    }
}
