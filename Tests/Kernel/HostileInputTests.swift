import Foundation
import Testing

@testable import Kernel

/// Whatever arrives, reading it ends in a value or a refusal: a trap would end the process for everybody.
@Suite struct HostileInputTests {
    private static func random(_ random: inout CodeTests.Repeatable) -> String {
        let pools: [[Unicode.Scalar]] = [
            Array("0123456789".unicodeScalars), Array("+-() .@:,'’№ \u{00A0}\t\n".unicodeScalars),
            Array("абвёАВСЕНКМОРТХҗ".unicodeScalars), Array("abcXYZILOU_".unicodeScalars),
            [
                "\u{0}", "\u{202E}", "\u{200D}", "\u{0301}", "\u{FEFF}", "\u{1F600}", "\u{10FFFF}", "\u{FB03}", "ß",
                "İ", "\u{0660}",
            ],
        ]
        var text = String.UnicodeScalarView()
        let mostly = Int.random(in: 0..<pools.count, using: &random)
        for _ in 0..<Int.random(in: 0...40, using: &random) {
            let pool = pools[
                Int.random(in: 0..<5, using: &random) == 0 ? Int.random(in: 0..<pools.count, using: &random) : mostly]
            text.append(pool[Int.random(in: 0..<pool.count, using: &random)])
        }
        return String(text)
    }

    private static func read<Value: CheckedText>(_ type: Value.Type, _ text: String) {
        guard let value = try? Value(text) else { return }  // A refusal is a fine answer here.
        #expect((try? Value(value.stored)) == value, "\(type) of \(text.debugDescription)")
    }

    @Test func tenThousandRandomTextsTrapNothing() {
        var random = CodeTests.Repeatable(state: 7)
        for _ in 0..<10_000 {
            let text = Self.random(&random)
            Self.read(Snils.self, text)
            Self.read(Inn.self, text)
            Self.read(Ogrn.self, text)
            Self.read(Ogrnip.self, text)
            Self.read(Uin.self, text)
            Self.read(PostalIndex.self, text)
            Self.read(PhoneNumber.self, text)
            Self.read(EmailAddress.self, text)
            Self.read(NamePart.self, text)
            Self.read(PassportSeries.self, text)
            Self.read(PassportNumber.self, text)
            Self.read(PassportUnit.self, text)
            Self.read(PortalNumber.self, text)
            Self.read(ActivationCode.self, text)
            Self.read(SmsCode.self, text)
            Self.read(SecretToken.self, text)
            _ = Day(iso: text)
            _ = try? Day(typed: text)
            _ = try? Day(day: text, month: text, year: text)
            _ = TimeOfDay(text)
            _ = Money(text)
            _ = try? ProductionCalendar(csv: "date,kind\n" + text)
            let once = FreeText.clean(text, lines: .many)
            #expect(FreeText.clean(once, lines: .many) == once)
        }
    }

    @Test func aMegabyteIsRefusedQuickly() {
        let text = String(repeating: "1", count: 1 << 20)
        #expect(throws: Snils.Refusal.self) { try Snils(text) }
        #expect(throws: PhoneNumber.Refusal.self) { try PhoneNumber(text) }
        #expect(throws: EmailAddress.Refusal.self) { try EmailAddress(text) }
        #expect(throws: NamePart.Refusal.self) { try NamePart(text) }
        #expect(throws: PortalNumber.Refusal.self) { try PortalNumber(text) }
        #expect(throws: ActivationCode.Refusal.self) { try ActivationCode(text) }
        #expect(throws: FreeText.Refusal.self) { try FreeText(text, max: 4000) }
    }

    @Test func everyRefusalSpeaksBothLanguages() {
        let refusals: [any ValueRefusal] = [
            Snils.Refusal.malformed, Snils.Refusal.wrongLength(10), Snils.Refusal.wrongCheck, Inn.Refusal.malformed,
            Inn.Refusal.wrongLength(9), Inn.Refusal.wrongCheck, Inn.Refusal.ofAnOrganisation,
            RegistryNumberRefusal.wrongCheck,
            PhoneNumber.Refusal.malformed, PhoneNumber.Refusal.wrongLength, PhoneNumber.Refusal.foreign,
            PhoneNumber.Refusal.noSuchCode, EmailAddress.Refusal.noAt, EmailAddress.Refusal.severalAts,
            EmailAddress.Refusal.badName, EmailAddress.Refusal.badDomain, EmailAddress.Refusal.tooLong,
            NamePart.Refusal.empty, NamePart.Refusal.tooLong, NamePart.Refusal.digit, NamePart.Refusal.invisible,
            NamePart.Refusal.mixedAlphabets, NamePart.Refusal.misplacedSign, NamePart.Refusal.sign("<"),
            BirthDate.Refusal.inFuture, BirthDate.Refusal.tooLongAgo, BirthDate.Refusal.tooYoung,
            PassportRefusal.series,
            PassportRefusal.number, PassportRefusal.unit, PassportRefusal.issuedBeforeFourteen,
            PassportRefusal.issuedInFuture, DayRefusal.incomplete, DayRefusal.notNumbers, DayRefusal.shortYear,
            DayRefusal.noSuchDay, FreeText.Refusal.tooLong(max: 4000), FreeText.Refusal.empty,
            PortalNumber.Refusal.malformed, PortalNumber.Refusal.wrongCheck, CodeRefusal.activationShape,
            CodeRefusal.activationSlip, CodeRefusal.smsShape, CodeRefusal.token,
        ]
        for refusal in refusals {
            #expect(refusal.phrase.ru.contains(/[а-яё]/) && !refusal.phrase.en.contains(/[а-яё]/), "\(refusal)")
        }
    }
}
