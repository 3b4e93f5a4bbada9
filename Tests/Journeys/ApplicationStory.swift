import Demo
import Foundation
import TestSupport
import Testing

/// The application for the certificate of criminal record, from the card to the receipt (R65–R73).
@Suite struct ApplicationStory {
    @Test func theCertificateIsAskedForWithTwoPhotographsAndSentOnce() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let lev = newBrowser()
            // Signed out: told what is missing, and brought back.
            try await lev.open("/services/mvd-criminal-record?region=26")
            try await lev.follow("/services/mvd-criminal-record/application?region=26")
            lev.sees("Чтобы подать заявление, войдите", "После входа вы вернётесь на эту страницу")
            try await lev.follow("/services/mvd-criminal-record/application/start?region=26")
            lev.isAt("/sign-in")
            let person = try world.person(.lev)
            try await lev.submit("/sign-in", [("login", person.login), ("password", DemoWorld.password)])
            #expect(lev.address == "/services/mvd-criminal-record/application?region=26")
            try await lev.open("/cabinet/applications")
            let known = Set(lev.links("/applications/26-"))
            try await lev.open("/cabinet/notices")
            let unread = lev.page.components(separatedBy: "entry unread").count
            let draft = try await fillsInWithMistakes(lev)

            // Two tabs press the button at the same time, then once more.
            let tab = newBrowser()
            try await tab.signIn(person)
            try await tab.open(draft + "/check")
            async let first: Void = { try await lev.submit(draft + "/submission") }()
            async let second: Void = { try await tab.submit(draft + "/submission") }()
            _ = try await (first, second)
            let number = try lev.numberInAddress()
            #expect(try tab.numberInAddress() == number)
            lev.sees("Заявление отправлено", number)
            try await tab.post(draft + "/submission", [])
            #expect(try tab.numberInAddress() == number)
            try await tab.open(draft + "/check")
            #expect(try tab.numberInAddress() == number)
            try await tab.open("/cabinet/applications")
            // A service of last month is there as well.
            #expect(Set(tab.links("/applications/26-")).subtracting(known) == ["/applications/\(number)"])

