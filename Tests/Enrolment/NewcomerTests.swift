import Accounts
import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Enrolment

/// A visitor who has no account leaves with a proved one, and with a password that he alone knows.
@Suite struct NewcomerTests {
    private static let compared: [(String, String)] = ComparedItem.allCases.map { ("compared", $0.rawValue) }

    /// What a clerk types of Ada.
    static func form(snils: String = EnrolmentWorld.adas, email: String = "ada@example.ru") -> [(String, String)] {
        [
            ("surname", "Лебедева"), ("given", "Ада"), ("patronymic", "Сергеевна"), ("birth-day", "14"),
            ("birth-month", "3"), ("birth-year", "1990"), ("sex", "female"), ("snils", snils), ("email", email),
            ("phone", "+7 913 123-45-67"), ("region", "22"), ("locality", "г. Барнаул"), ("document", "passport"),
            ("series", "75 14"), ("number", "123456"), ("signed", "yes"),
        ] + compared
    }

    private static func draft(email: String = "ada@example.ru") throws -> PersonDraft {
        PersonDraft(
            name: PersonName(
                surname: try NamePart("Лебедева"), given: try NamePart("Ада"), patronymic: try NamePart("Сергеевна")),
            birthDate: try required(Day(iso: "1990-03-14")), sex: .female, snils: try Snils(EnrolmentWorld.adas),
            email: try EmailAddress(email), region: "22", locality: "г. Барнаул", delivery: .centre)
    }

    @Test func fromTheFirstFieldToAPasswordOfOnesOwn() async throws {
        let world = try await EnrolmentWorld()
        let clerk = try await world.clerk()
        try await world.run { enter in
            let desk = try await enter(.staff(clerk)).open("/enrolment")
            try await desk.submit("/enrolment/searches", [("query", EnrolmentWorld.adas)])
            #expect(desk.status == 422 && desk.text.contains("Зарегистрировать с этим СНИЛС"))
            try await desk.submit("/enrolment/newcomers/new")
            #expect(desk.page.contains("112-233-445") && desk.page.contains("г. Барнаул"))
            #expect(!desk.address.contains("112"))

            // Everything that is wrong at once, and nothing typed is lost.
            try await desk.submit(
                "/enrolment/newcomers",
                [("surname", "Лебедева"), ("email", "ada@"), ("snils", "112-233-445 96"), ("compared", "surname")])
            #expect(desk.status == 422 && desk.page.contains("value=\"Лебедева\""))
            for words in ["контрольные цифры", "Укажите пол", "серии паспорта", "дайте его подписать"] {
                #expect(desk.text.contains(words), "\(words)")
            }
            try await desk.post("/enrolment/newcomers/statement", Self.form())
            #expect(desk.text.contains("Прошу зарегистрировать меня") && desk.text.contains("14 марта 1990"))
            #expect(desk.headers["cache-control"]?.contains("no-store") == true)
            #expect(try await world.count("SELECT count(*) AS n FROM person") == 0, "printing keeps nothing")

            try await desk.open("/enrolment/newcomers/new")
            try await desk.submit("/enrolment/newcomers", Self.form())
            let code = try required(desk.code)
            #expect(desk.text.contains("Лебедева Ада Сергеевна") && desk.text.contains("Придумайте пароль"))
            #expect(desk.headers["cache-control"]?.contains("no-store") == true)
            let person = try await world.newcomer()
            #expect(person.level == .confirmed && !person.emailConfirmed && !person.phoneConfirmed)
            #expect(try await world.count("SELECT count(*) AS n FROM consent") == 2)

            let ada = try await enter(.nobody).open("/recovery/counter")
            try await ada.submit("/recovery/counter", [("snils", EnrolmentWorld.adas), ("code", code)])
            let new = "жёлтый фонарь над заливом"
            try await ada.submit(ada.address, [("password", new), ("password-again", new)])
            try await ada.submit("/sign-in", [("login", EnrolmentWorld.adas), ("password", new)])
            #expect(ada.address == "/cabinet")
            try await ada.open("/cabinet/security/history")
            #expect(ada.text.contains("Регистрация") && ada.text.contains("Сотрудник clerk"))

            try await desk.open("/enrolment/journal")
            #expect(desk.text.contains("зарегистрирован") && desk.text.contains("Л. А. С."))
            #expect(!desk.text.contains("Лебедева"))
        }
        let line = try #require(try await world.journal("person.registered").first)
        #expect(line.contains("rostelecom-barnaul") && line.contains("paper") && !line.contains("Лебедева"))
    }

