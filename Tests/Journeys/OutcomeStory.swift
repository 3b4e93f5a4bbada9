import Foundation
import TestSupport
import Testing

/// What the applicant gets in the end, and how he learns of it (R89–R95, R97).
@Suite struct OutcomeStory {
    private static let office = "official.gu-mvd-altai"

    @Test func theResultIsReadyHandedOverAndRated() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let (lev, official, reader) = (newBrowser(), newBrowser(), newBrowser())
            try await reader.open("/figures")
            reader.sees("Услуг оказано", "Средняя оценка", "из 5", "Зарегистрировано в срок")
            let before = try rendered(reader)

            try await lev.signIn(world.person(.lev))
            let number = try await lev.appliesForCertificate(region: "22")
            try await lev.open("/applications/\(number)/review")
            lev.sees("Оценить пока нельзя")
            try await official.signIn(staff: Self.office)
            try await official.accepts(number, as: "22/300")
            try await isReady(lev, official, number)
            try await isHandedOver(lev, official, number)
            try await isRated(lev, number)

            // The figures are at most a minute old.
            world.test.clock.advance(by: 61)
            try await reader.open("/figures")
            #expect(try rendered(reader) == before + 1)
            try await official.open("/workplace/reviews")
            official.sees("Всё быстро <script>")
            official.seesNo("О'Нил", number)
            #expect(!official.page.contains("быстро <script>"))
        }
    }

    private func rendered(_ reader: TestBrowser) throws -> Int {
        let found = try #require(reader.text.firstMatch(of: /Услуг оказано ([0-9]+)/), "\(reader.text.prefix(1_500))")
        return try #require(Int(found.1))
    }

    private func isReady(_ lev: TestBrowser, _ official: TestBrowser, _ number: String) async throws {
        let path = "/workplace/applications/\(number)/readiness"
        try await official.open(path).submit(
            path, [("outcome", "0"), ("kept-day", "1"), ("kept-month", "1"), ("kept-year", "2020")])
        official.isRefused("Укажите день не раньше завтрашнего")
        try await official.does(
            "readiness", on: number,
            [
                ("outcome", "0"), ("room", "окно 5"), ("bring", "Паспорт\nЭту квитанцию"), ("kept-day", "20"),
                ("kept-month", "12"), ("kept-year", "2026"),
            ])
        official.hasDone("readiness")
        try await lev.open("/applications/\(number)")
        lev.sees(
            "Результат готов", "ГУ МВД России по Алтайскому краю", "пр. Ленина, 74", "окно 5", "20 декабря",
            "Возьмите с собой: Паспорт, Эту квитанцию", "Справка о наличии (отсутствии) судимости")
        try await lev.open("/cabinet/notices")
        lev.sees("Результат готов")
        try await lev.follow("/cabinet/notices/")
        lev.sees("пр. Ленина, 74", "окно 5", "Паспорт; Эту квитанцию", "20 декабря")
    }

    private func isHandedOver(_ lev: TestBrowser, _ official: TestBrowser, _ number: String) async throws {
        try await official.does("handover", on: number, [("receiver", "applicant")])
        official.isRefused("Выдать можно только после проверки документа")
        try await official.submit(nil, [("receiver", "applicant"), ("confirm", "yes")])
        official.hasDone("handover")
        try await lev.open("/applications/\(number)")
        lev.sees(
            "Услуга оказана", "Отправлено", "Зарегистрировано в ведомстве", "Принято к рассмотрению", "Готово к выдаче",
            "Выдано", "22/300")
    }

    private func isRated(_ lev: TestBrowser, _ number: String) async throws {
        let path = "/applications/\(number)/review"
        try await lev.follow(path)
        lev.sees(
            "Время предоставления услуги", "Время ожидания в очереди", "Вежливость и компетентность",
            "Комфортность помещения", "Доступность информации")
        try await lev.submit(path)
        lev.isRefused("Поставьте хотя бы одну оценку")
        try await lev.submit(
            path,
            [
                ("time", "5"), ("queue", "4"), ("courtesy", "5"), ("comfort", "none"), ("information", "5"),
                ("text", "Всё быстро <script>alert(1)</script>"),
            ])
        lev.sees("Спасибо за оценку", "5 — отлично", "не сталкивался", "«ВашКонтроль»", "Опрос на сайте ГУ МВД")
        #expect(!lev.links("https://vashkontrol.ru").isEmpty)
        #expect(!lev.links("http://www.22mvd.ru").isEmpty)
        // Once only.
        try await lev.post(path, [("time", "1")])
        try await lev.open(path)
        lev.sees("Спасибо за оценку", "5 — отлично")
        lev.seesNo("очень плохо")
    }

    @Test func aRefusalOfTheServiceNamesItsGroundsAndCanBeRatedToo() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let (lev, official) = (newBrowser(), newBrowser())
            try await lev.signIn(world.person(.lev))
            let number = try await lev.appliesForCertificate(region: "22")
            try await official.signIn(staff: Self.office)
            try await official.accepts(number, as: "22/301")
            try await official.does("work", on: number, [("comment", "Запрос направлен в архив.")])
            official.hasDone("work")
            try await lev.open("/applications/\(number)")
            lev.sees("В работе", "Запрос направлен в архив.")
            try await official.does("refusal", on: number, [("grounds", "D02"), ("confirm", "yes")])
            official.isRefused("Объясните заявителю, что именно не так")
            try await official.does(
                "refusal", on: number,
                [("grounds", "D02"), ("comment", "Прежняя фамилия не подтверждена"), ("confirm", "yes")])
            official.hasDone("refusal")
            try await lev.open("/applications/\(number)")
            lev.sees(
                "Отказано в предоставлении услуги", "Представлены недостоверные сведения",
                "Прежняя фамилия не подтверждена",
                "обжаловать", "Оценить услугу")
            try await lev.open("/cabinet/notices")
            lev.sees("Отказано в предоставлении услуги", "Представлены недостоверные сведения")
        }
    }

    @Test func anApplicationIsFoundByItsNumberByItsOwnerOnlyAndNoticesAreMarkedAsRead() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let (anna, stranger) = (newBrowser(), newBrowser())
            try await anna.signIn(world.person(.anna))
            try await anna.open("/cabinet/applications")
            let path = try #require(anna.links("/applications/74-").first)
            let number = String(path.dropFirst("/applications/".count))
            try await anna.open("/applications?number=\(number.lowercased())")
            anna.isAt(path)
            try await anna.open("/applications?number=74-7K3M")
            #expect(anna.status == 422)
            try await stranger.signIn(world.person(.lev))
            try await stranger.open("/applications?number=\(number)")
            #expect(stranger.status == 404)
            for part in ["", "/receipt", "/answers", "/readings", "/review", "/visit"] {
                try await stranger.open(path + part)
                #expect(stranger.status == 404, "\(part)")
            }
            try await readsNotices(anna)
            try await stranger.open("/cabinet/notices")
            stranger.seesNo(number)
        }
    }

    private func readsNotices(_ anna: TestBrowser) async throws {
        func unread() -> Int { anna.page.components(separatedBy: "class=\"entry unread\"").count - 1 }
        try await anna.open("/cabinet/notices")
        let all = unread()
        #expect(all > 3)
        anna.sees("Результат готов", "Принято к рассмотрению", "Заявление отправлено")
        let first = try #require(anna.links("/cabinet/notices/").first)
        try await anna.open(first)
        #expect(anna.status == 200)
        #expect(!anna.links("/applications/").isEmpty || !anna.links("/inquiries/").isEmpty)
        try await anna.open("/cabinet/notices")
        #expect(unread() == all - 1 || all >= 20)
        try await anna.open("/cabinet/notices?show=unread")
        #expect(!anna.links("/cabinet/notices/").contains(first))
        try await anna.submit("/cabinet/notices/reading")
        #expect(unread() == 0)
        try await anna.open("/cabinet/notices?show=unread")
        anna.sees("Непрочитанных уведомлений нет")
    }
}