            // The notice lies in the cabinet at once, the letter follows.
            try await lev.open("/cabinet/notices")
            lev.sees("Заявление отправлено", number)
            // One of the application, one of the second browser, which was new to the account.
            lev.sees("Вход с нового устройства")
            #expect(lev.page.components(separatedBy: "entry unread").count == unread + 2)
            try await world.deliver()
            let mail = newBrowser()
            #expect(try await mail.message(to: person.email, /(Заявление отправлено)/) == "Заявление отправлено")
            try await looksAtPapers(lev, number)
        }
    }

    /// Every step, with what goes wrong on the way; ends on the check page.
    private func fillsInWithMistakes(_ lev: TestBrowser) async throws -> String {
        let draft = try await lev.begins("mvd-criminal-record", region: "26")
        lev.sees("О'Нил Лев", "112-233-612 92", "29 мая 2001")
        try await lev.submit(
            draft + "/applicant",
            TestBrowser.passport.filter { $0.0 != "passport-number" } + [("passport-number", "12")])
        lev.isRefused("В номере паспорта 6 цифр")
        #expect(lev.page.contains("ОВД города Нефтекумска"))
        // The draft is kept even so.
        try await lev.open("/cabinet/drafts")
        lev.sees("Справка о судимости", "хранится до")
        try await lev.open(draft + "/applicant")
        #expect(lev.page.contains("ул. Волкова, д. 12, кв. 5"))
        try await lev.submit(draft + "/applicant", TestBrowser.passport)
        lev.isAt(draft + "/certificate")
        try await lev.submit(draft + "/certificate", [("purpose", "other"), ("delivery", "office")])
        lev.isRefused("Какая именно")
        try await lev.submit(
            draft + "/certificate",
            [("purpose", "other"), ("purpose_other", "для <b>закупки</b>"), ("delivery", "office")])
        lev.isAt(draft + "/names")
        try await lev.submit(draft + "/names", [("changed_name", "no")])
        try await lev.submit(draft + "/cases")

        // A HEIC under a right name is refused with a hint; the other file stays.
        let heic =
            Data([0, 0, 0, 24] + Array("ftypheic".utf8) + [0, 0, 0, 0] + Array("mif1heic".utf8)) + Data(count: 100)
        try await lev.submit(
            draft + "/documents/files",
            files: [
                TestFile("passport-identity-page", "паспорт.jpg", heic),
                TestFile("passport-residence-page", "<i>прописка.png", Pages.residence),
            ])
        lev.isRefused("Наиболее совместимый")
        lev.sees("<i>прописка.png")
        #expect(!lev.page.contains("<i>прописка"))
        try await lev.open(draft + "/check").submit(draft + "/submission")
        lev.isRefused("Заполнено не всё")
        try await lev.open(draft + "/documents")
        try await lev.submit(
            draft + "/documents/files", files: [TestFile("passport-identity-page", "паспорт.png", Pages.identity)])
        lev.isAt(draft + "/check")
        lev.sees("паспорт.png", "для <b>закупки</b>", "федеральных ведомств", "простой электронной подписью")
        #expect(!lev.page.contains("<b>закупки"))
        return draft
    }

    private func looksAtPapers(_ lev: TestBrowser, _ number: String) async throws {
        try await lev.open("/applications/\(number)/receipt")
        lev.sees(number, "О'Нил Лев", "контрольная сумма SHA-256", "паспорт.png", "<i>прописка.png")
        try await lev.open("/applications/\(number)/answers")
        lev.sees("Изменить эту копию нельзя никому", "ОВД города Нефтекумска", "для <b>закупки</b>")
        let files = lev.links("/applications/\(number)/files/")
        try await lev.open(try #require(files.first))
        #expect(lev.has(Pages.identity) || lev.has(Pages.residence))
        #expect(lev.headers["content-type"] == "image/png")
        try await lev.open("/applications/\(number)/readings")
        lev.sees("Пока никто не открывал")
    }

    @Test func whoIsNotConfirmedFillsInEverythingAndSendsItAfterTheVisitToTheCentre() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let maria = newBrowser()
            try await maria.signIn(world.person(.maria))
            try await maria.open("/services/mvd-criminal-record/application?region=22")
            maria.sees("Осталось подтвердить личность", "Заполнить черновик и приложить документы можно уже сейчас")
            let draft = try await maria.begins("mvd-criminal-record", region: "22")
            try await maria.answersCertificate(draft)
            try await maria.attachesPassport(draft)
            try await maria.submit(draft + "/submission")
            maria.isRefused("Отправить пока нельзя: личность не подтверждена")
            try await maria.open("/cabinet/applications")
            maria.sees("Заявлений пока нет")

            let clerk = newBrowser()
            try await clerk.signIn(staff: "clerk.rostelecom-barnaul")
            let code = try await clerk.issuesCode(snils: "112-233-605 93", hasPatronymic: false)
            try await maria.open("/cabinet/activation").submit("/cabinet/activation", [("code", code)])
            try await maria.open("/cabinet/drafts")
            try await maria.follow(draft)
            maria.isAt(draft + "/check")
            maria.sees("паспорт.png", "прописка.png", "Для работы")
            #expect(try await maria.sends(draft).hasPrefix("22-"))
        }
    }

    @Test func draftsAreListedContinuedAndDeletedAfterAQuestion() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let lev = newBrowser()
            try await lev.signIn(world.person(.lev))
            let certificate = try await lev.begins("mvd-criminal-record", region: "26")
            try await lev.submit(certificate + "/applicant", [("passport-series", "07 14"), ("go", "exit")])
            lev.isAt("/cabinet/drafts")
            let fingerprints = try await lev.begins("mvd-fingerprint", region: "40")
            try await lev.open("/cabinet/drafts")
            lev.sees("Справка о судимости", "Добровольная дактилоскопия")
            // A second beginning offers the first.
            try await lev.open("/services/mvd-criminal-record/application?region=26")
            lev.sees("У вас есть неотправленный черновик")
            try await lev.follow(certificate)
            try await lev.open(certificate + "/applicant")
            #expect(lev.page.contains("07 14"))

            try await lev.open("/cabinet/drafts")
            try await lev.follow(fingerprints + "/deletion")
            lev.sees("Удалить черновик?", "удалятся насовсем")
            try await lev.submit(fingerprints + "/deletion")
            lev.isAt("/cabinet/drafts")
            lev.seesNo("Добровольная дактилоскопия")
            try await lev.open(fingerprints)
            #expect(lev.status == 404)
            let stranger = newBrowser()
            try await stranger.signIn(world.person(.anna))
            try await stranger.open(certificate + "/applicant")
            #expect(stranger.status == 404)
        }
    }

    @Test func aSessionThatEndsInTheMiddleOfAFormLosesNothing() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let lev = newBrowser()
            try await lev.signIn(world.person(.lev))
            let draft = try await lev.begins("mvd-criminal-record", region: "26")
            try await lev.submit(draft + "/applicant", TestBrowser.passport)
            world.test.clock.advance(by: 31 * 60)
            try await lev.submit(
                draft + "/certificate",
                [("purpose", "other"), ("purpose_other", "для участия в закупке"), ("delivery", "office")])
            lev.isAt("/sign-in")
            lev.sees("То, что вы набрали, сохранено")
            try await lev.submit("/sign-in", [("login", world.person(.lev).login), ("password", DemoWorld.password)])
            lev.isAt("/resume")
            lev.sees("Вы снова вошли — продолжим")
            try await lev.submit(draft + "/certificate")
            lev.isAt(draft + "/names")
            try await lev.open(draft + "/certificate")
            #expect(lev.page.contains("для участия в закупке"))

            // Another person on the same device does not get it.
            world.test.clock.advance(by: 31 * 60)
            try await lev.submit(draft + "/certificate", [("purpose_other", "тайна Льва")])
            lev.isAt("/sign-in")
            let anna = try world.person(.anna)
            try await lev.submit("/sign-in", [("login", anna.login), ("password", DemoWorld.password)])
            lev.seesNo("тайна Льва")
            #expect(!lev.page.contains("тайна Льва"))
            try await lev.open("/resume")
            #expect(!lev.page.contains("тайна Льва"))
        }
    }

    @Test func aQueryToAnAgencyHasANumberAQueueAndAnAnswer() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let (lev, official) = (newBrowser(), newBrowser())
            try await lev.signIn(world.person(.lev))
            try await lev.open("/agencies/mvd?region=22")
            try await lev.follow("/agencies/mvd/query?region=22")
            try await lev.submit("/agencies/mvd/query")
            let draft = String(try #require(lev.address.firstMatch(of: /^\/drafts\/[0-9a-f-]{36}/)).output)
            try await lev.submit(draft + "/query", [("query-subject", ""), ("query-text", "Подал летом")])
            #expect(lev.status == 422)
            #expect(lev.page.contains("Подал летом"))
            try await lev.submit(
                draft + "/query", [("query-subject", "Где моя справка"), ("query-text", "Подал летом")])
            try await lev.submit(
                draft + "/query-files/files", files: [TestFile("query-attachments", "расписка.png", Pages.identity)])
            let number = try await lev.sends(draft)
            lev.sees("Запрос отправлен", number)

            try await official.signIn(staff: "official.gu-mvd-altai")
            official.sees(number, "Где моя справка")
            try await official.open("/workplace/applications/\(number)")
            official.sees("Подал летом", "расписка.png")
            try await official.accepts(number, as: "В-17")
            try await official.does("answer", on: number, [("answer", "")])
            official.isRefused("Напишите ответ")
            try await official.does(
                "answer", on: number, [("answer", "Справка готова.\nЗаберите её в кабинете 2."), ("confirm", "yes")],
                files: [TestFile("file", "ответ.png", Pages.better)])
            official.hasDone("answer")

            try await lev.open("/applications/\(number)")
            lev.sees("Ответ ведомства", "Справка готова. Заберите её в кабинете 2.", "ответ.png")
            try await lev.follow("/applications/\(number)/answer-file")
            #expect(lev.has(Pages.better))
            try await lev.open("/cabinet/notices")
            lev.sees("Запрос зарегистрирован", "Получен ответ на запрос")
        }
    }
}
