import Accounts
import Enrolment
import Foundation
import Kernel
import TestSupport
import Testing

@Suite struct DeskPageTests {
    static let all: [(String, String)] =
        ComparedItem.allCases.map { ("compared", $0.rawValue) }
        + [("document", "passport"), ("series", "75 14"), ("number", "123456")]

    @Test func fromTheSearchToThePrintedSlip() async throws {
        let world = try await EnrolmentWorld()
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        try await world.run { enter in
            let desk = try await enter(.staff(clerk)).open("/enrolment")
            #expect(desk.text.contains("Сервисный центр ОАО «Ростелеком»"))
            try await desk.submit("/enrolment/searches", [("query", EnrolmentWorld.adas)])
            let path = "/enrolment/registrations/\(ada.id)"
            #expect(desk.address == path)
            for words in ["Лебедева", "Ада", "Сергеевна", "14 марта 1990", "112-233-445 95"] {
                #expect(desk.text.contains(words), "\(words)")
            }
            try await desk.submit(path + "/code", [("compared", "surname"), ("document", "passport")])
            #expect(desk.status == 422)
            #expect(desk.text.contains("серии паспорта"))
            try await desk.submit(
                path + "/code",
                [("compared", "surname"), ("document", "passport"), ("series", "7514"), ("number", "123456")])
            #expect(desk.status == 422)
            #expect(desk.text.contains("Отметьте всё"))
            try await desk.submit(path + "/code", Self.all)
            #expect(desk.address.hasPrefix("/enrolment/slips/"))
            #expect(desk.headers["cache-control"]?.contains("no-store") == true)
            let slip = desk.address
            let code = try required(desk.code)
            #expect(desk.text.contains("27 ноября"))
            try await desk.open(slip)
            #expect(desk.code == code)
            // Another clerk sees nothing of it.
            let other = try await world.clerk("other", at: "mfc-neftekumsk")
            #expect(try await enter(.staff(other)).open(slip).status == 404)
            let citizen = try await enter(.citizen(ada)).open("/cabinet/activation")
            #expect(!citizen.page.contains(code))
            try await citizen.submit("/cabinet/activation", [("code", code)])
            #expect(citizen.text.contains("Личность подтверждена"))
            try await desk.open(slip)
            #expect(desk.text.contains("больше не показывается"))
            try await desk.open("/enrolment/journal")
            #expect(desk.text.contains(ada.registrationNumber.text))
            #expect(desk.text.contains("Л. А. С."))
            #expect(!desk.text.contains("Лебедева"))
        }
    }

    /// A confirmed person who lost password, mail and telephone comes back by the counter; the code works once and five
    /// times wrong at most, and the owner is told when it is given.
    @Test func whoLostEverythingComesBackByTheCounter() async throws {
        let world = try await EnrolmentWorld()
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        try await world.run { enter in
            let desk = try await enter(.staff(clerk)).open("/enrolment")
            try await desk.submit("/enrolment/searches", [("query", EnrolmentWorld.adas)])
            let path = "/enrolment/registrations/\(ada.id)"
            #expect(!desk.text.contains("Вернуть доступ"), "not yet confirmed")
            try await desk.post(path + "/access", Self.all + [("check", "00000000-0000-7000-8000-000000000001")])
            #expect(desk.status == 404)
            try await desk.open(path)
            try await desk.submit(path + "/code", Self.all)
            let citizen = try await enter(.citizen(ada)).open("/cabinet/activation")
            try await citizen.submit("/cabinet/activation", [("code", try required(desk.code))])

            try await desk.open("/enrolment")
            try await desk.submit("/enrolment/searches", [("query", EnrolmentWorld.adas)])
            #expect(desk.text.contains("Вернуть доступ"))
            try await desk.submit(path + "/access", [("compared", "surname"), ("document", "passport")])
            #expect(desk.status == 422 && desk.text.contains("серии паспорта"))
            try await desk.submit(path + "/access", Self.all)
            let code = try required(desk.code)
            #expect(desk.headers["cache-control"]?.contains("no-store") == true)
            try await citizen.open("/cabinet/notices")
            #expect(citizen.text.contains("выдан код для возвращения доступа"))

            let visitor = try await enter(.nobody).open("/recovery/counter")
            // Another's СНИЛС and a wrong code have one answer.
            try await visitor.submit("/recovery/counter", [("snils", "200-000-001 25"), ("code", code)])
            #expect(visitor.status == 422)
            try await visitor.submit(
                "/recovery/counter", [("snils", EnrolmentWorld.adas), ("code", ActivationCode.new().printed)])
            #expect(visitor.status == 422 && visitor.text.contains("не подходят друг к другу"))
            try await visitor.submit("/recovery/counter", [("snils", EnrolmentWorld.adas), ("code", code)])
            #expect(visitor.address.hasPrefix("/recovery/new-password/"))
            let link = visitor.address
            let new = "жёлтый фонарь над заливом"
            try await visitor.submit(link, [("password", new), ("password-again", new)])
            #expect(visitor.address == "/sign-in?recovered=1")
            try await visitor.submit("/sign-in", [("login", EnrolmentWorld.adas), ("password", new)])
            #expect(visitor.address == "/cabinet")
            try await citizen.open("/cabinet")
            #expect(citizen.address == "/sign-in", "the earlier sessions are over")
            let again = try await enter(.nobody).open("/recovery/counter")
            try await again.submit("/recovery/counter", [("snils", EnrolmentWorld.adas), ("code", code)])
            #expect(again.status == 422)
            try await again.open(link)
            #expect(again.status == 410)
        }
    }

