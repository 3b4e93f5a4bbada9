import Testing

@testable import Passkeys

@Suite struct CBORTests {
    private func read(_ bytes: [UInt8]) throws -> CBOR { try CBORReader.read(bytes[...]) }

    /// Examples of RFC 8949, appendix A.
    @Test(
        arguments: [
            ([0x00], CBOR(0)), ([0x17], CBOR(23)), ([0x18, 0x18], CBOR(24)), ([0x19, 0x03, 0xE8], CBOR(1000)),
            ([0x1A, 0x00, 0x0F, 0x42, 0x40], CBOR(1_000_000)),
            ([0x1B, 0x00, 0x00, 0x00, 0xE8, 0xD4, 0xA5, 0x10, 0x00], CBOR(1_000_000_000_000)),
            ([0x1B] + [UInt8](repeating: 0xFF, count: 8), .unsigned(.max)), ([0x20], CBOR(-1)),
            ([0x38, 0x63], CBOR(-100)),
            ([0x3B] + [UInt8](repeating: 0xFF, count: 8), .negative(.max)), ([0xF4], .flag(false)),
            ([0xF5], .flag(true)),
            ([0xF6], .null), ([0x40], .bytes([])), ([0x44, 1, 2, 3, 4], .bytes([1, 2, 3, 4])), ([0x60], .text("")),
            ([0x62, 0xC3, 0xBC], .text("ü")), ([0x80], .array([])),
            ([0x82, 0x01, 0x82, 0x02, 0x03], .array([CBOR(1), .array([CBOR(2), CBOR(3)])])), ([0xA0], .map([:])),
            ([0xA2, 0x01, 0x02, 0x03, 0x04], .map([CBOR(1): CBOR(2), CBOR(3): CBOR(4)])),
            (
                [0xA2, 0x61, 0x61, 0x01, 0x61, 0x62, 0x81, 0x02],
                .map([.text("a"): CBOR(1), .text("b"): .array([CBOR(2)])])
            ),
        ] as [([UInt8], CBOR)])
    func asInTheStandard(bytes: [UInt8], value: CBOR) throws {
        #expect(try read(bytes) == value)
        #expect(value.written == bytes)
    }

    @Test func greatNumbersAreNoInt() throws {
        #expect(CBOR.unsigned(.max).number == nil)
        #expect(CBOR.negative(.max).number == nil)
        #expect(CBOR(.min).number == .min)
        #expect(CBOR(.max).number == .max)
    }

    @Test(
        arguments: [
            ([], .truncated), ([0x18], .truncated), ([0x19, 1], .truncated), ([0x42, 1], .truncated),
            ([0x82, 0x01], .truncated), ([0xA1, 0x01], .truncated), ([0xA1], .truncated),
            ([0x9B] + [UInt8](repeating: 0xFF, count: 8), .truncated),
            ([0xBB] + [UInt8](repeating: 0xFF, count: 8), .truncated),
            ([0x5B] + [UInt8](repeating: 0xFF, count: 8), .truncated),
            ([0x5B, 0x7F] + [UInt8](repeating: 0xFF, count: 7), .truncated),
            ([0x00, 0x00], .trailingBytes),
            ([0x18, 0x17], .notShortest), ([0x19, 0x00, 0xFF], .notShortest), ([0x1A, 0, 0, 0xFF, 0xFF], .notShortest),
            ([0x1B, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF], .notShortest), ([0x58, 0x01, 0x00], .notShortest),
            ([0x5F, 0x41, 0x00, 0xFF], .indefiniteLength), ([0x7F, 0xFF], .indefiniteLength),
            ([0x9F, 0xFF], .indefiniteLength), ([0xBF, 0xFF], .indefiniteLength), ([0xFF], .indefiniteLength),
            ([0xA2, 0x01, 0x00, 0x01, 0x00], .duplicateKey), ([0xA3, 0x01, 0, 0x02, 0, 0x01, 0], .duplicateKey),
            ([0xA2, 0x02, 0x00, 0x01, 0x00], .keyOrder), ([0xA2, 0x20, 0x00, 0x01, 0x00], .keyOrder),
            ([0xA2, 0x62, 0x61, 0x61, 0x00, 0x61, 0x62, 0x00], .keyOrder),
            ([0x61, 0xFF], .badText), ([0x63, 0xED, 0xA0, 0x80], .badText),
            ([0xC0, 0x00], .unsupported), ([0xF7], .unsupported), ([0xF9, 0x3C, 0x00], .unsupported),
            ([0xF8, 0x20], .unsupported), ([0x1C], .unsupported), ([0xA1, 0x40, 0x00], .unsupported),
            ([0xA1, 0xF5, 0x00], .unsupported), ([0xA1, 0x80, 0x00], .unsupported),
        ] as [([UInt8], CBORFault)])
    func anythingElseIsRefused(bytes: [UInt8], fault: CBORFault) {
        #expect(throws: fault) { try read(bytes) }
    }

    @Test func eightDeepAndNoDeeper() throws {
        func nested(_ depth: Int) -> [UInt8] { [UInt8](repeating: 0x81, count: depth) + [0x00] }
        #expect(throws: Never.self) { try read(nested(8)) }
        #expect(throws: CBORFault.tooDeep) { try read(nested(9)) }
        #expect(throws: CBORFault.tooDeep) { try read(nested(60_000)) }
        let maps = [UInt8]((0..<9).flatMap { _ in [0xA1, 0x01] as [UInt8] }) + [0x00]
        #expect(throws: CBORFault.tooDeep) { try read(maps) }
        #expect(throws: Never.self) { try read(Array(maps.dropFirst(2))) }
    }

    @Test func sixtyFourKibibytesAndNoMore() throws {
        func bytes(_ whole: Int) -> [UInt8] { CBOR.bytes([UInt8](repeating: 0, count: whole - 3)).written }
        #expect(bytes(65_536).count == 65_536)
        #expect(throws: Never.self) { try read(bytes(65_536)) }
        #expect(throws: CBORFault.tooLarge) { try read(bytes(65_537 + 2)) }
    }

    @Test func textsThatUnicodeHoldsToBeOneAreOneKey() {
        // «é» in one scalar and in two.
        let bytes: [UInt8] = [0xA2, 0x62, 0xC3, 0xA9, 0x00, 0x63, 0x65, 0xCC, 0x81, 0x00]
        #expect(throws: CBORFault.duplicateKey) { try read(bytes) }
    }

    @Test func theFirstOfSeveralValuesLeavesTheRest() throws {
        var reader = try CBORReader([0x82, 0x01, 0x02, 0xA0, 0xFF][...])
        #expect(try reader.next() == .array([CBOR(1), CBOR(2)]))
        #expect(try reader.next() == .map([:]))
        #expect(Array(reader.rest) == [0xFF])
    }
}
