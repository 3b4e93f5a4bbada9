import Appointments
import Catalogue
import Forms
import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Applications

/// The pages as people walk through them.
@Suite struct JourneyTests {
    /// A service of another site is not begun here; its card says where it is.
    @Test func whatIsDoneElsewhereIsNotBegunHere() async throws {
        let world = try await ApplicationsWorld()
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/services/fns-income-declaration/application?region=40")
            #expect(browser.address == "/services/fns-income-declaration?region=40")
        }
    }

    /// Who chose a municipality on the card applies to its office; who chose none, to that of the region.
    @Test(arguments: [("&municipality=neftekumsk", "municipal-stavropol"), ("", "municipal-stavropol-city")])
    func theMunicipalitysOfficeTakesWhatIsItsOwn(place: String, office: String) async throws {
        let world = try await ApplicationsWorld()
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/test/sign-in/\(world.ada)")
            try await browser.open("/services/municipal-plot-plan/application?region=26" + place)
            try await browser.submit("/services/municipal-plot-plan/application")
            let name = try #require(world.catalogue.snapshot.office(office)?.name.ru)
            try await browser.open(browser.address.replacing("/applicant", with: "/check"))
            #expect(browser.text.contains(name))
        }
    }

    /// From the card of a service a question to its agency already says what it is about.
    @Test func aQuestionFromACardSaysWhatItIsAbout() async throws {
        let world = try await ApplicationsWorld()
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/test/sign-in/\(world.ada)")
            try await browser.open("/agencies/mvd/query?region=40&service=mvd-criminal-record")
            #expect(browser.text.contains("Вопрос об услуге «Справка о судимости»"))
            try await browser.submit("/agencies/mvd/query")
            #expect(browser.page.contains("value=\"Вопрос об услуге «Справка о судимости»\""))
            // A service of another agency is no subject of its queries.
            try await browser.open("/agencies/mvd/query?region=40&service=fns-taxpayer-number")
            #expect(!browser.text.contains("Вопрос об услуге"))
        }
    }

    @Test func aStrangerIsToldWhatIsMissingAndComesBack() async throws {
        let world = try await ApplicationsWorld()
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/services/mvd-criminal-record/application")
            #expect(browser.text.contains("Сначала выберите регион"))
            try await browser.open("/services/mvd-criminal-record/application?region=40")
            #expect(browser.text.contains("Чтобы подать заявление, войдите"))
            #expect(browser.text.contains("ИЦ УМВД"))
            try await browser.open("/services/mvd-criminal-record/application/start?region=40")
            #expect(browser.address == "/sign-in")
            try await browser.open("/test/sign-in/\(world.ada)")
            #expect(browser.address == "/services/mvd-criminal-record/application?region=40")
            #expect(browser.text.contains("Начать заполнение"))
        }
    }

    @Test func whereNoOfficeIsConnectedNothingBegins() async throws {
        let world = try await ApplicationsWorld()
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/test/sign-in/\(world.ada)")
            try await browser.open("/services/mvd-criminal-record/application?region=77")
            #expect(browser.text.contains("Электронная подача в этом регионе пока не работает"))
            try await browser.open("/services/mvd-criminal-record/application?region=40")
            try await browser.post("/services/mvd-criminal-record/application", [("region", "77")])
            #expect(browser.status == 422)
            #expect(try await world.count("SELECT count(*) AS n FROM application_draft") == 0)
        }
    }

    @Test func theCertificateFromTheFirstPageToTheReceipt() async throws {
        let world = try await ApplicationsWorld()
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/test/sign-in/\(world.ada)")
            try await browser.open("/services/mvd-criminal-record/application?region=40")
            try await browser.submit("/services/mvd-criminal-record/application")
            let draft = String(browser.address.prefix { $0 != "?" }.dropLast("/applicant".count))
            #expect(browser.address == draft + "/applicant")
            #expect(browser.text.contains("Лебедева Ада Сергеевна"))

            // A mistake: told beside its field, everything typed stands again.
            let values = world.answers()
            func fields(_ names: String...) -> [(String, String)] { names.map { ($0, values[$0] ?? "") } }
            let passport = fields(
                "registration-address", "passport-series", "passport-unit", "passport-issued-by",
                "passport-issued-on-day",
                "passport-issued-on-month", "passport-issued-on-year")
            try await browser.submit(draft + "/applicant", passport + [("passport-number", "12")])
            #expect(browser.status == 422)
            #expect(browser.text.contains("В номере паспорта 6 цифр"))
            #expect(browser.page.contains("ОВД города Калуги"))
            try await browser.submit(draft + "/applicant", [("passport-number", "123456")])
            #expect(browser.address == draft + "/certificate")
            try await browser.submit(draft + "/certificate", fields("purpose", "delivery"))
            #expect(browser.address == draft + "/names")
            try await browser.submit(draft + "/names", fields("changed_name"))
            #expect(browser.address == draft + "/cases")
            try await browser.submit(draft + "/cases")
            #expect(browser.address == draft + "/documents")

            // A HEIC photograph: a hint how to send it; the other file is kept.
            try await browser.submit(
                draft + "/documents/files", [],
                files: [
                    TestFile("passport-identity-page", "IMG_1.HEIC", Samples.heic),
                    TestFile("passport-residence-page", "IMG_2.png", Samples.png),
                ])
            #expect(browser.status == 422)
            #expect(browser.text.contains("Наиболее совместимый"))
            #expect(browser.text.contains("IMG_2.png"))
            try await browser.submit(
                draft + "/documents/files", [], files: [TestFile("passport-identity-page", "IMG_3.png", Samples.png)])
            #expect(browser.address == draft + "/check")
            #expect(browser.text.contains("IMG_3.png"))
            #expect(browser.text.contains("Для работы"))

            try await browser.submit(draft + "/submission")
            #expect(browser.status == 200)
            #expect(browser.text.contains("Заявление отправлено"))
            #expect(browser.text.contains("завтра") || browser.text.contains("до конца дня"))
            let path = String(browser.address.prefix { $0 != "?" })

            // The back button and the second press lead to the same application.
            try await browser.open(draft + "/check")
            #expect(browser.address == path)
            try await browser.post(draft + "/submission", [])
            #expect(browser.address == path + "?sent=1")
            #expect(try await world.count("SELECT count(*) AS n FROM application") == 1)

            try await browser.open(path + "/receipt")
            #expect(browser.status == 200)
            #expect(browser.text.contains("контрольная сумма SHA-256"))
            try await browser.open(path + "/answers")
            #expect(browser.text.contains("ОВД города Калуги"))
            try await browser.open(path + "/readings")
            #expect(browser.text.contains("Пока никто не открывал"))
            try await browser.open("/cabinet/applications")
            #expect(browser.text.contains("Справка о судимости"))
            try await browser.open("/cabinet/notices")
            #expect(browser.text.contains("Заявление отправлено"))
            let number = String(path.dropFirst("/applications/".count))
            try await browser.open("/applications?number=\(URLEncoded.encode(number.lowercased()))")
            #expect(browser.address == path)
            try await browser.open("/applications?number=40-7K3M")
            #expect(browser.status == 422)
        }
    }

    @Test func anUnconfirmedAccountIsToldAtTheLastStep() async throws {
        let world = try await ApplicationsWorld()
        let id = try await world.draft(of: world.vera)
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/test/sign-in/\(world.vera)")
            try await browser.open("/services/mvd-criminal-record/application?region=40")
            #expect(browser.text.contains("Осталось подтвердить личность"))
            try await browser.open("/drafts/\(id)")
            #expect(browser.address == "/drafts/\(id)/check")
            try await browser.submit("/drafts/\(id)/submission")
            #expect(browser.status == 422)
            #expect(browser.text.contains("личность не подтверждена"))
            #expect(browser.text.contains("Для работы"))
            #expect(browser.page.contains("/cabinet/activation"))
        }
    }

    @Test func everyStepStandsInOrderOnThePage() async throws {
        let world = try await ApplicationsWorld()
        let record = try await world.apply()
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/test/sign-in/\(world.ada)")
            try await browser.open(record.path)
            #expect(browser.text.contains("Ведомство ответит"))
            try await world.move(record, to: .registered, facts: StatusFacts(agencyNumber: "3/2214"))
            try await browser.open(record.path)
            #expect(browser.text.contains("под № 3/2214"))
            #expect(browser.text.contains("в срок"))
            try await world.move(
                world.record(record.number), to: .returnedForCorrection, comment: "Страница <b>не читается</b>",
                facts: StatusFacts(fields: ["passport-residence-page"]))
            try await browser.open(record.path)
            #expect(browser.text.contains("Исправьте и отправьте снова"))
            #expect(!browser.page.contains("<b>не читается</b>"))
            try await browser.submit(record.path + "/correction")
            #expect(browser.text.contains("Ведомство просит исправить заявление"))
            let draft = String(browser.address.dropLast("/documents".count))
            #expect(browser.address == draft + "/documents")
            #expect(browser.text.contains("Ведомство просит исправить это"))
            try await browser.open(draft + "/check")
            try await browser.submit(draft + "/submission")
            #expect(browser.address == record.path + "?sent=1")

            try await world.move(world.record(record.number), to: .registered)
            let office = try #require(world.catalogue.snapshot.office(record.office))
            try await world.move(world.record(record.number), to: .accepted)
            try await world.move(
                world.record(record.number), to: .ready,
                facts: StatusFacts(
                    place: StatusFacts.Place(office), keptUntil: Day(number: 20_800),
                    bring: [Phrase(ru: "паспорт", en: "passport")], outcome: Phrase(ru: "Справка", en: "Certificate")))
            try await browser.open(record.path)
            #expect(browser.text.contains("Возьмите с собой: паспорт"))
            #expect(browser.text.contains("ул. Суворова, 139"))
            #expect(!browser.page.contains("/withdrawal"))
            try await world.move(world.record(record.number), to: .handedOver)
            try await browser.open(record.path)
            #expect(browser.page.contains(record.path + "/review"))
            try await browser.open(record.path + "/answers?version=1")
            #expect(browser.status == 200)
            try await browser.open(record.path + "/answers?version=3")
            #expect(browser.status == 404)
        }
    }

    @Test func refusalShowsItsGroundsAndWithdrawalAsksFirst() async throws {
        let world = try await ApplicationsWorld()
        let (refused, other) = (try await world.apply(), try await world.apply())
        try await world.move(refused, to: .registered)
        try await world.move(
            world.record(refused.number), to: .refused,
            facts: StatusFacts(
                grounds: [StatusFacts.Ground(id: "I05", text: Phrase(ru: "Документ нечитаем", en: "Unreadable"))],
                refusalStage: .intake))
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/test/sign-in/\(world.ada)")
            try await browser.open(refused.path)
            #expect(browser.text.contains("Отказано в приёме документов"))
            #expect(browser.text.contains("Документ нечитаем"))
            try await browser.open(other.path + "/withdrawal")
            try await browser.submit(other.path + "/withdrawal")
            #expect(browser.address == other.path)
            #expect(browser.text.contains("Отозвано вами"))
            try await browser.post(other.path + "/withdrawal", [])
            #expect(browser.status == 422)
        }
    }

    @Test func theTimeOfAVisitIsAgreedOn() async throws {
        let world = try await ApplicationsWorld()
        let record = try await world.apply(ApplicationsWorld.fingerprints)
        try await world.move(record, to: .registered)
        try await world.move(world.record(record.number), to: .accepted)
        let service = try world.service(ApplicationsWorld.fingerprints)
        let office = try #require(world.catalogue.snapshot.office(record.office))
        let offered = try #require(try await world.freeTime(service, office))
        let (appointments, official, now) = (world.appointments, world.official, world.now)
        let offer: @Sendable (Date) async throws -> Void = { start in
            try await world.test.store.write { tx in
                _ = try appointments.propose(
                    subject: .application(record.id.text), person: world.ada, office: record.office, start: start,
                    by: .agency(official), at: now, in: tx)
            }
            try await world.move(
                world.record(record.number), to: .awaitingApplicant, facts: StatusFacts(visitAt: start))
        }
        try await offer(offered)
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/test/sign-in/\(world.ada)")
            try await browser.open(record.path)
            #expect(browser.text.contains("Ведомство предлагает"))

            // Another time: outside office hours it cannot be had, within them the agency has to answer.
            try await browser.open(record.path + "/visit")
            try await browser.submit(record.path + "/visit", [("time", "2026-11-22T03:00")])
            #expect(browser.status == 422)
            let wish = offered.addingTimeInterval(86_400 * 4)
            try await browser.submit(
                record.path + "/visit",
                [("time", FreeTime.value(of: wish, in: office.zone)), ("comment", "Работаю до шести")])
            #expect(browser.address == record.path)
            #expect(browser.text.contains("Вы предложили"))
            #expect(try await world.record(record.number).status == .inProgress)

            // The agency offers again; this time it suits.
            try await offer(wish.addingTimeInterval(1_800))
            try await browser.open(record.path)
            try await browser.submit(record.path + "/visit/agreement")
            #expect(browser.address == record.path)
            #expect(browser.text.contains("Назначен приём"))
            #expect(browser.text.contains("ул. Суворова, 139"))
            #expect(try await world.record(record.number).status == .invited)
            try await browser.open(record.path + "/visit")
            #expect(browser.text.contains("Работаю до шести"))
            try await browser.submit(record.path + "/visit/refusal")
            #expect(try await world.record(record.number).status == .inProgress)
        }
    }

    @Test func aQueryGoesToTheOfficeOfTheAgency() async throws {
        let world = try await ApplicationsWorld()
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/test/sign-in/\(world.ada)")
            try await browser.open("/agencies/mvd/query?region=22")
            try await browser.submit("/agencies/mvd/query")
            let draft = String(browser.address.dropLast("/query".count))
            try await browser.submit(
                draft + "/query", [("query-subject", "Где моя справка"), ("query-text", "Подал летом")])
            #expect(browser.address == draft + "/query-files")
            try await browser.submit(draft + "/query-files/files")
            #expect(browser.address == draft + "/check")
            try await browser.submit(draft + "/submission")
            #expect(browser.text.contains("Запрос отправлен"))
        }
        let (applications, ada) = (world.applications, world.ada)
        let found = try await world.test.store.read { tx in
            try tx.first(applications.queries.latestOwn(of: ada))
        }
        let record = try #require(found)
        #expect(record.kind == .query)
        #expect(record.office == "gu-mvd-altai")
        #expect(record.title.ru == "Где моя справка")
        #expect(record.service == nil)
        try await world.move(record, to: .registered, facts: StatusFacts(agencyNumber: "В-1"))
        try await world.move(world.record(record.number), to: .accepted)
        try await world.move(
            world.record(record.number), to: .completed, facts: StatusFacts(answer: "Готова.\nЗаберите."))
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/test/sign-in/\(world.ada)")
            try await browser.open(record.path)
            #expect(browser.text.contains("Готова. Заберите."))
        }
    }

    @Test func theCabinetsListIsPaged() async throws {
        let world = try await ApplicationsWorld()
        for index in 0..<22 {
            if index == 15 { world.test.clock.advance(by: 700) }
            _ = try await world.apply(index % 2 == 0 ? ApplicationsWorld.certificate : "prosecutor-appeal")
        }
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/test/sign-in/\(world.ada)")
            try await browser.open("/cabinet/applications")
            let entries = browser.page.components(separatedBy: "class=\"entry\"").count - 1
            #expect(entries == 20)
            let next = try #require(
                browser.page.firstMatch(of: /\/cabinet\/applications\?before=[0-9a-f-]{36}/)?.output)
            try await browser.open(String(next))
            #expect(browser.page.components(separatedBy: "class=\"entry\"").count - 1 == 2)
        }
    }

    @Test func aDraftIsDeletedAfterAQuestion() async throws {
        let world = try await ApplicationsWorld()
        let id = try await world.draft()
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/test/sign-in/\(world.ada)")
            try await browser.open("/cabinet/drafts")
            #expect(browser.text.contains("Справка о судимости"))
            try await browser.open("/drafts/\(id)/deletion")
            try await browser.submit("/drafts/\(id)/deletion")
            #expect(browser.address == "/cabinet/drafts")
            #expect(browser.text.contains("Черновиков нет"))
        }
    }
}
