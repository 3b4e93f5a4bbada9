import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Accounts

/// A confirmed contact is changed only by whoever reads the old one and the new one.
@Suite struct ContactChangeTests {
    @Test(arguments: [true, false])
    func bothAddressesHaveToAgreeInEitherOrder(isOldFirst: Bool) async throws {
        let world = try await AccountsWorld()
        let ada = try await world.add(try AccountsWorld.draft())
        try await confirmEmail(of: ada, world)
        try await world.changeEmail(of: ada.id, to: "ada.new@example.ru")
        let (old, new) = (try await world.oldCode(), try await world.newCode())
        var outcomes: [ConfirmOutcome] = []
        for isOld in [isOldFirst, !isOldFirst] {
            #expect(try await world.person(ada.id).email.text == "ada@example.ru", "one of them is not enough")
            outcomes.append(
                isOld
                    ? try await world.proveOld(.email, old, of: ada.id) : try await world.confirm(ada.id, new))
        }
        #expect(outcomes == [isOldFirst ? .awaitsNew : .awaitsOld, .done])
        let person = try await world.person(ada.id)
        #expect(person.email.text == "ada.new@example.ru")
        #expect(person.emailConfirmed)
        #expect(
            try await world.letters.contains { $0.to.text == "ada@example.ru" && $0.subject.contains("сменили") },
            "the old address is told")
    }

    /// Whoever sits at an open session and knows the password has his own mailbox, not the owner's.
    @Test func aThiefOfTheSessionGuessesFiveTimes() async throws {
        let world = try await AccountsWorld()
        let ada = try await world.add(try AccountsWorld.draft())
        try await confirmEmail(of: ada, world)
        try await world.changeEmail(of: ada.id, to: "eve@example.ru")
        let right = try await world.oldCode()
        let wrong = right == "00000000" ? "00000001" : "00000000"
        let new = try await world.newCode()
        #expect(try await world.confirm(ada.id, new) == .awaitsOld)
        for left in [4, 3, 2, 1, 0] {
            #expect(try await world.proveOld(.email, wrong, of: ada.id) == .wrong(left: left))
        }
        #expect(try await world.proveOld(.email, right, of: ada.id) == .expired)
        #expect(try await world.person(ada.id).email.text == "ada@example.ru")
        // A change begun anew makes a new code, and an earlier confirmation of another address does not count.
        try await world.changeEmail(of: ada.id, to: "eve.two@example.ru")
        #expect(try await world.proveOld(.email, right, of: ada.id) == .wrong(left: 4))
        #expect(try await world.proveOld(.email, try await world.oldCode(), of: ada.id) == .awaitsNew)
        #expect(try await world.person(ada.id).email.text == "ada@example.ru")
    }

    @Test func aCodeOfTheOldContactHoldsADay() async throws {
        let world = try await AccountsWorld()
        let ada = try await world.add(try AccountsWorld.draft())
        try await confirmEmail(of: ada, world)
        try await world.changeEmail(of: ada.id, to: "ada.new@example.ru")
        let code = try await world.oldCode()
        world.test.clock.advance(by: 86_400)
        #expect(try await world.proveOld(.email, code, of: ada.id) == .expired)
    }

    @Test func aNumberIsReplacedByBothAndALostOneByTheMailbox() async throws {
        let world = try await AccountsWorld()
        let ada = try await world.addConfirmed(try AccountsWorld.draft(phone: "+79181112233"))
        try await confirmEmail(of: ada, world)
        let first = try await world.sendSms(to: ada.id)
        #expect(try await world.confirm(ada.id, first) == .done)
        try await world.changePhone(of: ada.id, to: "+79184445566")
        #expect(try await world.person(ada.id).phone?.e164 == "+79181112233")
        // Two messages of one moment stand in no order: the code for the new number is the one sent there.
        let message = try #require(try await world.messages.last { $0.to.e164 == "+79184445566" })
        let new = try SmsCode(String(try #require(message.text.firstMatch(of: /[0-9]{6}/)).0))
        #expect(try await world.confirm(ada.id, new) == .awaitsOld)
        // The old number is lost: the code goes to the mailbox instead, once that has been confirmed for a week.
        await #expect(throws: NotFound.self) { try await world.sendOldCode(.phone, by: .email, to: ada.id) }
        world.test.clock.advance(by: 7 * 86_400)
        try await world.changePhone(of: ada.id, to: "+79184445566")
        let again = try #require(try await world.messages.last { $0.to.e164 == "+79184445566" })
        let fresh = try SmsCode(String(try #require(again.text.firstMatch(of: /[0-9]{6}/)).0))
        #expect(try await world.confirm(ada.id, fresh) == .awaitsOld)
        try await world.sendOldCode(.phone, by: .email, to: ada.id)
        #expect(try await world.proveOld(.phone, try await world.oldCode(), of: ada.id) == .done)
        let person = try await world.person(ada.id)
        #expect(person.phone?.e164 == "+79184445566")
        #expect(person.phoneConfirmed)
    }

    /// Whatever the change lasts, a code by SMS holds ten minutes.
    @Test func aCodeByMessageHoldsTenMinutes() async throws {
        let world = try await AccountsWorld()
        let ada = try await world.addConfirmed(try AccountsWorld.draft(phone: "+79181112233"))
        #expect(try await world.confirm(ada.id, try await world.sendSms(to: ada.id)) == .done)
        for (seconds, outcome) in [(600.0, ConfirmOutcome.expired), (599, .awaitsNew)] {
            world.test.clock.advance(by: 601)
            try await world.changePhone(of: ada.id, to: "+79184445566")
            let message = try #require(try await world.messages.last { $0.to.e164 == "+79181112233" })
            let code = String(try #require(message.text.firstMatch(of: /[0-9]{6}/)).0)
            world.test.clock.advance(by: seconds)
            #expect(try await world.proveOld(.phone, code, of: ada.id) == outcome)
        }
    }

    /// A number that a thief of the session has just put in does not speak for the mailbox.
    @Test func aNewNumberDoesNotSpeakForTheMailbox() async throws {
        let world = try await AccountsWorld()
        let ada = try await world.addConfirmed(try AccountsWorld.draft(phone: "+79181112233"))
        try await confirmEmail(of: ada, world)
        #expect(try await world.confirm(ada.id, try await world.sendSms(to: ada.id)) == .done)
        let (area, now) = (world.area, world.now)
        try await world.write { tx in try area.changePhone(of: ada.id, to: nil, at: now, in: tx) }
        try await world.changePhone(of: ada.id, to: "+79187778899")
        let message = try #require(try await world.messages.last { $0.to.e164 == "+79187778899" })
        let code = try SmsCode(String(try #require(message.text.firstMatch(of: /[0-9]{6}/)).0))
        #expect(try await world.confirm(ada.id, code) == .done)
        try await world.changeEmail(of: ada.id, to: "eve@example.ru")
        await #expect(throws: NotFound.self) { try await world.sendOldCode(.email, by: .phone, to: ada.id) }
        #expect(try await world.person(ada.id).email.text == "ada@example.ru")
    }

    @Test func whoShowedHisPassportNeedsNoOldContact() async throws {
        let world = try await AccountsWorld()
        let ada = try await world.addConfirmed(try AccountsWorld.draft())
        try await confirmEmail(of: ada, world)
        let (area, now) = (world.area, world.now)
        let password = try await area.passwords.hash("совсем другой пароль для Ады")
        let person = try await world.person(ada.id)
        try await world.write { tx in try area.finishAccess(of: person, password: password, at: now, in: tx) }
        try await world.changeEmail(of: ada.id, to: "ada.new@example.ru")
        let new = try await world.newCode()
        #expect(try await world.confirm(ada.id, new) == .done)
        // For a day, not longer.
        world.test.clock.advance(by: 86_400)
        try await world.changeEmail(of: ada.id, to: "ada.third@example.ru")
        let third = try await world.newCode()
        #expect(try await world.confirm(ada.id, third) == .awaitsOld)
    }

    @Test func thePageAsksForBothCodes() async throws {
        let world = try await AccountsWorld()
        let ada = try await world.addConfirmed(try AccountsWorld.draft())
        try await confirmEmail(of: ada, world)
        world.test.clock.advance(by: 1)
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.signIn("ada@example.ru")
            try await browser.open("/cabinet/profile/email").submit(
                "/cabinet/profile/email",
                [("email", "ada.new@example.ru"), ("current-password", AccountsWorld.password)])
            #expect(browser.text.contains("Прежний адрес"))
            let (old, new) = (try await world.oldCode(), try await world.newCode().digits)
            try await browser.submit("/cabinet/profile/email/old/confirmation", [("old-code", "")])
            #expect(browser.status == 422 && browser.text.contains("Введите код из сообщения"))
            try await browser.submit("/cabinet/profile/email/confirmation", [("code", new)])
            #expect(browser.text.contains("Новый контакт подтверждён"))
            try await browser.submit("/cabinet/profile/email/old/confirmation", [("old-code", old)])
            #expect(browser.address == "/cabinet?done=email")
        }
    }
}

extension AccountsWorld {
    fileprivate func changePhone(of id: PersonID, to text: String) async throws {
        test.clock.advance(by: 1)
        let (area, now, phone) = (area, now, try PhoneNumber(text))
        try await write { tx in try area.changePhone(of: id, to: phone, at: now, in: tx) }
    }

    fileprivate func sendOldCode(_ kind: ContactKind, by place: ContactKind, to id: PersonID) async throws {
        let (area, now) = (area, now)
        try await write { tx in try area.sendOldCode(kind, by: place, to: id, at: now, in: tx) }
    }

    fileprivate func proveOld(_ kind: ContactKind, _ code: String, of id: PersonID) async throws -> ConfirmOutcome {
        let (area, now) = (area, now)
        return try await write { tx in try area.proveOld(kind, code: code, of: id, at: now, in: tx) }
    }

    /// The code of the newest letter to the old address.
    fileprivate func oldCode() async throws -> String { try await code(of: "Меняются контакты") }

    /// And of the one to the new address. Two letters of one moment stand in no order.
    fileprivate func newCode() async throws -> EmailCode {
        try #require(EmailCode(try await code(of: "Подтвердите адрес")))
    }

    private func code(of subject: String) async throws -> String {
        let letter = try #require(try await letters.last { $0.subject.contains(subject) })
        let code = try #require(letter.body.firstMatch(of: /([0-9]{4})\u{00A0}([0-9]{4})/))
        return String(code.1 + code.2)
    }
}
