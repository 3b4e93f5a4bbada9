import Testing

@testable import Kernel

@Suite struct ContactTests {
    @Test(arguments: [
        ("8 (800) 100-10-70", "+78001001070", "8 (800) 100-10-70"),
        ("8 (86558) 3-32-38", "+78655833238", "8 (86558) 3-32-38"),
        ("8 (8652) 35-11-00", "+78652351100", "8 (8652) 35-11-00"),
        ("+7 912 345-67-89", "+79123456789", "+7 912 345-67-89"), ("89123456789", "+79123456789", "+7 912 345-67-89"),
        ("9123456789", "+79123456789", "+7 912 345-67-89"), ("79123456789", "+79123456789", "+7 912 345-67-89"),
        ("+7(912)345–67–89", "+79123456789", "+7 912 345-67-89"),
        ("8.912.345.67.89", "+79123456789", "+7 912 345-67-89"),
    ])
    func aPhoneIsReadAsPeopleWriteIt(written: String, e164: String, display: String) throws {
        let phone = try PhoneNumber(written)
        #expect(phone.e164 == e164)
        #expect(phone.display.replacing("\u{00A0}", with: " ") == display)
        #expect(phone.isMobile == e164.hasPrefix("+79"))
        #expect(try PhoneNumber(phone.stored).display == phone.display)
        #expect(!"\(phone)".contains("7"))
    }

    @Test(arguments: [
        ("+77011234567", PhoneNumber.Refusal.foreign), ("87011234567", .foreign), ("+375 29 123-45-67", .foreign),
        ("8912345678", .wrongLength), ("+7912345678", .wrongLength), ("812", .wrongLength),
        ("+71234567890", .noSuchCode),
        ("позвоните", .malformed), ("", .malformed), ("+7+9123456789", .malformed), ("+", .malformed),
        ("()", .malformed),
    ])
    func aBrokenPhoneIsRefused(written: String, why: PhoneNumber.Refusal) {
        #expect(throws: why) { try PhoneNumber(written) }
    }

    @Test func aPhoneIsTheSameHoweverItWasWritten() throws {
        #expect(try PhoneNumber("8 (86558) 3-32-38") == PhoneNumber("+78655833238"))
        #expect(try Set([PhoneNumber("89123456789"), PhoneNumber("+7 912 345-67-89")]).count == 1)
        #expect(try PhoneNumber("89123456789").masked == "+7\u{00A0}912\u{00A0}•••-••-89")
    }

    @Test(arguments: [
        ("ada@example.ru", "ada@example.ru"), ("  Ada.L+gos@Example.RU ", "Ada.L+gos@example.ru"),
        ("почта@Почта.РФ", "почта@почта.рф"), ("o'neil_7@mail.example.co", "o'neil_7@mail.example.co"),
        ("a@xn--e1aybc.xn--p1ai", "a@xn--e1aybc.xn--p1ai"),
    ])
    func anEmailAddressIsRead(written: String, text: String) throws {
        let address = try EmailAddress(written)
        #expect(address.text == text)
        #expect(address.key == text.lowercased())
        #expect(!"\(address)".contains("@"))
    }

    @Test(arguments: [
        ("", EmailAddress.Refusal.noAt), ("ada.example.ru", .noAt), ("ada@b@example.ru", .severalAts),
        ("ada@example.ru, eva@example.ru", .severalAts), ("@example.ru", .badName), (".ada@example.ru", .badName),
        ("a..da@example.ru", .badName), ("a da@example.ru", .badName), ("ada\r\nBcc:x@example.ru", .badName),
        ("<ada@example.ru", .badName), ("a\u{202E}da@example.ru", .badName), ("ada@example", .badDomain),
        ("ada@", .badDomain), ("ada@-example.ru", .badDomain), ("ada@example..ru", .badDomain),
        ("ada@127.0.0.1", .badDomain), ("ada@exa mple.ru", .badDomain), ("ada@example.ru>", .badDomain),
        ("ada@[127.0.0.1]", .badDomain), (String(repeating: "a", count: 65) + "@example.ru", .tooLong),
        (String(repeating: "a", count: 2000) + "@example.ru", .tooLong),
    ])
    func aBrokenEmailAddressIsRefused(written: String, why: EmailAddress.Refusal) {
        #expect(throws: why) { try EmailAddress(written) }
    }