    /// The letter goes to an address that a clerk typed: it has no link, so a slip gives a stranger nothing.
    @Test func theLetterHasACodeForTheCabinetAndNoLink() async throws {
        let world = try await EnrolmentWorld()
        let clerk = try await world.clerk()
        _ = try await world.takeIn(try Self.draft(), by: clerk)
        #expect(try await world.count("SELECT count(*) AS n FROM contact_code WHERE link_hash IS NULL") == 1)
        #expect(try await world.count("SELECT count(*) AS n FROM contact_code") == 1)
        #expect(try await world.count("SELECT count(*) AS n FROM outbox WHERE topic = 'mail.send'") == 1)
    }

    @Test func aProvedAccountIsGivenBackInstead() async throws {
        let world = try await EnrolmentWorld()
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        _ = try await world.enter(try await world.issue(ada, by: clerk), ada)
        let other = try await world.clerk("other")
        try await world.run { enter in
            let desk = try await enter(.staff(other)).open("/enrolment/newcomers/new")
            try await desk.submit("/enrolment/newcomers", Self.form())
            #expect(desk.status == 422 && desk.text.contains("уже есть подтверждённая запись"))
            #expect(desk.page.contains("value=\"ada@example.ru\""), "nothing typed is lost")
            #expect(try await world.count("SELECT count(*) AS n FROM person") == 1)
            // Not by the tick for unproved ones either.
            try await desk.submit("/enrolment/newcomers", Self.form() + [("none-is-his", "yes")])
            #expect(try await world.count("SELECT count(*) AS n FROM person") == 1)
            try await desk.open("/enrolment/registrations/\(ada.id)")
            #expect(desk.text.contains("Вернуть доступ"))
        }
        #expect(try await world.journal("registration.searched").count >= 3)
    }

    /// Anybody may claim a СНИЛС; its owner is registered all the same.
    @Test func anUnprovedRegistrationIsShownAndStopsNobody() async throws {
        let world = try await EnrolmentWorld()
        let (stranger, clerk) = (try await world.register("Чужая", "Анна", nil), try await world.clerk())
        try await world.run { enter in
            let desk = try await enter(.staff(clerk)).open("/enrolment/newcomers/new")
            try await desk.submit("/enrolment/newcomers", Self.form())
            #expect(desk.status == 422 && desk.text.contains(stranger.registrationNumber.text))
            #expect(!desk.text.contains("Чужая"))
            #expect(try await world.count("SELECT count(*) AS n FROM person") == 1)
            try await desk.submit("/enrolment/newcomers", Self.form() + [("none-is-his", "yes")])
            #expect(desk.code != nil)
        }
        #expect(try await world.level(stranger) == .standard)
    }

    @Test func anAddressOfAnotherAccountIsRefusedWithoutSayingWhose() async throws {
        let world = try await EnrolmentWorld()
        let (boris, clerk) = (
            try await world.register("Борисов", "Борис", nil, snils: EnrolmentWorld.snils[1]), try await world.clerk()
        )
        try await world.run { enter in
            let desk = try await enter(.staff(clerk)).open("/enrolment/newcomers/new")
            try await desk.submit("/enrolment/newcomers", Self.form(email: boris.email.text))
            #expect(desk.status == 422 && desk.text.contains("Этот адрес уже используется"))
            #expect(!desk.text.contains("Борисов") && !desk.page.contains(boris.registrationNumber.text))
            #expect(try await world.count("SELECT count(*) AS n FROM registration") == 1, "all or nothing")
        }
    }

