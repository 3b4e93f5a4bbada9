import Foundation
import HelpDesk
import Kernel
import TestSupport
import Testing

@Suite struct SupportTests {
    @Test func theJournalCountsAndNarrows() async throws {
        let world = try await HelpDeskWorld()
        let first = try await world.send(world.draft(.person(world.ada.id), "Первое"))
        world.test.clock.advance(by: 40 * 86_400)
        let second = try await world.send(world.draft(.person(world.boris.id), "Второе"))
        try await world.run { newBrowser in
            let desk = newBrowser()
            try await desk.open("/test/sign-in/staff/\(world.operatorID)")
            try await desk.open("/support")
            #expect(desk.text.contains("Все · 2") && desk.text.contains("Просроченные · 1"))
            #expect(desk.text.contains("просрочено"))
            try await desk.open("/support?state=overdue")
            #expect(desk.text.contains(first.number.text) && !desk.text.contains(second.number.text))
            try await desk.open("/support?days=7")
            #expect(!desk.text.contains(first.number.text) && desk.text.contains(second.number.text))
            try await desk.open("/support?state=closed")
            #expect(desk.text.contains("Таких обращений нет"))
            for nonsense in ["state=x&days=-1", "before=zz", "days=99999999999999999999", "q=%00"] {
                try await desk.open("/support?\(nonsense)")
                #expect(desk.status == 200)
            }
        }
    }

