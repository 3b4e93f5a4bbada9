import Enrolment
import Foundation
import Kernel
import TestSupport
import Testing
import Web

@Suite struct RedeemCodeTests {
    @Test func theCodeOfTheSlipConfirmsTheAccount() async throws {
        let world = try await EnrolmentWorld()
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        let code = try await world.issue(ada, by: clerk)
        #expect(try await world.level(ada) == .standard)
        #expect(try await world.state(ada).step == .codeIssued(until: world.now.addingTimeInterval(7 * 86_400)))
        #expect(try await world.enter(code, ada) == .confirmed)
        #expect(try await world.level(ada) == .confirmed)
        #expect(try await world.state(ada).step == .confirmed(at: world.now))
        #expect(try await world.count("SELECT count(*) AS n FROM notice WHERE kind = 'activation.confirmed'") == 1)
        #expect(try await world.journal("activation.code-entered") == [#"{"outcome":"confirmed"}"#])
    }

    @Test func ofTwoHundredSimultaneousEntriesOneSucceeds() async throws {
        let world = try await EnrolmentWorld()
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        let code = try await world.issue(ada, by: clerk)
        let outcomes = try await withThrowingTaskGroup(of: RedeemOutcome.self) { group in
            for index in 0..<200 { group.addTask { try await world.enter(code, ada, from: "192.0.2.\(index % 7)") } }
            return try await group.reduce(into: [RedeemOutcome]()) { $0.append($1) }
        }
        #expect(outcomes.filter { $0 == .confirmed }.count == 1)
        #expect(outcomes.filter { $0 == .used }.count == 199)
        #expect(try await world.count("SELECT count(*) AS n FROM notice WHERE kind = 'activation.confirmed'") == 1)
        #expect(try await world.count("SELECT count(*) AS n FROM journal WHERE action = 'person.level-raised'") == 1)
    }

    @Test func aCodeWorksToItsLastSecondAndNotAtItsEnd() async throws {
        for (seconds, outcome) in [(-1.0, RedeemOutcome.confirmed), (0, .expired), (1, .expired)] {
            let world = try await EnrolmentWorld()
            let (ada, clerk) = (try await world.register(), try await world.clerk())
            let code = try await world.issue(ada, by: clerk)
            world.test.clock.advance(by: 7 * 86_400 + seconds)
            #expect(try await world.enter(code, ada) == outcome)
        }
    }

    @Test func aForeignCodeIsRefusedAndNotBurnt() async throws {
        let world = try await EnrolmentWorld()
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        let eve = try await world.register("Крылова", "Ева", snils: EnrolmentWorld.snils[1])
        let adas = try await world.issue(ada, by: clerk)
        _ = try await world.issue(eve, by: clerk)
        #expect(try await world.enter(adas, eve) == .wrong(triesLeft: 4))
        #expect(try await world.level(eve) == .standard)
        #expect(try await world.enter(adas, ada) == .confirmed)
    }

    @Test func fiveWrongTriesKillTheCodeAndANewOneWorks() async throws {
        let world = try await EnrolmentWorld()
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        let code = try await world.issue(ada, by: clerk)
        for left in [4, 3, 2, 1] { #expect(try await world.enter(.new(), ada) == .wrong(triesLeft: left)) }
        #expect(try await world.enter(.new(), ada) == .dead)
        #expect(try await world.enter(code, ada) == .dead)
        #expect(try await world.state(ada).step == .codeDead)
        #expect(try await world.count("SELECT count(*) AS n FROM notice WHERE kind = 'activation.code-dead'") == 1)
        // A new one needs a second clerk of the centre.
        await #expect(throws: SecondClerkNeeded.self) { _ = try await world.issue(ada, by: clerk) }
        try await world.look(at: ada, by: clerk)
        await #expect(throws: SecondClerkNeeded.self) { _ = try await world.issue(ada, by: clerk) }
        let elsewhere = try await world.clerk("elsewhere", at: "mfc-neftekumsk")
        await #expect(throws: SecondClerkNeeded.self) {
            _ = try await world.issue(ada, by: elsewhere, at: "mfc-neftekumsk")
        }
        let second = try await world.issue(ada, by: try await world.clerk("second"))
        #expect(try await world.enter(second, ada) == .confirmed)
        #expect(try await world.journal("activation.code-entered").count == 7)
    }

