import Foundation
import Kernel
import Logging
import Outbound
import Storage
import TestSupport
import Testing

@testable import Accounts
@testable import Enrolment

/// A register that is asked over HTTP, on a server of this machine.
@Suite struct RegisterTests {
    private func world(_ base: String, _ change: (inout EnrolmentRules) -> Void = { _ in }) async throws
        -> EnrolmentWorld
    {
        var patience = OutboundPatience()
        patience.firstPause = .milliseconds(5)
        patience.perTry = .seconds(4)
        patience.failuresToRest = 100
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let register = HTTPIdentityRegister(base: base, token: "secret", patience: patience, logger: logger)
        return try await EnrolmentWorld(register: register, change)
    }

    /// Somebody registers, and the worker does what there is to do.
    private func stated(_ world: EnrolmentWorld, _ person: Person) async throws {
        let now = world.now
        try await world.test.store.write { tx in try world.accounts.tellIdentity(of: person.id, at: now, in: tx) }
        try await deliver(world)
    }

    @discardableResult
    private func deliver(_ world: EnrolmentWorld) async throws -> Int {
        try await world.test.deliver(world.enrolment.handlers)
    }

    private func check(_ world: EnrolmentWorld, _ person: Person) async throws -> IdentityCheck? {
        try await world.test.store.read { tx in
            try world.enrolment.identityCheck(of: required(world.accounts.person(person.id, in: tx)), in: tx)
        }
    }

    private func correct(_ person: Person, born: String, _ world: EnrolmentWorld) async throws {
        let draft = PersonDraft(
            name: person.name, birthDate: try required(Day(iso: born)), sex: person.sex, snils: person.snils,
            email: person.email, region: person.region, locality: person.locality, delivery: person.codeDelivery)
        let now = world.now
        try await world.test.store.write { tx in
            try world.accounts.correctData(of: person.id, to: draft, at: now, in: tx)
        }
    }

    @Test func whatIsAskedAndWhatIsNot() async throws {
        let server = LoopbackServer(.json(#"{"result":"matches","more":{"unknown":true}}"#))
        try await server.run { base in
            let world = try await world(base)
            let ada = try await world.register()
            try await stated(world, ada)
            let question = try #require(server.questions.first)
            #expect(question.path == "/v1/identity-checks" && question.authorization == "Bearer secret")
            let sent = try #require(
                try JSONSerialization.jsonObject(with: question.body) as? [String: String])
            #expect(
                sent == [
                    "snils": "11223344595", "surname": "Лебедева", "given": "Ада", "patronymic": "Сергеевна",
                    "birth_date": "1990-03-14", "sex": "female",
                ])
            #expect(try await check(world, ada)?.outcome == .matches)
            // Told twice it is asked once.
            try await stated(world, ada)
            #expect(server.questions.count == 1)
            #expect(try await world.journal("identity.checked").count == 1)
            // Who has not confirmed his e-mail, or has proved who he is, is not asked about.
            let unconfirmed = try await world.register(snils: EnrolmentWorld.snils[1], emailConfirmed: false)
            try await stated(world, unconfirmed)
            #expect(server.questions.count == 1)
        }
    }

