import Accounts
import Demo
import Foundation
import Kernel
import TestSupport
import Testing

@testable import Okno

/// The official's first answer: accepted, refused, returned; two at once; the files (R74–R77, R83, R84).
@Suite struct AgencyStory {
    @Test func theOfficialAcceptsRefusesOrReturnsAndTheNextPageOfTheApplicantShowsIt() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let (lev, official) = (newBrowser(), newBrowser())
            try await lev.signIn(world.person(.lev))
            var numbers: [String] = []
            for _ in 0..<3 { numbers.append(try await lev.appliesForCertificate(region: "26")) }
            try await official.signIn(staff: "official.federal-stavropol")
            official.isAt("/workplace")
            for number in numbers { official.sees(number) }
            // It is Friday: the next working day ends on Monday.
            official.sees("23 ноября", "О'Нил Л.", "Справка о судимости")

            try await isAccepted(lev, official, numbers[0])
            try await isRefused(lev, official, numbers[1])
            try await isReturned(lev, official, numbers[2])
            try await official.open("/workplace?state=finished")
            official.sees(numbers[1])
            official.seesNo(numbers[0], numbers[2])
        }
    }

    private func isAccepted(_ lev: TestBrowser, _ official: TestBrowser, _ number: String) async throws {
        let path = "/workplace/applications/\(number)"
        try await official.open(path)
        official.sees("О'Нил Лев", "112-233-612 92", "ОВД города Нефтекумска", "Для работы", "паспорт.png", "23 ноября")
        // The picture upright and without metadata; the original on demand.
        let preview = try #require(official.page.firstMatch(of: /src="(\/workplace\/applications\/[^"]*\/preview)"/))
        try await official.open(String(preview.1))
        #expect(official.headers["content-type"] == "image/jpeg")
        try await official.open(String(preview.1.dropLast("/preview".count)))
        #expect(official.headers["content-type"] == "image/png")
        #expect(official.has(Pages.identity) || official.has(Pages.residence))

        // Registered first, accepted then.
        try await official.does("registration", on: number, [("number", "")])
        #expect(official.status == 422)
        try await official.does("registration", on: number, [("number", "26/1041")])
        official.hasDone("registration")
        try await lev.open("/applications/\(number)")
        lev.sees("Зарегистрировано в ведомстве", "под № 26/1041", "в срок")
        try await official.does("acceptance", on: number, [("comment", "Запрос направлен в информационный центр.")])
        official.hasDone("acceptance")
        try await lev.open("/applications/\(number)")
        lev.sees("Принято к рассмотрению", "Запрос направлен в информационный центр.", "26/1041")
        try await official.open("/workplace?q=26%2F1041")
        official.isAt(path)
        try await lev.open("/applications/\(number)/readings")
        lev.sees("открыто заявление", "открыт снимок", "открыт файл")
    }

    private func isRefused(_ lev: TestBrowser, _ official: TestBrowser, _ number: String) async throws {
        try await official.does("intake-refusal", on: number, [("number", "26/1042"), ("comment", "Не читается")])
        official.isRefused("Отметьте хотя бы одно основание")
        // Only grounds of the service's own list, and only after a second thought.
        try await official.does(
            "intake-refusal", on: number,
            [("number", "26/1042"), ("grounds", "I01"), ("comment", "Не читается"), ("confirm", "yes")])
        official.isRefused("Такого основания нет")
        try await official.does(
            "intake-refusal", on: number, [("number", "26/1042"), ("grounds", "I05"), ("comment", "Не читается")])
        official.isRefused("Подтвердите решение")
        try await official.submit(nil, [("confirm", "yes")])
        official.hasDone("intake-refusal")
        try await lev.open("/applications/\(number)")
        lev.sees(
            "Отказано в приёме документов", "Качество представленных электронных образов", "Не читается",
            "можно подать новое заявление")
        // What is decided is decided.
        try await official.open("/workplace/applications/\(number)/acceptance")
        #expect(official.status == 409)
    }

    private func isReturned(_ lev: TestBrowser, _ official: TestBrowser, _ number: String) async throws {
        try await official.does("correction", on: number, [("number", "26/1043"), ("comment", "Снимок тёмный")])
        official.isRefused("Отметьте хотя бы одно поле или файл")
        try await official.does(
            "correction", on: number,
            [
                ("number", "26/1043"), ("fields", "passport-identity-page"), ("fields", "purpose"),
                ("comment", "Снимок тёмный"),
            ])
        official.hasDone("correction")

        try await lev.open("/applications/\(number)")
        lev.sees("Исправьте и отправьте снова", "Снимок тёмный", "Для чего нужна справка")
        try await lev.submit("/applications/\(number)/correction")
        let draft = String(try #require(lev.address.firstMatch(of: /^\/drafts\/[0-9a-f-]{36}/)).output)
        try await lev.open(draft + "/certificate")
        lev.sees("Ведомство просит исправить это")
        try await lev.submit(draft + "/certificate", [("purpose", "visa")])
        try await lev.open(draft + "/documents")
        lev.sees("паспорт.png", "Заменить файл")
        try await lev.submit(
            draft + "/documents/files", files: [TestFile("passport-identity-page", "светлее.png", Pages.better)])
        lev.isAt(draft + "/check")
        #expect(try await lev.sends(draft) == number)

        try await official.open("/workplace")
        official.sees(number, "Исправлено заявителем")
        try await official.open("/workplace/applications/\(number)")
        official.sees("светлее.png", "Для визы", "версия 2", "26/1043")
        try await official.does("acceptance", on: number, [])
        official.hasDone("acceptance")
        try await lev.open("/applications/\(number)/answers?version=1")
        lev.sees("паспорт.png", "Для работы")
        lev.seesNo("светлее.png")
    }

    @Test func ofTwoOfficialsAtOnceOneDecidesAndTheOtherIsToldByWhom() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let lev = newBrowser()
            try await lev.signIn(world.person(.lev))
            let number = try await lev.appliesForCertificate(region: "26")
            try await addColleague(world)

            let (first, second) = (newBrowser(), newBrowser())
            try await first.signIn(staff: "official.federal-stavropol")
            try await second.signIn(staff: "colleague")
            let path = "/workplace/applications/\(number)"
            try await first.open(path + "/acceptance")
            try await second.open(path + "/intake-refusal")
            async let accepting: Void = { try await first.submit(path + "/acceptance", [("number", "26/1")]) }()
            async let refusing: Void = {
                try await second.submit(
                    path + "/intake-refusal",
                    [("number", "26/2"), ("grounds", "I05"), ("comment", "Долго это писал"), ("confirm", "yes")])
            }()
            _ = try await (accepting, refusing)
            #expect(
                [first.status, second.status].sorted() == [200, 409],
                "\(first.text.prefix(400)) \(second.text.prefix(400))")
            let late = first.status == 409 ? first : second
            late.sees("Заявление уже изменилось")
            if second.status == 409 { #expect(second.page.contains("Долго это писал")) }
            try await lev.open("/applications/\(number)")
            lev.sees(first.status == 200 ? "Принято к рассмотрению" : "Отказано в приёме документов")
            lev.seesNo(first.status == 200 ? "26/2" : "26/1 ")
        }
    }

    private func addColleague(_ world: JourneyWorld) async throws {
        let accounts = world.portal.accounts
        let (login, now) = (try StaffLogin("colleague"), world.test.clock.now)
        let password = try await accounts.passwords.hash(DemoWorld.password)
        _ = try await world.test.store.write { tx in
            try accounts.addStaff(
                login: login, name: "Ким Борис", role: .official, place: "federal-stavropol", region: nil,
                password: password, by: .system("test"), at: now, in: tx)
        }
    }
}
