import Foundation
import Kernel
import Testing

@testable import Accounts

/// Codes of an authenticator app, by the vectors of RFC 6238 (appendix B, SHA-1) and RFC 4648.
@Suite struct TimeSecretTests {
    private let vector = TimeSecret(bytes: Array("12345678901234567890".utf8))

    @Test(arguments: [
        (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
        (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ])
    func theVectorsOfTheStandard(seconds: Int, code: String) {
        let moment = Date(timeIntervalSince1970: Double(seconds))
        #expect(vector.code(step: TimeSecret.step(at: moment)) == code)
    }

    @Test func base32AsAppsReadIt() {
        #expect(vector.base32 == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
        #expect(TimeSecret(bytes: Array("foobar".utf8)).base32 == "MZXW6YTBOI")
        #expect(TimeSecret(bytes: []).base32 == "")
        #expect(vector.shown.hasPrefix("GEZD GNBV "))
    }

    /// A telephone's clock may be half a minute off, not more; a code that was taken works no more, nor does an older one.
    @Test func aCodeHoldsForItsTimeAndOnce() throws {
        let now = Date(timeIntervalSince1970: 1_700_000_015)
        let step = TimeSecret.step(at: now)
        func taken(_ offset: Int, after last: Int = 0) throws -> Int? {
            vector.step(of: try TimeCode(vector.code(step: step + offset)), at: now, after: last)
        }
        #expect(try taken(0) == step && taken(-1) == step - 1 && taken(1) == step + 1)
        #expect(try taken(-2) == nil && taken(2) == nil)
        #expect(try taken(0, after: step) == nil && taken(-1, after: step) == nil)
        #expect(try taken(1, after: step) == step + 1)
    }

    @Test func momentsFromElsewhereDoNotTrap() {
        for seconds in [-1e300, -1, 0, 1e300, .infinity, -.infinity, .nan] as [Double] {
            _ = vector.code(step: TimeSecret.step(at: Date(timeIntervalSince1970: seconds)))
        }
    }

    @Test(arguments: ["123 456", "123456", " 123-456 "]) func howPeopleTypeIt(typed: String) throws {
        #expect(try TimeCode(typed).digits == "123456")
    }

    @Test(arguments: ["", "12345", "1234567", "abcdef", "１２３４５６7", String(repeating: "1", count: 100_000)])
    func whatIsNoCode(typed: String) { #expect(throws: TimeCode.Refusal.self) { try TimeCode(typed) } }

    @Test func aRecoveryCodeIsToldFromACodeOfTheApp() throws {
        let code = ActivationCode.new()
        guard case .recovery(let read) = try SecondCode(code.printed.lowercased()) else { throw Absent() }
        #expect(read.text == code.text)
        guard case .time = try SecondCode("123456") else { throw Absent() }
    }

    private struct Absent: Error {}

    @Test func theAddressForAppsHoldsNothingButNameAndKey() {
        let address = vector.address(account: "Ада Лебедева", issuer: "Окно")
        #expect(address.hasPrefix("otpauth://totp/%D0%9E"))
        #expect(address.contains("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"))
        #expect(URL(string: address) != nil)
    }
}