    @Test func aDifferenceIsShownByItsFieldsOnly() async throws {
        let server = LoopbackServer(
            .json(#"{"result":"differs","fields":["sex","birth_date"],"held":{"birth_date":"1991-04-15"}}"#))
        try await server.run { base in
            let world = try await world(base)
            let (ada, clerk) = (try await world.register(), try await world.clerk())
            try await stated(world, ada)
            #expect(try await check(world, ada)?.fields == [.birthDate, .sex])
            #expect(try await world.count("SELECT count(*) AS n FROM notice WHERE kind = 'identity.differs'") == 1)
            let line = try required(try await world.journal("identity.checked").first)
            #expect(line.contains(#""outcome":"differs""#))
            #expect(
                RegisterOutcome(details: line, of: ada.id.text, world.test.platform.keys)?.phrase?.ru
                    == "сведения не совпали: дата рождения, пол")
            #expect(
                RegisterOutcome(details: line, of: "another", world.test.platform.keys)?.phrase?.ru
                    == "сведения не совпали")
            #expect(RegisterOutcome(details: "[]", of: ada.id.text, world.test.platform.keys) == nil)
            let records = try await world.test.store.read { tx in
                try world.enrolment.records.archive(of: ada.id, at: world.now, in: tx)
            }
            #expect(records.contains { $0.name == "register_check" && $0.records.count == 1 })
            // Sealed: neither the fields nor what the register let slip lie in the database.
            let stored = String(decoding: try await world.test.storedBytes(), as: UTF8.self)
            #expect(!stored.contains("birth_date") && !stored.contains("1991-04-15"))
            try await world.run { enter in
                for path in ["/cabinet/activation", "/test/cabinet"] {
                    let page = try await enter(.citizen(ada)).open(path)
                    #expect(page.text.contains("не совпало: дата рождения, пол"), "\(path)")
                    #expect(page.page.contains("href=\"/cabinet/profile/data\""))
                }
                let desk = try await enter(.staff(clerk)).open("/enrolment")
                try await desk.submit("/enrolment/searches", [("query", EnrolmentWorld.adas)])
                #expect(desk.text.contains("Не совпало: дата рождения, пол. Это подсказка: сверяйте с подлинниками"))
                // A hint, and never instead of comparing: the form is the same.
                #expect(desk.page.contains("name=\"compared\""))
            }
            // The data as they were are not the data as they are.
            try await correct(ada, born: "1991-04-15", world)
            #expect(try await check(world, ada) == nil)
            server.answers(.json(#"{"result":"matches"}"#))
            try await deliver(world)
            #expect(try await check(world, ada)?.outcome == .matches)
        }
    }

    @Test func anUnknownNumberIsSaid() async throws {
        let server = LoopbackServer(.json(#"{"result":"unknown"}"#))
        try await server.run { base in
            let world = try await world(base)
            let ada = try await world.register(language: .en)
            try await stated(world, ada)
            try await world.run { enter in
                let page = try await enter(.citizen(ada)).open("/cabinet/activation")
                #expect(page.text.contains("does not know this SNILS") || page.text.contains("не знает такого СНИЛС"))
            }
        }
    }

    @Test(arguments: [
        LoopbackServer.Answer.json("{}", status: 500), .json("oops", status: 401), .slow("{}", .seconds(6)),
        .json(String(repeating: "[", count: 100_000)), .json("{\"result\":"), .json("[]"), .json(""),
        .json(#"{"result":"perhaps"}"#), .json(#"{"result":"differs"}"#), .json(#"{"result":"differs","fields":[]}"#),
        .json(#"{"result":"differs","fields":["passport"]}"#), .json(#"{"result":"differs","fields":["height"]}"#),
    ])
    func noAnswerOfUseDelaysAndIsAskedAgain(_ answer: LoopbackServer.Answer) async throws {
        let server = LoopbackServer(answer)
        try await server.run { base in
            let world = try await world(base) { $0.registerChecksPerDay = 1 }
            let ada = try await world.register()
            try await stated(world, ada)
            #expect(try await check(world, ada)?.outcome == .delayed)
            #expect(try await world.journal("identity.delayed") == [#"{"outcome":"delayed"}"#], "said once")
            try await world.run { enter in
                let page = try await enter(.citizen(ada)).open("/cabinet/activation")
                #expect(page.status == 200)
                #expect(page.text.contains("отложена: он не отвечает. Продолжать можно"))
            }
            // Not at once again, and by itself when it is time. A question without an answer counts once.
            let asked = server.questions.count
            try await deliver(world)
            #expect(server.questions.count == asked)
            server.answers(.json(#"{"result":"matches"}"#))
            world.test.clock.advance(by: 6)
            try await deliver(world)
            #expect(try await check(world, ada)?.outcome == .matches)
        }
    }

    @Test func aRegisterThatIsAwayForDaysIsAskedAgain() async throws {
        let server = LoopbackServer(.json("{}", status: 500))
        try await server.run { base in
            let world = try await world(base)
            let ada = try await world.register()
            try await stated(world, ada)
            for _ in 0..<40 {
                world.test.clock.advance(by: 3_601)
                try await deliver(world)
            }
            #expect(try await world.count("SELECT count(*) AS n FROM outbox WHERE state = 'dead'") == 0)
            server.answers(.json(#"{"result":"unknown"}"#))
            world.test.clock.advance(by: 3_601)
            try await deliver(world)
            #expect(try await check(world, ada)?.outcome == .unknown)
        }
    }

    @Test func nobodyGuessesByCorrectingAgainAndAgain() async throws {
        let server = LoopbackServer(.json(#"{"result":"differs","fields":["birth_date"]}"#))
        try await server.run { base in
            let world = try await world(base)
            let ada = try await world.register()
            try await stated(world, ada)
            for day in 10..<16 {
                try await correct(ada, born: "1990-05-\(day)", world)
                try await deliver(world)
            }
            #expect(server.questions.count == 3)
            #expect(try await check(world, ada)?.outcome == .tooMany)
            try await world.run { enter in
                let page = try await enter(.citizen(ada)).open("/cabinet/activation")
                #expect(page.text.contains("Следующая сверка завтра, продолжать можно"))
            }
            // On the next day the last data are asked about.
            world.test.clock.advance(by: 86_400)
            try await deliver(world)
            #expect((4...6).contains(server.questions.count))
            #expect(try await check(world, ada)?.outcome == .differs)
        }
    }

    @Test func norFromManyAccountsOfOneNumber() async throws {
        let server = LoopbackServer(.json(#"{"result":"differs","fields":["birth_date"]}"#))
        try await server.run { base in
            let world = try await world(base) { $0.registerChecksPerSnils = 2 }
            for _ in 0..<4 { try await stated(world, try await world.register()) }
            #expect(server.questions.count == 2)
        }
    }

    @Test func withoutARegisterNothingIsSaid() async throws {
        let world = try await EnrolmentWorld()
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        try await stated(world, ada)
        #expect(try await world.count("SELECT count(*) AS n FROM outbox WHERE state = 'waiting'") == 0)
        try await world.run { enter in
            #expect(!(try await enter(.citizen(ada)).open("/cabinet/activation").text.contains("реестр")))
            let desk = try await enter(.staff(clerk)).open("/enrolment")
            try await desk.submit("/enrolment/searches", [("query", EnrolmentWorld.adas)])
            #expect(!desk.text.contains("реестр"))
        }
    }

    @Test func dataCorrectedWhileAskedGetNoAnswerOfTheOld() async throws {
        let server = LoopbackServer(.slow(#"{"result":"matches"}"#, .seconds(2)))
        try await server.run { base in
            let world = try await world(base)
            let ada = try await world.register()
            async let asking: Void = stated(world, ada)
            while server.questions.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
            try await correct(ada, born: "1991-01-01", world)
            try await asking
            #expect(try await check(world, ada) == nil)
            server.answers(.json(#"{"result":"unknown"}"#))
            try await deliver(world)
            #expect(try await check(world, ada)?.outcome == .unknown)
        }
    }
}
