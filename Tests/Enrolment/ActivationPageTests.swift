import Accounts
import Foundation
import Kernel
import TestSupport
import Testing

@testable import Enrolment

@Suite struct ActivationPageTests {
    @Test func theCentresOfTheRegionAreShownWithAddressHoursAndWhatToBring() async throws {
        let world = try await EnrolmentWorld()
        let ada = try await world.register(region: "26")
        try await world.run { enter in
            let browser = try await enter(.citizen(ada)).open("/cabinet/activation")
            #expect(browser.status == 200)
            for words in [
                "г. Нефтекумск, пл. Ленина, 1, каб. 16", "пр. Нефтяников, 20а", "паспорт",
                "страховое свидетельство", ada.registrationNumber.text, "Демонстра", "открыто до",
            ] { #expect(browser.text.localizedCaseInsensitiveContains(words), "\(words)") }
        }
    }

    @Test func aRegionWithoutCentresSaysSo() async throws {
        let world = try await EnrolmentWorld()
        let ada = try await world.register(region: "40")
        try await world.run { enter in
            let browser = try await enter(.citizen(ada)).open("/cabinet/activation")
            #expect(browser.text.contains("нет центров"))
        }
    }

    @Test func theCodeIsTakenInAnyWritingAndConfirms() async throws {
        let world = try await EnrolmentWorld()
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        let code = try await world.issue(ada, by: clerk)
        try await world.run { enter in
            let browser = try await enter(.citizen(ada)).open("/cabinet/activation")
            #expect(browser.text.contains("Код выдан"))
            let typed = " " + code.text.lowercased().map { "\($0) " }.joined().replacingOccurrences(of: "0", with: "О")
            try await browser.submit("/cabinet/activation", [("code", typed)])
            #expect(browser.status == 200)
            #expect(browser.address == "/cabinet/activation")
            #expect(browser.text.contains("Личность подтверждена"))
            try await browser.open("/test/cabinet")
            #expect(!browser.text.contains("Подтвердите личность"))
        }
        #expect(try await world.level(ada) == .confirmed)
    }

    @Test func errorsStandBesideTheFieldAndWhatWasTypedStays() async throws {
        let world = try await EnrolmentWorld()
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        _ = try await world.issue(ada, by: clerk)
        try await world.run { enter in
            let browser = try await enter(.citizen(ada)).open("/cabinet/activation")
            try await browser.submit("/cabinet/activation", [("code", "")])
            #expect(browser.status == 422)
            #expect(browser.text.contains("Введите код с листка"))
            let wrong = ActivationCode.new().printed
            try await browser.submit("/cabinet/activation", [("code", wrong)])
            #expect(browser.status == 422)
            #expect(browser.text.contains("Осталось 4 попытки"))
            #expect(browser.page.contains(wrong))
            #expect(browser.page.contains("aria-invalid"))
            for hostile in [
                "<script>alert(1)</script>", String(repeating: "A", count: 50_000), "\u{202E}ABC\u{0000}",
                "' OR 1=1 --",
            ] {
                try await browser.submit("/cabinet/activation", [("code", hostile)])
                #expect(browser.status == 422)
                #expect(!browser.page.contains("<script>alert"))
            }
        }
        // What cannot be a code costs no try.
        #expect(try await world.state(ada).wrongTries == 1)
    }

    @Test func aDeadCodeLeadsToANewOne() async throws {
        let world = try await EnrolmentWorld()
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        _ = try await world.issue(ada, by: clerk)
        try await world.run { enter in
            let browser = try await enter(.citizen(ada)).open("/cabinet/activation")
            for _ in 0..<5 { try await browser.submit("/cabinet/activation", [("code", ActivationCode.new().printed)]) }
            #expect(browser.status == 422)
            #expect(browser.text.contains("пять раз"))
            #expect(browser.text.contains("ул. Г. Исакова, 247 Д"))
        }
    }

    @Test func aSnilsConfirmedElsewhereIsExplained() async throws {
        let world = try await EnrolmentWorld()
        let clerk = try await world.clerk()
        let (first, second) = (try await world.register(), try await world.register())
        let codes = (try await world.issue(first, by: clerk), try await world.issue(second, by: clerk))
        _ = try await world.enter(codes.0, first)
        try await world.run { enter in
            let browser = try await enter(.citizen(second)).open("/cabinet/activation")
            #expect(!browser.text.contains("уже подтверждён"))
            try await browser.submit("/cabinet/activation", [("code", codes.1.printed)])
            #expect(browser.status == 422)
            #expect(browser.text.contains("уже подтверждён другой учётной записью"))
            #expect(browser.page.contains("/recovery"))
        }
    }

    @Test func theLetterIsOrderedOnOpeningAndItsDatesAreShown() async throws {
        let world = try await EnrolmentWorld()
        let ada = try await world.register(delivery: EnrolmentWorld.address())
        let clerk = try await world.postalClerk()
        try await world.run { enter in
            let browser = try await enter(.citizen(ada)).open("/cabinet/activation")
            #expect(browser.text.contains("Письмо с кодом заказано"))
            #expect(browser.text.contains("656056, Алтайский край, г. Барнаул, ул. Ленина, д. 5"))
            let (id, _) = try await world.printLetter(of: ada, by: clerk)
            let now = world.now
            try await world.test.store.write { tx in
                try world.enrolment.postLetter(
                    id, tracking: TrackingNumber("80080712345678"), by: clerk, at: now, in: tx)
            }
            try await browser.open("/cabinet/activation")
            #expect(browser.text.contains("80080712345678"))
            #expect(browser.text.contains("Передано на почту"))
            #expect(browser.text.contains("сегодня, 14:00"))
        }
    }

    @Test func anotherWayCanBeChosen() async throws {
        let world = try await EnrolmentWorld()
        let ada = try await world.register()
        try await world.run { enter in
            let browser = try await enter(.citizen(ada)).open("/cabinet/activation/delivery")
            try await browser.submit(
                "/cabinet/activation/delivery", [("delivery", "letterToAddress"), ("address-locality", "<b>х</b>")])
            #expect(browser.status == 422)
            #expect(!browser.page.contains("<b>х</b>"))
            try await browser.submit(
                "/cabinet/activation/delivery",
                [
                    ("delivery", "letterToAddress"), ("address-index", "656 056"), ("address-region", "22"),
                    ("address-locality", "г. Барнаул"), ("address-street", "пр. Ленина"), ("address-house", "12"),
                    ("address-flat", "3"),
                ])
            #expect(browser.address == "/cabinet/activation")
            #expect(browser.text.contains("656056, Алтайский край, г. Барнаул, пр. Ленина, д. 12, кв. 3"))
            try await browser.open("/cabinet/activation/delivery")
            try await browser.submit(
                "/cabinet/activation/delivery", [("delivery", "letterToPostOffice"), ("post-office", "post-454000")])
            #expect(browser.status == 422)
            try await browser.submit(
                "/cabinet/activation/delivery", [("delivery", "letterToPostOffice"), ("post-office", "post-659300")])
            #expect(browser.text.contains("659300, г. Бийск"))
        }
    }

    @Test func theRefusalOfADeskIsShownWithWhatToDo() async throws {
        let world = try await EnrolmentWorld()
        let (ada, clerk, now) = (try await world.register(), try await world.clerk(), world.now)
        try await world.test.store.write { tx in
            _ = try world.enrolment.search(.snils(ada.snils), by: clerk, centre: "rostelecom-barnaul", at: now, in: tx)
            try world.enrolment.refuseAtDesk(
                DeskCheckID.new(at: now), to: ada.id, because: .noSnilsCertificate,
                comment: FreeText("<i>Нет</i> свидетельства", max: 100), by: clerk,
                centre: "rostelecom-barnaul", at: now, in: tx)
        }
        try await world.run { enter in
            let browser = try await enter(.citizen(ada)).open("/cabinet/activation")
            #expect(browser.text.contains("Нет свидетельства СНИЛС"))
            #expect(browser.page.contains("&lt;i&gt;Нет&lt;/i&gt;"))
            try await browser.open("/cabinet/activation?lang=en")
            #expect(browser.text.contains("There is no SNILS certificate"))
        }
    }

    @Test func onlyTheSignedInSeeIt() async throws {
        let world = try await EnrolmentWorld()
        let clerk = try await world.clerk()
        try await world.run { enter in
            let nobody = try await enter(.nobody).open("/cabinet/activation")
            #expect(nobody.address == "/sign-in")
            let desk = try await enter(.staff(clerk)).open("/cabinet/activation")
            #expect(desk.status == 404)
        }
    }

    /// The cabinet says the quickest way: a centre of the person's own town first, with its hours.
    @Test func theCabinetSaysTheShortestWay() async throws {
        let world = try await EnrolmentWorld()
        let ada = try await world.register(region: "26")
        let centres = TestPlatform.catalogue.snapshot.centres(in: "26")
        for locality in ["Нефтекумск", "г. Нефтекумск", " г.нефтекумск "] {
            #expect(centres.nearest(to: locality).first?.locality.ru.contains("Нефтекумск") == true, "\(locality)")
        }
        #expect(centres.nearest(to: "").count == centres.count)
        try await world.run { enter in
            let browser = try await enter(.citizen(ada)).open("/test/cabinet")
            #expect(browser.text.contains("Быстрее всего, в день визита:"))
            #expect(browser.text.contains("Или заказным письмом"))
        }
    }
}
