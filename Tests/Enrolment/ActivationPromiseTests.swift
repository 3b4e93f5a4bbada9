import Accounts
import Enrolment
import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

/// P7 and P8 with their numbers, by the rules that are shipped; each with a twin that breaks it, so that the test is seen
/// to notice. What codes look like is in `ActivationCodeChanceTests`.
@Suite struct ActivationPromiseTests {
    /// How many of a thousand guesses at one account are compared at all, and the most at one code. A new code is issued
    /// whenever one is dead.
    private func guessed(_ world: EnrolmentWorld, forgetting: Bool) async throws -> (all: Int, perCode: Int) {
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        let second = try await world.clerk("second")
        _ = try await world.issue(ada, by: clerk)
        var (all, ofThis, most) = (0, 0, 0)
        for guess in 0..<1_000 {
            world.test.clock.advance(by: 61)
            if forgetting {
                _ = try await world.test.store.write { tx in
                    try tx.run("UPDATE activation_code SET wrong_tries = 0")
                    try tx.run("DELETE FROM activation_tally")
                }
            }
            switch try await world.enter(.new(), ada, from: "198.51.\(guess / 200).\(guess % 200)") {
            case .wrong:
                (all, ofThis) = (all + 1, ofThis + 1)
            case .dead where ofThis > 0:
                // The fifth was compared too.
                (all, most, ofThis) = (all + 1, max(most, ofThis + 1), 0)
                try await world.look(at: ada, by: second)
                do { _ = try await world.issue(ada, by: clerk) } catch DeskBlocker.closed {
                    // No more codes for this account, ever; the guesses go on.
                }
            case .closed, .expired, .dead, .noCode: break
            case let other: Issue.record("a guess was \(other)")
            }
            most = max(most, ofThis)
            if forgetting, all > 100 { break }
        }
        return (all, most)
    }

    @Test func ofAThousandGuessesAtMostAHundredAreComparedAndFiveACode() async throws {
        let (all, perCode) = try await guessed(try await EnrolmentWorld(), forgetting: false)
        #expect(all <= 100 && all >= 5, "\(all)")
        #expect(perCode <= 5, "\(perCode)")
    }

    @Test func theTwinThatForgetsWrongTriesIsNoticed() async throws {
        let (all, perCode) = try await guessed(try await EnrolmentWorld(), forgetting: true)
        #expect(all > 100 && perCode > 5)
    }

    /// How many guesses at many accounts are let through to a comparison within a minute.
    private func sprayed(_ guesses: Int, addresses: Int, forgetting: Bool) async throws -> Int {
        let world = try await EnrolmentWorld()
        var people: [Person] = []
        for index in 0..<60 {
            people.append(try await world.register(snils: Self.snils(300_000_000 + index), emailConfirmed: false))
        }
        var compared = 0
        for guess in 0..<guesses {
            if forgetting { _ = try await world.test.store.write { tx in try tx.run("DELETE FROM throttle") } }
            do {
                let address = guess % addresses
                _ = try await world.enter(
                    .new(), people[guess % people.count], from: "198.51.\(address / 200).\(address % 200)")
                compared += 1
            } catch is TooManyRequests {
                continue
            }
        }
        return compared
    }

    @Test func aSprayFromOneAddressStopsAtThirty() async throws {
        #expect(try await sprayed(100, addresses: 1, forgetting: false) == 30)
    }

    @Test func aSprayFromFiveHundredAddressesStopsAtThreeThousand() async throws {
        #expect(try await sprayed(3_200, addresses: 500, forgetting: false) == 3_000)
    }

    @Test func theTwinWithoutMetersIsNoticed() async throws {
        #expect(try await sprayed(100, addresses: 1, forgetting: true) == 100)
    }

    /// The twin of `RedeemCodeTests.ofTwoHundredSimultaneousEntriesOneSucceeds`: a code that comes to life again.
    @Test func theTwinWhoseCodeLivesOnIsNoticed() async throws {
        let world = try await EnrolmentWorld()
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        let code = try await world.issue(ada, by: clerk)
        var confirmed = 0
        for _ in 0..<5 {
            if try await world.enter(code, ada) == .confirmed { confirmed += 1 }
            _ = try await world.test.store.write { tx in
                try tx.run("UPDATE activation_code SET state = 'live', ended_at = NULL")
                try tx.run("UPDATE person SET level = 'standard' WHERE id = \(ada.id)")
            }
        }
        #expect(confirmed == 5)
    }

    /// The number with its check.
    private static func snils(_ number: Int) -> String {
        let digits = String(number)
        let sum = zip(digits.utf8, stride(from: 9, to: 0, by: -1)).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
        let check = sum % 101 % 100
        return digits + (check < 10 ? "0" : "") + String(check)
    }
}