    @Test func aReissueKillsTheOlderCode() async throws {
        let world = try await EnrolmentWorld()
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        let older = try await world.issue(ada, by: clerk)
        world.test.clock.advance(by: 60)
        let newer = try await world.issue(ada, by: clerk)
        #expect(try await world.enter(older, ada) == .replaced)
        #expect(try await world.enter(newer, ada) == .confirmed)
        #expect(try await world.enter(newer, ada) == .used)
    }

    @Test func anAccountTakesAHundredWrongTriesForEver() async throws {
        let world = try await EnrolmentWorld { $0.triesPerAddress = 10_000 }
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        let second = try await world.clerk("second")
        var compared = 0
        for _ in 0..<25 {
            try await world.look(at: ada, by: second)
            guard let code = try? await world.issue(ada, by: clerk) else { break }
            for _ in 0..<6 {
                let outcome = try await world.enter(.new(), ada)
                if case .wrong = outcome { compared += 1 }
                if outcome == .closed { break }
            }
            _ = code
        }
        #expect(compared <= 100)
        #expect(try await world.state(ada).step == .closed)
        #expect(try await world.state(ada).wrongTries == 100)
        try await world.look(at: ada, by: second)
        await #expect(throws: DeskBlocker.closed) { _ = try await world.issue(ada, by: clerk) }
    }

    @Test func aSprayFromOneAddressIsStopped() async throws {
        let world = try await EnrolmentWorld { $0.triesPerAddress = 6 }
        let clerk = try await world.clerk()
        let ada = try await world.register()
        let eve = try await world.register("Крылова", "Ева", snils: EnrolmentWorld.snils[1])
        let code = try await world.issue(ada, by: clerk)
        _ = try await world.issue(eve, by: clerk)
        for _ in 0..<3 { _ = try await world.enter(.new(), ada, from: "198.51.100.7") }
        for _ in 0..<3 { _ = try await world.enter(.new(), eve, from: "198.51.100.7") }
        await #expect(throws: TooManyRequests.self) { _ = try await world.enter(code, ada, from: "198.51.100.7") }
        // From elsewhere, and after the window, the right code works.
        #expect(try await world.enter(.new(), eve, from: "198.51.100.8") == .wrong(triesLeft: 1))
        #expect(try await world.enter(code, ada, from: "198.51.100.8") == .confirmed)
    }

    @Test func aSprayFromManyAddressesIsStoppedByTheMeterOfAll() async throws {
        let world = try await EnrolmentWorld { $0.triesOverall = 4 }
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        _ = try await world.issue(ada, by: clerk)
        for index in 0..<4 { _ = try await world.enter(.new(), ada, from: "198.51.100.\(index)") }
        await #expect(throws: TooManyRequests.self) { _ = try await world.enter(.new(), ada, from: "203.0.113.9") }
    }

    @Test func withoutACodeThereIsNothingToGuess() async throws {
        let world = try await EnrolmentWorld()
        let ada = try await world.register()
        #expect(try await world.enter(.new(), ada) == .noCode)
        #expect(try await world.state(ada).wrongTries == 0)
    }

    @Test func aSecondAccountOfTheSameSnilsIsNotConfirmed() async throws {
        let world = try await EnrolmentWorld()
        let clerk = try await world.clerk()
        let (first, second) = (try await world.register(), try await world.register())
        let codes = (try await world.issue(first, by: clerk), try await world.issue(second, by: clerk))
        #expect(try await world.enter(codes.0, first) == .confirmed)
        #expect(try await world.enter(codes.1, second) == .snilsTaken)
        // The code did not die of it.
        #expect(try await world.enter(codes.1, second) == .snilsTaken)
        #expect(try await world.level(second) == .standard)
        await #expect(throws: DeskBlocker.snilsTaken) { _ = try await world.issue(second, by: clerk) }
    }

    @Test func theDatabaseHoldsNoCode() async throws {
        let world = try await EnrolmentWorld()
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        let code = try await world.issue(ada, by: clerk)
        _ = try await world.enter(.new(), ada)
        let bytes = try await world.test.storedBytes()
        #expect(bytes.range(of: Data(ada.id.text.utf8)) != nil)
        #expect(bytes.range(of: Data(code.text.utf8)) == nil)
        #expect(bytes.range(of: Data(code.printed.utf8)) == nil)
        #expect(bytes.range(of: Data("7514123456".utf8)) == nil)
    }
}
