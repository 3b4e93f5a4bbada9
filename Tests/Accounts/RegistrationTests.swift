import Catalogue
import Foundation
import Kernel
import Notifications
import TestSupport
import Testing

@testable import Accounts

/// What Ada types, step by step.
enum Typed {
    static let location = [("region", "26"), ("locality", "г. Нефтекумск")]
    static let centre = [("delivery", "centre")]
    static let person = [
        ("surname", "Лебедева"), ("given", "Ада"), ("patronymic", "Сергеевна"), ("birth-day", "27"),
        ("birth-month", "03"),
        ("birth-year", "1985"), ("sex", "female"), ("snils", "112 233 445 95"), ("email", "Ada@example.ru"),
        ("phone", "8 912 345 67 89"),
    ]
    /// Some answers replaced, the rest of the fields of the step empty.
    static func person(but changes: [String: String]) -> [(String, String)] {
        let all = Dictionary(person, uniquingKeysWith: { first, _ in first }).merging(changes) { _, new in new }
        return RegistrationForm.fields(of: .person).map { ($0, all[$0] ?? "") }
    }

    static let password = [("password", AccountsWorld.password), ("password-again", AccountsWorld.password)]
}

extension TestBrowser {
    func fillUpTo(_ step: RegistrationStep, person: [(String, String)] = Typed.person) async throws {
        try await open("/register")
        try await submit("/register/location", Typed.location)
        if step == .terms { return }
        try await submit("/register/terms", [("agree", "yes")])
        if step == .consent { return }
        try await submit("/register/consent", [("agree", "yes")])
        if step == .delivery { return }
        try await submit("/register/delivery", Typed.centre)
        if step == .person { return }
        try await submit("/register/person", person)
        if step == .password { return }
        try await submit("/register/password", Typed.password)
    }
}