    @Test func aFormSentTwiceMakesOneAccountAndTheNewerCodeHolds() async throws {
        let world = try await EnrolmentWorld()
        let clerk = try await world.clerk()
        let check = DeskCheckID.new(at: world.now)
        let first = try required(try await world.takeIn(try Self.draft(), by: clerk, check: check))
        let second = try required(try await world.takeIn(try Self.draft(), by: clerk, check: check))
        #expect(first.person == second.person && first.code.text != second.code.text)
        #expect(try await world.count("SELECT count(*) AS n FROM person") == 1)
        #expect(try await world.count("SELECT count(*) AS n FROM access_check") == 1)
        #expect(
            try await world.journal("person.access-issued").count == 1, "the owner sees that there was a second slip")
        // Another clerk does not send it.
        let other = try await world.clerk("other", at: "mfc-neftekumsk")
        await #expect(throws: NotFound.self) {
            _ = try await world.takeIn(try Self.draft(), by: other, check: check)
        }
        // Once the visitor has come in, the form shows nothing any more.
        try await world.run { enter in
            let ada = try await enter(.nobody).open("/recovery/counter")
            try await ada.submit("/recovery/counter", [("snils", EnrolmentWorld.adas), ("code", second.code.printed)])
            #expect(ada.address.hasPrefix("/recovery/new-password/"))
        }
        #expect(try await world.takeIn(try Self.draft(), by: clerk, check: check) == nil)
    }

    /// A form that was left open, or sent again from the browser's memory on the next day, prints no code.
    @Test func anOldFormGivesNoCode() async throws {
        let world = try await EnrolmentWorld()
        let clerk = try await world.clerk()
        let check = DeskCheckID.new(at: world.now)
        #expect(try await world.takeIn(try Self.draft(), by: clerk, check: check) != nil)
        world.test.clock.advance(by: world.rules.searchLife)
        #expect(try await world.takeIn(try Self.draft(), by: clerk, check: check) == nil)
    }

    @Test func twoClerksAtOnceMakeOneAccount() async throws {
        let world = try await EnrolmentWorld()
        let clerks = [try await world.clerk("one"), try await world.clerk("two", at: "mfc-neftekumsk")]
        let made = try await withThrowingTaskGroup(of: Bool.self) { group in
            for (index, clerk) in clerks.enumerated() {
                group.addTask {
                    try await world.takeIn(try Self.draft(email: "ada\(index)@example.ru"), by: clerk) != nil
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(made == 1)
        #expect(try await world.count("SELECT count(*) AS n FROM person WHERE level = 'confirmed'") == 1)
    }

    @Test func nobodyButAClerkRegistersVisitors() async throws {
        let world = try await EnrolmentWorld()
        let (ada, postal, admin) = (
            try await world.register(), try await world.postalClerk(), try await world.administrator()
        )
        let clerk = try await world.clerk()
        try await world.run { enter in
            for visitor in [Visitor.citizen(ada), .staff(postal), .staff(admin)] {
                let browser = try await enter(visitor).open("/enrolment/newcomers/new")
                #expect(browser.status == 404)
                try await browser.post(
                    "/enrolment/newcomers", Self.form() + [("check", DeskCheckID.new(at: world.now).text)])
                #expect(browser.status == 404)
            }
            let desk = try await enter(.staff(clerk)).open("/enrolment/newcomers/new")
            for check in ["", "nonsense"] {
                try await desk.post(
                    "/enrolment/newcomers", Self.form(snils: EnrolmentWorld.snils[1]) + [("check", check)])
                #expect(desk.status == 404)
            }
            try await desk.open("/enrolment/newcomers/new")
            let hostile = Self.form().map {
                ($0.0, ["snils", "region", "sex"].contains($0.0) ? "<script>x</script>" : $0.1)
            }
            try await desk.submit("/enrolment/newcomers", hostile)
            #expect(desk.status == 422 && !desk.page.contains("<script>x"))
            try await desk.submit("/enrolment/newcomers", [("surname", String(repeating: "я", count: 9_000))])
            #expect(desk.status == 422)
        }
        #expect(try await world.count("SELECT count(*) AS n FROM person") == 1)
    }
}

extension EnrolmentWorld {
    /// Registers a visitor as a clerk does; nil when that came to something else.
    func takeIn(_ draft: PersonDraft, by clerk: StaffID, check: DeskCheckID? = nil) async throws
        -> (person: PersonID, code: ActivationCode)?
    {
        let now = now
        let password = try await accounts.passwords.hash("nobody knows this one")
        let outcome = try await test.store.write { tx in
            try enrolment.registerAtDesk(
                check ?? .new(at: now), draft, Self.evidence, noneIsHis: false, password: password, by: clerk,
                centre: "rostelecom-barnaul", at: now, in: tx)
        }
        guard case .registered(let person, let code, _) = outcome else { return nil }
        return (person.id, code)
    }

    /// The only person.
    func newcomer() async throws -> Person {
        try await test.store.read { tx in
            let id = try required(tx.first(Query("SELECT id FROM person") { try $0.id("id") as PersonID }))
            return try required(accounts.person(id, in: tx))
        }
    }
}
