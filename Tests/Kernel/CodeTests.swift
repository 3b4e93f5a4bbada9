import Foundation
import Testing

@testable import Kernel

@Suite struct CodeTests {
    /// The same numbers in every run, so that a failure can be repeated (SplitMix64).
    struct Repeatable: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    @Test func aNumberIsReadHoweverItIsTyped() throws {
        var random = Repeatable(state: 1)
        let cyrillic: [Character: Character] = [
            "A": "а", "C": "с", "E": "е", "H": "н", "K": "к", "M": "м", "P": "р", "T": "т", "X": "х", "8": "в",
            "3": "з",
        ]
        for _ in 0..<2000 {
            let number = PortalNumber.new(region: "40", random: &random)
            #expect(number.text.wholeMatch(of: /40-[2-9ACEHKMPTX]{4}-[2-9ACEHKMPTX]{4}/) != nil)
            #expect(number.region == "40")
            #expect(try PortalNumber(number.stored) == number)
            #expect(try PortalNumber(" № " + number.text.lowercased().replacing("-", with: " ")) == number)
            #expect(try PortalNumber(String(number.text.replacing("-", with: "").map { cyrillic[$0] ?? $0 })) == number)
        }
        #expect(PortalNumber.new(region: nil).text.hasPrefix("00-"))
        #expect(PortalNumber.new(region: nil).region == nil)
        #expect(PortalNumber.new(region: "Тула").text.hasPrefix("00-"))
    }

    @Test func anySlipInANumberIsNoticed() throws {
        var random = Repeatable(state: 2)
        let signs = Array("0123456789ACEHKMPTX")
        for _ in 0..<200 {
            let number = PortalNumber.new(region: "74", random: &random)
            let right = Array(number.text.replacing("-", with: ""))
            for place in right.indices {
                for sign in signs where sign != right[place] {
                    var wrong = right
                    wrong[place] = sign
                    #expect(throws: PortalNumber.Refusal.self) { try PortalNumber(String(wrong)) }
                }
                for other in right.indices where right[other] != right[place] {
                    var wrong = right
                    wrong.swapAt(place, other)
                    #expect(throws: PortalNumber.Refusal.self) { try PortalNumber(String(wrong)) }
                }
            }
        }
    }

    @Test func numbersHardlyRepeat() {
        var random = Repeatable(state: 3)
        let numbers = (0..<10_000).map { _ in PortalNumber.new(region: "22", random: &random) }
        // 19-ary check aside there are some 4·10⁸ of them, so ten thousand meet about 0.1 times.
        #expect(Set(numbers).count >= 9_998)
    }

    @Test func anActivationCodeIsReadHoweverItIsTyped() throws {
        var random = Repeatable(state: 4)
        for _ in 0..<2000 {
            let code = ActivationCode.new(random: &random)
            #expect(code.printed.count == 13)
            #expect(try ActivationCode(code.printed) == code)
            #expect(
                try ActivationCode(code.text.lowercased().replacing("1", with: "l").replacing("0", with: "о")) == code)
            #expect(!"\(code)".contains(code.text))
        }
    }

    @Test func anySlipInAnActivationCodeIsNoticedBeforeATryIsUsed() throws {
        var random = Repeatable(state: 5)
        let signs = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        for _ in 0..<50 {
            let right = Array(ActivationCode.new(random: &random).text)
            for place in right.indices {
                for sign in signs where sign != right[place] {
                    var wrong = right
                    wrong[place] = sign
                    #expect(throws: CodeRefusal.activationSlip) { try ActivationCode(String(wrong)) }
                }
                for other in right.indices where right[other] != right[place] {
                    var wrong = right
                    wrong.swapAt(place, other)
                    #expect(throws: CodeRefusal.activationSlip) { try ActivationCode(String(wrong)) }
                }
            }
        }
        #expect(throws: CodeRefusal.activationShape) { try ActivationCode("7K3MF") }
        #expect(throws: CodeRefusal.activationShape) { try ActivationCode("UUUUU-UUUUU-U") }
    }

    @Test func smsCodesAndTokensHaveTheirShape() throws {
        var random = Repeatable(state: 6)
        for _ in 0..<500 {
            let sms = SmsCode.new(random: &random)
            #expect(sms.digits.count == 6)
            #expect(try SmsCode(sms.digits.prefix(3) + " " + sms.digits.suffix(3)) == sms)
            let token = SecretToken.new(random: &random)
            #expect(try SecretToken(token.text) == token)
            #expect(!"\(token)".contains(token.text))
        }
        #expect(throws: CodeRefusal.smsShape) { try SmsCode("12345") }
        #expect(throws: CodeRefusal.smsShape) { try SmsCode("12345б") }
        #expect(throws: CodeRefusal.token) { try SecretToken("short") }
        #expect(throws: CodeRefusal.token) { try SecretToken(String(repeating: "%", count: 43)) }
        #expect(SecretToken.new() != SecretToken.new())
    }
}
