import Foundation
import Testing

@testable import Kernel

@Suite struct TextTests {
    @Test func aTextKeepsWhatIsSeenAndLosesWhatDeceives() throws {
        #expect(try FreeText("  Прошу\r\nвыдать\tсправку \n", max: 100).text == "Прошу\nвыдать справку")
        #expect(try FreeText("а\u{0}б\u{202E}в\u{200B}г\u{FEFF}д\u{2066}е\u{E0041}ж\u{1B}", max: 100).text == "абвгдеж")
        #expect(try FreeText("одна\nстрока\u{2028}только", max: 100, lines: .one).text == "одна строка только")
        #expect(try FreeText("<script>alert(1)</script>", max: 100).text == "<script>alert(1)</script>")
        #expect(try FreeText("👩‍👧 «ёлка» – да", max: 100).text == "👩‍👧 «ёлка» – да")
        #expect(try FreeText("е\u{0308}", max: 1).text == "ё")
        #expect(try FreeText("з" + String(repeating: "\u{0335}", count: 50), max: 100).text.unicodeScalars.count == 5)
    }

    @Test(arguments: [
        ("Улица Ёлочная, д. 5", true), ("ada@example.ru", true), ("", true), (" край", false), ("край ", false),
        ("две\nстроки", false), ("таб\tуляция", false), ("й", true), ("и\u{0306}", false), ("№ 5", false),
        ("«ёлка»", false), ("\u{202E}", false), ("Ѐ", false), ("ѐ", false), ("ќ", false), ("a\u{7F}", false),
        ("яa", true), ("ÿ", false), ("Пётр", true),
    ])
    func plainTextNeedsNoCleaning(_ text: String, isPlain: Bool) throws {
        #expect(text.isPlain == isPlain)
        #expect(!isPlain || FreeText.clean(text, lines: .one) == text)
        #expect(text.trimmed == text.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    @Test func aTextHasItsLimit() throws {
        #expect(try FreeText(String(repeating: "ы", count: 10), max: 10).text.count == 10)
        #expect(throws: FreeText.Refusal.tooLong(max: 10)) { try FreeText(String(repeating: "ы", count: 11), max: 10) }
        #expect(throws: FreeText.Refusal.tooLong(max: 10)) {
            try FreeText(String(repeating: " ", count: 100_000), max: 10)
        }
        #expect(throws: FreeText.Refusal.empty) { try FreeText(" \u{200B} ", max: 10, required: true) }
        #expect(try FreeText("", max: 10).isEmpty)
        let text = try FreeText("ёлка", max: 10)
        #expect(try JSONDecoder().decode([FreeText].self, from: JSONEncoder().encode([text])) == [text])
    }

    @Test(arguments: [
        (300_000, "3 000 ₽", "3,000 ₽"), (35_050, "350,50 ₽", "350.50 ₽"), (5, "0,05 ₽", "0.05 ₽"), (0, "0 ₽", "0 ₽"),
        (-123_456_789, "−1 234 567,89 ₽", "−1,234,567.89 ₽"),
    ])
    func moneyIsWritten(minor: Int64, ru: String, en: String) {
        #expect(Money(minor: minor).text(.ru).replacing("\u{00A0}", with: " ") == ru)
        #expect(Money(minor: minor).text(.en).replacing("\u{00A0}", with: " ") == en)
    }

    @Test func moneyIsReadAndAddedWithoutOverflow() throws {
        #expect(Money("3000") == Money(minor: 300_000))
        #expect(Money("3 000,5") == Money(minor: 300_050))
        #expect(Money("350.05") == Money(minor: 35_005))
        for wrong in ["", "-5", "1.234", "1.", ".5", "1e5", "1.2.3", "99999999999999999999"] {
            #expect(Money(wrong) == nil)
        }
        #expect(Money(minor: .max).adding(Money(minor: 1)) == nil)
        #expect(Money(rubles: .max) == nil)
        #expect(!Money(minor: .min).text(.ru).isEmpty)
    }

    @Test(arguments: [
        (0, "0 Б"), (1023, "1023 Б"), (1024, "1 КБ"), (1_400_000, "1,4 МБ"), (20 << 20, "20 МБ"),
        ((20 << 20) + 1, "20,1 МБ"),
        (Int.max, "8 589 934 592 ГБ"), (-1, "0 Б"),
    ])
    func aSizeIsWritten(bytes: Int, ru: String) {
        #expect(ByteSize.text(bytes, in: .ru).replacing("\u{00A0}", with: " ") == ru)
    }

    @Test func datesAreSaidAsPeopleSayThem() throws {
        let zone = try #require(TimeZone(identifier: "Asia/Yekaterinburg"))
        func moment(_ day: String, _ time: String) throws -> Date {
            try #require(Day(iso: day)).moment(at: try #require(TimeOfDay(time)), in: zone)
        }
        func plain(_ text: String) -> String { text.replacing("\u{00A0}", with: " ") }
        let now = try moment("2026-11-12", "09:00")
        let ru = HumanDate(now: now, zone: zone, language: .ru)
        let en = HumanDate(now: now, zone: zone, language: .en)
        let note = Phrase(ru: "по времени Челябинска", en: "Chelyabinsk time")

        #expect(plain(ru.moment(try moment("2026-11-12", "10:14"))) == "12 ноября, 10:14")
        #expect(plain(en.moment(try moment("2026-11-12", "10:14"))) == "12 November, 10:14")
        #expect(
            plain(ru.moment(try moment("2026-11-12", "10:14"), zoneNote: note))
                == "12 ноября, 10:14 по времени Челябинска")
        #expect(plain(ru.moment(try moment("2027-03-01", "00:00"))) == "1 марта 2027, 00:00")
        #expect(plain(ru.relativeMoment(try moment("2026-11-13", "08:05"))) == "завтра, 08:05")
        #expect(plain(ru.until(try moment("2026-11-12", "18:00"))) == "сегодня до 18:00")
        #expect(plain(ru.until(try moment("2026-11-14", "00:00"))) == "завтра до конца дня")
        #expect(plain(ru.until(try moment("2026-11-27", "18:00"))) == "до 27 ноября, 18:00")
        #expect(plain(ru.until(try moment("2026-11-28", "00:00"))) == "до конца дня 27 ноября")
        #expect(plain(en.until(try moment("2026-11-12", "18:00"))) == "today by 18:00")
        #expect(plain(en.until(try moment("2026-11-28", "00:00"))) == "by the end of 27 November")
        let day = try #require(Day(iso: "2026-11-12"))
        #expect(ru.relative(day.adding(days: -1)) == "вчера")
        #expect(plain(ru.dayWithWeekday(day)) == "12 ноября, четверг")
        #expect(plain(ru.fullDay(day)) == "12 ноября 2026 года")
        #expect(ru.iso(now) == "2026-11-12T09:00+05:00")
        #expect(HumanDate(now: now, zone: .gmt, language: .ru).iso(now) == "2026-11-12T04:00+00:00")
        // The space between a day and its month never breaks.
        #expect(ru.day(day) == "12\u{00A0}ноября")
    }
}