    /// After five quiet minutes the desk is locked, and the browser takes the data from the screen by itself.
    @Test func aDeskThatNobodyUsesIsLocked() async throws {
        let world = try await EnrolmentWorld()
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        try await world.run { enter in
            let desk = try await enter(.staff(clerk)).open("/enrolment")
            try await desk.submit("/enrolment/searches", [("query", EnrolmentWorld.adas)])
            let path = "/enrolment/registrations/\(ada.id)"
            #expect(desk.address == path && desk.headers["refresh"] == "301")
            try await desk.submit(path + "/code", [("compared", "surname"), ("document", "passport")])
            #expect(desk.status == 422 && desk.headers["refresh"] == nil, "what was typed stays")
            world.test.clock.advance(by: 299)
            try await desk.open(path)
            #expect(desk.address == path)
            world.test.clock.advance(by: 301)
            try await desk.open(path)
            #expect(desk.address == "/staff/sign-in")
        }
    }

    @Test func theSlipIsGoneAfterItsMinutes() async throws {
        let world = try await EnrolmentWorld { $0.printoutLife = 120 }
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        try await world.run { enter in
            let desk = try await enter(.staff(clerk)).open("/enrolment")
            try await desk.submit("/enrolment/searches", [("query", ada.registrationNumber.text)])
            try await desk.submit("/enrolment/registrations/\(ada.id)/code", Self.all)
            let slip = desk.address
            world.test.clock.advance(by: 121)
            try await desk.open(slip)
            #expect(desk.text.contains("больше не показывается"))
            #expect(desk.code == nil)
        }
    }

    @Test func severalRegistrationsOfOneSnilsAreListed() async throws {
        let world = try await EnrolmentWorld()
        let clerk = try await world.clerk()
        let first = try await world.register()
        world.test.clock.advance(by: 60)
        let second = try await world.register("Лебедева", "Ада", nil)
        try await world.run { enter in
            let desk = try await enter(.staff(clerk)).open("/enrolment")
            try await desk.submit("/enrolment/searches", [("query", EnrolmentWorld.adas)])
            #expect(desk.address.hasPrefix("/enrolment/searches/"))
            #expect(!desk.address.contains("112"))
            #expect(desk.text.contains(first.registrationNumber.text))
            #expect(desk.text.contains(second.registrationNumber.text))
            let other = try await world.clerk("other", at: "mfc-neftekumsk")
            #expect(try await enter(.staff(other)).open(desk.address).address == "/enrolment")
            try await desk.open("/enrolment/registrations/\(second.id)")
            #expect(desk.status == 200)
            #expect(!desk.text.contains("Отчество совпадает"))
        }
    }