    @Test func theJournalIsPagedByKey() async throws {
        let world = try await HelpDeskWorld()
        for number in 1...51 {
            try await world.send(
                try world.draft(try world.visitor("g\(number)@example.ru", from: "192.0.2.\(number)"), "Текст"))
            world.test.clock.advance(by: 1)
        }
        try await world.run { newBrowser in
            let desk = newBrowser()
            try await desk.open("/test/sign-in/staff/\(world.operatorID)")
            try await desk.open("/support")
            let numbers = Set(desk.page.matches(of: #/inquiries\/([0-9A-Z-]{12})"/#).map { String($0.1) })
            #expect(numbers.count == 50)
            let next = try #require(desk.page.firstMatch(of: #/href="(\/support\?before=[0-9a-f-]+)"/#)).1
            try await desk.open(String(next))
            let rest = Set(desk.page.matches(of: #/inquiries\/([0-9A-Z-]{12})"/#).map { String($0.1) })
            #expect(rest.count == 1 && rest.isDisjoint(with: numbers))
        }
    }

    @Test func aRegistrationIsFoundByItsNumberWithoutSecrets() async throws {
        let world = try await HelpDeskWorld()
        let number = world.ada.registrationNumber.text
        try await world.run { newBrowser in
            let desk = newBrowser()
            try await desk.open("/test/sign-in/staff/\(world.operatorID)")
            try await desk.open("/support?q=\(number.lowercased())")
            #expect(desk.address == "/support/registrations/\(number)")
            #expect(desk.text.contains("Учётная запись создана") && desk.text.contains("Орлова А."))
            #expect(desk.text.contains("•••-•••-445 95"))
            #expect(desk.text.contains("Ждём визита в центр"))
            #expect(desk.text.contains("Нужно прийти в любой центр"))
            for secret in ["112-233", "11223344595", "ada@example.ru", "Синий чайник", "scrypt", "1990", "912 345"] {
                #expect(!desk.page.contains(secret), "\(secret)")
            }
            #expect(try await world.journal("person").contains("registration.read"))
        }
    }

    @Test func anUnfinishedRegistrationShowsItsStepAndWhatToSay() async throws {
        let world = try await HelpDeskWorld()
        let (id, number, now) = (RegistrationID.new(at: world.now), PortalNumber.new(region: "26"), world.now)
        try await world.test.store.write { tx in
            try tx.run(
                """
                INSERT INTO registration (id, number, step, region, answers, password_hash, created_at, changed_at)
                VALUES (\(id), \(number.text), 'person', '26', \(Data([1, 2, 3])), 'scrypt-secret', \(now), \(now))
                """)
        }
        try await world.run { newBrowser in
            let desk = newBrowser()
            try await desk.open("/test/sign-in/staff/\(world.operatorID)")
            try await desk.open("/support?q=\(number.text)")
            #expect(desk.text.contains("Сведения о себе") && desk.text.contains("Ставропольский край"))
            #expect(desk.text.contains("Частая ошибка — цифра в СНИЛС"))
            #expect(!desk.page.contains("scrypt-secret"))
            #expect(try await world.journal("registration") == ["registration.read"])
        }
    }

    @Test func numbersThatFindNothingLeaveATraceToo() async throws {
        let world = try await HelpDeskWorld()
        let stranger = PortalNumber.new(region: "99")
        try await world.run { newBrowser in
            let desk = newBrowser()
            try await desk.open("/test/sign-in/staff/\(world.operatorID)")
            try await desk.open("/support?q=\(stranger.text)")
            #expect(desk.text.contains("Ни обращения, ни регистрации"))
            try await desk.open("/support?q=%D0%B0%D0%B1%D0%B2")
            #expect(desk.text.contains("Номер выглядит так"))
            try await desk.open("/support/registrations/\(stranger.text)")
            #expect(desk.status == 404)
            #expect(try await world.journal("registration").contains("registration.sought"))
        }
    }

    @Test func readingAnInquiryLeavesATrace() async throws {
        let world = try await HelpDeskWorld()
        let inquiry = try await world.send(world.draft(.person(world.ada.id)))
        try await world.run { newBrowser in
            let desk = newBrowser()
            try await desk.open("/test/sign-in/staff/\(world.operatorID)")
            try await desk.open("/support/inquiries/\(inquiry.number.text)")
            #expect(desk.text.contains("Орлова А."))
            #expect(try await world.journal("inquiry") == ["inquiry.registered", "inquiry.read"])
        }
    }

    @Test func ofTwoOperatorsTheSecondKeepsHisText() async throws {
        let world = try await HelpDeskWorld()
        let inquiry = try await world.send(world.draft(.person(world.ada.id)))
        let path = "/support/inquiries/\(inquiry.number.text)"
        try await world.run { newBrowser in
            let (olga, pavel) = (newBrowser(), newBrowser())
            try await olga.open("/test/sign-in/staff/\(world.operatorID)")
            try await pavel.open("/test/sign-in/staff/\(world.secondOperator)")
            try await olga.open(path)
            try await pavel.open(path)
            try await olga.submit("\(path)/answer", [("answer", "Ответ Ольги")])
            try await pavel.submit("\(path)/answer", [("answer", "Ответ Павла")])
            #expect(pavel.status == 409)
            #expect(pavel.text.contains("Другой оператор успел раньше"))
            #expect(pavel.text.contains("Ответ Ольги") && pavel.text.contains("Ответ Павла"))
            try await olga.open(path)
            #expect(!olga.text.contains("Ответ Павла"))
        }
    }

    @Test func anAnswerNeedsWords() async throws {
        let world = try await HelpDeskWorld()
        let inquiry = try await world.send(world.draft(.person(world.ada.id)))
        let path = "/support/inquiries/\(inquiry.number.text)"
        try await world.run { newBrowser in
            let desk = newBrowser()
            try await desk.open("/test/sign-in/staff/\(world.operatorID)")
            try await desk.open(path)
            try await desk.submit("\(path)/answer", [("answer", " \n ")])
            #expect(desk.status == 422)
            try await desk.submit("\(path)/closing", [("reason", String(repeating: "я", count: 8_001))])
            #expect(desk.status == 422)
            try await desk.submit("\(path)/closing", [("reason", "Повторяет другое обращение")])
            #expect(desk.status == 200 && desk.text.contains("Закрыто без ответа"))
            let notices = try await world.test.store.read { tx in
                try world.notifications.page(of: world.ada.id, .newest, in: tx).notices
            }
            #expect(notices.first?.kind == "inquiry.closed")
        }
    }

    @Test func theReportCountsByMonthAndTopic() async throws {
        let world = try await HelpDeskWorld()
        let inquiry = try await world.send(world.draft(.person(world.ada.id)))
        world.test.clock.advance(by: 5 * 3_600)
        let (now, text) = (world.now, try FreeText("Готово", max: 100))
        try await world.test.store.write { tx in
            try world.helpDesk.answer(inquiry.number, text, by: world.operatorID, at: now, in: tx)
        }
        world.test.clock.advance(by: 20 * 86_400)
        try await world.send(world.draft(.person(world.boris.id)))
        try await world.run { newBrowser in
            let desk = newBrowser()
            try await desk.open("/test/sign-in/staff/\(world.operatorID)")
            try await desk.open("/support/report")
            #expect(desk.text.contains("11.2026 1 1 0 0 5 часов"), "\(desk.text)")
            #expect(desk.text.contains("12.2026 1 0 0 0 ответов нет"))
            #expect(desk.text.contains("Ошибка на странице 2 1 0 0 5 часов"))
        }
    }

    @Test func theDeskIsClosedToEverybodyElse() async throws {
        let world = try await HelpDeskWorld()
        let inquiry = try await world.send(world.draft(.person(world.ada.id)))
        let paths = [
            "/support", "/support/report", "/support/inquiries/\(inquiry.number.text)",
            "/support/registrations/\(world.ada.registrationNumber.text)",
        ]
        try await world.run { newBrowser in
            let (nobody, ada, official) = (newBrowser(), newBrowser(), newBrowser())
            try await ada.open("/test/sign-in/person/\(world.ada.id)")
            try await official.open("/test/sign-in/staff/\(world.official)")
            for path in paths {
                try await nobody.open(path)
                #expect(nobody.address == "/staff/sign-in")
                try await ada.open(path)
                #expect(ada.status == 404)
                try await official.open(path)
                #expect(official.status == 404)
            }
        }
    }
}
