import Accounts
import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Enrolment

/// What letters may cost. The clock stands at 20 November 2026, 10:00 in Moscow.
@Suite struct LetterLimitTests {
    private static let year: TimeInterval = 365 * 86_400

    /// Orders a letter and lets it come back.
    private func sendAndReturn(_ person: Person, by clerk: StaffID, _ number: Int, in world: EnrolmentWorld)
        async throws
    {
        guard case .ordered(let id) = try await world.order(person) else { throw Missing() }
        _ = try await world.printLetter(of: person, by: clerk)
        let now = world.now
        try await world.test.store.write { tx in
            try world.enrolment.postLetter(
                id, tracking: TrackingNumber("8008071234567\(number)"), by: clerk, at: now, in: tx)
            try world.enrolment.followLetter(id, to: .returned, by: clerk, at: now, in: tx)
        }
    }

    @Test func aPersonHasTwoLettersWithinAYear() async throws {
        let world = try await EnrolmentWorld()
        let ada = try await world.register(delivery: EnrolmentWorld.address())
        let clerk = try await world.postalClerk()
        let first = world.now
        for number in 0..<2 {
            try await sendAndReturn(ada, by: clerk, number, in: world)
            world.test.clock.advance(by: 86_400)
        }
        let until = first.addingTimeInterval(Self.year)
        #expect(try await world.order(ada) == .notNow(.ofPerson(2, until: until)))
        try await world.run { enter in
            let page = try await enter(.citizen(ada)).open("/cabinet/activation")
            #expect(page.text.contains("заказано 2 письма") && page.text.contains("с 20 ноября 2027"))
            #expect(page.page.contains("href=\"/centres\"") && !page.page.contains("/cabinet/activation/letter\""))
            #expect(try await page.open("/cabinet/activation/delivery").text.contains("заказано 2 письма"))
            try await page.post("/cabinet/activation/letter", [])
            #expect(page.status == 422 && page.text.contains("Письмо сейчас заказать нельзя"))
        }
        world.test.clock.advance(by: until.timeIntervalSince(world.now) - 1)
        #expect(try await world.order(ada) == .notNow(.ofPerson(2, until: until)))
        world.test.clock.advance(by: 1)
        guard case .ordered = try await world.order(ada) else { throw Missing() }
    }

    @Test func aLetterCalledBackCostsNothing() async throws {
        let world = try await EnrolmentWorld { $0.lettersPerPerson = 1 }
        let ada = try await world.register(delivery: EnrolmentWorld.address())
        _ = try await world.order(ada)
        world.test.clock.advance(by: 1)
        let (now, other) = (world.now, try EnrolmentWorld.address("7"))
        let outcome = try await world.test.store.write { tx in
            try world.enrolment.chooseDelivery(other, of: ada.id, at: now, in: tx)
        }
        guard case .ordered = outcome else { throw Missing() }
        #expect(try await world.count("SELECT count(*) AS n FROM activation_letter WHERE step = 'ordered'") == 1)
    }

    private func people(_ count: Int, in world: EnrolmentWorld) async throws -> [Person] {
        var people: [Person] = []
        for index in 0..<count {
            people.append(
                try await world.register(
                    snils: EnrolmentWorld.snils[index % 2], delivery: EnrolmentWorld.address("\(index + 1)")))
        }
        return people
    }

    @Test func theMonthsBudgetIsNeverOverrunByManyAtOnce() async throws {
        // Seven roubles short of four letters.
        let world = try await EnrolmentWorld {
            $0.letterBudget = LetterBudget(price: Money(minor: 11_050), monthly: Money(minor: 43_500))
        }
        let people = try await people(10, in: world)
        let outcomes = try await withThrowingTaskGroup(of: OrderOutcome.self) { group in
            for person in people { group.addTask { try await world.order(person) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let refusals = outcomes.compactMap { if case .notNow(let why) = $0 { why } else { nil } }
        let december = try required(Day(iso: "2026-12-01")).start(in: EnrolmentArea.zone)
        #expect(refusals == [LetterAllowance](repeating: .ofMonth(until: december), count: 7))
        #expect(try await world.count("SELECT count(*) AS n FROM activation_letter") == 3)

        let clerk = try await world.postalClerk()
        let someone = try required(people.last)
        try await world.run { enter in
            let post = try await enter(.staff(clerk)).open("/enrolment/letters")
            #expect(post.text.contains("Заказано в этом месяце 3"))
            #expect(post.text.contains("осталось 0 из 3; 331,50 ₽ из 435 ₽, по 110,50 ₽"))
            // Whoever has a letter sees its way; the others why there is none.
            let page = try await enter(.citizen(someone)).open("/cabinet/activation")
            #expect(page.status == 200)
            let isRefused = page.text.contains("Деньги на письма этого месяца закончились. Снова можно с 1 декабря")
            #expect(isRefused != page.text.contains("Письмо с кодом заказано"))
        }
        world.test.clock.advance(by: december.timeIntervalSince(world.now))
        var ordered = 0
        for person in people { if case .ordered = try await world.order(person) { ordered += 1 } }
        #expect(ordered == 3)
    }

    @Test func aDaysLettersAreLimitedToo() async throws {
        let world = try await EnrolmentWorld { $0.lettersPerDay = 1 }
        let people = try await people(2, in: world)
        guard case .ordered = try await world.order(people[0]) else { throw Missing() }
        let tomorrow = try required(Day(iso: "2026-11-21")).start(in: EnrolmentArea.zone)
        #expect(try await world.order(people[1]) == .notNow(.ofDay(until: tomorrow)))
        world.test.clock.advance(by: tomorrow.timeIntervalSince(world.now))
        // Who waits gets it when he looks again.
        try await world.run { enter in
            let page = try await enter(.citizen(people[1])).open("/cabinet/activation")
            #expect(page.text.contains("Письмо с кодом заказано"))
        }
    }

    @Test func aBudgetNeedsAPrice() {
        #expect(LetterBudget(price: .zero, monthly: Money(minor: 1)) == nil)
        #expect(LetterBudget(price: Money(minor: 200), monthly: Money(minor: 199))?.letters == 0)
        #expect(LetterBudget(price: Money(minor: 1), monthly: Money(minor: .max))?.letters == Int(Int64.max))
    }
}
