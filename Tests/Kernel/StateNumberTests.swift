import Testing

@testable import Kernel

/// The numbers by which the state knows people and organisations: vectors of the domain reference.
@Suite struct StateNumberTests {
    @Test(arguments: [
        ("112-233-445 95", "11223344595"), ("112-233-446 96", "11223344696"), ("087-654-303 00", "08765430300"),
        ("001-019-899 99", "00101989999"), ("001-019-989 00", "00101998900"), ("001-019-998 00", "00101999800"),
        ("001-019-999 01", "00101999901"), ("002-999-989 00", "00299998900"), ("002-999-998 00", "00299999800"),
        ("002-999-999 01", "00299999901"),
        // Numbers up to 001-001-998 carry no check.
        ("001-001-998 00", "00100199800"),
    ])
    func aSnilsIsReadWithAndWithoutSeparators(written: String, digits: String) throws {
        #expect(try Snils(written).digits == digits)
        #expect(try Snils(digits).formatted.replacing("\u{00A0}", with: " ") == written)
        #expect(try Snils(" \u{00A0}" + written.replacing("-", with: "–") + "\n").digits == digits)
    }

    @Test(arguments: [
        ("112-233-445 94", Snils.Refusal.wrongCheck), ("001-001-999 00", .wrongCheck), ("999-999-999 99", .wrongCheck),
        ("000-000-000 00", .wrongCheck), ("112-233-445 9", .wrongLength(10)), ("112-233-445 955", .wrongLength(12)),
        ("", .malformed), ("112-233-44А 95", .malformed), ("١١٢-233-445 95", .malformed),
    ])
    func aBrokenSnilsIsRefused(written: String, why: Snils.Refusal) {
        #expect(throws: why) { try Snils(written) }
    }

    @Test func anyOneWrongDigitOfASnilsIsNoticed() throws {
        let right = Array("11223344595")
        for place in right.indices {
            for digit in "0123456789" where digit != right[place] {
                var wrong = right
                wrong[place] = digit
                #expect(throws: Snils.Refusal.self) { try Snils(String(wrong)) }
            }
        }
    }

    @Test func aSnilsDoesNotShowItselfByAccident() throws {
        let snils = try Snils("112-233-445 95")
        struct Person { let snils: Snils }
        var dumped = ""
        dump(Person(snils: snils), to: &dumped)
        for text in ["\(snils)", String(reflecting: snils), "\(Person(snils: snils))", dumped] {
            #expect(!text.contains("1122"))
            #expect(text.contains("•••"))
        }
        #expect(snils.masked == "•••-•••-445\u{00A0}95")
    }

    @Test(arguments: [
        "7707083893", "7736050003", "7830002293", "500100732259", "771234567859", "221234567846", "400000000139",
    ])
    func anInnIsRead(digits: String) throws {
        #expect(try Inn(digits).digits == digits)
        #expect(try Inn(digits).isPerson == (digits.count == 12))
        #expect(try Inn(digits).region == String(digits.prefix(2)))
    }

    @Test(arguments: [
        ("7707083894", Inn.Refusal.wrongCheck), ("500100732250", .wrongCheck), ("771234567858", .wrongCheck),
        ("770708389", .wrongLength(9)), ("77070838933", .wrongLength(11)), ("0000000000", .wrongCheck),
        ("000000000000", .wrongCheck), ("", .malformed), ("77O7083893", .malformed),
    ])
    func aBrokenInnIsRefused(written: String, why: Inn.Refusal) {
        #expect(throws: why) { try Inn(written) }
    }

    @Test func anOrganisationsInnIsNotAPersons() throws {
        #expect(throws: Inn.Refusal.ofAnOrganisation) { try Inn(person: "7707083893") }
        #expect(try Inn(person: "500100732259").isPerson)
    }

    @Test(arguments: ["1027700132195", "1037739010891", "1027739642281"])
    func anOgrnIsRead(digits: String) throws {
        #expect(try Ogrn(digits).digits == digits)
    }

    @Test func brokenRegistryNumbersAreRefused() throws {
        #expect(throws: RegistryNumberRefusal.wrongCheck) { try Ogrn("1027700132196") }
        #expect(throws: RegistryNumberRefusal.wrongCheck) { try Ogrnip("304500116000158") }
        #expect(throws: RegistryNumberRefusal.wrongCheck) { try Uin("18810136210915601234") }
        #expect(throws: RegistryNumberRefusal.self) { try Ogrn("2027700132195") }
        #expect(throws: RegistryNumberRefusal.self) { try Ogrnip("504500116000157") }
        #expect(throws: RegistryNumberRefusal.self) { try Uin("1881013621091560123") }
        #expect(throws: RegistryNumberRefusal.self) { try Uin(String(repeating: "0", count: 20)) }
        #expect(try Ogrnip("304500116000157").digits == "304500116000157")
    }

    @Test(arguments: ["18810136210915601235", "03169502501000000013"])
    func aUinIsRead(digits: String) throws {
        #expect(try Uin(digits).digits == digits)
    }

    @Test func aPostalIndexHasSixDigits() throws {
        #expect(try PostalIndex("454 091").digits == "454091")
        for wrong in ["45409", "4540911", "054091", "45409а", ""] {
            #expect(throws: RegistryNumberRefusal.self) { try PostalIndex(wrong) }
        }
    }

    @Test func aPassportIsReadByItsParts() throws {
        let born = try #require(Day(iso: "1985-03-27"))
        let today = try #require(Day(iso: "2026-11-03"))
        let issued = try #require(Day(iso: "2005-04-12"))
        let passport = try Passport(
            series: PassportSeries("45 10"), number: PassportNumber("№ 123456"), unit: PassportUnit("740026"),
            issuedBy: FreeText("ОВД «Центральный»", max: 200, lines: .one), issuedOn: issued, born: born, today: today)
        #expect(passport.formatted == "45\u{00A0}10\u{00A0}123456")
        #expect(passport.unit.text == "740-026")
        #expect(!"\(passport)".contains("4510"))
        #expect(!passport.isOutdated(on: today, born: born))
        #expect(passport.isOutdated(on: born.adding(years: 45).adding(days: 91), born: born))
        #expect(!passport.isOutdated(on: born.adding(years: 45).adding(days: 90), born: born))
    }

    @Test func aPassportIsIssuedFromTheFourteenthBirthdayOn() throws {
        let born = try #require(Day(iso: "2012-02-29"))
        let today = try #require(Day(iso: "2026-11-03"))
        let birthday = try #require(Day(iso: "2026-03-01"))
        try Passport.checkIssue(on: birthday, born: born, today: today)
        #expect(throws: PassportRefusal.issuedBeforeFourteen) {
            try Passport.checkIssue(on: birthday.adding(days: -1), born: born, today: today)
        }
        #expect(throws: PassportRefusal.issuedInFuture) {
            try Passport.checkIssue(on: today.adding(days: 1), born: born, today: today)
        }
        #expect(throws: PassportRefusal.series) { try PassportSeries("451") }
        #expect(throws: PassportRefusal.number) { try PassportNumber("12345") }
        #expect(throws: PassportRefusal.unit) { try PassportUnit("74-026") }
    }
}