    @Test func aRefusalNeedsAReasonAndIsTold() async throws {
        let world = try await EnrolmentWorld()
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        try await world.run { enter in
            let desk = try await enter(.staff(clerk)).open("/enrolment")
            try await desk.submit("/enrolment/searches", [("query", EnrolmentWorld.adas)])
            let path = "/enrolment/registrations/\(ada.id)/refusal"
            try await desk.submit(path, [("reason", "")])
            #expect(desk.status == 422)
            #expect(desk.text.contains("Выберите причину"))
            try await desk.submit(path, [("reason", "other"), ("comment", " ")])
            #expect(desk.text.contains("Напишите, в чём причина"))
            try await desk.submit(path, [("reason", "dataDiffers"), ("comment", "слово")])
            #expect(desk.status == 422 && desk.text.contains("Отметьте, какие поля не совпали"))
            #expect(desk.page.contains("слово"), "nothing typed is lost")
            try await desk.submit(path, [("reason", "noPassport"), ("fields", "surname")])
            #expect(desk.status == 422 && desk.text.contains("или снимите отметки"))
            try await desk.submit(
                path,
                [
                    ("reason", "dataDiffers"), ("fields", "birthDate"), ("fields", "surname"), ("fields", "nonsense"),
                    ("comment", "<script>alert(1)</script>"),
                ])
            #expect(desk.text.contains("Отказ записан"))
            let citizen = try await enter(.citizen(ada)).open("/cabinet/activation")
            #expect(citizen.text.contains("Данные не совпадают с документами: фамилия, дата рождения"))
            #expect(!citizen.page.contains("<script>alert"))
            try await desk.open("/enrolment/journal")
            #expect(desk.text.contains("отказ"))
        }
    }

    @Test func nothingFoundAndNonsenseAreSaidBesideTheField() async throws {
        let world = try await EnrolmentWorld()
        let clerk = try await world.clerk()
        try await world.run { enter in
            let desk = try await enter(.staff(clerk)).open("/enrolment")
            for (query, words) in [
                (EnrolmentWorld.snils[1], "Регистрации с такими данными нет"), ("", "Введите СНИЛС"),
                ("112-233-445 96", "контрольные цифры"), ("<script>alert(1)</script>", "11 цифр"),
            ] {
                try await desk.submit("/enrolment/searches", [("query", query)])
                #expect(desk.status == 422)
                #expect(desk.text.contains(words), "\(query)")
                #expect(!desk.page.contains("<script>alert"))
            }
        }
    }

    @Test func aConfirmedAccountGetsNoSecondCode() async throws {
        let world = try await EnrolmentWorld()
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        let code = try await world.issue(ada, by: clerk)
        _ = try await world.enter(code, ada)
        try await world.run { enter in
            let desk = try await enter(.staff(clerk)).open("/enrolment")
            try await desk.submit("/enrolment/searches", [("query", EnrolmentWorld.adas)])
            #expect(desk.text.contains("уже подтверждена"))
            try await desk.post(
                "/enrolment/registrations/\(ada.id)/code", Self.all + [("check", DeskCheckID.new(at: world.now).text)])
            #expect(desk.text.contains("уже подтверждена"))
        }
        #expect(try await world.count("SELECT count(*) AS n FROM activation_code") == 1)
    }

    @Test func whatWasNotSearchedForIsNotThere() async throws {
        let world = try await EnrolmentWorld()
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        let postal = try await world.postalClerk()
        try await world.run { enter in
            let desk = try await enter(.staff(clerk)).open("/enrolment")
            #expect(try await desk.open("/enrolment/registrations/\(ada.id)").address == "/enrolment")
            try await desk.post(
                "/enrolment/registrations/\(ada.id)/code", Self.all + [("check", DeskCheckID.new(at: world.now).text)])
            #expect(desk.status == 404)
            for path in ["/enrolment/registrations/1", "/enrolment/slips/x", "/enrolment/letters"] {
                #expect(try await desk.open(path).status == 404, "\(path)")
            }
            #expect(try await enter(.staff(postal)).open("/enrolment").status == 404)
            #expect(try await enter(.citizen(ada)).open("/enrolment").status == 404)
            #expect(try await enter(.nobody).open("/enrolment").address == "/staff/sign-in")
            for query in ["?day=nonsense", "?day=2026-11-20&before=x.y", "?day=9999-12-31", "?before=-1.1"] {
                #expect(try await desk.open("/enrolment/journal" + query).status == 200, "\(query)")
            }
        }
    }
}

extension TestBrowser {
    /// The code in large type.
    var code: String? {
        page.range(of: #"printed-code">[0-9A-Z-]{13}<"#, options: .regularExpression).map {
            String(page[$0].dropFirst(14).dropLast())
        }
    }
}
