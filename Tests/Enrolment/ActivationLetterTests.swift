import Accounts
import Enrolment
import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@Suite struct ActivationLetterTests {
    @Test func aLetterGoesItsWayWithADateAtEachStep() async throws {
        let world = try await EnrolmentWorld()
        let ada = try await world.register(delivery: EnrolmentWorld.address())
        let clerk = try await world.postalClerk()
        let order = try await world.order(ada)
        guard case .ordered(let id) = order else { throw Missing() }
        let (_, code) = try await world.printLetter(of: ada, by: clerk)
        #expect(try await world.state(ada).step == .letter(.printed))
        for step in [LetterStep.posted, .arrived, .handedOver] {
            world.test.clock.advance(by: 86_400)
            let now = world.now
            try await world.test.store.write { tx in
                if step == .posted {
                    try world.enrolment.postLetter(
                        id, tracking: TrackingNumber("80080712345678"), by: clerk, at: now, in: tx)
                } else {
                    try world.enrolment.followLetter(id, to: step, by: clerk, at: now, in: tx)
                }
            }
        }
        let letter = try required(try await world.state(ada).letter)
        #expect(letter.events.map(\.step) == [.ordered, .printed, .posted, .arrived, .handedOver])
        #expect(
            letter.events.map(\.actorKind) == ["person", "postalClerk", "postalClerk", "postalClerk", "postalClerk"])
        #expect(letter.reached(.arrived) == TestPlatform.morning.addingTimeInterval(2 * 86_400))
        #expect(try await world.count("SELECT count(*) AS n FROM notice WHERE kind LIKE 'activation.letter-%'") == 5)
        #expect(
            try await world.state(ada).step == .codeIssued(until: TestPlatform.morning.addingTimeInterval(30 * 86_400)))
        #expect(try await world.enter(code, ada) == .confirmed)
    }

    @Test func theLettersCodeLivesThirtyDays() async throws {
        for (seconds, outcome) in [(-1.0, RedeemOutcome.confirmed), (0, .expired)] {
            let world = try await EnrolmentWorld()
            let ada = try await world.register(delivery: .letterToPostOffice(id: "post-656056"))
            let clerk = try await world.postalClerk()
            _ = try await world.order(ada)
            let (_, code) = try await world.printLetter(of: ada, by: clerk)
            world.test.clock.advance(by: 30 * 86_400 + seconds)
            #expect(try await world.enter(code, ada) == outcome)
        }
    }

    @Test func printingAgainMakesANewCodeAndKillsTheOld() async throws {
        let world = try await EnrolmentWorld()
        let ada = try await world.register(delivery: EnrolmentWorld.address())
        let clerk = try await world.postalClerk()
        _ = try await world.order(ada)
        let (_, older) = try await world.printLetter(of: ada, by: clerk)
        world.test.clock.advance(by: 60)
        let (_, newer) = try await world.printLetter(of: ada, by: clerk)
        #expect(try await world.enter(older, ada) == .replaced)
        #expect(try await world.enter(newer, ada) == .confirmed)
    }

    @Test func stepsCannotBeSkippedOrRepeated() async throws {
        let world = try await EnrolmentWorld()
        let ada = try await world.register(delivery: EnrolmentWorld.address())
        let clerk = try await world.postalClerk()
        guard case .ordered(let id) = try await world.order(ada) else { throw Missing() }
        let now = world.now
        @Sendable func move(_ step: LetterStep) async throws {
            try await world.test.store.write { tx in
                if step == .posted {
                    try world.enrolment.postLetter(
                        id, tracking: TrackingNumber("RR473124829GB"), by: clerk, at: now, in: tx)
                } else {
                    try world.enrolment.followLetter(id, to: step, by: clerk, at: now, in: tx)
                }
            }
        }
        for step in [LetterStep.posted, .arrived, .handedOver, .returned] {
            await #expect(throws: LetterRefusal.stale(.ordered)) { try await move(step) }
        }
        _ = try await world.printLetter(of: ada, by: clerk)
        await #expect(throws: LetterRefusal.stale(.printed)) { try await move(.arrived) }
        try await move(.posted)
        await #expect(throws: LetterRefusal.stale(.posted)) { try await move(.posted) }
        await #expect(throws: LetterRefusal.stale(.posted)) { try await move(.handedOver) }
        try await move(.arrived)
        try await move(.handedOver)
        for step in [LetterStep.arrived, .handedOver, .returned] {
            await #expect(throws: LetterRefusal.stale(.handedOver)) { try await move(step) }
        }
    }

    @Test func aReturnedLettersCodeIsWorthNothingAndANewOneCanBeOrdered() async throws {
        let world = try await EnrolmentWorld()
        let ada = try await world.register(delivery: EnrolmentWorld.address())
        let clerk = try await world.postalClerk()
        guard case .ordered(let id) = try await world.order(ada) else { throw Missing() }
        let (_, code) = try await world.printLetter(of: ada, by: clerk)
        let now = world.now
        try await world.test.store.write { tx in
            try world.enrolment.postLetter(id, tracking: TrackingNumber("80080712345678"), by: clerk, at: now, in: tx)
            try world.enrolment.followLetter(id, to: .returned, by: clerk, at: now, in: tx)
        }
        #expect(try await world.state(ada).step == .letter(.returned))
        #expect(try await world.enter(code, ada) == .calledBack)
        world.test.clock.advance(by: 1)
        guard case .ordered(let second) = try await world.order(ada) else { throw Missing() }
        #expect(second != id)
    }

    @Test func whoIsOrderedALetterAndWhoIsNot() async throws {
        let world = try await EnrolmentWorld()
        let visitor = try await world.register()
        #expect(try await world.order(visitor) == .notWanted)
        let unreachable = try await world.register(delivery: EnrolmentWorld.address(), emailConfirmed: false)
        #expect(try await world.order(unreachable) == .emailNotConfirmed)
        let ada = try await world.register(delivery: EnrolmentWorld.address())
        guard case .ordered = try await world.order(ada) else { throw Missing() }
        #expect(try await world.order(ada) == .alreadyOnItsWay)
    }

    @Test func aConfirmedEmailOrdersTheFirstLetterOnce() async throws {
        let world = try await EnrolmentWorld()
        let ada = try await world.register(delivery: EnrolmentWorld.address())
        let now = world.now
        for _ in 0..<3 {
            try await world.test.store.write { tx in
                try world.test.platform.outbox.record(
                    "accounts.email-confirmed", ["person": ada.id.text], at: now, in: tx)
            }
        }
        try await world.test.deliver(world.enrolment.handlers)
        #expect(try await world.count("SELECT count(*) AS n FROM activation_letter") == 1)
        #expect(try await world.state(ada).step == .letter(.ordered))
    }

    @Test func aCodeOfADeskCancelsALetterThatWasNotSent() async throws {
        let world = try await EnrolmentWorld()
        let ada = try await world.register(delivery: EnrolmentWorld.address())
        let (clerk, postal) = (try await world.clerk(), try await world.postalClerk())
        guard case .ordered(let id) = try await world.order(ada) else { throw Missing() }
        let code = try await world.issue(ada, by: clerk)
        let now = world.now
        let batch = try await world.test.store.write { tx in
            try world.enrolment.printLetters([id], by: postal, at: now, in: tx)
        }
        #expect(batch.count == 0)
        #expect(try await world.enter(code, ada) == .confirmed)
    }

    @Test func anotherWayCallsBackALetterThatWasNotSent() async throws {
        let world = try await EnrolmentWorld()
        let ada = try await world.register(delivery: EnrolmentWorld.address())
        guard case .ordered(let id) = try await world.order(ada) else { throw Missing() }
        world.test.clock.advance(by: 1)
        let now = world.now
        let outcome = try await world.test.store.write { tx in
            try world.enrolment.chooseDelivery(.letterToPostOffice(id: "post-659300"), of: ada.id, at: now, in: tx)
        }
        guard case .ordered(let second) = outcome else { throw Missing() }
        let letters = try await world.test.store.read { tx in
            (try world.enrolment.letter(id, in: tx)?.step, try world.enrolment.letter(second, in: tx)?.destination)
        }
        #expect(letters.0 == .cancelled)
        #expect(letters.1 == .postOffice(id: "post-659300"))
        world.test.clock.advance(by: 1)
        let later = world.now
        #expect(
            try await world.test.store.write { tx in
                try world.enrolment.chooseDelivery(.centre, of: ada.id, at: later, in: tx)
            } == .notWanted)
        #expect(try await world.state(ada).step == .visitAwaited)
    }

    @Test func oneTrackingNumberIsOneLetter() async throws {
        let world = try await EnrolmentWorld()
        let ada = try await world.register(delivery: EnrolmentWorld.address())
        let eve = try await world.register(
            "Крылова", "Ева", snils: EnrolmentWorld.snils[1], delivery: EnrolmentWorld.address("7"))
        let clerk = try await world.postalClerk()
        var ids: [ActivationLetterID] = []
        for person in [ada, eve] {
            _ = try await world.order(person)
            ids.append(try await world.printLetter(of: person, by: clerk).0)
        }
        let (first, second, now) = (ids[0], ids[1], world.now)
        try await world.test.store.write { tx in
            try world.enrolment.postLetter(
                first, tracking: TrackingNumber("80080712345678"), by: clerk, at: now, in: tx)
        }
        await #expect(throws: LetterRefusal.trackingTaken) {
            try await world.test.store.write { tx in
                try world.enrolment.postLetter(
                    second, tracking: TrackingNumber("80080712345678"), by: clerk, at: now, in: tx)
            }
        }
    }

    @Test func trackingNumbersAreFourteenDigitsOrS10() throws {
        #expect(try TrackingNumber(" 80080 7123 45678").text == "80080712345678")
        #expect(try TrackingNumber("rr 473 124 829 gb").text == "RR473124829GB")
        #expect(throws: TrackingNumber.Refusal.wrongCheck) { try TrackingNumber("RR473124828GB") }
        for text in [
            "", "8008071234567", "800807123456789", "RR47312482GB", "RR4731248291GB", "РР473124829ГБ", "<b>",
            "８００８０７１２３４５６７８",
        ] {
            #expect(throws: TrackingNumber.Refusal.malformed) { try TrackingNumber(text) }
        }
    }
}