    @Test(arguments: [
        ("Лебедева", "Лебедева"), ("  Салтыков –  Щедрин ", "Салтыков-Щедрин"),
        ("Римский-Корсаков", "Римский-Корсаков"),
        ("О’Нил", "О'Нил"), ("ёлкин", "ёлкин"), ("е\u{0308}лкин", "ёлкин"), ("Әхмәтҗанов", "Әхмәтҗанов"),
        ("Мамед  оглы", "Мамед оглы"), ("Saint-Exupéry", "Saint-Exupéry"), ("Núñez", "Núñez"), ("Ё", "Ё"),
        ("Джон мл.", "Джон мл."), ("Хан Ӏусман", "Хан Ӏусман"), ("Ю.А.", "Ю.А."),
    ])
    func aNameIsKeptAsThePersonHasIt(written: String, text: String) throws {
        #expect(try NamePart(written).text == text)
        #expect(try NamePart(NamePart(written).stored).text == text)
    }

    @Test(arguments: [
        ("", NamePart.Refusal.empty), ("   ", .empty), ("Ада2", .digit), ("Ада\u{0000}", .invisible),
        ("Ада\u{202E}", .invisible), ("А\u{200B}да", .invisible), ("А\u{00AD}да", .invisible),
        ("Лaда", .mixedAlphabets),
        ("-Ада", .misplacedSign), ("Ада-", .misplacedSign), ("Ада - ", .misplacedSign), ("Ада--Ева", .misplacedSign),
        ("'", .misplacedSign),
        (".", .misplacedSign), ("<b>", .sign("<")), ("Ада;", .sign(";")), ("Ада😀", .sign("😀")), ("明", .sign("明")),
        (String(repeating: "а", count: 101), .tooLong), (String(repeating: "а", count: 5000), .tooLong),
        ("а\u{0301}\u{0301}\u{0301}", .misplacedSign),
    ])
    func whatIsNoNameIsRefused(written: String, why: NamePart.Refusal) {
        #expect(throws: why) { try NamePart(written) }
    }

    @Test func aPersonIsNamedInFullInShortAndInALetter() throws {
        let ada = try PersonName(
            surname: NamePart("Лебедева"), given: NamePart("Ада"), patronymic: NamePart("Сергеевна"))
        #expect(ada.full == "Лебедева Ада Сергеевна")
        #expect(ada.short == "Лебедева\u{00A0}А.\u{00A0}С.")
        #expect(ada.address == "Ада Сергеевна")
        #expect(try PersonName(surname: ada.surname, given: ada.given, patronymic: nil).full == "Лебедева Ада")
        #expect(!"\(ada)".contains("Ада"))
    }

    @Test func anAccountIsOpenedFromFourteenOn() throws {
        let today = try #require(Day(iso: "2026-11-03"))
        func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }
        #expect(try BirthDate(forAccount: day("2012-11-03"), today: today).age(on: today) == 14)
        #expect(throws: BirthDate.Refusal.tooYoung) { try BirthDate(forAccount: day("2012-11-04"), today: today) }
        #expect(try BirthDate(day("2026-11-03"), today: today).age(on: today) == 0)
        #expect(throws: BirthDate.Refusal.inFuture) { try BirthDate(day("2026-11-04"), today: today) }
        #expect(try BirthDate(day("1905-11-04"), today: today).age(on: today) == 120)
        #expect(throws: BirthDate.Refusal.tooLongAgo) { try BirthDate(day("1905-11-03"), today: today) }
        let leapling = try BirthDate(day("2012-02-29"), today: today)
        #expect(try leapling.age(on: day("2026-02-28")) == 13)
        #expect(try leapling.age(on: day("2026-03-01")) == 14)
    }
}
