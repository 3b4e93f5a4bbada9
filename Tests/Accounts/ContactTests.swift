import Foundation
import Kernel
import TestSupport
import Testing
import Web

@testable import Accounts

@Suite struct ContactTests {
    @Test func aWrongCodeCostsATryAndTheFifthEndsIt() async throws {
        let world = try await AccountsWorld()
        let ada = try await world.add(try AccountsWorld.draft())
        let right = try await world.sendLetter(to: ada.id)
        let wrong = try #require(EmailCode(right.digits == "00000000" ? "00000001" : "00000000"))
        for left in [4, 3, 2, 1, 0] { #expect(try await world.confirm(ada.id, wrong) == .wrong(left: left)) }
        #expect(try await world.confirm(ada.id, right) == .expired)
        #expect(try await !world.person(ada.id).emailConfirmed)
    }

    @Test func aCodeWorksOnceInItsTimeForItsAccount() async throws {
        let world = try await AccountsWorld()
        let ada = try await world.add(try AccountsWorld.draft())
        let eve = try await world.add(try AccountsWorld.draft(snils: snils(200_000_001), email: "eve@example.ru"))
        let first = try await world.sendLetter(to: ada.id)
        #expect(try await world.confirm(eve.id, first) == .expired, "a foreign code, not burned")

        world.test.clock.advance(by: 60)
        let second = try await world.sendLetter(to: ada.id)
        #expect(try await world.confirm(ada.id, first) == .wrong(left: 4), "a newer code ends the older")

        let end = world.now.addingTimeInterval(86_400)
        #expect(try await world.confirm(ada.id, second, at: end) == .expired)
        #expect(try await world.confirm(ada.id, second, at: end.addingTimeInterval(-1)) == .done)
        #expect(try await world.confirm(ada.id, second, at: end.addingTimeInterval(-1)) == .expired)
    }

    @Test func anSmsCodeHoldsTenMinutes() async throws {
        let world = try await AccountsWorld()
        let ada = try await world.add(try AccountsWorld.draft())
        let code = try await world.sendSms(to: ada.id)
        #expect(try await world.confirm(ada.id, code, at: world.now.addingTimeInterval(600)) == .expired)
        #expect(try await world.confirm(ada.id, code, at: world.now.addingTimeInterval(599)) == .done)
    }

    @Test func manyAtOnceConfirmOnce() async throws {
        let world = try await AccountsWorld()
        let ada = try await world.add(try AccountsWorld.draft())
        let code = try await world.sendSms(to: ada.id)
        let outcomes = try await withThrowingTaskGroup(of: ConfirmOutcome.self) { group in
            for _ in 0..<50 { group.addTask { try await world.confirm(ada.id, code) } }
            return try await group.reduce(into: [ConfirmOutcome]()) { $0.append($1) }
        }
        #expect(outcomes.filter { $0 == .done }.count == 1)
        #expect(outcomes.filter { $0 == .expired }.count == 49)
    }

    @Test func theLinkOnlyOffersAButtonAndTheButtonConfirms() async throws {
        let world = try await AccountsWorld()
        let ada = try await world.add(try AccountsWorld.draft())
        try await world.sendLetter(to: ada.id)
        let path = try await world.newestLetter().path
        try await world.run { newBrowser in
            let scanner = newBrowser()
            try await scanner.open(path)
            #expect(scanner.status == 200)
            #expect(try await !world.person(ada.id).emailConfirmed, "a scanner that opens links confirms nothing")
            try await scanner.submit(path)
            #expect(scanner.text.contains("Почта подтверждена"))
            #expect(try await world.person(ada.id).emailConfirmed)
            try await scanner.open(path)
            #expect(scanner.status == 410)
            for broken in ["x", String(repeating: "A", count: 43), String(repeating: "A", count: 5_000)] {
                try await scanner.open("/email-confirmation/\(broken)")
                #expect(scanner.status == 410)
            }
        }
    }

    @Test func anAddressIsConfirmedInOneAccountOnly() async throws {
        let world = try await AccountsWorld()
        let ada = try await world.add(try AccountsWorld.draft())
        let twin = try await world.add(try AccountsWorld.draft(snils: snils(200_000_001)))
        for (person, outcome) in [(ada, ConfirmOutcome.done), (twin, .taken)] {
            let code = try await world.sendLetter(to: person.id)
            #expect(try await world.confirm(person.id, code) == outcome)
        }
    }

    @Test func aSlipInTheAddressIsMendedAndTheOldCodeDies() async throws {
        let world = try await AccountsWorld()
        let ada = try await world.add(try AccountsWorld.draft(email: "ada@exmaple.ru"))
        let old = try await world.sendLetter(to: ada.id)
        try await world.changeEmail(of: ada.id, to: "ada@example.ru")
        #expect(try await world.confirm(ada.id, old) == .wrong(left: 4))
        #expect(try await world.letters.last?.to.text == "ada@example.ru")
    }

    @Test func lettersAndMessagesAreRationed() async throws {
        let world = try await AccountsWorld()
        let ada = try await world.add(try AccountsWorld.draft())
        for _ in 0..<5 { try await world.sendLetter(to: ada.id) }
        await #expect(throws: TooManyRequests.self) { try await world.sendLetter(to: ada.id) }
        for _ in 0..<3 { try await world.sendSms(to: ada.id) }
        await #expect(throws: TooManyRequests.self) { try await world.sendSms(to: ada.id) }
    }

    @Test func whereNothingCanBeSentThePageSaysSo() async throws {
        let world = try await AccountsWorld(missing: [.mail, .sms])
        try await world.run { newBrowser in
            let ada = newBrowser()
            try await ada.fillUpTo(.check)
            try await ada.submit("/register/check")
            #expect(ada.text.contains("Отправка писем на этом портале пока не настроена"))
            #expect(ada.text.contains("Отправка SMS на этом портале пока не настроена"))
        }
    }
}

/// Confirms the address as its owner would.
func confirmEmail(of person: Person, _ world: AccountsWorld) async throws {
    let code = try await world.sendLetter(to: person.id)
    #expect(try await world.confirm(person.id, code) == .done)
}
