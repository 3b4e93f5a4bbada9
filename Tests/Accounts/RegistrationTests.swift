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
        let world = try await AccountsWorld()
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
        let world = try await AccountsWorld()
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
                let dated = LegalText.dated(text.version, in: .ru).replacing("\u{00A0}", with: " ")
                #expect(ada.text.contains(dated))
            }
            let stranger = newBrowser()
            try await world.addConfirmed(try AccountsWorld.draft(snils: snils(200_000_001), email: "eve@example.ru"))
            try await stranger.signIn(snils(200_000_001))
            try await stranger.open(links[0])
            #expect(stranger.status == 404)
        }
    }

    @Test func backKeepsWhatWasTypedAndErrorsToo() async throws {
        let world = try await AccountsWorld()
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
        let world = try await AccountsWorld()
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
        let world = try await AccountsWorld()
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
        let world = try await AccountsWorld()
        let registration = try await fill(world)
        world.test.clock.advance(by: 29 * 86_400)
        try await world.sweep()
        #expect(try await world.principal("registrant", registration.text) != nil)
        world.test.clock.advance(by: 2 * 86_400)
        try await world.sweep()
        #expect(try await world.principal("registrant", registration.text) == nil)
    }

    @Test func nothingTellsThatSomebodyIsKnown() async throws {
        let world = try await AccountsWorld()
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

@Suite struct RegistrationFieldTests {
    /// The owner of the proved account is told, three times a day at most; who registered sees what everybody sees.
    @Test func theOwnerOfTheNumberIsToldOfAnotherRegistration() async throws {
        let world = try await AccountsWorld()
        let owner = try await world.addConfirmed(try AccountsWorld.draft(email: "owner@example.ru"))
        try await confirmEmail(of: owner, world)
        func told() async throws -> Int {
            try await world.letters.filter { $0.to.text == "owner@example.ru" && $0.subject.contains("ещё раз") }.count
        }
        #expect(try await told() == 0)
        try await world.run { newBrowser in
            for _ in 0..<4 {
                let stranger = newBrowser()
                try await stranger.fillUpTo(.check)
                try await stranger.submit("/register/check")
                #expect(stranger.address == "/register/done")
                #expect(!stranger.text.contains("С вашим СНИЛС"))
            }
        }
        #expect(try await told() == 3)
        let person = try await world.person(owner.id)
        let area = world.area
        let lines = try await world.store.read { tx in try area.history(of: person, before: nil, in: tx) }
        #expect(lines.filter { $0.event == .registeredAgain }.count == 3)
    }

    @Test func theLocationIsAskedFirstKeptAndUsedForCentres() async throws {
        let world = try await AccountsWorld()
        try await world.run { newBrowser in
            let ada = newBrowser()
            try await ada.open("/register/person")
            #expect(ada.address == "/register", "nothing before the place")
            try await ada.submit("/register/location", [("region", "22"), ("locality", "г. Бийск")])
            #expect(ada.text.contains("Алтайский край"), "the catalogue is of that region now")
            try await ada.submit("/register/terms", [("agree", "yes")])
            try await ada.submit("/register/consent", [("agree", "yes")])
            let centres = TestPlatform.catalogue.snapshot.centres(in: "22")
            #expect(!centres.isEmpty)
            for centre in centres { #expect(ada.text.contains(centre.address.ru)) }
            for other in TestPlatform.catalogue.snapshot.centres(in: "74") {
                #expect(!ada.text.contains(other.address.ru))
            }
            try await ada.open("/register/location")
            #expect(ada.page.contains("value=\"г. Бийск\""))
            #expect(ada.page.contains("<option value=\"22\" selected"))
        }
    }

    @Test(arguments: [
        ("surname", "Напишите фамилию"), ("given", "Напишите имя"), ("birth", "Укажите дату рождения"),
        ("sex", "Укажите пол"), ("snils", "Укажите СНИЛС"), ("email", "Укажите адрес электронной почты"),
    ])
    func aMissingMandatoryFieldIsRefusedAtItself(_ field: String, _ words: String) throws {
        let form = RegistrationForm(catalogue: TestPlatform.catalogue.snapshot, now: TestPlatform.morning)
        let typed = Typed.person.filter { !$0.0.hasPrefix(field) } + Typed.location + Typed.centre
        let errors = form.errors(of: .person, RegistrationAnswers(values: Dictionary(uniqueKeysWithValues: typed)))
        #expect(errors.list.map(\.field) == [field])
        #expect(errors.phrase(for: field)?.ru.hasPrefix(words) == true)
    }

    @Test(arguments: [
        ("surname", "Лебед3ва"), ("given", "<b>"), ("birth-day", "31"), ("birth-year", "85"), ("birth-year", "2020"),
        ("birth-year", "1800"), ("sex", "other"), ("snils", "112-233-445 96"), ("snils", "1"), ("email", "ada"),
        ("email", "ada@example.ru, eve@example.ru"), ("phone", "12"), ("inn", "7707083893"), ("inn", "123"),
        ("passport-series", "45 10"), ("patronymic", "777"),
    ])
    func aMalformedFieldIsRefusedAtItself(_ field: String, _ text: String) throws {
        let form = RegistrationForm(catalogue: TestPlatform.catalogue.snapshot, now: TestPlatform.morning)
        var values = Dictionary(uniqueKeysWithValues: Typed.person + Typed.location + Typed.centre)
        values["birth-month"] = "02"
        values[field] = text
        let errors = form.errors(of: .person, RegistrationAnswers(values: values))
        let group = field.hasPrefix("birth") ? "birth" : field.hasPrefix("passport") ? "passport" : field
        #expect(!errors.isEmpty)
        for error in errors.list { #expect(error.field.hasPrefix(group), "\(error.field)") }
    }

    @Test func whatIsOptionalIsKeptIfGivenAndMayBeAbsent() throws {
        let form = RegistrationForm(catalogue: TestPlatform.catalogue.snapshot, now: TestPlatform.morning)
        var values = Dictionary(uniqueKeysWithValues: Typed.person + Typed.location)
        values["delivery"] = "letterToAddress"
        let given = [
            "inn": "500100732259", "passport-series": "75 14", "passport-number": "123456", "passport-unit": "740-026",
            "passport-by": "ГУ МВД России", "passport-on-day": "1", "passport-on-month": "4",
            "passport-on-year": "2005",
            "address-index": "356880", "address-region": "26", "address-locality": "г. Нефтекумск",
            "address-street": "ул. Ленина", "address-house": "5", "address-flat": "12",
        ]
        values.merge(given) { _, new in new }
        let full = try form.person(RegistrationAnswers(values: values), language: .ru).data
        #expect(full.inn?.digits == "500100732259")
        #expect(full.passport?.formatted == "75\u{00A0}14\u{00A0}123456")
        #expect(full.phone?.e164 == "+79123456789")
        guard case .letterToAddress(let address) = full.delivery else {
            Issue.record("no address")
            return
        }
        #expect(address.text == "356880, Ставропольский край, г. Нефтекумск, ул. Ленина, д.\u{00A0}5, кв.\u{00A0}12")

        for field in Array(given.keys) + ["patronymic", "phone"] { values[field] = nil }
        values["delivery"] = "centre"
        let bare = try form.person(RegistrationAnswers(values: values), language: .ru).data
        #expect(bare.name.patronymic == nil)
        #expect(bare.inn == nil && bare.passport == nil && bare.phone == nil)
        #expect(bare.delivery == .centre)
    }
}