@Suite struct RegistrationTests {
    @Test func theWholeWayFromTheFirstPageToAConfirmedAddress() async throws {
        let world = try AccountsWorld()
        try await world.run { newBrowser in
            let ada = newBrowser()
            try await ada.open("/cabinet")
            #expect(ada.address == "/sign-in")
            #expect(ada.page.contains("href=\"/register\""))
            try await ada.open("/register")
            #expect(ada.text.contains("8 (800) 100-10-70"))
            try await ada.submit("/register/location", Typed.location)
            #expect(ada.address == "/register/terms")
            #expect(ada.text.contains("8 (86558) 3-32-38"), "the local specialist of Neftekumsk")
            let shown = try #require(ada.text.firstMatch(of: /26-[0-9A-Z]{4}-[0-9A-Z]{4}/))
            let number = try PortalNumber(String(shown.0))

            try await ada.submit("/register/terms")
            #expect(ada.status == 422)
            try await ada.submit("/register/terms", [("agree", "yes")])
            #expect(ada.address == "/register/consent")
            try await ada.submit("/register/consent", [("agree", "yes")])
            #expect(ada.text.contains("Если спешите, выбирайте центр"))
            try await ada.submit("/register/delivery", Typed.centre)
            try await ada.submit("/register/person", Typed.person)
            #expect(ada.address == "/register/password")

            // An operator sees where she is.
            let atPassword = try await world.registration(number)
            #expect(atPassword.step == .password)
            #expect(atPassword.person == nil)

            try await ada.submit("/register/password", Typed.password)
            #expect(ada.address == "/register/check")
            #expect(ada.text.contains("112-233-445 95"))
            #expect(!ada.page.contains(AccountsWorld.password))
            try await ada.submit("/register/check")
            #expect(ada.address == "/register/done")
            #expect(ada.text.contains(number.text))

            let done = try await world.registration(number)
            let person = try await world.person(try #require(done.person))
            #expect(done.step == .done)
            #expect(person.level == .simplified)
            #expect(person.snils.digits == "11223344595")
            #expect(person.registrationNumber == number)

            let letter = try await world.newestLetter()
            try await ada.submit("/cabinet/profile/email/confirmation", [("code", letter.code)])
            #expect(ada.address == "/cabinet?done=email")
            let confirmed = try await world.person(person.id)
            #expect(confirmed.emailConfirmed)
            #expect(confirmed.level == .standard)

            try await ada.open("/cabinet/profile/phone")
            try await ada.submit("/cabinet/profile/phone/confirmation", [("sms-code", try await world.newestSmsCode())])
            #expect(try await world.person(person.id).phoneConfirmed)
        }
    }

    @Test func bothAgreementsAreKeptWithVersionHashAndTime() async throws {
        let world = try AccountsWorld()
        try await world.run { newBrowser in
            let ada = newBrowser()
            try await ada.fillUpTo(.check)
            try await ada.submit("/register/check")
            try await ada.open("/cabinet/profile")
            let links = ada.page.matches(of: /href="(\/cabinet\/profile\/consents\/[0-9a-f-]{36})"/).map {
                String($0.1)
            }
            #expect(links.count == 2)
            for (kind, link) in zip([LegalText.Kind.terms, .consent], links) {
                let text = try #require(TestPlatform.catalogue.snapshot.text(kind))
                try await ada.open(link)
                #expect(ada.status == 200)
                #expect(ada.text.contains(text.hash))
                #expect(ada.text.contains(text.version))
            }
            let stranger = newBrowser()
            try await world.addConfirmed(try AccountsWorld.draft(snils: snils(200_000_001), email: "eve@example.ru"))
            try await stranger.signIn(snils(200_000_001))
            try await stranger.open(links[0])
            #expect(stranger.status == 404)
        }
    }

    @Test func backKeepsWhatWasTypedAndErrorsToo() async throws {
        let world = try AccountsWorld()
        try await world.run { newBrowser in
            let ada = newBrowser()
            try await ada.fillUpTo(.person)
            try await ada.submit(
                "/register/person", Typed.person(but: ["snils": "112-233-445 96", "surname": "Лебедева1"]))
            #expect(ada.status == 422)
            #expect(ada.text.contains("контрольные цифры не сходятся"))
            #expect(ada.text.contains("Здесь не может быть цифр"))
            try await ada.open("/register/delivery")
            #expect(ada.page.contains("value=\"centre\""))
            // Two tabs: the other one shows the same answers.
            try await ada.open("/register/person")
            #expect(ada.page.contains("Лебедева1"))
            #expect(ada.page.contains("112-233-445 96"))
            try await ada.open("/register/password")
            #expect(ada.address == "/register/person", "nothing is skipped")
        }
    }

    @Test func aSecondPressMakesNoSecondAccount() async throws {
        let world = try AccountsWorld()
        let registration = try await fill(world)
        let (area, now) = (world.area, world.now)
        let people = try await withThrowingTaskGroup(of: PersonID?.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    try await world.write { tx in
                        guard
                            case .created(let person) = try area.finishRegistration(
                                registration, language: .ru, at: now, in: tx)
                        else { return nil }
                        return person.id
                    }
                }
            }
            return try await group.reduce(into: Set<PersonID?>()) { $0.insert($1) }
        }
        #expect(people.count == 1)
        #expect(try await world.letters.count == 1)
    }

    @Test func aLetterAsksForItsAddress() async throws {
        let world = try AccountsWorld()
        try await world.run { newBrowser in
            let ada = newBrowser()
            try await ada.fillUpTo(.delivery)
            try await ada.submit("/register/delivery", [("delivery", "letterToPostOffice")])
            #expect(ada.status == 422, "which post office?")
            try await ada.submit(
                "/register/delivery", [("delivery", "letterToPostOffice"), ("post-office", "post-248000")])
            #expect(ada.status == 422, "one of another region")
            try await ada.submit("/register/delivery", [("delivery", "letterToAddress")])
            #expect(ada.address == "/register/person")
            try await ada.submit("/register/person", Typed.person)
            #expect(ada.status == 422)
            #expect(ada.text.contains("Укажите почтовый индекс"))
            try await ada.submit(
                "/register/person",
                Typed.person + [
                    ("address-index", "356880"), ("address-locality", "г. Нефтекумск"), ("address-house", "5"),
                ])
            #expect(ada.address == "/register/password")
        }
    }

    @Test func anUnfinishedRegistrationGoesAfterThirtyDays() async throws {
        let world = try AccountsWorld()
        let registration = try await fill(world)
        world.test.clock.advance(by: 29 * 86_400)
        try await world.sweep()
        #expect(try await world.principal("registrant", registration.text) != nil)
        world.test.clock.advance(by: 2 * 86_400)
        try await world.sweep()
        #expect(try await world.principal("registrant", registration.text) == nil)
    }

    @Test func nothingTellsThatSomebodyIsKnown() async throws {
        let world = try AccountsWorld()
        try await world.addConfirmed(try AccountsWorld.draft())
        try await world.run { newBrowser in
            let squatter = newBrowser()
            try await squatter.fillUpTo(.check)
            try await squatter.submit("/register/check")
            #expect(squatter.address == "/register/done", "the same СНИЛС, e-mail and phone, and no word of it")
        }
    }

    /// Everything answered but the last button.
    private func fill(_ world: AccountsWorld) async throws -> RegistrationID {
        let (area, now) = (world.area, world.now)
        let hash = try await area.passwords.hash(AccountsWorld.password)
        return try await world.write { tx in
            let id = try area.beginRegistration(
                RegistrationAnswers(values: Dictionary(uniqueKeysWithValues: Typed.location)), from: "test", at: now,
                in: tx
            ).id
            _ = try area.agree(to: .terms, at: .terms, of: id, at: now, in: tx)
            _ = try area.agree(to: .personalData, at: .consent, of: id, at: now, in: tx)
            _ = try area.answer(.delivery, Dictionary(uniqueKeysWithValues: Typed.centre), of: id, at: now, in: tx)
            _ = try area.answer(.person, Dictionary(uniqueKeysWithValues: Typed.person), of: id, at: now, in: tx)
            let next = try area.choosePassword(hash, of: id, at: now, in: tx)
            #expect(next == .check)
            return id
        }
    }
}
