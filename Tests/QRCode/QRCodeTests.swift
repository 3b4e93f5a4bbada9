import Testing

@testable import QRCode

/// The codes that telephones and scanners read. What they say was read back with an independent reader when it was made;
/// here is what no code may lack.
@Suite struct QRCodeTests {
    @Test(arguments: ["74-2KQX-9F3M", "otpauth://totp/Окно:Ада?secret=GEZDGNBVGY3TQOJQ&issuer=Окно"])
    func hasItsThreeCorners(text: String) throws {
        let code = try #require(QRCode(text))
        #expect(code.side % 4 == 1 && code.side >= 21)
        for (row, column) in [(0, 0), (0, code.side - 7), (code.side - 7, 0)] {
            for offset in 0..<7 {
                #expect(
                    code.isDark(row: row, column: column + offset) && code.isDark(row: row + 6, column: column + offset)
                )
                #expect(
                    code.isDark(row: row + offset, column: column) && code.isDark(row: row + offset, column: column + 6)
                )
            }
            #expect(!code.isDark(row: row + 1, column: column + 1) && code.isDark(row: row + 3, column: column + 3))
        }
        #expect(code.whole == code.side + 8)
        #expect(code.path.hasPrefix("M4 4h7v1h-7z"))
    }

    @Test func whatHasNoRoomIsNoCode() {
        #expect(QRCode("") == nil)
        #expect(QRCode("a\u{0}b") == nil)
        #expect(QRCode(String(repeating: "я", count: 600)) == nil)
        #expect(QRCode(String(repeating: "a", count: 1000)) != nil)
        #expect(QRCode("x").map { $0.isDark(row: -1, column: 5) || $0.isDark(row: 5, column: 10_000) } == false)
    }
}
